// SPDX-License-Identifier: Apache-2.0
// toml++ reads the file; here each key is taken by its type, and one that nobody knows is named.
#include <fmt/format.h>
#include <toml++/toml.h>

#include <array>
#include <fstream>
#include <set>
#include <sstream>

#include "model/briefing.h"
#include "model/briefing_text.h"
#include "model/words.h"

namespace model {

namespace {

// Takes the keys of one table; the first fault is kept, and those that follow are not told.
class Reader {
public:
    Reader(const toml::table& table, const std::string& path, std::string what)
        : table_(table), path_(path), what_(std::move(what))
    {
    }

    std::string text(const char* key)
    {
        const toml::node* node = find(key);
        if (!node) return {};
        if (const auto* value = node->as_string()) return value->get();
        fault(*node, key, "a text in quotes");
        return {};
    }
    Text texts(const std::string& key) { return {text((key + "_nl").c_str()), text((key + "_en").c_str())}; }

    std::vector<std::string> list(const char* key)
    {
        std::vector<std::string> out;
        const toml::node* node = find(key);
        if (!node) return out;
        const toml::array* array = node->as_array();
        if (!array) fault(*node, key, "a list of texts, such as [\"sahel\", \"nato\"]");
        if (!array) return out;
        for (const toml::node& one : *array) {
            if (const auto* value = one.as_string())
                out.push_back(value->get());
            else
                fault(one, key, "a list of texts, such as [\"sahel\", \"nato\"]");
        }
        return out;
    }

    std::optional<double> seconds(const char* key)
    {
        const toml::node* node = find(key);
        if (!node) return std::nullopt;
        const auto value = node->value<double>();
        if (value && *value > 0 && *value <= kLongestStepSeconds) return value;
        fault(*node, key, "a number of seconds above 0, a day at most");
        return std::nullopt;
    }

    std::optional<Day> day(const char* key)
    {
        const toml::node* node = find(key);
        if (!node) return std::nullopt;
        if (const auto* date = node->as_date())
            return std::chrono::year{date->get().year} / std::chrono::month{date->get().month} /
                   std::chrono::day{date->get().day};
        const auto* words = node->as_string();
        const auto read = words ? parseIsoDay(words->get()) : geo::Result<Day>(geo::fail(geo::ErrorCode::Invalid, ""));
        if (read) return *read;
        fault(*node, key, "a day such as 2019-05-01, or \"2019-05\" for the first of a month");
        return std::nullopt;
    }

    template <class E, std::size_t N>
    std::optional<E> one(const char* key, const std::array<std::pair<std::string_view, E>, N>& values)
    {
        const toml::node* node = find(key);
        if (!node) return std::nullopt;
        std::string names;
        for (const auto& [name, value] : values) {
            if (node->value<std::string_view>() == name) return value;
            names += (names.empty() ? "" : ", ") + std::string(name);
        }
        fault(*node, key, "one of " + names);
        return std::nullopt;
    }

    template <class E>
    std::optional<E> word(const char* key)
    {
        const toml::node* node = find(key);
        if (!node) return std::nullopt;
        const auto value = fromCode<E>(node->value<std::string_view>().value_or(std::string_view()));
        if (!value) fault(*node, key, "one of " + allCodes<E>());
        return value;
    }

    void say(int line, const std::string& message)
    {
        if (!error_) error_ = geo::Error{geo::ErrorCode::Invalid, message, fmt::format("{}:{}", path_, line)};
    }
    [[nodiscard]] int line() const { return static_cast<int>(table_.source().begin.line); }

    // The first fault, that of a key that nobody has asked for included.
    std::optional<geo::Error> finish()
    {
        for (const auto& [key, node] : table_) {
            if (asked_.contains(std::string(key.str()))) continue;
            std::string names;
            for (const std::string& name : asked_) names += (names.empty() ? "" : ", ") + name;
            say(static_cast<int>(key.source().begin.line),
                fmt::format("there is no key '{}' in {}; use {}", key.str(), what_, names));
        }
        return error_;
    }

private:
    const toml::node* find(const char* key)
    {
        asked_.insert(key);
        return table_.get(key);
    }
    void fault(const toml::node& node, const char* key, const std::string& wanted)
    {
        say(static_cast<int>(node.source().begin.line), fmt::format("'{}' must be {}", key, wanted));
    }

