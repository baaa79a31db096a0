#include "yaml/print.hpp"

#include <codicil/model/values.hpp>

#include "unicode/width.hpp"
#include "yaml/key_order.hpp"
#include "yaml/layout.hpp"
#include "yaml/scalar.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace codicil::yaml {
namespace {

constexpr std::size_t kLongestBrackets = 200;  // columns: rows of a table can be long

// Where a value stands: brackets give a meaning to more characters.
enum class Context { lines, brackets };

// Whether other programs take the text for a number, a date or a truth value where it has no quotes.
bool looks_typed(std::string_view text) {
  constexpr std::string_view numeric = "+-.0123456789";
  constexpr auto words = std::to_array<std::string_view>({"y", "n", "yes", "no", "on", "off", "true", "false"});
  std::string small(text.substr(0, 6));
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return numeric.find(text.front()) != numeric.npos || std::ranges::find(words, small) != words.end();
}

// In brackets, yaml-cpp and others are at odds about colons and question marks.
bool needs_quotes(std::string_view text, Context context) {
  return yaml::needs_quotes(text) ||
         (context == Context::brackets && (text.find_first_of(",[]{}:") != text.npos || text.front() == '?'));
}

// Whether it is written as `\u00a0` or the like, which shows what nobody would see.
bool has_escapes(std::string_view spelling) {
  if (!spelling.starts_with('"')) return false;
  for (auto at = spelling.find('\\'); at < spelling.size(); at = spelling.find('\\', at + 2))
    if (spelling[at + 1] != '"' && spelling[at + 1] != '\\') return true;
  return false;
}

// A text that goes on over several lines, the later ones indented by `indent`.
std::string reindented(std::string_view text, std::size_t indent) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    const std::size_t last = line.find_last_not_of(" \t");
    const bool escapes = last < line.size() && line[last] == '\\';  // a space behind it counts
    line = line.substr(0, last == line.npos ? 0 : last + (escapes ? 2 : 1));
    if (!out.empty()) {
      line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
      out.append(1, '\n').append(line.empty() ? 0 : indent, ' ');
    }
    out += line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// A value behind its key or dash: what stands in that line, where a comment can follow it, and the lines below.
struct Value {
  std::string text, lines{};
};

class Printer {
public:
  Printer(const SourceText& source, const Tree& tree)
      : nodes_(tree.nodes), layout_(source, tree), places_(places_of(tree)) {}

  Printed all() {
    Printed printed{{}, layout_.comments()};
    const Node& root = nodes_.front();
    lines(take_header(), 0);
    if (is_in_lines(root))
      entries(root, 0);
    else
      line(&root, root.next(), 0, value(root, 0));
    lines(layout_.notes()[root.next()].above, 0);
    printed.text = std::move(out_);
    return printed;
  }

private:
  // What the file begins with: all above its first key, or, if a blank line parts them, above that.
  Lines take_header() {
    Lines& above = layout_.notes()[&nodes_.front() + 1].above;
    const auto blank = std::find(above.rbegin(), above.rend(), std::string_view());
    const auto end = blank == above.rend() ? above.end() : blank.base();
    const Lines header(above.begin(), end);
    above.erase(above.begin(), end);
    return header;
  }

  void entries(const Node& collection, std::size_t indent) {
    if (collection.kind == Kind::list) {
      for (const Node& each : Children(collection)) item(each, indent);
    } else {
      const std::vector<const Node*> keys = ordered(collection);
      pass_blank_line(*Children(collection).begin(), *keys.front());
      for (const Node* key : keys) pair(*key, *key->next(), indent);
    }
    if (const Notes* notes = notes_of(collection)) lines(notes->below, indent);
  }

  void pair(const Node& key, const Node& node, std::size_t indent) {
    const std::string name = key_text(key, Context::lines) + ':';
    if (!is_in_lines(node)) {
      Value behind = value(node, indent + 2);
      behind.text = name + (behind.text.empty() ? "" : " ") + behind.text;
      return line(&key, node.next(), indent, behind);
    }
    line(&key, &node, indent, {name});
    begun_ = false;
    entries(node, indent + 2);
  }

  // What stands above a dash is about the item, whichever key comes first in it.
  void item(const Node& node, std::size_t indent) {
    if (Notes* notes = notes_of(first_scalar(node))) lines(std::exchange(notes->above, {}), indent);
    dashes_ += "- ";
    if (is_in_lines(node)) return entries(node, indent + 2);
    line(&node, node.next(), indent + 2, value(node, indent + 2));
  }

  // A line with the nodes from `first` to before `last`. One comment can stand beside it, others stand above.
  void line(const Node* first, const Node* last, std::size_t indent, const Value& value) {
    Lines beside;
    for (auto at = layout_.notes().lower_bound(first); at != layout_.notes().end() && at->first < last; ++at) {
      lines(at->second.above, indent - dashes_.size());
      beside.insert(beside.end(), at->second.beside.begin(), at->second.beside.end());
    }
    if (beside.size() > 1) lines({beside.begin(), beside.end() - 1}, indent - dashes_.size());
    begin_line(indent - dashes_.size());
    (out_ += std::exchange(dashes_, {})) += value.text;
    while (out_.ends_with(' ')) out_.pop_back();  // behind the dash of an empty item
    if (!beside.empty()) (out_ += "  ") += beside.back();
    (out_ += value.lines) += '\n';
  }

  void lines(const Lines& comments, std::size_t indent) {
    for (const std::string_view comment : comments) {
      if (comment.empty()) {
        blank_ = true;
        continue;
      }
      begin_line(indent);
      (out_ += comment) += '\n';
    }
  }

