#include "compose/author_text.hpp"
#include "compose/sections.hpp"
#include "model/identity.hpp"

namespace codicil::composing {
namespace {

// The section's heading as a link to it.
Inlines link_to(const Phrases& phrases, const Id& id) {
  const codicil::Section* section = phrases.directory.section(id.text);
  if (!section) return phrases.say(id);
  Inlines link = heading(phrases, *section);
  for (document::Run& run : link) run.link = '#' + section_anchor(section->id);
  return link;
}

}  // namespace

void compose(Draft& draft, const section::Regional& regional) {
  static constexpr auto said = std::to_array<std::string_view>({"replaces"});
  say_rest<said>(draft, regional);
  if (!regional.replaces) return;
  std::vector<Phrase> links;
  for (const Id& id : *regional.replaces) links.push_back(link_to(draft.phrases, id));
  draft.sentence("replaces", "regional.replaces", {{"sections", draft.phrases.words.all_of(std::move(links))}});
}

}  // namespace codicil::composing
