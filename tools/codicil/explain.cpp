#include "command.hpp"

#include "codes.hpp"
#include "failure.hpp"
#include "pages.hpp"
#include "suggest.hpp"

#include <codicil/render.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace codicil::cli {
namespace {

constexpr std::array kOptions{
    Option{"all", 0, "", "list every code; with --format, the pages of all"},
    Option{"format", 0, "text|markdown", "what to print (text)"},
};

std::string row(const Code& code) {
  std::string line(code.code);
  if (const auto* duty = std::get_if<const Duty*>(&code.meaning))
    return line.append("  ").append((*duty)->citation) + '\n';
  line.append("  ").append(code.weight).resize(18, ' ');
  return line.append(code.name) + '\n';
}

std::string list() {
  std::string lines;
  for (const CodeGroup& group : code_groups())
    for (const Code& code : group.codes) lines += row(code);
  return lines;
}

// Whether it is a letter and digits.
bool is_numbered(std::string_view code) {
  return code.size() > 1 && std::isalpha(static_cast<unsigned char>(code.front())) &&
         code.find_first_not_of("0123456789", 1) == code.npos;
}

// What may have been meant: of a code that is numbered only one with its letter, since others are about something else.
std::string guess(const std::string& wanted, const std::string& code) {
  if (!is_numbered(code)) return did_you_mean(wanted, names_of_codes());
  std::vector<std::string> names = names_of_codes();
  std::erase_if(names, [&](const std::string& name) { return !is_numbered(name) || name.front() != code.front(); });
  return did_you_mean(code, names);
}

Code find(const std::string& wanted) {
  std::string code = wanted;
  std::ranges::transform(code, code.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  for (const CodeGroup& group : code_groups())
    for (const Code& each : group.codes)
      if (each.code == wanted || each.code == code || each.name == wanted) return each;
  const std::string meant = guess(wanted, code);
  throw UsageError("no code " + quoted(wanted) + (meant.empty() ? "; codicil explain --all lists them" : meant));
}

Exit run(const Arguments& arguments, Console& console) {
  const std::vector<std::string>& codes = arguments.operands();
  const bool all = arguments.has("all");
  if (codes.empty() && !all) throw UsageError("explain needs a code; codicil explain --all lists them");
  const std::string format = arguments.value("format").value_or("text");
  const CodeMarks marks = format == "text" ? CodeMarks::grave_accents : CodeMarks::by_writer;
  const auto print = [&](const Document& page) {
    console.print(std::get<DocumentWriter>(RendererRegistry::global().find(format)->print)(page, {}));
  };
  if (all) arguments.has("format") ? print(page_of_all(code_groups(), marks)) : console.print(list());
  for (const std::string& code : codes) {
    if (all || &code != &codes.front()) console.print("\n");
    print(page_of(find(code), marks));
  }
  return Exit::done;
}

}  // namespace

const Command explain_command{.name = "explain",
                              .operands = "CODE...",
                              .summary = "say what a finding means and how to mend it",
                              .details =
                                  "Says what a finding of check or diff means and why it matters. CODE is the code\n"
                                  "in brackets, or the rule's name.\n",
                              .examples =
                                  "  codicil explain P0007\n"
                                  "  codicil explain unknown-key\n"
                                  "  codicil explain --all\n"
                                  "  codicil explain --all --format markdown > rules.md\n",
                              .options = kOptions,
                              .run = run,
                              .choices = names_of_codes};

}  // namespace codicil::cli
