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

// No line of a file that can be read as a policy: control characters are refused.
constexpr std::string_view kBetween = "\x01\n";

// Git takes changes for one conflict where no line stands between them; this is one.
std::string spaced(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.append(text.substr(0, end)).append("\n").append(kBetween);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string unspaced(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n') + 1, text.size());
    if (const std::string_view line = text.substr(0, end); line != kBetween) lines += line;
    text.remove_prefix(end);
  }
  return lines;
}

}  // namespace

MergedText LineMerge::operator()(const Texts& texts) const {
  const PrivateFolder folder;
  const auto file = [&](const char* name, const std::string& text) {
    return folder.write(name, neighbours ? text : spaced(text));
  };
  std::vector<std::string> words{"merge-file", "-p", "-q", "--marker-size=" + std::to_string(marker_size)};
  for (const char* label : {"ours", "base", "theirs"}) words.insert(words.end(), {"-L", label});
  if (winner) words.push_back(*winner == Side::theirs ? "--theirs" : "--ours");
  if (both) words.push_back("--union");
  words.insert(words.end(), {file("ours", texts.ours), file("base", texts.base), file("theirs", texts.theirs)});
  // Conflicts can hold both texts, and zealously merged ones a few lines more.
  const std::size_t most = 4 * (texts.base.size() + texts.ours.size() + texts.theirs.size()) + 4096;
  Finished finished = run_git(".", words, most);
  // Up to 127 it is the number of conflicts.
  if (finished.status > 127) git_failed(finished);
  return {neighbours ? std::move(finished.output) : unspaced(finished.output), finished.status > 0};
}

}  // namespace codicil::cli
