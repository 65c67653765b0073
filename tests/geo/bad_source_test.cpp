// SPDX-License-Identifier: Apache-2.0
// Sources that cannot be read, or that try to make the reader open something else.
#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "geo/raster.h"
#include "geo/reader.h"
#include "temporary_folder.h"
#include "written_with_gdal.h"

using namespace geo;

namespace {

// A port of this machine that tells whether anybody came.
class Listener {
public:
    Listener()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        REQUIRE(bind(socket_, generic, size) == 0);
        REQUIRE(listen(socket_, 4) == 0);
        REQUIRE(getsockname(socket_, generic, &size) == 0);
        port_ = ntohs(address.sin_port);
        fcntl(socket_, F_SETFL, O_NONBLOCK);
    }
    ~Listener() { close(socket_); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    [[nodiscard]] std::string url(const std::string& name) const
    {
        return "http://127.0.0.1:" + std::to_string(port_) + "/" + name;
    }
    [[nodiscard]] bool visited() const
    {
        const int caller = accept(socket_, nullptr, nullptr);
        if (caller >= 0) close(caller);
        return caller >= 0;
    }

private:
    int socket_ = socket(AF_INET, SOCK_STREAM, 0);
    int port_ = 0;
};

std::string bytes(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void checkRefused(const std::string& source, ErrorCode code, const std::string& word)
{
    CAPTURE(source);
    const auto result = readSource(source);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == code);
    CHECK_MESSAGE(result.error().message.find(word) != std::string::npos, result.error().text());
    CHECK(result.error().where == source);
    CHECK(result.error().text().find('\n') == std::string::npos);
}

}  // namespace

TEST_CASE("each kind of unreadable source has its own words")
{
    const TemporaryFolder folder;
    checkRefused(folder.path("absent.geojson"), ErrorCode::NotFound, "does not exist");
    checkRefused(folder.write("empty.geojson", ""), ErrorCode::Unreadable, "is empty");
    checkRefused(folder.write("cut.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","prop)"),
                 ErrorCode::Unreadable, "is damaged");
    checkRefused(folder.write("text.geojson", "Dear parliament,\n"), ErrorCode::Unsupported, "not a format");
    checkRefused(folder.write("picture.csv", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)), ErrorCode::Unsupported,
                 "not a format");
    const TemporaryFolder unrelated;
    (void)unrelated.write("notes.txt", "not data");
    checkRefused(unrelated.path(), ErrorCode::NotFound, "no file of a format");
    checkRefused("", ErrorCode::NotFound, "does not exist");
    checkRefused("/dev/null", ErrorCode::Unsupported, "not a plain file");
}

TEST_CASE("a file without read permission is refused as such")
{
    if (geteuid() == 0) return;  // everything is readable to root
    const TemporaryFolder folder;
    const std::string path = folder.write("closed.csv", "id\n1\n");
    std::filesystem::permissions(path, std::filesystem::perms::none);
    checkRefused(path, ErrorCode::Unreadable, "permission denied");
}

TEST_CASE("truncated binary files are damaged, wherever they are cut")
{
    const TemporaryFolder folder;
    for (const auto& [name, driver] : {std::pair{"squares.fgb", "FlatGeobuf"}, {"squares.gpkg", "GPKG"}}) {
        writeSquares(folder.path(name), driver, 3000);
        const std::string whole = bytes(folder.path(name));
        for (const double share : {0.02, 0.3, 0.6, 0.95}) {
            CAPTURE(name);
            CAPTURE(share);
            const auto size = static_cast<std::size_t>(static_cast<double>(whole.size()) * share);
            const std::string cut = folder.write(std::string("cut-") + name, whole.substr(0, size));
            const auto result = readSource(cut);
            REQUIRE_FALSE(result);
            CHECK(result.error().code == ErrorCode::Unreadable);
            CHECK_MESSAGE(result.error().text().find("damaged") != std::string::npos, result.error().text());
        }
    }
}

TEST_CASE("addresses and virtual file systems are refused before anything opens them")
{
    const Listener listener;
    const TemporaryFolder folder;
    checkRefused(listener.url("a.geojson"), ErrorCode::Unsupported, "address");
    checkRefused("/vsicurl/" + listener.url("a.fgb"), ErrorCode::Unsupported, "address");
    checkRefused("/vsizip/a.zip", ErrorCode::Unsupported, "address");
    CHECK_FALSE(readSource("CSV:/vsicurl/x"));
    CHECK_FALSE(readSource(R"({"type":"Point","coordinates":[0,0]})"));
    CHECK_FALSE(readRaster("/vsicurl/" + listener.url("a.tif"), Extent{0, 0, 1, 1}, 10));
    CHECK_FALSE(listener.visited());
}

TEST_CASE("crafted files reach neither the network nor other drivers")
{
    const Listener listener;
    const TemporaryFolder folder;
    checkRefused(
        folder.write("a.vrt", "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>/vsicurl/" +
                                  listener.url("a.geojson") + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"),
        ErrorCode::Unsupported, "not a format");
    checkRefused(folder.write("wfs.xml", "<OGRWFSDataSource><URL>" + listener.url("wfs") + "</URL></OGRWFSDataSource>"),
                 ErrorCode::Unsupported, "not a format");
    checkRefused(folder.write("b.json", "<OGRVRTDataSource/>"), ErrorCode::Unsupported, "not a format");
    // A GeoJSON that asks for its CRS at an address.
    for (const char* type : {"link", "url", "URL"}) {
        const std::string key = std::string(type) == "link" ? "href" : "url";
        const auto data = readSource(
            folder.write("linked.geojson", R"({"type":"FeatureCollection","crs":{"type":")" + std::string(type) +
                                               R"(","properties":{")" + key + R"(":")" + listener.url("crs") +
                                               R"(","type":"proj4"}},"features":[{"type":"Feature","properties":{},)"
                                               R"("geometry":{"type":"Point","coordinates":[1,2]}}]})"));
        CHECK(data);
    }
    (void)readSource(
        folder.write("named.geojson", R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":")" +
                                          listener.url("crs") + R"("}},"features":[]})"));
    CHECK_FALSE(listener.visited());
}
