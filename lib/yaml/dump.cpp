#include <codicil/read.hpp>

#include "model/identity.hpp"
#include "model/scalar_text.hpp"

namespace codicil {
namespace {

// One line per fact.
class Dump {
public:
  std::string policy(const Policy& policy) {
    line("codicil", std::to_string(policy.codicil));
    walk("policy", policy.policy);
    fields("", policy);
    for (const Section& section : policy.sections) walk("sections." + section.id, section);
    for (const WordingOverride& row : policy.wording) walk("wording." + row.key, row.sentence);
    for (const ExtensionEntry& entry : policy.extensions) walk(entry.key, entry.value);
    return std::move(out_);
  }

private:
  void line(const std::string& path, std::string_view value) { ((out_ += path) += " = ").append(value) += '\n'; }

  void quoted(const std::string& path, std::string_view value) {
    std::string text = "\"";
    for (const char c : value) {
      if (c == '"' || c == '\\') text += '\\';
      if (c == '\n')
        text += "\\n";
      else
        text += c;
    }
    line(path, text + '"');
  }

  void walk(const std::string& path, const std::string& value) { quoted(path, value); }
  void walk(const std::string& path, const Words& value) { words(path, value.text, value); }
  void walk(const std::string& path, const Text& value) { words(path, value.source, value); }
  void words(const std::string& path, std::string_view text, const auto& value) {
    quoted(path, text);
    if (!value.language.empty()) line(path + ".language", value.language);
    for (const Translation& translation : value.translations) {
      quoted(path + '.' + translation.language, translation.text);
      if (!translation.stamp.empty()) line(path + ".stamp." + translation.language, translation.stamp);
    }
  }
  template <ScalarFact T>
  void walk(const std::string& path, const T& value) {
    line(path, scalar_text(value));
  }
  template <class T>
  void walk(const std::string& path, const Mention<T>& value) {
    if (value.id.empty())
      walk(path, *value.own);
    else
      line(path, value.id);
  }
  void walk(const std::string& path, const Duration& value) {
    if (value.unit == Duration::Unit::until)
      walk(path + ".until", value.event);
    else
      line(path, value.to_string());
  }
  template <class T>
  void walk(const std::string& path, const Stated<T>& value) {
    if (value.is_none()) line(path, "none");
    if (value.is_stated()) walk(path, *value);
  }
  template <class T>
  void walk(const std::string& path, const std::optional<T>& value) {
    if (value) walk(path, *value);
  }
  template <class T>
  void walk(const std::string& path, const std::vector<T>& items) {
    ItemNames names;
    for (const T& item : items) walk(path + '.' + names.next(natural_name(item)), item);
  }
  template <class T>
  void walk(const std::string& path, const Registry<T>& registry) {
    for (const Entry<T>& entry : registry) {
      was(path + '.' + entry.id, entry.was);
      walk(path + '.' + entry.id, entry.value);
    }
  }
  template <Described S>
  void walk(const std::string& path, const S& value) {
    fields(path + '.', value);
  }
  void walk(const std::string& path, const Section& section) {
    line(path + ".kind", section.kind());
    was(path, section.was);
    if (section.none) line(path, "none");
    fields(path + '.', section);
    if (!section.none) std::visit([&](const auto& body) { fields(path + '.', body); }, section.body);
    for (const Section& below : section.sections) walk("sections." + below.id, below);
  }
  void walk(const std::string& path, const ExtensionMap& map) {
    for (const ExtensionEntry& entry : map) walk(path + '.' + entry.key, entry.value);
  }
  void walk(const std::string& path, const ExtensionValue& extension) {
    std::visit([&](const auto& value) { walk(path, value); }, extension.value);
  }

  void was(const std::string& path, const std::vector<std::string>& ids) {
    if (!ids.empty()) walk(path + ".was", ids);
  }

  template <Described S>
  void fields(const std::string& prefix, const S& value) {
    for_each_field<S>([&](const auto& f) { walk(prefix + std::string(f.key), value.*f.member); });
  }

  std::string out_;
};

}  // namespace

std::string dump(const Policy& policy) { return Dump().policy(policy); }

}  // namespace codicil