  void begin_line(std::size_t indent) {
    if (std::exchange(blank_, false) && begun_) out_ += '\n';
    begun_ = true;
    out_.append(indent, ' ');
  }

  Value value(const Node& node, std::size_t indent) const {
    if (node.kind == Kind::nothing) return {};
    if (layout_.is_block(node)) return block(node, indent);
    return {goes_on(node) ? reindented(layout_.spelling(node), indent) : in_line(node, Context::lines)};
  }

  // The number behind `|` says by how much the lines are indented: here always by two.
  Value block(const Node& node, std::size_t indent) const {
    const std::string_view spelling = layout_.spelling(node);
    Value out{std::string(spelling.substr(0, spelling.find_first_of(" \t\n")))};
    std::ranges::replace_if(
        out.text, [](char c) { return c >= '1' && c <= '9'; }, '2');
    const std::size_t old = layout_.block_indent(node);
    for (auto at = spelling.find('\n'); at != spelling.npos; at = spelling.find('\n', at + 1)) {
      const std::string_view line = spelling.substr(at + 1, spelling.find('\n', at + 1) - at - 1);
      out.lines += '\n';
      if (line.size() > old) out.lines.append(indent, ' ').append(line.substr(old));
    }
    return out;
  }

  std::string in_line(const Node& node, Context context) const {
    if (node.is_scalar()) return scalar(node, context);
    if (node.kind == Kind::nothing) return "null";
    std::string out;
    if (node.kind == Kind::list)
      for (const Node& each : Children(node)) (out += out.empty() ? "" : ", ") += in_line(each, Context::brackets);
    else
      for (const Node* key : ordered(node))
        (out += out.empty() ? "" : ", ") +=
            key_text(*key, Context::brackets) + ": " + in_line(*key->next(), Context::brackets);
    return node.kind == Kind::list ? '[' + out + ']' : '{' + out + '}';
  }

  // Long brackets become lines, but for those with a comment that accepts what is found in all of them.
  bool is_in_lines(const Node& node) const {
    if (node.is_scalar() || node.span == 1) return false;
    return layout_.is_in_lines(node) ||
           (unicode::width(in_line(node, Context::lines)) > kLongestBrackets && !accepts_between(&node, node.next()));
  }

  bool goes_on(const Node& node) const {
    return node.is_scalar() && layout_.spelling(node).find('\n') != std::string_view::npos;
  }

  std::string key_text(const Node& key, Context context) const {
    return goes_on(key) ? spelled(key.text) : scalar(key, context);
  }

  std::string scalar(const Node& node, Context context) const {
    if (node.plain && node.text == "none") return "none";
    const std::string_view spelling = layout_.spelling(node);
    if (has_escapes(spelling)) return std::string(spelling);
    if (!needs_quotes(node.text, context) && (node.plain || !says_more_in_quotes(node))) return std::string(node.text);
    std::string out;
    append_quoted(out, node.text);
    return out;
  }

  bool says_more_in_quotes(const Node& node) const {
    return looks_typed(node.text) || (place(node).may_be_id && is_id(node.text.substr(0, node.text.find('.'))));
  }

  // The keys of a mapping in canonical order. They keep theirs where a comment accepts what is found at the first one,
  // which can be about the mapping as a whole.
  std::vector<const Node*> ordered(const Node& mapping) const {
    std::vector<const Node*> keys;
    for (const auto [key, value] : Pairs(mapping)) keys.push_back(&key);
    if (!keys.empty() && !accepts(*keys.front()))
      std::ranges::stable_sort(keys, {}, [&](const Node* key) { return place(*key).rank; });
    return keys;
  }

  // Whether a comment accepts what is found in the line of a key.
  bool accepts(const Node& key) const {
    return accepts_between(&key, is_in_lines(*key.next()) ? key.next() : key.next()->next());
  }
  bool accepts_between(const Node* first, const Node* last) const {
    for (auto at = layout_.notes().lower_bound(first); at != layout_.notes().end() && at->first < last; ++at)
      if (at->second.accepts) return true;
    return false;
  }

  // A blank line stands between entries: the key that comes first now leaves its own to the one that came first.
  void pass_blank_line(const Node& to, const Node& from) {
    if (&to == &from || !layout_.notes().contains(&from)) return;
    Lines& above = layout_.notes()[&from].above;
    if (above.empty() || !above.front().empty()) return;
    above.erase(above.begin());
    Lines& below = layout_.notes()[&to].above;
    below.insert(below.begin(), std::string_view());
  }

  const Place& place(const Node& node) const { return places_[static_cast<std::size_t>(&node - nodes_.data())]; }

  Notes* notes_of(const Node& node) {
    const auto found = layout_.notes().find(&node);
    return found == layout_.notes().end() ? nullptr : &found->second;
  }

  // That of an item; the item itself where it has none.
  static const Node& first_scalar(const Node& item) {
    const Node* node = &item;
    while (node != item.next() && !node->is_scalar()) ++node;
    return node == item.next() ? item : *node;
  }

  std::string out_;
  std::string dashes_;  // before the next line
  bool begun_ = false;  // whether a blank line can come next: not where a collection begins
  bool blank_ = false;  // whether one does
  const std::vector<Node>& nodes_;
  Layout layout_;
  std::vector<Place> places_;
};

}  // namespace

Printed print(const SourceText& source, const Tree& tree) { return Printer(source, tree).all(); }

}  // namespace codicil::yaml
