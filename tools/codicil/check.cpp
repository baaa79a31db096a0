#include <codicil/source/display.hpp>

#include "codes.hpp"
#include "command.hpp"
#include "day.hpp"
#include "failure.hpp"
#include "findings.hpp"
#include "folders.hpp"
#include "in_order.hpp"
#include "inputs.hpp"
#include "settings.hpp"
#include "suggest.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

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
    Option{"statistics", 0, "", "print how often there is which finding, not findings"},
    Option{"as-of", 0, "DATE", "the day to check for, which decides what is overdue (today)"},
    Option{"format", 0, "full|concise|json|github|gitlab|sarif|junit",
           "findings with their lines (full), one line each, or for other programs"},
    Option{"fail-on", 0, "error|warning|note|never", "the least finding that makes the exit code 1 (error)"},
};

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
  bool may_ask(std::string_view duty) const {
    return named_ || std::ranges::any_of(laws_, [&](const LawProfile* law) { return law->find(duty); });
  }
  // What `named` leaves out of account, if anything.
  std::string warning_for(const PolicyInfo& policy) const {
    if (!named_) return {};
    if (policy.laws->empty()) return "names no law (`policy.laws`), so that `--law named` asks for nothing";
    std::vector<std::string> unknown;
    for (const Law law : *policy.laws)
      if (!find_law_profile(law)) unknown.emplace_back(name_of(law));
    return unknown.empty() ? std::string() : "names laws that codicil does not know: " + joined(unknown);
  }
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
  if (const FindingKind kind = find_finding(wanted); !kind.code.empty()) return kind.code;
  throw UsageError("no finding " + quoted(wanted) + " to select or ignore" + did_you_mean(wanted, names_of_findings()));
}

// Which findings somebody wants to see.
class Choice {
public:
  Choice(const Arguments& arguments, const Laws& laws)
      : selected_(codes(arguments, "select")), ignored_(codes(arguments, "ignore")) {
    for (const std::string_view code : selected_)
      if (find_duty(code) && !laws.may_ask(code))
        throw UsageError("--select " + std::string(code) + " needs --law: nobody asks for what that law wants");
  }

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

bool fails(const Diagnostics& found, std::optional<Severity> least) {
  return least && std::ranges::any_of(found, [&](const Diagnostic& one) { return one.severity >= *least; });
}

void require_report_of_one(const Arguments& arguments, const Laws& laws, std::size_t files) {
  if (!arguments.has("report")) return;
  if (laws.empty()) throw UsageError("--report needs --law: what is the policy to be compared with?");
  if (files > 1) throw UsageError("--report is about one policy; name one FILE");
}

// The settings of each policy, read once for those that share them.
class Settings {
public:
  Settings(const Arguments& arguments, const std::vector<std::string>& names, const Console& console) {
    for (const std::string& name : names) {
      const auto [at, fresh] = configs_.try_emplace(find_config(arguments, name));
      if (fresh) at->second = config_for(arguments, name, console).check;
      by_name_.emplace(name, &at->second);
    }
  }
  const CheckOptions& of(const std::string& name) const { return *by_name_.at(name); }

private:
  std::map<std::string, CheckOptions> configs_;
  std::unordered_map<std::string, const CheckOptions*> by_name_;
};

// What is to be said of a policy, and what it means for the exit code.
struct Outcome {
  CheckedPolicy checked;
  std::string text;
  std::string warning{};
  Exit exit = Exit::done;
};

class Checking {
public:
  Checking(const Arguments& arguments, Console& console)
      : console_(console),
        laws_(arguments),
        names_(with_policies_below(input_names(arguments, console))),
        least_(least_failure(arguments)),
        choice_(arguments, laws_),
        day_(day_of(arguments)),
        list_(arguments, names_.size(), console),
        settings_(arguments, names_, console) {
    require_report_of_one(arguments, laws_, names_.size());
  }

  Exit run() {
    Exit exit = Exit::done;
    in_order(
        names_.size(), [this](std::size_t i) { return outcome_of(names_[i]); },
        [&](const Outcome& outcome) {
          if (!outcome.warning.empty()) console_.warning(printable(outcome.checked.name) + ' ' + outcome.warning);
          list_.add(outcome.checked, outcome.text);
          exit = worse(exit, outcome.exit);
        });
    list_.end();
    return exit;
  }

private:
  Outcome outcome_of(const std::string& name) const {
    Reading reading = read_input(name, console_, {}, Places::kept);
    CheckOptions options = settings_.of(name);
    options.as_of = day_;
    if (reading.policy) options.laws = laws_.of(*reading.policy);
    Outcome outcome{.checked = {name, {}, check(reading, options)}, .text = {}};
    if (reading.policy) outcome.warning = laws_.warning_for(reading.policy->policy);
    Diagnostics& found = outcome.checked.check.findings;
    if (reading.policy) found = choice_.of(found);  // why it is none is always said
    if (fails(found, least_)) outcome.exit = Exit::findings;
    // A file that cannot be read is no finding.
    outcome.exit = worse(outcome.exit, exit_for(reading.diagnostics, Exit::done));
    outcome.checked.policy = std::move(reading.policy);
    outcome.text = list_.text_of(outcome.checked);
    return outcome;
  }

  Console& console_;
  const Laws laws_;
  const std::vector<std::string> names_;
  const std::optional<Severity> least_;
  const Choice choice_;
  const Date day_;
  FindingList list_;
  const Settings settings_;
};

Exit run(const Arguments& arguments, Console& console) { return Checking(arguments, console).run(); }

}  // namespace

const Command check_command{.name = "check",
                            .operands = "[FILE|FOLDER...|-]",
                            .summary = "find mistakes in policies, and what a law asks for",
                            .details =
                                "Reads policies and prints every finding. Without FILE, reads policy.yaml or\n"
                                "privacy-policy.yaml of this folder; - is standard input, and a FOLDER stands\n"
                                "for the policies below it. --law compares with what a law asks a policy to\n"
                                "say; `named` stands for the laws of `policy.laws`. No law is guessed, and\n"
                                "nothing here is legal advice.\n",
                            .examples =
                                "  codicil check\n"
                                "  codicil check --format sarif policy.yaml > codicil.sarif\n"
                                "  codicil check --law gdpr,eprivacy\n"
                                "  codicil check --fail-on warning policy.yaml    in continuous integration\n",
                            .options = kOptions,
                            .run = run};

}  // namespace codicil::cli
