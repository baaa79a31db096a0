#pragma once
/// \file
/// From tree to model, by the field tables alone: one function per type of value.

#include "model/identity.hpp"
#include "yaml/table.hpp"

#include <optional>

namespace codicil::yaml {

// How a checked value is called in messages, with the rule it breaks and an example.
template <class T>
struct Checked;
template <>
struct Checked<Date> {
  static constexpr std::string_view code = code::bad_date, what = "a date",
                                    help = "write year, month and day of a day that exists: 2026-03-31";
};
template <>
struct Checked<Url> {
  static constexpr std::string_view
      code = code::bad_url,
      what = "a web address",
      help =
          "write the whole address with https://, http://, mailto: or tel:, without spaces; other characters than "
          "ASCII as %XX";
  static std::string mend(std::string_view text);
};
template <>
struct Checked<Email> {
  static constexpr std::string_view code = code::bad_email, what = "an e-mail address",
                                    help = "write it as name@example.org";
};
template <>
struct Checked<Age> {
  static constexpr std::string_view code = code::bad_age, what = "an age", help = "write the number of years alone: 16";
};
template <>
struct Checked<Country> {
  static constexpr std::string_view code = code::bad_country, what = "a country",
                                    help = "write its two capital letters by ISO 3166-1: DE, GB, US";
  static std::string mend(std::string_view text);
};
template <>
struct Checked<Language> {
  static constexpr std::string_view code = code::bad_language, what = "a language",
                                    help = "write its BCP 47 tag: en, de-AT, zh-Hant";
};
template <>
struct Checked<Duration> {
  static constexpr std::string_view
      code = code::bad_duration,
      what = "a length of time",
      help = "write `30 days`, `1 year`, `session`, `indefinite`, P30D, or {until: the account is closed}";
};
template <class T>
concept IsChecked = requires {
  Checked<T>::code;
};

template <class T>
T parse_checked(Reader& reader, const Node& node) {
  const std::string_view text = reader.word(node, Checked<T>::what);
  if (text.empty()) return {};
  if (auto value = T::parse(text)) return *std::move(value);
  Diagnostic& finding = reader.report(Checked<T>::code, node, quote(text) + " is not " + std::string(Checked<T>::what));
  finding.help = Checked<T>::help;
  if constexpr (requires { Checked<T>::mend(text); })
    if (const std::string mended = Checked<T>::mend(text); !mended.empty()) finding.help = "write " + mended;
  return {};
}

template <IsChecked T>
void convert(Reader& reader, const Node& node, T& out) {
  out = parse_checked<T>(reader, node);
}
inline void convert(Reader& reader, const Node& node, std::string& out) { out = reader.word(node, "text"); }
void convert(Reader& reader, const Node& node, Words& out);
inline void convert(Reader& reader, const Node& node, Licence& out) { out.id = reader.word(node, "a licence"); }
void convert(Reader& reader, const Node& node, bool& out);
void convert(Reader& reader, const Node& node, Id& out);
/// Ids of sections, to be checked when all sections are known.
void convert(Reader& reader, const Node& node, std::vector<Id>& out);
void convert(Reader& reader, const Node& node, Text& out);
void convert(Reader& reader, const Node& node, Duration& out);

template <Enumeration E>
std::vector<std::string_view> words_of() {
  return {Vocabulary<E>::names.begin(), Vocabulary<E>::names.end()};
}

template <Enumeration E>
void convert(Reader& reader, const Node& node, E& out) {
  if (const auto value = value_of<E>(node.text); value && node.is_scalar()) return void(out = *value);
  const std::vector<std::string_view> words = words_of<E>();
  const std::string_view text = reader.word(node, one_of(words));
  if (!text.empty()) reader.unknown_word(code::unknown_word, node, "unknown word " + quote(text), words);
}

/// Whether the text can be a reference to an entry of this kind, by its form.
bool is_reference(std::string_view text, Target target);
/// Reads a reference and remembers to check it; empty after a finding.
std::string read_reference(Reader& reader, const Node& node, Target target);

template <class T>
void convert(Reader& reader, const Node& node, Ref<T>& out) {
  out.id = read_reference(reader, node, target_of<T>());
}

/// Whether the text says the thing itself, though it looks like an id: `session` is a length of time.
template <class T>
bool is_no_reference(std::string_view text) {
  if constexpr (std::is_same_v<T, StorageRule>) return Duration::parse(text).has_value();
  return false;
}

template <class T>
void convert(Reader& reader, const Node& node, Mention<T>& out) {
  if (!node.is_scalar() || !is_reference(node.text, target_of<T>()) || is_no_reference<T>(node.text))
    return convert(reader, node, out.own.edit());
  if (!node.plain) {
    reader.quoted_ids.push_back({target_of<T>(), &node});
    return convert(reader, node, out.own.edit());
  }
  out.id = node.text;
  reader.references.push_back({target_of<T>(), &node, true, reader.path});
}

template <class T>
void convert(Reader& reader, const Node& node, Stated<T>& out) {
  if (!std::is_same_v<T, bool> && says_none(node))
    out = stated_none;
  else
    convert(reader, node, out.edit());
}

template <class T>
void convert(Reader& reader, const Node& node, std::optional<T>& out) {
  convert(reader, node, out.emplace());
}

/// The text of the field `key` of an item, for its name: of the item itself where that is the shorthand for it.
std::string_view peek(const Node& item, std::string_view key, std::string_view shorthand);

template <class T>
std::string_view natural_name(const Node& item) {
  if constexpr (Described<T>) {
    if constexpr (has_id<T>())
      if (const auto id = peek(item, "id", {}); is_id(id)) return id;
    const auto subject = peek(item, subject_key<T>(), shorthand_of<T>());
    if (is_reference(subject, Target::party) || is_reference(subject, Target::contact)) return subject;
  }
  return {};
}

template <class T>
void convert_item(Reader& reader, const Node& item, ItemNames& names, std::vector<T>& out) {
  const Reader::Step step(reader, names.next(natural_name<T>(item)));
  reader.place(item, item);
  convert(reader, item, out.emplace_back());
}

void report_empty_list(Reader& reader, const Node& node);

/// What a field holds in the end, and whether it is a list of that.
template <class T>
struct Content {
  using type = T;
  static constexpr bool list = false;
};
template <class T>
requires(is_stated_v<T> || is_optional_v<T>) struct Content<T> : Content<typename T::value_type> {
};
template <class T>
struct Content<std::vector<T>> {
  using type = T;
  static constexpr bool list = true;
};

/// Whether the value can be written without keys of its own.
template <class T>
constexpr bool fits_cell() {
  using Value = typename Content<T>::type;
  if constexpr (is_list_v<Value> || is_registry_v<Value>) return false;
  if constexpr (Described<Value>) return !shorthand_of<Value>().empty();
  return true;
}

template <Described S>
std::vector<Column> columns_of() {
  std::vector<Column> columns;
  for_each_field<S>([&]<class T>(const Field<S, T>& f) {
    columns.push_back({f.key, f.meaning, f.need == Need::required, Content<T>::list});
  });
  return columns;
}

/// Whether items can stand in a table: an item with a field `file` of its own would look like one.
template <Described S>
constexpr bool fits_table() {
  bool fits = true;
  for_each_field<S>([&]<class T>(const Field<S, T>& f) { fits = fits && f.key != "file" && fits_cell<T>(); });
  return fits;
}

template <class T>
void convert(Reader& reader, const Node& node, std::vector<T>& out) {
  if constexpr (Described<T>) {
    static_assert(fits_table<T>(), "a struct in a list needs fields that fit a cell of a CSV file");
    if (const Node* file = reader.settings ? nullptr : table_named(node)) {
      const Node* rows = read_table(reader, *file, columns_of<T>());
      return rows ? convert(reader, *rows, out) : void();
    }
  }
  ItemNames names;
  if (node.kind != Kind::list) return convert_item(reader, node, names, out);
  if (node.span == 1) report_empty_list(reader, node);
  for (const Node& item : Children(node)) convert_item(reader, item, names, out);
}

/// One run over the pairs of a mapping: keys that nobody takes and keys that occur twice are findings.
class Keys {
public:
  Keys(Reader& reader, const Node& mapping) : reader_(reader), mapping_(mapping) {}
  Keys(const Keys&) = delete;

