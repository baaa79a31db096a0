#include "yaml/table.hpp"

#include "yaml/csv.hpp"
#include "yaml/file.hpp"
#include "yaml/parse.hpp"

#include <cerrno>
#include <optional>
#include <variant>

namespace codicil::yaml {
namespace {

constexpr std::size_t most_columns = 100;  // no struct has as many fields

bool leaves_folder(std::string_view path) {
  if (path.starts_with('/')) return true;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    if (part == "..") return true;
    path.remove_prefix(std::min(part.size() + 1, path.size()));
  }
  return false;
}

// Beside the policy, as diagnostics name that.
std::string name_beside(std::string_view policy, std::string_view path) {
  return std::string(policy.substr(0, policy.rfind('/') + 1)).append(path);  // npos + 1 is 0
}

std::nullptr_t refuse_path(Reader& reader, const Node& file, std::string message, std::string_view help) {
  reader.report(code::table_path, file, std::move(message)).help = help;
  return nullptr;
}

std::nullptr_t refuse_file(Reader& reader, const Node& file, const Refusal& refusal) {
  const bool large = refusal.code == code::too_large;
  Diagnostic& finding = reader.report(refusal.code, file, "can't read this table: " + refusal.why);
  finding.help = large ? "that is all that the policy leaves of its limit; raise the limit if you trust the files"
                       : "check the name of the file: it is looked for beside the policy";
  return nullptr;
}

constexpr std::string_view no_folder = "only a policy that is read from a file can name another file";
constexpr std::string_view move_here =
    "move the table beside the policy, or into a folder below it, and write its name alone";

using Found = std::variant<NamedFile, Refusal>;

std::optional<Found> find_in_folder(Reader& reader, const Node& file, std::string_view path) {
  const std::string& folder = reader.options.base_directory;
  if (folder.empty())
    return refuse_path(reader, file, "there is no folder to look for a table in", no_folder), std::nullopt;
  const File opened = open_below(folder, path);
  if (!opened && errno == ELOOP)
    return refuse_path(reader, file, "this is a symbolic link, or leads through one",
                       "copy the table itself beside the policy"),
           std::nullopt;
  auto bytes = read_whole(opened, reader.bytes_left);
  if (auto* refusal = std::get_if<Refusal>(&bytes)) return *std::move(refusal);
  return NamedFile{name_beside(reader.options.name, path), std::get<std::string>(std::move(bytes))};
}

// The first error that the caller's reader reports; the limit holds whatever it gives.
Found ask_caller(const Reader& reader, std::string_view path) {
  auto file = reader.options.read_beside(path, reader.bytes_left);
  if (file && file->bytes.size() <= reader.bytes_left) return std::move(file).value();
  if (file) return Refusal{code::too_large, "it is larger than " + std::to_string(reader.bytes_left) + " bytes"};
  for (const Diagnostic& finding : file.diagnostics())
    if (const Rule* rule = find_rule(finding.code)) return Refusal{rule->code, finding.message};
  return Refusal{code::unreadable, "it is not there"};
}

// The text of the table, or null after a finding.
const SourceText* open_table(Reader& reader, const Node& file) {
  const std::string_view path = reader.word(file, "the name of a CSV file");
  if (path.empty()) return nullptr;
  if (leaves_folder(path)) return refuse_path(reader, file, "this is outside the folder of the policy", move_here);
  auto found = reader.options.read_beside ? ask_caller(reader, path) : find_in_folder(reader, file, path);
  if (!found) return nullptr;
  if (const auto* refusal = std::get_if<Refusal>(&*found)) return refuse_file(reader, file, *refusal);
  auto& [name, bytes] = std::get<NamedFile>(*found);
  reader.bytes_left -= bytes.size();
  return &reader.problems.include(std::move(name), std::move(bytes));
}

// From the text of a table to nodes.
class Table {
public:
  Table(Reader& reader, const SourceText& source, const std::vector<Column>& columns)
      : reader_(reader),
        source_(source),
        columns_(columns),
        tree_(reader.tables.emplace_front()),
        csv_(source.text(), tree_.pool, most_columns) {}

