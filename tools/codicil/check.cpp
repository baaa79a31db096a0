#include "codes.hpp"
#include "command.hpp"
#include "day.hpp"
#include "failure.hpp"
#include "inputs.hpp"
#include "report.hpp"
#include "suggest.hpp"

#include <codicil/report.hpp>
#include <codicil/source/display.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>

namespace codicil::cli {
namespace {

std::vector<std::string> names_of_laws() {
  std::vector<std::string> names;
  for (const LawProfile& each : law_profiles()) names.emplace_back(each.id);
  names.emplace_back("named");
  return names;
}

constexpr std::array kOptions{
    Option{.name = "law",
           .letter = 0,
           .value = "LAW,...",
           .help = "what these laws ask for too: ccpa, coppa, eprivacy, gdpr, lgpd, uk-gdpr; or `named`",
           .list = true,
           .choices = names_of_laws},
    Option{"report", 0, "text|markdown|html|fo|json", "print each duty of the laws and what meets it, not findings"},
    Option{.name = "select",
           .letter = 0,
           .value = "CODE,...",
           .help = "report these findings only: codes or names",
           .list = true,
           .choices = names_of_findings},
    Option{.name = "ignore",
           .letter = 0,
           .value = "CODE,...",
           .help = "do not report these",
           .list = true,
           .choices = names_of_findings},
    Option{"as-of", 0, "DATE", "the day to check for, which decides what is overdue (today)"},
    Option{"format", 0, "full|concise|json|github|gitlab|sarif|junit",
           "findings with their lines (full), one line each, or for other programs"},
    Option{"fail-on", 0, "error|warning|note|never", "the least finding that makes the exit code 1 (error)"},
};

std::string text(const std::string& name, const Diagnostics& all, bool concise, const Console& console) {
  const Diagnostics found = shown(all, console);
  if (concise) return found.to_lines();
  if (found.empty() && !console.quiet()) return "no findings in " + printable(name) + '\n';
  return found.to_text(console.colours(STDOUT_FILENO));
}

const LawProfile& law_called(const std::string& id) {
  if (const LawProfile* law = find_law_profile(id)) return *law;
  std::vector<std::string> known;
  for (const LawProfile& each : law_profiles()) known.emplace_back(each.id);
  throw UsageError("no law " + quoted(id) + "; known are " + joined(known) + did_you_mean(id, known));
}

// What is asked for on the command line; a law is never guessed.
class Laws {
public:
  using List = std::vector<const LawProfile*>;

  explicit Laws(const Arguments& arguments) {
    for (const std::string& id : arguments.list("law"))
      id == "named" ? void(named_ = true) : laws_.push_back(&law_called(id));
  }

  bool empty() const { return laws_.empty() && !named_; }
  List of(const Policy& policy) const {
    List all = laws_;
    if (named_)
      for (const LawProfile* law : laws_named_by(policy))
        if (std::ranges::find(all, law) == all.end()) all.push_back(law);
    return all;
  }

private:
  List laws_;
  bool named_ = false;
};

// The code of a finding that has this code or name; of every one that there is.
std::string_view code_called(const std::string& wanted) {
  if (const Duty* duty = find_duty(wanted)) return duty->id;
  std::vector<const Rule*> all = house_rules();
  for (const Rule& rule : rules()) all.push_back(&rule);
  std::vector<std::string> known;
  for (const Rule* rule : all) {
    if (rule->code == wanted || rule->name == wanted) return rule->code;
    known.insert(known.end(), {std::string(rule->code), std::string(rule->name)});
  }
  throw UsageError("no finding " + quoted(wanted) + " to select or ignore" + did_you_mean(wanted, known));
}

// Which findings somebody wants to see.
class Choice {
public:
  explicit Choice(const Arguments& arguments)
      : selected_(codes(arguments, "select")), ignored_(codes(arguments, "ignore")) {}

  Diagnostics of(const Diagnostics& all) const {
    Diagnostics chosen;
    for (const Diagnostic& each : all)
      if (is_wanted(each.code)) chosen.add(each);
    return chosen;
  }

private:
  using Codes = std::vector<std::string_view>;
  static Codes codes(const Arguments& arguments, std::string_view option) {
    Codes codes;
    for (const std::string& each : arguments.list(option)) codes.push_back(code_called(each));
    return codes;
  }
  bool is_wanted(std::string_view code) const {
    const bool is_selected = selected_.empty() || std::ranges::find(selected_, code) != selected_.end();
    return is_selected && std::ranges::find(ignored_, code) == ignored_.end();
  }

