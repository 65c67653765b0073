// SPDX-License-Identifier: Apache-2.0
// The commands that need no picture: state, check and keys.
#include <cstdio>

#include "assets.h"
#include "commands.h"
#include "load_world.h"
#include "look_options.h"
#include "model/ledger.h"
#include "ui/key_list.h"

namespace app {

int report(const geo::Error& error, ExitCode code)
{
    std::string line = "missiekaart: " + error.text();
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::fprintf(stderr, "%s\n", line.c_str());
    return code == kFailed && error.code == geo::ErrorCode::Invalid && error.where.starts_with("--") ? kWrongUsage
                                                                                                     : code;
}

int exitOf(const geo::Result<void>& done, const std::string& out)
{
    if (done) return kDone;
    const bool usage = done.error().code == geo::ErrorCode::Invalid && done.error().where == out;
    return report(done.error(), usage ? kWrongUsage : kFailed);
}

int runState(const StateOptions& options)
{
    const auto format = model::ledgerFormat(options.format);
    if (!format)
        return report({geo::ErrorCode::Invalid, "there is no format '" + options.format + "'; use table, json or csv",
                       "--format"});
    const auto assets = assetsFolder();
    if (!assets) return report(assets.error());
    LookOptions words;
    words.data = options.data;
    words.date = options.date;
    words.compare = options.compare;
    words.language = options.language;
    words.filter = options.filter;
    const auto look = openLook(*assets, words);
    if (!look) return report(look.error());
    const std::string text =
        model::ledger(*look->dataset, look->filter, look->day, *format, look->language, look->compared);
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (!written) return report({geo::ErrorCode::NotWritable, "cannot write to standard output", ""});
    return kDone;
}

int runKeys(const std::string& language)
{
    const auto spoken = languageFrom(language);
    if (!spoken) return report(spoken.error());
    std::fputs(ui::keysAsMarkdown(*spoken).c_str(), stdout);
    return kDone;
}

int runCheck(const CheckOptions& options)
{
    const auto assets = assetsFolder();
    if (!assets) return report(assets.error());
    const auto loaded = loadData(*assets, {options.data});
    if (!loaded) return report(loaded.error(), options.strict ? kFaultyData : kFailed);
    for (const geo::Diagnostic& d : loaded->diagnostics) std::printf("%s\n", d.text().c_str());
    std::printf("%zu records, %zu events, %zu places; %zu diagnostics\n", loaded->dataset.records.size(),
                loaded->dataset.events.size(), loaded->dataset.places.size(), loaded->diagnostics.size());
    return options.strict && !loaded->diagnostics.empty() ? kFaultyData : kDone;
}

}  // namespace app
