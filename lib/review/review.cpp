#include <codicil/review.hpp>

#include "review/gates.hpp"
#include "review/rating.hpp"
#include "review/swaps.hpp"
#include "review/words.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <unordered_map>

namespace codicil {
namespace reviewing {
namespace {

// FNV-1a of 64 bits, over texts that a zero byte ends.
class Fingerprint {
public:
  void add(std::string_view text) {
    for (const char c : text) add(static_cast<unsigned char>(c));
    add(std::uint8_t{0});
  }
  // Twelve digits: a chance of one in 10^8 that two of 2,000 findings share one.
  std::string text() const {
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash_));
    return std::string(digits.data() + 4, 12);
  }

private:
  void add(std::uint8_t byte) { hash_ = (hash_ ^ byte) * 0x100000001B3U; }
  std::uint64_t hash_ = 0xCBF29CE484222325U;
};

// Of a group, its path says it all: what it is called may be reworded.
std::string_view lasting_value(const Saying& saying) {
  return saying.fact == FactKind::group ? std::string_view() : std::string_view(saying.value);
}

using Lines = std::vector<std::string>;

// What changed, and what came or went with it: whoever accepts a recipient accepts those data, and no others.
void collect_values(const Change& change, Lines& lines) {
  std::string line = change.path;
  for (const Saying* saying : {&change.before, &change.after})
    line.append({'\0', static_cast<char>('0' + static_cast<int>(saying->state))}).append(lasting_value(*saying));
  lines.push_back(std::move(line));
  for (const Change& part : change.parts) collect_values(part, lines);
}

// Entries of the registries that come with the newer version, by id.
using Definitions = std::unordered_map<std::string, Lines>;

Definitions new_definitions(const std::vector<Change>& changes) {
  Definitions definitions;
  for (const Change& change : changes)
    if (change.owner == "file" && change.kind == Change::Kind::added) collect_values(change, definitions[change.item]);
  return definitions;
}

// What a new reference leads to, where that is new itself.
void collect_definitions(const Change& change, const Definitions& definitions, Lines& lines) {
  const std::string& id = change.after.value;
  const auto found = definitions.find(id.substr(0, id.find('.')));
  if (found != definitions.end()) lines.insert(lines.end(), found->second.begin(), found->second.end());
  for (const Change& part : change.parts) collect_definitions(part, definitions, lines);
}

std::string fingerprint_of(const ReviewFinding& finding, const Definitions& definitions) {
  Lines lines;
  for (const Change& change : finding.changes) {
    collect_values(change, lines);
    collect_definitions(change, definitions, lines);
  }
  std::sort(lines.begin(), lines.end());
  Fingerprint print;
  print.add(finding.rule->id);
  for (const std::string& line : lines) print.add(line);
  return print.text();
}

// `payments › providers`: the path without what all paths have, and without the item itself; a section is its own
// place.
std::string where(const Change& change) {
  std::string_view path = change.path;
  if (path.starts_with("sections.")) path.remove_prefix(9);
  if (!change.item.empty() && change.owner != "sections")
    path = path.substr(0, path.rfind('.') == path.npos ? 0 : path.rfind('.'));
  std::string text;
  for (const char c : path) (c == '.' ? text += " › " : text += c == '\n' ? ' ' : c);
  return text;
}

constexpr std::size_t kLongest = 120;  // bytes of a value in a message

std::string shortened(std::string text) {
  for (char& c : text)
    if (c == '\n') c = ' ';
  if (text.size() <= kLongest) return text;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

std::string title_of(const ReviewRule& rule, const std::string& place) {
  return (place.empty() ? "" : place + ": ") + std::string(rule.says);
}

// Whether the words of the row fit what comes as well as what goes: then both sides are shown.
bool fits_either_way(const Row& row) {
  return row.test == is_any || row.test == is_known_change || row.test == may_be_later;
}

bool shows_both(const Row& row, const Change& change) {
  return fits_either_way(row) ||
         (change.before.state != Saying::State::silent && change.after.state != Saying::State::silent);
}

std::string values_text(const Row& row, const Change& change, const Context& context) {
  const auto value = [&](bool is_after) { return shortened(context.display(change, is_after)); };
  if (shows_both(row, change)) return value(false) + " -> " + value(true);
  return value(change.before.state == Saying::State::silent);
}

bool is_choice(const Change& change) {
  return change.fact() == FactKind::choice ||
         (!change.parts.empty() && std::all_of(change.parts.begin(), change.parts.end(), is_choice));
}

// For readers, choices are words: `legitimate interests`.
std::string read_value(const Change& change, bool is_after, const Context& context) {
  std::string value = shortened(context.display(change, is_after));
  if (is_choice(change)) std::replace(value.begin(), value.end(), '-', ' ');
  return value;
}

std::string now_and_before(const std::string& now, const std::string& before) {
  return "now " + now + "; before " + before;
}

// Of a text or a whole section readers are told that there is something to read.
bool is_to_be_read(const Change& change) {
  return change.owner == "sections" || change.fact() == FactKind::text || change.fact() == FactKind::translation;
}

std::string told_text(const Row& row, const Change& change, const Context& context) {
  const std::string says(row.rule.says);
  if (is_to_be_read(change)) return says;
  const auto value = [&](bool is_after) { return read_value(change, is_after, context); };
  if (shows_both(row, change)) return says + ": " + now_and_before(value(true), value(false));
  const bool is_new = change.before.state == Saying::State::silent;
  const bool is_none = (is_new ? change.after : change.before).state == Saying::State::none;
  const std::string said = value(is_new);
  return is_none || says.starts_with(said + ' ') ? says : says + ": " + said;
}

// What a reader of the finding cannot see in it.
std::string remark_on(const ReviewFinding& finding) {
  const Change& change = finding.changes.front();
  std::vector<std::string> parts = finding.rule->id == "D903" ? disguises(change) : new_pitfalls(change);
  if (finding.rule->id == "D902")
    for (std::string& word : weighty_words(change)) parts.push_back(std::move(word));
  std::string remark;
  for (const std::string& part : parts) (remark += remark.empty() ? "" : ", ") += part;
  return remark;
}

void drop_unchanged(std::vector<Change>& parts) {
  std::erase_if(parts, is_unchanged);
  for (Change& part : parts) drop_unchanged(part.parts);
}

// What changes of one address have in common.
std::string address_of(const Change& change) {
  return change.owner == "postal-address" ? change.path.substr(0, change.path.rfind('.')) : std::string();
}

class Reviewing {
public:
  Reviewing(const Policy& before, const Policy& after, const ReviewOptions& options)
      : options_(options), comparison_(diff(before, after)), context_(before, after, comparison_.changes) {}

  PolicyReview run() {
    review_.facts = comparison_.facts;
    collect_waivers();
    definitions_ = new_definitions(comparison_.changes);
    for (Change& change : with_swaps(std::move(comparison_.changes))) add(std::move(change));
    for (ReviewFinding& finding : review_.findings) finish(finding);
    std::stable_sort(review_.findings.begin(), review_.findings.end(),
                     [](const auto& a, const auto& b) { return a.severity > b.severity; });
    collect_stale_waivers();
    review_.gates = gates(context_, review_, options_.today);
    return std::move(review_);
  }

private:
  void add(Change change) {
    const auto [row, because] = rate(change, context_);
    const std::string address = address_of(change);
    if (ReviewFinding* other = address.empty() ? nullptr : finding_of(address, &row->rule))
      return other->changes.push_back(std::move(change));
    ReviewFinding finding{.rule = &row->rule};
    finding.title = title_of(row->rule, where(*because));
    finding.message = finding.title + ": " + values_text(*row, *because, context_);
    finding.told = told_text(*row, *because, context_);
    if (because != &change && is_another(change))  // who was replaced
      finding.message +=
          " (" + shortened(context_.display(change, false)) + " -> " + shortened(context_.display(change, true)) + ")";
    drop_unchanged(change.parts);
    finding.changes.push_back(std::move(change));
    if (!address.empty()) addresses_.emplace(std::pair(address, &row->rule), review_.findings.size());
    review_.findings.push_back(std::move(finding));
  }

  ReviewFinding* finding_of(const std::string& address, const ReviewRule* rule) {
    const auto found = addresses_.find({address, rule});
    return found == addresses_.end() ? nullptr : &review_.findings[found->second];
  }

  void finish(ReviewFinding& finding) {
    weigh(finding);
    if (finding.changes.size() > 1) describe_address(finding);
    finding.remark = remark_on(finding);
    finding.fingerprint = fingerprint_of(finding, definitions_);
    waive(finding);
  }

  // Several lines of one address are one change to whoever writes letters.
  void describe_address(ReviewFinding& finding) const {
    std::string before, after;
    for (const Change& change : finding.changes) {
      (before += before.empty() ? "" : ", ") += context_.display(change, false);
      (after += after.empty() ? "" : ", ") += context_.display(change, true);
    }
    const std::string line = where(finding.changes.front());
    finding.title = title_of(*finding.rule, line.substr(0, line.rfind(" › ")));
    finding.message = finding.title + ": " + shortened(before) + " -> " + shortened(after);
    finding.told = std::string(finding.rule->says) + ": " + now_and_before(shortened(after), shortened(before));
  }

  void weigh(ReviewFinding& finding) const {
    finding.severity = finding.rule->severity;
    finding.advice = finding.rule->advice;
    for (const auto& [rule, severity] : options_.severities) {
      if (rule != finding.rule->id && rule != finding.rule->name) continue;
      finding.severity = severity;
      // Whoever says that it matters less says that nobody need be told; whoever says more, that people must be.
      if (severity < finding.rule->severity) finding.advice = Advice::publish;
      if (severity == Materiality::material) finding.advice = std::max(finding.rule->advice, Advice::inform);
    }
  }

  bool is_over(const Waiver& waiver) const { return waiver.until && options_.today && *waiver.until < *options_.today; }

  // Of several for one finding the last one counts.
  void collect_waivers() {
    for (const Waiver& waiver : options_.waivers)
      if (!is_over(waiver)) waivers_[waiver.fingerprint] = {&waiver, false};
  }

  void waive(ReviewFinding& finding) {
    const auto found = waivers_.find(finding.fingerprint);
    if (found == waivers_.end()) return;
    finding.waiver = *found->second.waiver;
    found->second.fits = true;
  }

  void collect_stale_waivers() {
    for (const Waiver& waiver : options_.waivers)
      if (!fits(waiver)) review_.stale_waivers.push_back(waiver);
  }

  bool fits(const Waiver& waiver) const {
    const auto found = waivers_.find(waiver.fingerprint);
    return found != waivers_.end() && found->second.fits && *found->second.waiver == waiver;
  }

  struct WaiverInForce {
    const Waiver* waiver;
    bool fits;  // some finding
  };

  const ReviewOptions& options_;
  Comparison comparison_;
  const Context context_;
  PolicyReview review_;
  Definitions definitions_;
  std::unordered_map<std::string_view, WaiverInForce> waivers_;  // by fingerprint
  std::map<std::pair<std::string, const ReviewRule*>, std::size_t> addresses_;
};

constexpr auto kDirections = std::to_array<std::string_view>({"better", "neutral", "worse"});
constexpr auto kAdvice = std::to_array<std::string_view>({"publish", "inform", "inform-in-advance", "ask-consent"});

template <std::size_t Size>
std::string_view named(const std::array<std::string_view, Size>& names, auto value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace
}  // namespace reviewing

std::string_view name_of(Materiality materiality) { return name_of<Materiality>(materiality); }
std::string_view name_of(Direction direction) { return reviewing::named(reviewing::kDirections, direction); }
std::string_view name_of(Advice advice) { return reviewing::named(reviewing::kAdvice, advice); }
std::optional<Materiality> materiality_of(std::string_view name) { return value_of<Materiality>(name); }

bool is_fingerprint(std::string_view text) {
  return text.size() == 12 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

Materiality PolicyReview::severity() const {
  Materiality gravest = Materiality::editorial;
  for (const ReviewFinding& finding : findings)
    if (!finding.waiver) gravest = std::max(gravest, finding.severity);
  return gravest;
}

Advice PolicyReview::advice() const {
  Advice most = Advice::publish;
  for (const ReviewFinding& finding : findings)
    if (!finding.waiver) most = std::max(most, finding.advice);
  return most;
}

std::size_t PolicyReview::count(Materiality severity) const {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [&](const ReviewFinding& finding) {
    return !finding.waiver && finding.severity == severity;
  }));
}

PolicyReview review(const Policy& before, const Policy& after, const ReviewOptions& options) {
  return reviewing::Reviewing(before, after, options).run();
}

}  // namespace codicil
