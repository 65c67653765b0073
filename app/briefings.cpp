// SPDX-License-Identifier: Apache-2.0
// One briefing comes with the program.
#include "briefings.h"

namespace app {

geo::Result<model::Briefing> openBriefing(const std::filesystem::path& assets, const std::optional<std::string>& file)
{
    return model::readBriefing(file ? *file : (assets / "briefing" / "letter.toml").string());
}

}  // namespace app
