#include "command.hpp"
#include "failure.hpp"
#include "git.hpp"
#include "inputs.hpp"
#include "report.hpp"

#include <codicil/source/display.hpp>

#include <unistd.h>

#include <array>

namespace codicil::cli {
namespace {

constexpr std::array kOptions{
    Option{"check", 0, "", "write nothing; name the files that would change; exit code 1 if there are any"},
};

// A file or standard input, and what it is to hold.
struct Formatted {
  std::string name, bytes;
  bool is_stream, changes;
};

Result<Formatted> formatted(const std::string& name, const Console& console) {
  ReadOptions options;
  options.name = "<stdin>";
  const bool is_stream = name == "-";
  const std::string given = is_stream ? read_standard_input(console, options) : "";
  Result<std::string> bytes = is_stream ? format_policy(given, options) : format_file(name);
  if (!bytes) return bytes.diagnostics();
  const bool changes = is_stream ? given != *bytes : !holds(name, *bytes);
  return Formatted{is_stream ? options.name : name, *std::move(bytes), is_stream, changes};
}

Exit check(const std::vector<Formatted>& all, Console& console) {
  Exit exit = Exit::done;
  for (const Formatted& each : all) {
    if (!each.changes) continue;
    console.print(printable(each.name) + ": not formatted\n");
    exit = Exit::findings;
  }
  return exit;
}

Exit write(const std::vector<Formatted>& all, Console& console) {
  std::vector<OutputFile> files;
  for (const Formatted& each : all)
    if (!each.is_stream && each.changes) files.push_back(file_to_edit(each.name));
  auto file = files.begin();
  for (const Formatted& each : all) {
    if (each.is_stream) {
      console.print(each.bytes);
      continue;
    }
    if (each.changes) file++->write(each.bytes);
    console.note((each.changes ? "wrote " : "unchanged ") + printable(each.name));
  }
  return Exit::done;
}

Exit run(const Arguments& arguments, Console& console) {
  std::vector<Formatted> all;
  Exit exit = Exit::done;
  for (const std::string& name : input_names(arguments, console)) {
    if (revision_in(name)) throw UsageError("cannot write into " + printable(name) + ", which is a revision");
    Result<Formatted> each = formatted(name, console);
    if (each) {
      all.push_back(*std::move(each));
      continue;
    }
    console.findings(shown(each.diagnostics(), console).to_text(console.colours(STDERR_FILENO)));
    exit = worse(exit, exit_for(each.diagnostics(), Exit::content));
  }
  if (exit != Exit::done) return exit;
  return arguments.has("check") ? check(all, console) : write(all, console);
}

}  // namespace

const Command fmt_command{.name = "fmt",
                          .operands = "[FILE...|-]",
                          .summary = "put policies into one style, comments kept",
                          .details =
                              "Writes policy files in one style: keys in the order of the reference, quotes\n"
                              "only where they are needed, two spaces for each level. Comments stay with what\n"
                              "they are about; lists, entries and sections keep their order. What is written\n"
                              "in one line of braces stays there, up to 200 columns. The policy says the same\n"
                              "as before, or nothing is written. With `-`, standard input goes to standard\n"
                              "output.\n",
                          .examples =
                              "  codicil fmt policy.yaml\n"
                              "  codicil fmt --check policies/*.yaml\n"
                              "  codicil fmt - < draft.yaml > policy.yaml\n",
                          .options = kOptions,
                          .run = run};

}  // namespace codicil::cli
