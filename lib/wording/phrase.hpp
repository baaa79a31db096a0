#pragma once
// Words before they stand in a document, and how they are joined.

#include <codicil/document/document.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace codicil::wording {

// Words on their way into a document: text that stands elsewhere (in the policy or a catalogue), text of its own, or
// runs. Most words are plain and joined to others, so that they become runs only in their place.
class Phrase {
public:
  Phrase() = default;
  Phrase(std::string_view text) : words_(text) {}  // of what outlives the phrase
  Phrase(const std::string& text) : words_(std::string_view(text)) {}
  Phrase(std::string&& text) : words_(std::move(text)) {}
  Phrase(document::Inlines runs) : words_(std::move(runs)) {}

  bool empty() const;
  std::size_t size() const;  // bytes of text
  // The words that it begins with.
  std::string_view beginning() const;
  // The words, if they are plain text.
  std::optional<std::string_view> text() const;
  void append_to(document::Inlines& out) const&;
  void append_to(document::Inlines& out) &&;
  operator document::Inlines() &&;

private:
  std::variant<std::string_view, std::string, document::Inlines> words_;
};

// A run of plain text; no run where it is empty.
document::Inlines plain(std::string text);
// A run that leads to `link`.
document::Inlines linked(std::string text, document::RareText link);
// Appends to `inlines`, joining runs of one look.
void append(document::Inlines& inlines, const document::Run& run);
void append(document::Inlines& inlines, document::Run&& run);
void append(document::Inlines& inlines, const document::Inlines& more);
void append(document::Inlines& inlines, document::Inlines&& more);
inline void append(document::Inlines& inlines, const Phrase& more) { more.append_to(inlines); }
inline void append(document::Inlines& inlines, Phrase&& more) { std::move(more).append_to(inlines); }
void append_text(document::Inlines& inlines, std::string_view text);

// Joins phrases. Plain text stays one string.
class Joint {
public:
  explicit Joint(std::size_t bytes) { text_.reserve(bytes); }  // of the text of all
  void add(const Phrase& phrase);
  void add(Phrase&& phrase);
  Phrase take();

private:
  bool add_plain(const Phrase& phrase);
  std::string text_;        // while all are plain
  document::Inlines runs_;  // from the first one that is not
};

}  // namespace codicil::wording
