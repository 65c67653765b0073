// SPDX-License-Identifier: Apache-2.0
// Everything of a briefing in one new folder.
#include <fmt/format.h>

#include <cstdio>

#include "assets.h"
#include "best_rasterizer.h"
#include "briefings.h"
#include "commands.h"
#include "film_reel.h"
#include "kit_files.h"
#include "kit_page.h"
#include "model/changes.h"
#include "model/words.h"
#include "output/document.h"
#include "picture_files.h"
#include "picture_spec.h"
#include "scene/furniture.h"
#include "scene/handout.h"
#include "scene/step_panel.h"
#include "shown_table.h"
#include "whole_folder.h"

namespace app {

namespace {

constexpr PixelSize kPicture{3840, 2160}, kFilm{1920, 1080};
constexpr const char *kHandout = "handout.pdf", *kAnimation = "animation.mp4", *kPage = "index.html";
constexpr double kStepsShare = 0.4;  // of the time, the rest being the animation's

class Kit {
public:
    Kit(const KitOptions& options, std::vector<DataMark> marks, const std::filesystem::path& assets,
        std::shared_ptr<const scene::Fonts> fonts, scene::Look look, model::Briefing briefing,
        std::shared_ptr<const geo::Projection> usual, scene::Rasterizer& drawing, std::filesystem::path folder)
        : options_(options),
          marks_(std::move(marks)),
          progress_(options.progress),
          fonts_(std::move(fonts)),
          look_(std::move(look)),
          briefing_(std::move(briefing)),
          usual_(std::move(usual)),
          drawing_(drawing),
          stage_(assets, fonts_),
          handoutStage_(assets, fonts_),
          files_(std::move(folder))
    {
        const model::Frame& frame = look_.dataset->frame;
        info_ = {.author = "",
                 .keywords = frame.document,
                 .creator = "Missiekaart " MISSIEKAART_VERSION,
                 .date = model::isoDay(frame.asOf)};
    }

    geo::Result<void> write()
    {
        std::size_t number = 0;
        for (const model::Step& step : briefing_.steps) {
            const double share =
                kStepsShare * static_cast<double>(number) / static_cast<double>(briefing_.steps.size());
            if (auto on = progress_.at(share); !on) return on;
            if (auto done = writeStep(step, ++number); !done) return done;
        }
        return writeHandout()
            .and_then([&] { return writeData(); })
            .and_then([&] { return writeAnimation(); })
            .and_then([&] { return files_.add(kPage, htmlOf(page_)); })
            .and_then([&] { return files_.finish(); });
    }

private:
    [[nodiscard]] const std::string& say(const model::Text& text) const { return text.get(look_.language); }
    [[nodiscard]] bool dutch() const { return look_.language == model::Language::Dutch; }

    geo::Result<void> writeStep(const model::Step& step, std::size_t number)
    {
        const StillStep still = stillOf(step, look_, usual_);
        days_.insert(still.session.day());
        scene::Look wall = scene::lookOf(still.session, step);
        wall.composition = scene::Composition::Wall;
        wall.range.reset();
        const auto setup = pageFor(kPicture, std::nullopt, scene::Composition::Wall);
        const double scale = kPicture.width / setup.widthPt;
        const auto picture = stage_.picture(wall, setup, still.projection, scale);
        if (!picture) return tl::unexpected(picture.error());
        const std::string file = fmt::format("{:02}-{}", number, step.id);
        page_.steps.push_back({file, say(step.title), say(step.text), say(step.notes)});
        SnapshotOptions again;  // that make this picture
        again.look = options_.look;
        again.briefing = options_.briefing;
        again.step = step.id;
        if (!step.projection.empty()) again.look.projection = step.projection;
        output::DocumentInfo info = info_;
        info.note = pictureSpec(again, wall, marks_);
        return addPicture(file, {.picture = std::move(*picture),
                                 .map = std::nullopt,
                                 .projection = still.projection,
                                 .info = std::move(info),
                                 .pixels = kPicture})
            .and_then([&] { return addHandoutPage(step, still, number); });
    }

    // The files that `snapshot` writes.
    geo::Result<void> addPicture(const std::string& file, const FinishedPicture& picture)
    {
        for (const auto& [format, ending] : {std::pair{Format::Png, ".png"}, {Format::Svg, ".svg"}}) {
            const PictureTarget target{files_.folder() / (file + ending), format};
            const auto told = [](double) { return geo::Result<void>(); };  // step by step is often enough
            if (auto done = writePicture(picture, target, *fonts_, &drawing_, told); !done) return done;
            if (auto noted = files_.note(file + ending); !noted) return noted;
        }
        return {};
    }

    geo::Result<void> addHandoutPage(const model::Step& step, const StillStep& still, std::size_t number)
    {
        scene::Look paper = scene::lookOf(still.session);
        paper.theme = model::Theme::Print;
        paper.range.reset();
        paper.tellsOthers = false;  // as the wall does not: the counts of a step are the same on both
        paper.hiddenLayers.push_back(model::MapLayer::Relief);  // printers do not thank for it, and the file is small
        const scene::HandoutWords words{.title = say(step.title),
                                        .text = say(step.text),
                                        .notes = say(step.notes),
                                        .foot = foot(),
                                        .number = fmt::format("{} / {}", number, briefing_.steps.size())};
        const scene::PageSetup setup = scene::handoutPicture(words, look_.language, *fonts_);
        constexpr double kPixelsPerPoint = 2;  // what the outlines are fine enough for
        auto picture = handoutStage_.picture(paper, setup, still.projection, kPixelsPerPoint);
        if (!picture) return tl::unexpected(picture.error());
        scene::addWords(*picture, words, look_.language, *fonts_);
        handout_.push_back(std::move(picture->scene));
        return {};
    }

