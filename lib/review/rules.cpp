#include "review/rules.hpp"

#include <algorithm>
#include <utility>

namespace codicil::reviewing {
namespace {

using State = Saying::State;

// What the rule that is named or written out counts from, and what becomes of the data then.
using Terms = std::pair<std::vector<std::string>, std::vector<std::string>>;
Terms terms_of(const Change& change, const Context& context, bool is_after) {
  const Saying& saying = is_after ? change.after : change.before;
  if (saying.fact != FactKind::reference)
    return {values_of(change, "starts", is_after), values_of(change, "then", is_after)};
  Terms terms;
  const auto* rule = (is_after ? context.after_directory : context.before_directory).find<StorageRule>(saying.value);
  if (rule && rule->starts) terms.first.push_back(rule->starts->text);
  if (rule && rule->then) terms.second.emplace_back(name_of(*rule->then));
  return terms;
}

std::partial_ordering order_of(const Change& change, const Context& context) {
  if (change.before.state == State::none && change.after.state == State::stated) return std::partial_ordering::less;
  if (change.before.state == State::stated && change.after.state == State::none) return std::partial_ordering::greater;
  const auto before = context.duration(change.before, false), after = context.duration(change.after, true);
  if (!before || !after) return std::partial_ordering::unordered;
  const auto order = *before <=> *after;
  const bool is_alike = order < 0 || terms_of(change, context, false) == terms_of(change, context, true);
  return is_alike ? order : std::partial_ordering::unordered;
}

bool says_yes(const Saying& saying) { return saying.state == State::stated && saying.value == "true"; }

std::size_t place_in(std::span<const std::string_view> order, const Saying& saying) {
  if (saying.state != State::stated) return order.size();
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), saying.value) - order.begin());
}

}  // namespace

bool is_new(const Change& change, const Context& context) {
  return is_newly_said(change, context) && !is_now_disclosed(change, context);
}
bool is_newly_said(const Change& change, const Context&) {
  return change.before.state != State::stated && change.after.state == State::stated;
}
bool is_gone(const Change& change, const Context&) {
  return change.before.state == State::stated && change.after.state != State::stated;
}
bool has_ended(const Change& change, const Context& context) {
  if (change.before.state != State::stated || change.after.state == State::stated) return false;
  return change.after.state == State::none || !change.item.empty() || context.is_denied(change);
}
bool is_now_disclosed(const Change& change, const Context& context) {
  if (change.before.state != State::silent || context.was_denied(change)) return false;
  return change.item.empty() || context.is_disclosure(change);
}
bool is_changed(const Change& change, const Context&) {
  return change.before.state == State::stated && change.after.state == State::stated &&
         change.kind == Change::Kind::changed;
}
bool is_any(const Change&, const Context&) { return true; }
bool is_known_change(const Change& change, const Context& context) { return !is_now_disclosed(change, context); }

bool is_new_use(const Change& change, const Context& context) {
  return is_new(change, context) && (change.owner != "file" || !context.is_spoken_of(change));
}
bool has_ended_use(const Change& change, const Context& context) {
  return has_ended(change, context) && (change.owner != "file" || !context.is_spoken_of(change));
}

const Section* section_of(const Change& change, const Directory& directory) {
  std::string_view id = change.path;
  id.remove_prefix(id.find('.') + 1);
  return directory.section(id.substr(0, id.find('.')));
}

bool is_dropped(const Change& change, const Context&) { return says_yes(change.before) && !says_yes(change.after); }
bool is_now_true(const Change& change, const Context&) { return says_yes(change.after) && !says_yes(change.before); }
bool begins(const Change& change, const Context& context) {
  return is_now_true(change, context) && !is_now_disclosed(change, context);
}

bool is_longer(const Change& change, const Context& context) {
  return order_of(change, context) == std::partial_ordering::less;
}
bool is_shorter(const Change& change, const Context& context) {
  return order_of(change, context) == std::partial_ordering::greater;
}

bool is_as_long(const Change& change, const Context& context) {
  return is_changed(change, context) && order_of(change, context) == std::partial_ordering::equivalent;
}

bool is_sooner(const Change& change, const Context& context) {
  if (change.after.state != State::stated) return false;
  return change.before.state == State::none || is_shorter(change, context);
}
bool may_be_later(const Change& change, const Context& context) {
  return change.before.state == State::stated && !is_sooner(change, context);
}

bool is_further(const Change& change, std::span<const std::string_view> order) {
  return change.before.state == State::stated && place_in(order, change.before) < place_in(order, change.after);
}
bool is_nearer(const Change& change, std::span<const std::string_view> order) {
  if (change.after.state != State::stated) return false;
  if (change.before.state != State::stated) return change.after.value == order.front();
  return place_in(order, change.after) < place_in(order, change.before);
}

}  // namespace codicil::reviewing
