#include "text_merge.hpp"

#include "failure.hpp"
#include "file.hpp"
#include "run_git.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace codicil::cli {
namespace {

// A folder that only this user can look into, for as long as it lives.
class PrivateFolder {
public:
  PrivateFolder() {
    std::error_code error;
    path_ = (std::filesystem::temp_directory_path(error) / "codicil-XXXXXX").string();
    if (error || !mkdtemp(path_.data())) throw FileError("cannot make a temporary folder", errno);
  }
  ~PrivateFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  std::string write(const char* name, const std::string& text) const {
    const std::string path = path_ + '/' + name;
    File file(open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
    int error = file ? write_all(file.descriptor(), text) : errno;
    if (const int late = file.close(); !error) error = late;
    if (error) throw FileError("cannot write a temporary file", error);
    return path;
  }

private:
  std::string path_;
};

// No lines of a file that can be read as a policy: control characters are refused.
constexpr std::string_view kBetween = "\x01\n", kLineEnd = "\x02\n";

// Calls `take` with each line, its end included.
template <class Take>
void for_each_line(std::string_view text, const Take& take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    take(text.substr(0, end));
    text.remove_prefix(end);
  }
}

std::string_view without_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  return line;
}

// Git takes changes for one conflict where no line stands between them; this is one.
std::string spaced(std::string_view text) {
  std::string lines;
  for_each_line(text, [&](std::string_view line) { lines.append(without_end(line)).append("\n").append(kBetween); });
  return lines;
}

std::string unspaced(std::string_view text) {
  std::string lines;
  for_each_line(text, [&](std::string_view line) { lines += line == kBetween ? "" : line; });
  return lines;
}

// Where the part of a line ends that begins with it: before a comma, a closing bracket or a comment, behind an opening
// bracket. A comment is one part.
std::size_t part_of(std::string_view line) {
  if (line.starts_with('#') || line.starts_with(" #")) return line.size();
  const bool begins = std::string_view(",}]").find(line.front()) != line.npos;
  const std::size_t at = std::min(line.find_first_of(",{}[]", begins ? 1 : 0), line.size());
  if (const std::size_t comment = line.substr(0, at).find(" #"); comment != line.npos) return comment;
  const bool opens = at < line.size() && (line[at] == '{' || line[at] == '[');
  return at + (opens ? 1 : 0);
}

std::string in_parts(std::string_view text) {
  std::string lines;
  for_each_line(text, [&](std::string_view line) {
    for (std::string_view rest = without_end(line); !rest.empty(); rest.remove_prefix(part_of(rest)))
      lines.append(rest.substr(0, part_of(rest))).append("\n").append(kBetween);
    if (line.ends_with('\n')) lines.append(kLineEnd).append(kBetween);
  });
  return lines;
}

std::string out_of_parts(std::string_view text) {
  std::string whole;
  for_each_line(text, [&](std::string_view line) {
    if (line == kLineEnd)
      whole += '\n';
    else if (line != kBetween)
      whole += without_end(line);
  });
  return whole;
}

struct Form {
  std::string (*cut)(std::string_view), (*join)(std::string_view);
};
std::string as_it_is(std::string_view text) { return std::string(text); }
constexpr Form kForms[] = {{as_it_is, as_it_is}, {spaced, unspaced}, {in_parts, out_of_parts}};  // by Grain

}  // namespace

MergedText LineMerge::operator()(const Texts& texts) const {
  const PrivateFolder folder;
  const Form& form = kForms[static_cast<std::size_t>(grain)];
  const Texts cut{form.cut(texts.base), form.cut(texts.ours), form.cut(texts.theirs)};
  std::vector<std::string> words{"merge-file", "-p", "-q", "--marker-size=" + std::to_string(marker_size)};
  for (const char* label : {"ours", "base", "theirs"}) words.insert(words.end(), {"-L", label});
  if (winner) words.push_back(*winner == Side::theirs ? "--theirs" : "--ours");
  if (both) words.push_back("--union");
  words.insert(words.end(),
               {folder.write("ours", cut.ours), folder.write("base", cut.base), folder.write("theirs", cut.theirs)});
  // Conflicts can hold both texts, and zealously merged ones a few lines more.
  const std::size_t most = 4 * (cut.base.size() + cut.ours.size() + cut.theirs.size()) + 4096;
  Finished finished = run_git(".", words, most);
  // Up to 127 it is the number of conflicts.
  if (finished.status > 127) git_failed(finished);
  return {form.join(finished.output), finished.status > 0};
}

}  // namespace codicil::cli
