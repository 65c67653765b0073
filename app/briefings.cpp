// SPDX-License-Identifier: Apache-2.0
// One briefing comes with the program.
#include "briefings.h"

#include <cstdio>

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
        return output::writeWhole(path, text, output::overwriteIf(replace));
    };
    store.keep = [&unsaved](const std::string& path, const std::string& text, const std::string& base) {
        return unsaved.keep(path, text, base);
    };
    store.forget = [&unsaved] { unsaved.forget(); };
    store.kept = unsaved.found();
    return store;
}

StillStep stillOf(const model::Step& step, const scene::Look& asked, std::shared_ptr<const geo::Projection> usual)
{
    StillStep out{model::Session(asked.dataset), std::move(usual)};
    out.session.setLanguage(asked.language);
    out.session.setTheme(asked.theme);
    for (const model::Text& problem : model::show(step, out.session))
        std::fprintf(stderr, "missiekaart: step '%s': %s\n", step.id.c_str(), problem.en.c_str());
    out.session.pause();
    if (step.play) out.session.goToEnd();
    if (!step.projection.empty())
        if (auto its = geo::projectionNamed(step.projection)) out.projection = *its;
    return out;
}

}  // namespace app
