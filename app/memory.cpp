// SPDX-License-Identifier: Apache-2.0
// glibc's malloc and Linux's transparent huge pages.
#include "memory.h"

#include <cstdint>
#include <cstdlib>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)  // which has a heap of its own
#define MISSIEKAART_GLIBC_HEAP
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace app {

void useHugePages()
{
#if defined(MISSIEKAART_GLIBC_HEAP)
    constexpr int kMegabyte = 1 << 20, kReserved = 128 * kMegabyte;
    constexpr std::uintptr_t kHugePage = 2 * kMegabyte;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, 32 * kMegabyte);
    mallopt(M_TRIM_THRESHOLD, 2 * kReserved);
    mallopt(M_TOP_PAD, kReserved);
    void* const grown = std::malloc(kMegabyte);  // has the heap grow by the padding; costs addresses, not memory
    if (grown == nullptr) return;
    const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(grown) + kHugePage - 1) / kHugePage * kHugePage;
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    // An address is made of a number here: the heap's first whole huge page. Failing leaves things as they were.
    if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
    mallopt(M_TOP_PAD, 16 * kMegabyte);
    std::free(grown);
#endif
}

}  // namespace app
