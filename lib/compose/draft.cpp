#include "compose/draft.hpp"

#include "compose/author_text.hpp"

namespace codicil::composing {

using document::Role;

document::Blocks paragraph(Phrase text, Role role) {
  document::Blocks blocks;
  blocks.push_back({document::Paragraph{std::move(text)}, {}, role});
  return blocks;
}

std::string Draft::anchor(std::string_view field) const {
  std::string anchor;
  anchor.reserve(anchor_.size() + 1 + field.size());
  anchor.append(anchor_).append("_").append(field);
  std::replace(anchor.begin() + static_cast<std::ptrdiff_t>(anchor_.size()), anchor.end(), '.', '_');
  return anchor;
}

void Draft::end_paragraph(Role role) {
  if (paragraph_.empty()) return;
  blocks_.push_back({document::Paragraph{std::exchange(paragraph_, {})}, std::move(paragraph_anchor_), role});
}

void Draft::sentence(std::string_view field, Phrase sentence) {
  if (own_words_ || sentence.empty()) return;
  if (paragraph_.empty())
    paragraph_anchor_ = anchor(field);
  else
    wording::append_text(paragraph_, " ");
  wording::append(paragraph_, std::move(sentence));
}

void Draft::promise(std::string_view field, Word word, wording::Arguments arguments) {
  end_paragraph();
  if (own_words_) return;
  blocks_.push_back({document::Callout{paragraph(phrases.words.say(word, arguments))}, anchor(field), Role::promise});
}

void Draft::lead(std::string_view field, Word word, wording::Arguments arguments) {
  end_paragraph();
  sentence(field, word, arguments);
  paragraph_anchor_ += "_lead";
  end_paragraph(Role::lead);
}

void Draft::title(std::string_view field, Inlines title) {
  end_paragraph();
  for (document::Run& run : title) run.style = run.style | document::Style::strong;
  blocks_.push_back({document::Paragraph{std::move(title)}, anchor(field), Role::lead});
}

void Draft::block(std::string_view field, document::Content content, Role role) {
  end_paragraph();
  blocks_.push_back({std::move(content), anchor(field), role});
}

void Draft::list(std::string_view field, std::vector<document::ListItem> items) {
  if (!items.empty()) block(field, document::List{false, std::move(items)});
}

void Draft::list(std::string_view field, std::vector<Phrase> items) {
  std::vector<document::ListItem> list_items;
  list_items.reserve(items.size());
  for (Phrase& item : items) list_items.push_back({paragraph(std::move(item))});
  list(field, std::move(list_items));
}

void Draft::author(std::string_view field, const Text& text) {
  end_paragraph();
  document::Blocks blocks = blocks_of(phrases, text);
  if (!blocks.empty()) blocks.front().anchor = anchor(field);
  std::move(blocks.begin(), blocks.end(), std::back_inserter(blocks_));
}

document::Blocks Draft::take() {
  end_paragraph();
  return std::move(blocks_);
}

}  // namespace codicil::composing
