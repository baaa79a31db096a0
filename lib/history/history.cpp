#include <codicil/history.hpp>

#include <codicil/review.hpp>

#include "history/names.hpp"
#include "kit/escape.hpp"

#include <algorithm>
#include <array>

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

constexpr auto kAmounts = std::to_array<std::string_view>({"small", "other", "important"});

std::string capitalised(std::string text) {
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// What one version changed, in the words of readers.
class Step {
public:
  Step(const Policy& before, const Policy& after) : review_(review(before, after)), before_(before), after_(after) {}

  // `2 important changes, 1 other change, 3 small changes.`
  std::string counts() const {
    std::string text;
    for (const Materiality severity : {Materiality::material, Materiality::notable, Materiality::editorial})
      if (const std::size_t number = review_.count(severity))
        text += (text.empty() ? "" : ", ") + std::to_string(number) + ' ' +
                std::string(kAmounts[static_cast<std::size_t>(severity)]) + (number == 1 ? " change" : " changes");
    return (text.empty() ? "No changes" : text) + '.';
  }
  bool has_changes() const { return !review_.findings.empty(); }

  // The rest is counted.
  std::vector<Inlines> sentences() const {
    std::vector<Inlines> all;
    for (const ReviewFinding& finding : review_.findings)
      if (finding.severity != Materiality::editorial) all.push_back(sentence(finding));
    return all;
  }

private:
  // `Payments – new recipient: Stripe.`
  Inlines sentence(const ReviewFinding& finding) const {
    Inlines text;
    if (finding.severity == Materiality::material) text.push_back({.text = "Important: ", .style = Style::strong});
    Run name = name_of(finding.changes.front());
    if (finding.told.ends_with(name.text)) name = {};  // the sentence says it
    Run said{name.text.empty() ? capitalised(finding.told) + '.' : " – " + finding.told + '.'};
    if (name.language == said.language)
      said.text.insert(0, name.text);
    else
      text.push_back(std::move(name));
    text.push_back(std::move(said));
    return text;
  }

  // Of what it is about, in the version that has it. What comes or goes is named by the sentence.
  Run name_of(const Change& change) const {
    std::string_view path = change.path;
    if (!change.item.empty() && change.owner != "sections") path = path.substr(0, path.rfind('.'));
    return (change.after.state == Saying::State::silent ? before_ : after_).around(path);
  }

  PolicyReview review_;
  telling::Names before_, after_;
};

Block paragraph(Inlines text) { return {Paragraph{std::move(text)}}; }
Block paragraph(std::string_view text) { return paragraph({{std::string(text)}}); }

List list_of(std::vector<Inlines> sentences) {
  List list;
  for (Inlines& sentence : sentences) list.items.push_back({{paragraph(std::move(sentence))}});
  return list;
}

void add_links(Blocks& blocks, const PublishedVersion& version) {
  Inlines text;
  if (!version.page.empty()) text.push_back({.text = "This version", .link = version.page});
  if (!version.page.empty() && !version.redline.empty()) text.push_back({.text = " · "});
  if (!version.redline.empty()) text.push_back({.text = "What it changed, word by word", .link = version.redline});
  if (!text.empty()) blocks.push_back(paragraph(std::move(text)));
}

void add_changes(Blocks& blocks, const Step& step) {
  std::vector<Inlines> sentences = step.sentences();
  blocks.push_back(paragraph(step.counts()));
  if (sentences.empty() && step.has_changes()) blocks.push_back(paragraph(kSmall));
  if (!sentences.empty()) blocks.push_back({list_of(std::move(sentences))});
}

Block section_of(const PublishedVersion& version, const PublishedVersion* before, const std::string& name) {
  Blocks blocks;
  if (before)
    add_changes(blocks, Step(before->policy, version.policy));
  else
    blocks.push_back(paragraph(kFirst));
  add_links(blocks, version);
  std::string anchor = "v-" + name;
  std::replace(anchor.begin(), anchor.end(), '.', '_');  // `1.0` and `1-0` stay two
  return {document::Section{{{.text = title_of(version)}}, {}, std::move(blocks)}, std::move(anchor)};
}

// What nobody could read may have been published all the same.
std::string told_of(std::span<const Date> left_out) {
  constexpr std::size_t most = 20;
  if (left_out.empty()) return {};
  const bool one = left_out.size() == 1;
  std::string text =
      one ? "Left out is a state of the policy that cannot be read, of "
          : "Left out are " + std::to_string(left_out.size()) + " states of the policy that cannot be read, of ";
  for (std::size_t i = 0; i < left_out.size() && i < most; ++i) text += (i ? ", " : "") + left_out[i].to_string();
  if (left_out.size() > most) text += ", …";
  return text + '.';
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
  const Step step(before->policy, version.policy);
  std::string text = step.counts();
  for (const Inlines& sentence : step.sentences()) text += '\n' + plain_text(sentence);
  return text;
}

// Where the version can be read: beside the feed, unless somebody says where that is.
std::string address_of(const PublishedVersion& version, const std::string& archive, const std::string& otherwise) {
  if (version.page.empty()) return otherwise;
  const bool stands_alone = archive.empty() || version.page.find(':') != std::string::npos;
  if (stands_alone) return version.page;
  return archive + (archive.ends_with('/') ? "" : "/") + version.page;
}

void add_entry(std::string& out, const PublishedVersion& version, const PublishedVersion* before,
               const std::string& name, const std::string& address) {
  const auto day = day_of(version.policy, version.date);
  if (!day) return;
  out += "<entry>\n";
  add(out, "id", "urn:codicil:" + version.policy.policy.id.text + ':' + name);
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

Document changelog_document(std::span<const PublishedVersion> versions, std::span<const Date> left_out) {
  Document out;
  if (versions.empty()) return out;
  const PolicyInfo& newest = versions.back().policy.policy;
  const Party* controller = versions.back().policy.parties.find(newest.controller.id);
  out.title = newest.title.text + std::string(kTitle);
  out.organisation = controller ? controller->name.text : newest.title.text;
  out.description = "What each version of the policy changed, and how much it matters.";
  if (newest.url) out.url = newest.url->text;
  if (!left_out.empty()) out.blocks.push_back(paragraph(told_of(left_out)));
  const std::vector<std::string> names = archive_names(versions);
  for (std::size_t i = versions.size(); i-- > 0;)
    out.blocks.push_back(section_of(versions[i], i > 0 ? &versions[i - 1] : nullptr, names[i]));
  return out;
}

std::string to_atom(std::span<const PublishedVersion> versions, const std::string& address,
                    std::span<const Date> left_out) {
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
  if (!left_out.empty()) add(out, "subtitle", told_of(left_out));
  add(out, "updated", moment(last.value_or(Date{})));
  out += "<author>";
  add(out, "name", controller ? controller->name.text : newest.title.text);
  out += "</author>\n";
  add_link(out, where);
  const std::vector<std::string> names = archive_names(versions);
  for (std::size_t i = versions.size(); i-- > 0;)
    add_entry(out, versions[i], i > 0 ? &versions[i - 1] : nullptr, names[i], address_of(versions[i], address, where));
  return out += "</feed>\n";
}

}  // namespace codicil
