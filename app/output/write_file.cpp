// SPDX-License-Identifier: Apache-2.0
// POSIX files: one without a name where the system has such, so that a program that is killed leaves nothing; fsync,
// then the name; fsync of the folder.
#include "output/write_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <system_error>
#include <utility>

namespace output {
namespace {

namespace fs = std::filesystem;

tl::unexpected<geo::Error> refused(std::string message, const fs::path& path)
{
    return geo::fail(geo::ErrorCode::NotWritable, std::move(message), path.string());
}

// What to tell about a system call that failed on `path`.
tl::unexpected<geo::Error> failed(int error, const fs::path& path)
{
    switch (error) {
        case ENOSPC:
        case EDQUOT:
            return refused("the disk is full; free some space or choose another folder", path);
        case EFBIG:
            return refused("the file is larger than this system allows; choose a smaller picture", path);
        case EACCES:
        case EPERM:
            return refused("no permission to write here; choose another folder", path);
        case EROFS:
            return refused("this disk is read-only; choose another folder", path);
        case ENOENT:
            return refused("the folder does not exist; make it first", path);
        case ENAMETOOLONG:
            return refused("the file name is too long; choose a shorter one", path);
        default:
            return refused("cannot be written: " + std::generic_category().message(error), path);
    }
}

int writeAll(int fd, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return 0;
}

// Beside the target, hidden, and of this process.
fs::path spareName(const fs::path& target)
{
    static std::atomic<unsigned> count = 0;
    return target.parent_path() / fmt::format(".missiekaart-{}-{}.part", ::getpid(), ++count);
}

std::string byDescriptor(int fd) { return fmt::format("/proc/self/fd/{}", fd); }

tl::unexpected<geo::Error> existsAlready(const fs::path& path)
{
    return refused("exists already; give --force to replace it", path);
}

// The file itself where `path` is a symbolic link to one, so that the link stays.
fs::path resolved(const fs::path& path)
{
    std::error_code ignored;
    fs::path absolute = fs::absolute(path, ignored);
    if (!fs::is_symlink(absolute, ignored)) return absolute;
    fs::path target = fs::weakly_canonical(absolute, ignored);
    return ignored ? absolute : target;
}

}  // namespace

geo::Result<void> checkTarget(const fs::path& path, Overwrite overwrite)
{
    if (path.filename().empty()) return refused("is a folder, where a file name is needed", path);
    const fs::path target = resolved(path);
    std::error_code error;
    const fs::file_status status = fs::status(target, error);
    if (fs::is_directory(status)) return refused("is a folder, where a file name is needed", path);
    if (fs::exists(status) && !fs::is_regular_file(status)) return refused("is not an ordinary file", path);
    if (fs::exists(status) && overwrite == Overwrite::Refuse) return existsAlready(path);
    const fs::path folder = target.parent_path();
    const fs::file_status folderStatus = fs::status(folder, error);
    if (!fs::exists(folderStatus)) return failed(ENOENT, path);
    if (!fs::is_directory(folderStatus)) return refused("its folder is a file; choose another folder", path);
    if (::access(folder.c_str(), W_OK | X_OK) != 0) return failed(errno, path);
    return {};
}

geo::Result<WholeFile> WholeFile::create(const fs::path& path, Overwrite overwrite)
{
    // A limit on file size sends a signal that would end the program; here it is an error like a full disk.
    [[maybe_unused]] static const auto before = std::signal(SIGXFSZ, SIG_IGN);
    if (auto possible = checkTarget(path, overwrite); !possible) return tl::unexpected(possible.error());
    WholeFile file;
    file.path_ = path;
    file.target_ = resolved(path);
    file.overwrite_ = overwrite;
    file.fd_ = ::open(file.target_.parent_path().c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
    if (file.fd_ >= 0 && ::access(byDescriptor(file.fd_).c_str(), F_OK) == 0) return file;
    if (file.fd_ >= 0) ::close(file.fd_);
    do {
        file.part_ = spareName(file.target_);
        file.fd_ = ::open(file.part_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (file.fd_ < 0 && errno == EEXIST);
    if (file.fd_ >= 0) return file;
    const int error = errno;
    file.part_.clear();
    return failed(error, path);
}

WholeFile::WholeFile(WholeFile&& other) noexcept { *this = std::move(other); }

WholeFile& WholeFile::operator=(WholeFile&& other) noexcept
{
    std::swap(fd_, other.fd_);
    std::swap(path_, other.path_);
    std::swap(target_, other.target_);
    std::swap(part_, other.part_);
    std::swap(overwrite_, other.overwrite_);
    return *this;
}

WholeFile::~WholeFile()
{
    if (fd_ >= 0) ::close(fd_);
    if (!part_.empty()) ::unlink(part_.c_str());
}

geo::Result<void> WholeFile::write(std::span<const std::uint8_t> bytes)
{
    if (const int error = writeAll(fd_, bytes); error != 0) return failed(error, path_);
    return {};
}

std::string WholeFile::nameForOthers() const { return byDescriptor(fd_); }

// Gives the file its name; 0 or an errno.
int WholeFile::name()
{
    if (part_.empty()) {
        const auto link = [&](const fs::path& to) {
            return ::linkat(AT_FDCWD, byDescriptor(fd_).c_str(), AT_FDCWD, to.c_str(), AT_SYMLINK_FOLLOW);
        };
        if (link(target_) == 0) return 0;
        if (errno != EEXIST || overwrite_ == Overwrite::Refuse) return errno;
        // What stands there can only be replaced by a file with a name.
        fs::path spare = spareName(target_);
        for (; link(spare) != 0; spare = spareName(target_))
            if (errno != EEXIST) return errno;
        part_ = spare;
    }
    int result = -1;
    // Also refuses a file that somebody made meanwhile; some file systems cannot, and get a plain rename.
    if (overwrite_ == Overwrite::Refuse)
        result = ::renameat2(AT_FDCWD, part_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE);
    if (overwrite_ == Overwrite::Replace || (result != 0 && errno == EINVAL))
        result = ::rename(part_.c_str(), target_.c_str());
    if (result != 0) return errno;
    part_.clear();
    return 0;
}

geo::Result<void> WholeFile::keep()
{
    struct stat before {};
    // A replaced file keeps its permissions, where the file system has any.
    if (::stat(target_.c_str(), &before) == 0 && ::fchmod(fd_, before.st_mode & 07777U) != 0 && errno != EPERM)
        return failed(errno, path_);
    if (::fsync(fd_) != 0) return failed(errno, path_);
    if (const int error = name(); error == EEXIST) {
        return existsAlready(path_);
    } else if (error != 0) {
        return failed(error, path_);
    }
    if (::close(std::exchange(fd_, -1)) != 0) return failed(errno, path_);
    // The new name is on disk only when the folder is; some file systems have no such thing.
    const int folder = ::open(target_.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int error = folder >= 0 && ::fsync(folder) != 0 ? errno : 0;
    if (folder >= 0) ::close(folder);
    if (error != 0 && error != EINVAL && error != EBADF) return failed(error, path_);
    return {};
}

std::string extensionOf(const fs::path& path)
{
    std::string out = path.extension().string();
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return std::tolower(c); });
    return out;
}

geo::Result<void> writeWhole(const fs::path& path, std::span<const std::uint8_t> bytes, Overwrite overwrite)
{
    auto file = WholeFile::create(path, overwrite);
    if (!file) return tl::unexpected(file.error());
    return file->write(bytes).and_then([&] { return file->keep(); });
}

geo::Result<void> writeWhole(const fs::path& path, std::string_view text, Overwrite overwrite)
{
    return writeWhole(path, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()), overwrite);
}

}  // namespace output
