#include "git.hpp"

#include <codicil/source/display.hpp>

#include "failure.hpp"
#include "run_git.hpp"
#include "suggest.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>

namespace codicil::cli {
namespace {

constexpr std::string_view kRenames = "-l1000";  // pairs of names to compare: the square of this at most

// The answer without its line end.
std::string answer(const std::string& folder, const std::vector<std::string>& arguments) {
  Finished finished = run_git(folder, arguments);
  if (finished.status != 0) git_failed(finished);
  if (finished.output.ends_with('\n')) finished.output.pop_back();
  return std::move(finished.output);
}

// What stands between NULs, from the beginning of an answer on.
class Records {
public:
  explicit Records(std::string_view answer) : rest_(answer) {}
  bool empty() const { return rest_.empty(); }
  std::string_view peek() const { return rest_.substr(0, rest_.find('\0')); }
  std::string_view next() {
    const std::string_view record = peek();
    rest_.remove_prefix(std::min(record.size() + 1, rest_.size()));
    return record;
  }

private:
  std::string_view rest_;
};

std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(" \t"));
  text.remove_prefix(word.size());
  return word;
}

bool is_hexadecimal(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789abcdef") == text.npos;
}
bool is_id_of_object(std::string_view text) { return (text.size() == 40 || text.size() == 64) && is_hexadecimal(text); }

// --- revisions ---

// Git would take the first for an option; the others end a line of what it is told or tells.
void require_harmless(std::string_view what, std::string_view text) {
  if (text.empty() || text.starts_with('-') || text.find_first_of(std::string_view("\0\n", 2)) != text.npos)
    throw FileError("no " + std::string(what) + " is called " + quoted(text));
}

bool is_shallow(const std::string& folder) {
  return answer(folder, {"rev-parse", "--is-shallow-repository"}) == "true";
}

// What brings a revision into this clone, as far as its name tells. Only of names that a shell takes as they are.
std::string command_for(const std::string& commit, const std::string& folder) {
  constexpr std::string_view harmless = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-";
  const std::string fetch = "git fetch origin ";
  const std::size_t begin = commit.starts_with('v');
  if (commit.find_first_not_of(harmless) != commit.npos) return is_shallow(folder) ? "git fetch --unshallow" : "";
  if (commit.starts_with("origin/")) return fetch + commit.substr(7);
  if (is_id_of_object(commit)) return fetch + commit;
  if (commit.size() >= 7 && is_hexadecimal(commit)) return is_shallow(folder) ? "git fetch --unshallow" : "git fetch";
  if (begin < commit.size() && commit[begin] >= '0' && commit[begin] <= '9') return fetch + "tag " + commit;
  return fetch + "tag " + commit + ", or for a branch " + fetch + commit + " and the name origin/" + commit;
}

[[noreturn]] void refuse_revision(const Revision& revision, const std::string& folder) {
  const std::string command = command_for(revision.commit, folder);
  throw FileError("git has no " + quoted(revision.name()) + " here. The tag or commit is not in this clone." +
                  (command.empty() ? "" : "  Try:  " + command));
}

std::string commit_id(const Revision& revision, const std::string& folder) {
  require_harmless("revision", revision.commit);
  const Finished finished =
      run_git(folder, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision.commit + "^{commit}"});
  std::string_view id = finished.output;
  id = id.substr(0, id.find('\n'));
  if (finished.status == 0 && is_id_of_object(id)) return std::string(id);
  if (finished.errors.empty() || finished.status == 1) refuse_revision(revision, folder);
  git_failed(finished);
}

// --- files ---

enum class From { folder, top };

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }  // npos + 1 is 0

// One line of ls-tree.
struct TreeEntry {
  std::string mode, type;
  Blob blob;
};

