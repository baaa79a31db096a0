#include "settings.hpp"

#include "failure.hpp"
#include "git.hpp"
#include "report.hpp"

#include <codicil/source/display.hpp>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace codicil::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNone = "none";

// A link that leads nowhere is there: it was meant to say something.
bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

// The top of the repository that this folder is in; this folder where there is none.
fs::path top_folder() {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  for (fs::path folder = here; !folder.empty(); folder = folder.parent_path()) {
    if (is_there(folder / ".git")) return folder;
    if (folder == folder.root_path()) break;
  }
  return here;
}

// Where the policy is, or would be.
fs::path folder_of(const std::string& policy) {
  const auto revision = revision_in(policy);
  fs::path path = revision ? revision->path : policy;  // "-" is in this folder
  if (revision && !is_seen_from_here(revision->path)) path = top_folder() / path;
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(fs::absolute(path, error).parent_path(), error);
  return error ? fs::path() : folder;
}

// As people would name it from here.
std::string shown_path(const fs::path& path) {
  std::error_code error;
  const fs::path near = path.lexically_proximate(fs::current_path(error));
  return error ? path.string() : near.string();
}

std::string nearest(fs::path folder) {
  for (; !folder.empty(); folder = folder.parent_path()) {
    if (is_there(folder / config_name)) return shown_path(folder / config_name);
    if (is_there(folder / ".git") || folder == folder.root_path()) break;
  }
  return {};
}

// What somebody named, in words.
std::optional<std::string> named(const Arguments& arguments) {
  const auto given = arguments.value("config");
  if (given && arguments.has("no-config")) throw UsageError("--config and --no-config contradict each other");
  if (arguments.has("no-config")) return std::string(kNone);
  if (given) return given;
  const char* variable = std::getenv("CODICIL_CONFIG");
  return variable && *variable ? std::optional<std::string>(variable) : std::nullopt;
}

// Whatever is wrong with it, it is the settings that are.
Result<Config> read_named(const std::string& name) try {
  const auto revision = revision_in(name);
  if (!revision) return load_config(name);
  return read_config(read_blob(find_blob(*revision)), {.name = revision->name()});
} catch (const Failure& failure) {
  throw UsageError("cannot use " + printable(name) + ": " + failure.what());
}

}  // namespace

bool wants_config(const Arguments& arguments) { return named(arguments) != kNone; }

std::string find_config(const Arguments& arguments, const std::string& policy) {
  if (const auto name = named(arguments)) return *name == kNone ? std::string() : *name;
  return nearest(folder_of(policy));
}

Config config_for(const Arguments& arguments, const std::string& policy, const Console& console) {
  const std::string name = find_config(arguments, policy);
  console.detail(name.empty() ? "no settings" : "settings from " + printable(name));
  if (name.empty()) return {};
  Result<Config> config = read_named(name);
  console.findings(shown(config.diagnostics(), console).to_text(console.colours(STDERR_FILENO)));
  if (!config) throw UsageError("cannot use " + printable(name) + "; mend it, or leave it out with --no-config");
  return std::move(config).value();
}

}  // namespace codicil::cli
