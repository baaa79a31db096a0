#include <codicil/read.hpp>

#include "yaml/read_text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <system_error>

namespace codicil {
namespace {

// An open file, closed at the end.
class File {
public:
  // Without waiting for a writer, where the path is a FIFO.
  explicit File(const char* path) : descriptor_(::open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  explicit operator bool() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

private:
  int descriptor_;
};

std::string reason(int error) {
  if (error == ENOENT) return "there is no such file";
  if (error == EACCES) return "you are not allowed to read it";
  return std::generic_category().message(error);
}

std::string kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "it is a directory";
  return S_ISFIFO(mode) || S_ISSOCK(mode) ? "it is a pipe" : "it is a device";
}

Diagnostic failure(std::string_view code, const std::string& path, std::string message, std::string help) {
  Diagnostic finding;
  finding.code = code;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.file = path;
  return finding;
}

Diagnostic unreadable(const std::string& path, const std::string& why) {
  return failure(code::unreadable, path, "can't read this file: " + why, "check the name of the file");
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

// The text of the file, or why there is none.
std::variant<std::string, Diagnostic> read_whole(const std::string& path, std::size_t max_bytes) {
  const File file(path.c_str());
  struct stat info {};
  if (path.find('\0') != path.npos) return unreadable(path, reason(ENOENT));
  if (!file || ::fstat(file.descriptor(), &info) != 0) return unreadable(path, reason(errno));
  if (!S_ISREG(info.st_mode)) return unreadable(path, kind_of(info.st_mode));
  const auto size = static_cast<std::size_t>(info.st_size);
  if (size > max_bytes) return too_large(path, max_bytes);
  auto bytes = read_bytes(file, size, max_bytes + 1);
  if (!bytes) return unreadable(path, reason(errno));
  return *std::move(bytes);
}

Reading read_path(const std::string& path, ReadOptions options, bool keep_places) {
  options.name = path;
  auto text = read_whole(path, options.max_bytes);
  if (const auto* bytes = std::get_if<std::string>(&text)) return read_text(*bytes, options, keep_places);
  Reading failed;
  failed.diagnostics.add(std::get<Diagnostic>(std::move(text)));
  return failed;
}

}  // namespace

Diagnostic too_large(const std::string& name, std::size_t max_bytes) {
  return failure(code::too_large, name, "the file is larger than " + std::to_string(max_bytes) + " bytes",
                 "no policy needs this many; raise the limit if you trust the file");
}

Reading read_file(const std::string& path, const ReadOptions& options) { return read_path(path, options, true); }

Result<Policy> load_file(const std::string& path, const ReadOptions& options) {
  return without_places(read_path(path, options, false));
}

}  // namespace codicil
