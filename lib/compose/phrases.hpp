#pragma once
// How each kind of value is said in the policy's language.

#include "model/directory.hpp"
#include "wording/wording.hpp"

#include <codicil/model/policy.hpp>

#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace codicil::composing {

using document::Inlines;
using wording::Phrase;
using wording::Word;

// The name of a field in running text: `label.<struct>.<key>`, or `label.<key>` where one word serves many structs.
template <class S>
consteval auto labels_of() {
  constexpr std::size_t count = Schema<S>::fields.size;
  std::array<std::uint16_t, count> labels{};
  std::size_t i = 0;
  for_each_field<S>([&](const auto& f) {
    wording::Key own, common;
    ((((own += "label.") += Schema<S>::name) += ".") += f.key);
    (common += "label.") += f.key;
    const auto found = wording::find_key(own);
    labels[i++] = found ? *found : wording::find_key(common).value();
  });
  return labels;
}

// What stands in place of `Label: value` in brackets after a name, if anything: `brief.<struct>.<key>`.
template <class S>
consteval auto briefs_of() {
  std::array<std::optional<std::uint16_t>, Schema<S>::fields.size> briefs{};
  std::size_t i = 0;
  for_each_field<S>([&](const auto& f) {
    wording::Key key;
    ((((key += "brief.") += Schema<S>::name) += ".") += f.key);
    briefs[i++] = wording::find_key(key);
  });
  return briefs;
}

// Calls `visit(label, field)` for each field of `S`.
template <Described S, class Visit>
void for_each_labelled_field(Visit&& visit) {
  [[maybe_unused]] static constexpr auto labels = labels_of<S>();
  [[maybe_unused]] std::size_t i = 0;
  for_each_field<S>([&](const auto& f) { visit(Word::at(labels[i++]), f); });
}

class Phrases {
public:
  explicit Phrases(const Policy& of) : policy(of), directory(of), words(of) {}

  const Policy& policy;
  const Directory directory;
  const wording::Wording words;
  mutable unsigned open_texts = 0;  // author's texts that are being printed inside each other
  mutable std::size_t quoted = 0;   // bytes of facts that texts have spoken of so far

  // The entry that is mentioned, or stands in the mention itself.
  template <class T>
  const T& entry(const Mention<T>& mention) const {
    const T* found = mention.id.empty() ? nullptr : directory.find<T>(mention.id);
    return found ? *found : *mention.own;
  }
  // Notes that an entry is shown in full, at `anchor`. Returns whether that is the first time: registers show the
  // others.
  bool shows(const auto& entry, std::string anchor = {}) const {
    return shown_.try_emplace(&entry, std::move(anchor)).second;
  }
  bool has_shown(const auto& entry) const { return shown_.contains(&entry); }
  // Where an entry that has been shown stands.
  const std::string& place_of(const auto& entry) const { return shown_.at(&entry); }

  Phrase say(None) const { return words.say("nothing"); }
  Phrase say(const std::string& text) const;
  Phrase say(const Words& text) const;
  Phrase say(const Age& age) const;
  Phrase say(bool yes) const { return words.say(yes ? Word("yes") : Word("no")); }
  Phrase say(const Date& date) const;
  Phrase say(const Duration& duration) const;
  Phrase say(const Url& url) const { return wording::linked(url.text, url.text); }
  Phrase say(const Email& email) const { return wording::linked(email.text, "mailto:" + email.text); }
  Phrase say(const Country& country) const;
  Phrase say(const Language& language) const;
  Phrase say(const Licence& licence) const { return wording::linked(licence.id, licence.url()); }
  Phrase say(const Text& text) const;
  Phrase say(const PostalAddress& post) const { return address(post, words.view("list.separator")); }
  // The lines of an address, in the order of an envelope.
  Inlines address(const PostalAddress& address, std::string_view line_end) const;
  Phrase say(const Interest& interest) const;
  Phrase say(const Service& service) const {
    return with_nothings(with_aside(say(service.name), service.does), service);
  }
  // Its facts, after its name where it has one.
  Phrase say(const Contact& contact) const;
  Phrase say(const Ref<Contact>& ref) const;
  Phrase reach(const Contact& contact) const;
  template <class T>
  Phrase say(const Ref<T>& ref) const {
    return refer<T>(ref.id);
  }
  Phrase say(const Id& id) const { return id.text; }
  Phrase say(const Party& party) const { return say(party.name); }
  Phrase say(const DataCategory& data) const { return say(data.name); }
  Phrase say(const Purpose& purpose) const { return say(purpose.name); }
  Phrase say(const Activity& activity) const { return say(activity.name); }
  Phrase say(const StorageRule& rule) const { return say(rule.keep); }
  Phrase say(const LinkedDocument& document) const { return linked(document.title, document.url); }
  Phrase say(const People& people) const { return say(people.name); }
  Phrase say(const Term& term) const { return say(term.term); }
  Phrase say(const section::Place& place) const { return with_nothings(linked(place.name, place.url), place); }
  Phrase say(const section::AgeLimit& limit) const {
    if (!limit.regions) return with_nothings(say(limit.age), limit);
    return words.say("aside", {{"text", say(limit.age)}, {"aside", say(*limit.regions)}});
  }
  Phrase say(const section::Control& control) const {
    return with_nothings(linked(control.name, control.url), control);
  }

