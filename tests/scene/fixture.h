// SPDX-License-Identifier: Apache-2.0
// The letter as the scene tests see it: the committed data, the default projection, the machine's fonts.
#pragma once

#include <doctest/doctest.h>

#include "geo/reader.h"
#include "model/load.h"
#include "scene/picture.h"

namespace scene_test {

inline std::shared_ptr<const model::Dataset> letter()
{
    static const auto dataset = [] {
        const auto layers = geo::readSource(MISSIEKAART_ASSETS "/letter");
        REQUIRE(layers.has_value());
        auto loaded = model::loadDataset(*layers);
        REQUIRE(loaded.has_value());
        return std::make_shared<const model::Dataset>(std::move(loaded->dataset));
    }();
    return dataset;
}

inline std::shared_ptr<const scene::Fonts> fonts()
{
    static const auto opened = scene::Fonts::open();
    REQUIRE(opened.has_value());
    return *opened;
}

inline std::shared_ptr<const geo::Projection> projection()
{
    static const auto made = [] {
        auto one = geo::Projection::create(std::string(geo::namedProjections().front().definition));
        REQUIRE(one.has_value());
        return std::make_shared<const geo::Projection>(std::move(*one));
    }();
    return made;
}

inline scene::Look lookAt(model::Day day, const std::string& view = "overview")
{
    scene::Look look;
    look.dataset = letter();
    look.day = day;
    const model::NamedView* named = look.dataset->view(view);
    REQUIRE(named != nullptr);
    look.view = {named->id, named->extent, std::nullopt};
    return scene::counted(std::move(look));
}

inline scene::Picture pictureOf(const scene::Look& look, const scene::PageSetup& page = {})
{
    return scene::buildPicture(look, page, scene::frameFor(look, page, *projection()), {}, projection(), *fonts());
}

// All words of a picture, in drawing order.
inline std::vector<std::string> wordsOf(const scene::Scene& scene)
{
    std::vector<std::string> out;
    for (const scene::Group& group : scene.groups)
        for (const scene::Primitive& primitive : group.primitives)
            if (const auto* label = std::get_if<scene::Label>(&primitive)) out.push_back(label->text.utf8);
    return out;
}

}  // namespace scene_test
