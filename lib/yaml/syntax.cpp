// What people did when yaml-cpp gives up: the place and the words of its complaints rarely show it.

#include "source/codes.hpp"
#include "yaml/parse.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace codicil::yaml {
namespace {

constexpr auto npos = std::string_view::npos;

bool ends_token(std::string_view text, std::size_t at) {
  return at >= text.size() || std::string_view(" \t\r\n").find(text[at]) != npos;
}

// Where the quote that opens at `open` closes, or npos.
std::size_t find_close(std::string_view text, std::size_t open) {
  const char quote = text[open];
  for (std::size_t i = open + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\')
      ++i;
    else if (text[i] == quote && quote == '\'' && text.substr(i + 1, 1) == "'")
      ++i;
    else if (text[i] == quote)
      return i;
  }
  return npos;
}

// Where the bracket that opens at `open` is closed, or npos; what stands in quotes and comments is passed over, and
// what stands at `without`.
std::size_t find_bracket_end(std::string_view text, std::size_t open, std::size_t without = npos) {
  if (open >= text.size() || (text[open] != '[' && text[open] != '{')) return npos;
  std::string closing;  // what closes the brackets that are open, the innermost last
  bool token = true;    // whether a text can begin here
  for (std::size_t at = open; at < text.size(); ++at) {
    const char c = text[at];
    if (at == without) continue;
    if (c == '[' || c == '{') {
      closing += c == '[' ? ']' : '}';
    } else if (c == ']' || c == '}') {
      if (closing.back() != c) return npos;
      closing.pop_back();
      if (closing.empty()) return at;
    } else if (c == '#' && ends_token(text, at - 1)) {
      at = std::min(text.find('\n', at), text.size()) - 1;
    } else if (token && (c == '"' || c == '\'')) {
      at = std::min(find_close(text, at), text.size());
    }
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') token = std::string_view(",:[{").find(c) != npos;
  }
  return npos;
}

// Walks a file as far as needed to tell quotes and brackets that open something from those inside a text.
class Walk {
public:
  explicit Walk(std::string_view text) : text_(text) {}

  // The innermost bracket that is open at the end of the text, or npos.
  std::size_t find_bracket() {
    find_quote();
    return open_.empty() ? npos : open_.back();
  }
  // The quote that nobody closes, or that seems to be closed by the opening quote of a later text; or npos.
  std::size_t find_quote() {
    while (at_ < text_.size()) {
      if (skip_block_line()) continue;
      if (const std::size_t open = scan_line(); open != npos) return open;
    }
    return npos;
  }

private:
  std::size_t line_end() const { return std::min(text_.find('\n', at_), text_.size()); }

  bool skip_block_line() {
    if (block_column_ == npos) return false;
    const std::size_t end = line_end(), first = std::min(text_.find_first_not_of(' ', at_), end);
    const bool blank = first == end || text_[first] == '\r';
    if (!blank && first - at_ <= block_column_) return block_column_ = npos, false;
    at_ = end + 1;
    return true;
  }

  std::size_t scan_line() {
    const std::size_t begin = at_;
    std::size_t entry = npos;  // where the last key or dash of this line begins
    bool token = true;
    for (; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
      const char c = text_[at_];
      if (c == ' ' || c == '\t' || c == '\r') continue;
      if (c == '#' && (at_ == begin || ends_token(text_, at_ - 1))) return at_ = line_end() + 1, npos;
      const bool separator = ((c == ':' || c == '-') && ends_token(text_, at_ + 1)) || (!open_.empty() && c == ',');
      if (token && (c == '"' || c == '\'')) {
        const std::size_t open = at_, close = find_close(text_, open);
        if (is_unclosed(open, close)) return open;
        at_ = close;
      } else if (token && (c == '|' || c == '>') && open_.empty()) {
        block_column_ = entry == npos ? 0 : entry - begin;
        return at_ = line_end() + 1, npos;
      } else if (token && (c == '[' || c == '{')) {
        open_.push_back(at_);
        continue;
      } else if (!open_.empty() && (c == ']' || c == '}')) {
        open_.pop_back();
      } else if (token && c != ':') {
        entry = at_;
      }
      token = separator;
    }
    ++at_;
    return npos;
  }

