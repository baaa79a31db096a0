#include "jsonld/exporter.hpp"
#include "model/identity.hpp"

#include <algorithm>

namespace codicil::jsonld {

void Exporter::put_sections(Node whole, Node parent, const std::vector<Section>& sections) {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::string& id = sections[i].id;
    const Node node = graph_.below(parent, section_anchor(id.empty() ? std::to_string(i) : fragment_part(id)));
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
  const Stated<Certainty> around = certainty_;
  if (!section.certainty.is_silent()) certainty_ = section.certainty;
  if (section.none) graph_.add(node, "dpv:hasApplicability"_p, "dpv:NotApplicable"_c);
  std::visit([&](const auto& kind) { section.none ? body_none(node, kind) : body(node, kind); }, section.body);
  put_sections(node, node, section.sections);
  certainty_ = around;
}

namespace {

bool names_cookies(const section::Cookies& cookies) {
  const auto& named = *cookies.technologies;
  return std::find(named.begin(), named.end(), Technology::cookie) != named.end();
}

}  // namespace

// What a section tells about is a process of the policy, beside the section.
Node Exporter::process(Node section) {
  const Node node = graph_.below(section, "process");
  be_process(node);
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

void Exporter::body(Node node, const section::Scope& scope) {
  fill({policy_node_, node, node}, scope);
  if (is_processor(scope)) graph_.refer(policy_node_, "dpv:hasDataProcessor"_p, fragment_of(policy_.policy.controller));
}

void Exporter::body(Node node, const section::Definitions& definitions) {
  graph_.add(node, "@type"_p, "skos:Collection"_c);
  fill(node, definitions);
}

// Each of the joint controllers is one for those who ask for controllers; that they are joint, the group says.
void Exporter::body(Node node, const section::Identity& identity) {
  static constexpr FieldRow show{"show", "schema:contactPoint"_p}, joint{"joint", "dpv:hasDataController"_p};
  fill({controller_node_, node, node}, identity);
  put(Slot{node, show}, identity.show);
  put(Slot{{policy_node_, node, node}, joint}, identity.joint);
  if (!identity.joint) return;
  const Node group = graph_.below(node, "joint-controllers");
  graph_.add(policy_node_, "dpv:hasJointDataControllers"_p, group);
  graph_.add(group, "@type"_p, "dpv:JointDataControllers"_c);
  graph_.add(group, "dpv:hasEntity"_p, controller_node_);
  refer_each(group, "dpv:hasEntity"_p, *identity.joint, node, "joint");
}

// The records of the registry are processes of the policy already.
void Exporter::body(Node node, const section::Activities& activities) {
  fill(node, activities);
  for (std::size_t i = 0; i < activities.activities.size(); ++i)
    if (activities.activities[i].id.empty())
      graph_.refer(policy_node_, "dpv:hasProcess"_p, graph_.fragment(node) + "_activities_" + std::to_string(i));
}

void Exporter::body(Node node, const section::Cookies& cookies) {
  if (cookies.used && !*cookies.used) {
    graph_.add(node, "dpv:hasApplicability"_p, "dpv:NotApplicable"_c);
    return fill(node, cookies);
  }
  const Node cookie_process = process(node);
  say_controller(cookie_process);
  fill({cookie_process, cookie_process, node}, cookies);
  if (cookies.used && !names_cookies(cookies))
    graph_.add(cookie_process, "dpv:isImplementedUsingTechnology"_p, "tech:Cookie"_c);
  if (cookies.data) graph_.add(cookie_process, "dpv:hasProcessing"_p, "dpv:Collect"_c);
}

void Exporter::body(Node node, const section::Advertising& advertising) {
  fill({policy_node_, node, node}, advertising);
  if (!advertising.personalised) return;
  const Personalisation personalised = *advertising.personalised;
  if (personalised == Personalisation::no)
    return graph_.add(prohibition(node, "no-personalisation"), "dpv:hasPurpose"_p, "dpv:PersonalisedAdvertising"_c);
  const Node adverts = process(node);
  say_controller(adverts);
  graph_.add(adverts, "dpv:hasPurpose"_p, "dpv:PersonalisedAdvertising"_c);
  if (personalised == Personalisation::with_consent) graph_.add(adverts, "dpv:hasLegalBasis"_p, "dpv:Consent"_c);
  if (personalised == Personalisation::unless_refused)
    graph_.add(adverts, "dpv:hasEntityControl"_p, "dpv:OptingOutFromProcess"_c);
}

void Exporter::body(Node node, const section::Payments& payments) {
  const Node payment = process(node);
  graph_.add(payment, "dpv:hasPurpose"_p, "dpv:PaymentManagement"_c);
  fill({payment, payment, node}, payments);
  const std::string us = fragment_of(policy_.policy.controller);
  if (payments.handled_by_controller)
    graph_.refer(payment, *payments.handled_by_controller ? "dpv:hasDataController"_p : "dpv:hasNonInvolvedEntity"_p,
                 us);
  if (payments.governed_by && *payments.governed_by == Governance::their_policies)
    refer_each(payment, "dpv:hasDataController"_p, payments.providers, node, "providers");
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

// That children have to be of an age is of the policy; the laws and contacts are only those for children.
void Exporter::body(Node node, const section::Children& children) {
  fill(node, children);
  if (children.directed_to_children && *children.directed_to_children)
    graph_.add(policy_node_, "dpv:hasDataSubject"_p, "dpv:Child"_c);
  for (std::size_t i = 0; i < children.minimum_age->size(); ++i)
    graph_.refer(policy_node_, "schema:audience"_p, graph_.fragment(node) + "_minimum-age_" + std::to_string(i));
}

void Exporter::body_none(Node node, const section::AutomatedDecisions&) {
  const Node decisions = graph_.below(node, "decisions");
  graph_.add(node, "schema:about"_p, decisions);
  graph_.add(decisions, "@type"_p, "dpv:AutomatedDecisionMaking"_c);
  graph_.add(decisions, "dpv:hasApplicability"_p, "dpv:NotApplicable"_c);
}

void Exporter::body(Node node, const section::Rights& rights) {
  exercised_at_.clear();
  if (rights.exercise) exercised_at_ = graph_.fragment(graph_.below(node, "exercise"));
  fill({policy_node_, node, node}, rights);
}

void Exporter::body(Node node, const section::Reach& reach) { fill(node, reach); }
void Exporter::body(Node node, const section::Complaints& complaints) { fill(node, complaints); }
void Exporter::body(Node node, const section::Regional& regional) { fill(node, regional); }
void Exporter::body(Node node, const section::LegalTerms& terms) { fill(node, terms); }
void Exporter::body(Node node, const section::Prose& prose) { fill(node, prose); }

}  // namespace codicil::jsonld
