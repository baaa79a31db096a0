// Prints docs/policy-format.md. Everything below the introduction comes from the field tables.

#include <codicil/model/policy.hpp>

#include <cctype>
#include <iostream>
#include <set>
#include <string>
#include <type_traits>

namespace {

using namespace codicil;

constexpr std::string_view introduction = R"(# The policy format

<!-- Made by codicil_reference from the field tables of include/codicil/model; a test compares. -->

A policy is one YAML file. It states facts, each once; Codicil says them in words. Where lawyers want their own words, the
file holds those too.

```yaml
codicil: 1
policy: {id: club-privacy, title: Privacy at the club, language: en, controller: club}
parties:
  club: {name: Rowing Club, contacts: {office: {email: office@club.example, for: rights}}}
sections:
  - {kind: sharing, stance: never, unless: consent}
  - {kind: rights, rights: [access, erasure], exercise: club.office}
```

## Rules that hold everywhere

- **Keys** are lower-case words joined by hyphens. An unknown key is an error, and so is a key that stands twice.
- **Three states.** A fact is stated, stated as none (`recipients: none`), or not stated (no key). What is not stated prints
  nothing. To write the word itself, quote it: `"none"`.
- **Ids** are `[a-z][a-z0-9-]*`. They stay the same from version to version; a renamed entry says `was: old-id`.
- **References** name an entry by its id: a party `google`, one of its services `google.analytics`, one of its contacts
  `club.office`. Where the table says *id or words*, anything that does not look like an id, or stands in quotes, is words.
- **One item needs no brackets:** `announced: this-page` and `announced: [this-page]` say the same.
- **Short forms.** Where the table names a short form, a plain value stands for a mapping with just that key.
- **Scalars are text** until their field gives them a type: `022304`, `1.10` and `NO` stay what they are.
- **Dates** are ISO dates (`2020-06-10`). **Durations** are `30 days`, `1 year`, `session`, `indefinite`, `P30D`, or
  `{until: the account is closed}`. **Links** are `https`, `http`, `mailto` or `tel`. **Countries** are two-letter ISO codes.
- **Text** is Markdown: paragraphs, lists, tables, emphasis, code, links, headings. HTML in it is shown as typed.
  `[[google]]`, `[[club.office.email]]` and `[[policy.updated]]` print the fact, `[[#sharing]]` links to a section.
  Words, which stand in one line, do not: there `[[…]]` is printed as it is, and reported.
- **Long lists** of mappings can stand in a [CSV file](#lists-from-csv-files): `items: {file: cookies.csv}`.
- **Languages.** `translations: [fr]` under `policy` declares other languages. Then words and Markdown can be given by language
  wherever they stand: `heading: {en: Your rights, fr: Vos droits}`. What is not translated is printed as it is, with the
  name of its language beside it. Names of parties, services and works are the same in all languages, unless they are
  given by language. `stamp: {fr: 8f3a12c0}`, which `codicil translate --stamp` writes, says from which text a translation
  was made: when the text changes, the translation is reported.
- **Not allowed**: anchors and aliases, tags, merge keys, several documents in one file.

## The file

| key | what |
|---|---|
| `codicil` * | the version of the format: `1` |
| `policy` * | what the policy says of itself, see [policy](#policy) |
)";

constexpr std::string_view after_registries =
    R"(| `sections` | the sections, in reading order, see [sections](#sections) |
| `wording` | sentences of your own: a key of the [catalogue](../lib/wording/catalogues/en.yaml), levels joined by dots (`sharing.never`), and the sentence that stands in its place, with the same `{placeholders}` |
| `x-…` | anything: ignored, and kept by the writer |

A star marks what has to be there. Each registry holds entries by id; an entry that was renamed says `was: old-id`.
)";

constexpr std::string_view about_tables = R"(
## Lists from CSV files

Wherever a list of mappings is expected (*list of* a linked name, without *or the id of one*), `{file: cookies.csv}` in place
of the list reads it from a table:

```csv
name,provider,purpose,lasts
session,club,keeps you logged in,session
_ga,google,"counts visits, without names",1 year
```

- The file stands beside the policy or in a folder below it. Absolute paths, `..` and symbolic links are errors; so are tables
  in a policy that does not come from a file (standard input, a string without a base folder).
- It is CSV by RFC 4180 in UTF-8: commas, a header, as many cells in each row. A cell with a comma, quote or line break in it
  stands in double quotes, and a quote in it is doubled. Spaces around a cell and blank lines count for nothing.
- The header names keys of the items, in any order; those that an item needs have to be there. Each row is an item.
- An empty cell states nothing. `none` states that there is none, where the key allows it.
- A cell of a list holds several values separated by semicolons: `access; erasure`. Empty parts count for nothing.
- Values are read as in YAML, and errors name the table, the line and the column. Quotes make no difference in a table, since
  programs set and drop them: a word that looks like an id is taken for one, and `none` for none. What needs quotes in YAML,
  a value with keys of its own, or a text in several languages has to stand in YAML.
- The limits for the size of a policy hold for it and its tables together.

The items are facts of the policy; the file they came from is not. What writes a policy prints them as YAML.
)";

constexpr std::string_view about_sections = R"(
## Sections

Every section has a `kind`. It may have an `id`, which is its address in every output; without one, the id is the kind, then
`kind-2` and so on. `was` names earlier ids. `sections` holds sections below it.

`none: true` states that there is nothing of the kind (`{kind: cookies, none: true}`); the kinds that allow it say so.
)";

