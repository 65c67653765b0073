// SPDX-License-Identifier: Apache-2.0
// How the process gets its memory.
#pragma once

namespace app {

// One heap in huge pages, kept when freed: a 4K picture touches 100 MB, which in small pages costs 40,000 page faults
// and 70 ms. Call first thing in main(); does nothing where the C library or the kernel offers no such choice.
void useHugePages();

}  // namespace app
