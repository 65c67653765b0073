// SPDX-License-Identifier: Apache-2.0
// The layers of the map that can be shown or hidden; their names are in words.h.
#pragma once

namespace model {

enum class MapLayer { Relief, Rivers, Graticule, Governorates, Labels, Callouts, Moves, Links };

// Links are drawn only when asked for.
[[nodiscard]] constexpr bool usuallyShown(MapLayer layer) { return layer != MapLayer::Links; }

}  // namespace model
