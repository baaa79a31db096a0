#include "yaml/parse.hpp"

#include "source/codes.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstring>
#include <istream>
#include <streambuf>
#include <utility>

namespace codicil::yaml {
namespace {

// Thrown through yaml-cpp once a problem was added that makes going on useless.
struct Stop {};
// Thrown where what begins at the last event goes on for too long; nothing was added yet.
struct TooFar {};

// Feeds yaml-cpp the text and then a document end: without that a quote that nobody closes swallows the rest of the
// file in silence. Without an upper bound for what it reads ahead, a megabyte of brackets takes 200 MB.
class Feed final : public std::streambuf {
public:
  Feed(std::string_view text, std::size_t look_ahead)
      : text_(text), end_(text.empty() || text.back() == '\n' ? "...\n" : "\n...\n"), look_ahead_(look_ahead) {
    // yaml-cpp looks at the first four bytes and puts them back, which a part of fewer bytes has no room for.
    if (text.size() >= 4) return;
    short_.append(text).append(end_);
    text_ = short_;
    ended_ = true;
  }

  void reached(std::size_t offset) { reached_ = offset; }

protected:
  std::streamsize xsgetn(char* out, std::streamsize wanted) override {
    std::streamsize done = 0;
    while (done < wanted && underflow() != traits_type::eof()) {
      const auto count = std::min<std::streamsize>(wanted - done, egptr() - gptr());
      std::memcpy(out + done, gptr(), static_cast<std::size_t>(count));
      setg(eback(), gptr() + count, egptr());
      done += count;
    }
    return done;
  }

  int_type underflow() override {
    if (gptr() == egptr() && given_ < text_.size())
      give(text_.substr(given_, 4096));
    else if (gptr() == egptr() && !std::exchange(ended_, true))
      give(end_);
    return gptr() == egptr() ? traits_type::eof() : traits_type::to_int_type(*gptr());
  }

private:
  void give(std::string_view part) {
    if (given_ > reached_ + look_ahead_) throw TooFar{};
    char* begin = const_cast<char*>(part.data());  // the base class asks for it and does not write
    setg(begin, begin, begin + part.size());
    given_ += part.size();
  }

  std::string_view text_, end_;
  std::string short_;
  std::size_t look_ahead_, given_ = 0, reached_ = 0;
  bool ended_ = false;
};

// Whether nothing stands here that could belong to a word.
bool ends_word(std::string_view text) {
  return text.empty() || std::string_view(" \t\r\n#!").find(text.front()) != text.npos;
}

bool is_block_indicator(char c) { return c == '|' || c == '>'; }

class Builder final : public YAML::EventHandler {
public:
  Builder(const ReadOptions& options, Feed& feed, Problems& problems, Tree& tree)
      : options_(options), feed_(feed), problems_(problems), source_(problems.source()), tree_(tree) {}

