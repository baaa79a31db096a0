#include "command.hpp"
#include "comparison.hpp"
#include "day.hpp"
#include "failure.hpp"
#include "git.hpp"
#include "inputs.hpp"
#include "outputs.hpp"
#include "settings.hpp"
#include "suggest.hpp"

#include <codicil/source/display.hpp>

#include <unistd.h>

#include <array>

namespace codicil::cli {
namespace {

constexpr std::array kOptions{
    Option{"against", 0, "REV", "the older version is FILE at this git revision (HEAD)"},
    Option{"format", 0, "text|markdown|html|fo|json|github|summary", "what to print (by FILE's suffix, else text)"},
    Option{"redline", 0, "", "print the whole policy, with what is new and what is gone"},
    Option{"output", 'o', "FILE", "write to FILE; - is standard output"},
    Option{"fail-on", 0, "material|notable|editorial|never", "the least change that makes the exit code 1 (never)"},
    Option{"exit-code", 0, "", "exit code 1 if there is any change"},
    Option{"level", 0, "material|notable|editorial", "text: list what matters that much (editorial)"},
    Option{"as-of", 0, "DATE", "the day to review for, which decides what waivers are over (today)"},
    Option{"width", 0, "N", "text: columns of a line, 40 to 1000 (80)", 40, 1000},
    Option{"paper", 0, "a4|letter", "XSL-FO and printed HTML: size of the sheet"},
};

constexpr std::array kSuffixes{Suffix{".txt", "text"}, Suffix{".md", "markdown"}, Suffix{".html", "html"},
                               Suffix{".fo", "fo"}, Suffix{".json", "json"}};

ReportForm form_of(const Arguments& arguments, const Console& console) {
  ReportForm form{.name = format_of(arguments, kSuffixes, "text")};
  form.is_redline = arguments.has("redline");
  if (form.is_redline && (form.name == "json" || form.name == "github" || form.name == "summary"))
    throw UsageError("--redline is a text for people: text, markdown, html or fo, not " + quoted(form.name));
  form.text.width = form.page.width = arguments.number("width", 80);
  form.text.colour = !arguments.has("output") && console.colours(STDOUT_FILENO);
  form.text.least = materiality_of(arguments.value("level").value_or("editorial")).value();
  form.text.to_see_more = "--level editorial";
  if (const auto paper = arguments.value("paper")) form.page.paper = paper == "letter" ? Paper::letter : Paper::a4;
  return form;
}

Revision older(const Arguments& arguments, const std::string& file) {
  return at_revision(arguments.value("against").value_or("HEAD"), file);
}

// What the command line names: two files, or one file and the revision that it is compared with.
Sides named(const std::vector<std::string>& names, const Arguments& arguments) {
  if (names.size() > 2) throw UsageError("diff takes two versions: codicil diff OLD NEW");
  if (names.size() == 2) {
    if (arguments.has("against")) throw UsageError("--against names the older version of one FILE; two were given");
    return {Side(names[0]), Side(names[1])};
  }
  if (names[0] == "-") throw UsageError("name what standard input is to be compared with: codicil diff OLD -");
  if (revision_in(names[0]))
    throw UsageError("name the newer version too: codicil diff " + printable(names[0]) + " FILE");
  return {Side(arguments.value("against").value_or("HEAD") + ':' + names[0]), Side(names[0])};
}

Sides compared(const Arguments& arguments, const Console& console) {
  const std::vector<std::string> names = input_names(arguments, console);
  Sides sides = named(names, arguments);
  sides.before.reading = names.size() == 1 ? read_revision(older(arguments, names[0]))
                                           : read_input(sides.before.name, console, {}, Places::kept);
  // As git has it: the file may have had another name.
  if (revision_in(sides.before.name) && !sides.before.reading.source.name.empty())
    sides.before.name = sides.before.reading.source.name;
  sides.after.reading = read_input(sides.after.name, console, {}, Places::kept);
  return sides;
}

bool fails(const Arguments& arguments, const PolicyReview& review) {
  if (arguments.has("exit-code") && !review.findings.empty()) return true;
  const auto least = materiality_of(arguments.value("fail-on").value_or("never"));
  if (!least) return false;
  for (const ReviewFinding& finding : review.findings)
    if (!finding.waiver && finding.severity >= *least) return true;
  return false;
}

void put(const Arguments& arguments, Console& console, const std::string& output) {
  const std::string target = arguments.value("output").value_or("-");
  if (target == "-") return console.print(output);
  const OutputFile file(target, {}, false);
  const bool changes = file.write(output) != cli::Change::none;
  console.note((changes ? "wrote " : "unchanged ") + printable(target));
}

Exit compare(const Arguments& arguments, Console& console, const ReportForm& form) {
  const Sides sides = compared(arguments, console);
  if (!sides.are_readable()) {
    const Exit exit = sides.report(console);
    put(arguments, console, print_failure(sides.why_not_compared(), form));
    return exit;
  }
  ReviewOptions options = config_for(arguments, sides.after.name, console).review;
  options.today = day_of(arguments);
  const PolicyReview found = review(*sides.before.reading.policy, *sides.after.reading.policy, options);
  put(arguments, console, print(sides, found, form));
  return fails(arguments, found) ? Exit::findings : Exit::done;
}

Exit run(const Arguments& arguments, Console& console) {
  const ReportForm form = form_of(arguments, console);
  try {
    return compare(arguments, console, form);
  } catch (const UsageError&) {
    throw;
  } catch (const Failure& failure) {
    if (!arguments.has("output")) console.print(print_failure(failure.what(), form));
    throw;
  }
}

}  // namespace

const Command diff_command{.name = "diff",
                           .operands = "[FILE | OLD NEW]",
                           .summary = "say what changed, for whom, and how much it matters",
                           .details =
                               "Compares two versions of a policy fact by fact. With one FILE, or none, the older\n"
                               "version is that of git's HEAD, or of --against. OLD and NEW are files, revisions of\n"
                               "files (v1:policy.yaml), or - for standard input. A file whose own name has a colon\n"
                               "is written ./v1:policy.yaml, as for git.\n",
                           .examples =
                               "  codicil diff\n"
                               "  codicil diff --against origin/main policy.yaml\n"
                               "  codicil diff v1:policy.yaml policy.yaml --format html -o review.html\n"
                               "  codicil diff --redline --format html -o redline.html\n"
                               "  codicil diff --fail-on material --format github    in continuous integration\n",
                           .options = kOptions,
                           .run = run};

}  // namespace codicil::cli
