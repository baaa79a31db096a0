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

void Exporter::be_process(Node node) {
  for (const Concept type : Mapping<Activity>::types) graph_.add(node, "@type"_p, type);
  say_certainty(node);
}

void Exporter::say_certainty(const Subject& process) {
  static constexpr FieldRow row = row_for<Activity>("certainty");
  if (certainty_) put(Slot{process, row}, *certainty_);
}

void Exporter::say_controller(Node node) {
  if (is_controller_) graph_.refer(node, "dpv:hasDataController"_p, fragment_of(policy_.policy.controller));
}

void Exporter::shape(const Subject& at, const Activity& activity) {
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
  graph_.add(node, "dpv:hasProcessing"_p, source_.processing);
  if (source_.source) graph_.add(node, "dpv:hasDataSource"_p, source_.source);
}

void Exporter::shape(const Subject& at, const section::CookieGroup& group) {
  if (group.category == CookieCategory::strictly_necessary)
    graph_.add(at.facts, "dpv:hasNecessity"_p, "dpv:Required"_c);
  if (group.consent && *group.consent) graph_.add(at.facts, "dpv:hasLegalBasis"_p, "dpv:Consent"_c);
}

void Exporter::shape(const Subject& at, const section::Cookie& cookie) {
  const Concept technology = concept_of(cookie.technology ? *cookie.technology : Technology::cookie);
  if (technology) graph_.add(at.facts, "@type"_p, technology);
  if (cookie.category && *cookie.category == CookieCategory::strictly_necessary)
    graph_.add(at.facts, "dpv:hasNecessity"_p, "dpv:Required"_c);
}

// The provider receives data where it runs the tool or uses them itself; about a tool of which the policy says neither,
// that is not known. What the provider does on its own account is a process of its own.
void Exporter::shape(const Subject& at, const section::Tool& tool) {
  static constexpr FieldRow data{"provider-data", "dpv:hasPersonalData"_p};
  static constexpr FieldRow purposes{"provider-purposes", "dpv:hasPurpose"_p};
  const std::string party = fragment_of(Ref<Party>{tool.tool.id.substr(0, tool.tool.id.find('.'))});
  const bool is_for_provider = tool.provider_data || tool.provider_purposes;
  graph_.add(at.facts, "dpv:hasProcessing"_p, "dpv:Analyse"_c);
  if (tool.anonymised && *tool.anonymised) graph_.add(at.facts, "dpv:hasProcessing"_p, "dpv:Anonymise"_c);
  if (is_for_provider || (tool.self_hosted && !*tool.self_hosted)) graph_.refer(at.facts, "dpv:hasRecipient"_p, party);
  const Node software = graph_.below(at.parent, "tool");
  graph_.add(at.facts, "dpv:isImplementedUsingTechnology"_p, software);
  graph_.add(software, "@type"_p, "tech:Software"_c);
  graph_.refer(software, "tech:hasProvider"_p, party);
  graph_.refer(software, "dpv:hasService"_p, fragment_of(tool.tool));
  Subject provider{at};
  if (is_for_provider) {
    const Node own = graph_.below(at.parent, "provider");
    provider = Subject{own, own, at.parent};
    graph_.add(at.facts, "dpv:hasProcess"_p, provider.facts);
    be_process(provider.facts);
    graph_.refer(provider.facts, "dpv:hasDataController"_p, party);
  }
  put(Slot{provider, data}, tool.provider_data);
  put(Slot{provider, purposes}, tool.provider_purposes);
}

void Exporter::shape(const Subject& at, const section::RetentionItem&) {
  graph_.add(at.facts, "dpv:hasProcessing"_p, "dpv:Store"_c);
}
void Exporter::shape(const Subject& at, const section::AdPartner&) {
  graph_.add(at.facts, "dpv:hasPurpose"_p, "dpv:Advertising"_c);
}
void Exporter::shape(const Subject& at, const section::Channel&) {
  graph_.add(at.facts, "dpv:hasPurpose"_p, "dpv:CommunicationManagement"_c);
}
void Exporter::shape(const Subject& at, const section::Recipient&) {
  graph_.add(at.facts, "dpv:hasProcessing"_p, "dpv:Share"_c);
}
void Exporter::shape(const Subject& at, const section::PublicItem&) {
  graph_.add(at.facts, "dpv:hasProcessing"_p, "dpv:MakeAvailable"_c);
}
void Exporter::shape(const Subject& at, const section::SensitiveUse&) {
  graph_.add(at.facts, "dpv:hasPersonalData"_p, "dpv:SpecialCategoryPersonalData"_c);
}

