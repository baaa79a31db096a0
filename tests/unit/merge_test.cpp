// What becomes of entries, items and sections when both sides change them. tests/fidelity has the laws.

#include <codicil/merge.hpp>
#include <codicil/read.hpp>

#include <catch2/catch.hpp>

namespace codicil {
namespace {

const std::string head = "codicil: 1\npolicy: {id: p, title: P, language: en, translations: [fr], controller: acme}\n";

Policy policy(const std::string& rest, const std::string& parties = "{acme: Acme}") {
  Reading reading = read(head + "parties: " + parties + '\n' + rest);
  INFO(reading.diagnostics.to_text());
  REQUIRE(reading.policy);
  return *std::move(reading.policy);
}
Policy sections(const std::string& list) { return policy("sections:\n" + list); }
Policy parties(const std::string& mapping) { return policy("sections: [{kind: languages}]", mapping); }

std::string lines(const std::vector<Conflict>& conflicts) {
  std::string all;
  for (const Conflict& each : conflicts)
    all += each.path + ": " + each.base + " -> " + each.ours + " | " + each.theirs + '\n';
  return all;
}

// The sections of a tree: `sharing(prose languages) changes`.
std::string outline(const std::vector<Section>& list) {
  std::string text;
  for (const Section& section : list) {
    text += (text.empty() ? "" : " ") + section.id;
    if (!section.sections.empty()) text += '(' + outline(section.sections) + ')';
  }
  return text;
}
std::string outline(const Merged& merged) { return lines(merged.conflicts) + outline(merged.policy.sections); }

template <class T>
std::string ids(const Registry<T>& registry) {
  std::string text;
  for (const Entry<T>& entry : registry) text += entry.id + ' ';
  return text;
}

std::string notes(std::initializer_list<const char*> texts) {
  std::string list;
  for (const std::string text : texts) list += "  - {kind: prose, heading: H, text: " + text + "}\n";
  return list;
}
std::string texts(const Merged& merged) {
  std::string text = lines(merged.conflicts);
  for (const Section& section : merged.policy.sections) text += section.id + '=' + section.text->source + ' ';
  return text;
}

}  // namespace

TEST_CASE("merge: additions of both sides are kept, equal ones once, behind their neighbours") {
  const Policy base = parties("{acme: Acme, b: B, c: C}");
  const Merged merged = merge(base, parties("{acme: Acme, o: O, both: Both, b: B, c: C}"),
                              parties("{t0: T0, acme: Acme, t: T, b: B, both: Both, c: C, t2: T2, t3: T3}"));
  CHECK(lines(merged.conflicts).empty());
  CHECK(ids(merged.policy.parties) == "t0 acme o t both b c t2 t3 ");
}

TEST_CASE("merge: an entry that both added differently is a conflict where they differ") {
  const Policy base = parties("{acme: Acme}"), ours = parties("{acme: Acme, x: {name: X, country: DE}}"),
               theirs = parties("{acme: Acme, x: {name: X, country: FR, url: 'https://x.example'}}");
  const Merged merged = merge(base, ours, theirs);
  CHECK(lines(merged.conflicts) == "parties.x.country:  -> DE | FR\n");
  CHECK(merged.policy.parties.find("x")->country->code == "DE");
  CHECK(merged.policy.parties.find("x")->url->text == "https://x.example");
  CHECK(merge(base, ours, theirs, Side::theirs).policy.parties.find("x")->country->code == "FR");
  CHECK(merge(base, ours, theirs, Side::base).policy.parties.find("x") == nullptr);
}

TEST_CASE("merge: what one side removed and the other changed is a conflict, else it is gone") {
  const Policy base = parties("{acme: Acme, b: {name: B, country: DE}}"), without = parties("{acme: Acme}"),
               changed = parties("{acme: Acme, b: {name: B, country: FR}}");
  CHECK(ids(merge(base, without, base).policy.parties) == "acme ");
  CHECK(ids(merge(base, base, without).policy.parties) == "acme ");
  const Merged merged = merge(base, without, changed);
  CHECK(lines(merged.conflicts) == "parties.b: {name: B, country: DE} ->  | {name: B, country: FR}\n");
  CHECK(ids(merged.policy.parties) == "acme ");
  CHECK(ids(merge(base, without, changed, Side::theirs).policy.parties) == "acme b ");
  CHECK(ids(merge(base, changed, without).policy.parties) == "acme b ");
}

TEST_CASE("merge: an entry that got another id is the same by what it was called") {
  const Policy base = parties("{acme: Acme, b: {name: B}}"), ours = parties("{acme: Acme, bee: {name: B, was: b}}"),
               theirs = parties("{acme: Acme, b: {name: B, country: FR}}");
  for (const Merged& merged : {merge(base, ours, theirs), merge(base, theirs, ours)}) {
    CHECK(lines(merged.conflicts).empty());
    CHECK(ids(merged.policy.parties) == "acme bee ");
    CHECK(merged.policy.parties.find("bee")->country->code == "FR");
    CHECK(merged.policy.parties.entries[1].was == std::vector<std::string>{"b"});
  }
  const Merged both = merge(base, ours, parties("{acme: Acme, beta: {name: B, was: b}}"));
  CHECK(lines(both.conflicts) == "parties.b: b -> bee | beta\n");
}

TEST_CASE("merge: lists hold the items of both, whatever moved") {
  const auto roles = [](const std::string& list) { return parties("{acme: {name: Acme, roles: " + list + "}}"); };
  const auto result = [](const Merged& merged) {
    std::string text = lines(merged.conflicts);
    for (const PartyRole role : *merged.policy.parties.find("acme")->roles) (text += name_of(role)) += ' ';
    return text;
  };
  const Policy base = roles("[controller, processor, publisher]");
  CHECK(result(merge(base, roles("[controller, publisher]"), roles("[controller, processor, publisher, source]"))) ==
        "controller publisher source ");
  CHECK(result(merge(base, roles("[controller, source, processor, publisher]"),
                     roles("[publisher, controller, processor]"))) == "publisher controller source processor ");
  CHECK(result(merge(base, roles("[controller]"), roles("[processor]"))) ==
        "parties.acme.roles: [controller, processor, publisher] -> [controller] | [processor]\ncontroller ");
  CHECK(result(merge(base, roles("none"), roles("[controller]"))) ==
        "parties.acme.roles: [controller, processor, publisher] -> none | [controller]\n");
}

TEST_CASE("merge: items without names are told apart by their words and places") {
  const auto points = [](const std::string& list) { return sections("  - {kind: summary, points: " + list + "}\n"); };
  const auto result = [](const Merged& merged) {
    std::string text = lines(merged.conflicts);
    for (const Text& point : *std::get<section::Summary>(merged.policy.sections[0].body).points)
      text += point.source + ' ';
    return text;
  };
  const Policy base = points("[a, b, c]");
  CHECK(result(merge(base, points("[a, B, c]"), points("[a, b, c, d]"))) == "a B c d ");
  CHECK(result(merge(base, points("[A, b, c]"), points("[a, b, C]"))) == "A b C ");
  CHECK(result(merge(base, points("[a, c]"), points("[a, b, C]"))) == "a C ");
  CHECK(result(merge(base, points("[c, a, b]"), points("[a, B, c]"))) == "c a B ");
  CHECK(result(merge(base, points("[a, B, c]"), points("[a, b2, c]"))) ==
        "sections.summary.points.1: b -> B | b2\na B c ");
  CHECK(result(merge(base, points("[a, c]"), points("[a, b2, c]"))) == "sections.summary.points.1: b ->  | b2\na c ");
}

TEST_CASE("merge: translations are facts of their own") {
  const auto said = [](const std::string& words) { return sections("  - {kind: scope, heading: " + words + "}\n"); };
  const Policy base = said("{en: A, fr: B}");
  const Merged merged = merge(base, said("{en: A2, fr: B}"), said("{en: A, fr: B2}"));
  CHECK(lines(merged.conflicts).empty());
  CHECK(merged.policy.sections[0].heading->text == "A2");
  CHECK(merged.policy.sections[0].heading->translations == std::vector<Translation>{{"fr", "B2", ""}});
  CHECK(lines(merge(base, said("{en: A, fr: B1}"), said("{en: A, fr: B2}")).conflicts) ==
        "sections.scope.heading.fr: fr: B -> fr: B1 | fr: B2\n");
}

TEST_CASE("merge: wording and extensions by their keys") {
  const auto with = [](const std::string& rest) { return policy("sections: [{kind: languages}]\n" + rest); };
  const Policy base = with("x-a: {b: 1, c: [1]}\nwording: {links.lead: 'See:'}");
  const Merged merged =
      merge(base, with("x-a: {b: 2, c: [1]}\nx-o: 1\nwording: {links.lead: 'See:', nothing-of: '{label}: no.'}"),
            with("x-a: {b: 1, c: [2]}\nx-t: 1\nwording: {links.lead: 'See also:'}"));
  CHECK(lines(merged.conflicts).empty());
  CHECK(merged.policy ==
        with("x-a: {b: 2, c: [2]}\nx-o: 1\nx-t: 1\nwording: {links.lead: 'See also:', nothing-of: '{label}: no.'}"));
  CHECK(lines(merge(base, with("x-a: {b: 2, c: [1]}"), with("x-a: {b: 3, c: [1]}\nwording: {links.lead: 'See:'}"))
                  .conflicts) == "x-a.b: 1 -> 2 | 3\n");
}

// --- sections ---

TEST_CASE("merge: sections that both added stand behind their neighbours") {
  const Policy base = sections("  - kind: scope\n  - kind: languages\n");
  CHECK(outline(merge(base, sections("  - kind: scope\n  - kind: transfers\n  - kind: languages\n"),
                      sections("  - kind: scope\n  - kind: languages\n  - kind: retention\n  - kind: security\n"))) ==
        "scope transfers languages retention security");
}

TEST_CASE("merge: prose without ids is told apart by what it says") {
  const Policy base = sections(notes({"a", "b"}));
  CHECK(texts(merge(base, sections(notes({"a", "new", "b"})), sections(notes({"a", "b", "late"})))) ==
        "prose=a prose-2=new prose-3=b prose-4=late ");
  CHECK(texts(merge(base, sections(notes({"first", "a", "b"})), sections(notes({"a", "B"})))) ==
        "prose=first prose-2=a prose-3=B ");
  CHECK(texts(merge(base, sections(notes({"a", "x", "b"})), sections(notes({"a", "x", "b"})))) ==
        "prose=a prose-2=x prose-3=b ");
  CHECK(texts(merge(base, sections(notes({"b"})), sections(notes({"a", "b", "c"})))) == "prose=b prose-2=c ");
}

TEST_CASE("merge: a section without an id is not called by the id of another one") {
  const Policy base = sections(notes({"a"}));
  CHECK(outline(merge(base, sections("  - {kind: scope, id: prose-2}\n" + notes({"a"})),
                      sections(notes({"a", "b"})))) == "prose-2 prose prose-3");
}

TEST_CASE("merge: a section of one kind that both added is one section") {
  const Policy base = sections("  - kind: scope\n");
  CHECK(outline(merge(base, sections("  - kind: scope\n  - {kind: cookies, complete: all}\n"),
                      sections("  - kind: scope\n  - {kind: cookies, complete: most}\n"))) ==
        "sections.cookies.complete:  -> all | most\nscope cookies");
}

TEST_CASE("merge: a section moved by one side has what the other changed in it") {
  const Policy base = sections(
      "  - {kind: scope, sections: [{kind: languages, heading: A}]}\n  - {kind: retention, sections: [{kind: "
      "legal-terms}]}\n");
  const Policy ours = sections(
      "  - kind: scope\n  - {kind: retention, sections: [{kind: legal-terms}, {kind: languages, heading: A}]}\n");
  const Policy theirs = sections(
      "  - {kind: scope, sections: [{kind: languages, heading: B}]}\n  - {kind: retention, sections: [{kind: "
      "legal-terms}]}\n");
  for (const Merged& merged : {merge(base, ours, theirs), merge(base, theirs, ours)}) {
    CHECK(outline(merged) == "scope retention(legal-terms languages)");
    CHECK(merged.policy.sections[1].sections[1].heading->text == "B");
  }
}

TEST_CASE("merge: a section moved to two places is a conflict") {
  const Policy base = sections("  - kind: languages\n  - kind: scope\n  - kind: retention\n");
  const Policy ours = sections("  - {kind: scope, sections: [{kind: languages}]}\n  - kind: retention\n");
  const Policy theirs = sections("  - kind: scope\n  - {kind: retention, sections: [{kind: languages}]}\n");
  CHECK(outline(merge(base, ours, theirs)) ==
        "sections.languages: at the top -> below scope | below retention\nscope(languages) retention");
  CHECK(outline(merge(base, ours, theirs, Side::theirs).policy.sections) == "scope retention(languages)");
  CHECK(outline(merge(base, ours, theirs, Side::base).policy.sections) == "scope languages retention");
}

TEST_CASE("merge: sections that were moved below each other are still there") {
  const Policy base = sections("  - kind: scope\n  - kind: retention\n  - kind: languages\n");
  const Policy ours = sections("  - {kind: scope, sections: [{kind: retention, sections: [{kind: languages}]}]}\n");
  const Policy theirs = sections("  - {kind: retention, sections: [{kind: scope}]}\n  - kind: languages\n");
  CHECK(outline(merge(base, ours, theirs)) ==
        "sections.retention: at the top -> below scope | at the top\n"
        "sections.scope: at the top -> at the top | below retention\nscope(retention(languages))");
  CHECK(outline(merge(base, ours, theirs, Side::theirs).policy.sections) == "retention(languages scope)");
}

TEST_CASE("merge: a section that is gone takes no section of the other side with it") {
  const Policy base = sections("  - {kind: scope, sections: [{kind: languages, heading: A}]}\n  - kind: retention\n");
  const Policy without = sections("  - kind: retention\n");
  CHECK(outline(merge(base, without, base)) == "retention");
  // A new section below it.
  const Policy more = sections(
      "  - {kind: scope, sections: [{kind: languages, heading: A}, {kind: legal-terms}]}\n  - kind: retention\n");
  CHECK(outline(merge(base, without, more)) == "sections.scope: scope {} {} ->  | scope {} {}\nlegal-terms retention");
  CHECK(outline(merge(base, without, more, Side::theirs).policy.sections) == "scope(legal-terms) retention");
  // One below it that was changed.
  const Policy changed =
      sections("  - {kind: scope, sections: [{kind: languages, heading: B}]}\n  - kind: retention\n");
  CHECK(outline(merge(base, without, changed, Side::theirs)) ==
        "sections.languages: languages {heading: A} {} ->  | languages {heading: B} {}\nlanguages retention");
}

TEST_CASE("merge: a section that says none keeps no fact of the other side") {
  const Policy base = sections("  - {kind: cookies, complete: all}\n");
  const Policy none = sections("  - {kind: cookies, none: true}\n"),
               some = sections("  - {kind: cookies, complete: most}\n");
  CHECK(lines(merge(base, none, some).conflicts).starts_with("sections.cookies.none: "));
  CHECK(merge(base, none, some).policy == none);
  CHECK(merge(base, none, some, Side::theirs).policy == some);
  CHECK(merge(base, none, sections("  - {kind: cookies, complete: all, heading: H}\n")).policy ==
        sections("  - {kind: cookies, none: true, heading: H}\n"));
}

TEST_CASE("merge: a section that became another kind is a conflict with changes of its facts") {
  const auto section = [](const std::string& rest) { return sections("  - {id: x, kind: " + rest + "}\n"); };
  const Merged merged =
      merge(section("cookies, complete: all"), section("security"), section("cookies, complete: most"));
  CHECK(lines(merged.conflicts).starts_with("sections.x.kind: "));
  CHECK(merged.policy.sections[0].kind() == "security");
}

TEST_CASE("merge: a section gets an id, and the other side changes it") {
  const Policy base = sections("  - {kind: languages, heading: A}\n");
  const Policy ours = sections("  - {kind: languages, id: more, was: languages, heading: A}\n");
  CHECK(merge(base, ours, sections("  - {kind: languages, heading: B}\n")).policy ==
        sections("  - {kind: languages, id: more, was: languages, heading: B}\n"));
}

TEST_CASE("merge: every case takes time in proportion to its size") {
  // A list that compared each item with each would take minutes here.
  const auto many = [](std::size_t from, std::size_t count, const std::string& more) {
    Policy made = parties("{acme: Acme}");
    made.sections.front().body.emplace<section::Summary>();
    auto& points = std::get<section::Summary>(made.sections.front().body).points.edit();
    for (std::size_t i = from; i < from + count; ++i) {
      made.parties.entries.push_back({"p" + std::to_string(i), {}, {}});
      points.emplace_back(std::to_string(i % 3) + more);
    }
    return made;
  };
  const Merged merged = merge(many(0, 100'000, ""), many(1, 100'000, ""), many(50'000, 100'000, "x"));
  CHECK(merged.policy.parties.entries.size() == 100'001 - 50'000 + 50'000);
}

}  // namespace codicil
