#include "wording/phrase.hpp"

namespace codicil::wording {

using document::Inlines;
using document::Run;

namespace {

bool same_look(const Run& a, const Run& b) {
  return a.style == b.style && a.mark == b.mark && a.link == b.link && a.date.empty() && b.date.empty() &&
         a.language == b.language;
}

bool is_plain(const Run& run) {
  return run.style == document::Style::plain && run.mark == document::Mark::none && run.link.empty() &&
         run.date.empty() && run.language.empty();
}

// Copies or moves the run, if it has to stand for itself.
void append_run(Inlines& inlines, auto&& run) {
  if (!inlines.empty() && same_look(inlines.back(), run))
    inlines.back().text += run.text;
  else
    inlines.push_back(std::forward<decltype(run)>(run));
}

// Appends to the run that ends `inlines`, or begins one.
void append_characters(Inlines& inlines, auto&& text) {
  if (text.empty()) return;
  if (!inlines.empty() && is_plain(inlines.back()))
    inlines.back().text += text;
  else
    inlines.emplace_back().text = std::forward<decltype(text)>(text);
}

}  // namespace

bool Phrase::empty() const {
  return std::visit([](const auto& words) { return words.empty(); }, words_);
}

std::optional<std::string_view> Phrase::text() const {
  if (const auto* view = std::get_if<std::string_view>(&words_)) return *view;
  if (const auto* own = std::get_if<std::string>(&words_)) return *own;
  return std::nullopt;
}

std::string_view Phrase::beginning() const {
  if (const auto plain_text = text()) return *plain_text;
  const Inlines& runs = std::get<Inlines>(words_);
  return runs.empty() ? std::string_view() : runs.front().text;
}

std::size_t Phrase::size() const {
  if (const auto plain_text = text()) return plain_text->size();
  std::size_t size = 0;
  for (const Run& run : std::get<Inlines>(words_)) size += run.text.size();
  return size;
}

void Phrase::append_to(Inlines& out) const& {
  if (const auto plain_text = text()) return append_text(out, *plain_text);
  append(out, std::get<Inlines>(words_));
}

void Phrase::append_to(Inlines& out) && {
  if (auto* own = std::get_if<std::string>(&words_)) return append_characters(out, std::move(*own));
  if (auto* runs = std::get_if<Inlines>(&words_)) return append(out, std::move(*runs));
  append_text(out, std::get<std::string_view>(words_));
}

Phrase::operator Inlines() && {
  Inlines inlines;
  std::move(*this).append_to(inlines);
  return inlines;
}

Inlines plain(std::string text) {
  Inlines inlines;
  if (!text.empty()) inlines.emplace_back().text = std::move(text);
  return inlines;
}

Inlines linked(std::string text, document::RareText link) {
  Inlines inlines;
  Run& run = inlines.emplace_back();
  run.text = std::move(text);
  run.link = std::move(link);
  return inlines;
}

void append(Inlines& inlines, const Run& run) { append_run(inlines, run); }
void append(Inlines& inlines, Run&& run) { append_run(inlines, std::move(run)); }

void append(Inlines& inlines, const Inlines& more) {
  for (const Run& run : more) append_run(inlines, run);
}
void append(Inlines& inlines, Inlines&& more) {
  if (inlines.empty()) return void(inlines = std::move(more));
  for (Run& run : more) append_run(inlines, std::move(run));
}

void append_text(Inlines& inlines, std::string_view text) { append_characters(inlines, text); }

void Joint::add(const Phrase& phrase) {
  if (!add_plain(phrase)) append(runs_, phrase);
}

void Joint::add(Phrase&& phrase) {
  if (!add_plain(phrase)) append(runs_, std::move(phrase));
}

// Whether text was all there was to add; else `runs_` holds what came before.
bool Joint::add_plain(const Phrase& phrase) {
  const auto text = runs_.empty() ? phrase.text() : std::nullopt;
  if (text) return text_ += *text, true;
  if (runs_.empty()) runs_.reserve(3);  // usually a link between words
  append_characters(runs_, std::exchange(text_, {}));
  return false;
}

Phrase Joint::take() {
  if (runs_.empty()) return std::move(text_);
  return std::move(runs_);
}

}  // namespace codicil::wording
