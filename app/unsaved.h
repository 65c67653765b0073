// SPDX-License-Identifier: Apache-2.0
// Work that is not saved yet, in a file of its own in the user's state folder, so that a crash loses nothing. Several
// programs may run at once: each has a file of its own, held by a lock that goes when its program does.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "geo/result.h"
#include "ui/editor.h"

namespace app {

class Unsaved {
public:
    Unsaved();  // looks for work that no program holds any more, and holds it
    [[nodiscard]] const std::optional<ui::KeptWork>& found() const { return found_; }

    [[nodiscard]] geo::Result<void> keep(const std::string& path, const std::string& text, const std::string& base);
    void forget();

private:
    struct Descriptor {
        explicit Descriptor(int opened) : number(opened) {}
        Descriptor(const Descriptor&) = delete;
        Descriptor& operator=(const Descriptor&) = delete;
        ~Descriptor();
        const int number;
    };
    [[nodiscard]] bool hold(int number);
    [[nodiscard]] std::filesystem::path file() const;

    std::filesystem::path folder_;  // empty: the user has none
    std::unique_ptr<Descriptor> lock_;
    int number_ = 0;
    std::optional<ui::KeptWork> found_;
};

}  // namespace app
