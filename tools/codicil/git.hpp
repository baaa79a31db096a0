#pragma once
// Files as they were at a revision. Git is asked by its plumbing, in a fixed environment, and only where a revision is
// named; it reads what is in this clone and fetches nothing. What is named on the command line, what stands in the
// repository and how that is configured may all be hostile.

#include <codicil/read.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::cli {

/// A file at a revision, as somebody names it.
struct Revision {
  std::string commit;  ///< `v1`, `HEAD~2`, `origin/main`
  /// From the top of the repository, as git has it; one that begins with `./`, `../` or `/` is that of a file, seen
  /// from the current folder.
  std::string path;

  /// `v1:policy.yaml`
  std::string name() const { return commit + ':' + path; }
};

/// Whether git takes `path` as seen from the current folder: it begins with `/`, `./` or `../`.
bool is_seen_from_here(std::string_view path);

/// The file called `name` in the current folder at that revision.
Revision at_revision(const std::string& commit, const std::string& name);

/// `v1:policy.yaml` taken apart at its colon; nothing where `operand` names no revision. What begins with `/`, `./` or
/// `../` is a file, as it is for git: `./v1:policy.yaml` is the file of that name. Neither git nor the folder is asked,
/// so that no file of a branch that nobody trusts can stand in for a revision.
std::optional<Revision> revision_in(const std::string& operand);

/// A file that git keeps.
struct Blob {
  std::string folder;  ///< where git is asked
  std::string commit;  ///< the commit's id
  std::string path;    ///< from the top of the repository
  std::string id;      ///< of the content: equal ids are equal bytes
  bool moved = false;  ///< it is called otherwise today
};

/// What the revision holds. A file that has another name today is found by its old one. Throws Failure: no git, no
/// repository, no such revision (with what to type), no such file, or one that is no regular file.
Blob find_blob(const Revision& revision);

/// Its bytes. Throws Failure, with Exit::limit where there are more than `most`.
std::string read_blob(const Blob& blob, std::size_t most = ReadOptions().max_bytes);

/// The policy in it, with the tables that it names from the same commit; their names go into `tables`, found or not.
/// Diagnostics call it `revision.name()`. Throws as read_blob.
Reading read_policy(const Blob& blob, const Revision& revision, ReadOptions options = {},
                    std::set<std::string>* tables = nullptr);

/// The policy of a revision; it is called as git has it, by the path that it had then. Throws as find_blob and
/// read_blob.
Reading read_revision(const Revision& revision, const ReadOptions& options = {});

/// One state of a file in the history of a branch.
struct Version {
  Blob blob;            ///< as this commit left it, under the name it had then
  std::string date;     ///< of the commit: `2021-08-04T12:00:00+02:00`
  std::string author;   ///< as the commit names them
  std::string subject;  ///< the first line of the message
};

/// What git keeps of a file.
struct History {
  std::vector<Version> versions;  ///< the newest first
  bool is_cut = false;            ///< there are more commits than one wanted to look at
  bool is_shallow = false;        ///< this clone has no older commits, where others may have them
};

/// The states of `revision.path` up to this revision, through renames; those that are the same bytes as the one before
/// are left out. A merge counts as one step, so that neighbours follow on each other. Of `most` commits at most. With
/// `tables`, as policies name them, each commit that touched one of these or the file is a state.
History history_of(const Revision& revision, std::size_t most = 1000, const std::set<std::string>& tables = {});

}  // namespace codicil::cli
