#include "compose/sections.hpp"

namespace codicil::composing {
namespace {

using section::Tool;

Word tool_word(const Tool& tool) {
  if (!tool.certainty) return "analytics.tool";
  switch (*tool.certainty) {
    case Certainty::may:
      return "analytics.tool-may";
    case Certainty::future:
      return "analytics.tool-future";
    case Certainty::example:
      return "analytics.tool-example";
  }
  return "analytics.tool";
}

// What the tool's provider does with the data on its own account.
void say_provider_use(Draft& draft, const Tool& tool, const Phrase& provider) {
  if (tool.provider_purposes) {
    const Phrase data = tool.provider_data ? draft.phrases.say(*tool.provider_data) : Phrase();
    draft.lead("provider-purposes",
               tool.provider_data ? Word("analytics.provider-data-purposes") : Word("analytics.provider-purposes"),
               {{"provider", provider}, {"data", data}});
    draft.list("provider-purposes", draft.phrases.each(*tool.provider_purposes));
  } else if (tool.provider_data) {
    draft.sentence("provider-data", "analytics.provider-data",
                   {{"provider", provider}, {"data", draft.phrases.say(*tool.provider_data)}});
  }
}

void compose_tool(Draft& draft, const Tool& tool) {
  const Party* party = draft.phrases.directory.find(tool.tool).party;
  const auto provider = [&] { return party ? draft.phrases.say(party->name) : Phrase(tool.tool.id); };
  draft.sentence("tool", tool_word(tool), {{"tool", draft.phrases.say(tool.tool)}});
  draft.state("data", tool.data, "analytics.data", "data");
  draft.state("purposes", tool.purposes, "analytics.purposes", "purposes");
  say_provider_use(draft, tool, provider());
  if (party && party->privacy_policy)
    draft.sentence("tool", "analytics.privacy-policy",
                   {{"provider", provider()}, {"url", draft.phrases.say(*party->privacy_policy)}});
  draft.state("opt-out", tool.opt_out, "analytics.opt-out", "url");
  static constexpr auto said = std::to_array<std::string_view>(
      {"tool", "data", "purposes", "provider-data", "provider-purposes", "certainty", "opt-out"});
  say_rest<said>(draft, tool);
  draft.end_paragraph();
}

}  // namespace

void compose(Draft& draft, const section::Analytics& analytics) {
  ItemNames names;
  for (const Tool& tool : analytics.tools) {
    const Draft::Within within(draft, "tools." + names.next(natural_name(tool)));
    compose_tool(draft, tool);
  }
}

Glances glance(const Phrases& phrases, const section::Analytics& analytics) {
  std::vector<Phrase> tools;
  for (const Tool& tool : analytics.tools)
    tools.push_back(phrases.with_certainty(phrases.say(tool.tool), tool.certainty));
  return {{"glance.analytics", phrases.words.all_of(std::move(tools))}};
}

}  // namespace codicil::composing