// What is called `path` in a commit.
std::optional<TreeEntry> look_up(const std::string& folder, const std::string& commit, const std::string& path,
                                 From from) {
  require_harmless("file", path);
  const std::string own = path.starts_with("../") || path.starts_with("./") || from == From::top ? path : "./" + path;
  const char* scope = from == From::top ? "--full-tree" : "--full-name";
  const Finished finished = run_git(folder, {"ls-tree", "-z", scope, commit, "--", own});
  if (finished.status != 0) git_failed(finished);
  Records records(finished.output);
  std::string_view line = records.next();
  if (line.empty()) return {};
  TreeEntry entry;
  entry.mode = take_word(line), entry.type = take_word(line);
  entry.blob = {folder, commit, {}, std::string(take_word(line))};
  entry.blob.path = line.substr(std::min<std::size_t>(1, line.size()));
  if (last_part(entry.blob.path) != last_part(path)) return {};  // `.` and `folder/` give what is in the folder
  return entry;
}

std::size_t size_of(const Blob& blob) {
  const std::string text = answer(blob.folder, {"cat-file", "-s", blob.id});
  std::size_t size = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), size).ec == std::errc()) return size;
  throw FileError("git says no size of " + printable(blob.path));
}

// Why nobody may read it; empty for a regular file. What `cat-file` prints of a symbolic link is the name of another
// file.
std::string flaw(const TreeEntry& entry) {
  if (entry.mode == "100644" || entry.mode == "100755") return {};
  if (entry.mode == "120000") return "it is a symbolic link";
  return entry.type == "tree" ? "it is a folder" : "it is no file";
}

// The name that the file, which is here today, had in that commit.
std::optional<std::string> name_before(const std::string& folder, const std::string& commit,
                                       const std::string& path_today) {
  const Finished finished = run_git(folder, {"diff-index", "--cached", "-M", std::string(kRenames), "-z", "--raw",
                                             "--no-ext-diff", "--no-textconv", "--diff-filter=R", commit, "--"});
  for (Records records(finished.output); !records.empty();) {
    records.next();  // modes and ids
    const std::string_view before = records.next(), after = records.next();
    if (after == path_today) return std::string(before);
  }
  return {};
}

// The path from the top of the repository; empty where git cannot say.
std::string path_from_top(const std::string& folder, const std::string& path) {
  const Finished finished = run_git(folder, {"ls-files", "-z", "--full-name", "--", path});
  const std::string_view first = Records(finished.output).next();
  return last_part(first) == last_part(path) ? std::string(first) : std::string();
}

// Where git is to be asked, and what the file is called there. The folder of the file knows its repository, if it is
// still there.
struct Place {
  std::string folder = ".", name;
};

Place place_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == path.npos) return {".", path};
  const std::string folder = path.substr(0, std::max<std::size_t>(slash, 1));
  struct stat status;
  if (stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return {".", path};
  return {folder, path.substr(slash + 1)};
}

std::optional<TreeEntry> look_up_moved(const Place& place, const std::string& commit) {
  const std::string today = path_from_top(place.folder, place.name);
  const auto before = today.empty() ? std::nullopt : name_before(place.folder, commit, today);
  auto entry = before ? look_up(place.folder, commit, *before, From::top) : std::nullopt;
  if (entry) entry->blob.moved = true;
  return entry;
}

// The file called `path` in the same commit, from the folder of `blob`.
Blob blob_beside(const Blob& blob, std::string_view path) {
  const std::string name = blob.path.substr(0, blob.path.rfind('/') + 1).append(path);  // npos + 1 is 0
  const auto entry = look_up(blob.folder, blob.commit, name, From::top);
  const std::string why = entry ? flaw(*entry) : "there is no such file in this commit";
  if (!why.empty()) throw FileError(why);
  return entry->blob;
}

Result<NamedFile> read_beside(const Blob& blob, const Revision& revision, std::string_view path, std::size_t most) {
  const Revision file{revision.commit, revision.path.substr(0, revision.path.rfind('/') + 1).append(path)};
  try {
    return NamedFile{file.name(), read_blob(blob_beside(blob, path), most)};
  } catch (const Failure& failure) {
    const bool limit = failure.exit() == Exit::limit;
    Diagnostics found;
    found.add({.code = find_rule(limit ? "file-too-large" : "unreadable-file")->code, .message = failure.what()});
    return found;
  }
}

// --- histories ---

