#include "file.hpp"

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

}  // namespace codicil::cli
