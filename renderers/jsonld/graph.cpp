#include "jsonld/graph.hpp"

#include "jsonld/concepts.hpp"
#include "kit/escape.hpp"
#include "kit/link.hpp"

#include <algorithm>
#include <numeric>

namespace codicil::jsonld {
namespace {

// BCP 47's outline; JSON-LD processors refuse other tags.
bool is_language_tag(std::string_view tag) {
  const auto is_alphanumeric = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  std::size_t length = 0;
  for (const char c : tag) {
    if (c == '-' ? length == 0 : !is_alphanumeric(c) || length == 8) return false;
    length = c == '-' ? 0 : length + 1;
  }
  return length > 0;
}

// Where in `prefixes` the prefix of a compact IRI stands.
constexpr std::uint8_t prefix_of(std::string_view term) {
  const std::string_view name = term.substr(0, term.find(':'));
  for (std::uint8_t i = 0; i < prefixes.size(); ++i)
    if (prefixes[i].name == name) return i;
  return prefixes.size();  // `@type`, or none
}

template <class Rows, class Name>
constexpr auto prefixes_of(const Rows& rows, Name name) {
  std::array<std::uint8_t, std::tuple_size_v<Rows>> found{};
  for (std::size_t i = 0; i < rows.size(); ++i) found[i] = prefix_of(name(rows[i]));
  return found;
}
constexpr auto property_prefixes = prefixes_of(property_rows, [](const PropertyRow& row) { return row.term; });
constexpr auto concept_prefixes = prefixes_of(concept_rows, [](std::string_view term) { return term; });
constexpr std::uint8_t loc = prefix_of("loc:"), xsd = prefix_of("xsd:");

constexpr std::string_view indentation = "\n            ";

}  // namespace

Graph::Graph(std::string base, const Language& language)
    : base_(std::move(base)), own_language_(number_of(language.tag)) {}

Graph::LanguageNumber Graph::number_of(std::string_view language) {
  if (!is_language_tag(language)) return untagged;
  const auto known = std::find(languages_.begin(), languages_.end(), language);
  if (known == languages_.end() && languages_.size() == untagged) return untagged;
  const auto number = static_cast<LanguageNumber>(known - languages_.begin());
  if (number == languages_.size()) languages_.emplace_back(language);
  return number;
}

Node Graph::node(std::string_view fragment) {
  constexpr std::string_view prefix = "this:";
  for (std::uint32_t i = 0; i < names_.size(); ++i)
    if (names_[i].starts_with(prefix) && names_[i].substr(prefix.size()) == fragment) return {i};
  return named({prefix, fragment});
}

Node Graph::page(std::string_view address) { return named({kit::kJson(address)}); }

Node Graph::below(Node parent, std::string_view key) {
  const std::string_view above = names_[parent.number];
  return named({above, above.back() == ':' ? "" : "_", key});
}

Node Graph::named(std::initializer_list<std::string_view> parts) {
  names_.push_back(keep(parts));
  return {static_cast<std::uint32_t>(names_.size() - 1)};
}

std::string_view Graph::keep(std::initializer_list<std::string_view> parts) {
  constexpr std::size_t chunk = 1 << 14;
  std::size_t size = 0;
  for (const std::string_view part : parts) size += part.size();
  if (kept_.empty() || kept_.back().capacity() - kept_.back().size() < size)
    kept_.emplace_back().reserve(std::max(chunk, size));
  std::string& last = kept_.back();
  for (const std::string_view part : parts) last += part;
  return std::string_view(last).substr(last.size() - size);
}

void Graph::say(Node subject, Property property, Kind kind, std::string_view object, LanguageNumber language) {
  statements_.push_back({subject.number, property.row, kind, language, object});
  properties_.set(property.row);
}

void Graph::add(Node subject, Property property, Concept object) {
  say(subject, property, Kind::concept_, object.term());
  prefixes_.set(concept_prefixes[object.row]);
}

void Graph::add(Node subject, Property property, Node object) {
  say(subject, property, Kind::name, names_[object.number]);
}

void Graph::refer(Node subject, Property property, std::string_view fragment) {
  say(subject, property, Kind::name, keep({"this:", fragment}));
}

void Graph::add(Node subject, Property property, bool value) {
  say(subject, property, Kind::literal, value ? "true" : "false");
}

void Graph::add(Node subject, Property property, unsigned value) {
  say(subject, property, Kind::literal, keep({std::to_string(value)}));
}

void Graph::add(Node subject, Property property, const Date& date) {
  say(subject, property, Kind::date, keep({date.to_string()}));
  prefixes_.set(xsd);
}

void Graph::add(Node subject, Property property, const Url& url) { add_address(subject, property, url.text); }

void Graph::add_address(Node subject, Property property, std::string_view address) {
  const bool is_name = kit::is_safe_link(address) && !address.starts_with('#');
  say(subject, property, is_name ? Kind::address : Kind::plain, address);
}

void Graph::add(Node subject, Property property, const Country& country) {
  const bool is_named = property.coercion() == Coercion::id && is_located(country.code);
  say(subject, property, is_named ? Kind::country : Kind::plain, country.code);
  if (is_named) prefixes_.set(loc);
}

void Graph::add_plain(Node subject, Property property, std::string_view value) {
  say(subject, property, Kind::plain, value);
}

void Graph::add_words(Node subject, Property property, std::string_view words, std::string_view language) {
  if (property.coercion() == Coercion::plain && language.empty()) return add_plain(subject, property, words);
  add_tagged(subject, property, words, language);
}

void Graph::add_tagged(Node subject, Property property, std::string_view words, std::string_view language) {
  say(subject, property, Kind::words, words, language.empty() ? own_language_ : number_of(language));
}

void Graph::add_duration(Node subject, Property property, std::string_view value) {
  say(subject, property, Kind::duration, keep({value}));
  prefixes_.set(xsd);
}

/// Writes JSON with two spaces of indentation, one member or element per line.
class Graph::Printer {
public:
  explicit Printer(const Graph& graph) : graph_(graph) {}

