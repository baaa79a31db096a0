// The canonical form of a policy, from the field tables.

#include <codicil/read.hpp>

#include "model/scalar_text.hpp"
#include "yaml/scalar.hpp"

#include <algorithm>
#include <map>

namespace codicil {
namespace {

using yaml::append_block;
using yaml::append_quoted;

class Writer {
public:
  std::string policy(const Policy& policy) {
    language_ = policy.policy.language.tag;
    text_line("codicil", std::to_string(policy.codicil));
    paragraph("policy", policy.policy);
    for_each_field<Policy>([&](const auto& f) {
      if (!(policy.*f.member).empty()) paragraph(f.key, policy.*f.member);
    });
    if (!policy.sections.empty()) paragraph("sections", policy.sections);
    if (!policy.wording.empty()) paragraph("wording", policy.wording);
    for (const ExtensionEntry& entry : policy.extensions) paragraph(entry.key, entry.value);
    return std::move(out_);
  }

private:
  // After a dash, the first key of a mapping stands on the dash's line.
  void begin_line() {
    if (std::exchange(after_dash_, false))
      out_ += ' ';
    else
      out_.append(indent_, ' ');
  }

  void key(std::string_view name) {
    begin_line();
    if (name != "none" && yaml::needs_quotes(name))  // a key, the word is nothing special
      append_quoted(out_, name);
    else
      out_ += name;
    out_ += ':';
  }

  // The lines of a mapping or list below the key or dash before it.
  template <class Lines>
  void nested(Lines&& lines) {
    if (!after_dash_) out_ += '\n';
    indent_ += 2;
    lines();
    indent_ -= 2;
  }

  template <class T>
  void pair(std::string_view name, const T& value) {
    key(name);
    put(value);
  }
  void text_line(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }

  template <class T>
  void paragraph(std::string_view name, const T& value) {
    out_ += '\n';
    pair(name, value);
  }

  template <class Items>
  void list(const Items& items) {
    if (items.empty()) return raw("[]");
    nested([&] {
      for (const auto& item : items) {
        begin_line();
        out_ += '-';
        after_dash_ = true;
        put(item);
      }
    });
  }

  // What needs no quotes whatever it says.
  void raw(std::string_view value) {
    after_dash_ = false;
    ((out_ += ' ') += value) += '\n';
  }

  void text(std::string_view value, bool quotes = false) {
    if (!quotes && !yaml::needs_quotes(value)) return raw(value);
    after_dash_ = false;
    out_ += ' ';
    if (yaml::fits_block(value)) return append_block(out_, value, indent_ + 2);
    append_quoted(out_, value);
    out_ += '\n';
  }

  void put(const std::string& value) { text(value); }
  void put(const Words& value) { words(value.text, value.translations); }
  void put(const Text& value) { words(value.source, value.translations); }

