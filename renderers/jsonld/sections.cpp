#include "jsonld/exporter.hpp"

namespace codicil::jsonld {

void Exporter::put_sections(Node whole, Node parent, const std::vector<Section>& sections) {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::string& id = sections[i].id;
    const Node node = graph_.below(parent, "sections_" + (id.empty() ? std::to_string(i) : fragment_part(id)));
    graph_.add(whole, "schema:hasPart"_p, node);
    put_section(node, sections[i]);
  }
}

void Exporter::put_section(Node node, const Section& section) {
  static constexpr FieldRow was{"was"};
  fill(node, section);
  graph_.add_plain(node, "dcterms:identifier"_p, section.id);
  graph_.add_plain(node, "schema:additionalType"_p, section.kind());
  put(Slot{node, was}, section.was);
  if (section.none)
    graph_.add(node, "dpv:hasApplicability"_p, "dpv:NotApplicable"_c);
  else
    std::visit([&](const auto& kind) { body(node, kind); }, section.body);
  put_sections(node, node, section.sections);
}

// What a section tells about is a process of the policy, beside the section.
Node Exporter::process(Node section) {
  const Node node = graph_.below(section, "process");
  for (const Concept type : Mapping<Activity>::types) graph_.add(node, "@type"_p, type);
  graph_.add(policy_node_, "dpv:hasProcess"_p, node);
  graph_.add(section, "schema:about"_p, node);
  return node;
}

Node Exporter::prohibition(Node section, std::string_view name) {
  const Node node = graph_.below(section, name);
  graph_.add(node, "@type"_p, "dpv:Process"_c);
  graph_.add(node, "@type"_p, "dpv:Prohibition"_c);
  graph_.refer(node, "dpv:isImplementedByEntity"_p, fragment_of(policy_.policy.controller));
  graph_.add(policy_node_, "dpv:hasProhibition"_p, node);
  graph_.add(section, "schema:about"_p, node);
  return node;
}

void Exporter::body(Node node, const section::Summary& summary) { fill({policy_node_, node, node}, summary); }

void Exporter::body(Node node, const section::Scope& scope) {
  fill({policy_node_, node, node}, scope);
  if (is_processor(scope)) graph_.refer(policy_node_, "dpv:hasDataProcessor"_p, fragment_of(policy_.policy.controller));
}

void Exporter::body(Node node, const section::Collection& collection) { fill({policy_node_, node, node}, collection); }

void Exporter::body(Node node, const section::Cookies& cookies) {
  if (cookies.used && !*cookies.used) {
    graph_.add(node, "dpv:hasApplicability"_p, "dpv:NotApplicable"_c);
    return fill(node, cookies);
  }
  const Node cookie_process = process(node);
  say_controller(cookie_process);
  fill({cookie_process, cookie_process, node}, cookies);
  if (cookies.used) graph_.add(cookie_process, "dpv:isImplementedUsingTechnology"_p, "tech:Cookie"_c);
  if (cookies.data) graph_.add(cookie_process, "dpv:hasProcessing"_p, "dpv:Collect"_c);
}

void Exporter::body(Node node, const section::Analytics& analytics) { fill({policy_node_, node, node}, analytics); }

void Exporter::body(Node node, const section::Payments& payments) {
  const Node payment = process(node);
  graph_.add(payment, "dpv:hasPurpose"_p, "dpv:PaymentManagement"_c);
  fill({payment, payment, node}, payments);
  const std::string us = fragment_of(policy_.policy.controller);
  if (payments.handled_by_controller)
    graph_.refer(payment, *payments.handled_by_controller ? "dpv:hasDataController"_p : "dpv:hasNonInvolvedEntity"_p,
                 us);
  if (payments.governed_by && *payments.governed_by == Governance::their_policies)
    for (std::size_t i = 0; i < payments.providers.size(); ++i)
      graph_.refer(payment, "dpv:hasDataController"_p,
                   payments.providers[i].id.empty() ? graph_.fragment(node) + "_providers_" + std::to_string(i)
                                                    : fragment_of(Ref<Party>{payments.providers[i].id}));
}

void Exporter::body(Node node, const section::Sharing& sharing) {
  fill({policy_node_, node, node}, sharing);
  if (sharing.stance == SharingStance::never) {
    const Node no_sharing = prohibition(node, "no-sharing");
    graph_.add(no_sharing, "dpv:hasProcessing"_p, "dpv:Share"_c);
    graph_.add(no_sharing, "dpv:hasRecipientThirdParty"_p, "dpv:ThirdParty"_c);
  }
  if (sharing.sale && *sharing.sale == Sale::never)
    graph_.add(prohibition(node, "no-sale"), "dpv:hasPurpose"_p, "dpv:SellDataToThirdParties"_c);
  if (sharing.sale && *sharing.sale == Sale::yes)
    graph_.add(process(node), "dpv:hasPurpose"_p, "dpv:SellDataToThirdParties"_c);
}

void Exporter::body(Node node, const section::Links& links) {
  const Node linked = graph_.below(node, "linked");
  graph_.add(linked, "@type"_p, "dpv:Scope"_c);
  graph_.add(node, "schema:about"_p, linked);
  graph_.add(policy_node_, links.covered ? "dpv:isApplicableFor"_p : "dpv:isNotApplicableFor"_p, linked);
  fill({linked, linked, node}, links);
}

void Exporter::body(Node node, const section::Rights& rights) {
  exercised_at_.clear();
  if (rights.exercise) exercised_at_ = graph_.fragment(graph_.below(node, "exercise"));
  fill({policy_node_, node, node}, rights);
}

void Exporter::body(Node node, const section::Reach& reach) { fill(node, reach); }
void Exporter::body(Node node, const section::Changes& changes) { fill({policy_node_, node, node}, changes); }
void Exporter::body(Node node, const section::Attribution& sources) { fill({policy_node_, node, node}, sources); }
void Exporter::body(Node node, const section::Prose& prose) { fill(node, prose); }

}  // namespace codicil::jsonld