  // Closed on a later line, by a quote that more text follows: that one was meant to open.
  bool is_unclosed(std::size_t open, std::size_t close) const {
    if (close == npos) return true;
    if (text_.substr(open, close - open).find('\n') == npos) return false;
    const std::size_t after = text_.find_first_not_of(" \t", close + 1);
    return after != npos && std::string_view(",]}:#\r\n").find(text_[after]) == npos;
  }

  std::string_view text_;
  std::size_t at_ = 0, block_column_ = npos;
  std::vector<std::size_t> open_;  // brackets, the innermost last
};

// The line with the place of a complaint, in parts.
struct Line {
  std::size_t begin, end;
  std::string_view text;

  Line(const SourceText& source, std::size_t offset)
      : begin(source.line_begin(offset)),
        end(source.line_end(offset)),
        text(source.text().substr(begin, end - begin)) {}
  std::size_t indent() const { return std::min(text.find_first_not_of(' '), text.size()); }
  bool blank() const { return text.find_first_not_of(" \t\r") == npos; }
  std::size_t tab() const {
    const auto first = text.find_first_not_of(" \t");
    const auto tab = text.find('\t');
    return tab < std::min(first, text.size()) ? begin + tab : npos;
  }
};

// The line above that is not blank; the line itself where there is none.
Line line_above(const SourceText& source, const Line& line) {
  for (std::size_t begin = line.begin; begin > 0;) {
    const Line above(source, begin - 1);
    if (!above.blank()) return above;
    begin = above.begin;
  }
  return line;
}

// Whether the line goes on with a text that began after a `:` or dash above it.
bool continues_text(const SourceText& source, const Line& line) {
  const Line above = line_above(source, line);
  return above.begin != line.begin && above.indent() < line.indent() &&
         (above.text.find(": ") != npos || above.text.find("- ") != npos || continues_text(source, above));
}

// What git leaves in a file where it could not merge lines: no text of a policy begins at the left margin.
bool explain_marks(Problems& problems) {
  const std::string_view text = problems.source().text();
  constexpr std::string_view mark = "<<<<<<< ";
  std::size_t at = text.starts_with(mark) ? 0 : text.find("\n<<<<<<< ");
  if (at == npos) return false;
  at += text[at] == '\n' ? 1 : 0;
  Diagnostic& finding = problems.add(code::syntax, at, problems.source().line_end(at), "a merge is not finished here");
  finding.label = "git's mark of a conflict";
  finding.help =
      "choose between the lines above and below `=======`, up to `>>>>>>>`, and delete the lines with the marks";
  return true;
}

bool explain_quote(std::size_t offset, Problems& problems) {
  const std::string_view text = problems.source().text();
  const std::size_t open = Walk(text).find_quote();
  if (open == npos || open > offset) return false;
  Diagnostic& finding = problems.add(code::unclosed_quote, open, open + 1, "this quote is never closed");
  finding.label = "opened here";
  finding.help = text[open] == '"'
                     ? "close it with `\"` at the end of the text; inside it, write `\\\"` for a quote"
                     : "close it with `'` at the end of the text; inside it, write `''` for an apostrophe";
  return true;
}

bool explain_tab(std::size_t offset, Problems& problems) {
  Line line(problems.source(), offset);
  std::size_t tab = line.tab();
  if (tab == npos && line.begin > 0) tab = Line(problems.source(), line.begin - 1).tab();
  if (tab == npos) return false;
  Diagnostic& finding = problems.add(code::tab, tab, tab + 1, "a tab can't indent a line");
  finding.label = "a tab";
  finding.help = "use spaces, two for each level";
  return true;
}

// `text: Note: this`, and the same on a later line of a text.
bool explain_colon(std::string_view complaint, std::size_t offset, Problems& problems) {
  if (complaint != "illegal map value") return false;
  const SourceText& source = problems.source();
  const Line line(source, offset);
  const auto before = line.text.substr(0, offset - line.begin);
  const auto colon = before.find(": ");
  Diagnostic* finding = nullptr;
  if (before.size() > 1024 && colon == before.npos) {
    problems.add(code::odd_key, line.begin + line.indent(), offset, "a key can't be longer than 1024 bytes").help =
        "write a short key, and the text as its value";
    return true;
  }
  if (colon != before.npos) {
    finding =
        &problems.add(code::colon_in_text, offset, offset + 1, "a colon and a space inside a text without quotes");
    finding->label = "YAML reads this as the end of another key";
    auto value = line.text.substr(colon + 2);
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    value = value.substr(0, value.find_last_not_of(" \t") + 1);
    const auto key = before.substr(line.indent(), colon - line.indent());
    finding->help =
        value.size() < 60 && value.find_first_of("\"\\") == npos
            ? "put the text in quotes:  " + std::string(key) + ": \"" + std::string(value) + '"'
            : "put the text in quotes, or write `|` after the key and the text, indented, on the lines below";
    return true;
  }
  const Line last = line_above(source, line);
  if (last.begin == line.begin) return false;
  if (last.text.find(':') == npos && !continues_text(source, last)) {
    finding = &problems.add(code::syntax, last.begin + last.indent(), last.end, "there is no `:` after this key");
    finding->help = "write `key: value`, or `key:` and the rest on the lines below, indented";
    return true;
  }
  finding = &problems.add(code::colon_in_text, line.begin + line.indent(), offset + 1,
                          "this line continues the text above, so it can't be a key");
  finding->label = "indented deeper than the key above";
  finding->help =
      "if it is a key, indent it like the keys beside it; if it is text, put the whole text in quotes or below `|`";
  return true;
}

// `{name: Acme country: DE}`: yaml-cpp complains at the second colon.
bool explain_comma(std::string_view complaint, std::size_t offset, std::size_t flow, Problems& problems) {
  const SourceText& source = problems.source();
  if (flow == npos || complaint.find("flow not found") == npos || source.text().substr(offset, 1) != ":" ||
      source.line_begin(flow) != source.line_begin(offset))
    return false;
  const std::size_t key = source.text().find_last_of(" ,[{", offset) + 1;
  Diagnostic& finding = problems.add(code::syntax, key, offset + 1, "there is no comma before this key");
  finding.help = "put a comma between `key: value` pairs; if it is text, put the text in quotes";
  return true;
}

// `{name: "Acme" Ltd}`, and the same without braces.
bool explain_after_quote(std::string_view complaint, std::size_t offset, Problems& problems) {
  const std::string_view text = problems.source().text();
  const auto before = text.substr(0, offset).find_last_not_of(" \t");
  if (!complaint.starts_with("end of") || before == npos || (text[before] != '"' && text[before] != '\'')) return false;
  if (offset >= text.size() || std::string_view("\r\n").find(text[offset]) != npos) return false;
  problems.add(code::syntax, offset, problems.source().line_end(offset), "there is more text after the closing quote")
      .help = text[before] == '"' ? "put the quotes around the whole text; inside it, write `\\\"` for a quote"
                                  : "put double quotes around the whole text, or write `''` for an apostrophe";
  return true;
}

// `[`, and a list with dashes in it.
bool explain_dash(std::size_t offset, std::size_t end, Problems& problems) {
  if (end < offset) return false;
  problems.add(code::syntax, offset, offset + 1, "a dash can't begin an item between brackets").help =
      "put commas between the items, or leave out the brackets and begin a line with a dash for each";
  return true;
}

// The innermost bracket that is open there, or npos.
std::size_t open_at(std::string_view text, std::size_t offset) { return Walk(text.substr(0, offset)).find_bracket(); }

bool explain_bracket(std::string_view complaint, std::size_t offset, std::size_t flow, Problems& problems) {
  const std::string_view text = problems.source().text();
  if (complaint.find("illegal block entry") != npos) {
    flow = open_at(text, offset);  // which yaml-cpp has not told of yet
    if (const std::size_t end = find_bracket_end(text, flow); end != npos) return explain_dash(offset, end, problems);
  } else if (complaint.find("illegal flow end") != npos) {
    flow = open_at(text, offset);
    if (find_bracket_end(text, flow, offset) < problems.source().line_end(offset)) return false;  // one too many
  } else if (complaint.find("flow not found") == npos) {
    return false;
  }
  if (flow == npos) return false;
  const bool list = text[flow] == '[';
  Diagnostic& finding =
      problems.add(code::syntax, flow, flow + 1, list ? "this `[` is never closed" : "this `{` is never closed");
  finding.label = "opened here";
  finding.help = list ? "close the list with `]`, with a comma between its items"
                      : "close it with `}`, with a comma between its `key: value` pairs";
  return true;
}

struct Complaint {
  std::string_view theirs, ours, help;
};
constexpr auto complaints = std::to_array<Complaint>({
    {"unknown token", "a text can't begin with this character", "put the text in quotes"},
    {"illegal block entry", "a list can't begin on the line of its key",
     "begin the list on the next line, a dash before each item"},
    {"unexpected character in block scalar", "nothing can follow `|` or `>` on its line",
     "begin the text on the next line, indented"},
    {"unknown escape", "YAML knows no such escape", "write `\\\\` for a backslash, or use single quotes"},
    {"illegal flow end", "this bracket closes nothing", "delete it, or put the text in quotes"},
    {"bad character found while scanning hex", "this is not a character code in hexadecimal digits",
     "write `\\\\` for a backslash, or use single quotes"},
    {"invalid unicode", "there is no character with this number", "type the character itself"},
    {"the referenced anchor", "aliases (`*name`) are not part of the format",
     "put the text in quotes if it begins with `*`; else write the value out"},
    {"alias", "aliases (`*name`) are not part of the format",
     "put the text in quotes if it begins with `*`; else write the value out"},
    {"anchor", "anchors (`&name`) are not part of the format", "put the text in quotes if it begins with `&`"},
    {"tag", "tags (`!name`) are not part of the format", "put the text in quotes if it begins with `!`"},
    {"end of map not found", "this does not fit the lines above",
     "give keys that belong together the same indentation, and list items a dash"},
    {"end of sequence not found", "this does not fit the list above",
     "give the items of a list the same indentation, and a dash each"},
    {"illegal map key", "a key can't stand here", "begin it on a line of its own"},
    {"illegal map value", "a `:` can't stand here", "put the text in quotes"},
});

std::string_view code_of(const Complaint& complaint) {
  if (complaint.ours.starts_with("aliases") || complaint.ours.starts_with("anchors")) return code::anchor;
  return complaint.ours.starts_with("tags") ? code::tag : code::syntax;
}

void explain_rest(std::string_view complaint, std::size_t offset, Problems& problems) {
  for (const Complaint& row : complaints) {
    if (complaint.find(row.theirs) == npos) continue;
    problems.add(code_of(row), offset, offset + 1, std::string(row.ours)).help = row.help;
    return;
  }
  problems.add(code::syntax, offset, offset + 1, "this is not YAML: " + std::string(complaint)).help =
      "check the indentation, the quotes and the brackets here and on the line above";
}

}  // namespace

void explain(std::string_view complaint, std::size_t offset, std::size_t flow, Problems& problems) {
  offset = std::min(offset, problems.source().text().size());
  if (explain_marks(problems) || explain_quote(offset, problems) || explain_tab(offset, problems) ||
      explain_colon(complaint, offset, problems) || explain_comma(complaint, offset, flow, problems) ||
      explain_after_quote(complaint, offset, problems) || explain_bracket(complaint, offset, flow, problems))
    return;
  explain_rest(complaint, offset, problems);
}

}  // namespace codicil::yaml
