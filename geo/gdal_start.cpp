// SPDX-License-Identifier: Apache-2.0
// GDAL's process-wide settings, its error handler, and what a file must be before GDAL sees it.
#include "geo/gdal_start.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <gdal_priv.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <mutex>
#include <utility>

namespace geo {

namespace {

void onError(CPLErr level, CPLErrorNum, const char* message)
{
    if (level < CE_Failure) return;
    std::string line(message);
    std::replace(line.begin(), line.end(), '\n', ' ');
    static_cast<GdalErrors*>(CPLGetErrorHandlerUserData())->add(std::move(line));
}

// GDAL fetches some things by itself, such as a CRS that a file describes by its address: it gets nothing.
CPLHTTPResult* refuseFetch(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*, void*)
{
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("network addresses are not opened");
    return result;
}

}  // namespace

void startGdal()
{
    static std::once_flag once;
    std::call_once(once, [] {
        constexpr std::array<std::pair<const char*, const char*>, 5> kSettings = {{
            {"GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR"},  // no side files
            {"GDAL_PAM_ENABLED", "NO"},
            {"CPL_VSIL_CURL_ALLOWED_FILENAME", "none"},
            {"SQLITE_LIST_ALL_TABLES", "NO"},
            {"OGR_GEOJSON_MAX_OBJ_SIZE", "200"},  // megabytes
        }};
        for (const auto& [key, value] : kSettings) CPLSetConfigOption(key, value);
        CPLHTTPSetFetchCallback(refuseFetch, nullptr);
        OSRSetPROJEnableNetwork(0);
        RegisterOGRFlatGeobuf();
        RegisterOGRGeoJSON();
        RegisterOGRGeoPackage();
        RegisterOGRCSV();
        RegisterOGRShape();
        RegisterOGRPG();
        GDALRegister_GTiff();
    });
}

GdalErrors::GdalErrors() { CPLPushErrorHandlerEx(onError, this); }

GdalErrors::~GdalErrors() { CPLPopErrorHandler(); }

std::vector<std::string> GdalErrors::take() { return std::exchange(failures_, {}); }

Result<void> refuseAddress(const std::string& source)
{
    if (source.starts_with("/vsi") || source.find("://") != std::string::npos) {
        return fail(ErrorCode::Unsupported, "is an address, which is not opened here; give a file or a folder", source);
    }
    return {};
}

Result<std::string> localFile(const std::string& path)
{
    namespace fs = std::filesystem;
    if (auto ok = refuseAddress(path); !ok) return tl::unexpected(ok.error());
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        return fail(ErrorCode::NotFound, "does not exist; check the name", path);
    }
    if (error) return fail(ErrorCode::Unreadable, "cannot be read (" + error.message() + ")", path);
    if (!fs::is_regular_file(status)) return fail(ErrorCode::Unsupported, "is not a plain file", path);
    if (access(path.c_str(), R_OK) != 0) {
        return fail(ErrorCode::Unreadable, "cannot be read (permission denied); ask its owner for read access", path);
    }
    if (fs::file_size(path, error) == 0 && !error) {
        return fail(ErrorCode::Unreadable, "is empty; get the file again", path);
    }
    std::string absolute = fs::absolute(path, error).lexically_normal().string();
    if (auto ok = refuseAddress(absolute); error || !ok) {
        return fail(ErrorCode::Unsupported, "lies where files are not opened", path);
    }
    return absolute;
}

}  // namespace geo
