#include "new_file.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace codicil::cli {
namespace {

// Short, so that it fits where `name` fits; the process keeps two runs apart, the number two tries.
std::string temporary_name(unsigned attempt) {
  return ".codicil-" + std::to_string(getpid()) + '-' + std::to_string(attempt);
}

// Does it in a process of its own, which goes on if this one is killed half-way. Returns what `action` returns, an
// errno.
template <class Action>
int in_child(const Action& action) {
  const pid_t child = fork();
  if (child == 0) _exit(action());
  int status = 0;
  while (child > 0 && waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return errno;
  if (child < 0) return action();
  return WIFEXITED(status) ? WEXITSTATUS(status) : EINTR;
}

}  // namespace

SignalsHeld::SignalsHeld() {
  sigset_t held;
  sigemptyset(&held);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&held, signal);
  sigprocmask(SIG_BLOCK, &held, &before_);
}

SignalsHeld::~SignalsHeld() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

NewFile::NewFile(const std::string& folder, std::string name)
    : name_(std::move(name)), folder_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (!folder_) {
    error_ = errno;
    return;
  }
#ifdef O_TMPFILE
  // A name is given through /proc: linkat with AT_EMPTY_PATH asks for a privilege.
  if (access("/proc/self/fd", X_OK) == 0)
    file_ = File(openat(folder_.descriptor(), ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
#endif
  if (!file_) open_named();
}

NewFile::~NewFile() {
  if (!temporary_.empty()) unlinkat(folder_.descriptor(), temporary_.c_str(), 0);
}

// mkostemp by hand: that one ignores the umask and knows no folder descriptor.
void NewFile::open_named() {
  for (unsigned attempt = 0; !file_; ++attempt) {
    std::string name = temporary_name(attempt);
    file_ =
        File(openat(folder_.descriptor(), name.c_str(), O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0666));
    if (file_) temporary_ = std::move(name);
    if (!file_ && errno != EEXIST) {
      error_ = errno;
      return;
    }
  }
}

int NewFile::take_after(mode_t mode, uid_t owner, gid_t group) {
  // Only root may give files away; a file of one's own is better than none.
  if (fchown(file_.descriptor(), owner, group) != 0) mode &= 0777;
  return fchmod(file_.descriptor(), mode) == 0 ? 0 : errno;
}

// The content is on the disk before a name leads to it: after a power cut the name has the old or the new file.
int NewFile::publish() {
  if (fsync(file_.descriptor()) != 0) return errno;
  if (const int error = temporary_.empty() ? link() : replace()) return error;
  fsync(folder_.descriptor());  // some file systems refuse this for folders; the file is whole either way
  return file_.close();
}

int NewFile::link_as(const std::string& name) {
  const std::string nameless = "/proc/self/fd/" + std::to_string(file_.descriptor());
  return linkat(AT_FDCWD, nameless.c_str(), folder_.descriptor(), name.c_str(), AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}

int NewFile::link() {
  const int error = link_as(name_);
  return error == EEXIST ? in_child([this] { return link_over(); }) : error;
}

// Linux cannot link over a file: a temporary name lives for the time between two system calls.
int NewFile::link_over() {
  for (unsigned attempt = 0;; ++attempt) {
    std::string name = temporary_name(attempt);
    const int error = link_as(name);
    if (error == EEXIST) continue;
    if (error) return error;
    temporary_ = std::move(name);
    return replace();
  }
}

int NewFile::replace() {
  const int folder = folder_.descriptor();
  const int error = renameat(folder, temporary_.c_str(), folder, name_.c_str()) == 0 ? 0 : errno;
  if (error) unlinkat(folder, temporary_.c_str(), 0);
  temporary_.clear();
  return error;
}

}  // namespace codicil::cli
