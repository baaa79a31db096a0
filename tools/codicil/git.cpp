#include "git.hpp"

#include <codicil/source/display.hpp>

#include "failure.hpp"
#include "run_git.hpp"
#include "suggest.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

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

std::string_view last_word(std::string_view text) { return text.substr(text.rfind(' ') + 1); }  // npos + 1 is 0

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

bool names_head(std::string_view commit) { return commit == "HEAD" || commit == "@"; }

[[noreturn]] void refuse_revision(const Revision& revision, const std::string& folder) {
  if (names_head(revision.commit)) throw FileError("this repository has no commit yet, so that git keeps no policy");
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

// The name that the file, which is here today, had in that commit. Git gives a file that is gone to the one that is
// most like it, which may be a mere copy: what else is like it is told as a copy then, and has been that file all the
// same.
std::optional<std::string> name_before(const std::string& folder, const std::string& commit,
                                       const std::string& path_today) {
  const Finished finished = run_git(folder, {"diff-index", "--cached", "-C", std::string(kRenames), "-z", "--raw",
                                             "--no-ext-diff", "--no-textconv", "--diff-filter=RC", commit, "--"});
  std::set<std::string_view> gone;
  std::optional<std::string_view> found;
  for (Records records(finished.output); !records.empty();) {
    const std::string_view change = records.next();  // modes, ids, and `R075`
    const std::string_view before = records.next(), after = records.next();
    if (last_word(change).starts_with('R')) gone.insert(before);
    if (after == path_today) found = before;
  }
  return found && gone.contains(*found) ? std::optional(std::string(*found)) : std::nullopt;
}

// The path from the top of the repository; empty where git cannot say.
std::string path_from_top(const std::string& folder, const std::string& path) {
  const Finished finished = run_git(folder, {"ls-files", "-z", "--full-name", "--", path});
  const std::string_view first = Records(finished.output).next();
  return last_part(first) == last_part(path) ? std::string(first) : std::string();
}

// The folder that paths from the top of the repository count from; a bare one has none of its own.
std::string top_of(const std::string& folder) {
  Finished finished = run_git(folder, {"rev-parse", "--show-cdup"});
  std::string& way = finished.output;
  if (way.ends_with('\n')) way.pop_back();
  return finished.status != 0 || way.empty() ? folder : folder + '/' + way;
}

// Where git is to be asked, and what the file is called there. The folder of the file knows its repository, if it is
// still there.
struct Place {
  std::string folder = ".", name;
  From from = From::folder;
};

Place place_of(const std::string& path) {
  if (!is_seen_from_here(path)) return {".", path, From::top};
  const std::size_t slash = path.rfind('/');
  if (slash == path.npos) return {".", path};
  const std::string folder = path.substr(0, std::max<std::size_t>(slash, 1));
  struct stat status;
  if (stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return {".", path};
  return {folder, path.substr(slash + 1)};
}

std::optional<TreeEntry> look_up_moved(const Place& place, const std::string& commit) {
  const std::string today = place.from == From::top ? place.name : path_from_top(place.folder, place.name);
  const auto before = today.empty() ? std::nullopt : name_before(place.folder, commit, today);
  auto entry = before ? look_up(place.folder, commit, *before, From::top) : std::nullopt;
  if (entry) entry->blob.moved = true;
  return entry;
}

// What a policy calls `path`, from where that counts.
std::string beside(const std::string& policy, std::string_view path) {
  return policy.substr(0, policy.rfind('/') + 1).append(path);  // npos + 1 is 0
}

// People forget that git takes paths from the top of the repository, wherever they are.
[[noreturn]] void refuse_file(const Revision& revision, const Place& place, const std::string& commit) {
  const bool is_here = place.from == From::top && look_up(".", commit, place.name, From::folder);
  const std::string name = revision.path.starts_with("./") ? revision.path.substr(2) : revision.path;
  throw FileError("git has no file " + quoted(name) + " in " + quoted(revision.commit) +
                  (is_here ? " at the top of the repository; for that of this folder, write " +
                                 printable(revision.commit + ":./" + name)
                           : "; it may have had another name, or come later"));
}

// The file called `path` in the same commit, from the folder of `blob`.
Blob blob_beside(const Blob& blob, std::string_view path) {
  const std::string name = beside(blob.path, path);
  const auto entry = look_up(blob.folder, blob.commit, name, From::top);
  const std::string why = entry ? flaw(*entry) : "there is no such file in this commit";
  if (!why.empty()) throw FileError(why);
  return entry->blob;
}

Result<NamedFile> read_beside(const Blob& blob, const Revision& revision, std::string_view path, std::size_t most,
                              std::set<std::string>* tables) {
  const Revision file{revision.commit, beside(revision.path, path)};
  try {
    if (tables && !path.empty()) tables->emplace(path);
    return NamedFile{file.name(), read_blob(blob_beside(blob, path), most)};
  } catch (const Failure& failure) {
    const bool limit = failure.exit() == Exit::limit;
    Diagnostics found;
    found.add({.code = find_rule(limit ? "file-too-large" : "unreadable-file")->code, .message = failure.what()});
    return found;
  }
}

// --- histories ---

// Who did what when, from the four fields of kFormat.
Version take_commit(Records& records, const std::string& folder) {
  Version version;
  version.blob.folder = folder;
  version.blob.commit = records.next();
  version.date = records.next(), version.author = records.next(), version.subject = records.next();
  return version;
}

// A commit of the log of one file. Where that is deleted or becomes a symbolic link, it has no content.
struct Step {
  Version version;
  bool has_content = false;
};

Step take_step(Records& records, const std::string& folder) {
  Step step{take_commit(records, folder)};
  Blob& blob = step.version.blob;
  std::string_view change = records.peek();
  change.remove_prefix(std::min(change.find_first_not_of('\n'), change.size()));
  if (!change.starts_with(':')) return step;
  records.next();
  take_word(change);  // the old mode
  const std::string_view mode = take_word(change);
  take_word(change);  // the old id
  blob.id = take_word(change);
  if (const std::string_view status = take_word(change); status.starts_with('R') || status.starts_with('C'))
    records.next();
  blob.path = records.next();
  step.has_content = mode == "100644" || mode == "100755";
  return step;
}

// The one command here that is no plumbing: nothing else follows renames. Its settings are given, not taken.
std::string log(const std::string& folder, const std::string& commit, std::size_t most,
                const std::vector<std::string>& what, const std::vector<std::string>& paths) {
  std::vector<std::string> words{"log",
                                 "--first-parent",
                                 "--diff-merges=first-parent",
                                 "-z",
                                 "--no-color",
                                 "--no-ext-diff",
                                 "--no-textconv",
                                 "--no-decorate",
                                 "--no-notes",
                                 "--no-show-signature",
                                 "--encoding=UTF-8",
                                 "--format=%H%x00%cI%x00%an%x00%s",
                                 "-n" + std::to_string(most)};
  words.insert(words.end(), what.begin(), what.end());
  words.insert(words.end(), {commit, "--"});
  words.insert(words.end(), paths.begin(), paths.end());
  Finished finished = run_git(folder, words, std::size_t{4} << 20);
  if (finished.status != 0) git_failed(finished);
  return std::move(finished.output);
}

std::vector<Step> steps_of(const Place& place, const std::string& commit, std::size_t most) {
  const std::string lines =
      log(place.folder, commit, most, {"--follow", "-M", std::string(kRenames), "--raw", "--no-abbrev"}, {place.name});
  std::vector<Step> steps;
  for (Records records(lines); !records.empty();) steps.push_back(take_step(records, place.folder));
  return steps;
}

// Each commit that changed the file, by any of its names, or a table: with the content that the file had then.
std::vector<Step> with_tables(const std::vector<Step>& steps, const Place& place, const std::string& commit,
                              std::size_t most, const std::set<std::string>& tables) {
  std::unordered_map<std::string_view, const Step*> by_commit;
  std::set<std::string> paths;
  for (const Step& step : steps) {
    by_commit[step.version.blob.commit] = &step;
    if (!step.has_content || !paths.insert(step.version.blob.path).second) continue;
    for (const std::string& table : tables) paths.insert(beside(step.version.blob.path, table));
  }
  const std::string lines = log(top_of(place.folder), commit, most, {"--no-patch"}, {paths.begin(), paths.end()});
  std::vector<Step> all;
  for (Records records(lines); !records.empty();) all.push_back({take_commit(records, place.folder)});
  Step now;
  for (auto step = all.rbegin(); step != all.rend(); ++step) {
    if (const auto own = by_commit.find(step->version.blob.commit); own != by_commit.end()) now = *own->second;
    step->has_content = now.has_content;
    step->version.blob.id = now.version.blob.id, step->version.blob.path = now.version.blob.path;
  }
  return all;
}

// The newest first. Of neighbours with the same bytes, the commit that brought these is the older one; with tables they
// may say different things.
std::vector<Version> states(std::vector<Step> steps, bool with_tables) {
  std::vector<Version> versions;
  for (Step& step : steps) {
    if (!step.has_content) continue;
    const bool same = !with_tables && !versions.empty() && versions.back().blob.id == step.version.blob.id;
    if (same) versions.pop_back();
    versions.push_back(std::move(step.version));
  }
  return versions;
}

}  // namespace

bool is_seen_from_here(std::string_view path) {
  return path.starts_with('/') || path.starts_with("./") || path.starts_with("../");
}

std::optional<Revision> revision_in(const std::string& operand) {
  if (is_seen_from_here(operand)) return {};
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

Revision at_revision(const std::string& commit, const std::string& name) {
  return {commit, is_seen_from_here(name) || name.empty() ? name : "./" + name};
}

Blob find_blob(const Revision& revision) {
  if (last_part(revision.path).empty()) require_harmless("file", "");
  const Place place = place_of(revision.path);
  const std::string commit = commit_id(revision, place.folder);
  auto entry = look_up(place.folder, commit, place.name, place.from);
  if (!entry) entry = look_up_moved(place, commit);
  if (!entry) refuse_file(revision, place, commit);
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

Reading read_policy(const Blob& blob, const Revision& revision, ReadOptions options, std::set<std::string>* tables) {
  options.name = revision.name();
  options.read_beside = [&](std::string_view path, std::size_t most) {
    return read_beside(blob, revision, path, most, tables);
  };
  return read(read_blob(blob, options.max_bytes), options);
}

Reading read_revision(const Revision& revision, const ReadOptions& options) {
  const Blob blob = find_blob(revision);
  return read_policy(blob, {revision.commit, blob.path}, options);
}

History history_of(const Revision& revision, std::size_t most, const std::set<std::string>& tables) {
  Place place = place_of(revision.path);
  require_harmless("file", place.name);
  if (place.from == From::top) place.folder = top_of(place.folder);
  const std::string commit = commit_id(revision, place.folder);
  std::vector<Step> steps = steps_of(place, commit, most + 1);
  if (!tables.empty()) steps = with_tables(steps, place, commit, most + 1, tables);
  const bool is_cut = steps.size() > most;
  if (is_cut) steps.resize(most);
  return {states(std::move(steps), !tables.empty()), is_cut, is_shallow(place.folder)};
}

}  // namespace codicil::cli
