#include "output_file.hpp"

#include <codicil/source/display.hpp>

#include "failure.hpp"
#include "new_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace codicil::cli {
namespace {

[[noreturn]] void fail(const std::string& path, const std::string& why, int error = 0) {
  FileError failure("cannot write " + printable(path) + (error ? "" : ": " + why), error);
  throw failure;
}

void require_folder(const std::string& path, const std::string& folder) {
  struct stat status;
  if (stat(folder.c_str(), &status) != 0) {
    if (errno != ENOENT) fail(path, {}, errno);
    fail(path, "there is no folder \"" + printable(folder) + "\"; make it first");
  }
  if (!S_ISDIR(status.st_mode)) fail(path, '"' + printable(folder) + "\" is not a folder");
}

bool is_stream(mode_t mode) { return S_ISCHR(mode) || S_ISBLK(mode) || S_ISFIFO(mode) || S_ISSOCK(mode); }

}  // namespace

OutputFile::OutputFile(std::string path, const std::vector<FileId>& inputs, bool force) : path_(std::move(path)) {
  const std::size_t slash = path_.rfind('/');
  folder_ = slash == path_.npos ? "." : path_.substr(0, std::max<std::size_t>(slash, 1));
  name_ = slash == path_.npos ? path_ : path_.substr(slash + 1);
  require_folder(path_, folder_);

  struct stat target;
  if (stat(path_.c_str(), &target) == 0) {
    if (S_ISDIR(target.st_mode)) fail(path_, "it is a folder; to write into it, use -d");
    if (std::ranges::find(inputs, FileId{target.st_dev, target.st_ino}) != inputs.end()) fail(path_, "it is the input");
    if (access(path_.c_str(), W_OK) != 0) fail(path_, {}, errno);
    kind_ = is_stream(target.st_mode) ? Kind::stream : Kind::regular;
    mode_ = target.st_mode & 07777, owner_ = target.st_uid, group_ = target.st_gid;
  }
  struct stat itself;
  if (kind_ != Kind::stream && lstat(path_.c_str(), &itself) == 0 && S_ISLNK(itself.st_mode)) {
    if (!force) fail(path_, "it is a symbolic link; --force replaces the link itself");
    kind_ = Kind::link;
  }
}

Change OutputFile::change(std::string_view bytes) const {
  if (kind_ == Kind::nothing) return Change::created;
  return kind_ == Kind::regular && holds(path_, bytes) ? Change::none : Change::replaced;
}

Change OutputFile::write(std::string_view bytes) const {
  const Change wanted = change(bytes);
  if (kind_ == Kind::stream)
    write_stream(bytes);
  else if (wanted != Change::none)
    replace(bytes);
  return wanted;
}

bool holds(const std::string& path, std::string_view bytes) {
  const File file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status;
  if (!file || fstat(file.descriptor(), &status) != 0 || status.st_size != static_cast<off_t>(bytes.size()))
    return false;
  std::string old;
  return read_some(file.descriptor(), bytes.size(), old) == 0 && old == bytes;
}

// No O_CREAT and no O_TRUNC: only what was a stream when looked at is written to.
void OutputFile::write_stream(std::string_view bytes) const {
  File file(open(path_.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  int error = file ? write_all(file.descriptor(), bytes) : errno;
  if (const int late = file.close(); !error) error = late;
  if (error && error != EPIPE) fail(path_, {}, error);
}

void OutputFile::replace(std::string_view bytes) const {
  const bool keeps_mode = kind_ == Kind::regular;
  NewFile file(folder_, name_);
  int error = file.error();
  if (!error) error = write_all(file.descriptor(), bytes);
  if (!error && keeps_mode) error = file.take_after(mode_, owner_, group_);
  if (!error) error = file.publish();
  if (error) fail(path_, {}, error);
}

OutputFile file_to_edit(const std::string& name) {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::canonical(name, error);
  if (error) throw FileError("cannot write " + printable(name), error.value());
  const bool linked = std::filesystem::is_symlink(name, error);
  return OutputFile(linked ? path.string() : name, {}, false);
}

}  // namespace codicil::cli
