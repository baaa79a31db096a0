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
void say_provider_use(Draft& draft, const Tool& tool, const Inlines& provider, const std::string& path) {
  if (tool.provider_purposes) {
    const Inlines data = tool.provider_data ? draft.phrases.say(*tool.provider_data) : Inlines{};
    draft.lead(path + ".provider-purposes",
               tool.provider_data ? Word("analytics.provider-data-purposes") : Word("analytics.provider-purposes"),
               {{"provider", provider}, {"data", data}});
    draft.list(path + ".provider-purposes", draft.phrases.each(*tool.provider_purposes));
  } else if (tool.provider_data) {
    draft.sentence(path + ".provider-data", "analytics.provider-data",
                   {{"provider", provider}, {"data", draft.phrases.say(*tool.provider_data)}});
  }
}

void compose_tool(Draft& draft, const Tool& tool, const std::string& path) {
  const Party* party = draft.phrases.directory.find(tool.tool).party;
  const Inlines provider = party ? draft.phrases.say(party->name) : wording::plain(tool.tool.id);
  draft.sentence(path + ".tool", tool_word(tool), {{"tool", draft.phrases.say(tool.tool)}});
  draft.state(path + ".data", tool.data, "analytics.data", "data");
  draft.state(path + ".purposes", tool.purposes, "analytics.purposes", "purposes");
  say_provider_use(draft, tool, provider, path);
  if (party && party->privacy_policy)
    draft.sentence(path + ".tool", "analytics.privacy-policy",
                   {{"provider", provider}, {"url", draft.phrases.say(*party->privacy_policy)}});
  draft.state(path + ".opt-out", tool.opt_out, "analytics.opt-out", "url");
  static constexpr auto said = std::to_array<std::string_view>(
      {"tool", "data", "purposes", "provider-data", "provider-purposes", "certainty", "opt-out"});
  say_rest(draft, tool, path + '.', said);
  draft.end_paragraph();
}

}  // namespace

void compose(Draft& draft, const section::Analytics& analytics) {
  ItemNames names;
  for (const Tool& tool : analytics.tools) compose_tool(draft, tool, "tools." + names.next(natural_name(tool)));
}

Glances glance(const Phrases& phrases, const section::Analytics& analytics) {
  std::vector<Inlines> tools;
  for (const Tool& tool : analytics.tools) tools.push_back(phrases.say(tool.tool));
  return {{"glance.analytics", phrases.words.all_of(std::move(tools))}};
}

}  // namespace codicil::composing
