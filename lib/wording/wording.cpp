#include "wording/wording.hpp"

namespace codicil::wording {

namespace {

const Catalogue* find_exactly(std::string_view language) {
  for (const Catalogue& catalogue : catalogues())
    if (catalogue.language == language) return &catalogue;
  return nullptr;
}

// The catalogue of the language, of its main language, or null.
const Catalogue* find_catalogue(std::string_view tag) {
  const Catalogue* catalogue = find_exactly(tag);
  return catalogue ? catalogue : find_exactly(main_language(tag));
}

const Catalogue& catalogue_for(std::string_view tag) {
  const Catalogue* catalogue = find_catalogue(tag);
  return catalogue ? *catalogue : catalogues().front();
}

// Splits a pattern at its placeholders: `on_text` and `on_placeholder` see the pieces in order.
template <class OnText, class OnPlaceholder>
void scan(std::string_view pattern, OnText on_text, OnPlaceholder on_placeholder) {
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    const auto close = open == pattern.npos ? pattern.npos : pattern.find('}', open);
    if (close == pattern.npos) return on_text(pattern);
    on_text(pattern.substr(0, open));
    on_placeholder(pattern.substr(open + 1, close - open - 1));
    pattern.remove_prefix(close + 1);
  }
}

// Calls `on_text` for each piece of the pattern and `on_value` for what stands in place of each placeholder.
template <class OnText, class OnValue>
void fill(std::string_view pattern, Arguments arguments, OnText on_text, OnValue on_value) {
  scan(pattern, on_text, [&](std::string_view name) {
    for (const Argument& argument : arguments)
      if (argument.name == name) return on_value(argument.value);
    on_value(Phrase(std::string("{").append(name).append("}")));
  });
}

}  // namespace

std::vector<std::string_view> placeholders(std::string_view pattern) {
  std::vector<std::string_view> names;
  scan(
      pattern, [](std::string_view) {}, [&](std::string_view name) { names.push_back(name); });
  return names;
}

bool speaks(std::string_view tag) { return find_catalogue(tag) != nullptr; }

Wording::Wording(const Policy& policy) : catalogue_(catalogue_for(policy.policy.language.tag)) {
  for (const WordingOverride& own : policy.wording)
    if (const auto index = find_key(own.key)) own_.emplace_back(*index, &own.sentence);
}

Wording::Sentence Wording::sentence(Word word) const {
  for (const auto& [index, own] : own_)
    if (index == word.index()) return {own->text, own->language};
  return {catalogue_.patterns[word.index()], {}};
}

Phrase Wording::say(Word word, Arguments arguments) const {
  const Sentence said = sentence(word);
  if (!said.language.empty()) return say_in(said, arguments);
  if (arguments.size() == 0) return said.words;
  std::size_t room = said.words.size();
  for (const Argument& argument : arguments) room += argument.value.size();
  Joint joint(room);
  fill(
      said.words, arguments, [&](std::string_view text) { joint.add(Phrase(text)); },
      [&](const Phrase& value) { joint.add(value); });
  return joint.take();
}

Phrase Wording::say_noun(Word word, Argument noun) const {
  const std::string_view pattern = view(word), before = pattern.substr(0, pattern.find('{'));
  const auto text = noun.value.text();
  const Contraction* melted =
      text && sentence(word).language.empty() ? contraction_of(catalogue_.language, before, *text) : nullptr;
  if (!melted) return say(word, {noun});
  std::string said(before.substr(0, before.size() - melted->end.size()));
  said.append(melted->joined)
      .append(text->substr(melted->article.size()))
      .append(pattern.substr(pattern.find('}') + 1));
  return said;
}

Phrase Wording::say_in(const Sentence& said, Arguments arguments) const {
  Inlines runs;
  fill(
      said.words, arguments,
      [&](std::string_view text) {
        if (!text.empty()) append(runs, document::Run{.text = std::string(text), .language = said.language});
      },
      [&](const Phrase& value) { append(runs, value); });
  return marked(std::move(runs), said.language);
}

Phrase Wording::count(const Plural& words, std::uint32_t number) const {
  return say(words[plural_category(catalogue_.language, number)], {{"count", std::to_string(number)}});
}

Phrase Wording::name_of(std::string_view tag) const {
  const auto word = Word::find(std::string("language.").append(main_language(tag)));
  if (!word) return tag;
  if (tag.find('-') == tag.npos) return say(*word);
  const auto region = Word::find(std::string("country.").append(rest_of(tag)));
  return say("aside", {{"text", say(*word)}, {"aside", region ? say(*region) : tag}});
}

// The name goes with the words: no line break before it.
Inlines Wording::marked(Inlines runs, std::string_view tag) const {
  append_text(runs, runs.empty() ? "[" : "\u00A0[");
  append(runs, name_of(tag));
  append_text(runs, "]");
  return runs;
}

Inlines Wording::in_language(Inlines runs, std::string_view tag) const {
  for (document::Run& run : runs) run.language = tag;
  return marked(std::move(runs), tag);
}

Phrase Wording::join(std::vector<Phrase> items, Word last) const {
  if (items.size() == 1) return std::move(items.front());
  if (items.empty()) return {};
  const Phrase separator = view("list.separator");
  const Phrase last_separator = joint_before(catalogue_.language, view(last), items.back().beginning());
  std::size_t room = last_separator.size() + items.size() * separator.size();
  for (const Phrase& item : items) room += item.size();
  Joint joined(room);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) joined.add(i + 1 == items.size() ? last_separator : separator);
    joined.add(std::move(items[i]));
  }
  return joined.take();
}

Phrase Wording::all_of(std::vector<Phrase> items) const { return join(std::move(items), "list.and"); }
Phrase Wording::one_of(std::vector<Phrase> items) const { return join(std::move(items), "list.or"); }

}  // namespace codicil::wording
