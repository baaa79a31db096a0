#include "command.hpp"
#include "failure.hpp"
#include "git.hpp"
#include "output_file.hpp"
#include "settings.hpp"
#include "suggest.hpp"

#include <codicil/source/display.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>

namespace codicil::cli {
namespace {

constexpr std::array kOptions{
    Option{"reason", 0, "TEXT", "why the finding is accepted"},
    Option{"by", 0, "NAME", "who accepts it"},
    Option{"until", 0, "DATE", "the last day on which that holds: 2026-12-31"},
};

std::string needed(const Arguments& arguments, std::string_view option, std::string_view what) {
  const std::string value = arguments.value(option).value_or("");
  if (value.empty()) throw UsageError("waive needs --" + std::string(option) + ' ' + std::string(what));
  return value;
}

std::optional<Date> day(const Arguments& arguments) {
  const auto text = arguments.value("until");
  const auto date = text ? Date::parse(*text) : std::nullopt;
  if (text && !date) throw UsageError("--until takes a day such as 2026-12-31, not " + quoted(*text));
  return date;
}

std::vector<Waiver> waivers_in(const Arguments& arguments) {
  if (arguments.operands().empty()) throw UsageError("waive needs the fingerprint of a finding");
  // Nobody is put down for what they did not sign: not whoever is logged in, which is `runner` or `root` in many
  // places, and not what git is set up with.
  const Waiver common{.fingerprint = {},
                      .reason = needed(arguments, "reason", "TEXT, why it is accepted"),
                      .by = needed(arguments, "by", "NAME, who accepts it: --by \"$(git config user.name)\""),
                      .until = day(arguments)};
  std::vector<Waiver> waivers;
  for (const std::string& fingerprint : arguments.operands()) {
    if (!is_fingerprint(fingerprint))
      throw UsageError(quoted(fingerprint) + " is no fingerprint; copy the twelve digits that the report shows");
    if (std::ranges::find(waivers, fingerprint, &Waiver::fingerprint) != waivers.end())
      throw UsageError(quoted(fingerprint) + " is given twice");
    waivers.push_back(common);
    waivers.back().fingerprint = fingerprint;
  }
  return waivers;
}

void require_new(const std::vector<Waiver>& waivers, const Config& config) {
  for (const Waiver& old : config.review.waivers)
    if (std::ranges::find(waivers, old.fingerprint, &Waiver::fingerprint) != waivers.end())
      throw UsageError(quoted(old.fingerprint) + " is waived already: " + printable(old.place));
}

std::string file_for(const Arguments& arguments) {
  if (!wants_config(arguments)) throw UsageError("waive writes into settings; name a file with --config");
  const std::string name = find_config(arguments, "-");
  if (revision_in(name)) throw UsageError("cannot write into " + printable(name) + ", which is a revision");
  return name.empty() ? std::string(config_name) : name;
}

// Line by line, since what somebody typed is in it.
std::string shown(const std::string& yaml) {
  std::string text;
  for (std::size_t from = 0; from < yaml.size(); from = yaml.find('\n', from) + 1)
    text += "  " + printable(yaml.substr(from, yaml.find('\n', from) - from)) + '\n';
  return text;
}

Exit explain(const std::string& alone, const Diagnostics& found, const Console& console) {
  console.findings(found.to_text(console.colours(STDERR_FILENO)));
  console.findings("\nthis is what to add:\n" + shown(alone));
  return Exit::usage;
}

Exit run(const Arguments& arguments, Console& console) {
  const std::vector<Waiver> waivers = waivers_in(arguments);
  const std::string name = file_for(arguments);
  const bool is_new = access(name.c_str(), F_OK) != 0;
  if (!is_new) require_new(waivers, config_for(arguments, "-", console));
  const OutputFile file = is_new ? OutputFile(name, {}, false) : file_to_edit(name);
  const Result<std::string> alone = add_waivers("", waivers);
  if (!alone) throw UsageError("a waiver takes a text in UTF-8 without control characters");
  const Result<std::string> bytes = is_new ? alone : add_waivers_to_file(name, waivers);
  if (!bytes) return explain(*alone, bytes.diagnostics(), console);
  file.write(*bytes);
  console.note("waived " + joined(arguments.operands()) + " in " + printable(name));
  return Exit::done;
}

}  // namespace

const Command waive_command{.name = "waive",
                            .operands = "FINGERPRINT...",
                            .summary = "accept a finding of a review, and say why",
                            .details =
                                "Adds waivers to the settings of this folder: .codicil.yaml here or in a folder\n"
                                "above, or the file that --config names; where there is none, it makes one here.\n"
                                "Nothing else in the file changes. A report shows the fingerprint beside each\n"
                                "finding; it stays the same when texts are reworded or moved.\n",
                            .examples =
                                "  codicil waive 8f3a12c0d4e1 --reason \"same company, new name\" --by Ada\n"
                                "  codicil waive 8f3a12c0d4e1 --reason \"told in May\" --by Ada --until 2026-12-31\n",
                            .options = kOptions,
                            .run = run};

}  // namespace codicil::cli
