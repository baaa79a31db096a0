#pragma once
/// \file
/// The checked values that facts are made of: dates, URLs, e-mail addresses, author's text, references.

#include <compare>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codicil {

/// A day of the Gregorian calendar.
struct Date {
  int year = 1970;  ///< 1 to 9999
  int month = 1;    ///< 1 to 12
  int day = 1;      ///< 1 to the length of the month

  auto operator<=>(const Date&) const = default;

  /// Reads `2020-06-10` and nothing else (ISO 8601 extended calendar date). Nothing for a day that does not exist.
  static std::optional<Date> parse(std::string_view text);
  /// `2020-06-10`
  std::string to_string() const;
};

/// An absolute URL that is safe to link to: `https`, `http`, `mailto` or `tel`.
struct Url {
  std::string text;  ///< as written

  bool operator==(const Url&) const = default;

  /// Accepts the four schemes, a host for the two web schemes (RFC 3986), an address for `mailto`, digits for `tel`.
  /// Refuses user info, white space, control characters, quotes, angle brackets and backslashes.
  static std::optional<Url> parse(std::string_view text);
};

/// An e-mail address: `local@domain` with the characters people use (a subset of RFC 5321: no quoted local part).
struct Email {
  std::string text;  ///< as written

  bool operator==(const Email&) const = default;
  /// Nothing where the address cannot be one.
  static std::optional<Email> parse(std::string_view text);
};

/// A country, by its ISO 3166-1 code of two capital letters.
struct Country {
  std::string code;

  bool operator==(const Country&) const = default;
  /// Nothing where no country has this code.
  static std::optional<Country> parse(std::string_view text);
};

/// A language, as a BCP 47 tag: `en`, `de-AT`, `zh-Hant`.
struct Language {
  std::string tag = "en";

  bool operator==(const Language&) const = default;
  /// Nothing where the tag is not of the form language[-Script][-REGION].
  static std::optional<Language> parse(std::string_view text);
};

/// A licence, by its SPDX identifier (`CC-BY-SA-4.0`) or, where it has none, by name.
struct Licence {
  std::string id;

  bool operator==(const Licence&) const = default;
  /// Where a Creative Commons licence can be read, by its identifier; empty for any other.
  std::string url() const;
};

/// What an author wrote, said in another language.
struct Translation {
  std::string language;  ///< BCP 47 tag
  std::string text;
  std::string stamp{};  ///< stamp_of() the text it was made from; empty where nobody noted it
  bool operator==(const Translation&) const = default;
};

/// A short hash of `text` (FNV-1a of 64 bits, folded to eight hexadecimal digits): tells whether a translation still
/// belongs to it.
std::string stamp_of(std::string_view text);

/// A few words for people to read: a name, a phrase. What is the same in every language (a telephone number, the name
/// of a cookie) is a std::string.
struct Words {
  std::string text;
  std::string language{};                   ///< set by localise() where `text` is not in the policy's language
  std::vector<Translation> translations{};  ///< in the order of the file

  Words() = default;
  Words(std::string words) : text(std::move(words)) {}
  Words(std::string_view words) : text(words) {}
  Words(const char* words) : text(words) {}
  operator std::string_view() const { return text; }
  bool empty() const { return text.empty(); }
  bool operator==(const Words&) const = default;
};

/// Author's Markdown in its parsed form; only the library's composer looks inside.
struct ParsedText;

/// What an author wrote, in Markdown. Parsed once, when the policy is read; a program that fills a Text by hand leaves
/// that to the composer.
struct Text {
  std::string source;                          ///< Markdown; raw HTML in it is text
  std::shared_ptr<const ParsedText> parsed{};  ///< made by the reader; says the same as `source`
  std::string language{};                      ///< as Words::language
  std::vector<Translation> translations{};     ///< as Words::translations

  Text() = default;
  Text(std::string markdown) : source(std::move(markdown)) {}
  Text(const char* markdown) : source(markdown) {}
  friend bool operator==(const Text& a, const Text& b) {
    return a.source == b.source && a.language == b.language && a.translations == b.translations;
  }
};

/// A name by which other places and other versions know an item: `[a-z][a-z0-9-]*`, at most 64 characters.
struct Id {
  std::string text;
  bool operator==(const Id&) const = default;
};

/// Whether `text` can be an id: `[a-z][a-z0-9-]*`, at most 64 characters, neither `none` nor `null`.
bool is_id(std::string_view text);

/// The id of an entry of the registry that holds `T`. For a party, `google` or, for one of its services,
/// `google.analytics`; for a contact, `iiif.office`.
template <class T>
struct Ref {
  using target = T;
  std::string id;
  bool operator==(const Ref&) const = default;
};

/// A value that takes room only where there is one; copies are deep. Entries are up to 2 KB large, and most mentions of
/// them are ids.
template <class T>
class Boxed {
public:
  Boxed() noexcept {}  ///< reads as a default-constructed `T`; written out, as g++ 12 crashes on `= default`
  Boxed(T value) : value_(std::make_unique<T>(std::move(value))) {}
  Boxed(const Boxed& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(Boxed other) noexcept { return value_ = std::move(other.value_), *this; }

  const T& operator*() const {
    static const T nothing{};
    return value_ ? *value_ : nothing;
  }
  const T* operator->() const { return &**this; }
  /// The value to write to.
  T& edit() {
    if (!value_) value_ = std::make_unique<T>();
    return *value_;
  }
  bool operator==(const Boxed& other) const { return **this == *other; }

private:
  std::unique_ptr<T> value_;
};

/// Either the id of an entry of the registry that holds `T`, or such an entry that stands only here.
template <class T>
struct Mention {
  using target = T;
  std::string id;  ///< empty where `own` says it
  Boxed<T> own{};  ///< means nothing where there is an `id`
  bool operator==(const Mention&) const = default;
};

/// A number of years somebody has to be old, 1 to 150.
struct Age {
  unsigned years = 18;
  auto operator<=>(const Age&) const = default;
  /// Reads `13`.
  static std::optional<Age> parse(std::string_view text);
};

/// One entry of a registry.
template <class T>
struct Entry {
  std::string id;                ///< stable across versions
  std::vector<std::string> was;  ///< ids this entry had in earlier versions
  T value;
  bool operator==(const Entry&) const = default;
};

/// Entries by id, in the order of the file.
template <class T>
struct Registry {
  using value_type = T;
  std::vector<Entry<T>> entries;

  /// The entry called `id`, or null. Linear: registries are short, and the reader keeps its own index.
  const T* find(std::string_view id) const {
    for (const Entry<T>& entry : entries)
      if (entry.id == id) return &entry.value;
    return nullptr;
  }
  auto begin() const { return entries.begin(); }
  auto end() const { return entries.end(); }
  bool empty() const { return entries.empty(); }
  bool operator==(const Registry&) const = default;
};

}  // namespace codicil
