#pragma once
/// \file
/// `.codicil.yaml`: how the owners of a policy want it judged. It holds words, numbers and dates; there is no key in it
/// that names a program or a file.

#include <codicil/check.hpp>
#include <codicil/model/fields.hpp>
#include <codicil/read.hpp>
#include <codicil/review.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace codicil {

/// What the file says.
struct Config {
  ReviewOptions review;  ///< all but `today`, which is the caller's to say
  CheckOptions check{};  ///< `severities`; laws and the day are the caller's to say
};

template <>
struct Schema<Waiver> {
  static constexpr std::string_view name = "waiver";
  static constexpr std::string_view meaning = "A finding that somebody has looked at and accepts.";
  static constexpr auto fields = Fields{
      required("fingerprint", &Waiver::fingerprint, "the twelve digits that the report shows beside the finding"),
      required("reason", &Waiver::reason, "why it is accepted"), required("by", &Waiver::by, "who accepts it"),
      field("until", &Waiver::until, "the last day on which that holds")};
};

template <>
struct Schema<ReviewOptions> {
  static constexpr std::string_view name = "review";
  static constexpr std::string_view meaning = "How changes of a policy are judged.";
  static constexpr auto fields = Fields{
      field("severities", &ReviewOptions::severities, "how much changes matter, by the id or name of their rule"),
      field("waivers", &ReviewOptions::waivers, "findings that are accepted")};
};

template <>
struct Schema<CheckOptions> {
  static constexpr std::string_view name = "check";
  static constexpr std::string_view meaning = "How policies are checked.";
  static constexpr auto fields = Fields{field("severities", &CheckOptions::severities,
                                              "how findings are taken, by their code or name; `off`: not at all")};
};

template <>
struct Schema<Config> {
  static constexpr std::string_view name = "configuration";
  static constexpr std::string_view meaning = "The top level of a file of settings.";
  static constexpr auto fields = Fields{field("review", &Config::review, "how changes of a policy are judged"),
                                        field("check", &Config::check, "how policies are checked")};
};

/// The name under which the file is looked for.
inline constexpr std::string_view config_name = ".codicil.yaml";

/// Reads settings; each waiver gets its place (`.codicil.yaml:7:7`). A text that says nothing gives those without a
/// file.
Result<Config> read_config(std::string_view yaml, const ReadOptions& options = {.name = std::string(config_name)});
/// Reads the file at `path`, whole, once; a device or directory is refused.
Result<Config> load_config(const std::string& path, const ReadOptions& options = {});

/// The settings `yaml` with more waivers at the end of their list; of an empty text, a file that holds nothing else.
/// Nothing that stands there changes: comments, order and spelling stay. The findings of reading, where `yaml` cannot
/// be read; `C0004` where lines cannot be added to it. Precondition: fingerprints that are none of its waivers'.
Result<std::string> add_waivers(std::string_view yaml, const std::vector<Waiver>& waivers,
                                const ReadOptions& options = {.name = std::string(config_name)});
/// What add_waivers makes of the file at `path`; the file stays as it is.
Result<std::string> add_waivers_to_file(const std::string& path, const std::vector<Waiver>& waivers,
                                        const ReadOptions& options = {});

}  // namespace codicil
