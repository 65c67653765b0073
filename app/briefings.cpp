// SPDX-License-Identifier: Apache-2.0
// One briefing comes with the program.
#include "briefings.h"

#include "output/write_file.h"

namespace app {

std::filesystem::path ownBriefing(const std::filesystem::path& assets) { return assets / "briefing" / "letter.toml"; }

geo::Result<model::Briefing> openBriefing(const std::filesystem::path& assets, const std::optional<std::string>& file)
{
    return model::readBriefing(file ? *file : ownBriefing(assets).string());
}

ui::BriefingStore briefingStore(const std::filesystem::path& assets, Unsaved& unsaved)
{
    ui::BriefingStore store;
    store.letter = ownBriefing(assets).string();
    store.write = [](const std::string& path, const std::string& text, bool replace) {
        return output::writeWhole(path, text, replace ? output::Overwrite::Replace : output::Overwrite::Refuse);
    };
    store.keep = [&unsaved](const std::string& path, const std::string& text, const std::string& base) {
        return unsaved.keep(path, text, base);
    };
    store.forget = [&unsaved] { unsaved.forget(); };
    store.kept = unsaved.found();
    return store;
}

}  // namespace app
