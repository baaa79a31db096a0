// Which texts are not translated, and which translations are older than their texts.

#include "yaml/reader.hpp"

#include <algorithm>

namespace codicil::yaml {
namespace {

constexpr std::size_t most_places = 3;

void report_stale(Reader& reader, const Node& node, const Translation& translation) {
  Diagnostic& finding =
      reader.report(code::stale_translation, node,
                    "the text has changed since it was translated into " + quote(translation.language));
  finding.label = "made from another text";
  finding.help = "compare the two; then `codicil translate --stamp` says that they belong together";
}

void report_missing(Reader& reader, const Node& node, std::string_view language) {
  reader.report(code::missing_translation, node, "this text has no translation into " + quote(language)).help =
      "write {" + reader.language + ": …, " + std::string(language) + ": …} in its place";
}

void note_missing(Reader& reader, const Node& node, std::size_t language) {
  if (!reader.wanted_language.empty()) {
    if (reader.translations[language] == reader.wanted_language) report_missing(reader, node, reader.wanted_language);
    return;
  }
  Reader::Untranslated& missing = reader.untranslated[language];
  if (missing.count++ == 0) missing.path = reader.path;
  if (missing.first.size() < most_places) missing.first.push_back(&node);
}

void report_count(Reader& reader, const Reader::Untranslated& missing, const std::string& language) {
  const std::string count = missing.count == 1 ? "1 text has" : std::to_string(missing.count) + " texts have";
  reader.path = missing.path;
  Diagnostic& finding = reader.report(code::missing_translation, *missing.first.front(),
                                      count + " no translation into " + quote(language));
  if (missing.count > 1) finding.label = "the first of them";
  finding.help = "write {" + reader.language + ": …, " + language + ": …} in its place; `codicil translate --lang " +
                 language + "` lists them all";
  for (std::size_t i = 1; i < missing.first.size(); ++i) {
    const Extent at = reader.extent(*missing.first[i]);
    reader.problems.relate(finding, "this is another", at.begin, at.end);
  }
}

}  // namespace

void note_translations(Reader& reader, const Node& node, std::string_view source,
                       const std::vector<Translation>& translations, const std::vector<const Node*>& nodes) {
  const auto has = [&](const std::string& language) {
    return std::any_of(translations.begin(), translations.end(), [&](const auto& t) { return t.language == language; });
  };
  for (std::size_t i = 0; i < reader.translations.size(); ++i)
    if (!reader.proper && !source.empty() && !has(reader.translations[i])) note_missing(reader, node, i);
  for (std::size_t i = 0; i < translations.size(); ++i) {
    const Translation& translation = translations[i];
    const bool wanted = reader.wanted_language.empty() || reader.wanted_language == translation.language;
    if (wanted && !translation.stamp.empty() && translation.stamp != stamp_of(source))
      report_stale(reader, *nodes[i], translation);
  }
}

void check_translations(Reader& reader) {
  for (std::size_t i = 0; i < reader.untranslated.size(); ++i)
    if (reader.untranslated[i].count > 0) report_count(reader, reader.untranslated[i], reader.translations[i]);
  reader.path.clear();
}

}  // namespace codicil::yaml
