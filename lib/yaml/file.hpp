#pragma once
/// \file
/// Reading files that somebody else named: regular ones only, whole, and never more than a limit.

#include <codicil/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace codicil {

/// An open file, closed at the end; or none, and errno says why.
class File {
public:
  explicit File(int descriptor = -1) : descriptor_(descriptor) {}
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  ~File();
  explicit operator bool() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

private:
  int descriptor_;
};

/// Opens the file at `path`, without waiting for a writer where it is a pipe.
File open_file(const std::string& path);

/// Opens a file below `folder`, going down from it name by name, so that nobody can exchange a part of the way for a
/// link meanwhile. Symbolic links end it with ELOOP. Precondition: `path` is relative, without `..`.
File open_below(const std::string& folder, std::string_view path);

/// Why there are no bytes: the rule, and what it is in words.
struct Refusal {
  std::string_view code;
  std::string why;
};

/// The bytes of a regular file.
std::variant<std::string, Refusal> read_whole(const File& file, std::size_t max_bytes);

/// The bytes of the file at `path`, or the finding for why there are none.
Result<std::string> file_text(const std::string& path, std::size_t max_bytes);

}  // namespace codicil
