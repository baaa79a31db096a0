#pragma once
/// \file
/// From field tables to a JSON Schema: one piece for each type of value, as the reader has one function for each.

#include <codicil/model/policy.hpp>

#include "kit/json.hpp"
#include "model/identity.hpp"

#include <array>
#include <deque>
#include <functional>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::schema {

/// The form of a text that its type does not tell: a regular expression, or empty.
template <Described S>
struct Forms {
  static constexpr std::string_view of(std::string_view) { return {}; }
};

class JsonSchema;
/// What a type writes that no table describes: `static void write(JsonSchema&)`.
template <class T>
struct Own;

/// How a checked value is written, as a regular expression.
template <class T>
inline constexpr std::string_view form_of = "";
template <>
inline constexpr std::string_view form_of<Date> = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
template <>
inline constexpr std::string_view form_of<Url> = "^(https?://|mailto:|tel:)[^ <>\"]+$";
template <>
inline constexpr std::string_view form_of<Email> = "^[^@ ]+@[^@ ]+$";
template <>
inline constexpr std::string_view form_of<Country> = "^[A-Z]{2}$";
template <>
inline constexpr std::string_view form_of<Language> = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$";
template <>
inline constexpr std::string_view form_of<Id> = "^[a-z][a-z0-9-]{0,63}$";

inline constexpr std::string_view language_key = form_of<Language>, id_key = form_of<Id>,
                                  reference = "^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)?$",
                                  duration =
                                      "^(session|indefinite|PT?[0-9]+[SMHDWY]|[0-9]+ "
                                      "(second|minute|hour|day|week|month|year)s?)$";

/// Writes one schema. What several places share stands under `definitions`.
class JsonSchema {
public:
  /// The schema of a file; `top` writes the keywords of its top level.
  std::string document(std::string_view title, kit::Body top) {
    json_.object([&] {
      json_["$schema"] = "http://json-schema.org/draft-07/schema#";
      json_["title"] = title;
      top();
      json_["definitions"].object([&] { write_definitions(); });
    });
    return std::move(json_).take();
  }

  /// The keywords of a mapping with exactly these members.
  void mapping(std::string_view meaning, const std::vector<std::string_view>& needed, kit::Body members) {
    json_["type"] = "object";
    json_.stated("description", meaning);
    json_["properties"].object(members);
    json_["additionalProperties"] = false;
    require(needed);
  }
  void require(const std::vector<std::string_view>& keys) {
    if (!keys.empty()) json_["required"].array(keys, [&](std::string_view key) { json_ = key; });
  }

  /// A member of a mapping, and what it means.
  void member(std::string_view key, std::string_view meaning, kit::Body keywords) {
    json_[key].object([&] {
      json_.stated("description", meaning);
      keywords();
    });
  }

  /// The members of `S`, by its table.
  template <Described S>
  void members() {
    for_each_field<S>([&]<class T>(const Field<S, T>& f) {
      member(f.key, f.meaning, [&] {
        if (const auto form = Forms<S>::of(f.key); !form.empty())
          text(form);
        else
          value<T>();
      });
    });
  }
  template <Described S>
  static std::vector<std::string_view> needed() {
    std::vector<std::string_view> keys;
    for_each_field<S>([&](const auto& f) {
      if (f.need == Need::required) keys.push_back(f.key);
    });
    return keys;
  }

  /// The ids that an entry or section had before.
  void was() {
    member("was", "ids it had in earlier versions", [&] { value<std::vector<Id>>(); });
  }

  /// One of several.
  void any_of(std::initializer_list<kit::Body> alternatives) {
    json_["anyOf"].array(alternatives, [&](kit::Body each) { json_.object(each); });
  }

  /// The keywords of a value of type `T`.
  template <class T>
  void value() {
    if constexpr (requires(JsonSchema & schema) { Own<T>::write(schema); })
      Own<T>::write(*this);
    else if constexpr (is_optional_v<T>)
      value<typename T::value_type>();
    else if constexpr (is_stated_v<T>)
      stated<typename T::value_type>();
    else if constexpr (is_list_v<T>)
      list<typename T::value_type>();
    else if constexpr (is_registry_v<T>)
      registry<typename T::value_type>();
    else if constexpr (is_mention_v<T>)
      any_of({[&] { text(reference); }, [&] { value<typename T::target>(); }});
    else if constexpr (is_ref_v<T>)
      text(reference);
    else if constexpr (Described<T>)
      refer(define<T>(""));
    else
      scalar<T>();
  }

  /// A word of a closed list; `none` besides where that can be said.
  template <Enumeration E>
  void word(bool or_none) {
    std::vector<std::string_view> words(Vocabulary<E>::names.begin(), Vocabulary<E>::names.end());
    if (or_none) words.push_back("none");
    one_of(words);
  }
  void one_of(const std::vector<std::string_view>& words) {
    json_["enum"].array(words, [&](std::string_view word) { json_ = word; });
  }