  template <Enumeration E>
  Phrase say(E value) const {
    return words.say(wording::word_for(value));
  }
  template <class T>
  Phrase say(const Mention<T>& mention) const {
    return mention.id.empty() ? own(*mention.own) : refer<T>(mention.id);
  }
  template <class T>
  Phrase say(const std::vector<T>& items) const {
    return words.all_of(each(items));
  }
  template <class T>
  Phrase say(const Registry<T>& registry) const {
    std::vector<Phrase> items;
    items.reserve(registry.entries.size());
    for (const auto& entry : registry) items.push_back(say(entry.value));
    return words.all_of(std::move(items));
  }
  // A struct without a phrase of its own: its facts, one after the other.
  template <Described S>
  Phrase say(const S& value) const {
    return facts(value, separator());
  }
  // What a three-valued fact says; `none` in words.
  template <class T>
  Phrase say(const Stated<T>& fact) const {
    return fact.is_none() ? say(stated_none) : say(*fact);
  }

  template <class T>
  Phrase say(const std::optional<T>& wording) const {
    return wording ? say(*wording) : Phrase();
  }

  template <class T>
  std::vector<Phrase> each(const std::vector<T>& items) const {
    std::vector<Phrase> said;
    said.reserve(items.size());
    for (const T& item : items) said.push_back(say(item));
    return said;
  }

