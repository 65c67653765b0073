// SPDX-License-Identifier: Apache-2.0
// Inside geo only: GDAL set up so that it reads local files in few formats, opens no network address and prints
// nothing. No GDAL type shows here.
#pragma once

#include <string>
#include <vector>

#include "geo/result.h"

namespace geo {

// Registers the permitted drivers; any thread, any number of times.
void startGdal();

// Collects what GDAL reports on this thread while it lives.
class GdalErrors {
public:
    GdalErrors();
    ~GdalErrors();
    GdalErrors(const GdalErrors&) = delete;
    GdalErrors& operator=(const GdalErrors&) = delete;

    // Failures since the last call, the oldest first.
    [[nodiscard]] std::vector<std::string> take();
    [[nodiscard]] bool any() const { return !failures_.empty(); }
    void add(std::string failure) { failures_.push_back(std::move(failure)); }

private:
    std::vector<std::string> failures_;
};

// The absolute path of a plain readable file that is not empty; an absolute path cannot be one of GDAL's prefixes.
[[nodiscard]] Result<std::string> localFile(const std::string& path);

// Refuses what GDAL would take for an address or a virtual file system.
[[nodiscard]] Result<void> refuseAddress(const std::string& source);

}  // namespace geo