  const Node* read() {
    if (!read_header() || !check_required()) return nullptr;
    add(Kind::list, source_.begin() + header_.begin, source_.text().substr(header_.begin, header_.end - header_.begin));
    bool rows = false;
    for (; !stopped_ && csv_.next(row_); rows = true) add_row();
    if (!report_flaw() && !rows) report_no_rows();
    if (stopped_ || tree_.nodes.size() == 1) return nullptr;
    close(0);
    return &tree_.nodes.front();
  }

private:
  Diagnostic& report(std::string_view code, std::size_t begin, std::size_t end, std::string message) {
    Diagnostic& finding =
        reader_.problems.add(code, source_.begin() + begin, source_.begin() + end, std::move(message));
    finding.fact = reader_.path;
    return finding;
  }

  bool report_flaw() {
    const auto& flaw = csv_.flaw();
    if (flaw) report(code::bad_table, flaw->begin, flaw->end, std::string(flaw->message)).help = flaw->help;
    return flaw.has_value();
  }

  void report_no_rows() {
    report(code::bad_table, header_.begin, header_.end, "this table has a header and no rows").help =
        "write a row for each item, or `none` in place of `{file: …}` to say that there are none";
  }

  bool read_header() {
    if (!csv_.next(header_)) {
      if (report_flaw()) return false;
      report(code::bad_table, 0, 0, "this table is empty").help =
          "begin it with a header: the names of the columns, separated by commas";
      return false;
    }
    if (report_separator()) return false;
    for (const Cell& cell : header_.cells) fields_.push_back(column_of(cell));
    return true;
  }

  // Spreadsheets write what their country takes for commas.
  bool report_separator() {
    const std::string_view first = header_.cells.front().text;
    const auto at = first.find_first_of(";\t");
    if (header_.count > 1 || at == first.npos) return false;
    report(code::bad_table, header_.begin, header_.end,
           std::string("the cells are separated by ") + (first[at] == ';' ? "semicolons" : "tabs") + ", not by commas")
        .help = "save the table again with the comma as separator";
    return true;
  }

  const Column* column_of(const Cell& cell) {
    const auto column =
        std::find_if(columns_.begin(), columns_.end(), [&](const Column& each) { return each.key == cell.text; });
    if (column == columns_.end()) return report_unknown(cell), nullptr;
    const auto before = std::find(fields_.begin(), fields_.end(), &*column);
    if (before == fields_.end()) return &*column;
    return report_twice(cell, header_.cells[static_cast<std::size_t>(before - fields_.begin())]), nullptr;
  }

  void report_unknown(const Cell& cell) {
    std::vector<std::string_view> keys;
    for (const Column& column : columns_) keys.push_back(column.key);
    const std::string_view meant = suggest(cell.text, keys);
    std::string message = cell.text.empty() ? "this column has no name" : "unknown column " + quote(cell.text);
    if (!meant.empty()) message += "; did you mean " + quote(meant) + "?";
    Diagnostic& finding = report(code::unknown_key, cell.begin, cell.begin + std::max<std::size_t>(cell.text.size(), 1),
                                 std::move(message));
    if (meant.empty()) finding.help = "the columns that can stand here: " + one_of(keys);
  }

  void report_twice(const Cell& cell, const Cell& before) {
    Diagnostic& finding = report(code::duplicate_key, cell.begin, cell.begin + cell.text.size(),
                                 "the column " + quote(cell.text) + " stands here twice");
    const std::size_t first = source_.begin() + before.begin;
    reader_.problems.relate(finding, "it stands here first", first, first + before.text.size());
    finding.help = "keep one of the two; several values of one cell are separated by `;`";
  }

  // Without a column that each item needs, every row would be wrong.
  bool check_required() {
    bool complete = true;
    for (const Column& column : columns_) {
      if (!column.required || std::find(fields_.begin(), fields_.end(), &column) != fields_.end()) continue;
      complete = false;
      if (!is_misspelt(column)) report_missing(column);
    }
    return complete;
  }

  bool is_misspelt(const Column& column) const {
    for (std::size_t i = 0; i < fields_.size(); ++i)
      if (!fields_[i] && !suggest(header_.cells[i].text, {column.key}).empty()) return true;
    return false;
  }

  void report_missing(const Column& column) {
    const std::string key(column.key);
    Diagnostic& finding =
        report(code::missing_key, header_.begin, header_.end, "the column " + quote(key) + " is missing");
    finding.label = "needs `" + key + "`: " + std::string(column.meaning);
    finding.help = "add it to the header, and to each row";
  }

