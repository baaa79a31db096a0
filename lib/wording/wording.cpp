#include "wording/wording.hpp"

namespace codicil::wording {

namespace {

// The catalogue of the language, of its main language, or null.
const Catalogue* find_catalogue(std::string_view tag) {
  const std::string_view main = tag.substr(0, tag.find('-'));
  for (const Catalogue& catalogue : catalogues())
    if (catalogue.language == tag || catalogue.language == main) return &catalogue;
  return nullptr;
}

const Patterns& patterns_for(std::string_view tag) {
  const Catalogue* catalogue = find_catalogue(tag);
  return catalogue ? catalogue->patterns : catalogues().front().patterns;
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

}  // namespace

std::vector<std::string_view> placeholders(std::string_view pattern) {
  std::vector<std::string_view> names;
  scan(
      pattern, [](std::string_view) {}, [&](std::string_view name) { names.push_back(name); });
  return names;
}

bool speaks(std::string_view tag) { return find_catalogue(tag) != nullptr; }

Wording::Wording(const Policy& policy) : patterns_(patterns_for(policy.policy.language.tag)) {
  for (const WordingOverride& own : policy.wording)
    if (const auto index = find_key(own.key)) own_.emplace_back(*index, own.sentence);
}

std::string_view Wording::pattern(Word word) const {
  for (const auto& [index, sentence] : own_)
    if (index == word.index()) return sentence;
  return patterns_[word.index()];
}

Phrase Wording::say(Word word, Arguments arguments) const {
  const std::string_view words = pattern(word);
  if (arguments.size() == 0) return words;
  std::size_t room = words.size();
  for (const Argument& argument : arguments) room += argument.value.size();
  Joint sentence(room);
  const auto fill = [&](std::string_view name) {
    for (const Argument& argument : arguments)
      if (argument.name == name) return sentence.add(argument.value);
    sentence.add(Phrase(std::string("{").append(name).append("}")));
  };
  scan(
      words, [&](std::string_view text) { sentence.add(Phrase(text)); }, fill);
  return sentence.take();
}

Phrase Wording::join(std::vector<Phrase> items, Word last) const {
  if (items.size() == 1) return std::move(items.front());
  const Phrase separator = pattern("list.separator"), last_separator = pattern(last);
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
