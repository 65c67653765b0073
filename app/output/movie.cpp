// SPDX-License-Identifier: Apache-2.0
// A thread feeds ffmpeg from a short queue. Compressing is done by one thread of ffmpeg: more of them give other bytes.
#include "output/movie.h"

#include <fmt/format.h>
#include <unistd.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "output/child.h"

namespace output {

namespace {

using Words = std::vector<std::string>;
using Frame = std::shared_ptr<const scene::Image>;

Words inputOf(const MovieRequest& request)
{
    return {"ffmpeg",
            "-hide_banner",
            "-loglevel",
            "error",
            "-y",
            "-threads",
            "1",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "rgb24",
            "-s",
            fmt::format("{}x{}", request.width, request.height),
            "-r",
            fmt::format("{}", request.framesPerSecond),
            "-i",
            "pipe:0"};
}

void add(Words& words, std::initializer_list<std::string> more) { words.insert(words.end(), more); }

// Colours as televisions mean them (BT.709), said in the file as well.
void addYuv(Words& words)
{
    add(words, {"-vf", "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd+bitexact,format=yuv420p",
                "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"});
}

Words wordsFor(const MovieRequest& request, const std::string& palette, const std::string& target)
{
    Words words = inputOf(request);
    if (request.format == MovieFormat::Gif)
        add(words, {"-i", palette, "-filter_complex", "[0][1]paletteuse=dither=none:diff_mode=rectangle"});
    else
        addYuv(words);
    add(words, {"-an", "-threads", "1", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"});
    add(words, {"-metadata", "title=" + request.title, "-metadata", "comment=" + request.comment});
    switch (request.format) {
        case MovieFormat::Mp4:
            add(words, {"-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-tune", "animation", "-movflags",
                        "+faststart", "-f", "mp4"});
            break;
        case MovieFormat::WebM:
            add(words, {"-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "6", "-crf", "24", "-b:v", "0",
                        "-row-mt", "0", "-f", "webm"});
            break;
        case MovieFormat::Gif:
            add(words, {"-f", "gif"});
            break;
    }
    words.push_back(target);
    return words;
}

geo::Error told(geo::Error error, const std::filesystem::path& path)
{
    if (error.code == geo::ErrorCode::NotFound)
        error.message =
            "needs the program ffmpeg, which is not installed: install the package ffmpeg, or give the name "
            "of a folder to write the frames as PNG";
    else
        error.message = "ffmpeg cannot make it (" + error.message + "); nothing is written";
    error.where = path.string();
    return error;
}

std::span<const std::uint8_t> bytesOf(const Frame& frame) { return frame->rgb; }

// The name of this process' file for another.
std::string nameForChild(const WholeFile& file)
{
    constexpr std::string_view kSelf = "/proc/self/";
    return fmt::format("/proc/{}/{}", ::getpid(), file.nameForOthers().substr(kSelf.size()));
}

// The 256 colours, as a picture of 16 x 16 pixels.
geo::Result<void> writePalette(const MovieRequest& request, const std::string& target)
{
    Words words = inputOf(request);
    add(words, {"-vf", "palettegen=stats_mode=full:reserve_transparent=0", "-frames:v", "1", "-f", "image2", "-c:v",
                "png", "-update", "1", target});
    auto child = Child::start(words);
    if (!child) return tl::unexpected(child.error());
    for (const Frame& frame : request.palette)
        if (auto fed = child->feed(bytesOf(frame)); !fed) return fed;
    return child->finish();
}

}  // namespace

struct Movie::Impl {
    static constexpr std::size_t kWaiting = 3;

    Impl(std::filesystem::path target, WholeFile whole, Child encoder)
        : path(std::move(target)), file(std::move(whole)), child(std::move(encoder)), feeder([this] { feed(); })
    {
    }
    ~Impl()
    {
        {
            const std::lock_guard lock(mutex);
            queue.clear();
            closed = true;
        }
        changed.notify_all();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void feed()
    {
        for (;;) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return closed || !queue.empty(); });
            if (queue.empty()) return;
            const Frame frame = std::move(queue.front());
            queue.pop_front();
            lock.unlock();
            changed.notify_all();
            auto fed = child.feed(bytesOf(frame));
            if (fed) continue;
            lock.lock();
            failure = fed.error();
            lock.unlock();
            changed.notify_all();
            return;
        }
    }

    std::filesystem::path path;
    WholeFile file;
    std::optional<WholeFile> palette;  // lives as long as ffmpeg may read it
    Child child;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Frame> queue;
    std::optional<geo::Error> failure;
    bool closed = false;
    std::jthread feeder;  // last: it uses all of the above, and is waited for first
};

Movie::Movie(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Movie::Movie(Movie&&) noexcept = default;
Movie& Movie::operator=(Movie&&) noexcept = default;
Movie::~Movie() = default;

geo::Result<Movie> Movie::create(const std::filesystem::path& path, Overwrite overwrite, const MovieRequest& request)
{
    auto file = WholeFile::create(path, overwrite);
    if (!file) return tl::unexpected(file.error());
    std::optional<WholeFile> palette;  // beside the target, and never kept
    if (request.format == MovieFormat::Gif) {
        auto made = WholeFile::create(path, overwrite);
        if (!made) return tl::unexpected(made.error());
        palette = std::move(*made);
        if (auto written = writePalette(request, nameForChild(*palette)); !written)
            return tl::unexpected(told(written.error(), path));
    }
    auto child = Child::start(wordsFor(request, palette ? nameForChild(*palette) : "", nameForChild(*file)));
    if (!child) return tl::unexpected(told(child.error(), path));
    auto impl = std::make_unique<Impl>(path, std::move(*file), std::move(*child));
    if (palette) impl->palette = std::move(palette);
    return Movie(std::move(impl));
}

geo::Result<void> Movie::add(Frame frame)
{
    std::unique_lock lock(impl_->mutex);
    impl_->changed.wait(lock, [&] { return impl_->failure || impl_->queue.size() < Impl::kWaiting; });
    if (impl_->failure) return tl::unexpected(told(*impl_->failure, impl_->path));
    impl_->queue.push_back(std::move(frame));
    lock.unlock();
    impl_->changed.notify_all();
    return {};
}

geo::Result<void> Movie::finish()
{
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->closed = true;
    }
    impl_->changed.notify_all();
    impl_->feeder.join();
    if (impl_->failure) return tl::unexpected(told(*impl_->failure, impl_->path));
    if (auto done = impl_->child.finish(); !done) return tl::unexpected(told(done.error(), impl_->path));
    return impl_->file.keep();
}

}  // namespace output
