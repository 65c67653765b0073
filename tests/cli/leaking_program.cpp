// SPDX-License-Identifier: Apache-2.0
// Loses memory on purpose: the search for leaks must find it.
#include <array>
#include <cstddef>
#include <memory>

namespace {

// Volatile, so that nothing is left out because nobody reads it.
std::array<int* volatile, 16> kept;

[[gnu::noinline]] void lose()
{
    for (int* volatile& one : kept) one = std::make_unique<int>(0).release();
    for (int* volatile& one : kept) one = nullptr;
}

}  // namespace

int main()
{
    lose();
    return 0;
}