  std::string print() {
    std::size_t size = 8192;
    for (const Statement& statement : graph_.statements_) size += 64 + statement.object.size();
    out_.reserve(size);
    out_ += "{\n  \"@context\": {\n    \"@version\": 1.1,\n    \"this\": \"";
    kit::kJson.append(out_, graph_.base_);
    out_ += '"';
    context();
    out_ += "\n  },\n  \"@graph\": [";
    nodes();
    out_ += "\n  ]\n}\n";
    return std::move(out_);
  }

private:
  using Position = std::vector<std::uint32_t>::iterator;  ///< in an order of statements

  void newline(std::size_t depth) { out_ += indentation.substr(0, 1 + 2 * depth); }
  void quote(std::string_view safe) { out_.append(1, '"').append(safe).append(1, '"'); }
  void escape(std::string_view text) {
    out_ += '"';
    kit::kJson.append(out_, text);
    out_ += '"';
  }
  void member(std::string_view key, std::size_t depth) {
    newline(depth);
    quote(key);
    out_ += ": ";
  }

  // Only what the graph uses: the whole of it is longer than a small policy, and a term nobody uses explains nothing.
  void context() {
    auto used = graph_.prefixes_;
    for (std::size_t row = 1; row < property_rows.size(); ++row)
      if (graph_.properties_[row] && property_prefixes[row] < prefixes.size()) used.set(property_prefixes[row]);
    for (std::size_t i = 0; i < prefixes.size(); ++i)
      if (used[i]) define(prefixes[i].name, prefixes[i].iri);
    for (std::size_t row = 2; row < property_rows.size(); ++row)
      if (graph_.properties_[row]) define(property_rows[row]);
  }

  void define(std::string_view name, std::string_view iri) {
    out_ += ',';
    member(name, 2);
    quote(iri);
  }

  void define(const PropertyRow& row) {
    constexpr std::string_view key[] = {"", "@type", "@type", "", "@container"};
    constexpr std::string_view value[] = {"", "@id", "xsd:date", "", "@language"};
    const auto coercion = static_cast<std::size_t>(row.coercion);
    if (key[coercion].empty()) return;
    out_ += ',';
    member(row.term, 2);
    out_ += '{';
    member(key[coercion], 3);
    quote(value[coercion]);
    newline(2);
    out_ += '}';
  }

  // Sorts by subject in linear time: a policy's own node gathers statements from everywhere.
  void nodes() {
    const auto& statements = graph_.statements_;
    std::vector<std::uint32_t> end(graph_.names_.size() + 1), order(statements.size());
    for (const Statement& statement : statements) ++end[statement.subject + 1];
    std::partial_sum(end.begin(), end.end(), end.begin());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[end[statements[i].subject]++] = i;
    Position first = order.begin();
    for (std::size_t i = 0; i < graph_.names_.size(); ++i) {
      const Position last = order.begin() + end[i];
      if (first != last) node(graph_.names_[i], first, last);
      first = last;
    }
  }

