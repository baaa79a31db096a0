#include "command.hpp"
#include "failure.hpp"
#include "git.hpp"
#include "inputs.hpp"
#include "output_file.hpp"
#include "suggest.hpp"

#include <codicil/codicil.hpp>
#include <codicil/history.hpp>
#include <codicil/report.hpp>
#include <codicil/source/display.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

namespace codicil::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array kOptions{
    Option{"format", 0, "html|text|markdown|atom", "what to print (html)"},
    Option{"output", 'o', "FILE", "write to FILE; - is standard output"},
    Option{"output-dir", 'd', "DIR", "an archive: index.html, feed.xml, a page and a redline for each version"},
    Option{"base-url", 0, "URL", "where the archive is published; links in the feed begin with it"},
    Option{"most", 0, "N", "look at N versions at most (1000)", 1, 10000},
};

/// One version that could be read, and what it is called in the archive.
struct Kept {
  Policy policy;
  std::optional<Date> date;
  std::string name{};
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

std::vector<Kept> in_folder(const std::string& folder, const Console& console) {
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
  return in_order(std::move(versions));
}

// What git kept; a state of the file that was no policy was not published as one.
std::vector<Kept> in_git(const std::string& file, unsigned most, const Console& console) {
  const Revision head{"HEAD", file};
  std::vector<Kept> versions;
  for (const Version& version : versions_of(head, most)) {
    Reading reading = read_policy(version.blob, {version.blob.commit.substr(0, 12), version.blob.path});
    if (!reading.policy)
      console.note("left out: " + printable(version.blob.path) + " at " + version.blob.commit.substr(0, 12) +
                   " cannot be read as a policy");
    else
      versions.push_back({*std::move(reading.policy), Date::parse(std::string_view(version.date).substr(0, 10))});
  }
  std::reverse(versions.begin(), versions.end());
  return versions;
}

// The same name for ever: it comes from the version alone, and a second one of that name is told apart by a number.
void give_names(std::vector<Kept>& versions) {
  std::map<std::string, unsigned> taken{{"index", 1}};
  for (Kept& version : versions) {
    version.name = archive_name({version.policy, version.date});
    if (const unsigned times = ++taken[version.name]; times > 1) version.name += "-" + std::to_string(times);
  }
}

std::string written(const Document& document, const std::string& format) {
  return std::get<DocumentWriter>(RendererRegistry::global().find(format)->print)(document, {});
}

std::string base_url(const Arguments& arguments) {
  const std::string url = arguments.value("base-url").value_or("");
  if (!url.empty() && !Url::parse(url)) throw UsageError("--base-url takes an https address, not " + cli::quoted(url));
  return url;
}

/// One file of an archive.
struct Page {
  std::string name, bytes;
  bool is_past = false;  ///< about versions that others came after
};

// What leads to others comes after them: whoever reads meanwhile finds no link to nothing.
std::vector<Page> archive(const std::vector<Kept>& versions, const Arguments& arguments) {
  const std::vector<PublishedVersion> all = published(versions, true);
  std::vector<Page> pages;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_past = i + 1 < all.size();
    pages.push_back({all[i].page, written(compose(all[i].policy), "html"), is_past});
    if (i == 0) continue;
    const Document redline = redline_document(all[i - 1].policy, all[i].policy);
    pages.push_back({all[i].redline, written(redline, "html"), is_past});
  }
  pages.push_back({"index.html", written(changelog_document(all), "html")});
  pages.push_back({"feed.xml", to_atom(all, base_url(arguments))});
  return pages;
}

void put(const OutputFile& file, const std::string& bytes, const Console& console) {
  console.note((file.write(bytes) == Change::none ? "unchanged " : "wrote ") + printable(file.path()));
}

// What was published stays as people have read it, whatever would be printed today.
void put(const OutputFile& file, const Page& page, const Console& console) {
  if (!page.is_past || file.change(page.bytes) != Change::replaced) return put(file, page.bytes, console);
  console.warning("kept " + printable(file.path()) +
                  ", which differs from what it would be now; delete it to have that");
}

// Looks at all places before it writes the first byte.
void put(const std::vector<Page>& pages, const std::string& folder, const Console& console) {
  std::vector<OutputFile> files;
  for (const Page& page : pages) files.push_back(OutputFile(folder + '/' + page.name, {}, false));
  for (std::size_t i = 0; i < pages.size(); ++i) put(files[i], pages[i], console);
}

Exit run(const Arguments& arguments, Console& console) {
  const std::vector<std::string> names = input_names(arguments, console);
  if (names.size() != 1 || names[0] == "-") throw UsageError("history takes one file that git keeps, or one folder");
  if (arguments.has("output") && arguments.has("output-dir")) throw UsageError("give -o FILE or -d DIR, not both");
  std::error_code error;
  std::vector<Kept> versions = fs::is_directory(names[0], error)
                                   ? in_folder(names[0], console)
                                   : in_git(names[0], arguments.number("most", 1000), console);
  if (versions.empty()) throw FileError("there is no version of a policy in " + printable(names[0]));
  give_names(versions);
  if (const auto folder = arguments.value("output-dir")) {
    put(archive(versions, arguments), *folder, console);
    return Exit::done;
  }
  const std::string format = arguments.value("format").value_or("html");
  const std::vector<PublishedVersion> all = published(versions, false);
  const std::string bytes =
      format == "atom" ? to_atom(all, base_url(arguments)) : written(changelog_document(all), format);
  const std::string target = arguments.value("output").value_or("-");
  target == "-" ? console.print(bytes) : put(OutputFile(target, {}, false), bytes, console);
  return Exit::done;
}

}  // namespace

const Command history_command{
    .name = "history",
    .operands = "[FILE | DIR]",
    .summary = "tell readers what each version changed",
    .details =
        "Prints a changelog of a policy's versions: those in a folder (*.yaml), or those that\n"
        "git keeps of a file. With -d, an archive whose links never change: a page for each\n"
        "version, a redline between neighbours, the changelog, and an Atom feed. Pages of\n"
        "versions that others came after are never changed. Versions in a folder are ordered\n"
        "by their days; those of one day by replaces and version.\n",
    .examples =
        "  codicil history -o changes.html\n"
        "  codicil history --format markdown policy.yaml\n"
        "  codicil history -d public/archive --base-url https://example.org/privacy/archive\n",
    .options = kOptions,
    .run = run};

}  // namespace codicil::cli
