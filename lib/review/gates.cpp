#include "review/gates.hpp"
#include "model/identity.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <set>

namespace codicil::reviewing {
namespace {

using Gates = std::vector<ReviewGate>;

constexpr GateKind kDateNotMoved{"D801", "date-not-moved"}, kDateMovedAlone{"D802", "date-moved-alone"},
    kGoesBack{"D803", "goes-back"}, kNoticeTooShort{"D804", "notice-too-short"}, kAnchorGone{"D805", "anchor-gone"};
constexpr std::array kKinds{kDateNotMoved, kDateMovedAlone, kGoesBack, kNoticeTooShort, kAnchorGone};

ReviewGate gate(const GateKind& kind, std::string message, std::string path = {}) {
  return {kind.id, kind.name, std::move(message), std::move(path)};
}

bool is_metadata(const ReviewFinding& finding) { return finding.rule->id == "D910"; }

// Other dates tell versions apart only where a policy has nothing better.
bool has_moved(const Context& context) {
  const PolicyInfo &before = context.before.policy, &after = context.after.policy;
  if (!(before.updated == after.updated) || !(before.version == after.version)) return true;
  return !after.updated && !after.version &&
         (!(before.effective == after.effective) || !(before.published == after.published));
}

// Facts, as readers see them: what is more than editorial.
bool changes_facts(const PolicyReview& review) {
  return std::any_of(review.findings.begin(), review.findings.end(),
                     [](const ReviewFinding& finding) { return finding.rule->severity != Materiality::editorial; });
}

void check_dates(const Context& context, const PolicyReview& review, Gates& out) {
  if (changes_facts(review) && !has_moved(context))
    out.push_back(gate(kDateNotMoved,
                       "facts changed, but neither `updated` nor `version` did; set them, so that readers can tell the "
                       "versions apart",
                       "policy.updated"));
  const bool nothing_else = std::all_of(review.findings.begin(), review.findings.end(), is_metadata);
  if (!review.findings.empty() && nothing_else)
    out.push_back(
        gate(kDateMovedAlone,
             "date or version moved, but nothing else changed; readers will look for a change that is not there",
             "policy.updated"));
}

// `2.10` comes after `2.9`: numbers by value, the rest as text. Nothing where no order is to be seen.
std::optional<bool> goes_back(std::string_view before, std::string_view after) {
  while (!before.empty() && !after.empty()) {
    unsigned long a = 0, b = 0;
    const auto left = std::from_chars(before.data(), before.data() + before.size(), a);
    const auto right = std::from_chars(after.data(), after.data() + after.size(), b);
    if (left.ec == std::errc() && right.ec == std::errc()) {
      if (a != b) return b < a;
      before.remove_prefix(static_cast<std::size_t>(left.ptr - before.data()));
      after.remove_prefix(static_cast<std::size_t>(right.ptr - after.data()));
    } else if (before.front() == after.front()) {
      before.remove_prefix(1), after.remove_prefix(1);
    } else {
      return std::nullopt;
    }
  }
  return after.size() < before.size() && !before.empty() && before.front() == '.';
}

void check_order(const Context& context, Gates& out) {
  const PolicyInfo &before = context.before.policy, &after = context.after.policy;
  const auto back = [&](std::string_view field, const std::string& was, const std::string& is) {
    out.push_back(gate(kGoesBack, "`" + std::string(field) + "` goes back, from " + was + " to " + is,
                       "policy." + std::string(field)));
  };
  if (before.version && after.version && goes_back(*before.version, *after.version).value_or(false))
    back("version", *before.version, *after.version);
  const auto check = [&](std::string_view field, const Stated<Date>& was, const Stated<Date>& is) {
    if (was && is && *is < *was) back(field, was->to_string(), is->to_string());
  };
  check("published", before.published, after.published);
  check("updated", before.updated, after.updated);
  check("effective", before.effective, after.effective);
}

std::chrono::sys_days day_of(const Date& date) {
  return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}

// The notice that the older version promises for such changes: people were told then.
std::optional<Duration> promised(const std::vector<Section>& sections) {
  for (const Section& section : sections) {
    if (const auto* changes = std::get_if<section::Changes>(&section.body)) {
      if (changes->material && changes->material->before) return *changes->material->before;
      if (changes->notice_period) return *changes->notice_period;
    }
    if (const auto below = promised(section.sections)) return below;
  }
  return std::nullopt;
}

// Whole days of a duration; a month and a year have their mean length.
std::optional<int> days_of(const Duration& duration) {
  constexpr auto kDays = std::to_array<double>({1.0 / 86400, 1.0 / 1440, 1.0 / 24, 1, 7, 365.2425 / 12, 365.2425});
  if (duration.unit >= Duration::Unit::session) return std::nullopt;
  return static_cast<int>(kDays[static_cast<std::size_t>(duration.unit)] * duration.count);
}

std::string days_text(long days) { return std::to_string(days) + (days == 1 ? " day" : " days"); }

// The day on which people could read this version: `published` may have been left as it was.
std::optional<Date> told_on(const PolicyInfo& info) {
  std::optional<Date> told;
  for (const Stated<Date>* date : {&info.published, &info.updated})
    if (*date && (!told || *told < **date)) told = **date;
  return told;
}

void check_notice(const Context& context, const PolicyReview& review, const std::optional<Date>& today, Gates& out) {
  const std::optional<Duration> notice = promised(context.before.sections);
  const std::optional<int> days = notice ? days_of(*notice) : std::nullopt;
  const std::size_t material = review.count(Materiality::material);
  if (!days || material == 0) return;
  const std::string why = std::to_string(material) + (material == 1 ? " material change" : " material changes") +
                          ", and the policy promises notice " + notice->to_string() + " before";
  const PolicyInfo& info = context.after.policy;
  if (!info.effective) {
    out.push_back(
        gate(kNoticeTooShort, why + "; state `effective`, so that people know from when it holds", "policy.effective"));
    return;
  }
  const std::optional<Date> told = told_on(info) ? told_on(info) : today;
  if (!told) return;
  const auto left = (day_of(*info.effective) - day_of(*told)).count();
  const std::string when = left < 0 ? days_text(-left) + " before " : "only " + days_text(left) + " after ";
  if (left < *days)
    out.push_back(gate(kNoticeTooShort, why + ", but `effective` is " + when + told->to_string(), "policy.effective"));
}

// Headings are what people link to.
void collect_headed(const std::vector<Section>& sections, std::set<std::string>& ids) {
  for (const Section& section : sections) {
    if (!section.heading.is_none()) ids.insert(section.id);
    collect_headed(section.sections, ids);
  }
}

void check_anchors(const Context& context, Gates& out) {
  std::set<std::string> before, after;
  collect_headed(context.before.sections, before);
  collect_headed(context.after.sections, after);
  for (const std::string& id : before)
    if (!after.contains(id))
      out.push_back(
          gate(kAnchorGone,
               "nothing answers to #" + section_anchor(id) +
                   " any more; links that lead there end at the top of the page. Keep the section's id, or leave "
                   "a section there that says where it went"));
}

}  // namespace

std::span<const GateKind> gate_kinds() { return kKinds; }

Gates gates(const Context& context, const PolicyReview& review, const std::optional<Date>& today) {
  Gates out;
  check_dates(context, review, out);
  check_order(context, out);
  check_notice(context, review, today, out);
  check_anchors(context, out);
  return out;
}

}  // namespace codicil::reviewing
