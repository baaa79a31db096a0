// What a policy says of what laws ask for: as a document, as data, as a line.

#include "kit/json.hpp"
#include "model/identity.hpp"
#include "report/blocks.hpp"

#include <codicil/report.hpp>

#include <algorithm>
#include <array>

namespace codicil {
namespace {

using reporting::code;
using reporting::paragraph;
using reporting::strong;

using document::Block;
using document::Blocks;
using document::Definition;
using document::Inlines;
using document::Role;
using document::Style;

constexpr auto kResults =
    std::to_array({DutyResult::met, DutyResult::none_stated, DutyResult::inapplicable, DutyResult::partly,
                   DutyResult::missing, DutyResult::unknown, DutyResult::elsewhere});
constexpr auto kLevels = std::to_array<std::string_view>({"must", "should", "may"});
constexpr auto kEvidence = std::to_array<std::string_view>({"policy", "versions", "output", "organisation"});
constexpr auto kTrust = std::to_array<std::string_view>({"read", "unverified", "measured"});
constexpr std::size_t kShownGaps = 6, kShownRegions = 6;
constexpr std::string_view kNoAdvice =
    "This compares facts with what laws ask policies to say. It is no legal advice: whether a law applies, and whether "
    "what is said is true and enough, is for people to judge.";

template <class E, std::size_t N>
std::string_view word(const std::array<std::string_view, N>& words, E value) {
  return words.at(static_cast<std::size_t>(value));
}

// The anchor of the section that a fact stands in, as pages have it, or the path of what stands in none:
// `#sections_rights`, `#policy_intro`, `parties.us`.
std::string place_of(std::string_view path) {
  constexpr std::string_view sections = "sections.", policy = "policy.";
  if (path.starts_with(policy)) return '#' + policy_anchor(path.substr(policy.size()));
  const auto at = path.rfind(sections);
  if (at == path.npos) return std::string(path);
  const std::string_view rest = path.substr(at + sections.size());
  return '#' + section_anchor(rest.substr(0, rest.find('.')));
}

std::vector<std::string> places_of(const DutyCoverage& found) {
  std::vector<std::string> places;
  for (const std::string& path : found.places)
    if (std::string place = place_of(path); std::ranges::find(places, place) == places.end())
      places.push_back(std::move(place));
  return places;
}

std::string result_text(const DutyCoverage& found) {
  std::string text(name_of(found.result));
  if (found.result == DutyResult::partly && found.met > 0)
    text += ", " + std::to_string(found.met) + " of " + std::to_string(found.cases);
  return text;
}

// What is missing, each once and with the number of times.
Inlines gaps_of(const DutyCoverage& found, CodeMarks marks) {
  std::vector<std::pair<std::string, std::size_t>> gaps;
  for (const DutyGap& gap : found.gaps) {
    const auto known = std::ranges::find(gaps, gap.what, &std::pair<std::string, std::size_t>::first);
    known == gaps.end() ? void(gaps.emplace_back(gap.what, 1)) : void(++known->second);
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(gaps.size(), kShownGaps); ++i)
    text +=
        (i ? "; " : "") + gaps[i].first + (gaps[i].second > 1 ? " (" + std::to_string(gaps[i].second) + " times)" : "");
  if (gaps.size() > kShownGaps) text += "; and " + std::to_string(gaps.size() - kShownGaps) + " more";
  return marked_code(text, marks);
}

Inlines places(const DutyCoverage& found) {
  Inlines out;
  for (const std::string& place : places_of(found)) {
    if (!out.empty()) out.push_back({" "});
    out.push_back(code(place));
  }
  return out;
}

bool is_open(DutyResult result) {
  return result == DutyResult::partly || result == DutyResult::missing || result == DutyResult::unknown;
}

document::Row row_of(const DutyCoverage& found) {
  const Duty& duty = *found.duty;
  std::string what(duty.discloses);
  if (!duty.when.empty()) what += ", where " + std::string(duty.when);
  document::Row row;
  row.cells = {{{what + " (" + std::string(duty.id) + ")"}},
               {{std::string(duty.citation)}},
               {{result_text(found), is_open(found.result) ? Style::strong : Style::plain}},
               places(found)};
  return row;
}

Block table_of(const LawCoverage& law) {
  document::Table table;
  table.caption = {{"What it asks policies to say"}};
  table.header = {{{"Duty"}}, {{"Source"}}, {{"Result"}}, {{"Met by"}}};
  table.row_headers = true;
  for (const DutyCoverage& each : law.duties) table.rows.push_back(row_of(each));
  return {std::move(table)};
}

// What to write, for each duty that is not met.
Block still_to_say(const LawCoverage& law, CodeMarks marks) {
  document::Definitions list;
  for (const DutyCoverage& each : law.duties) {
    if (!is_open(each.result)) continue;
    Blocks body;
    if (!each.gaps.empty()) body.push_back(paragraph(gaps_of(each, marks)));
    body.push_back(paragraph(marked_code("Write " + std::string(each.duty->how) + ".", marks)));
    list.items.push_back({{{std::string(each.duty->id) + ": " + std::string(each.duty->discloses)}}, std::move(body)});
  }
  return {std::move(list)};
}

Block section_of(const LawCoverage& law, CodeMarks marks) {
  document::Section section;
  section.heading = {{std::string(law.law->name)}};
  section.blocks.push_back(paragraph({strong(to_summary(law))}));
  section.blocks.push_back(
      paragraph({{std::string(law.law->scope) + " Rows of " + std::string(law.law->as_of) + "."}}));
  section.blocks.push_back(table_of(law));
  if (std::ranges::any_of(law.duties, [](const auto& each) { return is_open(each.result); })) {
    document::Section open;
    open.heading = {{"Still to say"}};
    open.blocks.push_back(still_to_say(law, marks));
    section.blocks.push_back({std::move(open), std::string(law.law->id) + "-open"});
  }
  return {std::move(section), std::string(law.law->id)};
}

class Printer {
public:
  std::string print(const Policy& policy, const std::vector<LawCoverage>& laws) && {
    json_.object([&] {
      json_["format"] = 1;
      json_["policy"] = policy.policy.id.text;
      if (policy.policy.version) json_["version"] = *policy.policy.version;
      json_["notice"] = kNoAdvice;
      if (const auto regions = unknown_regions(policy); !regions.empty())
        json_["unknown-regions"].array(regions, [&](const std::string& words) { json_ = words; });
      json_["laws"].array(laws, [&](const LawCoverage& each) { json_.object([&] { law(each); }); });
    });
    return std::move(json_).take();
  }

private:
  void law(const LawCoverage& law) {
    json_["law"] = law.law->id;
    json_["name"] = law.law->name;
    json_["as-of"] = law.law->as_of;
    json_["counts"].object([&] {
      for (const DutyResult result : kResults) json_[name_of(result)] = law.count(result);
    });
    json_["duties"].array(law.duties, [&](const DutyCoverage& each) { json_.object([&] { duty(each); }); });
  }
  void duty(const DutyCoverage& found) {
    json_["id"] = found.duty->id;
    json_["citation"] = found.duty->citation;
    json_["discloses"] = found.duty->discloses;
    json_.stated("applies", found.duty->when);
    json_["level"] = word(kLevels, found.duty->level);
    json_["evidence"] = word(kEvidence, found.duty->evidence);
    json_["trust"] = word(kTrust, found.duty->trust);
    json_["result"] = name_of(found.result);
    json_["met"] = found.met;
    json_["cases"] = found.cases;
    json_["places"].array(found.places, [&](const std::string& path) { json_ = path; });
    json_["gaps"].array(found.gaps, [&](const DutyGap& gap) {
      json_.object([&] {
        json_["path"] = gap.path;
        json_["what"] = gap.what;
      });
    });
  }