  void node(std::string_view name, Position first, const Position end) {
    const auto property_of = [&](std::uint32_t i) { return graph_.statements_[i].property; };
    const auto by_property = [&](std::uint32_t a, std::uint32_t b) { return property_of(a) < property_of(b); };
    if (!std::is_sorted(first, end, by_property)) std::stable_sort(first, end, by_property);
    if (out_.back() == '}') out_ += ',';
    newline(2);
    out_ += '{';
    member("@id", 3);
    quote(name);
    while (first != end) {
      const Position last = std::find_if(first, end, [&](auto i) { return property_of(i) != property_of(*first); });
      property(first, last);
      first = last;
    }
    newline(2);
    out_ += '}';
  }

  void property(Position first, Position last) {
    const PropertyRow& row = property_rows[graph_.statements_[*first].property];
    out_ += ',';
    member(row.term, 3);
    if (row.coercion == Coercion::language) return by_language(first, last);
    values(first, last, row.coercion, 3);
  }

  void by_language(Position first, const Position end) {
    const auto language_of = [&](std::uint32_t i) { return graph_.statements_[i].language; };
    const auto in_order = [&](std::uint32_t a, std::uint32_t b) { return language_of(a) < language_of(b); };
    std::stable_sort(first, end, in_order);
    out_ += '{';
    while (first != end) {
      const Position last = std::find_if(first, end, [&](auto i) { return language_of(i) != language_of(*first); });
      if (out_.back() != '{') out_ += ',';
      member(language(graph_.statements_[*first], "@none"), 4);
      values(first, last, Coercion::language, 4);
      first = last;
    }
    newline(3);
    out_ += '}';
  }

  std::string_view language(const Statement& statement, std::string_view otherwise) {
    return statement.language == untagged ? otherwise : graph_.languages_[statement.language];
  }

  void values(Position first, Position last, Coercion coercion, std::size_t depth) {
    if (last - first == 1) return value(graph_.statements_[*first], coercion, depth);
    out_ += '[';
    for (Position one = first; one != last; ++one) {
      if (one != first) out_ += ',';
      newline(depth + 1);
      value(graph_.statements_[*one], coercion, depth + 1);
    }
    newline(depth);
    out_ += ']';
  }

  void value(const Statement& statement, Coercion coercion, std::size_t depth) {
    switch (statement.kind) {
      case Kind::name:
      case Kind::concept_:
        return quote(statement.object);
      case Kind::country:
        return quote_place(statement.object);
      case Kind::address:
        return escape(statement.object);
      case Kind::literal:
        out_ += statement.object;
        return;
      case Kind::duration:
        return object(statement.object, "@type", "xsd:duration", depth);
      case Kind::date:
        return date(statement.object, coercion, depth);
      case Kind::plain:
        return coercion == Coercion::id ? object(statement.object, {}, {}, depth) : escape(statement.object);
      case Kind::words:
        return coercion == Coercion::language ? escape(statement.object)
                                              : object(statement.object, "@language", language(statement, {}), depth);
    }
  }

  void quote_place(std::string_view code) { out_.append("\"loc:").append(code).append(1, '"'); }

  void date(std::string_view day, Coercion coercion, std::size_t depth) {
    if (coercion == Coercion::date) return quote(day);
    if (coercion == Coercion::since) return void(out_.append(1, '"').append(day).append("/..\""));
    object(day, "@type", "xsd:date", depth);
  }

  // A value object; `detail` is left out where it is empty.
  void object(std::string_view value, std::string_view key, std::string_view detail, std::size_t depth) {
    out_ += '{';
    member("@value", depth + 1);
    escape(value);
    if (!detail.empty()) {
      out_ += ',';
      member(key, depth + 1);
      quote(detail);
    }
    newline(depth);
    out_ += '}';
  }

  const Graph& graph_;
  std::string out_;
};

std::string Graph::to_json() const { return Printer(*this).print(); }

bool is_web_address(const Url& url) { return url.text.starts_with("http") && kit::is_safe_link(url.text); }

std::string fragment_part(std::string_view segment) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string part;
  part.reserve(segment.size());
  for (const char c : segment) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (is_plain)
      part += c;
    else
      part.append(1, '%').append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
  }
  return part;
}

}  // namespace codicil::jsonld
