#include "inputs.hpp"

#include <codicil/source/display.hpp>

#include "failure.hpp"
#include "file.hpp"
#include "git.hpp"
#include "units.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace codicil::cli {
namespace {

constexpr std::string_view kStandardInput = "-";

std::vector<std::string> policy_here(const Console& console) {
  for (const char* name : {"policy.yaml", "privacy-policy.yaml"})
    if (access(name, F_OK) == 0) {
      console.note(std::string("reading ") + name);
      return {name};
    }
  throw FileError("there is no policy.yaml or privacy-policy.yaml here; name a file");
}

// Where facts stand is of no use to most commands: findings know their places.
Reading without_places(Result<Policy> loaded) {
  Diagnostics found = loaded.diagnostics();
  if (!loaded) return {std::nullopt, SourceMap(), std::move(found)};
  return {std::move(loaded).value(), SourceMap(), std::move(found)};
}

Reading read_stream(const Console& console, ReadOptions options, Places places) {
  options.name = "<stdin>";
  const std::string text = read_standard_input(console, options);
  return places == Places::kept ? read(text, options) : without_places(load_string(text, options));
}

// Somebody may have meant the file of that very name.
Reading read_revision_named(const std::string& name, const Revision& revision, const ReadOptions& options) try {
  return read_revision(revision, options);
} catch (const FileError& failure) {
  if (access(name.c_str(), F_OK) != 0) throw;
  throw FileError(failure.what() + ("; for the file of that name, write ./" + printable(name)));
}

// Git is started where a revision is named, and nowhere else.
Reading read_named(const std::string& name, const ReadOptions& options, Places places) {
  if (const auto revision = revision_in(name)) return read_revision_named(name, *revision, options);
  return places == Places::kept ? read_file(name, options) : without_places(load_file(name, options));
}

}  // namespace

std::string read_standard_input(const Console& console, const ReadOptions& options) {
  if (isatty(STDIN_FILENO)) console.note("reading from the terminal, Ctrl-D ends");
  std::string text;
  if (const int error = read_some(STDIN_FILENO, options.max_bytes, text))
    throw FileError("cannot read standard input", error);
  return text;
}

Reading read_input(const std::string& name, const Console& console, const ReadOptions& options, Places places) {
  const Stopwatch watch;
  Reading reading = name == kStandardInput ? read_stream(console, options, places) : read_named(name, options, places);
  console.detail("read " + printable(name) + " in " + watch.elapsed());
  return reading;
}

std::vector<std::string> input_names(const Arguments& arguments, const Console& console) {
  const std::vector<std::string>& names = arguments.operands();
  if (std::ranges::count(names, kStandardInput) > 1) throw UsageError("standard input can be read only once");
  return names.empty() ? policy_here(console) : names;
}

std::vector<Input> read_inputs(const std::vector<std::string>& names, const Console& console,
                               const ReadOptions& options) {
  std::vector<Input> inputs;
  for (const std::string& name : names) inputs.push_back({name, read_input(name, console, options, Places::left)});
  return inputs;
}

std::vector<FileId> file_ids(const std::vector<Input>& inputs) {
  std::vector<FileId> ids;
  for (const Input& input : inputs) {
    if (revision_in(input.name)) continue;
    struct stat status;
    const bool found = input.name == kStandardInput ? fstat(STDIN_FILENO, &status) == 0 && S_ISREG(status.st_mode)
                                                    : stat(input.name.c_str(), &status) == 0;
    if (found) ids.push_back({status.st_dev, status.st_ino});
  }
  return ids;
}

}  // namespace codicil::cli
