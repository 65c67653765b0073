// SPDX-License-Identifier: Apache-2.0
// Which layer is what, in the order in which they depend on each other.
#include "model/load.h"

#include "model/load_layers.h"

namespace model {

namespace {

// Adds the places and views of the letter that the dataset does not have itself.
void completeFrom(Dataset& dataset, const Dataset& letter)
{
    for (const Place& place : letter.places) {
        if (!dataset.place(place.id)) dataset.places.push_back(place);
    }
    for (const NamedView& view : letter.views) {
        if (!dataset.view(view.id)) dataset.views.push_back(view);
    }
}

}  // namespace

geo::Result<Loaded> loadDataset(const geo::FeatureCollection& source, const Dataset* letter)
{
    const geo::Layer* contributions = source.layer("contributions");
    if (!contributions && source.layers.size() == 1) contributions = &source.layers.front();
    if (!contributions) {
        return geo::fail(geo::ErrorCode::Invalid,
                         "has no layer 'contributions'; name the layer of contributions so (see assets/SCHEMA.md)",
                         source.source);
    }
    Loaded loaded{{}, source.diagnostics};
    Dataset& dataset = loaded.dataset;
    const auto ifPresent = [&](const char* name, auto load) {
        const geo::Layer* layer = source.layer(name);
        if (layer && layer != contributions) load(source.source, *layer, dataset, loaded.diagnostics);
    };
    if (letter) dataset.frame = letter->frame;
    ifPresent("dataset", loadFrame);
    ifPresent("places", loadPlaces);
    ifPresent("views", loadViews);
    if (letter) completeFrom(dataset, *letter);
    loadRecords(source.source, *contributions, dataset, loaded.diagnostics);
    ifPresent("events", loadEvents);
    return loaded;
}

}  // namespace model
