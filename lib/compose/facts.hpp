#pragma once
// Facts said from the field tables alone: each by the catalogue's sentence for it (`<struct>.<key>`, with {value}; of
// yes and no `…` and `…-not`; of none `…-none`), or as `Label: value.` where there is none. Most kinds of sections need
// no more than this.

#include "compose/draft.hpp"
#include "model/identity.hpp"

#include <concepts>
#include <span>
#include <unordered_map>

namespace codicil::composing {

// The sentences and the label for one field.
struct FieldWords {
  std::optional<Word> said, negated, none;
  Word label;
};

// `<name>.<key><suffix>` in the catalogue, if it is there; resolved at compile time.
template <Described S>
consteval auto sentences_of(std::string_view suffix) {
  constexpr std::size_t count = Schema<S>::fields.size;
  std::array<std::optional<std::uint16_t>, count> found{};
  std::size_t i = 0;
  for_each_field<S>([&](const auto& f) {
    wording::Key key;
    (((key += Schema<S>::name) += ".") += f.key) += suffix;
    found[i++] = wording::find_key(key);
  });
  return found;
}

// Calls `visit(field words, field)` for each field of `S`.
template <Described S, class Visit>
void for_each_worded_field(Visit&& visit) {
  [[maybe_unused]] static constexpr auto said = sentences_of<S>(""), negated = sentences_of<S>("-not"),
                                         none = sentences_of<S>("-none");
  const auto word = [](std::optional<std::uint16_t> index) {
    return index ? std::optional<Word>(Word::at(*index)) : std::nullopt;
  };
  std::size_t i = 0;
  for_each_labelled_field<S>([&](Word label, const auto& f) {
    visit(FieldWords{word(said[i]), word(negated[i]), word(none[i]), label}, f);
    ++i;
  });
}

// Values whose words in the catalogue are whole sentences.
template <class T>
inline constexpr bool is_sentence_v = std::is_same_v<T, Completeness> || std::is_same_v<T, Sale> ||
                                      std::is_same_v<T, Governance> || std::is_same_v<T, LinkAdvice>;

// Structs that have a phrase, and so need no sentences for their fields.
template <class T>
inline constexpr bool has_phrase_v =
    std::is_same_v<T, Interest> || std::is_same_v<T, section::Control> || std::is_same_v<T, section::Place> ||
    std::is_same_v<T, section::AgeLimit> || std::is_same_v<T, PostalAddress>;

// Structs, and mentions of entries that a list shows in full: each is an item of its own.
template <class T>
inline constexpr bool is_record_v = Described<T> && !has_phrase_v<T>;
template <class T>
inline constexpr bool is_record_v<Mention<T>> = std::is_same_v<T, Term> || std::is_same_v<T, Activity>;

// Whether the value of a field stands in the field's own sentence: not after it, as a list does, and not as a choice
// between sentences, as yes and no do.
template <class T>
constexpr bool stands_in_sentence() {
  if constexpr (is_stated_v<T> || is_optional_v<T>)
    return stands_in_sentence<typename T::value_type>();
  else if constexpr (is_list_v<T>)
    return !is_record_v<typename T::value_type>;
  else
    return !is_record_v<T> && !is_sentence_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, Text>;
}

// The first field of `S` outside `except` whose sentence has no place for what the field says; empty if there is none.
template <Described S>
consteval std::string_view field_without_place(std::span<const std::string_view> except = {}) {
  std::string_view lost;
  std::size_t i = 0;
  const auto sentences = sentences_of<S>("");
  for_each_field<S>([&](const auto& f) {
    const auto sentence = sentences[i++];
    if (sentence && stands_in_sentence<typename std::remove_cvref_t<decltype(f)>::value_type>() &&
        !Word::at(*sentence).has_place() && std::find(except.begin(), except.end(), f.key) == except.end())
      lost = f.key;
  });
  return lost;
}

// Says every fact of a struct; paths below the draft's begin with `prefix`.
template <Described S>
void say_facts(Draft& draft, const S& value, const std::string& prefix = {},
               std::span<const std::string_view> except = {});

// Says what a composer has not said in words of its own: the facts outside `Said`, and what is stated as none.
template <const auto& Said, Described S>
void say_rest(Draft& draft, const S& value, const std::string& prefix = {},
              std::initializer_list<std::string_view> denied = {});

// The items as a list, a table or one below the other.
template <class Record>
void say_records(Draft& draft, const std::string& path, const std::vector<Record>& records);

// What stands in a list for one record: its title, and the blocks below it.
struct Shown {
  Inlines title;
  document::Blocks blocks;
};

namespace facts {

// What a record is about: its first field that has to be there.
template <Described S>
constexpr std::string_view title_key(const S&) {
  std::string_view key;
  for_each_field<S>([&](const auto& f) {
    if (key.empty() && f.need == Need::required) key = f.key;
  });
  return key;
}
// Readers look for the data, not for the time.
inline std::string_view title_key(const section::RetentionItem& item) {
  return item.data ? "data" : item.for_ ? "for" : "keep";
}
// Its name tells a channel apart from others of its kind.
inline std::string_view title_key(const section::Channel& channel) { return channel.name ? "name" : "type"; }

template <class T>
inline constexpr bool is_entry_mention_v = false;
template <>
inline constexpr bool is_entry_mention_v<Mention<Purpose>> = true;
template <>
inline constexpr bool is_entry_mention_v<Mention<DataCategory>> = true;

template <Described S>
Inlines title_of(const Draft& draft, const S& record) {
  Inlines title;
  for_each_field<S>([&](const auto& f) {
    if (f.key != title_key(record)) return;
    using T = std::remove_cvref_t<decltype(record.*f.member)>;
    // The rest of what is mentioned is said below the title.
    if constexpr (is_entry_mention_v<T>)
      title = draft.phrases.say(draft.phrases.entry(record.*f.member));
    else
      title = draft.phrases.say(record.*f.member);
  });
  if constexpr (requires { record.certainty; }) return draft.phrases.with_certainty(std::move(title), record.certainty);
  return title;
}

// Whether an entry is as firmly said as the record about it, whose title says so.
template <class Record, class Entry>
bool is_as_certain(const Record& record, const Entry& entry) {
  if constexpr (requires { record.certainty; })
    return record.certainty && record.certainty == entry.certainty;
  else
    return false;
}
// The sentence for that.
template <class Entry>
consteval Word same_certainty() {
  return wording::word_at(Schema<Entry>::name, "certainty-same");
}

// The facts of the entry that a record is about, where nobody else shows them.
template <Described S>
void say_subject(Draft& inner, const S& record) {
  for_each_field<S>([&](const auto& f) {
    if constexpr (is_entry_mention_v<std::remove_cvref_t<decltype(record.*f.member)>>) {
      if (f.key != title_key(record)) return;
      const auto& entry = inner.phrases.entry(record.*f.member);
      if (!inner.phrases.shows(entry)) return;
      static constexpr std::array<std::string_view, 3> except{"name", "category", "certainty"};
      const bool same = is_as_certain(record, entry);
      if (same) inner.sentence("certainty", same_certainty<std::remove_cvref_t<decltype(entry)>>());
      say_facts(inner, entry, {}, std::span(except).first(same ? 3 : 2));
    }
  });
}

template <Described S>
Shown show(const Draft& draft, const S& record, const std::string& path, std::string_view said_above = {}) {
  Draft inner(draft.phrases, draft.anchor(path), false);
  say_subject(inner, record);
  std::array<std::string_view, 4> except{title_key(record), {}, {}, said_above};
  if constexpr (requires { record.certainty; })
    if (record.certainty) except[1] = "certainty";
  if constexpr (requires { record.group; })
    if (record.group) except[2] = "group";  // it stands above the record
  say_facts(inner, record, {}, except);
  return {title_of(draft, record), inner.take()};
}
template <class T>
Shown show(const Draft& draft, const Mention<T>& mention, const std::string& path) {
  const T& entry = draft.phrases.entry(mention);
  draft.phrases.shows(entry, draft.anchor(path));
  return show(draft, entry, path);
}

inline Inlines strong(Inlines inlines) {
  for (document::Run& run : inlines) run.style = run.style | document::Style::strong;
  return inlines;
}

// A title alone is plain; above what is said of it, it stands out.
inline document::Blocks item_blocks(Shown shown) {
  document::Blocks blocks = paragraph(shown.blocks.empty() ? std::move(shown.title) : strong(std::move(shown.title)));
  std::move(shown.blocks.begin(), shown.blocks.end(), std::back_inserter(blocks));
  return blocks;
}

template <class Record>
bool has_text(const Record& record) {
  if constexpr (is_mention_v<Record>)
    return true;
  else if constexpr (requires { record.text; })
    return record.text.has_value();
  else
    return false;
}

// How many columns a table of the records has.
template <class Record>
std::size_t columns(const std::vector<Record>& records) {
  std::size_t count = 0;
  if constexpr (Described<Record>)
    for_each_field<Record>([&](const auto& f) { count += Phrases::is_said_in_any(records, f.member); });
  return count;
}

// A table where the author asks for it, or where short facts of several items are easier to compare in one.
template <class Record>
Layout layout_of(const Draft& draft, const std::vector<Record>& records) {
  if (draft.layout) return *draft.layout;
  if (std::is_same_v<Record, section::PurposeUse>) return Layout::list;  // it shows the purpose's own facts too
  if (records.size() < 3 || std::any_of(records.begin(), records.end(), has_text<Record>)) return Layout::list;
  const std::size_t width = columns(records);
  return width >= 2 && width <= 5 ? Layout::table : Layout::list;
}

// A record with its path, and the number of its group; 0 where it is in none.
template <class Record>
struct Item {
  const Record* record;
  std::string path;
  std::size_t group = 0;
};
template <class Record>
using Items = std::span<const Item<Record>>;

template <class Record>
std::vector<Item<Record>> items_of(const std::string& path, const std::vector<Record>& records) {
  std::vector<Item<Record>> items;
  items.reserve(records.size());
  ItemNames names;
  for (const Record& record : records) items.push_back({&record, path + '.' + names.next(natural_name(record))});
  return items;
}

template <class Record>
void say_list(Draft& draft, const std::string& path, Items<Record> items) {
  std::vector<document::ListItem> list;
  list.reserve(items.size());
  for (const auto& [record, own, group] : items)
    list.push_back({item_blocks(show(draft, *record, own)), draft.anchor(own)});
  draft.list(path, std::move(list));
}

template <class Record>
void say_paragraphs(Draft& draft, const std::string& path, Items<Record> items) {
  document::Definitions definitions;
  definitions.items.reserve(items.size());
  for (const auto& [record, own, group] : items) {
    Shown shown = show(draft, *record, own);
    definitions.items.push_back({std::move(shown.title), std::move(shown.blocks), draft.anchor(own)});
  }
  draft.block(path, std::move(definitions));
}

template <class Record>
void say_items(Draft& draft, const std::string& path, Items<Record> items, Layout layout) {
  layout == Layout::list ? say_list<Record>(draft, path, items) : say_paragraphs<Record>(draft, path, items);
}

// Those in no group first, then the groups in the order in which their names first come.
template <class Record>
void sort_by_group(std::vector<Item<Record>>& items) {
  std::unordered_map<std::string_view, std::size_t> numbers;
  for (auto& item : items)
    if (const auto& group = item.record->group)
      item.group = numbers.try_emplace(group->text, numbers.size() + 1).first->second;
  std::stable_sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.group < b.group; });
}