// One commit of the log, with what it did to the file.
std::optional<Version> take_version(Records& records, const std::string& folder) {
  Version version;
  version.blob.folder = folder;
  version.blob.commit = records.next();
  version.date = records.next(), version.author = records.next(), version.subject = records.next();
  std::string_view change = records.peek();
  change.remove_prefix(std::min(change.find_first_not_of('\n'), change.size()));
  if (!change.starts_with(':')) return {};
  records.next();
  take_word(change);  // the old mode
  const std::string_view mode = take_word(change);
  take_word(change);  // the old id
  version.blob.id = take_word(change);
  if (const std::string_view status = take_word(change); status.starts_with('R') || status.starts_with('C'))
    records.next();
  version.blob.path = records.next();
  if (mode != "100644" && mode != "100755") return {};  // deleted, or a symbolic link
  return version;
}

}  // namespace

std::optional<Revision> revision_in(const std::string& operand) {
  if (operand.starts_with('/') || operand.starts_with("./") || operand.starts_with("../")) return {};
  unsigned depth = 0;  // `HEAD^{/a: b}` has a colon of its own
  for (std::size_t i = 0; i < operand.size(); ++i) {
    if (operand[i] == '{') ++depth;
    if (operand[i] == '}' && depth > 0) --depth;
    if (operand[i] != ':' || depth > 0) continue;
    if (i == 0) return {};
    return Revision{operand.substr(0, i), operand.substr(i + 1)};
  }
  return {};
}

Blob find_blob(const Revision& revision) {
  const Place place = place_of(revision.path);
  const std::string commit = commit_id(revision, place.folder);
  auto entry = look_up(place.folder, commit, place.name, From::folder);
  if (!entry) entry = look_up_moved(place, commit);
  if (!entry)
    throw FileError("git has no file " + quoted(revision.path) + " in " + quoted(revision.commit) +
                    "; it may have had another name, or come later");
  if (const std::string why = flaw(*entry); !why.empty())
    throw FileError("cannot read " + printable(revision.name()) + ": " + why);
  return entry->blob;
}

std::string read_blob(const Blob& blob, std::size_t most) {
  if (size_of(blob) > most)
    throw Failure(Exit::limit, printable(blob.path) + " is larger than " + std::to_string(most) + " bytes in commit " +
                                   blob.commit.substr(0, 12));
  Finished finished = run_git(blob.folder, {"cat-file", "blob", blob.id}, most);
  if (finished.status != 0) git_failed(finished);
  return std::move(finished.output);
}

Reading read_policy(const Blob& blob, const Revision& revision, ReadOptions options) {
  options.name = revision.name();
  options.read_beside = [&](std::string_view path, std::size_t most) {
    return read_beside(blob, revision, path, most);
  };
  return read(read_blob(blob, options.max_bytes), options);
}

Reading read_revision(const Revision& revision, const ReadOptions& options) {
  const Blob blob = find_blob(revision);
  return read_policy(blob, {revision.commit, blob.moved ? blob.path : revision.path}, options);
}

std::vector<Version> versions_of(const Revision& revision, std::size_t most) {
  const Place place = place_of(revision.path);
  require_harmless("file", place.name);
  const std::string commit = commit_id(revision, place.folder);
  // The one command here that is no plumbing: nothing else follows renames. Its settings are given, not taken.
  const Finished finished = run_git(place.folder,
                                    {"log",
                                     "--follow",
                                     "-M",
                                     std::string(kRenames),
                                     "--first-parent",
                                     "--diff-merges=first-parent",
                                     "-z",
                                     "--raw",
                                     "--no-abbrev",
                                     "--no-color",
                                     "--no-ext-diff",
                                     "--no-textconv",
                                     "--no-decorate",
                                     "--no-notes",
                                     "--no-show-signature",
                                     "--encoding=UTF-8",
                                     "--format=%H%x00%cI%x00%an%x00%s",
                                     "-n" + std::to_string(most),
                                     commit,
                                     "--",
                                     place.name},
                                    std::size_t{4} << 20);
  if (finished.status != 0) git_failed(finished);
  std::vector<Version> versions;
  for (Records records(finished.output); !records.empty();)
    if (auto version = take_version(records, place.folder)) {
      const bool same = !versions.empty() && versions.back().blob.id == version->blob.id;
      if (same)
        versions.back() = *std::move(version);  // the commit that brought these bytes is the older one
      else
        versions.push_back(*std::move(version));
    }
  return versions;
}

}  // namespace codicil::cli