  // The innermost bracket that is still open, or npos.
  std::size_t open_bracket() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open)
      if (open->flow) return tree_.nodes[open->node].begin;
    return std::string_view::npos;
  }
  std::size_t reached() const { return reached_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (std::exchange(started_, true)) refuse_second_document(offset(mark));
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (is_key() && anchor == YAML::NullAnchor)  // of an anchor that stands alone it was said
      refuse(code::odd_key, offset(mark), "there is no key before this `:`", "write the key, or delete the line");
    add_nothing(offset(mark));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(code::anchor, offset(mark), "aliases (`*name`) are not part of the format",
           "write the value out, or define the thing once in a registry and refer to its id");
    add(Kind::broken, offset(mark));
  }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    refuse(code::anchor, offset(mark), "anchors (`&name`) are not part of the format",
           "leave it out; what occurs several times is defined once in a registry and referred to by its id");
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
    const std::size_t at = offset(mark);
    refuse_tag(at, tag);
    if (value.size() > options_.max_scalar) refuse_long(at);
    Node& node = add(Kind::scalar, at);
    node.plain = tag == "?";
    node.text = text_of(at, value);
    if (node.plain) check_cut(at, value);
    if (is_key()) check_key(node);
    turn();
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    open(Kind::list, mark, tag, style);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    open(Kind::mapping, mark, tag, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

private:
  struct Open {
    std::uint32_t node;
    bool mapping, flow;
    bool at_value = false;    // of a mapping: the next node is a value
    bool scalar_key = false;  // and its key is the node before it
  };

  std::size_t offset(const YAML::Mark& mark) {
    reached_ = std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), source_.text().size());
    feed_.reached(reached_);
    return reached_;
  }

  bool is_key() const { return !open_.empty() && open_.back().mapping && !open_.back().at_value; }
  bool is_value() const { return !open_.empty() && open_.back().mapping && open_.back().at_value; }
  void turn() {
    if (!open_.empty()) open_.back().at_value = !open_.back().at_value;
  }

  Node& add(Kind kind, std::size_t at) {
    if (tree_.nodes.size() >= options_.max_nodes) refuse_many(at);
    Node node;
    node.begin = static_cast<std::uint32_t>(at);
    node.kind = kind;
    node.has_key = is_value() && open_.back().scalar_key;
    if (is_key()) open_.back().scalar_key = kind != Kind::mapping && kind != Kind::list;
    return tree_.nodes.emplace_back(node);
  }

  void open(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::EmitterStyle::value style) {
    const std::size_t at = offset(mark);
    refuse_tag(at, tag);
    if (open_.size() >= options_.max_depth) refuse_deep(at);
    if (is_key()) refuse(code::odd_key, at, "a key has to be a single word", "put it in quotes if it is meant as text");
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    add(kind, at);
    turn();
    open_.push_back({index, kind == Kind::mapping, style == YAML::EmitterStyle::Flow});
  }
  void close() {
    Node& node = tree_.nodes[open_.back().node];
    node.span = static_cast<std::uint32_t>(tree_.nodes.size()) - open_.back().node;
    open_.pop_back();
  }

  // yaml-cpp gives the place of what comes next: take that of the key or the dash.
  void add_nothing(std::size_t at) {
    Node& node = add(is_key() ? Kind::broken : Kind::nothing, at);
    if (node.has_key) {
      node.begin = node.key().begin;
      node.text = node.key().text;
    } else if (!open_.empty() && !open_.back().mapping) {
      node.begin = static_cast<std::uint32_t>(find_dash(at));
      node.text = source_.text().substr(node.begin, 1);
    }
    turn();
  }

  // The dash (or comma, or bracket) of the empty item before `at`, past blank and comment lines.
  std::size_t find_dash(std::size_t at) const {
    const std::string_view text = source_.text();
    while (at > 0) {
      const std::size_t begin = source_.line_begin(at - 1);
      const auto line = text.substr(begin, at - begin);
      const auto last = line.substr(0, line.find(" #")).find_last_not_of(" \t\r\n");
      if (last != line.npos && !line.substr(line.find_first_not_of(' ')).starts_with('#')) return begin + last;
      at = begin;
    }
    return 0;
  }

  std::string_view text_of(std::size_t at, const std::string& value) {
    const std::string_view rest = source_.text().substr(at);
    if (rest.starts_with(value)) return rest.substr(0, value.size());
    if (rest.size() > value.size() && rest.substr(1).starts_with(value) && !is_block_indicator(rest.front()))
      return rest.substr(1, value.size());
    std::string_view kept = tree_.pool.emplace_back(value);
    // The line end that closes a block is not part of what its author says.
    if (is_block_indicator(rest.front())) return kept.substr(0, kept.find_last_not_of('\n') + 1);
    if (rest.front() == '"') check_characters(kept, at, source_.line_end(at), problems_);
    return kept;
  }

  // A text on one line that a comment of another kind than people write cuts short: `we are #1`.
  void check_cut(std::size_t at, std::string_view value) {
    const std::string_view text = source_.text();
    const std::size_t end = at + value.size(), sign = text.find_first_not_of(" \t", end);
    if (value.empty() || sign == text.npos || sign == end || text[sign] != '#') return;
    if (!text.substr(at).starts_with(value) || ends_word(text.substr(sign + 1))) return;
    problems_
        .add(code::comment_in_text, sign, source_.line_end(sign),
             "this is a comment, and no part of the text before it")
        .help = "put the whole text in quotes; for a comment, write a space after the `#`";
  }

  void check_key(Node& key) {
    if (key.plain && key.text == "<<") {
      refuse(code::merge_key, key.begin, "merge keys (`<<`) are not part of the format", "write the keys out");
      key.kind = Kind::broken;
    }
  }

  void refuse_tag(std::size_t at, const std::string& tag) {
    if (tag == "?" || (tag == "!" && source_.text().substr(at, 1) != "!")) return;
    refuse(code::tag, at, "tags (`!name`) are not part of the format",
           "leave it out: each field knows the type of its value");
  }

  void refuse(std::string_view code, std::size_t at, std::string message, std::string_view help) {
    const auto end = source_.text().find_first_of(" \t\r\n,:]}", at);
    problems_.add(code, at, std::min(std::max(end, at + 1), source_.text().size()), std::move(message)).help = help;
  }

  void refuse_second_document(std::size_t at) {
    // Without a first one there is no second: yaml-cpp makes documents of a lone comma.
    if (tree_.nodes.front().kind == Kind::nothing) throw Stop{};
    const std::string_view text = source_.text();
    const bool marked = text.substr(at).starts_with("---");
    const bool ended = text.substr(0, at).find("\n...") != text.npos;
    Diagnostic& finding =
        problems_.add(code::second_document, at, source_.line_end(at),
                      marked ? "a second document begins here" : "the policy has ended before this line");
    finding.help = marked  ? "one file holds one policy: delete the line, or move what follows to a file of its own"
                   : ended ? "a line above it begins with `...`, which ends the file for YAML: delete that line"
                           : "it is indented less than the first line: give both the same indentation";
    throw Stop{};
  }
  void refuse_deep(std::size_t at) {
    problems_.add(code::too_deep, at, at + 1, "more than " + std::to_string(options_.max_depth) + " levels of nesting")
        .help = "no policy needs this many; check for brackets that are not closed";
    throw Stop{};
  }
  void refuse_many(std::size_t at) {
    problems_.add(code::too_many, at, at + 1, "more than " + std::to_string(options_.max_nodes) + " values and lists")
        .help = "split the policy, or raise the limit if you trust the file";
    throw Stop{};
  }
  void refuse_long(std::size_t at) {
    problems_
        .add(code::too_long, at, at + 1, "this text is longer than " + std::to_string(options_.max_scalar) + " bytes")
        .help = "split it into several sections";
    throw Stop{};
  }

  const ReadOptions& options_;
  Feed& feed_;
  Problems& problems_;
  const SourceText& source_;
  Tree& tree_;
  std::vector<Open> open_;
  std::size_t reached_ = 0;
  bool started_ = false;
};

