#include "folders.hpp"

#include "failure.hpp"
#include "git.hpp"

#include <codicil/source/display.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace codicil::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::streamsize kBeginning = 64 << 10;  // bytes in which a policy says that it is one

bool is_passed_over(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with('.') || name == "node_modules";
}

// Whether it says so; what cannot be read may be one, and is taken for one: nobody is to think that it was checked.
bool is_policy(const fs::path& path) {
  if (path.extension() != ".yaml" && path.extension() != ".yml") return false;
  std::error_code error;
  if (fs::status(path, error).type() == fs::file_type::not_found) return true;  // a link to nothing
  if (!fs::is_regular_file(path, error)) return false;
  std::string text(kBeginning, '\0');
  std::ifstream file(path, std::ios::binary);
  if (!file) return true;
  file.read(text.data(), kBeginning);
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return text.starts_with("codicil:") || text.find("\ncodicil:") != text.npos;
}

void add_policies(const fs::path& folder, std::vector<std::string>& found) {
  std::error_code error;
  fs::directory_iterator at(folder, error);
  for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    if (is_passed_over(at->path())) continue;
    if (!at->is_symlink(ignored) && at->is_directory(ignored))
      add_policies(at->path(), found);
    else if (is_policy(at->path()))
      found.push_back(at->path().lexically_normal().string());
  }
  if (error) throw FileError("cannot read the folder " + printable(folder.string()), error.value());
}

std::vector<std::string> policies_below(const std::string& folder) {
  std::vector<std::string> found;
  add_policies(folder, found);
  if (found.empty())
    throw FileError("there is no policy below " + printable(folder) +
                    ": no file *.yaml or *.yml with a line that begins with `codicil:`");
  std::ranges::sort(found);
  return found;
}

bool is_folder(const std::string& name) {
  std::error_code error;
  return !revision_in(name) && fs::is_directory(name, error);
}

}  // namespace

std::vector<std::string> with_policies_below(const std::vector<std::string>& names) {
  std::vector<std::string> all;
  for (const std::string& name : names) {
    const std::vector<std::string> more = is_folder(name) ? policies_below(name) : std::vector{name};
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

}  // namespace codicil::cli
