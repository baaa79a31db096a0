#include "review/rating.hpp"

#include "review/swaps.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace codicil::reviewing {
namespace {

auto all_files() {
  return std::to_array<std::span<const Row>>(
      {spelling_rules,  certainty_rules,  identity_rules, purpose_rules,  data_rules,      source_rules,
       recipient_rules, sharing_rules,    transfer_rules, basis_rules,    retention_rules, right_rules,
       contact_rules,   technology_rules, decision_rules, security_rules, children_rules,  remedy_rules,
       notice_rules,    scope_rules,      metadata_rules, register_rules, text_rules,      general_rules});
}

// The rows by the field they are about, in the order in which they are tried; those about all fields under no name.
class Rows {
public:
  Rows() {
    std::size_t number = 0;
    for (const Row* row : all_rule_rows()) {
      if (row->fields.empty()) rows_[{}].push_back({number, row});
      for (const std::string_view field : row->fields) rows_[std::string(field)].push_back({number, row});
      ++number;
    }
  }

  const Row& first(const Change& change, const Context& context) const {
    const Numbered own = match(std::string(change.owner) + '.' + std::string(change.field), change, context);
    const Numbered any = match({}, change, context);  // the last of them fits everything
    return own.row && own.number < any.number ? *own.row : *any.row;
  }

private:
  struct Numbered {
    std::size_t number = 0;
    const Row* row = nullptr;
  };

  Numbered match(const std::string& field, const Change& change, const Context& context) const {
    const auto found = rows_.find(field);
    if (found == rows_.end()) return {};
    for (const Numbered& each : found->second)
      if (each.row->test(change, context) && !(each.row->rule.direction == worse && context.is_moot(change)))
        return each;
    return {};
  }

  std::unordered_map<std::string, std::vector<Numbered>> rows_;
};

const Row& row_for(const Change& change, const Context& context) {
  static const Rows rows;
  return rows.first(change, context);
}

bool is_graver(const ReviewRule& a, const ReviewRule& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  return a.advice > b.advice;
}

// The rules that say nothing of the thing itself.
constexpr auto kGeneral = std::to_array<std::string_view>({"D961", "D999"});

// What an entry says of itself stays true where a list no longer names it.
bool is_of_entry(const Change& part) {
  bool found = false;
  for_each_field<Policy>([&]<class T>(const Field<Policy, Registry<T>>&) { found |= part.owner == Schema<T>::name; });
  return found;
}
// Where all of it comes or goes, it is no change how firmly, where or for whom it was said.
bool is_beside_the_point(const Change& part) {
  return part.field == "certainty" || part.owner == "section" || is_of_entry(part);
}

// What has no rule as a whole, or is another thing of which other things are said: what stands in it decides.
bool is_judged_by_parts(const Change& change, const ReviewRule& rule) {
  if (change.parts.empty()) return false;
  if (change.owner == "sections") return change.field != "prose";
  return is_another(change) || std::ranges::find(kGeneral, rule.id) != kGeneral.end();
}

// A recipient that goes needs no safeguard any more. But groups of sources promise what is not collected, too.
bool takes_its_parts_along(const Change& part, const ReviewRule& rule) {
  return part.kind == Change::Kind::removed && rule.direction == better && part.field != "groups";
}

void look_for_gravest(const Change& change, const Context& context, Rating& gravest) {
  const bool is_swap = is_another(change);
  for (const Change& part : change.parts) {
    const bool counts = (is_swap && part.field == "certainty") || !is_beside_the_point(part);
    if (!counts || is_unchanged(part)) continue;
    const Row& row = row_for(part, context);
    if (!gravest.row || is_graver(row.rule, gravest.row->rule)) gravest = {&row, &part};
    if (!takes_its_parts_along(part, row.rule)) look_for_gravest(part, context, gravest);
  }
}

// What comes as a whole has a rule of its own; but nobody is spared the question because data come with a recipient.
bool asks_for_consent(const ReviewRule& rule) { return rule.advice == ask_consent; }
bool is_new_and_worse(const Change& change, const ReviewRule& rule) {
  return change.kind == Change::Kind::added && rule.severity == material && rule.direction == worse;
}

}  // namespace

const std::vector<const Row*>& all_rule_rows() {
  static const std::vector<const Row*> rows = [] {
    std::vector<const Row*> all;
    for (const auto& file : all_files())
      for (const Row& row : file) all.push_back(&row);
    return all;
  }();
  return rows;
}

Rating rate(const Change& change, const Context& context) {
  const Row& row = row_for(change, context);
  const Rating rating{&row, &change};
  const bool by_parts = is_judged_by_parts(change, row.rule);
  if (!by_parts && !is_new_and_worse(change, row.rule)) return rating;
  Rating gravest{};
  look_for_gravest(change, context, gravest);
  if (!gravest.row || !is_graver(gravest.row->rule, row.rule)) return rating;
  return by_parts || asks_for_consent(gravest.row->rule) ? gravest : rating;
}

}  // namespace codicil::reviewing

namespace codicil {

std::span<const ReviewRule* const> review_rules() {
  static const std::vector<const ReviewRule*> rules = [] {
    std::vector<const ReviewRule*> all;
    for (const reviewing::Row* row : reviewing::all_rule_rows()) all.push_back(&row->rule);
    std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
    all.erase(std::unique(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->id == b->id; }),
              all.end());
    return all;
  }();
  return rules;
}

const ReviewRule* find_review_rule(std::string_view id_or_name) {
  for (const ReviewRule* rule : review_rules())
    if (rule->id == id_or_name || rule->name == id_or_name) return rule;
  return nullptr;
}

}  // namespace codicil
