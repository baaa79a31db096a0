#include "yaml/file.hpp"

#include "source/codes.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

namespace codicil {
namespace {

std::string reason(int error) {
  if (error == ENOENT) return "there is no such file";
  if (error == EACCES) return "you are not allowed to read it";
  return std::generic_category().message(error);
}

std::string kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "it is a directory";
  return S_ISFIFO(mode) || S_ISSOCK(mode) ? "it is a pipe" : "it is a device";
}

// Up to `limit` bytes; errno says why there is nothing.
std::optional<std::string> read_bytes(const File& file, std::size_t expected, std::size_t limit) {
  std::string bytes;
  for (std::size_t have = 0; have < limit; bytes.resize(have)) {
    bytes.resize(std::min(limit, std::max(have + 65536, expected + 1)));
    const ssize_t count = ::read(file.descriptor(), bytes.data() + have, bytes.size() - have);
    if (count < 0 && errno != EINTR) return std::nullopt;
    if (count == 0) return bytes.resize(have), bytes;
    if (count > 0) have += static_cast<std::size_t>(count);
  }
  return bytes;
}

constexpr int careful = O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

// With O_DIRECTORY a link is only said to be no folder.
File open_part(const File& folder, const std::string& name, int flags) {
  File opened(::openat(folder.descriptor(), name.c_str(), flags | careful | O_NOFOLLOW));
  if (opened) return opened;
  struct stat info {};
  const int error = errno;
  const bool link = ::fstatat(folder.descriptor(), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0;
  errno = link && S_ISLNK(info.st_mode) ? ELOOP : error;
  return opened;
}

}  // namespace

File::File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

File& File::operator=(File&& other) noexcept { return std::swap(descriptor_, other.descriptor_), *this; }

File::~File() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

File open_file(const std::string& path) {
  if (path.find('\0') == path.npos) return File(::open(path.c_str(), O_RDONLY | careful));
  return errno = ENOENT, File();
}

File open_below(const std::string& folder, std::string_view path) {
  File at(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  for (auto slash = path.find('/'); at && slash != path.npos; slash = path.find('/')) {
    if (slash > 0) at = open_part(at, std::string(path.substr(0, slash)), O_PATH | O_DIRECTORY);
    path.remove_prefix(slash + 1);
  }
  if (!at) return at;
  return open_part(at, path.empty() ? "." : std::string(path), O_RDONLY);
}

std::variant<std::string, Refusal> read_whole(const File& file, std::size_t max_bytes) {
  struct stat info {};
  if (!file || ::fstat(file.descriptor(), &info) != 0) return Refusal{code::unreadable, reason(errno)};
  if (!S_ISREG(info.st_mode)) return Refusal{code::unreadable, kind_of(info.st_mode)};
  const auto size = static_cast<std::size_t>(info.st_size);
  const Refusal too_large{code::too_large, "it is larger than " + std::to_string(max_bytes) + " bytes"};
  if (size > max_bytes) return too_large;
  auto bytes = read_bytes(file, size, max_bytes + 1);
  if (!bytes) return Refusal{code::unreadable, reason(errno)};
  if (bytes->size() > max_bytes) return too_large;
  return *std::move(bytes);
}

}  // namespace codicil
