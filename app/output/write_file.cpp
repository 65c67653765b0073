// SPDX-License-Identifier: Apache-2.0
// POSIX files: temporary name, fsync, rename, fsync of the folder.
#include "output/write_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <ctime>
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

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    [[nodiscard]] int get() const { return fd_; }
    bool close() { return fd_ < 0 || ::close(std::exchange(fd_, -1)) == 0; }

private:
    int fd_;
};

// A limit on file size sends a signal that would end the program; here it is an error like a full disk.
class FileSizeSignalHeld {
public:
    FileSizeSignalHeld()
    {
        sigemptyset(&signal_);
        sigaddset(&signal_, SIGXFSZ);
        pthread_sigmask(SIG_BLOCK, &signal_, &before_);
    }
    FileSizeSignalHeld(const FileSizeSignalHeld&) = delete;
    FileSizeSignalHeld& operator=(const FileSizeSignalHeld&) = delete;
    ~FileSizeSignalHeld()
    {
        constexpr timespec kNow{0, 0};
        if (sigismember(&before_, SIGXFSZ) == 0) sigtimedwait(&signal_, nullptr, &kNow);
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }

private:
    sigset_t signal_{}, before_{};
};

// A new file beside the target that is removed again unless it is kept.
class Temporary {
public:
    explicit Temporary(const fs::path& target) : target_(target)
    {
        static std::atomic<unsigned> count = 0;
        do {
            path_ = target.parent_path() / fmt::format(".missiekaart-{}-{}.part", ::getpid(), ++count);
            fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        } while (fd_ < 0 && errno == EEXIST);
        error_ = fd_ < 0 ? errno : 0;
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary()
    {
        if (!kept_ && error_ == 0) ::unlink(path_.c_str());
    }
    [[nodiscard]] int error() const { return error_; }
    [[nodiscard]] int takeDescriptor() { return std::exchange(fd_, -1); }

    [[nodiscard]] int keepAs(Overwrite overwrite)
    {
        int result = -1;
        if (overwrite == Overwrite::Refuse) {
            // Also refuses a file that somebody made meanwhile; some file systems cannot, and get a plain rename.
            result = ::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE);
        }
        if (overwrite == Overwrite::Replace || (result != 0 && errno == EINVAL))
            result = ::rename(path_.c_str(), target_.c_str());
        kept_ = result == 0;
        return result == 0 ? 0 : errno;
    }

private:
    fs::path target_, path_;
    int fd_ = -1, error_ = 0;
    bool kept_ = false;
};

int writeAll(int fd, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return ::fsync(fd) == 0 ? 0 : errno;
}

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

geo::Result<void> writeWhole(const fs::path& path, std::span<const std::uint8_t> bytes, Overwrite overwrite)
{
    if (auto possible = checkTarget(path, overwrite); !possible) return possible;
    const fs::path target = resolved(path);
    Temporary temporary(target);
    if (temporary.error() != 0) return failed(temporary.error(), path);
    Descriptor file(temporary.takeDescriptor());
    {
        const FileSizeSignalHeld held;
        if (const int error = writeAll(file.get(), bytes); error != 0) return failed(error, path);
    }
    struct stat before {};
    // A replaced file keeps its permissions, where the file system has any.
    if (::stat(target.c_str(), &before) == 0 && ::fchmod(file.get(), before.st_mode & 07777U) != 0 && errno != EPERM)
        return failed(errno, path);
    if (!file.close()) return failed(errno, path);
    if (const int error = temporary.keepAs(overwrite); error == EEXIST) {
        return existsAlready(path);
    } else if (error != 0) {
        return failed(error, path);
    }
    // The new name is on disk only when the folder is; some file systems have no such thing.
    Descriptor folder(::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0 && ::fsync(folder.get()) != 0 && errno != EINVAL && errno != EBADF)
        return failed(errno, path);
    return {};
}

geo::Result<void> writeWhole(const fs::path& path, std::string_view text, Overwrite overwrite)
{
    return writeWhole(path, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()), overwrite);
}

}  // namespace output