// The records of one group stand together under its name.
template <class Record>
void say_groups(Draft& draft, const std::string& path, std::vector<Item<Record>> items, Layout layout) {
  sort_by_group(items);
  for (auto first = items.begin(); first != items.end();) {
    const auto last = std::find_if(first, items.end(), [&](const auto& item) { return item.group != first->group; });
    draft.in_groups |= first != items.begin();
    if (first->group > 0) draft.title(first->path + ".group", draft.phrases.say(*first->record->group));
    say_items<Record>(draft, path, {first, last}, layout);
    first = last;
  }
}

template <class T>
void say_value(Draft& draft, const std::string& path, const FieldWords& words, const T& value) {
  const auto sentence = [&](std::optional<Word> word, Phrase said) {
    if (word) return draft.sentence(path, *word, {{"value", std::move(said)}});
    draft.sentence(path, "fact", {{"label", draft.phrases.words.say(words.label)}, {"value", std::move(said)}});
  };
  if constexpr (std::is_same_v<T, Text>) {
    draft.author(path, value);
  } else if constexpr (std::is_same_v<T, bool>) {
    sentence(value ? words.said : words.negated, draft.phrases.say(value));
  } else if constexpr (std::is_same_v<T, Completeness>) {
    static constexpr wording::WordsOf<Completeness> of_groups("completeness-of-groups");
    draft.sentence(path, draft.in_groups ? draft.phrases.words.say(of_groups[value]) : draft.phrases.say(value));
  } else if constexpr (is_sentence_v<T>) {
    draft.sentence(path, draft.phrases.say(value));
  } else if constexpr (is_record_v<T>) {
    if (words.said) draft.lead(path, *words.said);
    say_facts(draft, value, path + '.');
    if (words.said) draft.end_paragraph();
  } else if constexpr (is_list_v<T>) {
    if constexpr (is_record_v<typename T::value_type>) {
      if (words.said) draft.lead(path, *words.said);
      say_records(draft, path, value);
    } else {
      sentence(words.said, draft.phrases.say(value));
    }
  } else {
    sentence(words.said, draft.phrases.say(value));
  }
}

