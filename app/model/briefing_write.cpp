// SPDX-License-Identifier: Apache-2.0
// Writing a briefing: steps as they were read keep their lines, others are written anew key by key.
#include <fmt/format.h>

#include <algorithm>

#include "model/briefing.h"
#include "model/briefing_text.h"
#include "model/words.h"

namespace model {

namespace {

std::string_view trimmed(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view{} : line.substr(first);
}

std::string quoted(std::string_view words)
{
    const bool lines = words.find('\n') != std::string_view::npos;
    std::string out = lines ? "\"\"\"\n" : "\"";
    for (const char c : words) {
        const bool control = static_cast<unsigned char>(c) < ' ' || c == 0x7f;
        if (c == '"' || c == '\\') out += '\\';
        if (control && c != '\n' && c != '\t')
            out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out + (lines ? "\"\"\"" : "\"");
}

class Writer {
public:
    void line(std::string_view key, const std::string& value)
    {
        out_.emplace_back(key, fmt::format("{} = {}\n", key, value));
    }
    void text(std::string_view key, const std::string& value)
    {
        if (!value.empty()) line(key, quoted(value));
    }
    void texts(const std::string& key, const Text& value)
    {
        text(key + "_nl", value.nl);
        text(key + "_en", value.en);
    }
    void list(std::string_view key, const std::vector<std::string>& values)
    {
        if (values.empty()) return;
        std::string out;
        for (const std::string& value : values) out += (out.empty() ? "" : ", ") + quoted(value);
        line(key, "[" + out + "]");
    }
    void day(std::string_view key, const std::optional<Day>& value)
    {
        if (value) line(key, isoDay(*value));
    }
    void seconds(std::string_view key, const std::optional<double>& value)
    {
        if (value) line(key, fmt::format("{}", *value));
    }
    [[nodiscard]] Lines take() { return std::move(out_); }

private:
    Lines out_;
};

Lines linesOf(const Step& step)
{
    Writer out;
    out.text("id", step.id);
    out.text("view", step.view);
    out.text("crs", step.projection);
    out.day("date", step.day);
    if (step.play) {
        out.day("from", step.play->from);
        out.day("to", step.play->to);
        out.text("play", step.play->mode == PlaybackMode::ByChange ? "change" : "calendar");
        out.seconds("dwell", step.play->dwellSeconds);
    }
    out.day("compare", step.compared);
    if (step.compared) out.text("compare_as", std::string(code(step.comparing)));
    out.list("only", step.only);
    out.text("search", step.search);
    out.text("record", step.record);
    out.list("show", step.show);
    out.list("hide", step.hide);
    if (step.theme) out.text("theme", std::string(code(*step.theme)));
    out.texts("title", step.title);
    out.texts("text", step.text);
    out.texts("notes", step.notes);
    out.seconds("advance", step.advanceSeconds);
    return out.take();
}

Lines linesOf(const Text& title)
{
    Writer out;
    out.texts("title", title);
    return out.take();
}

// Read again from its own lines.
std::optional<Step> asWritten(const Step& step)
{
    const auto read = step.source.empty() ? geo::Result<Briefing>(Briefing{}) : parseBriefing(step.source, {});
    if (!read || read->steps.size() != 1) return std::nullopt;
    return read->steps.front();
}

std::string blockOf(const Step& step)
{
    const auto before = asWritten(step);
    const Lines now = linesOf(step);
    if (!before) return merged("[[step]]\n\n", {}, now);
    const Lines then = linesOf(*before);
    return then == now ? step.source : merged(step.source, then, now);
}

std::string headOf(const Briefing& briefing)
{
    const auto before = parseBriefing(briefing.head + "\n[[step]]\nid = \"any\"\n", {});
    const Lines title = linesOf(briefing.title);
    if (before) return merged(briefing.head, linesOf(before->title), title);
    return merged("", {}, title);
}

}  // namespace

std::optional<StepBlocks> stepBlocks(std::string_view toml, std::span<const std::size_t> begins)
{
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < toml.size();) {
        const std::size_t end = std::min(toml.find('\n', at), toml.size() - 1) + 1;
        lines.push_back(toml.substr(at, end - at));
        at = end;
    }
    const auto comment = [](std::string_view line) {  // and not the end of a text of several lines
        return trimmed(line).starts_with("#") && line.find("\"\"\"") == std::string_view::npos &&
               line.find("'''") == std::string_view::npos;
    };
    StepBlocks out;
    std::size_t from = 0;
    std::string* block = &out.head;
    const auto endAt = [&](std::size_t line) {
        for (; from < line; ++from) *block += lines[from];
    };
    for (const std::size_t line : begins) {
        if (line == 0 || line > lines.size() || !trimmed(lines[line - 1]).starts_with("[[")) return std::nullopt;
        std::size_t first = line - 1;
        while (first > from && comment(lines[first - 1])) --first;
        endAt(first);
        block = &out.steps.emplace_back();
    }
    endAt(lines.size());
    return out;
}

std::string tomlOf(const Briefing& briefing)
{
    std::string out = headOf(briefing);
    for (const Step& step : briefing.steps) {
        if (!out.empty() && out.back() != '\n') out += '\n';
        if (step.source.empty() && !out.empty() && !out.ends_with("\n\n")) out += '\n';
        out += blockOf(step);
    }
    return out;
}

}  // namespace model
