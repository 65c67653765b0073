// SPDX-License-Identifier: Apache-2.0
// The letter's dataset as the product loads it, for the tests of this room.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "geo/reader.h"
#include "model/load.h"

namespace model::test {

inline const geo::FeatureCollection& letterLayers()
{
    static const auto source = geo::readSource(MISSIEKAART_ASSETS "/letter");
    REQUIRE_MESSAGE(source, source.error().text());
    return *source;
}

inline const Loaded& loadedLetter()
{
    static const auto loaded = loadDataset(letterLayers());
    REQUIRE_MESSAGE(loaded, loaded.error().text());
    return *loaded;
}

inline const Dataset& letter() { return loadedLetter().dataset; }

inline const Record& letterRecord(const std::string& id)
{
    const Record* record = letter().record(id);
    REQUIRE_MESSAGE(record, "no record ", id);
    return *record;
}

}  // namespace model::test
