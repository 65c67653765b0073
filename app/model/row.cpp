// SPDX-License-Identifier: Apache-2.0
// Reading fields.
#include "model/row.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace model {

namespace {

// The name of a field made of two parts, without a heap.
class Joined {
public:
    Joined(std::string_view base, std::string_view end) : size_(base.size() + end.size())
    {
        assert(size_ <= name_.size());
        std::ranges::copy(end, std::ranges::copy(base, name_.begin()).out);
    }
    operator std::string_view() const { return {name_.data(), size_}; }  // NOLINT: it is one

private:
    std::array<char, 48> name_{};
    std::size_t size_;
};

std::string trimmed(std::string_view text)
{
    constexpr std::string_view kBlank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(kBlank) - first + 1));
}

std::optional<double> asReal(const std::string& text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

}  // namespace

Columns::Columns(std::string_view source, const geo::Layer& layer)
    : source_(source), layer_(layer.name), fields_(layer.fields)
{
    for (std::size_t i = fields_.size(); i-- > 0;) slots_[slotOf(fields_[i])] = static_cast<std::uint16_t>(i + 1);
}

std::size_t Columns::slotOf(std::string_view field)
{
    constexpr std::size_t kSlots = 256;
    if (field.empty()) return 0;
    const auto letter = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(field[i])); };
    return (field.size() * 31 + letter(0) * 7 + letter(field.size() - 1)) % kSlots;
}

// Most fields that are asked for are not there, which their slot tells at once.
std::optional<std::size_t> Columns::find(std::string_view field) const
{
    const std::size_t first = slots_[slotOf(field)];
    for (std::size_t i = first; first > 0 && i <= fields_.size(); ++i)
        if (fields_[i - 1] == field) return i - 1;
    return std::nullopt;
}

void Row::add(std::string_view field, std::string reason)
{
    diagnostics_.push_back(
        {std::string(columns_.source()), columns_.layer(), feature_.row, std::string(field), std::move(reason)});
}

void Row::reject(std::string_view field, std::string reason)
{
    usable_ = false;
    add(field, std::move(reason) + "; the row is left out");
}

void Row::warn(std::string_view field, std::string reason) { add(field, std::move(reason)); }

const geo::Value* Row::value(std::string_view field) const
{
    const auto index = columns_.find(field);
    return index && *index < feature_.values.size() ? &feature_.values[*index] : nullptr;
}

std::string Row::text(std::string_view field) const
{
    const geo::Value* found = value(field);
    if (!found) return {};
    if (const auto* words = std::get_if<std::string>(found)) return trimmed(*words);
    if (const auto* whole = std::get_if<std::int64_t>(found)) return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(found)) return fmt::format("{}", *real);
    return {};
}

std::string Row::requiredText(std::string_view field)
{
    std::string found = text(field);
    if (found.empty()) reject(field, "is missing");
    return found;
}

Text Row::bilingual(std::string_view base) const { return {text(Joined(base, "_nl")), text(Joined(base, "_en"))}; }

std::vector<std::string> Row::list(std::string_view field) const
{
    std::vector<std::string> parts;
    const std::string all = text(field);
    std::size_t at = 0;
    while (at <= all.size()) {
        const std::size_t end = std::min(all.find(';', at), all.size());
        if (std::string part = trimmed(std::string_view(all).substr(at, end - at)); !part.empty()) {
            parts.push_back(std::move(part));
        }
        at = end + 1;
    }
    return parts;
}

std::optional<Day> Row::day(std::string_view field)
{
    const std::string written = text(field);
    if (written.empty()) return std::nullopt;
    const auto parsed = parseIsoDay(written);
    if (parsed) return *parsed;
    reject(field, parsed.error().message);
    return std::nullopt;
}

Window Row::window(std::string_view base)
{
    const Joined earliest(base, "_earliest");
    const Window found{day(earliest), day(Joined(base, "_latest"))};
    if (found.earliest && found.latest && *found.earliest > *found.latest) {
        reject(earliest,
               fmt::format("{} comes after {}_latest {}", isoDay(*found.earliest), base, isoDay(*found.latest)));
    }
    return found;
}

std::optional<int> Row::count(std::string_view field)
{
    const std::string written = text(field);
    if (written.empty()) return std::nullopt;
    constexpr double kLargest = 1e9;
    const auto number = asReal(written);
    if (number && *number == std::floor(*number) && std::abs(*number) <= kLargest) return static_cast<int>(*number);
    reject(field, fmt::format("'{}' is not a whole number", written));
    return std::nullopt;
}

std::optional<double> Row::real(std::string_view field)
{
    const std::string written = text(field);
    if (written.empty()) return std::nullopt;
    const auto number = asReal(written);
    if (!number) reject(field, fmt::format("'{}' is not a number", written));
    return number;
}

void reportUnknownFields(std::string_view source, const geo::Layer& layer,
                         std::initializer_list<std::string_view> known, Diagnostics& diagnostics)
{
    for (const std::string& field : layer.fields) {
        if (std::ranges::find(known, field) != known.end()) continue;
        diagnostics.push_back(
            {std::string(source), layer.name, -1, field, "is not a field of this layer; it is ignored"});
    }
}

}  // namespace model