// `PartyKind` -> `party-kind`
std::string kebab(std::string_view type) {
  std::string name;
  for (const char c : type) {
    if (c >= 'A' && c <= 'Z') name += name.empty() ? "" : "-";
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return name;
}

std::string link(std::string_view name) { return "[" + std::string(name) + "](#" + std::string(name) + ")"; }

template <class T>
std::string type_name() {
  if constexpr (is_stated_v<T>)
    return type_name<typename T::value_type>();
  else if constexpr (is_optional_v<T>)
    return type_name<typename T::value_type>();
  else if constexpr (is_list_v<T>)
    return "list of " + type_name<typename T::value_type>();
  else if constexpr (is_registry_v<T>)
    return type_name<typename T::value_type>() + " by id";
  else if constexpr (is_ref_v<T>)
    return "id of a " + std::string(Schema<typename T::target>::name);
  else if constexpr (is_mention_v<T>)
    return link(Schema<typename T::target>::name) + ", or the id of one";
  else if constexpr (Enumeration<T>)
    return "[" + kebab(Vocabulary<T>::type) + "](#closed-lists)";
  else if constexpr (Described<T>)
    return link(Schema<T>::name);
  else if constexpr (std::is_same_v<T, bool>)
    return "yes or no";
  else if constexpr (std::is_same_v<T, std::string>)
    return "text";
  else if constexpr (std::is_same_v<T, Words>)
    return "words";
  else if constexpr (std::is_same_v<T, Text>)
    return "Markdown";
  else if constexpr (std::is_same_v<T, Age>)
    return "number of years";
  else if constexpr (std::is_same_v<T, Date>)
    return "date";
  else if constexpr (std::is_same_v<T, Duration>)
    return "duration";
  else if constexpr (std::is_same_v<T, Url>)
    return "link";
  else if constexpr (std::is_same_v<T, Email>)
    return "e-mail address";
  else if constexpr (std::is_same_v<T, Country>)
    return "country";
  else if constexpr (std::is_same_v<T, Language>)
    return "language tag";
  else if constexpr (std::is_same_v<T, Licence>)
    return "licence";
  else {
    static_assert(std::is_same_v<T, Id>);
    return "id";
  }
}

class Page {
public:
  explicit Page(std::ostream& out) : out_(out) {}

  template <Described S>
  void rows() {
    for_each_field<S>([&]<class F, class T>(const Field<F, T>& f) {
      out_ << "| `" << f.key << (f.need == Need::required ? "` * | " : "` | ") << type_name<T>() << " | " << f.meaning
           << " |\n";
    });
  }

  template <Described S>
  void registries() {
    for_each_field<S>([&]<class F, class T>(const Field<F, T>& f) {
      out_ << "| `" << f.key << (f.need == Need::required ? "` * | " : "` | ") << f.meaning << ", see "
           << link(Schema<typename T::value_type>::name) << " |\n";
    });
  }

  // The struct's own table, then those of the structs in it that have not been shown.
  template <Described S>
  void chapter(std::string_view level) {
    if (!shown_.insert(std::string(level) + std::string(Schema<S>::name)).second) return;
    out_ << '\n' << level << ' ' << Schema<S>::name << "\n\n" << Schema<S>::meaning;
    if (!shorthand_of<S>().empty()) out_ << " Short form: a plain value is its `" << shorthand_of<S>() << "`.";
    if constexpr (requires { Schema<S>::needs; }) {
      out_ << " Needs";
      for (const std::string_view key : Schema<S>::needs)
        out_ << (key == Schema<S>::needs.front() ? " `" : " and `") << key << '`';
      out_ << '.';
    }
    if constexpr (requires { Schema<S>::can_be_none; }) out_ << " Can be `none: true`.";
    out_ << "\n\n| key | value | what it is |\n|---|---|---|\n";
    rows<S>();
    for_each_field<S>([&]<class F, class T>(const Field<F, T>&) { nested<T>(); });
  }

  template <class T>
  void nested() {
    if constexpr (is_stated_v<T> || is_optional_v<T> || is_list_v<T> || is_registry_v<T>)
      nested<typename T::value_type>();
    else if constexpr (Enumeration<T>)
      list<T>();
    else if constexpr (is_ref_v<T> || is_mention_v<T>)
      return;
    else if constexpr (Described<T>)
      chapter<T>("###");
  }

  template <Enumeration E>
  void list() {
    if (!listed_.insert(std::string(Vocabulary<E>::type)).second) return;
    lists_ += "| " + kebab(Vocabulary<E>::type) + " | ";
    for (const std::string_view name : Vocabulary<E>::names)
      lists_ += (name == Vocabulary<E>::names.front() ? "`" : ", `") + std::string(name) + "`";
    lists_ += " |\n";
  }

  void closed_lists() { out_ << "\n## Closed lists\n\n| list | values |\n|---|---|\n" << lists_; }

  template <class... Bodies>
  void kinds(const std::variant<Bodies...>*) {
    (chapter<Bodies>("##"), ...);
  }

private:
  std::ostream& out_;
  std::set<std::string> shown_, listed_;
  std::string lists_;
};

}  // namespace

int main() {
  Page page(std::cout);
  std::cout << introduction;
  page.registries<Policy>();
  std::cout << after_registries;
  page.chapter<PolicyInfo>("##");
  for_each_field<Policy>([&]<class F, class T>(const Field<F, T>&) { page.chapter<typename T::value_type>("##"); });
  std::cout << about_tables << about_sections << "\n| key | value | what it is |\n|---|---|---|\n";
  page.rows<Section>();
  page.kinds(static_cast<const SectionKinds*>(nullptr));
  page.closed_lists();
}
