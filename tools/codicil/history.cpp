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

// Order of publication: by day, then in the order they came in.
void sort_by_day(std::vector<Kept>& versions) {
  std::stable_sort(versions.begin(), versions.end(), [](const Kept& a, const Kept& b) {
    const auto left = day_of(a.policy, a.date), right = day_of(b.policy, b.date);
    return left && right && *left < *right;
  });
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
    Reading reading = read_input(name, console);
    console.findings(reading.policy ? "" : reading.diagnostics.to_text());
    if (!reading.policy) throw Failure(Exit::content, printable(name) + " cannot be read as a policy");
    versions.push_back({*std::move(reading.policy), {}});
  }
  sort_by_day(versions);
  return versions;
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

std::string written(const Document& document, const std::string& format) {
  return std::get<DocumentWriter>(RendererRegistry::global().find(format)->print)(document, {});
}

std::string base_url(const Arguments& arguments) {
  const std::string url = arguments.value("base-url").value_or("");
  if (!url.empty() && !Url::parse(url)) throw UsageError("--base-url takes an https address, not " + cli::quoted(url));
  return url;
}

struct Page {
  std::string name, bytes;
};

std::vector<Page> archive(const std::vector<Kept>& versions, const Arguments& arguments) {
  const std::vector<PublishedVersion> all = published(versions, true);
  std::vector<Page> pages{{"index.html", written(changelog_document(all), "html")},
                          {"feed.xml", to_atom(all, base_url(arguments))}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    pages.push_back({all[i].page, written(compose(all[i].policy), "html")});
    if (i > 0) pages.push_back({all[i].redline, written(redline_document(all[i - 1].policy, all[i].policy), "html")});
  }
  return pages;
}

void put(const std::string& path, const std::string& bytes, const Console& console) {
  const OutputFile file(path, {}, false);
  console.note((file.write(bytes) == Change::none ? "unchanged " : "wrote ") + printable(path));
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
    for (const Page& page : archive(versions, arguments)) put(*folder + '/' + page.name, page.bytes, console);
    return Exit::done;
  }
  const std::string format = arguments.value("format").value_or("html");
  const std::vector<PublishedVersion> all = published(versions, false);
  const std::string bytes =
      format == "atom" ? to_atom(all, base_url(arguments)) : written(changelog_document(all), format);
  const std::string target = arguments.value("output").value_or("-");
  target == "-" ? console.print(bytes) : put(target, bytes, console);
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
        "version, a redline between neighbours, the changelog, and an Atom feed.\n",
    .examples =
        "  codicil history -o changes.html\n"
        "  codicil history --format markdown policy.yaml\n"
        "  codicil history -d public/archive --base-url https://example.org/privacy/archive\n",
    .options = kOptions,
    .run = run};

}  // namespace codicil::cli
