// What the pages, anchors and feed entries of versions are called.

#include <codicil/history.hpp>

#include <array>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

namespace codicil {
namespace {

constexpr std::size_t kLongest = 64;

// FNV-1a, 32 bits, in hexadecimal digits: not to be secure, but the same for ever.
std::string number_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string number;
  for (int shift = 28; shift >= 0; shift -= 4) number += digits[(hash >> shift) & 15U];
  return number;
}

bool is_small(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// `Final Draft` -> `final-draft`. Two dashes stand between the versions of a redline, and a dot at the start hides a
// file. What is lost is told apart by a number: `Ünï` and `Äna` are two versions.
std::string file_name_of(std::string_view version) {
  std::string name;
  bool is_whole = version.size() <= kLongest;
  for (const char c : version.substr(0, kLongest)) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    is_whole = is_whole && static_cast<unsigned char>(c) < 0x80;
    if (is_small(small))
      name += small;
    else if (!name.empty() && is_small(name.back()))
      name += c == '.' ? '.' : '-';
  }
  if (!name.empty() && !is_small(name.back())) name.pop_back();
  if (is_whole && !name.empty()) return name;
  return name + (name.empty() ? "" : "-") + number_of(version);
}

std::string name_of(const PublishedVersion& version) {
  const auto& given = version.policy.policy.version;
  if (given && given->find_first_not_of(' ') != std::string::npos) return file_name_of(*given);
  const auto day = day_of(version.policy, version.date);
  return day ? day->to_string() : "version";
}

}  // namespace

std::vector<std::string> archive_names(std::span<const PublishedVersion> versions) {
  std::unordered_set<std::string> taken{"index"};  // the changelog itself
  std::unordered_map<std::string, unsigned> times;
  std::vector<std::string> names;
  for (const PublishedVersion& version : versions) {
    const std::string first = name_of(version);
    std::string name = first;
    unsigned& number = times.emplace(first, 1).first->second;
    while (!taken.insert(name).second) name = first + '-' + std::to_string(++number);
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace codicil
