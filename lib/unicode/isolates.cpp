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
  Stretch stretch;
  std::string_view words;
  Edges before, after;
  bool is_first, is_last;
};

// Whether a display finds out by itself where the words go. A line that has its direction from elsewhere does not take
// that of the words at its start.
bool is_plain(const Place& place, Direction base, bool line_has_direction) {
  const Kind ours = letters_of(base);
  const bool begins_line = line_has_direction && place.is_first && place.before.last == Kind::neutral;
  const bool ends_line = place.is_last && place.after.first == Kind::neutral;
  return (place.before.last == ours || begins_line) && (place.after.first == ours || ends_line) &&
         !is_sign(place.words.front()) && !is_sign(place.words.back());
}

std::vector<Stretch> foreign_stretches(std::string_view line, Direction base) {
  std::vector<Stretch> stretches;
  for (auto next = foreign_stretch(line, 0, base); next; next = foreign_stretch(line, next->end, base))
    stretches.push_back(*next);
  return stretches;
}

std::vector<Place> places_of(std::string_view line, const std::vector<Stretch>& stretches) {
  std::vector<Place> places;
  std::size_t before = 0;  // where what stands before begins
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const auto [begin, end] = stretches[i];
    const bool is_last = i + 1 == stretches.size();
    const std::size_t next = is_last ? line.size() : stretches[i + 1].begin;
    places.push_back({stretches[i], line.substr(begin, end - begin), edges_of(line.substr(before, begin - before)),
                      edges_of(line.substr(end, next - end)), i == 0, is_last});
    before = end;
  }
  return places;
}

bool is_wholly_foreign(const std::vector<Place>& places, Direction base) {
  if (places.size() != 1) return places.empty();
  return places[0].before.last != letters_of(base) && places[0].after.first != letters_of(base);
}

void append_line(std::string& out, std::string_view line, Direction base) {
  const std::vector<Place> places = places_of(line, foreign_stretches(line, base));
  std::size_t written = 0;
  if (!is_wholly_foreign(places, base)) {
    for (const Place& place : places) {
      if (is_plain(place, base, false)) continue;
      out.append(line.substr(written, place.stretch.begin - written));
      out.append(base == Direction::left_to_right ? "\u2067" : "\u2066").append(place.words).append("\u2069");
      written = place.stretch.end;
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

std::vector<Stretch> misplaced_stretches(std::string_view text, Direction base) {
  std::vector<Stretch> stretches;
  for (const Place& place : places_of(text, foreign_stretches(text, base)))
    if (!is_plain(place, base, true)) stretches.push_back(place.stretch);
  return stretches;
}

}  // namespace codicil::unicode
