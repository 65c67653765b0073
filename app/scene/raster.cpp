// SPDX-License-Identifier: Apache-2.0
// A picture as a whole is strips laid below each other.
#include "scene/raster.h"

#include <cassert>
#include <string>

namespace scene {

namespace {

class WholeImage : public StripSink {
public:
    WholeImage(int width, int height) : image_{width, height, {}}
    {
        image_.rgb.resize(rowBytes() * static_cast<std::size_t>(height));
    }
    std::uint8_t* next(int rows) override
    {
        std::uint8_t* const at = image_.rgb.data() + rowBytes() * row_;
        row_ += static_cast<std::size_t>(rows);
        return at;
    }
    geo::Result<void> take() override { return {}; }
    [[nodiscard]] Image image() { return std::move(image_); }

private:
    [[nodiscard]] std::size_t rowBytes() const { return 3 * static_cast<std::size_t>(image_.width); }

    Image image_;
    std::size_t row_ = 0;
};

}  // namespace

geo::Result<Image> Rasterizer::rasterize(const Scene& scene, int width, int height)
{
    assert(channelsOf(scene) == 3);
    if (width <= 0 || height <= 0)
        return geo::fail(geo::ErrorCode::Invalid,
                         "a picture cannot be " + std::to_string(width) + " x " + std::to_string(height) + " pixels");
    WholeImage whole(width, height);
    return draw(scene, width, height, whole).map([&] { return whole.image(); });
}

}  // namespace scene
