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

// What is read beside the file stands in its folder.
ReadOptions options_for(const std::string& path, ReadOptions options) {
  options.name = path;
  options.base_directory = folder_of(path);
  return options;
}

Reading read_path(const std::string& path, const ReadOptions& options, bool keep_places) {
  const Result<std::string> text = file_text(path, options.max_bytes);
  if (!text) return {std::nullopt, SourceMap(), text.diagnostics(), {}};
  return read_text(*text, options_for(path, options), keep_places);
}

}  // namespace

Result<std::string> file_text(const std::string& path, std::size_t max_bytes) {
  auto text = read_whole(open_file(path), max_bytes);
  if (auto* bytes = std::get_if<std::string>(&text)) return std::move(*bytes);
  Diagnostics found;
  found.add(refused(std::get<Refusal>(text), path, max_bytes));
  return found;
}

Diagnostic too_large(const std::string& name, std::size_t max_bytes) {
  return failure(code::too_large, name, "the file is larger than " + std::to_string(max_bytes) + " bytes",
                 "no policy needs this many; raise the limit if you trust the file");
}

Reading read_file(const std::string& path, const ReadOptions& options) { return read_path(path, options, true); }

Result<std::string> stamp_file(const std::string& path, std::string_view language, const ReadOptions& options) {
  const Result<std::string> text = file_text(path, options.max_bytes);
  return text ? stamp_translations(*text, language, options_for(path, options)) : text;
}

Result<std::string> format_file(const std::string& path, const ReadOptions& options) {
  const Result<std::string> text = file_text(path, options.max_bytes);
  return text ? format_policy(*text, options_for(path, options)) : text;
}

Result<Policy> load_file(const std::string& path, const ReadOptions& options) {
  return without_places(read_path(path, options, false));
}

}  // namespace codicil