  // In one language, or by language: the policy's own first.
  void words(std::string_view source, const std::vector<Translation>& translations) {
    // As an item, words that look like an id would be taken for one.
    const bool quotes = std::exchange(mentioned_, false) && is_id(source.substr(0, source.find('.')));
    if (translations.empty()) return text(source, quotes);
    nested([&] {
      text_line(language_, source);
      for (const Translation& translation : translations) text_line(translation.language, translation.text);
      stamps(translations);
    });
  }
  void stamps(const std::vector<Translation>& translations) {
    const auto is_stamped = [](const Translation& translation) { return !translation.stamp.empty(); };
    if (std::none_of(translations.begin(), translations.end(), is_stamped)) return;
    key("stamp");
    nested([&] {
      for (const Translation& translation : translations)
        if (is_stamped(translation)) text_line(translation.language, translation.stamp);
    });
  }
  template <ScalarFact T>
  void put(const T& value) {
    text(scalar_text(value));
  }
  template <class T>
  void put(const Mention<T>& value) {
    if (!value.id.empty()) return raw(value.id);
    mentioned_ = true;
    put(*value.own);
    mentioned_ = false;
  }
  void put(const Duration& value) {
    if (value.unit != Duration::Unit::until) return raw(value.to_string());
    nested([&] { pair("until", value.event); });
  }
  template <class T>
  void put(const std::vector<T>& value) {
    list(value);
  }
  template <class T>
  void put(const Stated<T>& value) {
    if (value.is_none()) return raw("none");
    put(*value);
  }
  template <class T>
  void put(const std::optional<T>& value) {
    put(*value);
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

  template <Described S>
  void fields(const S& value) {
    for_each_field<S>([&](const auto& f) {
      if (is_there(value.*f.member)) pair(f.key, value.*f.member);
    });
  }

  template <Described S>
  static std::size_t count(const S& value) {
    std::size_t number = 0;
    for_each_field<S>([&](const auto& f) { number += is_there(value.*f.member); });
    return number;
  }

  static bool is_one_scalar(const Duration& value) { return value.unit != Duration::Unit::until; }
  static bool is_one_scalar(const Words& value) { return value.translations.empty(); }
  static bool is_one_scalar(const Text& value) { return value.translations.empty(); }
  template <class T>
  static bool is_one_scalar(const Mention<T>& value) {
    return !value.id.empty() || has_shorthand(*value.own);
  }
  template <class T>
  static bool is_one_scalar(const std::vector<T>&) {
    return false;
  }
  template <class T>
  static bool is_one_scalar(const Stated<T>& value) {
    return value.is_stated() && is_one_scalar(*value);
  }
  template <class T>
  static bool is_one_scalar(const T&) {
    return true;
  }

  // Whether a plain value can stand in place of the mapping.
  template <Described S>
  static bool has_shorthand(const S& value) {
    bool has = false;
    if constexpr (!shorthand_of<S>().empty())
      for_each_field<S>([&](const auto& f) {
        if (f.key == shorthand_of<S>()) has = count(value) == 1 && is_one_scalar(value.*f.member);
      });
    return has;
  }

  // A plain value in place of a mapping that would hold only that.
  template <Described S>
  bool shorthand(const S& value) {
    if (!has_shorthand(value)) return false;
    for_each_field<S>([&](const auto& f) {
      if (f.key == shorthand_of<S>()) put(value.*f.member);
    });
    return true;
  }

  template <Described S>
  void put(const S& value) {
    if (shorthand(value)) return;
    mentioned_ = false;
    if (count(value) == 0) return raw("{}");
    nested([&] { fields(value); });
  }

  template <class T>
  void put(const Registry<T>& registry) {
    if (registry.empty()) return raw("{}");
    nested([&] {
      for (const Entry<T>& entry : registry) {
        key(entry.id);
        put(entry);
      }
    });
  }
  template <class T>
  void put(const Entry<T>& entry) {
    if (entry.was.empty()) return put(entry.value);
    nested([&] {
      pair("was", entry.was);
      fields(entry.value);
    });
  }

  void put(const Section& section) {
    nested([&] {
      text_line("kind", section.kind());
      if (section.id != default_id(section)) text_line("id", section.id);
      if (!section.was.empty()) pair("was", section.was);
      fields(section);
      if (section.none) text_line("none", "true");
      if (!section.none) std::visit([&](const auto& body) { fields(body); }, section.body);
      if (!section.sections.empty()) pair("sections", section.sections);
    });
  }

  // As the reader gives it.
  std::string default_id(const Section& section) {
    const unsigned number = ++kinds_[section.kind()];
    const std::string kind(section.kind());
    return number == 1 ? kind : kind + '-' + std::to_string(number);
  }

  void put(const std::vector<WordingOverride>& wording) {
    nested([&] {
      for (const WordingOverride& row : wording) pair(row.key, row.sentence);
    });
  }

  void put(const ExtensionMap& map) {
    if (map.empty()) return raw("{}");
    nested([&] {
      for (const ExtensionEntry& entry : map) pair(entry.key, entry.value);
    });
  }
  void put(const ExtensionValue& extension) {
    std::visit([&](const auto& value) { put(value); }, extension.value);
  }

  std::string out_;
  std::size_t indent_ = 0;
  bool after_dash_ = false;
  bool mentioned_ = false;  // what is written next stands where an id could
  std::string_view language_;
  std::map<std::string_view, unsigned> kinds_;
};

}  // namespace

std::string write(const Policy& policy) { return Writer().policy(policy); }

}  // namespace codicil