// yaml-cpp takes a `%` at the start of a line for a directive wherever it stands, and drops the line.
bool refuse_directives(const SourceText& source, Problems& problems) {
  const std::string_view text = source.text();
  const auto at = text.starts_with('%') ? 0 : text.find("\n%") + 1;  // npos + 1 is 0
  if (at == 0 && !text.starts_with('%')) return true;
  problems.add(code::directive, at, source.line_end(at), "a line that starts with `%` is a directive to YAML").help =
      "delete it; if it is part of a text, indent it under its key";
  return false;
}

}  // namespace

Tree parse(const SourceText& source, const ReadOptions& options, Problems& problems) {
  Tree tree;
  if (!refuse_directives(source, problems)) return tree;
  Feed feed(source.text(), options.max_scalar + 8192);
  std::istream stream(&feed);
  Builder builder(options, feed, problems, tree);
  try {
    YAML::Parser parser(stream);
    // Asked exactly twice: some input (a lone comma) gives documents without end.
    if (parser.HandleNextDocument(builder)) parser.HandleNextDocument(builder);
  } catch (const Stop&) {  // said already
  } catch (const TooFar&) {
    problems
        .add(code::too_long, builder.reached(), builder.reached() + 1,
             "what begins here goes on for more than " + std::to_string(options.max_scalar) + " bytes")
        .help = "close the bracket or quote, write long lists with a dash per line, split long texts";
  } catch (const YAML::Exception& error) {
    explain(error.msg, static_cast<std::size_t>(std::max(error.mark.pos, 0)), builder.open_bracket(), problems);
  }
  return tree;
}

}  // namespace codicil::yaml