  // `Label: value` for every fact of `value` that is stated, in the order of its field table. Keys in `except` are left
  // to the caller. A field that has a word in `briefs` (by its place in the table) needs no label.
  template <Described S>
  Inlines facts(const S& value, std::string_view separator, std::span<const std::string_view> except = {},
                std::span<const std::optional<std::uint16_t>> briefs = {}) const {
    Inlines said;
    std::size_t next = 0;
    for_each_labelled_field<S>([&](Word label, const auto& f) {
      const auto brief = briefs.empty() ? std::nullopt : briefs[next++];
      if (contains(except, f.key) || !is_said(value.*f.member)) return;
      const auto add = [&](Phrase fact) {
        if (!said.empty()) wording::append_text(said, separator);
        wording::append(said, brief && !is_none(value.*f.member)
                                  ? words.say(Word::at(*brief), {{"value", std::move(fact)}})
                                  : labelled(label, std::move(fact)));
      };
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value.*f.member)>, Stated<Registry<Contact>>>)
        if (value.*f.member) {  // each of several facts
          for (const auto& contact : *(value.*f.member)) add(say(contact.value));
          return;
        }
      add(say(value.*f.member));
    });
    return said;
  }

  // `Label: none.` for every fact of `value` that is stated as none, except those in `except`.
  template <Described S>
  std::vector<Phrase> nothings(const S& value, std::initializer_list<std::string_view> except = {}) const {
    std::vector<Phrase> said;
    for_each_labelled_field<S>([&](Word label, const auto& f) {
      if constexpr (is_stated_v<typename std::remove_cvref_t<decltype(f)>::value_type>)
        if ((value.*f.member).is_none() && !contains(except, f.key))
          said.push_back(words.say("nothing-of", {{"label", words.say(label)}}));
    });
    return said;
  }

  Phrase labelled(Word label, Phrase value) const {
    return words.say("labelled", {{"label", words.say(label)}, {"value", std::move(value)}});
  }
  // `text (details)`, or the text alone.
  Phrase with_details(Phrase text, Inlines details) const;
  // `text (aside)`
  Phrase with_aside(Phrase text, const Stated<Words>& aside) const;
  // `text (planned)`
  Phrase with_certainty(Phrase text, const Stated<Certainty>& certainty) const;
  // `text (label: none)` for what `value` states as none.
  template <Described S>
  Phrase with_nothings(Phrase text, const S& value) const {
    std::vector<Phrase> said;
    for_each_labelled_field<S>([&](Word label, const auto& f) {
      if constexpr (is_stated_v<typename std::remove_cvref_t<decltype(f)>::value_type>)
        if ((value.*f.member).is_none()) said.push_back(labelled(label, say(stated_none)));
    });
    if (said.empty()) return text;
    return words.say("aside", {{"text", std::move(text)}, {"aside", words.all_of(std::move(said))}});
  }
  // The name, as a link where there is an address.
  Phrase linked(const Words& name, const Stated<Url>& url) const;
  // The fields that the phrase for an entry says; its other facts follow it where the entry stands only there.
  template <class T>
  static constexpr auto said_by_phrase() {
    if constexpr (std::is_same_v<T, Party>)
      return std::to_array<std::string_view>({"name"});
    else if constexpr (std::is_same_v<T, StorageRule>)
      return std::to_array<std::string_view>({"keep"});
    else if constexpr (std::is_same_v<T, LinkedDocument>)
      return std::to_array<std::string_view>({"title", "url"});
    else if constexpr (std::is_same_v<T, Term>)
      return std::to_array<std::string_view>({"term"});
    else if constexpr (std::is_same_v<T, Activity>)
      return std::to_array<std::string_view>({"name"});
    else
      return std::to_array<std::string_view>({"name", "category"});
  }
  // An entry that stands only here: `name (fact; label: fact)`.
  template <Described T>
  Phrase own(const T& entry) const {
    static constexpr auto except = said_by_phrase<T>();
    std::span<const std::string_view> said = except;
    if constexpr (std::is_same_v<T, LinkedDocument>)
      if (!entry.url) said = said.first(1);  // the title is no link then
    static constexpr auto briefs = briefs_of<T>();
    return with_details(say(entry), facts(entry, separator(), said, briefs));
  }

  // A party with what it does: `Mailchimp (mailing list)`.
  Phrase introduce(const Mention<Party>& party) const;

  template <class T>
  static bool is_said(const Stated<T>& fact) {
    return !fact.is_silent();
  }
  static bool is_said(const std::optional<Id>&) { return false; }  // a name for programs
  template <class T>
  static bool is_said(const std::optional<T>& wording) {
    return wording.has_value();
  }
  template <class T>
  static bool is_said(const T&) {
    return true;
  }
  template <class T>
  static bool is_none(const T& fact) {
    if constexpr (is_stated_v<T>)
      return fact.is_none();
    else
      return false;
  }

  // Whether any of the items says something by this field. A loop, since it is compiled for each field of each struct:
  // std::any_of makes ten functions of every one.
  template <class S, class T>
  static bool is_said_in_any(const std::vector<S>& items, T S::*field) {
    for (const S& item : items)
      if (is_said(item.*field)) return true;
    return false;
  }

private:
  Inlines locality(const PostalAddress& address, std::string_view line_end) const;
  // What stands between the facts of an entry in one line.
  std::string_view separator() const { return words.view("list.facts"); }
  // The entry called `id`, which outlives the phrase.
  template <class T>
  Phrase refer(const std::string& id) const {
    const T* entry = directory.find<T>(id);
    return entry ? say(*entry) : id;
  }

  mutable std::unordered_map<const void*, std::string> shown_;

  static bool contains(const auto& keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  }
};

template <>
Phrase Phrases::refer<Party>(const std::string& id) const;
template <>
Phrase Phrases::refer<StorageRule>(const std::string& id) const;

}  // namespace codicil::composing
