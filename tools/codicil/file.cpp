#include "file.hpp"

#include <codicil/source/display.hpp>

#include "failure.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace codicil::cli {

int File::close() {
  const int descriptor = std::exchange(descriptor_, -1);
  return descriptor < 0 || ::close(descriptor) == 0 ? 0 : errno;
}

int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written >= 0)
      bytes.remove_prefix(static_cast<std::size_t>(written));
    else if (errno != EINTR)
      return errno;
  }
  return 0;
}

int read_some(int descriptor, std::size_t most, std::string& bytes) {
  std::array<char, 1 << 16> buffer;
  while (bytes.size() <= most) {
    const ssize_t got = read(descriptor, buffer.data(), buffer.size());
    if (got == 0) return 0;
    if (got > 0)
      bytes.append(buffer.data(), static_cast<std::size_t>(got));
    else if (errno != EINTR)
      return errno;
  }
  return 0;
}

std::string read_text(const std::string& name) {
  std::string text;
  const File file(open(name.c_str(), O_RDONLY | O_CLOEXEC));
  const int error = file ? read_some(file.descriptor(), std::size_t{64} << 20, text) : errno;
  if (error) throw FileError("cannot read " + printable(name), error);
  return text;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? "./" : path.substr(0, slash + 1);
}

}  // namespace codicil::cli