  void add_row() {
    if (row_.count != header_.count) return report_count();
    const std::size_t index = tree_.nodes.size();
    add(Kind::mapping, source_.begin() + row_.begin, source_.text().substr(row_.begin, row_.end - row_.begin));
    for (std::size_t i = 0; i < fields_.size() && !stopped_; ++i)
      if (fields_[i] && !row_.cells[i].text.empty()) add_pair(header_.cells[i], row_.cells[i], fields_[i]->list);
    close(index);
  }

  void report_count() {
    const bool many = row_.count > header_.count;
    const bool has_surplus = header_.count < row_.cells.size();
    const std::size_t begin = has_surplus ? row_.cells[header_.count].begin : row_.begin;
    Diagnostic& finding = report(code::bad_table, begin, row_.end,
                                 "this row has " + std::to_string(row_.count) + (row_.count == 1 ? " cell" : " cells") +
                                     ", and the header " + std::to_string(header_.count));
    finding.help = many ? "put a cell with a comma in it in quotes" : "write the commas of empty cells, too";
    stopped_ = reader_.problems.enough(code::bad_table);
  }

  void add_pair(const Cell& key, const Cell& value, bool list) {
    if (value.text.size() > reader_.options.max_scalar) return report_long(value);
    if (reader_.nodes_left < 2) return report_many(source_.begin() + value.begin);
    add(Kind::scalar, source_.begin() + key.begin, key.text);
    const std::size_t index = tree_.nodes.size();
    const bool several = list && value.text.find(';') != value.text.npos;
    add(several ? Kind::list : Kind::scalar, source_.begin() + value.begin, value.text);
    tree_.nodes[index].has_key = true;
    if (several) add_parts(value);
    close(index);
  }

  // Empty parts count for nothing, as empty cells do.
  void add_parts(const Cell& cell) {
    for (std::size_t from = 0; from < cell.text.size() && !stopped_;) {
      const std::size_t end = std::min(cell.text.find(';', from), cell.text.size());
      const std::size_t begin = std::min(cell.text.find_first_not_of(" \t\n", from), end);
      const std::string_view part = cell.text.substr(begin, end - begin);
      const std::size_t at = source_.begin() + cell.begin + (cell.copied ? 0 : begin);
      if (!part.empty()) add(Kind::scalar, at, part.substr(0, part.find_last_not_of(" \t\n") + 1));
      from = end + 1;
    }
  }

  // Quotes mean nothing in a table: spreadsheets set and drop them as they like.
  void add(Kind kind, std::size_t begin, std::string_view text) {
    if (reader_.nodes_left == 0) return report_many(begin);
    --reader_.nodes_left;
    Node node;
    node.text = text;
    node.begin = static_cast<std::uint32_t>(begin);
    node.kind = kind;
    node.plain = kind == Kind::scalar;
    tree_.nodes.push_back(node);
  }
  void close(std::size_t index) {
    if (!stopped_) tree_.nodes[index].span = static_cast<std::uint32_t>(tree_.nodes.size() - index);
  }

  void report_many(std::size_t begin) {
    if (std::exchange(stopped_, true)) return;
    report(code::too_many, begin - source_.begin(), begin - source_.begin() + 1,
           "more than " + std::to_string(reader_.options.max_nodes) + " values and lists, with those of the policy")
        .help = "split the policy, or raise the limit if you trust the files";
  }
  void report_long(const Cell& cell) {
    stopped_ = true;
    report(code::too_long, cell.begin, cell.begin + 1,
           "this cell is longer than " + std::to_string(reader_.options.max_scalar) + " bytes")
        .help = "check for quotes that are not closed, or raise the limit if you trust the files";
  }

  Reader& reader_;
  const SourceText& source_;
  const std::vector<Column>& columns_;
  Tree& tree_;
  Csv csv_;
  Row header_, row_;
  std::vector<const Column*> fields_;  // of the header's cells; null for one that was reported
  bool stopped_ = false;
};

}  // namespace

const Node* table_named(const Node& node) {
  if (node.kind != Kind::mapping || node.span == 1) return nullptr;
  const auto [key, value] = *Pairs(node).begin();
  return key.text == "file" && value.next() == node.next() ? &value : nullptr;
}

const Node* read_table(Reader& reader, const Node& file, const std::vector<Column>& columns) {
  const SourceText* source = open_table(reader, file);
  if (!source || !check_bytes(*source, reader.problems)) return nullptr;
  return Table(reader, *source, columns).read();
}

}  // namespace codicil::yaml
