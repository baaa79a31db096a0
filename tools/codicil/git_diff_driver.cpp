// What git calls in place of its own diff.

#include "command.hpp"
#include "comparison.hpp"
#include "diff_driver.hpp"
#include "failure.hpp"
#include "file.hpp"
#include "settings.hpp"

#include <codicil/source/display.hpp>

#include <unistd.h>

#include <algorithm>

namespace codicil::cli {
namespace {

// Git's own first lines, so that pagers and tools know where a file begins.
std::string header(const DriverArguments& given) {
  return "diff --codicil a/" + printable(given.path) + " b/" + printable(given.new_path) + '\n';
}

std::string one_sided(const DriverArguments& given) {
  return given.before ? "policy deleted: " + printable(given.path) + '\n'
                      : "new policy: " + printable(given.new_path) + '\n';
}

// Git names files, whatever their names look like. The content of a commit is a temporary one: which commit, git does
// not say, so that the tables of such a policy are those that stand beside it today.
Side side(const DiffSide& given, const std::string& path, const std::string& name) {
  Side side(name);
  const ReadOptions options{.name = name, .base_directory = folder_of(path)};
  side.reading = given.file == path ? read_file(path, options) : read(read_text(given.file), options);
  return side;
}

bool has_tables(const Side& side) {
  const auto in_table = [](const SourceMap::Entry& entry) { return !entry.file.empty(); };
  return std::ranges::any_of(side.reading.places.entries(), in_table);
}

constexpr std::string_view kTables =
    "Tables are read as they are now, for both versions: what changed in them is not\n"
    "told here, but by codicil diff --against REV.\n";

std::string compared(const DriverArguments& given, const Arguments& arguments, const Console& console) {
  const Sides sides{side(*given.before, given.path, "a/" + given.path),
                    side(*given.after, given.new_path, given.new_path)};
  std::string broken;
  for (const Side* each : {&sides.before, &sides.after})
    if (!each->reading.policy) broken += each->reading.diagnostics.to_text();
  if (!broken.empty()) return broken + print_failure("one version is no policy that can be read", {.name = "text"});
  ReportForm form{.name = "text"};
  form.text.colour = console.colours(STDOUT_FILENO);
  const ReviewOptions options = config_for(arguments, given.new_path, console).review;
  const PolicyReview found = review(*sides.before.reading.policy, *sides.after.reading.policy, options);
  const bool tables = has_tables(sides.before) || has_tables(sides.after);
  return print(sides, found, form).append(tables ? kTables : "");
}

// A status other than 0 would end all of git's output, so whatever goes wrong is printed where the changes would be.
Exit run(const Arguments& arguments, Console& console) {
  try {
    const DriverArguments given = driver_arguments(arguments.operands());
    if (given.unmerged) {
      console.print("* unmerged policy " + printable(given.path) + '\n');
      return Exit::done;
    }
    console.print(header(given) +
                  (given.before && given.after ? compared(given, arguments, console) : one_sided(given)));
  } catch (const Failure& failure) {
    console.print(print_failure(failure.what(), {.name = "text"}));
  }
  return Exit::done;
}

}  // namespace

const Command git_diff_driver_command{
    .name = "git-diff-driver",
    .operands = "PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE [NEW-PATH SIMILARITY]",
    .summary = "what git calls to review changes of policies",
    .details =
        "Prints what changed between two versions and how much it matters, for git diff\n"
        "and git log -p --ext-diff. Ends with 0 whatever happens, since git would stop at\n"
        "any other status. codicil help git says how to set it up.\n",
    .examples = "  git config diff.codicil.command 'codicil git-diff-driver --'\n",
    .options = {},
    .run = run,
    .listed = false};

}  // namespace codicil::cli
