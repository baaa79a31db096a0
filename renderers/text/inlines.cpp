#include "text/inlines.hpp"

#include "unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace codicil::text {
namespace {

using document::Inlines;
using document::Mark;
using document::Run;

// What stands for a character that must not reach the output; empty where it may.
std::string_view substitute(const unicode::Decoded& c) {
  if (c.code_point == '\n') return {};
  if (c.code_point == '\t' || c.code_point == 0x2028 || c.code_point == 0x2029) return " ";
  const bool bad = !c.valid || unicode::is_control(c.code_point) || unicode::is_noncharacter(c.code_point) ||
                   unicode::is_bidi_control(c.code_point);
  return bad ? unicode::replacement_utf8 : std::string_view{};
}

void append_clean(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t at = unicode::printable_prefix(text); at < text.size();) {
    const unicode::Decoded next = unicode::decode(text.substr(at));
    if (const auto instead = substitute(next); !instead.empty()) {
      out.append(text, copied, at - copied).append(instead);
      copied = at + next.length;
    }
    at += next.length;
    if (at < text.size() && text[at] >= ' ') at += unicode::printable_prefix(text.substr(at));
  }
  out.append(text, copied);
}

constexpr std::array<std::string_view, 4> schemes = {"https://", "http://", "mailto:", "tel:"};

std::string_view without_scheme(std::string_view address) {
  for (const auto scheme : schemes)
    if (address.starts_with(scheme)) return address.substr(scheme.size());
  return address;
}

// An address as people write it: `a@example.org` for `mailto:a@example.org?subject=x`.
std::string readable(std::string_view link) {
  const bool web = link.starts_with("http");
  std::string_view address = web ? link : without_scheme(link);
  if (link.starts_with("mailto:")) address = address.substr(0, address.find('?'));
  std::string out;
  for (const char c : address) c == ' ' || c == '\n' ? out += "%20" : out += c;
  return out;
}

// What two ways to write one address have in common.
std::string essence(std::string_view address) {
  std::string out{without_scheme(address)};
  std::erase_if(out, [](char c) { return std::string_view(" -()").find(c) != std::string_view::npos; });
  if (out.ends_with('/')) out.pop_back();
  return out;
}

class Flat {
public:
  explicit Flat(Spaces spaces) : spaces_(spaces) {}

  void add(std::string_view text, Mark mark) {
    if (mark != mark_) close_mark();
    mark_ = mark;
    if (mark != Mark::none && !open_) text = open_mark(text);
    append(text);
  }

  // Adds to the last word, before the spaces that may follow it.
  void add_to_word(std::string_view text) {
    const std::size_t end = out_.find_last_not_of(" \n") + 1;
    std::string clean;
    append_clean(clean, text);
    out_.insert(end, clean);
  }

  std::string take() && {
    close_mark();
    out_.erase(out_.find_last_not_of(" \n") + 1);
    if (spaces_ == Spaces::collapsed) out_.erase(0, out_.find_first_not_of(" \n"));
    return std::move(out_);
  }

private:
  void append(std::string_view text) {
    const std::size_t before = std::max<std::size_t>(out_.size(), 1) - 1;
    append_clean(out_, text);
    if (spaces_ == Spaces::collapsed && has_superfluous(std::string_view(out_).substr(before)))
      out_.erase(std::unique(out_.begin() + std::ptrdiff_t(before), out_.end(), is_superfluous), out_.end());
  }

  // Whether `b` is a space that says nothing after `a`.
  static bool is_superfluous(char a, char b) { return (b == ' ') & ((a == ' ') | (a == '\n')); }

  // Without a way out in the middle, so that compilers make vector code of it.
  static bool has_superfluous(std::string_view text) {
    unsigned char found = 0;
    for (std::size_t i = 1; i < text.size(); ++i)
      found |= static_cast<unsigned char>(is_superfluous(text[i - 1], text[i]));
    return found != 0;
  }

  std::string_view open_mark(std::string_view text) {
    const std::size_t word = std::min(text.find_first_not_of(" \n"), text.size());
    append(text.substr(0, word));
    if (word < text.size()) out_ += mark_ == Mark::inserted ? "[+" : "[-";
    open_ = word < text.size();
    return text.substr(word);
  }

  void close_mark() {
    if (open_) add_to_word(mark_ == Mark::inserted ? "+]" : "-]");
    open_ = false;
  }

  std::string out_;
  Spaces spaces_;
  Mark mark_ = Mark::none;
  bool open_ = false;
};

bool leads_elsewhere(std::string_view link) { return !link.empty() && link.front() != '#'; }

}  // namespace

std::string flatten(const Inlines& inlines, Mark mark, Spaces spaces) {
  Flat flat(spaces);
  for (auto first = inlines.begin(); first != inlines.end();) {
    const auto last = std::find_if(first, inlines.end(), [&](const Run& run) { return run.link != first->link; });
    std::for_each(first, last, [&](const Run& run) { flat.add(run.text, run.mark == Mark::none ? mark : run.mark); });
    if (leads_elsewhere(first->link) && essence(document::plain_text({first, last})) != essence(first->link))
      flat.add_to_word(" <" + readable(first->link) + ">");
    first = last;
  }
  return std::move(flat).take();
}

}  // namespace codicil::text