    const toml::table& table_;
    const std::string& path_;
    std::string what_;
    std::set<std::string> asked_;
    std::optional<geo::Error> error_;
};

constexpr std::array<std::pair<std::string_view, PlaybackMode>, 2> kModes{
    {{"change", PlaybackMode::ByChange}, {"calendar", PlaybackMode::ByCalendar}}};

geo::Result<Step> stepFrom(const toml::table& table, const std::string& path)
{
    Reader in(table, path, "a step");
    Step step;
    step.id = in.text("id");
    if (step.id.empty()) in.say(in.line(), "a step needs an 'id', a word of its own such as \"mali\"");
    step.view = in.text("view");
    step.projection = in.text("crs");
    step.day = in.day("date");
    const auto from = in.day("from"), to = in.day("to");
    const auto mode = in.one("play", kModes);
    const auto dwell = in.seconds("dwell");
    if (from.has_value() != to.has_value()) in.say(in.line(), "'from' and 'to' belong together");
    if (from && to && *to < *from) in.say(in.line(), "'to' lies before 'from'");
    if (!from && (mode || dwell)) in.say(in.line(), "'play' and 'dwell' need 'from' and 'to'");
    if (from && step.day) in.say(in.line(), "a step has a 'date', or plays 'from' a day 'to' another");
    if (from && to) step.play = StepPlay{*from, *to, mode.value_or(PlaybackMode::ByChange), dwell};
    step.compared = in.day("compare");
    step.comparing = in.word<Comparing>("compare_as").value_or(Comparing::Marks);
    step.only = in.list("only");
    step.search = in.text("search");
    step.record = in.text("record");
    step.show = in.list("show");
    step.hide = in.list("hide");
    step.theme = in.word<Theme>("theme");
    step.title = in.texts("title");
    step.text = in.texts("text");
    step.notes = in.texts("notes");
    step.advanceSeconds = in.seconds("advance");
    if (auto error = in.finish()) return tl::unexpected(std::move(*error));
    return step;
}

geo::Result<Briefing> briefingFrom(const toml::table& table, const std::string& path)
{
    Briefing out;
    out.path = path;
    toml::table top = table;
    top.erase("step");
    Reader in(top, path, "a briefing");
    out.title = in.texts("title");
    if (auto error = in.finish()) return tl::unexpected(std::move(*error));
    const toml::node* node = table.get("step");
    if (!node || !node->is_array_of_tables())
        return geo::fail(geo::ErrorCode::Invalid, "there is no step; begin each with a line [[step]]", path);
    std::set<std::string> ids;
    for (const toml::node& one : *node->as_array()) {
        auto step = stepFrom(*one.as_table(), path);
        if (!step) return tl::unexpected(step.error());
        if (!ids.insert(step->id).second)
            return geo::fail(geo::ErrorCode::Invalid, fmt::format("a second step has the id '{}'", step->id),
                             fmt::format("{}:{}", path, one.source().begin.line));
        out.steps.push_back(std::move(*step));
    }
    return out;
}

}  // namespace

const Step* Briefing::step(std::string_view id) const
{
    const auto found = std::ranges::find(steps, id, &Step::id);
    return found == steps.end() ? nullptr : &*found;
}

geo::Result<Briefing> parseBriefing(std::string_view text, const std::string& path)
{
    try {
        const toml::table table = toml::parse(text, path);
        auto out = briefingFrom(table, path);
        if (!out) return out;
        std::vector<std::size_t> begins;
        for (const toml::node& step : *table.get_as<toml::array>("step")) begins.push_back(step.source().begin.line);
        if (auto blocks = stepBlocks(text, begins)) {
            out->head = std::move(blocks->head);
            for (std::size_t i = 0; i < out->steps.size(); ++i) out->steps[i].source = std::move(blocks->steps[i]);
        }
        return out;
    } catch (const toml::parse_error& error) {
        return geo::fail(geo::ErrorCode::Invalid, std::string(error.description()),
                         fmt::format("{}:{}", path, error.source().begin.line));
    }
}

geo::Result<std::string> briefingText(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return geo::fail(geo::ErrorCode::NotFound, "cannot open the briefing; name a file that can be read", path);
    std::string text;
    for (std::array<char, 1 << 14> part; file.read(part.data(), part.size()) || file.gcount() > 0;)
        text.append(part.data(), static_cast<std::size_t>(file.gcount()));
    if (file.bad())
        return geo::fail(geo::ErrorCode::Unreadable, "cannot read the briefing; name a file that can be read", path);
    return text;
}

geo::Result<Briefing> readBriefing(const std::string& path)
{
    const auto text = briefingText(path);
    if (!text) return tl::unexpected(text.error());
    if (text->find_first_not_of(" \t\r\n") == std::string::npos)
        return geo::fail(geo::ErrorCode::Invalid, "the briefing is empty; begin each step with a line [[step]]", path);
    return parseBriefing(*text, path);
}

}  // namespace model
