#pragma once
// A file that has no name until it is whole.

#include "file.hpp"

#include <sys/types.h>

#include <csignal>
#include <string>

namespace codicil::cli {

/// Signals that end a program wait until the end of the scope.
class SignalsHeld {
public:
  SignalsHeld();
  ~SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

private:
  sigset_t before_;
};

/// A file in `folder` that becomes `name` when it is published, in place of any file of that name. It has no name until
/// then (O_TMPFILE), so nothing is left of it if the program or the machine stops; where the file system has no such
/// files it has a name of its own, which is removed again unless the program is killed.
class NewFile {
public:
  NewFile(const std::string& folder, std::string name);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  /// 0, or the errno of why there is no file.
  int error() const { return error_; }
  int descriptor() const { return file_.descriptor(); }

  /// Takes over the mode of a file, and its owner where that is allowed. Returns 0 or an errno.
  int take_after(mode_t mode, uid_t owner, gid_t group);
  /// Brings content, then name to the disk. Returns 0 or an errno.
  int publish();

private:
  void open_named();
  int link();
  int link_over();
  int link_as(const std::string& name);
  int replace();

  SignalsHeld held_;
  std::string name_;
  std::string temporary_;  ///< the file's own name, empty while it has none
  File folder_, file_;
  int error_ = 0;
};

}  // namespace codicil::cli
