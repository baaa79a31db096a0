#include "command.hpp"
#include "failure.hpp"
#include "manual.hpp"
#include "output_file.hpp"

#include <array>

namespace codicil::cli {
namespace {

constexpr std::array kOptions{
    Option{"output-dir", 'd', "DIR", "write all pages into DIR, which exists: codicil.1, codicil-check.1 ..."}};

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const Command* each : commands()) all.emplace_back(each->name);
  return all;
}

void write_all(const std::string& folder, const Console& console) {
  const auto write = [&](const std::string& name, const std::string& text) {
    OutputFile(folder + '/' + name + ".1", {}, false).write(text);
  };
  write("codicil", manual(command_line()));
  for (const Command* each : commands()) write("codicil-" + std::string(each->name), manual(*each, command_line()));
  console.note("wrote " + std::to_string(commands().size() + 1) + " manual pages");
}

Exit run(const Arguments& arguments, Console& console) {
  const auto& operands = arguments.operands();
  if (const auto folder = arguments.value("output-dir")) {
    if (!operands.empty()) throw UsageError("-d writes the pages of all commands; name none");
    return write_all(*folder, console), Exit::done;
  }
  if (operands.size() > 1) throw UsageError("man takes one command");
  console.print(operands.empty() ? manual(command_line()) : manual(find_command(operands.front()), command_line()));
  return Exit::done;
}

}  // namespace

const Command man_command{.name = "man",
                          .operands = "[COMMAND]",
                          .summary = "print manual pages",
                          .details =
                              "Prints the manual page of a command, or of codicil itself, for man to show. An\n"
                              "installed codicil has them in their place already: man codicil-check.\n",
                          .examples =
                              "  codicil man check | man -l -\n"
                              "  codicil man -d ~/.local/share/man/man1\n",
                          .options = kOptions,
                          .run = run,
                          .listed = false,
                          .choices = names};

}  // namespace codicil::cli