template <class T>
void say_fact(Draft& draft, const std::string& path, const FieldWords& words, const T& value) {
  say_value(draft, path, words, value);
}
template <class T>
void say_fact(Draft& draft, const std::string& path, const FieldWords& words, const Stated<T>& fact) {
  if (fact.is_stated()) return say_value(draft, path, words, *fact);
  if (fact.is_none() && words.none) return draft.sentence(path, *words.none);
  if (fact.is_none()) draft.sentence(path, "nothing-of", {{"label", draft.phrases.words.say(words.label)}});
}
template <class T>
void say_fact(Draft& draft, const std::string& path, const FieldWords& words, const std::optional<T>& value) {
  if constexpr (!std::is_same_v<T, Id>)  // a name for programs
    if (value) say_value(draft, path, words, *value);
}

}  // namespace facts

template <Described S>
void say_facts(Draft& draft, const S& value, const std::string& prefix, std::span<const std::string_view> except) {
  static_assert(field_without_place<S>().empty(), "a sentence of the catalogue would lose the fact it is about");
  for_each_worded_field<S>([&](const FieldWords& words, const auto& f) {
    if (std::find(except.begin(), except.end(), f.key) != except.end()) return;
    facts::say_fact(draft, prefix + std::string(f.key), words, value.*f.member);
  });
}

