#include "generator.hpp"

#include "facts.hpp"

#include <array>
#include <random>
#include <set>

namespace codicil::test {
namespace {

// How much a made policy says.
enum class Extent : std::uint8_t { some, everything, least };

// Text that formats, YAML or writers could take for something else.
constexpr auto awkward = std::to_array<std::string_view>({"none",
                                                          "null",
                                                          "~",
                                                          "true",
                                                          "no",
                                                          "1.10",
                                                          "022304",
                                                          "2020-06-10",
                                                          "0x1F",
                                                          "a: b",
                                                          "a #b",
                                                          "# not a comment",
                                                          "- item",
                                                          "? key",
                                                          "[list]",
                                                          "{map: x}",
                                                          "&anchor",
                                                          "*alias",
                                                          "!tag",
                                                          "%TAG",
                                                          "@at",
                                                          "`tick`",
                                                          "'single'",
                                                          "\"double\"",
                                                          "it's",
                                                          "back\\slash",
                                                          "trailing\\",
                                                          " leading",
                                                          "trailing ",
                                                          "\ttab\t",
                                                          "two\nlines",
                                                          "\nfirst",
                                                          "last\n",
                                                          "a\n\n b",
                                                          "  \n x",
                                                          "<b>&amp;</b>",
                                                          "]]>",
                                                          "{place holder}",
                                                          "{{ site }}",
                                                          "*emphasis*",
                                                          "[text](https://example.org)",
                                                          "google",
                                                          "iiif.office",
                                                          "---",
                                                          "...",
                                                          "<<",
                                                          "=",
                                                          ":",
                                                          "-",
                                                          "ünïcödé",
                                                          "данные",
                                                          "個人情報",
                                                          "البيانات",
                                                          "😀👩\u200D👧",
                                                          "e\u0301",
                                                          "a\u00A0b",
                                                          "a\u200Bb",
                                                          "a\u2028b",
                                                          "a\u202Eb\u202C",
                                                          "a\uFEFFb",
                                                          "\U0001F1E9\U0001F1EA",
                                                          "100 %",
                                                          "a|b",
                                                          "x: |",
                                                          "key:",
                                                          ": x",
                                                          "“quoted”",
                                                          "—",
                                                          "no-break\u2011hyphen",
                                                          "P30D",
                                                          "30 days",
                                                          "until: then"});

constexpr auto words = std::to_array<std::string_view>({"data", "visitors", "newsletter", "order", "website", "member",
                                                        "event", "survey", "déjà", "straße", "данных", "情報"});

constexpr auto markdown = std::to_array<std::string_view>(
    {"A paragraph with *emphasis*, **strong** and `code`.", "- one\n- two\n  - three", "1. first\n2. second",
     "| a | b |\n|---|---|\n| 1 | 2 |", "[a link](https://example.org/a?b=c&d=e) and <mailto:a@example.org>.",
     "> quoted\n> words", "```\nverbatim <b>\n```", "a hard  \nbreak", "# Heading\n\ntext", "<script>alert(1)</script>",
     "a \\* b \\[\\[c\\]\\]", "[javascript](javascript:alert)", "***", "none", "x &amp; y &copy;",
     "http://example.org/bare"});

constexpr auto countries = std::to_array<std::string_view>({"DE", "GB", "US", "NO", "JP", "AQ"});
constexpr auto languages = std::to_array<std::string_view>({"en", "de-AT", "zh-Hant", "sr-Latn-RS", "ar", "he", "nb"});
constexpr auto licences = std::to_array<std::string_view>({"CC-BY-SA-4.0", "CC0-1.0", "MIT", "All rights reserved"});
constexpr auto addresses = std::to_array<std::string_view>(
    {"https://example.org/", "http://example.org:8080/a;b?c=d&e=%20f#g", "mailto:privacy@example.org",
     "tel:+44-20-7946-0000", "https://[2001:db8::1]/x", "https://xn--bcher-kva.example/~a/b",
     "https://example.org/"
     "a-very-long-path-that-does-not-end/"
     "because-somebody-wrote-a-sentence-into-it-and-never-stopped-to-think-of-the-width-of-a-page"});
constexpr auto catalogue_keys = std::to_array<std::string_view>(
    {"sharing.never", "links.lead", "intro.we", "rights.lead", "heading.collection", "list.and", "nothing-of"});

class Maker {
public:
  Maker(std::uint64_t seed, Extent amount) : random_(seed), amount_(amount) {}