  Codes selected_, ignored_;
};

std::string summary(const std::vector<LawCoverage>& laws) {
  std::string lines;
  for (const LawCoverage& law : laws) lines += to_summary(law) + '\n';
  return lines.empty() ? lines : lines + "This is no legal advice: whether a law applies is for people to judge.\n";
}

std::string report(const Policy& policy, const std::vector<LawCoverage>& laws, const std::string& format) {
  if (format == "json") return to_json(policy, laws);
  const Renderer* renderer = RendererRegistry::global().find(format);
  return std::get<DocumentWriter>(renderer->print)(coverage_document(policy, laws), {});
}

bool fails(const Diagnostics& found, std::string_view threshold) {
  if (threshold == "never") return false;
  const Severity least = threshold == "note"      ? Severity::note
                         : threshold == "warning" ? Severity::warning
                                                  : Severity::error;
  return std::ranges::any_of(found, [least](const Diagnostic& one) { return one.severity >= least; });
}

struct ProgramFormat {
  std::string_view name;
  FindingFormat format;
};
constexpr std::array kProgramFormats{
    ProgramFormat{"json", FindingFormat::json}, ProgramFormat{"github", FindingFormat::github},
    ProgramFormat{"gitlab", FindingFormat::gitlab}, ProgramFormat{"sarif", FindingFormat::sarif},
    ProgramFormat{"junit", FindingFormat::junit}};

std::optional<FindingFormat> format_for_programs(const std::string& name) {
  const auto found = std::ranges::find(kProgramFormats, name, &ProgramFormat::name);
  return found == kProgramFormats.end() ? std::nullopt : std::optional(found->format);
}

// The findings of each file as they come, or of all at the end, or the report in place of them.
class Listing {
public:
  Listing(const Arguments& arguments, Console& console)
      : console_(console),
        report_(arguments.value("report")),
        concise_(arguments.value("format") == "concise"),
        for_programs_(format_for_programs(arguments.value("format").value_or("full"))) {}

  void add(const std::string& name, const Reading& reading, const Check& checked) {
    if (report_ && reading.policy) return console_.print(report(*reading.policy, checked.laws, *report_));
    if (for_programs_ && !report_) return keep(name, checked.findings);
    const std::string found = text(name, checked.findings, concise_, console_);
    if (report_) return console_.findings(found);  // what hinders it
    console_.print(found);
    if (!console_.quiet() && !concise_) console_.print(summary(checked.laws));
  }

  void end() {
    if (for_programs_ && !report_) console_.print(print_findings(all_, files_, *for_programs_));
  }

private:
  void keep(const std::string& name, const Diagnostics& found) {
    files_.push_back(name == "-" ? "<stdin>" : name);
    for (const Diagnostic& each : shown(found, console_)) all_.add(each);
  }

  Console& console_;
  std::optional<std::string> report_;
  bool concise_;
  std::optional<FindingFormat> for_programs_;
  Diagnostics all_;
  std::vector<std::string> files_;
};

void require_report_of_one(const Arguments& arguments, const Laws& laws, std::size_t files) {
  if (!arguments.has("report")) return;
  if (laws.empty()) throw UsageError("--report needs --law: what is the policy to be compared with?");
  if (files > 1) throw UsageError("--report is about one policy; name one FILE");
}

Exit run(const Arguments& arguments, Console& console) {
  const Laws laws(arguments);
  const std::vector<std::string> names = input_names(arguments, console);
  require_report_of_one(arguments, laws, names.size());
  const std::string threshold = arguments.value("fail-on").value_or("error");
  const Choice choice(arguments);
  const Date day = day_of(arguments);
  Listing listing(arguments, console);
  Exit exit = Exit::done;
  for (const std::string& name : names) {
    const Reading reading = read_input(name, console, {}, Places::kept);
    Check checked = check(reading, {reading.policy ? laws.of(*reading.policy) : Laws::List{}, day});
    if (reading.policy) checked.findings = choice.of(checked.findings);  // why it is none is always said
    listing.add(name, reading, checked);
    if (fails(checked.findings, threshold)) exit = worse(exit, Exit::findings);
    exit = worse(exit, exit_for(reading.diagnostics, Exit::done));  // a file that cannot be read is no finding
  }
  listing.end();
  return exit;
}

}  // namespace

const Command check_command{.name = "check",
                            .operands = "[FILE...|-]",
                            .summary = "find mistakes in policies, and what a law asks for",
                            .details =
                                "Reads policies and prints every finding. Without FILE, reads policy.yaml or\n"
                                "privacy-policy.yaml of this folder; - is standard input. --law compares with\n"
                                "what a law asks a policy to say; `named` stands for the laws of `policy.laws`.\n"
                                "No law is guessed, and nothing here is legal advice.\n",
                            .examples =
                                "  codicil check\n"
                                "  codicil check --format sarif policy.yaml > codicil.sarif\n"
                                "  codicil check --law gdpr,eprivacy\n"
                                "  codicil check --fail-on warning policy.yaml    in continuous integration\n",
                            .options = kOptions,
                            .run = run};

}  // namespace codicil::cli
