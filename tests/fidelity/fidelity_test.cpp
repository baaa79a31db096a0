// No fact is lost and none is invented: what a policy states can be found in every output, and changing it changes
// every output.

#include "facts.hpp"
#include "generator.hpp"
#include "outputs.hpp"

#include "compose/omissions.hpp"
#include "jsonld/omissions.hpp"

#include <catch2/catch.hpp>

#include <cctype>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <utility>

namespace codicil::test {
namespace {

// The reason why a format leaves the field out; empty where it may not.
std::string_view reason(std::string_view format, std::string_view field) {
  if (format == "jsonld") {
    for (const auto& row : jsonld::omissions)
      if (row.field == field) return row.reason;
    return {};
  }
  for (const auto& row : composing::omissions)
    if (row.field == field) return row.reason;
  return {};
}

// What readers do not see: places where a line may break, and how a writer marks them.
std::string without_breaks(std::string output) {
  for (const std::string_view gone : {"\u200B", "\u00AD", "<wbr>", "<wbr/>", "&#8203;", "&#x200B;", "&shy;"})
    for (auto at = output.find(gone); at != output.npos; at = output.find(gone, at)) output.erase(at, gone.size());
  return output;
}

// The word of its own in a text of the filled policy: `Mk0042x`.
std::string marker_in(std::string_view text) {
  for (std::size_t i = 0; i + 7 <= text.size(); ++i)
    if ((text[i] == 'M' || text[i] == 'm') && text[i + 1] == 'k' && text[i + 6] == 'x')
      return std::string(text.substr(i, 7));
  return {};
}

// Collects what is missing, and which rows of the lists of omissions were needed.
class Losses {
public:
  void lost(std::size_t format, const Fact& fact, std::string_view how) {
    const std::string_view name = formats[format];
    if (reason(name, fact.field).empty())
      missing_[fact.field + " (" + std::string(how) + ")"].insert(std::string(name));
    else
      needed_.insert(std::string(name == "jsonld" ? "jsonld " : "document ") + fact.field);
  }

