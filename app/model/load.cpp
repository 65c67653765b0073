// SPDX-License-Identifier: Apache-2.0
// Which layer is what, in the order in which they depend on each other.
#include "model/load.h"

#include <algorithm>
#include <functional>
#include <future>
#include <utility>

#include "model/load_layers.h"

namespace model {

namespace {

// Adds the places and views of the letter that the dataset does not have itself.
void completeFrom(Dataset& dataset, const Dataset& letter)
{
    for (const Place& place : letter.places) {
        if (!dataset.places.find(place.id)) dataset.places.push_back(place);
    }
    for (const NamedView& view : letter.views) {
        if (!dataset.view(view.id)) dataset.views.push_back(view);
    }
}

constexpr std::string_view kContributions = "contributions";

// Which layer has the contributions.
geo::Result<std::size_t> contributionsAmong(const std::vector<std::string>& layers, const std::string& source)
{
    const auto named = std::ranges::find(layers, kContributions);
    if (named != layers.end()) return static_cast<std::size_t>(named - layers.begin());
    if (layers.size() == 1) return 0;
    return geo::fail(geo::ErrorCode::Invalid,
                     "has no layer 'contributions'; name the layer of contributions so (see assets/SCHEMA.md)", source);
}

// Makes records of rows while the source reads those after them: on another thread, a batch at a time. Rows are swapped
// with those of a batch that is done, so that their memory is used again.
class RowBatches {
public:
    explicit RowBatches(RecordLoader& records) : records_(records) {}

    void add(geo::Feature& row)
    {
        if (filled_ == filling_.size()) filling_.emplace_back();
        std::swap(filling_[filled_++], row);
        if (filled_ < kBatch) return;
        waitForLast();
        std::swap(filling_, taken_);
        adding_ = std::async(std::launch::async, [this, count = std::exchange(filled_, 0)] { addAll(taken_, count); });
    }
    void finish()
    {
        waitForLast();
        addAll(filling_, filled_);
    }

private:
    static constexpr std::size_t kBatch = 1024;
    void addAll(const std::vector<geo::Feature>& rows, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i) records_.add(rows[i]);
    }
    void waitForLast()
    {
        if (adding_.valid()) adding_.get();
    }

    RecordLoader& records_;
    std::vector<geo::Feature> filling_, taken_;
    std::size_t filled_ = 0;
    std::future<void> adding_;
};

// Hands each row of the contributions to what it is given.
using Rows = std::function<geo::Result<void>(const geo::RowVisitor&)>;

// `context` has all other layers.
geo::Result<Loaded> load(const geo::FeatureCollection& context, const Dataset* letter, const geo::Layer& head,
                         const Rows& rows)
{
    Loaded loaded;
    Dataset& dataset = loaded.dataset;
    const auto ifPresent = [&](const char* name, auto read) {
        if (const geo::Layer* layer = context.layer(name)) read(context.source, *layer, dataset, loaded.diagnostics);
    };
    if (letter) dataset.frame = letter->frame;
    ifPresent("dataset", loadFrame);
    ifPresent("places", loadPlaces);
    ifPresent("views", loadViews);
    if (letter) completeFrom(dataset, *letter);
    RecordLoader records(context.source, head, dataset, loaded.diagnostics);
    RowBatches batches(records);
    const auto done = rows([&](const geo::Layer&, geo::Feature& row) { batches.add(row); });
    batches.finish();
    if (!done) return tl::unexpected(done.error());
    ifPresent("events", loadEvents);
    loaded.diagnostics.insert(loaded.diagnostics.begin(), context.diagnostics.begin(), context.diagnostics.end());
    return loaded;
}

}  // namespace

geo::Result<Loaded> loadDataset(const geo::FeatureCollection& source, const Dataset* letter)
{
    std::vector<std::string> names;
    for (const geo::Layer& layer : source.layers) names.push_back(layer.name);
    const auto which = contributionsAmong(names, source.source);
    if (!which) return tl::unexpected(which.error());
    geo::FeatureCollection context = source;
    geo::Layer contributions = std::move(context.layers[*which]);
    context.layers.erase(context.layers.begin() + static_cast<std::ptrdiff_t>(*which));
    return load(context, letter, contributions, [&](const geo::RowVisitor& visit) -> geo::Result<void> {
        for (geo::Feature& row : contributions.features) visit(contributions, row);
        return {};
    });
}

geo::Result<Loaded> loadDataset(geo::Source& source, const Dataset* letter)
{
    const std::vector<std::string> names = source.layers();
    const auto which = contributionsAmong(names, source.name());
    if (!which) return tl::unexpected(which.error());
    geo::FeatureCollection context{source.name(), {}, {}};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == *which) continue;
        auto layer = source.read(i);
        if (layer) {
            context.layers.push_back(std::move(*layer));
        } else if (source.isFolder()) {
            source.diagnostics().push_back({layer.error().where, {}, -1, {}, layer.error().message});
        } else {
            return tl::unexpected(layer.error());
        }
    }
    auto loaded = load(context, letter, source.head(*which),
                       [&](const geo::RowVisitor& visit) { return source.eachRow(*which, visit); });
    if (loaded)
        loaded->diagnostics.insert(loaded->diagnostics.begin(), source.diagnostics().begin(),
                                   source.diagnostics().end());
    return loaded;
}

}  // namespace model