  kit::Json json_;
};

}  // namespace

Inlines marked_code(std::string_view text, CodeMarks marks) {
  return marks == CodeMarks::by_writer ? reporting::with_code(text) : Inlines{{std::string(text)}};
}

std::string to_summary(const LawCoverage& law) {
  std::string text(law.law->id);
  text += ':';
  for (const DutyResult result : kResults)
    if (const std::size_t count = law.count(result))
      text += (text.ends_with(':') ? " " : ", ") + std::to_string(count) + ' ' + std::string(name_of(result));
  return text;
}

std::string to_caveat(const Policy& policy) {
  const std::vector<std::string> regions = unknown_regions(policy);
  std::string text;
  for (std::size_t i = 0; i < std::min(regions.size(), kShownRegions); ++i) (text += i ? "; " : "") += regions[i];
  if (regions.size() > kShownRegions) text += "; and " + std::to_string(regions.size() - kShownRegions) + " more";
  return text.empty() ? text : "Not counted, since nobody knows whether the law holds there: " + text;
}

Document coverage_document(const Policy& policy, const std::vector<LawCoverage>& laws, CodeMarks marks) {
  Document out;
  out.title = "What the law asks for: " + policy.policy.title.text;
  const PartyTarget controller = resolve(policy, policy.policy.controller);
  out.organisation = controller.party ? controller.party->name.text : policy.policy.controller.id;
  out.description = "What a privacy policy says of what laws ask for.";
  if (policy.policy.version) out.version = *policy.policy.version;
  out.blocks.push_back(paragraph(kNoAdvice, Role::note));
  if (const std::string text = to_caveat(policy); !text.empty()) out.blocks.push_back(paragraph({{text + '.'}}));
  for (const LawCoverage& each : laws) out.blocks.push_back(section_of(each, marks));
  return out;
}

std::string to_json(const Policy& policy, const std::vector<LawCoverage>& laws) {
  return Printer().print(policy, laws);
}

}  // namespace codicil
