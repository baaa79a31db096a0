#include "archive.hpp"
#include "command.hpp"
#include "failure.hpp"
#include "git.hpp"
#include "inputs.hpp"
#include "outputs.hpp"
#include "suggest.hpp"

#include <codicil/codicil.hpp>
#include <codicil/history.hpp>
#include <codicil/report.hpp>
#include <codicil/source/display.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

namespace codicil::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array kOptions{
    Option{"format", 0, "html|text|markdown|atom", "what to print (by FILE's suffix, else html)"},
    Option{"output", 'o', "FILE", "write to FILE; - is standard output"},
    Option{"output-dir", 'd', "DIR", "an archive: index.html, feed.xml, a page and a redline for each version"},
    Option{"base-url", 0, "URL", "where the archive is published; links in the feed begin with it"},
    Option{"most", 0, "N", "look at N versions at most (1000)", 1, 10000},
};

constexpr std::array kSuffixes{Suffix{".html", "html"}, Suffix{".txt", "text"}, Suffix{".md", "markdown"},
                               Suffix{".xml", "atom"}, Suffix{".atom", "atom"}};

/// One version that could be read, and what it is called in the archive.
struct Kept {
  Policy policy;
  std::optional<Date> date;
  std::string blob{};  ///< its id in git
  std::string name{};
};

/// All of them, the oldest first.
struct Collection {
  std::vector<Kept> versions;
  std::vector<Date> left_out{};  ///< the days of states that are no policies
  std::string lacks{};           ///< why older ones may be missing, and what to do; empty: none are
};

std::vector<PublishedVersion> published(const std::vector<Kept>& versions, bool linked) {
  std::vector<PublishedVersion> all;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    PublishedVersion version{versions[i].policy, versions[i].date};
    if (linked) version.page = versions[i].name + ".html";
    if (linked && i > 0) version.redline = versions[i - 1].name + "--" + versions[i].name + ".html";
    all.push_back(std::move(version));
  }
  return all;
}

std::vector<Kept> in_order(std::vector<Kept> versions) {
  std::vector<Kept> ordered;
  for (const std::size_t place : publication_order(published(versions, false)))
    ordered.push_back(std::move(versions[place]));
  return ordered;
}

Collection in_folder(const std::string& folder, const Console& console) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& file : fs::directory_iterator(folder, error))
    if (file.path().extension() == ".yaml" || file.path().extension() == ".yml") names.push_back(file.path().string());
  if (error) throw FileError("cannot read the folder " + printable(folder), error.value());
  std::sort(names.begin(), names.end());
  std::vector<Kept> versions;
  for (const std::string& name : names) {
    Reading reading = read_file(name);  // whatever the name looks like
    console.findings(reading.policy ? "" : reading.diagnostics.to_text());
    if (!reading.policy) throw Failure(Exit::content, printable(name) + " cannot be read as a policy");
    versions.push_back({*std::move(reading.policy), {}});
  }
  return {in_order(std::move(versions))};
}

std::string what_lacks(const History& history, unsigned most) {
  if (history.is_cut) return "there are more than " + std::to_string(most) + " versions; look at them all with --most";
  if (history.is_shallow)
    return "this clone is shallow, so that older versions may be missing.  Try:  git fetch --unshallow";
  return {};
}

std::vector<Reading> read_all(const History& history, std::set<std::string>& tables) {
  std::vector<Reading> readings;
  for (const Version& version : history.versions)
    readings.push_back(read_policy(version.blob, {version.blob.commit.substr(0, 12), version.blob.path}, {}, &tables));
  return readings;
}

// What git kept; a state of the file that was no policy was not published as one.
Collection in_git(const std::string& file, unsigned most, const Console& console) {
  const Revision head = at_revision("HEAD", file);
  std::set<std::string> tables;
  History history = history_of(head, most);
  std::vector<Reading> readings = read_all(history, tables);
  if (!tables.empty()) {  // whose own states count, too
    history = history_of(head, most, tables);
    readings = read_all(history, tables);
  }
  Collection all{.versions = {}, .lacks = what_lacks(history, most)};
  for (std::size_t i = readings.size(); i-- > 0;) {
    const Version& version = history.versions[i];
    const auto day = Date::parse(std::string_view(version.date).substr(0, 10));
    if (!readings[i].policy) {
      console.note("left out: " + printable(version.blob.path) + " at " + version.blob.commit.substr(0, 12) +
                   " cannot be read as a policy");
      if (day) all.left_out.push_back(*day);
      continue;
    }
    const Kept* before = all.versions.empty() ? nullptr : &all.versions.back();
    const bool is_same = before && before->blob == version.blob.id && before->policy == *readings[i].policy;
    if (!is_same) all.versions.push_back({*std::move(readings[i].policy), day, version.blob.id});
  }
  return all;
}

