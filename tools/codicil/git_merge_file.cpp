// The merge driver. Facts decide what the merge says; git's own merge of the lines decides how it is written, wherever
// that says the same, since comments and layout are work that somebody did.

#include "command.hpp"
#include "failure.hpp"
#include "file.hpp"
#include "inputs.hpp"
#include "output_file.hpp"
#include "suggest.hpp"
#include "text_merge.hpp"

#include <codicil/merge.hpp>
#include <codicil/read.hpp>
#include <codicil/source/display.hpp>

#include <array>
#include <charconv>

namespace codicil::cli {
namespace {

// Tables are looked for beside the file that is merged.
std::optional<Policy> policy_in(const std::string& text, const std::string& folder) {
  ReadOptions options;
  options.base_directory = folder;
  Result<Policy> policy = load_string(text, options);
  return policy ? std::optional<Policy>(std::move(policy).value()) : std::nullopt;
}

bool says(const std::string& text, const Policy& policy, const std::string& folder) {
  return policy_in(text, folder) == policy;
}

// Perhaps: a `#` in a text looks like one.
bool has_comments(std::string_view text) {
  for (std::size_t at = text.find('#'); at != text.npos; at = text.find('#', at + 1))
    if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\n') return true;
  return false;
}

// Whether writing the policy anew loses nothing that people wrote: comments, the name of a table.
bool can_be_rewritten(const Texts& texts) {
  for (const std::string& text : {texts.ours, texts.theirs})
    if (has_comments(text) || !policy_in(text, "")) return false;
  return true;
}

struct Policies {
  Policy base, ours, theirs;
};

std::optional<Policies> policies_in(const Texts& texts, const std::string& folder) {
  auto base = policy_in(texts.base, folder), ours = policy_in(texts.ours, folder),
       theirs = policy_in(texts.theirs, folder);
  if (!base || !ours || !theirs) return {};
  return Policies{*std::move(base), *std::move(ours), *std::move(theirs)};
}

// Ways to merge texts that leave fewer conflicts, the most careful first; `both` keeps what both sides wrote in a
// place.
struct Way {
  Grain grain;
  bool both;
};
constexpr std::array kMilder{Way{Grain::apart, false}, Way{Grain::lines, true}, Way{Grain::parts, false},
                             Way{Grain::parts, true}};

class Driver {
public:
  Driver(Texts texts, unsigned marker_size, std::string folder) : texts_(std::move(texts)), folder_(std::move(folder)) {
    lines_.marker_size = apart_.marker_size = marker_size;
    apart_.grain = Grain::apart;
  }

  MergedText merge() {
    MergedText as_lines = lines_(texts_);
    const auto policies = policies_in(texts_, folder_);
    if (!policies) {
      notes_.push_back("merged line by line: one of the versions is no policy that Codicil can read");
      return as_lines;
    }
    const auto merged_for = [&](Side winner) {
      return codicil::merge(policies->base, policies->ours, policies->theirs, winner);
    };
    Merged ours = merged_for(Side::ours);
    if (ours.conflicts.empty()) return without_conflict(ours.policy, std::move(as_lines));
    tell(ours.conflicts);
    return with_conflict({merged_for(Side::base).policy, std::move(ours.policy), merged_for(Side::theirs).policy},
                         std::move(as_lines));
  }

  const std::vector<std::string>& notes() const { return notes_; }

private:
  MergedText without_conflict(const Policy& merged, MergedText as_lines) {
    if (!as_lines.conflict && says(as_lines.text, merged, folder_)) return as_lines;
    for (const auto& [grain, both] : kMilder) {
      const MergedText text = LineMerge{.grain = grain, .both = both}(texts_);
      if (!text.conflict && says(text.text, merged, folder_)) return text;
    }
    std::string anew = write(merged);
    if (!says(anew, merged, folder_)) return undecided(std::move(as_lines), "what is left does not fit together");
    if (!can_be_rewritten(texts_)) return undecided(std::move(as_lines), "the facts can be merged, the lines cannot");
    notes_.push_back("written anew, as its lines could not be merged and its facts could");
    return {std::move(anew), false};
  }

