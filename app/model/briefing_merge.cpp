// SPDX-License-Identifier: Apache-2.0
// What somebody wrote by hand stays theirs: of a block of lines only the keys that changed are written again.
#include <toml++/toml.h>

#include <algorithm>

#include "model/briefing_text.h"

namespace model {

namespace {

const std::string* find(const Lines& lines, const std::string& key)
{
    const auto found = std::ranges::find(lines, key, &std::pair<std::string, std::string>::first);
    return found == lines.end() ? nullptr : &found->second;
}

// Of a whole key with its value; nothing: it goes on in the next line.
std::string keyOf(std::string_view lines)
{
    try {
        const toml::table table = toml::parse(lines);
        return table.empty() ? std::string() : std::string(table.begin()->first.str());
    } catch (const toml::parse_error&) {
        return {};
    }
}

bool standsAlone(std::string_view line)  // blank, a comment, or the [[step]] itself
{
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos || line[first] == '#' || line[first] == '[';
}

Lines linesOf(std::string_view block)
{
    Lines out;
    std::string open;  // lines of a value that is not complete yet
    for (std::size_t at = 0; at < block.size();) {
        const std::size_t end = std::min(block.find('\n', at), block.size() - 1) + 1;
        const std::string_view line = block.substr(at, end - at);
        at = end;
        if (open.empty() && standsAlone(line)) {
            out.emplace_back(std::string(), line);
            continue;
        }
        open += line;
        if (std::string key = keyOf(open); !key.empty()) out.emplace_back(std::move(key), std::exchange(open, {}));
    }
    if (!open.empty()) out.emplace_back(std::string(), std::move(open));
    return out;
}

}  // namespace

std::string merged(std::string_view block, const Lines& before, const Lines& now)
{
    const Lines written = linesOf(block);
    const auto same = [&](const std::string& key, const std::string& text) {
        const std::string* old = find(before, key);
        return old && *old == text;
    };
    std::string fresh;
    for (const auto& [key, text] : now)
        if (!find(written, key) && !same(key, text)) fresh += text;
    auto last = std::ranges::find_if(written.rbegin(), written.rend(), [](const auto& one) {
                    return !one.first.empty() || one.second.find("[[") != std::string::npos;
                }).base();
    std::string out;
    for (auto one = written.begin();; ++one) {
        if (one == last && !fresh.empty()) {
            if (!out.empty() && out.back() != '\n') out += '\n';
            out += fresh;
        }
        if (one == written.end()) return out;
        const std::string* text = find(now, one->first);
        if (one->first.empty() || (text && same(one->first, *text)))
            out += one->second;
        else if (text)
            out += *text;
    }
}

}  // namespace model
