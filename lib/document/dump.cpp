#include <codicil/document/document.hpp>

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace codicil::document {
namespace {

std::string_view name_of(Mark mark) {
  switch (mark) {
    case Mark::none:
      return "";
    case Mark::inserted:
      return "inserted";
    case Mark::deleted:
      return "deleted";
  }
  return "?";
}

std::string_view name_of(Role role) {
  switch (role) {
    case Role::none:
      return "";
    case Role::intro:
      return "intro";
    case Role::glance:
      return "glance";
    case Role::contents:
      return "contents";
    case Role::lead:
      return "lead";
    case Role::promise:
      return "promise";
    case Role::note:
      return "note";
    case Role::address:
      return "address";
    case Role::quote:
      return "quote";
    case Role::code:
      return "code";
    case Role::material:
      return "material";
    case Role::notable:
      return "notable";
    case Role::editorial:
      return "editorial";
    case Role::filter:
      return "filter";
    case Role::comparison:
      return "comparison";
  }
  return "?";
}

std::string name_of(Style style) {
  std::string names;
  for (const auto& [bit, name] :
       {std::pair{Style::emphasis, "emphasis"}, {Style::strong, "strong"}, {Style::code, "code"}})
    if (has(style, bit)) names.append(names.empty() ? "" : "|").append(name);
  return names;
}

void append_escaped(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (c == '\n')
    out += "\\n";
  else if (c == '"' || c == '\\')
    (out += '\\') += c;
  else if (byte < 0x20 || byte == 0x7F)
    fmt::format_to(std::back_inserter(out), "\\x{:02x}", byte);
  else
    out += c;
}

// A text on one line.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) append_escaped(out, c);
  return out += '"';
}

// ` name=value`, or nothing where the value is empty, as most are.
std::string word(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(" {}={}", name, value);
}

std::string text(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : word(name, quoted(value));
}

std::string number(std::string_view name, unsigned value, unsigned usual) {
  return value == usual ? std::string() : word(name, std::to_string(value));
}

std::string flag(std::string_view name, bool value) { return value ? fmt::format(" {}", name) : std::string(); }

// The attributes that blocks, items, definitions and rows share.
template <class T>
std::string place(const T& thing) {
  return text("anchor", thing.anchor) + word("mark", name_of(thing.mark));
}

class Dump {
public:
  std::string print(const Document& document) && {
    line("document", head(document));
    ++depth_;
    if (const std::string changed = changed_labels(document.labels); !changed.empty()) line("labels", changed);
    for (const Definition& item : document.meta) definition("meta", item);
    blocks(document.blocks);
    return std::move(out_);
  }

  void operator()(const Section& section) {
    line("section", own_ + text("number", section.number));
    const Deeper deeper(*this);
    inlines("heading", section.heading);
    blocks(section.blocks);
  }

  void operator()(const Paragraph& paragraph) {
    line("paragraph", own_);
    const Deeper deeper(*this);
    for (const Run& each : paragraph.inlines) run(each);
  }

  void operator()(const List& list) {
    line("list", own_ + flag("ordered", list.ordered) + number("start", list.start, 1));
    const Deeper deeper(*this);
    for (const ListItem& item : list.items) list_item(item);
  }

  void operator()(const Definitions& definitions) {
    line("definitions", own_);
    const Deeper deeper(*this);
    for (const Definition& item : definitions.items) definition("definition", item);
  }

  void operator()(const Table& table) {
    line("table", own_ + flag("no-row-headers", !table.row_headers));
    const Deeper deeper(*this);
    if (!table.caption.empty()) inlines("caption", table.caption);
    if (!table.header.empty()) cells("header", table.header);
    for (const Row& row : table.rows) cells("row" + place(row), row.cells);
  }

  void operator()(const Callout& callout) {
    line("callout", own_);
    const Deeper deeper(*this);
    blocks(callout.blocks);
  }

  void operator()(const Contents& contents) {
    line("contents", own_);
    const Deeper deeper(*this);
    for (const ContentsEntry& entry : contents.entries) contents_entry(entry);
  }

  void operator()(const Separator&) { line("separator", own_); }

private:
  struct Deeper {
    explicit Deeper(Dump& dump) : depth(dump.depth_) { ++depth; }
    ~Deeper() { --depth; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    std::size_t& depth;
  };

  static std::string head(const Document& document) {
    const std::string language = document.language == "en" ? "" : document.language;
    return text("title", document.title) + text("organisation", document.organisation) + text("language", language) +
           flag("right-to-left", document.right_to_left) + text("url", document.url) +
           text("version", document.version) + text("description", document.description);
  }

  static std::string changed_labels(const Labels& labels) {
    const Labels usual;
    const auto changed = [&](std::string_view name, std::string Labels::*label) {
      return labels.*label == usual.*label ? std::string() : word(name, quoted(labels.*label));
    };
    return changed("contents", &Labels::contents) + changed("skip-to-content", &Labels::skip_to_content) +
           changed("link-to", &Labels::link_to) + changed("page", &Labels::page) +
           changed("of-pages", &Labels::of_pages) + changed("section", &Labels::section);
  }

  void line(std::string_view name, std::string_view attributes = {}) {
    out_.append(2 * depth_, ' ').append(name).append(attributes) += '\n';
  }

  void blocks(const Blocks& blocks) {
    for (const Block& block : blocks) {
      own_ = place(block) + word("role", name_of(block.role));
      std::visit(*this, block.content);
    }
  }

  void run(const Run& run) {
    line("run " + quoted(run.text) + word("style", name_of(run.style)) + word("mark", name_of(run.mark)) +
         text("link", run.link) + text("date", run.date) + text("language", run.language));
  }

  void inlines(std::string_view name, const Inlines& inlines) {
    line(name);
    const Deeper deeper(*this);
    for (const Run& each : inlines) run(each);
  }

  void list_item(const ListItem& item) {
    line("item", place(item));
    const Deeper deeper(*this);
    blocks(item.blocks);
  }

  void definition(std::string_view name, const Definition& item) {
    line(name, place(item));
    const Deeper deeper(*this);
    inlines("term", item.term);
    blocks(item.body);
  }

  void cells(std::string_view name, const std::vector<Inlines>& cells) {
    line(name);
    const Deeper deeper(*this);
    for (const Inlines& cell : cells) inlines("cell", cell);
  }

  void contents_entry(const ContentsEntry& entry) {
    line("entry", text("anchor", entry.anchor) + text("number", entry.number) + number("level", entry.level, 1));
    const Deeper deeper(*this);
    for (const Run& each : entry.title) run(each);
  }

  std::string out_;
  std::string own_;  // attributes of the block at hand
  std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const Document& document) { return Dump().print(document); }

}  // namespace codicil::document
