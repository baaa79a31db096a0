#pragma once
/// \file
/// Walks every value of a policy by the field tables alone, and makes a policy in which every field says something.

#include <codicil/model/policy.hpp>

#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace codicil::test {

/// Calls `visit(value)` for every value below `value`, itself included, from the outside in: facts with three states,
/// lists, registries, structs, scalars. A visitor takes any type and changes what it likes.
template <class Visit>
void walk(Policy& policy, Visit&& visit);

namespace detail {

template <class T>
concept Leaf = Enumeration<T> || std::is_same_v<T, bool> || std::is_same_v<T, std::string> ||
    std::is_same_v<T, Words> || std::is_same_v<T, Age> || std::is_same_v<T, Text> || std::is_same_v<T, Id> ||
    std::is_same_v<T, Url> || std::is_same_v<T, Date> || std::is_same_v<T, Email> || std::is_same_v<T, Country> ||
    std::is_same_v<T, Language> || std::is_same_v<T, Licence> || std::is_same_v<T, Duration> || is_ref_v<T>;

template <class T, class Visit>
void walk_value(T& value, Visit& visit);

template <class S, class Visit>
void walk_fields(S& value, Visit& visit) {
  for_each_field<S>([&](const auto& field) { walk_value(value.*field.member, visit); });
}

template <class T, class Visit>
void walk_value(T& value, Visit& visit) {
  visit(value);
  if constexpr (is_stated_v<T>) {
    if (value.is_stated()) walk_value(value.edit(), visit);
  } else if constexpr (is_optional_v<T>) {
    if (value) walk_value(*value, visit);
  } else if constexpr (is_mention_v<T>) {
    if (value.id.empty()) walk_value(value.own.edit(), visit);
  } else if constexpr (is_list_v<T>) {
    for (auto& item : value) walk_value(item, visit);
  } else if constexpr (is_registry_v<T>) {
    for (auto& entry : value.entries) {
      visit(entry.id);
      walk_value(entry.was, visit);
      walk_value(entry.value, visit);
    }
  } else if constexpr (std::is_same_v<T, Section>) {
    visit(value.id);
    walk_value(value.was, visit);
    visit(value.none);
    walk_fields(value, visit);
    std::visit([&](auto& body) { walk_fields(body, visit); }, value.body);
    walk_value(value.sections, visit);
  } else if constexpr (!Leaf<T>) {
    walk_fields(value, visit);
  }
}

}  // namespace detail

template <class Visit>
void walk(Policy& policy, Visit&& visit) {
  detail::walk_value(policy.policy, visit);
  detail::walk_fields(policy, visit);
  detail::walk_value(policy.sections, visit);
}

/// States every field, with a text of its own for every one that can hold text.
class Filler {
public:
  std::vector<std::string> marks{};  ///< the texts, in order
  bool refers = true;                ///< every other mention is an id

  template <class T>
  void operator()(Stated<T>& fact) {
    if (!fact.is_stated()) fact.edit();
  }
  template <class T>
  void operator()(std::optional<T>& wording) {
    wording.emplace();
  }
  template <class T>
  void operator()(std::vector<T>& items) {
    if constexpr (std::is_same_v<T, Section>)
      return;
    else
      items.resize(2);
  }
  template <class T>
  void operator()(Registry<T>& registry) {
    registry.entries.resize(2);
  }
  template <class T>
  void operator()(Ref<T>& ref) {
    ref.id = mark();
  }
  template <class T>
  void operator()(Mention<T>& mention) {
    if (refers && marks.size() % 2) mention.id = mark();
  }
  void operator()(std::string& text) { text = mark(); }
  void operator()(Words& words) { words.text = mark(); }
  void operator()(Age& age) {
    age.years = 1 + static_cast<unsigned>(marks.size() % 150);
    marks.push_back(std::to_string(age.years));
  }
  void operator()(Text& text) { text.source = mark(); }
  void operator()(Id& id) { id.text = mark(); }
  void operator()(Licence& licence) { licence.id = mark(); }
  void operator()(Url& url) { url.text = "https://" + mark() + ".example/"; }
  void operator()(Email& email) { email.text = mark() + "@example.org"; }
  void operator()(Language& language) { marks.push_back(language.tag = "de-AT"); }
  void operator()(Country& country) { marks.push_back(country.code = "NZ"); }
  void operator()(Date& date) {
    date = {2001 + static_cast<int>(marks.size() % 1000), 3, 7};
    marks.push_back(date.to_string());
  }
  void operator()(Duration& duration) {
    duration = {static_cast<std::uint32_t>(1000 + marks.size()), Duration::Unit::day};
    marks.push_back(duration.iso());
  }
  template <class T>
  void operator()(T&) {}  // structs, closed lists, yes and no: nothing to mark

private:
  std::string mark() { return marks.emplace_back("mark" + std::to_string(marks.size()) + "x"); }
};

template <std::size_t... I>
std::vector<Section> one_of_each(std::index_sequence<I...>) {
  std::vector<Section> sections(sizeof...(I));
  (sections[I].body.emplace<I>(), ...);
  return sections;
}

/// A policy with one section of each kind, and one below the first.
inline Policy with_every_section() {
  Policy policy;
  policy.sections = one_of_each(std::make_index_sequence<std::variant_size_v<SectionKinds>>{});
  policy.sections[0].sections = {policy.sections.back()};
  return policy;
}

}  // namespace codicil::test
