#include "jsonld/exporter.hpp"

#include <algorithm>

namespace codicil::jsonld {

// The property node that takes in a fact for which there is no term.
Node Exporter::carrier(const Slot& slot) {
  const Node node = child(slot);
  graph_.add(slot.at.facts, "schema:additionalProperty"_p, node);
  graph_.add(node, "@type"_p, "schema:PropertyValue"_c);
  graph_.add_plain(node, "schema:propertyID"_p, slot.row.key);
  return node;
}

Node Exporter::child(const Slot& slot) {
  if (slot.item.empty()) return graph_.below(slot.at.parent, slot.row.key);
  return graph_.below(slot.at.parent, std::string(slot.row.key).append(1, '_').append(slot.item));
}

void Exporter::link(const Slot& slot, Node object) {
  graph_.add(slot.at.links, slot.row.property, object);
  if (slot.row.also) graph_.add(slot.at.links, slot.row.also, object);
}

// Never by the property itself: whoever asks for the recipients must not find a node that says there are none.
void Exporter::say_none(const Slot& slot) {
  graph_.add(carrier(slot), "dpv:hasApplicability"_p, "dpv:NotApplicable"_c);
}

void Exporter::put_words(const Slot& slot, std::string_view words, std::string_view language) {
  place(slot, [&](Node node, Property property) {
    if (property == "schema:value"_p) return graph_.add_tagged(node, property, words, language);
    graph_.add_words(node, property, words, language);
  });
}
void Exporter::put(const Slot& slot, const std::string& words) { put_words(slot, words, {}); }
void Exporter::put(const Slot& slot, const Words& words) { put_words(slot, words.text, words.language); }
void Exporter::put(const Slot& slot, const Text& text) { put_words(slot, text.source, text.language); }
void Exporter::put(const Slot& slot, const Age& age) {
  place(slot, [&](Node node, Property property) { graph_.add(node, property, age.years); });
}

void Exporter::put(const Slot& slot, const Id& id) {
  place(slot, [&](Node node, Property property) { graph_.add_plain(node, property, id.text); });
}
void Exporter::put(const Slot& slot, const Email& email) {
  place(slot, [&](Node node, Property property) { graph_.add_plain(node, property, email.text); });
}
void Exporter::put(const Slot& slot, const Language& language) {
  place(slot, [&](Node node, Property property) { graph_.add_plain(node, property, language.tag); });
}
void Exporter::put(const Slot& slot, const Url& url) {
  place(slot, [&](Node node, Property property) { graph_.add(node, property, url); });
}
void Exporter::put(const Slot& slot, const Date& date) {
  place(slot, [&](Node node, Property property) { graph_.add(node, property, date); });
}
void Exporter::put(const Slot& slot, const Country& country) {
  place(slot, [&](Node node, Property property) { graph_.add(node, property, country); });
}
void Exporter::put(const Slot& slot, bool value) {
  place(slot, [&](Node node, Property property) { graph_.add(node, property, value); });
}

void Exporter::put(const Slot& slot, const Licence& licence) {
  place(slot, [&](Node node, Property property) {
    graph_.add_plain(node, property, licence.id);
    if (Url url{licence.url()}; !url.text.empty()) graph_.add(node, property, std::move(url));
  });
}

void Exporter::put(const Slot& slot, const Duration& duration) {
  const Node node = slot.is_carried() ? carrier(slot) : child(slot);
  if (!slot.is_carried()) link(slot, node);
  switch (duration.unit) {
    case Duration::Unit::indefinite:
      return graph_.add(node, "@type"_p, "dpv:EndlessDuration"_c);
    case Duration::Unit::session:
      graph_.add(node, "@type"_p, "dpv:UntilEventDuration"_c);
      return graph_.add_plain(node, "rdf:value"_p, std::string_view("session"));
    case Duration::Unit::until:
      graph_.add(node, "@type"_p, "dpv:UntilEventDuration"_c);
      return graph_.add_tagged(node, "rdf:value"_p, duration.event, duration.event.language);
    default:
      graph_.add(node, "@type"_p, "dpv:TemporalDuration"_c);
      return graph_.add_duration(node, "rdf:value"_p, duration.iso());
  }
}

std::string Exporter::fragment_of(const Ref<Party>& ref) const {
  const auto dot = ref.id.find('.');
  std::string fragment = "parties_" + fragment_part(std::string_view(ref.id).substr(0, dot));
  if (dot != ref.id.npos) fragment += "_services_" + fragment_part(std::string_view(ref.id).substr(dot + 1));
  return fragment;
}

std::string Exporter::fragment_of(const Ref<Contact>& ref) const {
  const auto dot = ref.id.find('.');
  std::string fragment = "parties_" + fragment_part(std::string_view(ref.id).substr(0, dot));
  if (dot != ref.id.npos) fragment += "_contacts_" + fragment_part(std::string_view(ref.id).substr(dot + 1));
  return fragment;
}

std::string Exporter::fragment_of(const Mention<Party>& mention, Node parent, std::string_view key) const {
  if (!mention.id.empty()) return fragment_of(Ref<Party>{mention.id});
  return graph_.fragment(parent).append(1, '_').append(key);
}

void Exporter::refer_each(Node subject, Property property, const std::vector<Mention<Party>>& parties, Node parent,
                          std::string_view key) {
  for (std::size_t i = 0; i < parties.size(); ++i)
    graph_.refer(subject, property,
                 fragment_of(parties[i], parent, std::string(key).append(1, '_').append(std::to_string(i))));
}

bool is_processor(const section::Scope& scope) {
  return scope.our_role &&
         (*scope.our_role == OurRole::processor || *scope.our_role == OurRole::controller_and_processor);
}

namespace {

bool claims_gdpr(const PolicyInfo& policy) {
  const auto& laws = *policy.laws;
  return policy.laws && std::find(laws.begin(), laws.end(), Law::gdpr) != laws.end();
}

bool says_processor(const std::vector<Section>& sections) {
  return std::any_of(sections.begin(), sections.end(), [](const Section& section) {
    const auto* scope = std::get_if<section::Scope>(&section.body);
    return (scope && is_processor(*scope)) || says_processor(section.sections);
  });
}

}  // namespace

Exporter::Exporter(const Policy& policy, std::string base)
    : policy_(policy),
      graph_(std::move(base), policy.policy.language),
      root_(graph_.node("")),
      policy_node_(graph_.node("policy")),
      controller_node_(policy_node_),
      claims_gdpr_(claims_gdpr(policy.policy)),
      is_controller_(!says_processor(policy.sections)) {
  fill(policy_node_, policy.policy);
  fill({policy_node_, policy_node_, root_}, policy);
  controller_node_ = graph_.node(fragment_of(policy.policy.controller));
  put_sections(policy_node_, root_, policy.sections);
}

}  // namespace codicil::jsonld