  Policy take() { return std::move(made_); }

  Policy make() {
    languages_chosen();
    registries();
    info();
    if (amount_ != Extent::least) sections();
    if (full() || chance(20)) wording();
    if (full() || chance(20)) extensions();
    if (!full()) references();
    return std::move(made_);
  }

  // The same policy for each kind of section, with that section alone.
  std::vector<Policy> one_of_each_kind() {
    const Policy base = make();
    std::vector<Policy> all;
    for_each_kind([&]<class Body>(std::type_identity<Body>) {
      made_ = base;
      section<Body>(made_.sections, 0);
      all.push_back(made_);
    });
    return all;
  }

private:
  bool full() const { return amount_ == Extent::everything; }
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
  bool chance(unsigned percent) { return amount_ != Extent::least && below(100) < percent; }
  template <class Choices>
  auto any(const Choices& choices) {
    return choices[below(std::size(choices))];
  }

  std::string marker(char first = 'M') {
    std::string digits = std::to_string(++markers_);
    return first + ("k" + std::string(4 - digits.size(), '0')) + digits + 'x';
  }

  std::string fresh_id() {
    if (full()) return marker('m');
    static constexpr auto ids =
        std::to_array<std::string_view>({"a", "office", "nulls", "true", "no", "x-1", "policy", "on"});
    std::string id(any(ids));
    while (!ids_.insert(id).second) id = "i" + std::to_string(below(100000)) + (chance(30) ? "-b" : "");
    return id;
  }

  // --- values ---
  void fill(std::string& text) {
    if (full()) return void(text = marker());
    if (amount_ == Extent::least) return void(text = "something");
    text = any(awkward);
    for (std::size_t i = below(4); i > 0; --i) (text += ' ') += chance(80) ? any(words) : any(awkward);
  }
  void fill(Words& said) {
    fill(said.text);
    translate(said.text, said.translations);
  }
  void fill(Age& age) { age.years = static_cast<unsigned>(1 + below(150)); }
  void fill(bool& value) { value = full() || chance(50); }
  void fill(Date& date) {
    date = {static_cast<int>(1 + below(9999)), static_cast<int>(1 + below(12)), static_cast<int>(1 + below(28))};
  }
  void fill(Url& url) { url.text = full() ? "https://example.org/" + marker() : std::string(any(addresses)); }
  void fill(Email& email) {
    email.text = full() ? marker('m') + "@example.org" : "a.b+" + std::to_string(below(999)) + "@example.org";
  }
  void fill(Country& country) { country.code = any(countries); }
  void fill(Language& language) { language.tag = full() ? "de-AT" : std::string(any(languages)); }
  void fill(Licence& licence) { licence.id = full() ? marker() : std::string(any(licences)); }
  void fill(Id& id) { id.text = fresh_id(); }
  void fill(Duration& duration) {
    duration = {static_cast<std::uint32_t>(1 + below(chance(50) ? 3 : 100000)), Duration::Unit(below(7))};
    if (!full() && !chance(20)) return;
    duration = {0, full() ? Duration::Unit::until : Duration::Unit(7 + below(3))};
    if (duration.unit == Duration::Unit::until) fill(duration.event);
  }
  void fill(Text& text) {
    if (full()) return void(text.source = marker());
    if (amount_ == Extent::least) return void(text.source = "Some words.");
    text.source = chance(30) ? std::string(any(awkward)) : std::string(any(markdown));
    if (chance(30)) (text.source += "\n\n") += any(markdown);
    translate(text.source, text.translations);
  }

