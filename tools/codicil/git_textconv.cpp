// A policy as lines for `git diff`.

#include "command.hpp"
#include "fact_lines.hpp"
#include "failure.hpp"
#include "file.hpp"

#include <codicil/read.hpp>
#include <codicil/source/display.hpp>

#include <algorithm>

namespace codicil::cli {
namespace {

const Diagnostic* first_error(const Diagnostics& found) {
  const auto error = std::ranges::find(found, Severity::error, &Diagnostic::severity);
  return error == found.end() ? nullptr : &*error;
}

// Valid lines as they are; what a terminal would obey or cannot show, by its numbers.
std::string shown(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines += printable(text.substr(0, end)) += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// Git gives a temporary file for what is not checked out: its name is another one each time, and the tables are not
// beside it. A policy with tables is compared by its own lines, on both sides.
std::string lines_of(const std::string& text) {
  const Result<Policy> policy = load_string(text);
  if (policy) return fact_lines(*policy);
  const Diagnostic* error = first_error(policy.diagnostics());
  if (!error || error->code == find_rule("table-path")->code) return shown(text);
  return "# " + std::string(error->code) + " in line " + std::to_string(error->range.begin.line) + ": " +
         printable(error->message) + '\n' + shown(text);
}

Exit run(const Arguments& arguments, Console& console) {
  const std::vector<std::string>& names = arguments.operands();
  if (names.size() != 1) throw UsageError("git-textconv takes one file");
  console.print(lines_of(read_text(names[0])));
  return Exit::done;
}

}  // namespace

const Command git_textconv_command{
    .name = "git-textconv",
    .operands = "FILE",
    .summary = "what git calls to show policies as lines",
    .details =
        "Prints a policy with one fact or sentence on each line, each with its path, for\n"
        "git diff and git log -p: order, quotes and layout of the file make no\n"
        "difference. A file that is no policy is printed as it is, after its first\n"
        "finding. codicil help git says how to set it up.\n",
    .examples = "  codicil git-textconv policy.yaml\n",
    .options = {},
    .run = run,
    .listed = false};

}  // namespace codicil::cli
