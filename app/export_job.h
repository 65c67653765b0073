// SPDX-License-Identifier: Apache-2.0
// An export from the window: this program once more, as a command, beside the window. Ended with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/child.h"
#include "ui/exporting.h"

namespace app {

class ExportJob {
public:
    ExportJob() = default;
    ~ExportJob();  // of an export that still runs nothing remains
    ExportJob(const ExportJob&) = delete;
    ExportJob& operator=(const ExportJob&) = delete;

    // Words of the command line, without the program and the data; no other runs. Errors: the system can start no more
    // programs.
    [[nodiscard]] geo::Result<void> start(const std::vector<std::string>& words, const std::vector<std::string>& data,
                                          const std::string& file);
    [[nodiscard]] std::optional<ui::ExportStatus> status();  // of the last one, if there was any
    void cancel();
    void forget() { status_.reset(); }  // of one that has ended

    // Errors: the desktop has no program for it.
    [[nodiscard]] geo::Result<void> showFolder(const std::string& file);

private:
    std::optional<output::Child> child_;
    std::vector<output::Child> shown_;
    std::optional<ui::ExportStatus> status_;
    bool cancelled_ = false;
};

}  // namespace app
