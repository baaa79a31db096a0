// `codicil`: options, a library call, an exit code.

#include "command.hpp"
#include "failure.hpp"
#include "help.hpp"
#include "suggest.hpp"

#include <codicil/source/display.hpp>
#include <codicil/version.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <new>

namespace codicil::cli {
namespace {

// A stream that was closed (`>&-`) would lend its number to the next file opened, and messages would land in that.
// The wrong direction makes its use fail as it should.
void fill_closed_streams() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream)
    if (fcntl(stream, F_GETFD) == -1 && errno == EBADF) open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

// Both come as errors of write instead: the old file stays, and there is a message or none.
void ignore_write_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

std::string version_text(bool verbose) {
  std::string text = "codicil ";
  text.append(version) += '\n';
  return verbose ? text + CODICIL_BUILT_WITH + '\n' : text;
}

using Words = std::vector<std::string>;

bool contains(const Words& words, std::initializer_list<std::string_view> any) {
  const auto end = std::ranges::find(words, "--");
  return std::find_first_of(words.begin(), end, any.begin(), any.end()) != end;
}

Console console_for(const Arguments& arguments) {
  const std::string color = arguments.value("color").value_or("auto");
  return {arguments.has("quiet")     ? Loudness::quiet
          : arguments.has("verbose") ? Loudness::verbose
                                     : Loudness::normal,
          color == "always"  ? When::always
          : color == "never" ? When::never
                             : When::automatic};
}

Exit run(Words words, Console& console) {
  if (contains(words, {"--version"})) {
    console.print(version_text(contains(words, {"-v", "--verbose"})));
    return Exit::done;
  }
  const std::size_t at = find_command(words);
  const Command* command = at < words.size() ? &find_command(words[at]) : nullptr;
  if (contains(words, {"-h", "--help"})) {
    console.print(command ? help_for(*command) : overview());
    return Exit::done;
  }
  if (command) words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
  const Arguments arguments = parse(words, command ? command->options : std::span<const Option>());
  if (!command) {
    console.findings(introduction());
    return Exit::usage;
  }
  console = console_for(arguments);
  if (const auto folder = arguments.value("directory"); folder && chdir(folder->c_str()) != 0)
    throw FileError("cannot enter " + printable(*folder), errno);
  return command->run(arguments, console);
}

Exit guarded(const Words& words, Console& console) {
  try {
    return run(words, console);
  } catch (const Failure& failure) {
    console.error(failure.what());
    return failure.exit();
  } catch (const std::bad_alloc&) {
    console.error("not enough memory");
    return Exit::limit;
  } catch (const std::exception& bug) {
    console.error("this is a bug in codicil " + std::string(version) + ": " + printable(bug.what()) +
                  "\nplease send this message, the command and, if you can, the policy to " CODICIL_HOMEPAGE "/issues");
    return Exit::bug;
  }
}

// What is left to fail when all is done.
Exit finished(Exit exit, Console& console) {
  try {
    console.finish();
  } catch (const Failure& failure) {
    console.error(failure.what());
    return worse(exit, failure.exit());
  }
  return exit;
}

}  // namespace
}  // namespace codicil::cli

int main(int argc, char** argv) {
  using namespace codicil::cli;
  fill_closed_streams();
  ignore_write_signals();
  Console console;
  const Exit exit = guarded({argv + std::min(argc, 1), argv + argc}, console);
  return static_cast<int>(finished(exit, console));
}
