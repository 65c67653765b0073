// SPDX-License-Identifier: Apache-2.0
// A program that runs beside this one: how it ends, what it says, and that it ends when asked to.
#include "output/child.h"

#include <doctest/doctest.h>
#include <unistd.h>

namespace {

output::Child shell(const char* script)
{
    auto child = output::Child::start({"sh", "-c", script});
    REQUIRE_MESSAGE(child, child.error().text());
    return std::move(*child);
}

bool endsWell(output::Child& child)
{
    for (;;) {
        if (const auto ended = child.ended()) return *ended;
        ::usleep(1000);
    }
}

}  // namespace

TEST_CASE("whether it did what it was to do, and its last line")
{
    auto good = shell("echo first >&2; echo last >&2");
    CHECK(endsWell(good));
    CHECK(good.said() == "last");
    CHECK_FALSE(good.ended());  // told once
    auto bad = shell("echo why >&2; exit 3");
    CHECK_FALSE(endsWell(bad));
    CHECK(bad.said() == "why");
}

TEST_CASE("it is fed, and told that this was all")
{
    auto child = shell("cat >&2");
    const std::string words = "all of it";
    REQUIRE(child.feed({reinterpret_cast<const std::uint8_t*>(words.data()), words.size()}));
    child.endInput();
    CHECK(endsWell(child));
    CHECK(child.said() == words);
}

TEST_CASE("it is asked to end and may put things in order first")
{
    auto child = shell("trap 'echo tidy >&2; exit 0' TERM; echo ready >&2; while :; do sleep 0.01; done");
    while (child.said() != "ready") ::usleep(1000);
    CHECK_FALSE(child.ended());
    child.askToEnd();
    CHECK(endsWell(child));
    CHECK(child.said() == "tidy");
}

TEST_CASE("a program that is not there is named")
{
    const auto none = output::Child::start({"no-such-program"});
    REQUIRE_FALSE(none);
    CHECK(none.error().code == geo::ErrorCode::NotFound);
    CHECK(none.error().where == "no-such-program");
}
