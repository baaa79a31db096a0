#include "jsonld/exporter.hpp"

namespace codicil::jsonld {

void Exporter::shape(const Subject& at, const PolicyInfo& policy) {
  if (!policy.url || !is_web_address(*policy.url)) return;
  const Node page = graph_.page(policy.url->text);
  graph_.add(page, "@type"_p, "schema:WebPage"_c);
  graph_.add(page, "schema:mainEntity"_p, at.facts);
}

void Exporter::shape(const Subject& at, const Party& party) {
  const bool is_person = party.kind && *party.kind == PartyKind::individual;
  graph_.add(at.facts, "@type"_p, is_person ? "schema:Person"_c : "schema:Organization"_c);
  if (!is_person) graph_.add(at.facts, "@type"_p, "dpv:Organisation"_c);
  for (const Entry<Contact>& contact : *party.contacts)
    if (contact.value.email) graph_.add_plain(at.facts, "dpv:hasContact"_p, "mailto:" + contact.value.email->text);
}

void Exporter::shape(const Subject& at, const DataCategory& data) {
  if (data.special && *data.special) graph_.add(at.facts, "@type"_p, "dpv:SpecialCategoryPersonalData"_c);
}

void Exporter::say_basis(Node node, Property property, Basis basis) {
  if (claims_gdpr_) graph_.add(node, property, gdpr_bases[static_cast<std::size_t>(basis)]);
}

// Every process says whose it is: queries ask the process, not the policy.
void Exporter::say_controller(Node node) {
  if (is_controller_) graph_.refer(node, "dpv:hasDataController"_p, fragment_of(policy_.policy.controller));
}

void Exporter::shape(const Subject& at, const Activity& activity) {
  say_controller(at.facts);
  if (activity.transfers) graph_.add(at.facts, "dpv:hasProcessing"_p, "dpv:CrossBorderTransfer"_c);
}

namespace {

/// In the order of Source.
constexpr auto source_rows = std::to_array<SourceRow>({{"dpv:Collect"_c, "dpv:DataSubjectDataSource"_c},
                                                       {"dpv:Observe"_c, "dpv:DataSubjectDataSource"_c},
                                                       {"dpv:Obtain"_c, "dpv:ThirdPartyDataSource"_c},
                                                       {"dpv:Derive"_c, {}},
                                                       {"dpv:Obtain"_c, "dpv:PublicDataSource"_c}});
static_assert(source_rows.size() == Vocabulary<Source>::names.size());

}  // namespace

void Exporter::shape(const Subject& at, const section::CollectionGroup& group) {
  source_ = source_rows[static_cast<std::size_t>(group.source)];
  say_source(at.facts);
}

// Said again of each occasion: queries ask single processes.
void Exporter::shape(const Subject& at, const section::Occasion&) { say_source(at.facts); }

void Exporter::say_source(Node node) {
  say_controller(node);
  graph_.add(node, "dpv:hasProcessing"_p, source_.processing);
  if (source_.source) graph_.add(node, "dpv:hasDataSource"_p, source_.source);
}

void Exporter::shape(const Subject& at, const section::CookieGroup& group) {
  if (group.category == CookieCategory::strictly_necessary)
    graph_.add(at.facts, "dpv:hasNecessity"_p, "dpv:Required"_c);
  if (group.consent && *group.consent) graph_.add(at.facts, "dpv:hasLegalBasis"_p, "dpv:Consent"_c);
}

void Exporter::shape(const Subject& at, const section::Cookie& cookie) {
  if (cookie.category && *cookie.category == CookieCategory::strictly_necessary)
    graph_.add(at.facts, "dpv:hasNecessity"_p, "dpv:Required"_c);
}

// What the provider does on its own account is a process of its own.
void Exporter::shape(const Subject& at, const section::Tool& tool) {
  static constexpr FieldRow data{"provider-data", "dpv:hasPersonalData"_p};
  static constexpr FieldRow purposes{"provider-purposes", "dpv:hasPurpose"_p};
  say_controller(at.facts);
  graph_.add(at.facts, "dpv:hasProcessing"_p, "dpv:Analyse"_c);
  Subject provider{at};
  if (tool.provider_data || tool.provider_purposes) {
    provider.links = provider.facts = graph_.below(at.parent, "provider");
    graph_.add(at.facts, "dpv:hasProcess"_p, provider.facts);
    for (const Concept type : Mapping<Activity>::types) graph_.add(provider.facts, "@type"_p, type);
    const Ref<Party> party{tool.tool.id.substr(0, tool.tool.id.find('.'))};
    graph_.refer(provider.facts, "dpv:hasDataController"_p, fragment_of(party));
  }
  put(Slot{provider, data}, tool.provider_data);
  put(Slot{provider, purposes}, tool.provider_purposes);
}

void Exporter::shape(const Subject& at, const section::Recipient&) {
  say_controller(at.facts);
  graph_.add(at.facts, "dpv:hasProcessing"_p, "dpv:Share"_c);
}

// An article of the GDPR is what the right is only where the policy says that the GDPR applies.
void Exporter::shape(const Subject& at, const section::GrantedRight& granted) {
  if (granted.right != Right::non_discrimination) graph_.add(at.facts, "@type"_p, "dpv:ActiveRight"_c);
  if (const Concept article = concept_of(granted.right))
    graph_.add(at.facts, claims_gdpr_ ? "@type"_p : "skos:closeMatch"_p, article);
  if (granted.fee.is_none()) graph_.add(at.facts, "dpv:hasFee"_p, "dpv:FeeNotRequired"_c);
  if (!exercised_at_.empty()) graph_.refer(at.facts, "dpv:isExercisedAt"_p, exercised_at_);
}

void Exporter::shape(const Subject& at, const section::Exercise&) {
  graph_.refer(at.facts, "dpv:isImplementedByEntity"_p, fragment_of(policy_.policy.controller));
}

// DPV has no "unless": each exception is a permission beside the prohibition.
void Exporter::shape(const Subject& at, const SharingException& exception) {
  graph_.add(at.facts, "@type"_p, "dpv:Process"_c);
  graph_.add(at.facts, "dpv:hasProcessing"_p, "dpv:Share"_c);
  if (exception == SharingException::consent) graph_.add(at.facts, "dpv:hasLegalBasis"_p, "dpv:Consent"_c);
  if (exception == SharingException::legal_obligation)
    graph_.add(at.facts, "dpv:hasLegalBasis"_p, "dpv:LegalObligation"_c);
  if (exception == SharingException::service_providers)
    graph_.add(at.facts, "dpv:hasRecipient"_p, "dpv:ServiceProvider"_c);
}

namespace {

struct ClaimRow {
  Property property;
  Concept what;
};
/// What each claim rules out, in the order of Claim.
constexpr auto claim_rows = std::to_array<ClaimRow>({{"dpv:hasPurpose"_p, "dpv:SellDataToThirdParties"_c},
                                                     {"dpv:hasPurpose"_p, "dpv:Advertising"_c},
                                                     {"dpv:hasProcessing"_p, "dpv:Tracking"_c},
                                                     {"dpv:isImplementedUsingTechnology"_p, "tech:Cookie"_c},
                                                     {"dpv:hasProcessing"_p, "dpv:Profiling"_c}});
static_assert(claim_rows.size() == Vocabulary<Claim>::names.size());

}  // namespace

void Exporter::shape(const Subject& at, const Claim& claim) {
  const ClaimRow& row = claim_rows[static_cast<std::size_t>(claim)];
  graph_.add(at.facts, "@type"_p, "dpv:Process"_c);
  graph_.add(at.facts, row.property, row.what);
}

}  // namespace codicil::jsonld