template <const auto& Said, Described S>
void say_rest(Draft& draft, const S& value, const std::string& prefix, std::initializer_list<std::string_view> denied) {
  static_assert(field_without_place<S>(Said).empty(), "a sentence of the catalogue would lose the fact it is about");
  const auto in = [](const auto& keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  for_each_worded_field<S>([&](const FieldWords& words, const auto& f) {
    if constexpr (is_stated_v<std::remove_cvref_t<decltype(value.*f.member)>>)
      if ((value.*f.member).is_none() && !in(denied, f.key))
        return facts::say_fact(draft, prefix + std::string(f.key), words, value.*f.member);
    if (!in(Said, f.key)) facts::say_fact(draft, prefix + std::string(f.key), words, value.*f.member);
  });
}

template <class Record>
void say_records(Draft& draft, const std::string& path, const std::vector<Record>& records) {
  const Layout layout = facts::layout_of(draft, records);
  if constexpr (Described<Record>)
    if (layout == Layout::table) return draft.table(path, records);
  std::vector<facts::Item<Record>> items = facts::items_of(path, records);
  if constexpr (requires(const Record& record) { record.group; })
    return facts::say_groups(draft, path, std::move(items), layout);
  else
    facts::say_items<Record>(draft, path, items, layout);
}

}  // namespace codicil::composing
