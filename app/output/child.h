// SPDX-License-Identifier: Apache-2.0
// Another program that is fed through a pipe. Knows nothing of what it is fed.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geo/result.h"

namespace output {

// Ended, if it still runs, by the destructor. Keys that interrupt this program do not reach it.
class Child {
public:
    // Found by its name on the PATH. Errors: NotFound, Unavailable.
    [[nodiscard]] static geo::Result<Child> start(const std::vector<std::string>& words);
    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;
    ~Child();

    // Waits until it has taken them. Error: it takes no more; what it says of that is told.
    [[nodiscard]] geo::Result<void> feed(std::span<const std::uint8_t> bytes);
    void endInput();
    // Ends its input and waits for it. Error: it failed; what it says of that is told.
    [[nodiscard]] geo::Result<void> finish();

    // Of one that is not fed:
    [[nodiscard]] std::optional<bool> ended();  // without waiting: whether it did what it was to do
    [[nodiscard]] std::string said() const;     // the last line of its words
    void askToEnd();                            // it may put things in order first
    void letGo();                               // it goes on without this program

private:
    Child() = default;
    int wait();

    std::string name_;
    pid_t pid_ = -1;
    int input_ = -1, words_ = -1;
};

}  // namespace output