    [[nodiscard]] std::string foot() const
    {
        return say(look_.dataset->frame.title) + " · " + look_.dataset->frame.document + " · Missiekaart";
    }

    [[nodiscard]] std::vector<scene::SourceRow> sourceRows() const
    {
        std::vector<scene::SourceRow> rows;
        for (const auto& theatre : model::words<model::Theatre>()) {
            std::string heading(model::label(theatre.value, look_.language));
            for (const model::Record& record : look_.dataset->records) {
                if (record.theatre != theatre.value) continue;
                std::string where;
                const auto add = [&](const std::string& part) { where += (where.empty() ? "" : ", ") + part; };
                for (const std::string& section : record.citation().sections)
                    add(model::sectionMark(section, look_.language));
                for (const std::string& document : record.citation().kamerstukken) add(model::kamerstukLabel(document));
                rows.push_back({std::exchange(heading, {}), say(record.title), where});
            }
        }
        return rows;
    }

    geo::Result<void> writeHandout()
    {
        const model::Frame& frame = look_.dataset->frame;
        auto pages =
            scene::sourcePages(dutch() ? "Bronnen" : "Sources", scene::creditWords(look_) + " " + say(frame.note),
                               sourceRows(), foot(), *fonts_);
        std::ranges::move(pages, std::back_inserter(handout_));
        handout_.front().title = say(briefing_.title);
        const auto pdf = output::renderPdf(handout_, *fonts_, info_);
        if (!pdf) return tl::unexpected(pdf.error());
        return files_.add(kHandout, *pdf);
    }

    geo::Result<void> writeData()
    {
        // Of all that the steps and the animation show.
        for (const model::ChangeDay& change : model::changeDays(*look_.dataset)) days_.insert(change.day);
        const geo::Layer table = shownTable(look_, days_);
        for (const auto& [format, name] : {std::pair{geo::TableFormat::GeoPackage, "data.gpkg"},
                                           {geo::TableFormat::GeoJson, "data.geojson"},
                                           {geo::TableFormat::Csv, "data.csv"}}) {
            const auto bytes = geo::tableBytes({&table, true}, format);
            if (!bytes) return tl::unexpected(bytes.error());
            if (auto added = files_.add(name, *bytes); !added) return added;
            page_.data.emplace_back(name);
        }
        return {};
    }

    // Without ffmpeg there is none, which is told; the rest of the kit is whole.
    geo::Result<void> writeAnimation()
    {
        const model::Frame& frame = look_.dataset->frame;
        Reel reel({.look = look_,
                   .days = {.from = frame.firstDay, .to = frame.lastDay},
                   .page = pageFor(kFilm, std::nullopt),
                   .pixels = kFilm,
                   .framesPerSecond = 25,
                   .fading = true,
                   .projection = usual_},
                  stage_, drawing_, *fonts_);
        const auto made = reel.movie(files_.folder() / kAnimation, output::Overwrite::Refuse, output::MovieFormat::Mp4,
                                     progress_, kStepsShare);
        fillPage();
        if (made) {
            page_.animation = kAnimation;
            return files_.note(kAnimation);
        }
        if (made.error().code != geo::ErrorCode::NotFound) return made;
        std::fprintf(stderr, "missiekaart: the kit has no animation: that needs the package ffmpeg\n");
        return {};
    }

    void fillPage()
    {
        const model::Frame& frame = look_.dataset->frame;
        page_.language = look_.language;
        page_.title = say(briefing_.title);
        page_.subtitle =
            say(frame.title) + " · " + model::clockLine(look_.day, frame.asOf, look_.language) + " · " + frame.document;
        page_.handout = kHandout;
        page_.sources = scene::creditWords(look_);
        page_.foot = say(frame.note);
    }

    const KitOptions& options_;
    std::vector<DataMark> marks_;
    Progress progress_;
    std::shared_ptr<const scene::Fonts> fonts_;
    scene::Look look_;
    model::Briefing briefing_;
    std::shared_ptr<const geo::Projection> usual_;
    scene::Rasterizer& drawing_;
    Stage stage_, handoutStage_;
    KitFiles files_;
    KitPage page_;
    output::DocumentInfo info_;
    std::vector<scene::Scene> handout_;
    std::set<model::Day> days_;  // that the steps show
};

geo::Result<void> makeKit(const KitOptions& options)
{
    const auto assets = assetsFolder();
    if (!assets) return tl::unexpected(assets.error());
    auto briefing = openBriefing(*assets, options.briefing);
    if (!briefing) return tl::unexpected(briefing.error());
    if (briefing->steps.empty()) return geo::fail(geo::ErrorCode::Invalid, "has no steps; add one", briefing->path);
    auto marks = marksOf(*assets, options.look.data);
    if (!marks) return tl::unexpected(marks.error());
    auto look = openLook(*assets, options.look);
    if (!look) return tl::unexpected(look.error());
    auto usual = projectionFrom(std::nullopt);
    if (!usual) return tl::unexpected(usual.error());
    const auto fonts = scene::Fonts::open();
    if (!fonts) return tl::unexpected(fonts.error());
    endPolitely();
    auto folder = WholeFolder::create(options.folder, output::overwriteIf(options.force), kPage);
    if (!folder) return tl::unexpected(folder.error());
    const auto drawing = bestRasterizer(*fonts);
    Kit kit(options, std::move(*marks), *assets, *fonts, std::move(*look), std::move(*briefing), std::move(*usual),
            *drawing, folder->path());
    return kit.write().and_then([&] { return folder->keep(); });
}

}  // namespace

int runKit(const KitOptions& options)
{
    const auto done = makeKit(options);
    return done ? kDone : report(done.error());
}

}  // namespace app
