// SPDX-License-Identifier: Apache-2.0
// JSON in ASCII, so that every format can hold it as it is.
#include "picture_spec.h"

#include <algorithm>

#include "json_take.h"
#include "load_world.h"
#include "look_options.h"
#include "model/words.h"
#include "output/picture_note.h"
#include "sha256.h"

namespace app {

namespace {

namespace fs = std::filesystem;

bool isDatabase(const std::string& source) { return source.starts_with("PG:"); }

// A connection string, whose values may stand in quotes.
std::string withoutPassword(std::string connection)
{
    constexpr std::string_view kKey = "password", kBlank = " \t";
    for (std::size_t at = 0; (at = connection.find(kKey, at)) != std::string::npos;) {
        const std::size_t sign = connection.find_first_not_of(kBlank, at + kKey.size());
        if (sign == std::string::npos || connection[sign] != '=') {
            at += kKey.size();
            continue;
        }
        std::size_t end = std::min(connection.find_first_not_of(kBlank, sign + 1), connection.size());
        if (end < connection.size() && connection[end] == '\'') {
            end = connection.find('\'', end + 1);
            if (end != std::string::npos) ++end;
        } else {
            end = connection.find_first_of(kBlank, end);
        }
        connection.erase(at, std::min(end, connection.size()) - at);
    }
    return connection.substr(0, connection.find_last_not_of(kBlank) + 1);
}

std::string nameOf(const std::string& source)
{
    if (isDatabase(source)) return withoutPassword(source);
    fs::path path = fs::path(source).lexically_normal();
    if (path.filename().empty()) path = path.parent_path();
    return path.filename().string();
}

// Only where it says something.
template <class T>
void add(Json& json, const char* key, const std::optional<T>& value)
{
    if (value) json[key] = *value;
}

geo::Result<std::string> found(const DataMark& mark, const fs::path& picture)
{
    if (mark.name == kLetter || isDatabase(mark.name)) return mark.name;
    for (const fs::path& place : {fs::path(mark.name), picture.parent_path() / mark.name})
        if (fs::exists(place)) return place.string();
    return geo::fail(geo::ErrorCode::NotFound,
                     "was made from " + mark.name + ", which is neither here nor beside it; name the data as well",
                     picture.string());
}

}  // namespace

std::string pictureSpec(const SnapshotOptions& options, const scene::Look& look, const std::vector<DataMark>& marks)
{
    Json json;
    json["missiekaart"] = MISSIEKAART_VERSION;
    for (const DataMark& mark : marks) {
        Json one{{"name", mark.name}};
        if (!mark.sha256.empty()) one["sha256"] = mark.sha256;
        json["data"].push_back(one);
    }
    json["date"] = model::isoDay(look.day);
    if (look.compared) {
        json["compare"] = model::isoDay(*look.compared);
        json["compare-as"] = std::string(model::code(look.comparing));
        if (look.comparing == model::Comparing::Swipe) json["divider"] = look.divider;
    }
    json["view"] = model::viewText(look.view);
    json["lang"] = look.language == model::Language::Dutch ? "nl" : "en";
    json["theme"] = std::string(model::code(look.theme));
    json["crs"] = options.look.projection.value_or(std::string(geo::namedProjections().front().id));
    if (const auto only = model::codesOf(look.filter); !only.empty()) json["only"] = only;
    if (!look.filter.words.empty()) json["search"] = look.filter.words;
    for (const auto& layer : model::words<model::MapLayer>())
        if (model::usuallyShown(layer.value) && !look.shows(layer.value))
            json["hide"].push_back(std::string(layer.code));
    add(json, "step", options.step);
    if (options.briefing) json["briefing"] = nameOf(*options.briefing);
    json["size"] = options.size.value_or(std::string(kUsualSize));
    add(json, "dpi", options.dpi);
    add(json, "screen-width", options.screenWidth);
    add(json, "farthest", options.farthest);
    const std::pair<const char*, bool> flags[] = {{"links", options.look.links},
                                                  {"wall", options.wall},
                                                  {"timeline", options.timeline},
                                                  {"transparent", options.transparent}};
    for (const auto& [key, on] : flags)
        if (on) json[key] = true;
    return json.dump(-1, ' ', true, Json::error_handler_t::replace);
}

geo::Result<std::vector<DataMark>> marksOf(const fs::path& assets, const std::vector<std::string>& sources)
{
    std::vector<DataMark> out;
    for (const std::string& source : sources.empty() ? std::vector<std::string>{std::string(kLetter)} : sources) {
        DataMark mark{source == kLetter ? source : nameOf(source), ""};
        if (!isDatabase(source)) {
            auto sum = sha256Of(source == kLetter ? assets / "letter" : fs::path(source));
            if (!sum) return tl::unexpected(sum.error());
            mark.sha256 = std::move(*sum);
        }
        out.push_back(std::move(mark));
    }
    return out;
}

geo::Result<std::vector<DataMark>> takeFromPicture(SnapshotOptions& options)
{
    std::vector<std::string>& data = options.look.data;
    const auto picture = std::ranges::find_if(data, [](const std::string& one) { return output::isPicture(one); });
    if (picture == data.end()) return std::vector<DataMark>{};
    const fs::path path = *picture;
    data.erase(picture);
    const auto note = output::noteOf(path);
    if (!note) return tl::unexpected(note.error());
    const Json json = Json::parse(*note, nullptr, false);
    if (!json.is_object())
        return geo::fail(geo::ErrorCode::Invalid, "tells in damaged words how it was made; take the file as it was",
                         path.string());
    std::vector<DataMark> marks;
    for (const Json& one : json.value("data", Json::array())) {
        DataMark mark;
        take(one, "name", mark.name);
        take(one, "sha256", mark.sha256);
        marks.push_back(std::move(mark));
    }
    if (data.empty())
        for (const DataMark& mark : marks) {
            auto source = found(mark, path);
            if (!source) return tl::unexpected(source.error());
            data.push_back(std::move(*source));
        }
    LookOptions& look = options.look;
    // A step says itself what is shown.
    const FilterOptions& filter = look.filter;
    if (!look.date && !look.compare && !look.view && !look.projection && filter.only.empty() && filter.search.empty()) {
        take(json, "step", options.step);
        take(json, "briefing", options.briefing);
    }
    for (const auto& [key, into] : std::initializer_list<std::pair<const char*, std::optional<std::string>&>>{
             {"date", look.date},
             {"compare", look.compare},
             {"compare-as", look.compareAs},
             {"view", look.view},
             {"lang", look.language},
             {"theme", look.theme},
             {"crs", look.projection},
             {"size", options.size},
             {"screen-width", options.screenWidth},
             {"farthest", options.farthest}})
        take(json, key, into);
    take(json, "dpi", options.dpi);
    take(json, "divider", look.divider);
    if (look.hidden.empty()) take(json, "hide", look.hidden);
    if (look.filter.only.empty()) take(json, "only", look.filter.only);
    if (look.filter.search.empty()) take(json, "search", look.filter.search);
    for (const auto& [key, into] :
         std::initializer_list<std::pair<const char*, bool&>>{{"links", look.links},
                                                              {"wall", options.wall},
                                                              {"timeline", options.timeline},
                                                              {"transparent", options.transparent}})
        if (!into) take(json, key, into);
    return marks;
}

model::Text otherData(const std::vector<DataMark>& ofPicture, const std::vector<DataMark>& now)
{
    if (ofPicture.empty() || ofPicture == now) return {};
    std::string names;
    for (const DataMark& mark : ofPicture) names += (names.empty() ? "" : ", ") + mark.name;
    return {"de afbeelding is van andere gegevens gemaakt dan hier staan (toen: " + names + ")",
            "the picture was made from other data than are shown here (then: " + names + ")"};
}

}  // namespace app