void give_names(std::vector<Kept>& versions) {
  const std::vector<std::string> names = archive_names(published(versions, false));
  for (std::size_t i = 0; i < versions.size(); ++i) versions[i].name = names[i];
}

std::string written(const Document& document, const std::string& format) {
  return std::get<DocumentWriter>(RendererRegistry::global().find(format)->print)(document, {});
}

std::string base_url(const Arguments& arguments) {
  const std::string url = arguments.value("base-url").value_or("");
  if (!url.empty() && !Url::parse(url)) throw UsageError("--base-url takes an https address, not " + cli::quoted(url));
  return url;
}

// What leads to others comes after them: whoever reads meanwhile finds no link to nothing.
std::vector<Page> pages_of(const Collection& collection, const Arguments& arguments) {
  const std::vector<PublishedVersion> all = published(collection.versions, true);
  std::vector<Page> pages;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_past = i + 1 < all.size();
    pages.push_back({all[i].page, written(compose(all[i].policy), "html"), is_past});
    if (i == 0) continue;
    const Document redline = redline_document(all[i - 1].policy, all[i].policy);
    pages.push_back({all[i].redline, written(redline, "html"), is_past});
  }
  pages.push_back({"index.html", written(changelog_document(all, collection.left_out), "html")});
  pages.push_back({"feed.xml", to_atom(all, base_url(arguments), collection.left_out)});
  return pages;
}

Collection collected(const std::string& name, const Arguments& arguments, const Console& console) {
  std::error_code error;
  Collection all =
      fs::is_directory(name, error) ? in_folder(name, console) : in_git(name, arguments.number("most", 1000), console);
  if (all.versions.empty()) throw FileError("there is no version of a policy in " + printable(name));
  return all;
}

// Names are for ever, and count the versions before: without these, one would get the name of another.
void require_all(const Collection& all, bool names_are_published, const Console& console) {
  if (all.lacks.empty()) return;
  if (names_are_published) throw FileError("an archive or feed needs all versions: " + all.lacks);
  console.warning("not all versions are told: " + all.lacks);
}

Exit run(const Arguments& arguments, Console& console) {
  const std::vector<std::string> names = input_names(arguments, console);
  if (names.size() != 1 || names[0] == "-") throw UsageError("history takes one file that git keeps, or one folder");
  if (arguments.has("output") && arguments.has("output-dir")) throw UsageError("give -o FILE or -d DIR, not both");
  Collection all = collected(names[0], arguments, console);
  give_names(all.versions);
  const std::string format = format_of(arguments, kSuffixes, "html");
  require_all(all, arguments.has("output-dir") || format == "atom", console);
  if (const auto folder = arguments.value("output-dir")) {
    write_archive(pages_of(all, arguments), *folder, console);
    return Exit::done;
  }
  const std::vector<PublishedVersion> versions = published(all.versions, false);
  const std::string bytes = format == "atom" ? to_atom(versions, base_url(arguments), all.left_out)
                                             : written(changelog_document(versions, all.left_out), format);
  const std::string target = arguments.value("output").value_or("-");
  target == "-" ? console.print(bytes) : write_noted(OutputFile(target, {}, false), bytes, console);
  return Exit::done;
}

}  // namespace

const Command history_command{
    .name = "history",
    .operands = "[FILE | DIR]",
    .summary = "tell readers what each version changed",
    .details =
        "Prints a changelog of a policy's versions: those in a folder (*.yaml), or those\n"
        "that git keeps of a file, where a change of a CSV table that it names is one, too.\n"
        "With -d, an archive whose links never change: a page for each version, a redline\n"
        "between neighbours, the changelog, and an Atom feed. Pages of versions that others\n"
        "came after are never changed, and the archive loses none: a shallow clone, --most\n"
        "or a folder with fewer versions is refused. Versions in a folder are ordered by\n"
        "their days; those of one day by replaces and version.\n",
    .examples =
        "  codicil history -o changes.html\n"
        "  codicil history --format markdown policy.yaml\n"
        "  codicil history -d public/archive --base-url https://example.org/privacy/archive\n",
    .options = kOptions,
    .run = run};

}  // namespace codicil::cli
