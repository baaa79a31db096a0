#pragma once
// Random valid policies, from the field tables alone. The same seed gives the same policy everywhere.

#include <codicil/model/policy.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace codicil::test {

class RandomPolicy {
public:
  explicit RandomPolicy(std::uint64_t seed) : state_(seed * 2 + 1) {}

  Policy make() {
    Policy policy;
    for_each_field<Policy>([&](const auto& f) { name_entries(policy.*f.member, f.key); });
    fill(policy.policy);
    for_each_field<Policy>([&](const auto& f) { fill_entries(policy.*f.member); });
    for (std::size_t i = below(6) + 1; i > 0; --i) policy.sections.push_back(section(2));
    for (std::size_t i = below(3); i > 0; --i) policy.wording.push_back({id("wording"), text()});
    for (std::size_t i = below(3); i > 0; --i) policy.extensions.push_back({id("x-own"), extension(2)});
    return policy;
  }

private:
  // SplitMix64 (Steele, Lea, Flood 2014): the standard distributions differ between libraries.
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }
  template <class Items>
  const auto& pick(const Items& items) {
    return items[below(items.size())];
  }
  std::string id(std::string_view prefix) { return std::string(prefix) + '-' + std::to_string(++count_); }

  // Texts that a careless writer or reader would change.
  std::string text() {
    static const std::vector<std::string> words{"a plain text",
                                                "none",
                                                "\"none\"",
                                                "null",
                                                "~",
                                                "true",
                                                "no",
                                                "1.10",
                                                "022304",
                                                "2020-06-10",
                                                "# no comment",
                                                "a # b",
                                                "a: b",
                                                "a:",
                                                ":a",
                                                "- a",
                                                "-a",
                                                "?",
                                                "? a",
                                                " leading",
                                                "trailing ",
                                                "[a, b]",
                                                "{a: b}",
                                                "a, b",
                                                "&a",
                                                "*a",
                                                "!a",
                                                "|",
                                                ">",
                                                "%a",
                                                "@a",
                                                "`a`",
                                                "'a'",
                                                "it's",
                                                "say \"hi\"",
                                                "back\\slash",
                                                "an-id",
                                                "dotted.id",
                                                "<<",
                                                "---",
                                                "...",
                                                "two\nlines",
                                                "a\n\nb",
                                                "\n\nafter blank lines",
                                                "  indented\nfirst",
                                                "tab\there",
                                                "\ttab first",
                                                "line\n\ttab",
                                                "line\n  indented",
                                                "ends\n",
                                                "ends\n\n",
                                                " \n spaces",
                                                "a \n b ",
                                                "# x\n# y",
                                                "- x\n- y",
                                                "café",
                                                "個人情報",
                                                "🚀 up",
                                                "e\xCC\x81",
                                                "\xE2\x80\xAE"
                                                "bidi",
                                                "\xC2\xA0nbsp",
                                                "\xEF\xBB\xBFmark",
                                                "a\r\nb",
                                                "cr\r",
                                                "<b>&amp;</b>",
                                                "{{ x }}",
                                                "key: |\n  block",
                                                "\"",
                                                "'",
                                                "\\",
                                                "x"};
    return pick(words);
  }

  void fill(std::string& out) { out = text(); }
  void fill(bool& out) { out = chance(2); }
  void fill(Date& out) {
    out = {static_cast<int>(below(9999)) + 1, static_cast<int>(below(12)) + 1, static_cast<int>(below(28)) + 1};
  }
  void fill(Url& out) {
    static const std::vector<std::string> urls{"https://example.org/", "http://a.example:80/b?c=d&e#f",
                                               "tel:+1-202-555-0100", "mailto:a@example.org"};
    out.text = pick(urls);
  }
  void fill(Email& out) { out.text = id("name") + "@example.org"; }
  void fill(Country& out) { out.code = chance(2) ? "NO" : "DE"; }
  void fill(Language& out) { out.tag = chance(2) ? "en" : "zh-Hant-TW"; }
  void fill(Licence& out) { out.id = chance(2) ? "CC-BY-SA-4.0" : text(); }
  void fill(Text& out) { out.source = text(); }
  void fill(Id& out) { out.text = id("item"); }
  void fill(Duration& out) {
    out = {static_cast<std::uint32_t>(below(100'000)) + 1, static_cast<Duration::Unit>(below(10)), {}};
    if (out.unit >= Duration::Unit::session) out.count = 0;
    if (out.unit == Duration::Unit::until) out.event = text();
  }
  template <Enumeration E>
  void fill(E& out) {
    out = static_cast<E>(below(Vocabulary<E>::names.size()));
  }
  template <class T>
  void fill(Ref<T>& out) {
    out.id = pick(ids<T>());
  }
  template <class T>
  void fill(Mention<T>& out) {
    if (!ids<T>().empty() && chance(2))
      out.id = pick(ids<T>());
    else
      out.words = text();
  }
  template <class T>
  void fill(std::vector<T>& out) {
    for (std::size_t i = below(3) + 1; i > 0; --i) fill(out.emplace_back());
  }
  template <class T>
  void fill(std::optional<T>& out) {
    if (chance(3)) fill(out.emplace());
  }
  template <class T>
  void fill(Stated<T>& out) {
    if (chance(2)) return;
    if (!std::is_same_v<T, bool> && chance(4))
      out = stated_none;
    else if (can_refer<T>())
      fill(out.edit());
  }
  template <Described S>
  void fill(S& out) {
    for_each_field<S>([&](const auto& f) { fill(out.*f.member); });
  }
  // Services and contacts stand already: other entries refer to them.
  void fill(Registry<Service>&) {}
  void fill(Registry<Contact>&) {}
  void fill(Party& out) {
    const auto services = out.services;
    const auto contacts = out.contacts;
    for_each_field<Party>([&](const auto& f) { fill(out.*f.member); });
    out.services = services;
    out.contacts = contacts;
  }

  template <class T>
  std::vector<std::string>& ids() {
    static_assert(!std::is_same_v<T, Service>);
    return ids_[Schema<T>::name];
  }
  // Whether there is something to refer to.
  template <class T>
  bool can_refer() {
    if constexpr (is_ref_v<T>)
      return !ids<typename T::target>().empty();
    else if constexpr (is_list_v<T>)
      return can_refer<typename T::value_type>();
    else
      return true;
  }

  template <class T>
  void name_entries(Registry<T>& registry, std::string_view key) {
    for (std::size_t i = below(3) + 1; i > 0; --i) {
      Entry<T>& entry = registry.entries.emplace_back();
      entry.id = id(key);
      if (chance(4)) entry.was = {id("old"), id("older")};
      ids<T>().push_back(entry.id);
      if constexpr (std::is_same_v<T, Party>) name_parts(entry);
    }
  }
  void name_parts(Entry<Party>& party) {
    if (chance(2)) {
      auto& service = party.value.services.edit().entries.emplace_back();
      service.id = id("service");
      service.value.name = text();
      ids<Party>().push_back(party.id + '.' + service.id);
    }
    auto& contact = party.value.contacts.edit().entries.emplace_back();
    contact.id = id("contact");
    for_each_field<Contact>([&](const auto& f) { fill(contact.value.*f.member); });
    ids<Contact>().push_back(party.id + '.' + contact.id);
  }
  template <class T>
  void fill_entries(Registry<T>& registry) {
    for (Entry<T>& entry : registry.entries) fill(entry.value);
  }

  Section section(std::size_t depth) {
    Section out;
    emplace_body(out, below(std::variant_size_v<SectionBody>));
    const unsigned number = ++kinds_[out.kind()];
    out.id = std::string(out.kind()) + (number == 1 ? "" : '-' + std::to_string(number));
    if (chance(3)) out.id = id("section");
    if (chance(4)) out.was = {id("old")};
    for_each_field<Section>([&](const auto& f) { fill(out.*f.member); });
    std::visit([&](auto& body) { fill_body(out, body); }, out.body);
    if (depth > 0)
      for (std::size_t i = below(3); i > 1; --i) out.sections.push_back(section(depth - 1));
    return out;
  }
  template <class Body>
  void fill_body(Section& section, Body& body) {
    if constexpr (requires { Schema<Body>::can_be_none; })
      if (chance(4)) return void(section.none = true);
    if constexpr (requires { Schema<Body>::needs; }) section.heading = text(), section.text = Text(text());
    fill(body);
  }
  template <std::size_t I = 0>
  void emplace_body(Section& out, std::size_t index) {
    if constexpr (I < std::variant_size_v<SectionBody>) {
      if (I == index)
        out.body.emplace<I>();
      else
        emplace_body<I + 1>(out, index);
    }
  }

  ExtensionValue extension(std::size_t depth) {
    if (depth == 0 || chance(2)) return {chance(5) ? std::string() : text()};
    if (chance(2)) {
      std::vector<ExtensionValue> list;
      for (std::size_t i = below(4); i > 0; --i) list.push_back(extension(depth - 1));
      return {std::move(list)};
    }
    ExtensionMap map;
    for (std::size_t i = below(4); i > 0; --i) map.push_back({text() + id("k"), extension(depth - 1)});
    return {std::move(map)};
  }

  std::uint64_t state_;
  std::size_t count_ = 0;
  std::map<std::string_view, std::vector<std::string>> ids_;
  std::map<std::string_view, unsigned> kinds_;
};

}  // namespace codicil::test
