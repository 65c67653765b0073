// SPDX-License-Identifier: Apache-2.0
// posix_spawn; what the program says is kept in a file without a name, so that it never waits to be heard.
#include "output/child.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

extern char** environ;

namespace output {

geo::Result<Child> Child::start(const std::vector<std::string>& words)
{
    // A pipe that nobody reads any more is an error, not an end of this program.
    [[maybe_unused]] static const auto before = std::signal(SIGPIPE, SIG_IGN);
    Child child;
    child.name_ = words.front();
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return geo::fail(geo::ErrorCode::Unavailable, "no pipe can be made; end other programs", child.name_);
    child.input_ = ends[1];
    constexpr int kPipeBytes = 1 << 20;
    static_cast<void>(::fcntl(ends[1], F_SETPIPE_SZ, kPipeBytes));
    child.words_ = ::memfd_create("words", MFD_CLOEXEC);

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, ends[0], 0);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&files, child.words_, 2);
    posix_spawnattr_t how;
    posix_spawnattr_init(&how);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    posix_spawnattr_setsigdefault(&how, &usual);
    posix_spawnattr_setpgroup(&how, 0);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    std::vector<std::string> kept = words;
    std::vector<char*> arguments;
    for (std::string& word : kept) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int error = posix_spawnp(&child.pid_, arguments.front(), &files, &how, arguments.data(), environ);
    posix_spawnattr_destroy(&how);
    posix_spawn_file_actions_destroy(&files);
    ::close(ends[0]);
    if (error == 0) return child;
    child.pid_ = -1;
    return geo::fail(error == ENOENT ? geo::ErrorCode::NotFound : geo::ErrorCode::Unavailable, std::strerror(error),
                     child.name_);
}

Child::Child(Child&& other) noexcept { *this = std::move(other); }

Child& Child::operator=(Child&& other) noexcept
{
    std::swap(name_, other.name_);
    std::swap(pid_, other.pid_);
    std::swap(input_, other.input_);
    std::swap(words_, other.words_);
    return *this;
}

Child::~Child()
{
    if (input_ >= 0) ::close(input_);
    if (pid_ > 0) {
        ::kill(pid_, SIGKILL);
        wait();
    }
    if (words_ >= 0) ::close(words_);
}

int Child::wait()
{
    int status = -1;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return status;
}

std::string Child::said() const
{
    constexpr off_t kMost = 4000;
    const off_t size = ::lseek(words_, 0, SEEK_END);
    std::string text(static_cast<std::size_t>(std::clamp<off_t>(size, 0, kMost)), ' ');
    const ssize_t read = ::pread(words_, text.data(), text.size(), std::max<off_t>(0, size - kMost));
    text.resize(read > 0 ? static_cast<std::size_t>(read) : 0);
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

std::optional<bool> Child::ended()
{
    int status = -1;
    if (pid_ <= 0 || ::waitpid(pid_, &status, WNOHANG) == 0) return std::nullopt;
    pid_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void Child::askToEnd()
{
    if (pid_ > 0) ::kill(pid_, SIGTERM);
}

void Child::letGo() { pid_ = -1; }

geo::Result<void> Child::feed(std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(input_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) {
            auto ended = finish();
            if (!ended) return ended;
            return geo::fail(geo::ErrorCode::Unavailable, "it ended before it was given everything", name_);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

void Child::endInput()
{
    if (input_ >= 0) ::close(std::exchange(input_, -1));
}

geo::Result<void> Child::finish()
{
    endInput();
    if (pid_ <= 0) return geo::fail(geo::ErrorCode::Unavailable, "it has ended already", name_);
    const int status = wait();
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    const std::string words = said();
    const std::string how = WIFSIGNALED(status) ? fmt::format("it was ended by signal {}", WTERMSIG(status))
                                                : fmt::format("it failed with code {}", WEXITSTATUS(status));
    return geo::fail(geo::ErrorCode::Unavailable, words.empty() ? how : how + ": " + words, name_);
}

}  // namespace output
