#pragma once
/// \file
/// Policies, and ways to look into their graphs, for the tests of JSON-LD.

#include "every_field.hpp"
#include "jsonld/jsonld.hpp"

#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codicil::test {

inline std::string graph_of(const Policy& policy) { return write_jsonld(policy, {}); }

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// The least policy there is.
Policy smallest();
/// A sample in the shape of a real policy.
Policy library();
/// A shop that says a little of everything.
Policy shop();
/// One section of each kind, in which every field says something.
Policy filled(Filler& filler);
inline Policy filled() {
  Filler filler;
  return filled(filler);
}

Policy with(Section section);

template <class Body>
Policy with_body(Body body) {
  Section section;
  section.id = Schema<Body>::name;
  section.body = std::move(body);
  return with(std::move(section));
}

/// Reads JSON strictly enough for what is tested here: well-formed, and no key twice in an object.
class Json {
public:
  explicit Json(std::string_view text) : text_(text) {}
  bool is_well_formed() { return value() && (space(), at_ == text_.size()); }
  const std::vector<std::string>& strings() const { return strings_; }

private:
  bool value() {
    space();
    if (at_ == text_.size()) return false;
    if (text_[at_] == '{') return object();
    if (text_[at_] == '[') return array();
    if (text_[at_] == '"') return string();
    for (const std::string_view word : {"true", "false", "1.1"})
      if (text_.substr(at_).starts_with(word)) return at_ += word.size(), true;
    return number();
  }
  bool object() {
    std::set<std::string> keys;
    return items('}', [&] { return string() && keys.insert(strings_.back()).second && take(':') && value(); });
  }
  bool array() {
    return items(']', [&] { return value(); });
  }
  template <class Item>
  bool items(char end, Item item) {
    ++at_;
    if (take(end)) return true;
    do
      if (space(); !item()) return false;
    while (take(','));
    return take(end);
  }
  bool string() {
    if (at_ == text_.size() || text_[at_] != '"') return false;
    const std::size_t begin = ++at_;
    for (; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (static_cast<unsigned char>(text_[at_]) < 0x20) return false;
      if (text_[at_] != '\\') continue;
      if (++at_ == text_.size() || !contains("\"\\/bfnrtu", text_.substr(at_, 1))) return false;
    }
    if (at_ == text_.size()) return false;
    strings_.emplace_back(text_.substr(begin, at_++ - begin));
    return true;
  }
  bool number() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return at_ > begin;
  }
  bool take(char c) {
    space();
    return at_ < text_.size() && text_[at_] == c && ++at_;
  }
  void space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string> strings_;
};

/// What a policy's graph says, for questions like those of people who query it.
class Facts {
public:
  explicit Facts(const Policy& policy) {
    std::istringstream lines(graph_of(policy));
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("      \"")) property_ = line.substr(7, line.find('"', 7) - 7);
      if (line.starts_with("      \"@id\": ")) subject_.clear();
      take(line.starts_with("      \"") ? line.substr(line.find('"', 7) + 1) : line);
    }
  }
  /// Everything `property` of `subject` leads to; of any subject where that is empty.
  std::set<std::string> objects(std::string_view subject, std::string_view property) const {
    std::set<std::string> found;
    for (const Fact& fact : facts_)
      if ((subject.empty() || fact.subject == subject) && fact.property == property) found.insert(fact.object);
    return found;
  }
  /// The one subject of which `property` is `object`; empty where there are none or several.
  std::string subject(std::string_view property, std::string_view object) const {
    std::set<std::string> found;
    for (const Fact& fact : facts_)
      if (fact.property == property && fact.object == object) found.insert(fact.subject);
    return found.size() == 1 ? *found.begin() : std::string{};
  }
  bool has(std::string_view subject, std::string_view property, std::string_view object) const {
    return objects(subject, property).count(std::string(object)) == 1;
  }
  /// The value of `key` that the node carries as text.
  bool carries(std::string_view subject, std::string_view key, std::string_view value) const {
    for (const std::string& node : objects(subject, "schema:additionalProperty"))
      if (has(node, "schema:propertyID", key) && has(node, "schema:value", value)) return true;
    return false;
  }

private:
  struct Fact {
    std::string subject, property, object;
  };
  void take(std::string_view line) {
    for (std::size_t begin = line.find('"'); begin != line.npos; begin = line.find('"', begin + 1)) {
      const std::size_t end = line.find('"', begin + 1);
      std::string object(line.substr(begin + 1, end - begin - 1));
      if (property_ == "@id") subject_ = object;
      facts_.push_back({subject_, property_, std::move(object)});
      begin = end;
    }
    if (const auto digit = line.find_first_of("0123456789"); !contains(line, "\"") && digit != line.npos)
      facts_.push_back({subject_, property_, std::string(line.substr(digit, line.find(',') - digit))});
  }
  std::vector<Fact> facts_{};
  std::string subject_{}, property_{};
};

}  // namespace codicil::test
