#include "archive.hpp"

#include <codicil/source/display.hpp>

#include "failure.hpp"
#include "file.hpp"

#include <fcntl.h>

#include <cerrno>
#include <set>
#include <unordered_map>

namespace codicil::cli {
namespace {

// What people read today; empty where there is no such page.
std::string published(const std::string& path) {
  std::string bytes;
  const File file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file && errno == ENOENT) return bytes;
  const int error = file ? read_some(file.descriptor(), std::size_t{64} << 20, bytes) : errno;
  if (error) throw FileError("cannot read " + printable(path), error);
  return bytes;
}

// The pages of versions that an index leads to: names of ours are in no need of escaping.
std::set<std::string> pages_behind(const std::string& index) {
  constexpr std::string_view attribute = "href=\"";
  std::set<std::string> names;
  for (std::size_t at = index.find(attribute); at != index.npos; at = index.find(attribute, at)) {
    at += attribute.size();
    const std::string name = index.substr(at, index.find('"', at) - at);
    if (name.ends_with(".html") && name.find_first_of(":/#") == name.npos && name.find("--") == name.npos)
      names.insert(name);
  }
  return names;
}

// The index and the feed keep all that they have.
void refuse_to_lose(const std::vector<Page>& pages, const std::string& folder) {
  std::set<std::string> lost = pages_behind(published(folder + "/index.html"));
  for (const Page& page : pages) lost.erase(page.name);
  if (lost.empty()) return;
  throw FileError("the archive " + printable(folder) + " has " + printable(*lost.begin()) +
                  (lost.size() > 1 ? " and " + std::to_string(lost.size() - 1) + " more pages" : "") +
                  " of versions that are not among these. Give all versions, or another folder");
}

// Names count the versions before: one that comes in among them would move the others on.
void refuse_to_rename(const std::vector<Page>& pages, const std::string& folder) {
  std::unordered_map<std::string_view, const Page*> now;
  for (const Page& page : pages) now.emplace(page.bytes, &page);
  for (const Page& page : pages) {
    const std::string before = published(folder + '/' + page.name);
    const auto found = now.find(before);
    if (before == page.bytes || found == now.end()) continue;
    throw FileError("the archive " + printable(folder) + " has a version as " + page.name + " that would be " +
                    found->second->name + " now. Give an earlier version of that name another one");
  }
}

void write_page(const OutputFile& file, const Page& page, const Console& console) {
  if (!page.is_past || file.change(page.bytes) != Change::replaced) return write_noted(file, page.bytes, console);
  console.warning("kept " + printable(file.path()) +
                  ", which differs from what it would be now; delete it to have that");
}

}  // namespace

void write_noted(const OutputFile& file, const std::string& bytes, const Console& console) {
  console.note((file.write(bytes) == Change::none ? "unchanged " : "wrote ") + printable(file.path()));
}

void write_archive(const std::vector<Page>& pages, const std::string& folder, const Console& console) {
  std::vector<OutputFile> files;
  for (const Page& page : pages) files.push_back(OutputFile(folder + '/' + page.name, {}, false));
  refuse_to_lose(pages, folder);
  refuse_to_rename(pages, folder);
  for (std::size_t i = 0; i < pages.size(); ++i) write_page(files[i], pages[i], console);
}

}  // namespace codicil::cli
