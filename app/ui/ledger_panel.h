// SPDX-License-Identifier: Apache-2.0
// The ledger of the day as a table: sorted by any column, marked together with the map, copied and saved as CSV.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/ledger.h"
#include "ui/canvas.h"
#include "ui/controls.h"

namespace ui {

enum class LedgerColumn { Title, Theatre, State, Number, Place, Organisation, Source };

// By what people read in the column; rows that are equal there keep their order. Numbers of people that are not stated
// come last.
void sortLedger(std::vector<model::LedgerRow>& rows, LedgerColumn column, bool descending,
                const model::Dataset& dataset, model::Language language);

class LedgerPanel {
public:
    // Upwards from the lower edge of `room`, no higher than it.
    void draw(Canvas& canvas, Controls& controls, const scene::Rect& room);

    // Selects so many rows on, in the order of the table; from the last to the first again.
    void selectNext(model::Session& session, int steps);

private:
    [[nodiscard]] std::size_t chosen(const model::Session& session) const;
    void refresh(const model::Session& session);
    void drawHead(Canvas& canvas, Controls& controls, const scene::Rect& room);

    std::vector<model::LedgerRow> rows_;
    std::uint64_t revision_ = 0;  // of the session for which they are
    LedgerColumn column_ = LedgerColumn::Theatre;
    bool descending_ = false;
    std::string followed_;  // the selection that was scrolled to
    model::Text note_;      // what came of copying or saving
    std::uint64_t noted_ = 0;
};

}  // namespace ui
