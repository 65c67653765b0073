// SPDX-License-Identifier: Apache-2.0
// Rows of keys without a name of their own belong to the row before.
#include "ui/key_list.h"

#include <fmt/format.h>

#include "ui/remote.h"

namespace ui {

namespace {

model::Text nameOf(Group group)
{
    switch (group) {
        case Group::Time:
            return {"Tijd", "Time"};
        case Group::Map:
            return {"Kaart", "Map"};
        case Group::Exploration:
            return {"Verkennen", "Exploration"};
        case Group::Lanes:
            return {"Tijdlijn", "Timeline"};
        case Group::Window:
            return {"Venster", "Window"};
        case Group::Briefing:
            return {"In het paneel Briefing", "In the briefing panel"};
    }
    return {};
}

}  // namespace

std::vector<KeyGroup> keyList(model::Language language)
{
    std::vector<KeyGroup> out;
    const auto add = [&](const Action& action) {
        const std::string group = nameOf(action.group).get(language);
        if (out.empty() || out.back().name != group) out.push_back({group, {}});
        auto& rows = out.back().rows;
        if (!action.name.empty()) rows.push_back({{}, action.name.get(language)});
        rows.back().keys.resize(std::min<std::size_t>(rows.back().keys.size(), 1));
        rows.back().keys.push_back(chordText(action.chord, language));
    };
    std::ranges::for_each(actions(), add);
    std::ranges::for_each(editorActions(), add);
    out.push_back({language == model::Language::Dutch ? "Tijdens een briefing" : "During a briefing", {}});
    for (const RemoteKey& key : remoteKeys()) {
        auto& rows = out.back().rows;
        if (!key.name.empty()) rows.push_back({{}, key.name.get(language)});
        rows.back().keys.push_back(chordText(key.chord, language));
    }
    return out;
}

std::string keysAsMarkdown(model::Language language)
{
    std::string out;
    for (const KeyGroup& group : keyList(language)) {
        out += fmt::format("{}| {} | |\n|---|---|\n", out.empty() ? "" : "\n", group.name);
        for (const KeyRow& row : group.rows)
            out += fmt::format("| `{}` | {} |\n", fmt::join(row.keys, "` – `"), row.does);
    }
    return out;
}

}  // namespace ui
