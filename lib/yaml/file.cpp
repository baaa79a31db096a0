#include "yaml/file.hpp"

#include <codicil/read.hpp>

#include "yaml/read_text.hpp"

namespace codicil {
namespace {

Diagnostic failure(std::string_view code, const std::string& path, std::string message, std::string help) {
  Diagnostic finding;
  finding.code = code;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.file = path;
  return finding;
}

Diagnostic refused(const Refusal& refusal, const std::string& path, std::size_t max_bytes) {
  if (refusal.code == code::too_large) return too_large(path, max_bytes);
  return failure(refusal.code, path, "can't read this file: " + refusal.why, "check the name of the file");
}

// The folder of a path, with its slash.
std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == path.npos ? "./" : path.substr(0, slash + 1);
}

// Calls `use(text, options)` with the text of the file; or `fail(diagnostics)`.
auto with_text(const std::string& path, ReadOptions options, auto use, auto fail) {
  options.name = path;
  options.base_directory = folder_of(path);
  const auto text = read_whole(open_file(path), options.max_bytes);
  if (const auto* bytes = std::get_if<std::string>(&text)) return use(*bytes, options);
  Diagnostics found;
  found.add(refused(std::get<Refusal>(text), path, options.max_bytes));
  return fail(std::move(found));
}

Reading read_path(const std::string& path, const ReadOptions& options, bool keep_places) {
  return with_text(
      path, options,
      [&](const std::string& text, const ReadOptions& named) { return read_text(text, named, keep_places); },
      [](Diagnostics found) {
        return Reading{std::nullopt, SourceMap(), std::move(found)};
      });
}

}  // namespace

Diagnostic too_large(const std::string& name, std::size_t max_bytes) {
  return failure(code::too_large, name, "the file is larger than " + std::to_string(max_bytes) + " bytes",
                 "no policy needs this many; raise the limit if you trust the file");
}

Reading read_file(const std::string& path, const ReadOptions& options) { return read_path(path, options, true); }

Result<std::string> stamp_file(const std::string& path, std::string_view language, const ReadOptions& options) {
  return with_text(
      path, options,
      [&](const std::string& text, const ReadOptions& named) { return stamp_translations(text, language, named); },
      [](Diagnostics found) { return Result<std::string>(std::move(found)); });
}

Result<Policy> load_file(const std::string& path, const ReadOptions& options) {
  return without_places(read_path(path, options, false));
}

}  // namespace codicil