  // Some of what is said is said in the policy's other languages too, with or without a stamp.
  void translate(const std::string& source, std::vector<Translation>& translations) {
    for (const Language& language : others_)
      if (chance(10)) {
        translations.push_back({language.tag, "«" + source + "»", {}});
        if (chance(50)) translations.back().stamp = stamp_of(chance(80) ? source : "something else");
      }
  }
  template <Enumeration E>
  void fill(E& value) {
    value = static_cast<E>(amount_ == Extent::some ? below(Vocabulary<E>::names.size()) : 0);
  }
  template <class T>
  void fill(Ref<T>& ref) {
    ref.id = any(ids_of<T>(made_));
  }
  template <class T>
  void fill(Mention<T>& mention) {
    const auto ids = ids_of<T>(made_);
    if (!ids.empty() && (full() ? ++mentions_ % 2 == 0 : chance(60)))
      mention.id = any(ids);
    else
      fill(mention.own.edit());
  }

  template <class T>
  bool can_fill(const T&) {
    if constexpr (is_ref_v<T>) return !ids_of<typename T::target>(made_).empty();
    return true;
  }
  template <class T>
  bool can_fill(const std::vector<T>&) {
    return can_fill(T{});
  }

  template <class T>
  void fill(std::vector<T>& items) {
    std::size_t size = full() || amount_ == Extent::least ? 1 : 1 + below(3);
    if (full() && is_mention_v<T>) size = 2;  // an id, and an entry of its own
    for (std::size_t i = 0; i < size; ++i) fill(items.emplace_back());
  }
  template <class T>
  void fill(Stated<T>& fact) {
    if (!can_fill(T{})) return;
    if (full() || chance(50))
      fill(fact.edit());
    else if (!std::is_same_v<T, bool> && chance(20))
      fact = stated_none;
  }
  template <class T>
  void fill(std::optional<T>& wording) {
    if (full() || chance(40)) fill(wording.emplace());
  }
  template <class T>
  void fill(Registry<T>& registry) {
    const std::size_t size = full() ? 2 : amount_ == Extent::least ? 1 : 1 + below(3);
    for (std::size_t i = 0; i < size; ++i) {
      // An entry is there to be referred to while it is being filled only if its id is.
      Entry<T> entry{fresh_id(), {}, {}};
      if (full() || chance(15)) entry.was.push_back(fresh_id());
      fill(entry.value);
      registry.entries.push_back(std::move(entry));
    }
  }
  template <Described S>
  void fill(S& value) {
    for_each_field<S>([&](const auto& f) {
      if (f.need == Need::required || amount_ != Extent::least) fill(value.*f.member);
    });
  }

  // --- the whole ---
  void languages_chosen() {
    own_.tag = full() ? "de-AT" : amount_ == Extent::least ? "en" : std::string(any(languages));
    if (full()) others_ = {{"nb"}};
    for (const std::string_view tag : {"fr", "pt-BR"})
      if (!full() && chance(15)) others_.push_back({std::string(tag)});
  }

  void registries() {
    fill(made_.parties);
    Contact& contact = first_contact();
    if (!full() && contact.email.is_silent()) fill(contact.email.edit());
    const auto maybe = [&](auto& registry) {
      if (full() || chance(70)) fill(registry);
    };
    maybe(made_.retention), maybe(made_.people), maybe(made_.purposes), maybe(made_.data);
    maybe(made_.activities), maybe(made_.documents), maybe(made_.terms);
  }

  // Sections that tell how to reach somebody need one.
  Contact& first_contact() {
    auto& contacts = made_.parties.entries.front().value.contacts.edit().entries;
    if (contacts.empty()) contacts.push_back({fresh_id(), {}, {}});
    return contacts.front().value;
  }

  void info() {
    fill(made_.policy);
    made_.policy.controller.id = made_.parties.entries.front().id;
    made_.policy.language = own_;
    made_.policy.translations = others_.empty() ? Stated<std::vector<Language>>() : others_;
  }