  void text(std::string_view form) {
    json_["type"] = "string";
    json_.stated("pattern", form);
  }
  /// Any text: numbers need no quotes to be one.
  void any_text() {
    json_["type"].array(std::array<std::string_view, 2>{"string", "number"},
                        [&](std::string_view type) { json_ = type; });
  }

  void refer(const std::string& definition) { json_["$ref"] = "#/definitions/" + definition; }
  /// Adds a definition of this name, once; gives the name.
  std::string define(std::string name, std::function<void()> keywords) {
    if (names_.insert(name).second) waiting_.push_back({name, std::move(keywords)});
    return name;
  }

  kit::Json& json() { return json_; }

protected:
  kit::Json json_;

private:
  template <class T>
  void stated() {
    constexpr bool takes_any_word = std::is_same_v<T, std::string> || std::is_same_v<T, Words> ||
                                    std::is_same_v<T, Text> || std::is_same_v<T, Licence> || std::is_same_v<T, bool>;
    if constexpr (Enumeration<T>)
      word<T>(true);
    else if constexpr (takes_any_word)
      value<T>();
    else
      any_of({[&] { json_["const"] = "none"; }, [&] { value<T>(); }});
  }

  // One item needs no brackets.
  template <class T>
  void list() {
    const auto item = [&] { value<T>(); };
    const auto items = [&] {
      json_["type"] = "array";
      json_["items"].object(item);
      json_["minItems"] = 1;
    };
    if constexpr (Described<T>)
      any_of({item, items, [&] {
                mapping("A list that stands in a CSV file.", {"file"},
                        [&] { member("file", "the name of the file", [&] { text(""); }); });
              }});
    else
      any_of({item, items});
  }

  template <class T>
  void registry() {
    json_["type"] = "object";
    json_["propertyNames"].object([&] { json_["pattern"] = id_key; });
    json_["additionalProperties"].object([&] { refer(define<T>("-entry")); });
    json_["minProperties"] = 1;
  }

  template <class T>
  void scalar() {
    if constexpr (Enumeration<T>)
      word<T>(false);
    else if constexpr (std::is_same_v<T, bool>)
      flag();
    else if constexpr (std::is_same_v<T, Words> || std::is_same_v<T, Text>)
      refer(define("words", [this] { words(); }));
    else if constexpr (std::is_same_v<T, Duration>)
      refer(define("duration", [this] { length_of_time(); }));
    else if constexpr (std::is_same_v<T, Age>)
      json_["type"] = "integer";
    else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, Licence>)
      any_text();
    else
      text(form_of<T>);
  }

  void flag() {
    json_["type"].array(std::array<std::string_view, 2>{"boolean", "string"},
                        [&](std::string_view type) { json_ = type; });
    json_["pattern"] = "^(yes|no)$";
  }

  void words() {
    any_of({[&] { any_text(); },
            [&] {
              json_["type"] = "object";
              json_["description"] = "The same in several languages, by their tags.";
              json_["properties"].object([&] {
                member("stamp", "of which text each translation was made", [&] {
                  json_["type"] = "object";
                  json_["additionalProperties"].object([&] { any_text(); });
                });
              });
              json_["patternProperties"].object([&] { json_[language_key].object([&] { any_text(); }); });
              json_["additionalProperties"] = false;
            }});
  }

  void length_of_time() {
    any_of({[&] { text(duration); },
            [&] {
              mapping("A time that an event ends.", {"until"},
                      [&] { member("until", "the event that ends the time", [&] { value<Words>(); }); });
            }});
  }

  // The struct's definition; that of an entry takes `was` too.
  template <Described S>
  std::string define(std::string_view suffix) {
    std::string name = name_for(std::string(Schema<S>::name).append(suffix), &Schema<S>::fields);
    return define(name, [this, is_entry = !suffix.empty()] { described<S>(is_entry); });
  }

  template <Described S>
  void described(bool is_entry) {
    const auto own = [&] {
      mapping(Schema<S>::meaning, needed<S>(), [&] {
        members<S>();
        if (is_entry) was();
      });
    };
    if constexpr (shorthand_of<S>().empty())
      own();
    else
      any_of({[&] {
                for_each_field<S>([&]<class T>(const Field<S, T>& f) {
                  if (f.key == shorthand_of<S>()) value<T>();
                });
              },
              own});
  }

  // Two tables may have the same name.
  std::string name_for(std::string name, const void* table) {
    for (char& c : name)
      if (c == ' ') c = '-';
    const auto [taken, fresh] = tables_.emplace(name, table);
    return fresh || taken->second == table ? name : name_for(name + '\'', table);
  }

  // Writing one may ask for more.
  void write_definitions() {
    while (!waiting_.empty()) {
      const Definition next = std::move(waiting_.front());
      waiting_.pop_front();
      json_[next.name].object(next.keywords);
    }
  }

  struct Definition {
    std::string name;
    std::function<void()> keywords;
  };

  std::deque<Definition> waiting_;
  std::set<std::string> names_;
  std::map<std::string, const void*> tables_;
};

}  // namespace codicil::schema
