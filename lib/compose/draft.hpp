#pragma once
// A section while it is being composed.

#include "compose/phrases.hpp"

#include <string>
#include <vector>

namespace codicil::composing {

// Collects the blocks of one section. Sentences that follow each other make one paragraph; a list or table ends it.
class Draft {
public:
  // `anchor` is the section's; with `own_words` the author has replaced the generated sentences.
  Draft(const Phrases& in, std::string anchor, bool own_words)
      : phrases(in), anchor_(std::move(anchor)), own_words_(own_words) {}

  const Phrases& phrases;
  std::optional<Layout> layout{};        // how the author wants items to be shown
  std::optional<Certainty> certainty{};  // how firmly all of the section is said
  bool in_groups = false;                // its items stand in several lists, under a title each

  // While it lives, `field` means the field of an item of this section.
  class Within {
  public:
    Within(Draft& draft, std::string_view item) : draft_(draft), outside_(draft.anchor_.size()) {
      draft_.anchor_ = draft_.anchor(item);
    }
    ~Within() { draft_.anchor_.resize(outside_); }
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;

  private:
    Draft& draft_;
    std::size_t outside_;
  };

  // A generated sentence about the fact `field`. Says nothing where the author has said it.
  void sentence(std::string_view field, Phrase sentence);
  void sentence(std::string_view field, Word word, wording::Arguments arguments = {}) {
    sentence(field, phrases.words.say(word, arguments));
  }
  // A sentence that readers look for, set apart.
  void promise(std::string_view field, Word word, wording::Arguments arguments = {});
  // A heading in a line of its own, below that of the section.
  void title(std::string_view field, Inlines title);
  // The sentence that leads to the list or table after it.
  void lead(std::string_view field, Word word, wording::Arguments arguments = {});

  // Structured content; printed whether or not the author has replaced the sentences.
  void list(std::string_view field, std::vector<document::ListItem> items);
  void list(std::string_view field, std::vector<Phrase> items);
  void block(std::string_view field, document::Content content, document::Role role = document::Role::none);
  void author(std::string_view field, const Text& text);
  void add(document::Block block) { blocks_.push_back(std::move(block)); }

  // A table with a row per item and a column per field that any item states.
  template <Described S>
  void table(std::string_view field, const std::vector<S>& items);
  // `Label: none.` for what `value` states as none.
  template <Described S>
  void nothings(const S& value, std::initializer_list<std::string_view> except = {}) {
    for (Phrase& said : phrases.nothings(value, except)) sentence("none", std::move(said));
  }

  // Says the fact when it is stated: `If stated, word with {name} = value`.
  template <class T>
  void state(std::string_view field, const Stated<T>& fact, Word word, std::string_view name) {
    if (fact) sentence(field, word, {{name, phrases.say(*fact)}});
  }

  // The sentences so far make a paragraph.
  void end_paragraph(document::Role role = document::Role::none);
  // The anchor of a fact of this section.
  std::string anchor(std::string_view field) const;
  // What was collected.
  document::Blocks take();

private:
  std::string anchor_;
  bool own_words_;
  document::Blocks blocks_;
  Inlines paragraph_;
  std::string paragraph_anchor_;
};

// One paragraph as the whole content of an item or cell.
document::Blocks paragraph(Phrase text, document::Role role = document::Role::none);

template <Described S>
void Draft::table(std::string_view field, const std::vector<S>& items) {
  document::Table table;
  table.rows.resize(items.size());
  for_each_labelled_field<S>([&](Word label, const auto& f) {
    const auto silent = [&](const S& item) { return !Phrases::is_said(item.*f.member); };
    if (!Phrases::is_said_in_any(items, f.member)) return;
    table.header.push_back(phrases.words.say(label));
    for (std::size_t row = 0; row < items.size(); ++row)
      table.rows[row].cells.push_back(silent(items[row]) ? Phrase() : phrases.say(items[row].*f.member));
  });
  block(field, std::move(table));
}

}  // namespace codicil::composing
