// What the fields of a section say, and the text that stands in place of its sentences does not: nobody reads it there.

#include "check/house/house.hpp"
#include "check/house/party_names.hpp"
#include "check/house/quantities.hpp"
#include "check/items.hpp"
#include "unicode/compare.hpp"

#include <array>

namespace codicil::checking {
namespace {

// Asks for each fact that only a sentence of its section prints whether the author's text tells it. Lists and tables
// are printed whatever the author writes.
class Untold {
public:
  explicit Untold(const House& house) : house_(house) {}

  Remarks take() && {
    for (const Located& each : house_.facts.sections) {
      if (!each.section->text || each.section->none) continue;
      text_ = each.section->text->source;
      words_alone_.clear();
      asked_ = 0;
      path_ = each.path;
      std::visit(
          [&](const auto& kind) {
            if constexpr (requires { ask(kind); }) ask(kind);
          },
          static_cast<const SectionKinds&>(each.section->body));
    }
    return std::move(remarks_);
  }

private:
  void ask(const section::Changes& kind) {
    ask("notice-period", kind.notice_period);
    if (kind.material) ask("material.before", kind.material->before);
  }
  void ask(const section::Rights& kind) {
    if (!kind.exercise) return;
    ask("exercise.deadline", kind.exercise->deadline);
    ask("exercise.extension", kind.exercise->extension);
  }
  void ask(const section::Retention& kind) {
    if (kind.default_) {
      const StorageRule* rule = house_.facts.directory.find(*kind.default_);
      if (rule) ask("default", Stated<Duration>(rule->keep));
    }
    if (!kind.deletion) return;
    ask("deletion.within", kind.deletion->within);
    ask("deletion.backups", kind.deletion->backups);
  }
  void ask(const section::Security& kind) {
    if (kind.breach) ask("breach.within", kind.breach->within);
  }
  void ask(const section::Payments& kind) {
    for (const auto& provider : kind.providers) ask("providers", provider);
  }
  void ask(const section::Analytics& kind) {
    each_item("tools", kind.tools,
              [&](const std::string& at, const auto& tool) { ask(at, Mention<Party>{tool.tool.id}); });
  }
  void ask(const section::Identity& kind) {
    for (const auto& party : *kind.joint) ask("joint", party);
  }
  void ask(const section::Scope& kind) {
    if (kind.other_controller) ask("other-controller", *kind.other_controller);
  }
  void ask(const section::Complaints& kind) {
    for (const auto& party : *kind.authorities) ask("authorities", party);
  }
  void ask(const section::Children& kind) {
    for (const auto& limit : *kind.minimum_age)
      expect(says_age(text_, language(), limit.age.years) || prints("minimum-age"), "minimum-age",
             std::to_string(limit.age.years));
    if (!kind.contact) return;
    const Contact* contact = house_.facts.directory.find(*kind.contact).contact;
    if (contact && contact->email)
      expect(has(contact->email->text) || prints(kind.contact->id), "contact", contact->email->text);
  }

  void ask(std::string_view field, const Mention<Party>& mention) {
    const PartyTarget target =
        mention.id.empty() ? PartyTarget{&*mention.own} : house_.facts.directory.find(Ref<Party>{mention.id});
    if (!target.party || ++asked_ > most_asked) return;
    const std::string_view name = target.service ? target.service->name : target.party->name;
    expect(has(name) || has(target.party->name) || names(name) || names(target.party->name) || prints(mention.id),
           field, name);
  }
  void ask(std::string_view field, const Stated<Duration>& fact) {
    if (!fact || fact->iso().empty()) return;
    expect(says_duration(text_, language(), *fact) || prints(field), field, fact->to_string());
  }
  void expect(bool told, std::string_view field, std::string_view what) {
    if (!told)
      remarks_.push_back(
          {path_ + "." + std::string(field), "the section's own text stands in place of the sentence that says \"" +
                                                 std::string(what) + "\", and does not say it"});
  }

  std::string_view language() const { return house_.facts.policy.policy.language.tag; }

  // Whether the name stands in the text in words of their own, in letters of any case, with its legal form or without.
  bool names(std::string_view name) {
    if (words_alone_.empty()) words_alone_ = ' ' + unicode::words_alone(text_) + ' ';
    const std::string words = unicode::words_alone(without_legal_form(name));
    return words_alone_.find(' ' + words + ' ') != words_alone_.npos;
  }
  bool has(std::string_view words) const { return text_.find(words) != text_.npos; }
  // Whether the text prints the fact with `[[…]]`.
  bool prints(std::string_view fact) const {
    for (auto at = text_.find("[["); at != text_.npos; at = text_.find("[[", at + 2))
      if (!fact.empty() && text_.substr(at, text_.find("]]", at) - at).find(fact) != text_.npos) return true;
    return false;
  }

  // Names that are looked for in one text: nobody prints more in a sentence.
  static constexpr std::size_t most_asked = 100;

  const House& house_;
  std::string_view text_;
  std::string words_alone_;  // of the text, made when first asked for
  std::size_t asked_ = 0;
  std::string path_;
  Remarks remarks_;
};

Remarks untold_facts(const House& house) { return Untold(house).take(); }

constexpr auto kRows = std::to_array<HouseRow>({
    {{"H0210", "untold-fact", Severity::note, Cause::content,
      "A section's own `text` stands in place of its sentences, and does not tell what one of them would have told: "
      "who "
      "handles payments or measures visits, how long something takes, an age, an address. Say it in the text, print it "
      "with `[[…]]`, or write `before` or `after` in place of `text`.",
      "sections:\n  - {kind: changes, notice-period: 2 weeks, text: We tell you before anything changes.}\n",
      "sections:\n  - {kind: changes, notice-period: 2 weeks, text: We tell you two weeks before anything changes.}\n"},
     untold_facts},
});

}  // namespace

const std::span<const HouseRow> untold_rules = kRows;

}  // namespace codicil::checking