  // Markers around the facts in question and nothing else: with either side's lines in place of each conflict, the file
  // says what the merge says where that side wins.
  MergedText with_conflict(const Policies& merged, MergedText as_lines) {
    if (marks_only(merged, lines_, texts_)) return as_lines;
    if (marks_only(merged, apart_, texts_)) return apart_(texts_);
    const Texts anew{write(merged.base), write(merged.ours), write(merged.theirs)};
    if (!can_be_rewritten(texts_) || !marks_only(merged, lines_, anew)) return undecided(std::move(as_lines), "");
    notes_.push_back("written anew, with markers around these facts");
    return lines_(anew);
  }

  bool marks_only(const Policies& merged, LineMerge lines, const Texts& texts) const {
    if (!lines(texts).conflict) return false;
    lines.winner = Side::ours;
    if (!says(lines(texts).text, merged.ours, folder_)) return false;
    lines.winner = Side::theirs;
    return says(lines(texts).text, merged.theirs, folder_);
  }

  // Somebody has to look, even where git finds nothing to ask.
  MergedText undecided(MergedText as_lines, std::string why) {
    if (!why.empty()) notes_.push_back(std::move(why));
    if (!as_lines.conflict) notes_.push_back("no line is marked: look at the file with `codicil check`");
    as_lines.conflict = true;
    return as_lines;
  }

  void tell(const std::vector<Conflict>& conflicts) {
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < conflicts.size() && i < most; ++i) {
      const Conflict& each = conflicts[i];
      notes_.push_back(each.path + ": " + value(each.base) + " became " + value(each.ours) + " here, " +
                       value(each.theirs) + " there");
    }
    if (conflicts.size() > most) notes_.push_back("and " + std::to_string(conflicts.size() - most) + " more facts");
  }

  static std::string value(std::string_view text) {
    constexpr std::size_t most = 60;
    if (text.empty()) return "nothing";
    std::string shown(text.substr(0, most));
    while (shown.size() < text.size() && !shown.empty() && (text[shown.size()] & 0xC0) == 0x80) shown.pop_back();
    return '"' + shown + (shown.size() < text.size() ? "…\"" : "\"");
  }

  Texts texts_;
  std::string folder_;
  LineMerge lines_, apart_;
  std::vector<std::string> notes_;
};

unsigned marker_size(const std::vector<std::string>& operands) {
  if (operands.size() < 4) return 7;
  unsigned size = 0;
  const std::string& text = operands[3];
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
  if (error != std::errc() || end != text.data() + text.size() || size < 1 || size > 1000)
    throw UsageError("the size of conflict markers is a number from 1 to 1000, not " + quoted(text));
  return size;
}

Exit run(const Arguments& arguments, Console& console) {
  const std::vector<std::string>& names = arguments.operands();
  if (names.size() < 3 || names.size() > 5) throw UsageError("git-merge-file takes what git gives it: %O %A %B %L %P");
  const std::string& path = names.size() == 5 ? names[4] : names[1];
  const OutputFile file(names[1], {}, false);
  Driver driver({read_text(names[0]), read_text(names[1]), read_text(names[2])}, marker_size(names), folder_of(path));
  const MergedText merged = driver.merge();
  for (const std::string& note : driver.notes()) console.note(printable(path) + ": " + printable(note));
  file.write(merged.text);
  return merged.conflict ? Exit::findings : Exit::done;
}

}  // namespace

const Command git_merge_file_command{
    .name = "git-merge-file",
    .operands = "BASE OURS THEIRS [SIZE [PATH]]",
    .summary = "merge driver: what git calls to merge policies",
    .details =
        "Merges two versions of a policy that come from BASE, fact by fact, into OURS.\n"
        "Git's own merge of the lines, or of what stands between commas and brackets, is\n"
        "kept where it says the same, with all comments; else the policy is written anew.\n"
        "Where that would lose comments or the name of a table, where both changed one\n"
        "fact, or where one version is no policy, it has conflict markers and the exit\n"
        "code is 1. SIZE is that of the markers, PATH the name of the policy.\n"
        "codicil help git says how to set it up.\n",
    .examples = "  codicil git-merge-file -- %O %A %B %L %P    as git calls it\n",
    .options = {},
    .run = run,
    .listed = false};

}  // namespace codicil::cli
