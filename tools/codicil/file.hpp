#pragma once
// File descriptors that close themselves, and whole reads and writes.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace codicil::cli {

/// An open file, or none.
class File {
public:
  File() = default;
  explicit File(int descriptor) : descriptor_(descriptor) {}
  File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  File& operator=(File&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~File() { close(); }

  explicit operator bool() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }
  /// Closes now. Returns 0 or an errno.
  int close();

private:
  int descriptor_ = -1;
};

/// Writes all of `bytes`. Returns 0 or an errno.
int write_all(int descriptor, std::string_view bytes);

/// Appends what can be read to `bytes` until the end, or until there are more than `most` bytes. Returns 0 or an errno.
int read_some(int descriptor, std::size_t most, std::string& bytes);

/// What a file holds that git names, up to 64 MiB. Throws FileError.
std::string read_text(const std::string& name);

/// `a/b` -> `a/`, with its slash as names of tables follow it; `./` for a name alone.
std::string folder_of(const std::string& path);

}  // namespace codicil::cli
