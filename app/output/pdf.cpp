// SPDX-License-Identifier: Apache-2.0
// PDF by cairo, into memory; fonts are embedded as subsets.
#include <cairo-pdf.h>
#include <fmt/format.h>

#include <memory>

#include "output/cairo_canvas.h"
#include "output/document.h"
#include "output/picture_note.h"

namespace output {
namespace {

using Bytes = std::vector<std::uint8_t>;
using Surface = std::unique_ptr<cairo_surface_t, decltype([](cairo_surface_t* s) { cairo_surface_destroy(s); })>;
using Context = std::unique_ptr<cairo_t, decltype([](cairo_t* c) { cairo_destroy(c); })>;

cairo_status_t append(void* to, const unsigned char* data, unsigned length)
{
    auto& bytes = *static_cast<Bytes*>(to);
    bytes.insert(bytes.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

void setMetadata(cairo_surface_t* surface, const scene::Scene& scene, const DocumentInfo& info)
{
    const auto set = [&](cairo_pdf_metadata_t what, const std::string& text) {
        if (!text.empty()) cairo_pdf_surface_set_metadata(surface, what, text.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, scene.title);
    set(CAIRO_PDF_METADATA_SUBJECT, scene.description);
    set(CAIRO_PDF_METADATA_AUTHOR, info.author);
    set(CAIRO_PDF_METADATA_KEYWORDS, info.keywords);
    set(CAIRO_PDF_METADATA_CREATOR, info.creator);
    // Left alone, cairo writes the time of day.
    const std::string date = info.date.empty() ? "1970-01-01T00:00:00Z" : info.date;
    set(CAIRO_PDF_METADATA_CREATE_DATE, date);
    set(CAIRO_PDF_METADATA_MOD_DATE, date);
}

}  // namespace

geo::Result<Bytes> renderPdf(const scene::Scene& scene, const scene::Fonts& fonts, const DocumentInfo& info)
{
    return renderPdf(std::span(&scene, 1), fonts, info);
}

geo::Result<Bytes> renderPdf(std::span<const scene::Scene> pages, const scene::Fonts& fonts, const DocumentInfo& info)
{
    Bytes bytes;
    const scene::Scene& first = pages.front();
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, first.widthPt, first.heightPt));
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    setMetadata(surface.get(), first, info);
    {
        const Context cairo(cairo_create(surface.get()));
        CairoFonts cairoFonts(fonts);
        for (const scene::Scene& page : pages) {
            cairo_pdf_surface_set_size(surface.get(), page.widthPt, page.heightPt);
            drawScene(cairo.get(), page, cairoFonts, 0);
            cairo_show_page(cairo.get());
        }
        cairo_surface_finish(surface.get());
    }
    if (const cairo_status_t status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS) {
        return geo::fail(geo::ErrorCode::Unavailable,
                         fmt::format("cairo cannot make the PDF: {}", cairo_status_to_string(status)), "PDF");
    }
    if (!info.note.empty()) addNote(bytes, info.note);
    return bytes;
}

}  // namespace output
