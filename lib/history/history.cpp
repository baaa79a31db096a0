#include <codicil/history.hpp>

#include <codicil/review.hpp>

#include "kit/escape.hpp"

#include <algorithm>

namespace codicil {
namespace {

using document::Block;
using document::Blocks;
using document::Inlines;
using document::List;
using document::Paragraph;
using document::Run;
using document::Style;

constexpr std::string_view kTitle = ": what changed";
constexpr std::string_view kFirst = "The first version that is kept here.";
constexpr std::string_view kSmall = "No more than dates, links or spelling.";

std::string title_of(const PublishedVersion& version) {
  const auto day = day_of(version.policy, version.date);
  const auto& name = version.policy.policy.version;
  if (!name || (day && *name == day->to_string())) return day ? day->to_string() : std::string("A version");
  return "Version " + *name + (day ? ", " + day->to_string() : "");
}

// `2 material changes, 1 notable, 3 editorial`
std::string counts(const PolicyReview& review) {
  std::string text;
  for (const Materiality severity : {Materiality::material, Materiality::notable, Materiality::editorial})
    if (const std::size_t number = review.count(severity))
      text += (text.empty() ? "" : ", ") + std::to_string(number) + ' ' + std::string(name_of(severity)) +
              (text.empty() ? (number == 1 ? " change" : " changes") : "");
  return text.empty() ? "no changes" : text;
}

// What readers want to know; the rest is counted.
std::vector<const ReviewFinding*> told(const PolicyReview& review) {
  std::vector<const ReviewFinding*> findings;
  for (const ReviewFinding& finding : review.findings)
    if (finding.severity != Materiality::editorial) findings.push_back(&finding);
  return findings;
}

Block paragraph(Inlines text) { return {Paragraph{std::move(text)}}; }

List list_of(const std::vector<const ReviewFinding*>& findings) {
  List list;
  for (const ReviewFinding* finding : findings) {
    Inlines text;
    if (finding->severity == Materiality::material) text.push_back({.text = "Material: ", .style = Style::strong});
    text.push_back({.text = finding->message});
    list.items.push_back({{paragraph(std::move(text))}});
  }
  return list;
}

void add_links(Blocks& blocks, const PublishedVersion& version) {
  Inlines text;
  if (!version.page.empty()) text.push_back({.text = "This version", .link = version.page});
  if (!version.page.empty() && !version.redline.empty()) text.push_back({.text = " · "});
  if (!version.redline.empty()) text.push_back({.text = "What it changed, word by word", .link = version.redline});
  if (!text.empty()) blocks.push_back(paragraph(std::move(text)));
}

Block section_of(const PublishedVersion& version, const PublishedVersion* before) {
  Blocks blocks;
  if (!before) blocks.push_back(paragraph({{.text = std::string(kFirst)}}));
  if (before) {
    const PolicyReview found = review(before->policy, version.policy);
    blocks.push_back(paragraph({{.text = counts(found) + '.'}}));
    const auto findings = told(found);
    if (!findings.empty()) blocks.push_back({list_of(findings)});
    if (findings.empty() && !found.findings.empty()) blocks.push_back(paragraph({{.text = std::string(kSmall)}}));
  }
  add_links(blocks, version);
  std::string anchor = "v-" + archive_name(version);
  std::replace(anchor.begin(), anchor.end(), '.', '-');
  return {document::Section{{{.text = title_of(version)}}, {}, std::move(blocks)}, std::move(anchor)};
}

// --- Atom ---

std::string xml(std::string_view text) { return kit::kAttribute(text); }

void add(std::string& out, std::string_view element, std::string_view text) {
  (((((out += "<") += element) += ">") += xml(text)) += "</") += element;
  out += ">\n";
}

std::string moment(const Date& day) { return day.to_string() + "T00:00:00Z"; }

void add_link(std::string& out, std::string_view address) {
  if (!address.empty()) ((out += "<link href=\"") += xml(address)) += "\"/>\n";
}

std::string summary_of(const PublishedVersion& version, const PublishedVersion* before) {
  if (!before) return std::string(kFirst);
  const PolicyReview found = review(before->policy, version.policy);
  std::string text = counts(found) + '.';
  for (const ReviewFinding* finding : told(found)) text += '\n' + finding->message;
  return text;
}

void add_entry(std::string& out, const PublishedVersion& version, const PublishedVersion* before,
               const std::string& address) {
  const auto day = day_of(version.policy, version.date);
  if (!day) return;
  out += "<entry>\n";
  add(out, "id", "urn:codicil:" + version.policy.policy.id.text + ':' + archive_name(version));
  add(out, "title", title_of(version));
  add(out, "updated", moment(*day));
  add_link(out, address);
  add(out, "summary", summary_of(version, before));
  out += "</entry>\n";
}

}  // namespace

std::optional<Date> day_of(const Policy& policy, const std::optional<Date>& otherwise) {
  for (const Stated<Date>* day : {&policy.policy.updated, &policy.policy.published, &policy.policy.effective})
    if (*day) return **day;
  return otherwise;
}

std::string archive_name(const PublishedVersion& version) {
  const auto day = day_of(version.policy, version.date);
  std::string name;
  if (version.policy.policy.version) {
    for (const char c : *version.policy.policy.version) {
      const bool upper = c >= 'A' && c <= 'Z';
      const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '.' && !name.empty());
      name += upper ? static_cast<char>(c - 'A' + 'a') : kept ? c : '-';
    }
    name = name.substr(name.find_first_not_of('-') == name.npos ? name.size() : name.find_first_not_of('-'), 64);
  }
  if (name.empty() && day) name = day->to_string();
  return name.empty() ? "version" : name;
}

Document changelog_document(std::span<const PublishedVersion> versions) {
  Document out;
  if (versions.empty()) return out;
  const PolicyInfo& newest = versions.back().policy.policy;
  const Party* controller = versions.back().policy.parties.find(newest.controller.id);
  out.title = newest.title.text + std::string(kTitle);
  out.organisation = controller ? controller->name.text : newest.title.text;
  out.description = "What each version of the policy changed, and how much it matters.";
  if (newest.url) out.url = newest.url->text;
  for (std::size_t i = versions.size(); i-- > 0;)
    out.blocks.push_back(section_of(versions[i], i > 0 ? &versions[i - 1] : nullptr));
  return out;
}

std::string to_atom(std::span<const PublishedVersion> versions, const std::string& address) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n";
  if (versions.empty()) return out += "</feed>\n";
  const PolicyInfo& newest = versions.back().policy.policy;
  const Party* controller = versions.back().policy.parties.find(newest.controller.id);
  const std::string where = !address.empty() ? address : newest.url ? newest.url->text : std::string();
  std::optional<Date> last;
  for (const PublishedVersion& version : versions)
    if (const auto day = day_of(version.policy, version.date); day && (!last || *last < *day)) last = day;
  add(out, "id", "urn:codicil:" + newest.id.text);
  add(out, "title", newest.title.text + std::string(kTitle));
  add(out, "updated", moment(last.value_or(Date{})));
  out += "<author>";
  add(out, "name", controller ? controller->name.text : newest.title.text);
  out += "</author>\n";
  add_link(out, where);
  for (std::size_t i = versions.size(); i-- > 0;)
    add_entry(out, versions[i], i > 0 ? &versions[i - 1] : nullptr, where);
  return out += "</feed>\n";
}

}  // namespace codicil
