#include "report/document.hpp"

#include "report/blocks.hpp"
#include "report/comparison.hpp"
#include "report/place.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace codicil {
namespace reporting {
namespace {

using document::Block;
using document::Blocks;
using document::Definition;
using document::Inlines;
using document::List;
using document::Role;
using document::Run;
using document::Style;

constexpr Excerpt kExcerpt{240, 4'000, 16'000};
constexpr std::size_t kLongestTitle = 200, kLongestRemark = 400, kMostParts = 12;
constexpr auto kSeverities = std::to_array({Materiality::material, Materiality::notable, Materiality::editorial});
constexpr auto kRoles = std::to_array({Role::editorial, Role::notable, Role::material});

std::string capitalised(std::string_view word) {
  std::string out(word);
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

Role role_of(Materiality severity) { return kRoles[static_cast<std::size_t>(severity)]; }
bool is_waived(const ReviewFinding& finding) { return finding.waiver.has_value(); }

class Report {
public:
  Report(const PolicyReview& review, const ReviewSubject& subject, const Extent& extent)
      : review_(review), subject_(subject), comparing_(subject), extent_(extent) {}

  Document make() {
    Document out;
    front(out);
    out.blocks.push_back(summary());
    if (extent_.overview) overview(out.blocks);
    gates(out.blocks);
    for (const Materiality severity : kSeverities) add_findings(out.blocks, severity);
    add_accepted(out.blocks);
    stale_waivers(out.blocks);
    if (!review_.findings.empty()) out.blocks.push_back(paragraph(words::no_legal_advice, Role::note));
    return out;
  }

private:
  // --- the title, and what stands below it ---

  void front(Document& out) const {
    const Policy& policy = subject_.after.policy;
    out.title = std::string(words::review_of) + shortened(policy.policy.title.text, kLongestTitle);
    const PartyTarget controller = resolve(policy, policy.policy.controller);
    out.organisation =
        shortened(controller.party ? controller.party->name.text : policy.policy.controller.id, kLongestTitle);
    if (out.organisation.empty()) out.organisation = words::not_stated;
    out.description = words::description;
    const PolicyInfo &before = subject_.before.policy.policy, &after = policy.policy;
    if (after.version) out.version = shortened(*after.version, kLongestTitle);
    add_meta(out, words::version, before.version, after.version);
    add_meta(out, words::published, before.published, after.published);
    add_meta(out, words::updated, before.updated, after.updated);
    add_meta(out, words::effective, before.effective, after.effective);
    if (!subject_.after.name.empty() || !subject_.before.name.empty())
      out.meta.push_back(meta(words::compared, step(file(subject_.before.name), file(subject_.after.name))));
  }

  static Definition meta(std::string_view term, Inlines text) {
    return {{{capitalised(term)}}, {paragraph(std::move(text))}, "review_" + std::string(term)};
  }

  template <class T>
  static void add_meta(Document& out, std::string_view term, const Stated<T>& before, const Stated<T>& after) {
    if (before.is_silent() && after.is_silent()) return;
    out.meta.push_back(meta(term, step(shown(before), shown(after))));
  }

  static Run shown(const Stated<std::string>& text) {
    return text ? Run{shortened(*text, kLongestTitle)} : unstated(text.is_none());
  }
  static Run shown(const Stated<Date>& date) {
    if (!date) return unstated(date.is_none());
    Run run{date->to_string()};
    run.date = run.text;
    return run;
  }
  static Run unstated(bool is_none) {
    return {std::string(is_none ? words::none : words::not_stated), Style::emphasis};
  }
  static Run file(const std::string& name) {
    return name.empty() ? unstated(false) : code(shortened(name, kLongestTitle));
  }

  // `3.1.0 → 3.2.0`
  static Inlines step(Run before, Run after) {
    if (before == after) return {std::move(after)};
    Inlines out;
    append(out, std::move(before));
    append(out, {" → "});
    append(out, std::move(after));
    return out;
  }

  // --- how much changed, and what to do ---

  Block summary() const {
    Blocks blocks;
    blocks.push_back(paragraph(to_summary(review_), Role::promise));
    blocks.push_back(paragraph(review_.findings.empty() ? words::nothing_changed : sentence_of(review_.advice())));
    blocks.back().anchor = "advice";
    return {document::Callout{std::move(blocks)}, "summary"};
  }

  // All, and the severities that there are, with their numbers.
  void overview(Blocks& out) const {
    List list;
    std::size_t all = 0;
    for (const Materiality severity : kSeverities) {
      const std::size_t number = review_.count(severity);
      all += number;
      if (number > 0) list.items.push_back(choice(title_of(severity), number, role_of(severity), name_of(severity)));
    }
    if (list.items.size() < 2) return;
    list.items.insert(list.items.begin(), choice(words::all, all, Role::none, "summary"));
    out.push_back({std::move(list), "show", Role::filter});
  }

  static document::ListItem choice(std::string_view what, std::size_t number, Role role, std::string_view anchor) {
    Run run{std::string(what) + " (" + std::to_string(number) + ")"};
    run.link = '#' + std::string(anchor);
    return {{paragraph({std::move(run)}, role)}};
  }

  void gates(Blocks& out) const {
    List list;
    for (const ReviewGate& gate : review_.gates) {
      if (list.items.size() == extent_.notes) break;
      std::string about = std::string(gate.id) + ' ' + std::string(gate.name);
      if (const std::string place = gate.path.empty() ? "" : text_of(place_of(gate, subject_)); !place.empty())
        about += ", " + shortened(place, kLongestTitle);
      list.items.push_back({{paragraph(with_code(gate.message + " (" + about + ")"))}});
    }
    add_list(out, words::before_publishing, std::move(list), review_.gates.size(), "gates");
  }

  void stale_waivers(Blocks& out) const {
    List list;
    for (const Waiver& waiver : review_.stale_waivers) {
      if (list.items.size() == extent_.notes) break;
      const std::string place = waiver.place.empty() ? "" : ", " + shortened(waiver.place, kLongestTitle);
      list.items.push_back({{paragraph(capitalised(name_of(waiver)) + place)}});
    }
    add_list(out, words::stale_waivers, std::move(list), review_.stale_waivers.size(), "stale-waivers");
  }

  static void add_list(Blocks& out, std::string_view heading, List list, std::size_t all, std::string anchor) {
    if (all == 0) return;
    const std::size_t left_out = all - list.items.size();
    Blocks blocks;
    if (!list.items.empty()) blocks.push_back({std::move(list)});
    if (left_out > 0) blocks.push_back(paragraph("and " + std::to_string(left_out) + " more", Role::note));
    out.push_back(section(std::string(heading), std::move(blocks), std::move(anchor)));
  }

  // --- findings ---

  template <class Wanted>
  void add_findings(Blocks& out, std::string_view heading, std::string anchor, Role role, Wanted wanted) {
    Blocks blocks;
    std::size_t all = 0, shown = 0;
    for (std::size_t i = 0; i < review_.findings.size(); ++i) {
      if (!wanted(review_.findings[i])) continue;
      ++all;
      if (i >= extent_.findings) continue;
      ++shown;
      blocks.push_back(finding(review_.findings[i]));
    }
    if (all == 0) return;
    if (shown < all)
      blocks.push_back(
          paragraph(counted(all - shown, shown == 0 ? "change" : "more change") + " left out here", Role::note));
    out.push_back(section(std::string(heading), std::move(blocks), std::move(anchor), role));
  }

  void add_findings(Blocks& out, Materiality severity) {
    add_findings(out, heading_of(severity), std::string(name_of(severity)), role_of(severity),
                 [&](const ReviewFinding& each) { return each.severity == severity && !is_waived(each); });
  }

  void add_accepted(Blocks& out) { add_findings(out, words::accepted, "accepted", Role::none, is_waived); }

  Block finding(const ReviewFinding& finding) {
    Blocks blocks;
    blocks.push_back(paragraph(verdict(finding), Role::lead));
    for (const Change& change : finding.changes) add_change(finding, change, blocks);
    Inlines why{strong(std::string(words::why)), {std::string(finding.rule->reason)}};
    if (!finding.rule->source.empty()) why.back().text += " (" + std::string(finding.rule->source) + ")";
    blocks.push_back(paragraph(std::move(why)));
    if (!finding.remark.empty())
      blocks.push_back(paragraph({strong(std::string(words::look_at)), {shortened(finding.remark, kLongestRemark)}}));
    if (finding.waiver) blocks.push_back(paragraph(capitalised(words_of(*finding.waiver))));
    blocks.push_back(paragraph(reference(finding), Role::note));
    const std::string& heading = says_all(finding) ? finding.message : finding.title;
    return section(heading, std::move(blocks), anchor_of(finding), role_of(finding.severity));
  }

  // `Material · worse for people · inform people in advance`
  static Inlines verdict(const ReviewFinding& finding) {
    Inlines out{strong(std::string(title_of(finding.severity)))};
    std::string rest;
    if (const auto direction = words_of(finding.rule->direction); !direction.empty())
      rest.append(" · ").append(direction);
    if (const auto advice = words_of(finding.advice); !advice.empty()) rest.append(" · ").append(advice);
    if (!rest.empty()) out.push_back({std::move(rest)});
    return out;
  }

  // `D110 purpose-added, policy.yaml:33, fingerprint 0123456789ab`
  Inlines reference(const ReviewFinding& finding) const {
    std::string place = shortened(text_of(place_of(finding, subject_)), kLongestTitle);
    if (!place.empty()) place += ", ";
    return {{std::string(finding.rule->id) + ' ' + std::string(finding.rule->name) + ", " + place +
             std::string(words::fingerprint)},
            code(finding.fingerprint)};
  }

  // Whether the message holds all that the finding is about.
  static bool says_all(const ReviewFinding& finding) {
    const Change& change = finding.changes.front();
    const bool one_sided = change.before.state == Saying::State::silent || change.after.state == Saying::State::silent;
    return finding.changes.size() == 1 && one_sided && !is_worded(change) && !finding.message.ends_with("…");
  }

  void add_change(const ReviewFinding& finding, const Change& change, Blocks& out) const {
    const std::vector<const Change*> leaves = leaves_of(change);
    if (says_all(finding) && leaves.size() == 1) return;
    if (leaves.size() > 1 || leaves.front() != &change) return out.push_back({parts(change, leaves)});
    Inlines text = comparing_(change, kExcerpt);
    if (finding.changes.size() > 1) text.insert(text.begin(), {std::string(change.field) + ": "});
    if (!text.empty()) out.push_back(paragraph(std::move(text), Role::comparison));
  }

  List parts(const Change& change, const std::vector<const Change*>& leaves) const {
    List list;
    for (const Change* leaf : leaves) {
      if (list.items.size() == kMostParts) {
        list.items.push_back({{paragraph("and " + std::to_string(leaves.size() - kMostParts) + " more")}});
        break;
      }
      Inlines text = comparing_(*leaf, kExcerpt);
      if (std::string label = shortened(label_of(*leaf, change), kLongestTitle); !label.empty())
        text.insert(text.begin(), {label + ": "});
      list.items.push_back({{paragraph(std::move(text))}});
    }
    return list;
  }

  std::string anchor_of(const ReviewFinding& finding) {
    std::string anchor = "c-" + finding.fingerprint;
    for (unsigned number = 2; !anchors_.insert(anchor).second; ++number)
      anchor = "c-" + finding.fingerprint + '-' + std::to_string(number);
    return anchor;
  }

  const PolicyReview& review_;
  const ReviewSubject& subject_;
  Comparing comparing_;
  const Extent& extent_;
  std::unordered_set<std::string> anchors_;
};

}  // namespace

Document document_of(const PolicyReview& review, const ReviewSubject& subject, const Extent& extent) {
  return Report(review, subject, extent).make();
}

}  // namespace reporting

Document review_document(const PolicyReview& review, const ReviewSubject& subject) {
  return reporting::document_of(review, subject);
}

}  // namespace codicil
