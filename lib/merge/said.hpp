#pragma once
/// \file
/// What a part of a policy says, in one line: for people who have to decide between two of them, and to tell items
/// apart that have no names.

#include "model/scalar_text.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace codicil::merging {

/// Prints values like YAML in its flow style, without its quotes.
class Said {
public:
  template <class T>
  std::string operator()(const T& value) {
    put(value);
    return std::move(out_);
  }

private:
  void add(std::string_view text) { out_ += text; }

  void put(const std::string& value) { add(value); }
  void put(int value) { add(std::to_string(value)); }
  void put(const Words& value) { words(value.text, value.translations); }
  void put(const Text& value) { words(value.source, value.translations); }
  void put(const Translation& value) {
    add(value.language), add(": "), add(value.text);
    if (!value.stamp.empty()) add(" (of "), add(value.stamp), add(")");
  }
  void put(const Duration& value) {
    if (value.unit == Duration::Unit::until) return add("until "), put(value.event);
    add(value.to_string());
  }
  template <ScalarFact T>
  void put(const T& value) {
    add(scalar_text(value));
  }
  template <class T>
  void put(const Mention<T>& value) {
    if (value.id.empty()) return put(*value.own);
    add(value.id);
  }
  template <class T>
  void put(const Stated<T>& value) {
    if (value.is_none()) add("none");
    if (value) put(*value);
  }
  template <class T>
  void put(const std::optional<T>& value) {
    if (value) put(*value);
  }
  template <class T>
  void put(const std::vector<T>& items) {
    list("[", items, "]", [&](const T& item) { put(item); });
  }
  template <class T>
  void put(const Registry<T>& registry) {
    list("{", registry, "}", [&](const Entry<T>& entry) { add(entry.id), add(": "), put(entry); });
  }
  template <class T>
  void put(const Entry<T>& entry) {
    put(entry.value);
  }
  void put(const Section& section) {
    add(section.kind());
    if (section.none) add(", none");
    add(" "), put<Section>(section);
    std::visit([&](const auto& body) { add(" "), put(body); }, section.body);
  }
  template <Described S>
  void put(const S& value) {
    add("{");
    std::string_view separator;
    for_each_field<S>([&](const auto& f) {
      if (!is_there(value.*f.member)) return;
      add(std::exchange(separator, ", ")), add(f.key), add(": ");
      put(value.*f.member);
    });
    add("}");
  }
  void put(const WordingOverride& row) { add(row.key), add(": "), put(row.sentence); }
  void put(const ExtensionEntry& entry) { add(entry.key), add(": "), put(entry.value); }
  void put(const ExtensionMap& map) {
    list("{", map, "}", [&](const ExtensionEntry& entry) { put(entry); });
  }
  void put(const ExtensionValue& extension) {
    std::visit([&](const auto& value) { put(value); }, extension.value);
  }

  void words(std::string_view source, const std::vector<Translation>& translations) {
    add(source);
    for (const Translation& each : translations) add("; "), put(each);
  }

  template <class Items>
  void list(std::string_view begin, const Items& items, std::string_view end, auto item) {
    add(begin);
    std::string_view separator;
    for (const auto& each : items) add(std::exchange(separator, ", ")), item(each);
    add(end);
  }

  template <class T>
  static bool is_there(const T& value) {
    if constexpr (is_stated_v<T>)
      return !value.is_silent();
    else if constexpr (is_optional_v<T>)
      return value.has_value();
    else
      return true;
  }

  std::string out_;
};

/// What `value` says; empty where it is not stated.
template <class T>
std::string said(const T& value) {
  return Said()(value);
}

}  // namespace codicil::merging
