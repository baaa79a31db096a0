#pragma once
// Every fact of a policy, found by the field tables, with what a test can do to it.

#include <codicil/model/policy.hpp>

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace codicil::test {

// One field of one struct of a policy. What it can do changes the policy it was found in.
struct Fact {
  std::string path;                                 // `parties.google.privacy-policy`
  std::string field;                                // `party.privacy-policy`: struct and key
  std::string* text = nullptr;                      // its characters, where it has any
  bool is_markdown = false;                         // `text` is Markdown
  bool can_be_spoken_of = false;                    // `[[path]]` prints it, and it is no author's text
  std::vector<std::function<void()>> alternatives;  // each gives it another valid value
  std::function<void()> silence;                    // makes it not stated, where it can be
  std::function<void()> deny;                       // makes it stated as none, where it can be
  std::function<void()> drop;                       // takes the last item from it, where it is a list
};

// In the order of the field tables. The facts hold on to `policy`, which must not grow meanwhile.
std::vector<Fact> facts_of(Policy& policy);

// The ids a Ref<T> can have.
template <class T>
std::vector<std::string> ids_of(const Policy& policy);

// Calls `visit(std::type_identity<Body>)` for each kind of section.
template <class Visit>
void for_each_kind(Visit&& visit) {
  [&]<class... Bodies>(std::type_identity<std::variant<Bodies...>>) {
    (visit(std::type_identity<Bodies>{}), ...);
  }(std::type_identity<SectionKinds>{});
}

template <class T>
std::vector<std::string> ids_of(const Policy& policy) {
  std::vector<std::string> ids;
  if constexpr (std::is_same_v<T, Contact>) {
    for (const auto& party : policy.parties)
      for (const auto& contact : *party.value.contacts) ids.push_back(party.id + '.' + contact.id);
  } else {
    for (const auto& entry : registry_of<T>(policy)) ids.push_back(entry.id);
    if constexpr (std::is_same_v<T, Party>)
      for (const auto& party : policy.parties)
        for (const auto& service : *party.value.services) ids.push_back(party.id + '.' + service.id);
  }
  return ids;
}

}  // namespace codicil::test