  /// Calls `take(key, value)` for each pair; it returns whether the key is known.
  template <class Take>
  void each(Take&& take) {
    for (const auto [key, value] : Pairs(mapping_)) {
      if (!key.is_scalar() || !first(key)) continue;
      const Reader::Step step(reader_, key.text);
      if (take(key, value))
        reader_.place(key, value);
      else
        unknown_.push_back(&key);
    }
  }
  /// Adds a key the mapping may have.
  void allow(std::string_view key) { allowed_.push_back(key); }
  /// Adds a finding if the mapping does not have this key.
  void require(std::string_view key, std::string_view meaning);
  /// Adds findings for the keys that nobody took. To be called last: it names the allowed ones.
  void finish() const;
  /// The key with this text, or null.
  const Node* find(std::string_view key) const;

private:
  bool first(const Node& key);
  void report_unknown(const Node& key) const;

  Reader& reader_;
  const Node& mapping_;
  std::unordered_map<std::string_view, const Node*> seen_;
  std::vector<const Node*> unknown_;
  std::vector<std::string_view> allowed_;
};

template <Described S>
bool take_field(Reader& reader, const Node& key, const Node& value, S& out) {
  bool taken = false;
  for_each_field<S>([&](const auto& f) {
    if (taken || f.key != key.text) return;
    taken = true;
    const bool around = std::exchange(reader.proper, f.proper);
    convert(reader, value, out.*f.member);
    reader.proper = around;
  });
  return taken;
}

template <Described S>
void finish_fields(Keys& keys) {
  for_each_field<S>([&](const auto& f) {
    keys.allow(f.key);
    if (f.need == Need::required) keys.require(f.key, f.meaning);
  });
}

/// Whether the node is a value of type `T` that is written as a mapping: words in several languages, an event that ends
/// a time.
template <class T>
bool is_value_mapping([[maybe_unused]] const Reader& reader, const Node& node) {
  [[maybe_unused]] const auto has = [&](std::string_view wanted) {
    for (const auto [key, value] : Pairs(node))
      if (key.text == wanted) return true;
    return false;
  };
  if constexpr (std::is_same_v<T, Duration>) return has("until");
  if constexpr (std::is_same_v<T, Words> || std::is_same_v<T, Text>)
    return !reader.translations.empty() && has(reader.language);
  return false;
}

/// What stands for the whole mapping.
template <Described S>
bool convert_shorthand(Reader& reader, const Node& node, S& out) {
  if constexpr (shorthand_of<S>().empty()) return false;
  if (node.kind != Kind::scalar && node.kind != Kind::mapping) return false;
  bool converted = false;
  for_each_field<S>([&]<class T>(const Field<S, T>& f) {
    if (f.key != shorthand_of<S>() || (node.kind == Kind::mapping && !is_value_mapping<T>(reader, node))) return;
    std::optional<Reader::Step> step;  // a place of its own has only what stands in a mapping
    if (node.kind == Kind::mapping) step.emplace(reader, f.key);
    const bool around = std::exchange(reader.proper, f.proper);
    convert(reader, node, out.*f.member);
    reader.proper = around;
    converted = true;
  });
  return converted;
}

template <Described S>
void report_no_mapping(Reader& reader, const Node& node) {
  std::vector<std::string_view> keys;
  for_each_field<S>([&](const auto& f) { keys.push_back(f.key); });
  constexpr bool vowel = std::string_view("aeiou").find(Schema<S>::name.front()) != std::string_view::npos;
  reader.wrong_type(node, (vowel ? "the keys of an " : "the keys of a ") + std::string(Schema<S>::name),
                    "write its keys on the lines below, indented: " + one_of(keys));
}

template <Described S>
void convert(Reader& reader, const Node& node, S& out) {
  if (convert_shorthand(reader, node, out)) return;
  if (node.kind != Kind::mapping) return report_no_mapping<S>(reader, node);
  Keys keys(reader, node);
  keys.each([&](const Node& key, const Node& value) { return take_field(reader, key, value, out); });
  finish_fields<S>(keys);
  keys.finish();
}

/// Ids an entry or section had in earlier versions.
void convert_was(Reader& reader, const Node& node, std::vector<std::string>& out);

template <class T>
void convert_entry(Reader& reader, const Node& node, Entry<T>& out) {
  if (node.kind != Kind::mapping) return convert(reader, node, out.value);
  Keys keys(reader, node);
  keys.each([&](const Node& key, const Node& value) {
    if (key.text == "was") return convert_was(reader, value, out.was), true;
    return take_field(reader, key, value, out.value);
  });
  keys.allow("was");
  finish_fields<T>(keys);
  keys.finish();
}

/// Whether the key can be an id; adds a finding where it can't.
bool check_id(Reader& reader, const Node& node);
/// As convert to an Id whose text is known already.
void check_id_value(Reader& reader, const Node& node);
/// Remembers what can be referred to. `path` is that of the entry.
void remember(Reader& reader, Target target, const Node& key);

void report_no_registry(Reader& reader, const Node& node);

template <class T>
void convert(Reader& reader, const Node& node, Registry<T>& out) {
  if (node.kind != Kind::mapping) return report_no_registry(reader, node);
  if (node.span == 1) return report_empty_list(reader, node);
  Keys keys(reader, node);
  keys.each([&](const Node& key, const Node& value) {
    check_id(reader, key);
    Entry<T>& entry = out.entries.emplace_back();
    entry.id = key.text;
    // A service is known among the parties, by the party's id and its own.
    remember(reader, std::is_same_v<T, Service> ? Target::party : target_of<T>(), key);
    convert_entry(reader, value, entry);
    return true;
  });
}

}  // namespace codicil::yaml
