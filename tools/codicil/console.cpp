#include "console.hpp"

#include "failure.hpp"
#include "file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>

namespace codicil::cli {
namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value && *value;
}

bool forces(const char* variable) { return is_set(variable) && std::string_view(std::getenv(variable)) != "0"; }

bool is_capable_terminal(int stream) {
  const char* term = std::getenv("TERM");
  return isatty(stream) && !(term && std::string_view(term) == "dumb");
}

// One write per message, so that the lines of two runs do not mix. Nobody can be told where this fails.
void say(std::string_view prefix, std::string_view message) {
  write_all(STDERR_FILENO, std::string(prefix).append(message) += '\n');
}

}  // namespace

void Console::print(std::string_view output) {
  printed_ = true;
  if (reader_gone_) return;
  const int error = write_all(STDOUT_FILENO, output);
  reader_gone_ = error == EPIPE;
  if (error && !reader_gone_) throw FileError("cannot write standard output", error);
}

void Console::finish() {
  if (printed_ && close(STDOUT_FILENO) != 0) throw FileError("cannot write standard output", errno);
}

void Console::error(std::string_view message) const { say("codicil: ", message); }

void Console::warning(std::string_view message) const {
  if (loudness_ != Loudness::quiet) say("codicil: warning: ", message);
}

void Console::findings(std::string_view text) const { write_all(STDERR_FILENO, text); }

void Console::note(std::string_view message) const {
  if (loudness_ != Loudness::quiet) say("", message);
}

void Console::detail(std::string_view message) const {
  if (loudness_ == Loudness::verbose) say("", message);
}

// NO_COLOR: no-color.org. FORCE_COLOR: force-color.org. CLICOLOR_FORCE: bixense.com/clicolors.
bool Console::colours(int stream) const {
  if (colour_ != When::automatic) return colour_ == When::always;
  if (is_set("NO_COLOR")) return false;
  return forces("FORCE_COLOR") || forces("CLICOLOR_FORCE") || is_capable_terminal(stream);
}

}  // namespace codicil::cli