  std::string report() const {
    std::string all;
    for (const auto& [what, where] : missing_) {
      all += what + ": not in";
      for (const std::string& format : where) all += ' ' + format;
      all += '\n';
    }
    return all;
  }
  const std::set<std::string>& needed() const { return needed_; }

private:
  std::map<std::string, std::set<std::string>> missing_;
  std::set<std::string> needed_;
};

Losses find_markers(Policy policy) {
  Losses losses;
  Outputs outputs = print(policy);
  for (std::string& output : outputs) output = without_breaks(std::move(output));
  for (const Fact& fact : facts_of(policy)) {
    const std::string marker = fact.text ? marker_in(*fact.text) : "";
    if (marker.empty()) continue;
    for (std::size_t i = 0; i < formats.size(); ++i)
      if (outputs[i].find(marker) == std::string::npos) losses.lost(i, fact, "its words");
  }
  return losses;
}

// The outputs of the filled policy after `change` of its fact number `index`.
template <class Change>
Outputs print_changed(const Policy& filled, std::size_t index, Change&& change) {
  Policy policy = filled;
  change(facts_of(policy)[index]);
  return print(policy);
}

// Outputs seen so far of one fact, to find two values that look alike.
class Distinct {
public:
  Distinct(Losses& losses, const Fact& fact) : losses_(losses), fact_(fact) {}
  void add(const Outputs& outputs, std::string_view how) {
    for (std::size_t i = 0; i < formats.size(); ++i)
      if (!seen_[i].insert(outputs[i]).second) losses_.lost(i, fact_, how);
  }

private:
  Losses& losses_;
  const Fact& fact_;
  std::array<std::set<std::string>, formats.size()> seen_;
};

// Changes, one by one, the facts of `filled` whose paths begin with `prefix`.
void change_facts(Losses& losses, const Policy& filled, std::string_view prefix) {
  Policy original = filled;
  const Outputs outputs = print(original);
  const std::vector<Fact> facts = facts_of(original);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (!facts[i].path.starts_with(prefix) || (facts[i].alternatives.empty() && !facts[i].silence)) continue;
    Distinct distinct(losses, facts[i]);
    distinct.add(outputs, "");
    for (std::size_t k = 0; k < facts[i].alternatives.size(); ++k)
      distinct.add(print_changed(filled, i, [k](const Fact& fact) { fact.alternatives[k](); }),
                   "two values look alike");
    if (facts[i].silence)
      distinct.add(print_changed(filled, i, [](const Fact& fact) { fact.silence(); }), "left out looks like stated");
    if (facts[i].deny)
      distinct.add(print_changed(filled, i, [](const Fact& fact) { fact.deny(); }), "none looks like something else");
  }
}

// Each section stands alone beside the registries, which keeps this in minutes.
Losses lost_changes() {
  Losses losses;
  Policy filled = filled_policy();
  const std::vector<Section> sections = std::exchange(filled.sections, {});
  change_facts(losses, filled, "");
  for (const Section& section : sections) {
    filled.sections = {section};
    change_facts(losses, filled, "sections.");
  }
  return losses;
}

TEST_CASE("every word of the policy is in every output, in every language") {
  REQUIRE(languages().size() >= 5);
  for (const std::string_view language : languages()) {
    CAPTURE(language);
    CHECK(find_markers(in_language(filled_policy(), language)).report() == "");
  }
}

TEST_CASE("a change of any fact changes every output, and every row of the lists of omissions is needed") {
  const Losses changes = lost_changes();
  CHECK(changes.report() == "");
  std::set<std::string> needed = find_markers(filled_policy()).needed();
  needed.merge(std::set<std::string>(changes.needed()));
  for (const auto& row : composing::omissions) CHECK(needed.count("document " + std::string(row.field)) == 1);
  for (const auto& row : jsonld::omissions) CHECK(needed.count("jsonld " + std::string(row.field)) == 1);
}

// --- nothing invented ---

std::string text_of(const Policy& policy) {
  RenderOptions options;
  return Rendering(policy).print(*RendererRegistry::global().find("text"), options);
}

std::string slurp(const std::string& path) {
  std::ifstream file(path);
  std::stringstream content;
  content << file.rdbuf();
  return content.str();
}

// The kept output at `path`; UPDATE_GOLDEN=1 keeps `output` in its place.
std::string golden(const std::string& path, const std::string& output) {
  if (std::getenv("UPDATE_GOLDEN")) std::ofstream(path) << output;
  return slurp(path);
}

// What the only section of a policy says.
std::string section_of(const Policy& policy) {
  const std::string text = text_of(policy);
  const auto begin = text.find("\n1. "), end = text.find("\n\n\nOrganisations named");
  REQUIRE(begin != text.npos);
  REQUIRE(end != text.npos);
  return text.substr(begin + 1, end - begin);
}

// The section as it is, and with every other value of its required words: other sources, stances, rights.
std::string section_in_all_values(const Policy& policy) {
  std::string all = section_of(policy);
  Policy original = policy;
  const std::vector<Fact> facts = facts_of(original);
  for (std::size_t i = 0; i < facts.size(); ++i)
    for (std::size_t k = 0; k < facts[i].alternatives.size() && facts[i].path.starts_with("sections."); ++k) {
      Policy changed = policy;
      facts_of(changed)[i].alternatives[k]();
      all += "\n~~~~\n\n" + section_of(changed);
    }
  return all;
}

// Each of these files has been read by somebody who asked of every sentence: do the data say so?
TEST_CASE("a section that states only what it must claims no more") {
  for (const Policy& policy : minimal_policies()) {
    const std::string kind(policy.sections.front().kind());
    CAPTURE(kind);
    const std::string text = section_in_all_values(policy);
    CHECK(text == golden(SOURCE_DIR "/tests/golden/minimal/" + kind + ".txt", text));
  }
}

TEST_CASE("a policy that states nothing claims nothing") {
  CHECK(text_of(empty_policy()) ==
        "Acme Privacy Policy\n"
        "===================\n"
        "\n"
        "Responsible: Acme\n"
        "Language: English\n");
}

}  // namespace
}  // namespace codicil::test