  template <class Body>
  void section(std::vector<Section>& out, unsigned depth) {
    Section& made = out.emplace_back();
    made.body.emplace<Body>();
    const unsigned count = ++kinds_[made.body.index()];
    made.id = count == 1 ? std::string(made.kind()) : std::string(made.kind()) + '-' + std::to_string(count);
    if (full() || chance(25)) made.id = "s-" + fresh_id();
    if (full() || chance(10)) made.was.push_back(fresh_id());
    fill(made);
    if constexpr (requires { Schema<Body>::needs; }) {
      if (made.heading.is_silent()) fill(made.heading.edit());
      if (!made.text) fill(made.text.emplace());
    } else if (full()) {
      made.text.reset();  // it would stand in place of what the facts say
    }
    if constexpr (requires { Schema<Body>::can_be_none; }) made.none = !full() && chance(15);
    if (!made.none) fill(std::get<Body>(made.body));
    if (!full() && depth < 3 && chance(15)) children(depth + 1, made.sections);
  }

  // The vector grows while a child is made, so children are made apart.
  void children(unsigned depth, std::vector<Section>& out) {
    std::vector<Section> made;
    for (std::size_t i = 1 + below(2); i > 0; --i) any_section(made, depth);
    out = std::move(made);
  }

  void any_section(std::vector<Section>& out, unsigned depth) {
    const std::size_t wanted = below(std::variant_size_v<SectionKinds>);
    std::size_t kind = 0;
    for_each_kind([&]<class Body>(std::type_identity<Body>) {
      if (kind++ == wanted) section<Body>(out, depth);
    });
  }

  void sections() {
    if (!full())
      for (std::size_t i = 1 + below(6); i > 0; --i) any_section(made_.sections, 0);
    else {
      for_each_kind([&]<class Body>(std::type_identity<Body>) { section<Body>(made_.sections, 0); });
      section<section::Prose>(made_.sections.front().sections, 1);
    }
  }

  void wording() {
    std::set<std::string_view> keys{full() ? "links.lead" : any(catalogue_keys)};
    if (!full()) keys.insert(any(catalogue_keys));
    for (const std::string_view key : keys) {
      made_.wording.push_back({std::string(key), {}});
      fill(made_.wording.back().sentence);
    }
  }

  void extension(ExtensionValue& out, unsigned depth) {
    const std::size_t kind = depth < 3 ? below(4) : 0;
    if (kind < 2) return fill(out.value.emplace<std::string>());
    if (kind == 2) {
      auto& list = out.value.emplace<std::vector<ExtensionValue>>(1 + below(3));
      for (ExtensionValue& item : list) extension(item, depth + 1);
    } else {
      auto& map = out.value.emplace<ExtensionMap>();
      for (std::size_t i = 1 + below(3); i > 0; --i) {
        map.push_back({fresh_id(), {}});
        extension(map.back().value, depth + 1);
      }
    }
  }
  void extensions() {
    made_.extensions.push_back({"x-" + fresh_id(), {}});
    extension(made_.extensions.back().value, 0);
  }

  // Some texts speak of facts.
  void references() {
    std::vector<std::string> paths;
    for (const Fact& fact : facts_of(made_))
      if (fact.can_be_spoken_of) paths.push_back(fact.path);
    for (const Section& below : made_.sections) paths.push_back('#' + below.id);
    for (const Fact& fact : facts_of(made_))
      if (fact.is_markdown && chance(25)) *fact.text += "\n\nSee [[" + any(paths) + "]], [[" + any(paths) + "|here]].";
  }

  std::mt19937_64 random_;
  Language own_;
  std::vector<Language> others_;
  unsigned mentions_ = 0;
  Extent amount_;
  Policy made_;
  unsigned markers_ = 0;
  std::set<std::string> ids_;
  std::array<unsigned, std::variant_size_v<SectionKinds>> kinds_{};
};

}  // namespace

Policy random_policy(std::uint64_t seed) { return Maker(seed, Extent::some).make(); }
Policy filled_policy() { return Maker(1, Extent::everything).make(); }
std::vector<Policy> minimal_policies() { return Maker(1, Extent::least).one_of_each_kind(); }

Policy empty_policy() {
  Policy policy;
  policy.policy.id.text = "acme-privacy";
  policy.policy.title = "Acme Privacy Policy";
  policy.policy.controller.id = "acme";
  policy.parties.entries.push_back({"acme", {}, {}});
  policy.parties.entries.back().value.name = "Acme";
  return policy;
}

}  // namespace codicil::test
