#include <codicil/localise.hpp>

#include "markdown/markdown.hpp"

#include <algorithm>

namespace codicil {
namespace {

// Puts translations in the place of what they translate, by the field tables.
class Localiser {
public:
  Localiser(std::string_view from, std::string_view to) : from_(from), to_(to) {}

  void say(Policy& policy) {
    fields(policy);
    fields(policy.policy);
    say(policy.sections);
    for (WordingOverride& own : policy.wording) say(own.sentence);
  }

private:
  template <Described S>
  void fields(S& value) {
    for_each_field<S>([&](const auto& f) {
      const bool around = std::exchange(proper_, f.proper);
      say(value.*f.member);
      proper_ = around;
    });
  }

  void say(Words& words) { translate(words, words.text); }
  void say(Text& text) {
    if (translate(text, text.source)) text.parsed = markdown::parse(text.source);
  }
  void say(Duration& duration) { say(duration.event); }
  void say(Section& section) {
    fields(section);
    std::visit([this](auto& body) { fields(body); }, section.body);
    say(section.sections);
  }
  template <Described S>
  void say(S& value) {
    fields(value);
  }
  template <class T>
  void say(Mention<T>& mention) {
    if (mention.id.empty()) say(mention.own.edit());
  }
  template <class T>
  void say(Stated<T>& fact) {
    if (fact) say(fact.edit());
  }
  template <class T>
  void say(std::optional<T>& value) {
    if (value) say(*value);
  }
  template <class T>
  void say(std::vector<T>& items) {
    for (T& item : items) say(item);
  }
  template <class T>
  void say(Registry<T>& registry) {
    for (Entry<T>& entry : registry.entries) say(entry.value);
  }
  template <class T>
  requires(!Described<T>) void say(T&) {}  // the same in every language

  // Whether there was a translation; else the text says which language it is in.
  bool translate(auto& value, std::string& text) {
    const std::vector<Translation> all = std::exchange(value.translations, {});
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.language == to_; });
    if (found != all.end()) return text = found->text, true;
    if (!proper_ && !text.empty()) value.language = from_;
    return false;
  }

  std::string_view from_, to_;
  bool proper_ = false;
};

// The policy's own language and the others change places.
void change_language(PolicyInfo& info, std::string_view language) {
  for (Language& other : info.translations.edit())
    if (other.tag == language) std::swap(other, info.language);
}

}  // namespace

std::vector<std::string> languages_of(const Policy& policy) {
  std::vector<std::string> languages{policy.policy.language.tag};
  for (const Language& other : *policy.policy.translations)
    if (std::find(languages.begin(), languages.end(), other.tag) == languages.end()) languages.push_back(other.tag);
  return languages;
}

std::optional<Policy> localise(const Policy& policy, std::string_view language) {
  const std::vector<std::string> languages = languages_of(policy);
  if (std::find(languages.begin(), languages.end(), language) == languages.end()) return std::nullopt;
  std::optional<Policy> said = policy;
  if (language == languages.front()) return said;
  Localiser(languages.front(), language).say(*said);
  change_language(said->policy, language);
  return said;
}

}  // namespace codicil
