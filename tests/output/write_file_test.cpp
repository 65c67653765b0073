// SPDX-License-Identifier: Apache-2.0
#include "output/write_file.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include "tests/output/temporary_folder.h"

using output::Overwrite;
using output::writeWhole;
using Names = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

std::string problem(const geo::Result<void>& result) { return result ? std::string() : result.error().text(); }

bool says(const geo::Result<void>& result, const char* words)
{
    const std::string text = problem(result);
    INFO(text);
    CHECK(text.find(words) != std::string::npos);
    CHECK(text.find('\n') == std::string::npos);
    return !result;
}

}  // namespace

TEST_CASE("a file appears with its content, and nothing beside it")
{
    const TemporaryFolder folder;
    CHECK(problem(writeWhole(folder / "a.txt", "one", Overwrite::Refuse)).empty());
    CHECK(content(folder / "a.txt") == "one");
    CHECK(problem(writeWhole(folder / "empty", "", Overwrite::Refuse)).empty());
    CHECK(folder.names() == Names{"a.txt", "empty"});
    CHECK((fs::status(folder / "a.txt").permissions() & fs::perms::owner_write) != fs::perms::none);
}

TEST_CASE("an existing file is replaced only when asked")
{
    const TemporaryFolder folder;
    put(folder / "a.txt", "old");
    fs::permissions(folder / "a.txt", fs::perms(0640));
    CHECK(says(writeWhole(folder / "a.txt", "new", Overwrite::Refuse), "--force"));
    CHECK(content(folder / "a.txt") == "old");
    CHECK(problem(writeWhole(folder / "a.txt", "new", Overwrite::Replace)).empty());
    CHECK(content(folder / "a.txt") == "new");
    CHECK(fs::status(folder / "a.txt").permissions() == fs::perms(0640));
    CHECK(folder.names() == Names{"a.txt"});
}

TEST_CASE("targets that cannot be written say why")
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "sub");
    put(folder / "file", "x");
    CHECK(says(writeWhole(folder / "sub", "x", Overwrite::Replace), "is a folder"));
    CHECK(says(writeWhole(folder / "sub/", "x", Overwrite::Replace), "is a folder"));
    CHECK(says(writeWhole(folder / "none/a.txt", "x", Overwrite::Refuse), "the folder does not exist"));
    CHECK(says(writeWhole(folder / "file/a.txt", "x", Overwrite::Refuse), "folder"));
    CHECK(says(writeWhole("/dev/null", "x", Overwrite::Replace), "not an ordinary file"));
    CHECK(says(writeWhole(folder / std::string(300, 'a'), "x", Overwrite::Refuse), "too long"));
    CHECK(says(writeWhole("/proc/missiekaart.txt", "x", Overwrite::Refuse), "folder"));
    if (::geteuid() != 0) {
        fs::permissions(folder / "sub", fs::perms::owner_read | fs::perms::owner_exec);
        CHECK(says(writeWhole(folder / "sub/a.txt", "x", Overwrite::Refuse), "no permission"));
    }
    CHECK(folder.names() == Names{"file", "sub"});
}

TEST_CASE("a link to a file stays a link")
{
    const TemporaryFolder folder;
    put(folder / "real", "old");
    fs::create_symlink("real", folder / "link");
    CHECK(problem(writeWhole(folder / "link", "new", Overwrite::Replace)).empty());
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(content(folder / "real") == "new");
}

TEST_CASE("when the system allows no larger file, the old one stays and nothing is left")
{
    const TemporaryFolder folder;
    put(folder / "a.bin", "old");
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    rlimit small = before;
    small.rlim_cur = 4096;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto result = writeWhole(folder / "a.bin", std::string(100000, 'x'), Overwrite::Replace);
    setrlimit(RLIMIT_FSIZE, &before);
    CHECK(says(result, "larger than this system allows"));
    CHECK(content(folder / "a.bin") == "old");
    CHECK(folder.names() == Names{"a.bin"});
}
