#include "unicode/isolates.hpp"

#include "unicode/utf8.hpp"

#include <algorithm>
#include <vector>

namespace codicil::unicode {
namespace {

// The kinds of the first and the last letter or number of a text; neutral where it has none.
struct Edges {
  Kind first = Kind::neutral, last = Kind::neutral;
};

Edges edges_of(std::string_view text) {
  Edges edges;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text.substr(at));
    at += next.length;
    const Kind kind = kind_of(next.code_point);
    if (kind == Kind::neutral || kind == Kind::mark) continue;
    if (edges.first == Kind::neutral) edges.first = kind;
    edges.last = kind;
  }
  return edges;
}

bool is_sign(char c) { return static_cast<unsigned char>(c) < 0x80 && kind_of(char32_t(c)) == Kind::neutral; }

// A foreign stretch, and what stands between its neighbours and it.
struct Place {
  std::string_view words;
  Edges before, after;
  bool is_last;
};

// Whether a display finds out by itself where the words go.
bool is_plain(const Place& place, Direction base) {
  const Kind ours = letters_of(base);
  const bool ends_line = place.is_last && place.after.first == Kind::neutral;
  return place.before.last == ours && (place.after.first == ours || ends_line) && !is_sign(place.words.front()) &&
         !is_sign(place.words.back());
}

void append(std::string& out, const Place& place, Direction base) {
  if (is_plain(place, base)) {
    out.append(place.words);
    return;
  }
  out.append(base == Direction::left_to_right ? "\u2067" : "\u2066").append(place.words).append("\u2069");
}

std::vector<Stretch> foreign_stretches(std::string_view line, Direction base) {
  std::vector<Stretch> stretches;
  for (auto next = foreign_stretch(line, 0, base); next; next = foreign_stretch(line, next->end, base))
    stretches.push_back(*next);
  return stretches;
}

bool is_wholly_foreign(std::string_view line, const std::vector<Stretch>& stretches, Direction base) {
  if (stretches.size() != 1) return stretches.empty();
  const Kind ours = letters_of(base);
  return edges_of(line.substr(0, stretches[0].begin)).last != ours &&
         edges_of(line.substr(stretches[0].end)).first != ours;
}

void append_line(std::string& out, std::string_view line, Direction base) {
  const std::vector<Stretch> stretches = foreign_stretches(line, base);
  std::size_t written = 0;
  const auto gap_before = [&](std::size_t end) { return line.substr(written, end - written); };
  if (!is_wholly_foreign(line, stretches, base)) {
    for (std::size_t i = 0; i < stretches.size(); ++i) {
      const auto [begin, end] = stretches[i];
      const bool is_last = i + 1 == stretches.size();
      const std::string_view before = gap_before(begin);
      const std::string_view after = line.substr(end, (is_last ? line.size() : stretches[i + 1].begin) - end);
      out.append(before);
      append(out, {line.substr(begin, end - begin), edges_of(before), edges_of(after), is_last}, base);
      written = end;
    }
  }
  out.append(line.substr(written));
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = ascii_prefix(text); at < text.size(); at += ascii_prefix(text.substr(at))) {
    const Decoded next = decode(text.substr(at));
    if (is_in_right_to_left_block(next.code_point)) return true;
    at += next.length;
  }
  return false;
}

}  // namespace

std::string with_isolates(std::string text, Direction base) {
  if (base == Direction::left_to_right && !has_right_to_left(text)) return text;
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    append_line(out, std::string_view(text).substr(at, end - at), base);
    at = end;
  }
  return out;
}

}  // namespace codicil::unicode