// The safeguards are those of a transfer, which is a process within that of the processor.
void Exporter::shape(const Subject& at, const section::Processor& processor) {
  static constexpr FieldRow safeguards{"safeguards", "dpv:hasLegalBasis"_p};
  if (processor.optional)
    graph_.add(at.facts, "dpv:hasNecessity"_p, *processor.optional ? "dpv:Optional"_c : "dpv:Required"_c);
  if (!processor.safeguards) return put(Slot{at, safeguards}, processor.safeguards);
  const Node transfer = graph_.below(at.parent, "transfer");
  graph_.add(at.facts, "dpv:hasProcess"_p, transfer);
  be_process(transfer);
  graph_.add(transfer, "dpv:hasProcessing"_p, "dpv:CrossBorderTransfer"_c);
  graph_.refer(transfer, "dpv:hasDataExporter"_p, fragment_of(policy_.policy.controller));
  graph_.refer(transfer, "dpv:hasDataImporter"_p, fragment_of(processor.party, at.parent, "party"));
  say_safeguards(transfer, processor.safeguards);
  put(Slot{transfer, safeguards}, processor.safeguards);
}

void Exporter::shape(const Subject& at, const section::Transfer& transfer) {
  graph_.add(at.facts, "dpv:hasProcessing"_p, "dpv:CrossBorderTransfer"_c);
  graph_.refer(at.facts, "dpv:hasDataExporter"_p, fragment_of(policy_.policy.controller));
  say_safeguards(at.facts, transfer.mechanism);
}

void Exporter::say_safeguards(Node node, const Stated<std::vector<TransferMechanism>>& mechanisms) {
  for (const TransferMechanism mechanism : *mechanisms)
    if (const Concept safeguard = gdpr_safeguards[static_cast<std::size_t>(mechanism)]; safeguard && claims_gdpr_)
      graph_.add(node, "dpv:hasOrganisationalMeasure"_p, safeguard);
}

namespace {

/// In the order of MeasureKind.
constexpr auto measure_properties = std::to_array<Property>(
    {"dpv:hasTechnicalMeasure"_p, "dpv:hasOrganisationalMeasure"_p, "dpv:hasPhysicalMeasure"_p,
     "dpv:hasTechnicalMeasure"_p, "dpv:hasTechnicalMeasure"_p, "dpv:hasTechnicalMeasure"_p,
     "dpv:hasOrganisationalMeasure"_p, "dpv:hasOrganisationalMeasure"_p, "dpv:hasOrganisationalMeasure"_p});
static_assert(measure_properties.size() == Vocabulary<MeasureKind>::names.size());

}  // namespace

// Measures are the policy's, whatever section tells of them.
void Exporter::shape(const Subject& at, const section::Measure& measure) {
  if (measure.kind) graph_.add(policy_node_, measure_properties[static_cast<std::size_t>(*measure.kind)], at.facts);
}

void Exporter::shape(const Subject&, const section::Encryption& encryption) {
  if (encryption.in_transit && *encryption.in_transit)
    graph_.add(policy_node_, "dpv:hasTechnicalMeasure"_p, "dpv:EncryptionInTransfer"_c);
  if (encryption.at_rest && *encryption.at_rest)
    graph_.add(policy_node_, "dpv:hasTechnicalMeasure"_p, "dpv:EncryptionAtRest"_c);
}

void Exporter::shape(const Subject& at, const section::AutomatedDecision& decision) {
  graph_.add(at.facts, "dpv:hasContext"_p, "dpv:AutomatedDecisionMaking"_c);
  if (decision.profiling && *decision.profiling) graph_.add(at.facts, "dpv:hasProcessing"_p, "dpv:Profiling"_c);
  if (decision.human_review.is_none()) graph_.add(at.facts, "dpv:hasHumanInvolvement"_p, "dpv:HumanNotInvolved"_c);
}

void Exporter::shape(const Subject& at, const section::Representative&) {
  graph_.add(at.facts, "dpv:isRepresentativeFor"_p, controller_node_);
}

// A translation's title is in its language, not in the policy's.
void Exporter::shape(const Subject& at, const section::Translated& translated) {
  static constexpr FieldRow title{"title", "dcterms:title"_p};
  if (!translated.title) return put(Slot{at, title}, translated.title);
  for (const Property property : {"dcterms:title"_p, "schema:name"_p})
    graph_.add_words(at.facts, property, translated.title->text, translated.language.tag);
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
