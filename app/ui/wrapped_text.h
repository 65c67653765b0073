// SPDX-License-Identifier: Apache-2.0
// A text as a field shows it: its own ends of lines are "\r\n", those that the width makes are "\n" alone. So the text
// comes back whole whatever is typed in between, and a "\r" that lost its "\n" is an end that somebody has deleted.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace ui {

inline constexpr char kTypedEnd = '\v';  // an end of a line that was typed since it was wrapped

[[nodiscard]] std::string wrapped(std::string_view words, const std::function<double(std::string_view)>& width,
                                  double most);
[[nodiscard]] std::string unwrapped(std::string_view shown);

// Where that position of the text stands in what is shown.
[[nodiscard]] std::size_t shownAt(std::string_view shown, std::size_t position);
// Takes away the character before that position, or the one behind it; returns where the position is then.
std::size_t erase(std::string& words, std::size_t position, bool before);
// Whether a cursor there stands between the two characters of one end.
[[nodiscard]] bool splitsEnd(std::string_view shown, std::size_t cursor);

}  // namespace ui
