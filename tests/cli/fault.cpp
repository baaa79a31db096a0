// Preloaded into the program under test, makes system calls fail: FAULT="write:2:EIO,openat-tmpfile:*:EISDIR" fails the
// second write to a file and every openat with O_TMPFILE. The standard streams are left alone.
// SLOW=1 makes every write to a file short and slow, as on a busy disk.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <map>
#include <string>

namespace {

int error_called(const std::string& name) {
  static const std::map<std::string, int> errors{
      {"EIO", EIO}, {"EISDIR", EISDIR}, {"EOPNOTSUPP", EOPNOTSUPP}, {"ENOSPC", ENOSPC}};
  return errors.at(name);
}

// Whether this call is to fail; sets errno then.
bool fails(const std::string& call) {
  static std::map<std::string, int> seen;
  const char* wanted = std::getenv("FAULT");
  const std::string faults = wanted ? "," + std::string(wanted) + "," : "";
  const int turn = ++seen[call];
  for (const std::string& which : {std::to_string(turn), std::string("*")}) {
    const std::string key = "," + call + ":" + which + ":";
    const std::size_t at = faults.find(key);
    if (at == faults.npos) continue;
    const std::size_t begin = at + key.size();
    errno = error_called(faults.substr(begin, faults.find(',', begin) - begin));
    return true;
  }
  return false;
}

template <class F>
F* next(const char* name, F*) {
  return reinterpret_cast<F*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  if (file > STDERR_FILENO && fails("write")) return -1;
  if (file > STDERR_FILENO && std::getenv("SLOW")) {
    usleep(50);
    size = std::min<size_t>(size, 4096);
  }
  return next("write", &write)(file, bytes, size);
}

int openat(int folder, const char* name, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = va_arg(more, mode_t);
  va_end(more);
  const bool nameless = (flags & O_TMPFILE) == O_TMPFILE;
  if (fails(nameless ? "openat-tmpfile" : "openat")) return -1;
  return reinterpret_cast<int (*)(int, const char*, int, mode_t)>(dlsym(RTLD_NEXT, "openat"))(folder, name, flags,
                                                                                              mode);
}

int fsync(int file) { return fails("fsync") ? -1 : next("fsync", &fsync)(file); }

int fchmod(int file, mode_t mode) { return fails("fchmod") ? -1 : next("fchmod", &fchmod)(file, mode); }

int linkat(int from, const char* old_name, int to, const char* name, int flags) {
  return fails("linkat") ? -1 : next("linkat", &linkat)(from, old_name, to, name, flags);
}

int renameat(int from, const char* old_name, int to, const char* name) {
  return fails("renameat") ? -1 : next("renameat", &renameat)(from, old_name, to, name);
}
}
