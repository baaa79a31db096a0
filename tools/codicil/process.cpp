#include "process.hpp"

#include <codicil/source/display.hpp>

#include "failure.hpp"
#include "file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <thread>

namespace codicil::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostErrors = 16'384;

// Pointers into `words`, as exec wants them.
std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

// One end to read from, one for the program to write to.
struct Pipe {
  Pipe() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw FileError("cannot make a pipe", errno);
    from = File(ends[0]), to = File(ends[1]);
  }
  File from, to;
};

// The signals that main ignores would be ignored by the program, too.
class Start {
public:
  Start(const Pipe& output, const Pipe& errors) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, output.to.descriptor(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, errors.to.descriptor(), STDERR_FILENO);
    sigset_t defaults;
    sigemptyset(&defaults);
    for (const int signal : {SIGPIPE, SIGXFSZ}) sigaddset(&defaults, signal);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setsigdefault(&attributes_, &defaults);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  ~Start() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;

  pid_t operator()(const std::vector<std::string>& words, const std::vector<std::string>& environment) const {
    pid_t child = 0;
    const int error = posix_spawnp(&child, words.front().c_str(), &actions_, &attributes_, pointers(words).data(),
                                   pointers(environment).data());
    if (error == ENOENT) throw FileError("there is no program \"" + words.front() + "\" on this machine");
    if (error) throw FileError("cannot run " + words.front(), error);
    return child;
  }

private:
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

// What one pipe brings.
struct Stream {
  File& from;
  std::string& text;
  std::size_t most;

  // Whether there is more to come.
  bool read_once() {
    std::array<char, 1 << 16> buffer;
    const ssize_t got = read(from.descriptor(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) return true;
    if (got <= 0) return false;
    text.append(buffer.data(), static_cast<std::size_t>(got));
    return text.size() <= most;
  }
};

int milliseconds_until(Clock::time_point deadline) {
  return static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count());
}

// Both at once, since a program that waits for one to be read fills the other. A closed pipe ends a program that has
// said too much. Returns whether that was all by then.
bool read_all(std::array<Stream, 2> streams, Clock::time_point deadline) {
  std::array<pollfd, 2> waiting{};
  for (std::size_t i = 0; i < 2; ++i) waiting[i] = {streams[i].from.descriptor(), POLLIN, 0};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    const int left = milliseconds_until(deadline);
    if (left <= 0) return false;
    const int ready = poll(waiting.data(), waiting.size(), left);
    if (ready < 0 && errno != EINTR) throw FileError("cannot wait", errno);
    for (std::size_t i = 0; ready > 0 && i < 2; ++i) {
      if (waiting[i].fd < 0 || !waiting[i].revents || streams[i].read_once()) continue;
      streams[i].from.close();
      waiting[i].fd = -1;  // poll passes over it
    }
  }
  return true;
}

// A program that was started, and does not outlive this.
class Child {
public:
  explicit Child(pid_t id) : id_(id) {}
  ~Child() {
    if (has_ended_) return;
    kill(id_, SIGKILL);
    while (waitpid(id_, nullptr, 0) < 0 && errno == EINTR) continue;
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // How it ended; nothing if it has not by then.
  std::optional<int> status_by(Clock::time_point deadline) {
    int status = 0;
    while (!has_ended(status)) {
      if (Clock::now() >= deadline) return {};
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

private:
  bool has_ended(int& status) {
    const pid_t ended = waitpid(id_, &status, WNOHANG);
    if (ended < 0 && errno != EINTR) throw FileError("cannot wait for a program", errno);
    return has_ended_ = ended == id_;
  }

  pid_t id_;
  bool has_ended_ = false;
};

}  // namespace

Finished Process::run() const {
  const Clock::time_point deadline = Clock::now() + most_time;
  Pipe output, errors;
  Child child{Start(output, errors)(words, environment)};
  output.to.close(), errors.to.close();
  Finished finished;
  const bool is_read = read_all(
      {Stream{output.from, finished.output, most_output}, Stream{errors.from, finished.errors, kMostErrors}}, deadline);
  const std::optional<int> status = is_read ? child.status_by(deadline) : std::nullopt;
  if (!status)
    throw FileError(words.front() + " did not end within " + std::to_string(most_time.count()) + " s, and was stopped");
  finished.status = *status;
  if (finished.output.size() > most_output)
    throw Failure(Exit::limit, words.front() + " printed more than " + std::to_string(most_output) + " bytes");
  return finished;
}

}  // namespace codicil::cli
