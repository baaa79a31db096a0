#pragma once
// Files that are old or new at any moment, never half.

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

namespace codicil::cli {

/// Which file it is, whatever its name.
struct FileId {
  dev_t device;
  ino_t inode;
  bool operator==(const FileId&) const = default;
};

/// Whether there is a file at `path` with these bytes.
bool holds(const std::string& path, std::string_view bytes);

/// What writing does to a file.
enum class Change { none, created, replaced };

/// A place to write to.
class OutputFile {
public:
  /// Looks at the place. Throws FileError where it cannot or should not be written: its folder is missing, it is a
  /// folder, an input, not writable, or a symbolic link and not `force`.
  OutputFile(std::string path, const std::vector<FileId>& inputs, bool force);

  /// What `write` would do.
  Change change(std::string_view bytes) const;

  /// Replaces the content by `bytes` at once, and keeps the file's mode; does nothing where they are equal.
  /// A device or pipe is written to directly. Throws FileError; then the old file is still there, whole.
  Change write(std::string_view bytes) const;

  const std::string& path() const { return path_; }

private:
  enum class Kind { nothing, regular, link, stream };

  void write_stream(std::string_view bytes) const;
  void replace(std::string_view bytes) const;

  std::string path_, folder_, name_;
  Kind kind_ = Kind::nothing;
  mode_t mode_ = 0666;
  uid_t owner_ = 0;
  gid_t group_ = 0;
};

/// The file called `name` itself, through symbolic links, to be edited. Throws FileError.
OutputFile file_to_edit(const std::string& name);

}  // namespace codicil::cli
