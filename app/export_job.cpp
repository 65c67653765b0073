// SPDX-License-Identifier: Apache-2.0
// Its last line on standard error tells how far it is, or why it failed.
#include "export_job.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>

namespace app {

namespace {

using State = ui::ExportStatus::State;

// "missiekaart: a.png: the disk is full; ..."
std::string withoutName(std::string line)
{
    constexpr std::string_view kName = "missiekaart: ";
    return line.starts_with(kName) ? line.substr(kName.size()) : line;
}

}  // namespace

ExportJob::~ExportJob()
{
    for (output::Child& one : shown_) one.letGo();
    if (!child_) return;
    constexpr std::chrono::milliseconds kPause{20};
    constexpr int kPatience = 250;  // pauses; whatever has not ended by then is made to
    cancel();
    for (int i = 0; i < kPatience && !child_->ended(); ++i) std::this_thread::sleep_for(kPause);
}

geo::Result<void> ExportJob::start(const std::vector<std::string>& words, const std::vector<std::string>& data,
                                   const std::string& file)
{
    std::vector<std::string> command{"/proc/self/exe"};
    command.insert(command.end(), words.begin(), words.end());
    command.emplace_back("--data-on-input");  // not among the words, which everybody on this computer can list
    auto child = output::Child::start(command);
    if (!child) return tl::unexpected(child.error());
    for (const std::string& source : data)
        if (auto told = child->feed({reinterpret_cast<const std::uint8_t*>(source.c_str()), source.size() + 1}); !told)
            return told;
    child->endInput();
    child_.emplace(std::move(*child));
    status_ = ui::ExportStatus{.file = file};
    cancelled_ = false;
    return {};
}

std::optional<ui::ExportStatus> ExportJob::status()
{
    if (!child_) return status_;
    const auto ended = child_->ended();
    const std::string line = child_->said();
    if (!ended) {
        double share = 0;
        int left = -1;
        if (std::sscanf(line.c_str(), "progress %lf %d", &share, &left) == 2) {
            status_->share = share;
            status_->secondsLeft = left >= 0 ? std::optional(left) : std::nullopt;
        }
        return status_;
    }
    child_.reset();
    status_->secondsLeft.reset();
    status_->state = *ended ? State::Done : cancelled_ ? State::Cancelled : State::Failed;
    if (status_->state == State::Failed)
        status_->words =
            line.empty() || line.starts_with("progress ") ? "the program ended unexpectedly" : withoutName(line);
    return status_;
}

void ExportJob::cancel()
{
    cancelled_ = true;
    if (child_) child_->askToEnd();
}

geo::Result<void> ExportJob::showFolder(const std::string& file)
{
    std::erase_if(shown_, [](output::Child& one) { return one.ended().has_value(); });
    auto child = output::Child::start({"xdg-open", std::filesystem::path(file).parent_path().string()});
    if (!child) return tl::unexpected(child.error());
    shown_.push_back(std::move(*child));
    return {};
}

}  // namespace app
