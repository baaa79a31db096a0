#pragma once
/// \file
/// Every term the exporter can emit: DPV 2.3, schema.org 30.0, DCTERMS, SKOS, PROV, FOAF, RDFS and RDF. A term that is
/// not in these tables does not compile.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace codicil::jsonld {

struct Prefix {
  std::string_view name, iri;
};

/// schema.org prefers https for its terms, though its own context file still says http.
inline constexpr auto prefixes = std::to_array<Prefix>({{"schema", "https://schema.org/"},
                                                        {"dpv", "https://w3id.org/dpv#"},
                                                        {"pd", "https://w3id.org/dpv/pd#"},
                                                        {"tech", "https://w3id.org/dpv/tech#"},
                                                        {"loc", "https://w3id.org/dpv/loc#"},
                                                        {"eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"},
                                                        {"legal-eu", "https://w3id.org/dpv/legal/eu#"},
                                                        {"legal-gb", "https://w3id.org/dpv/legal/gb#"},
                                                        {"legal-us", "https://w3id.org/dpv/legal/us#"},
                                                        {"dcterms", "http://purl.org/dc/terms/"},
                                                        {"skos", "http://www.w3.org/2004/02/skos/core#"},
                                                        {"prov", "http://www.w3.org/ns/prov#"},
                                                        {"foaf", "http://xmlns.com/foaf/0.1/"},
                                                        {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
                                                        {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
                                                        {"xsd", "http://www.w3.org/2001/XMLSchema#"}});

/// What the context says of a property: how a plain JSON string under it is read.
enum class Coercion : std::uint8_t {
  plain,     ///< as a string
  id,        ///< as the name of a node
  date,      ///< as an xsd:date
  since,     ///< as a string: a time interval of ISO 8601 that is open at its end
  language,  ///< as author's text: values by language
};

struct PropertyRow {
  std::string_view term;
  Coercion coercion;
};

/// In the order in which a node shows them.
inline constexpr auto property_rows =
    std::to_array<PropertyRow>({{"", Coercion::plain},
                                {"@type", Coercion::id},
                                {"dcterms:identifier", Coercion::plain},
                                {"schema:identifier", Coercion::plain},
                                {"schema:propertyID", Coercion::plain},
                                {"schema:additionalType", Coercion::plain},
                                {"dcterms:title", Coercion::language},
                                {"schema:name", Coercion::plain},
                                {"schema:alternateName", Coercion::plain},
                                {"dpv:hasName", Coercion::plain},
                                {"skos:prefLabel", Coercion::language},
                                {"skos:notation", Coercion::plain},
                                {"skos:broader", Coercion::id},
                                {"skos:closeMatch", Coercion::id},
                                {"skos:member", Coercion::id},
                                {"skos:definition", Coercion::language},
                                {"skos:example", Coercion::language},
                                {"skos:changeNote", Coercion::language},
                                {"dcterms:description", Coercion::language},
                                {"schema:description", Coercion::language},
                                {"schema:headline", Coercion::language},
                                {"schema:abstract", Coercion::language},
                                {"schema:text", Coercion::language},
                                {"schema:value", Coercion::plain},
                                {"rdf:value", Coercion::plain},
                                {"schema:inLanguage", Coercion::plain},
                                {"dcterms:language", Coercion::plain},
                                {"schema:version", Coercion::plain},
                                {"schema:datePublished", Coercion::date},
                                {"dcterms:issued", Coercion::date},
                                {"schema:dateModified", Coercion::date},
                                {"dcterms:modified", Coercion::date},
                                {"dcterms:date", Coercion::date},
                                {"schema:temporalCoverage", Coercion::since},
                                {"schema:url", Coercion::id},
                                {"foaf:page", Coercion::id},
                                {"rdfs:seeAlso", Coercion::id},
                                {"schema:mainEntity", Coercion::id},
                                {"schema:author", Coercion::plain},
                                {"schema:license", Coercion::id},
                                {"dcterms:license", Coercion::id},
                                {"dcterms:replaces", Coercion::id},
                                {"prov:wasRevisionOf", Coercion::id},
                                {"schema:isBasedOn", Coercion::id},
                                {"prov:wasDerivedFrom", Coercion::id},
                                {"schema:workTranslation", Coercion::id},
                                {"schema:archivedAt", Coercion::id},
                                {"schema:audience", Coercion::id},
                                {"schema:requiredMinAge", Coercion::plain},
                                {"schema:contactType", Coercion::plain},
                                {"schema:email", Coercion::plain},
                                {"schema:telephone", Coercion::plain},
                                {"dpv:hasContact", Coercion::plain},
                                {"schema:contactPoint", Coercion::id},
                                {"schema:address", Coercion::id},
                                {"schema:extendedAddress", Coercion::plain},
                                {"schema:streetAddress", Coercion::plain},
                                {"schema:addressLocality", Coercion::plain},
                                {"schema:addressRegion", Coercion::plain},
                                {"schema:postalCode", Coercion::plain},
                                {"schema:addressCountry", Coercion::plain},
                                {"dpv:hasLocation", Coercion::id},
                                {"dpv:hasCountry", Coercion::id},
                                {"dpv:hasJurisdiction", Coercion::id},
                                {"dpv:hasService", Coercion::id},
                                {"dpv:hasNotice", Coercion::id},
                                {"dpv:hasApplicableLaw", Coercion::id},
                                {"dpv:isApplicableFor", Coercion::id},
                                {"dpv:isNotApplicableFor", Coercion::id},
                                {"dpv:hasApplicability", Coercion::id},
                                {"dpv:hasActivityStatus", Coercion::id},
                                {"dpv:hasDataController", Coercion::id},
                                {"dpv:hasJointDataControllers", Coercion::id},
                                {"dpv:hasRepresentative", Coercion::id},
                                {"dpv:isRepresentativeFor", Coercion::id},
                                {"dpv:hasDataProtectionOfficer", Coercion::id},
                                {"dpv:hasDataProcessor", Coercion::id},
                                {"dpv:isImplementedByEntity", Coercion::id},
                                {"dpv:hasNonInvolvedEntity", Coercion::id},
                                {"dpv:hasEntity", Coercion::id},
                                {"dpv:hasProcessing", Coercion::id},
                                {"dpv:hasDataSource", Coercion::id},
                                {"dpv:hasDataSubject", Coercion::id},
                                {"dpv:hasPersonalData", Coercion::id},
                                {"dpv:hasPurpose", Coercion::id},
                                {"dpv:hasLegalBasis", Coercion::id},
                                {"dpv:hasJustification", Coercion::id},
                                {"dpv:hasRecipient", Coercion::id},
                                {"dpv:hasRecipientThirdParty", Coercion::id},
                                {"dpv:hasThirdCountry", Coercion::id},
                                {"dpv:hasDataExporter", Coercion::id},
                                {"dpv:hasDataImporter", Coercion::id},
                                {"dpv:hasStorageCondition", Coercion::id},
                                {"dpv:hasDuration", Coercion::id},
                                {"dpv:hasNecessity", Coercion::id},
                                {"dpv:hasConsequence", Coercion::id},
                                {"dpv:hasContext", Coercion::id},
                                {"dpv:hasAlgorithmicLogic", Coercion::id},
                                {"dpv:hasHumanInvolvement", Coercion::id},
                                {"dpv:isImplementedUsingTechnology", Coercion::id},
                                {"tech:hasProvider", Coercion::id},
                                {"dpv:hasConsentControl", Coercion::id},
                                {"dpv:hasEntityControl", Coercion::id},
                                {"dpv:isExercisedAt", Coercion::id},
                                {"dpv:hasFee", Coercion::id},
                                {"dpv:hasOrganisationalMeasure", Coercion::id},
                                {"dpv:hasTechnicalMeasure", Coercion::id},
                                {"dpv:hasPhysicalMeasure", Coercion::id},
                                {"dpv:hasTechnicalOrganisationalMeasure", Coercion::id},
                                {"dpv:hasProcess", Coercion::id},
                                {"dpv:hasProhibition", Coercion::id},
                                {"dpv:hasPermission", Coercion::id},
                                {"dpv:hasRight", Coercion::id},
                                {"dpv:hasAuthority", Coercion::id},
                                {"schema:about", Coercion::id},
                                {"schema:hasPart", Coercion::id},
                                {"schema:mentions", Coercion::id},
                                {"schema:additionalProperty", Coercion::id}});

/// Classes and individuals. The countries, `loc:AD` to `loc:ZW`, stand in concepts.hpp.
inline constexpr auto concept_rows = std::to_array<std::string_view>({"",
                                                                      "dpv:AcademicResearch",
                                                                      "dpv:AcademicScientificOrganisation",
                                                                      "dpv:AccessControlMethod",
                                                                      "dpv:AccountManagement",
                                                                      "dpv:ActiveRight",
                                                                      "dpv:ActivityPlanned",
                                                                      "dpv:Advertising",
                                                                      "dpv:AlgorithmicLogic",
                                                                      "dpv:Analyse",
                                                                      "dpv:Anonymise",
                                                                      "dpv:Applicant",
                                                                      "dpv:AutomatedDecisionMaking",
                                                                      "dpv:Child",
                                                                      "dpv:Collect",
                                                                      "dpv:CommunicationManagement",
                                                                      "dpv:Consent",
                                                                      "dpv:ConsentControl",
                                                                      "dpv:Consequence",
                                                                      "dpv:ConsequenceOfFailure",
                                                                      "dpv:Contract",
                                                                      "dpv:CrossBorderTransfer",
                                                                      "dpv:Customer",
                                                                      "dpv:DataBackupProtocols",
                                                                      "dpv:DataController",
                                                                      "dpv:DataProcessor",
                                                                      "dpv:DataProtectionAuthority",
                                                                      "dpv:DataProtectionOfficer",
                                                                      "dpv:DataSubProcessor",
                                                                      "dpv:DataSubject",
                                                                      "dpv:DataSubjectDataSource",
                                                                      "dpv:DataSubjectRight",
                                                                      "dpv:Delete",
                                                                      "dpv:Derive",
                                                                      "dpv:DirectMarketing",
                                                                      "dpv:Employee",
                                                                      "dpv:EncryptionAtRest",
                                                                      "dpv:EncryptionInTransfer",
                                                                      "dpv:EndlessDuration",
                                                                      "dpv:EnforceSecurity",
                                                                      "dpv:EntityInvolvement",
                                                                      "dpv:ExplicitlyExpressedConsent",
                                                                      "dpv:FeeNotRequired",
                                                                      "dpv:FeeRequirement",
                                                                      "dpv:ForProfitOrganisation",
                                                                      "dpv:FraudPreventionAndDetection",
                                                                      "dpv:GovernmentalOrganisation",
                                                                      "dpv:HumanInvolvement",
                                                                      "dpv:HumanNotInvolved",
                                                                      "dpv:IdentityVerification",
                                                                      "dpv:ImproveExistingProductsAndServices",
                                                                      "dpv:IncidentManagementProcedures",
                                                                      "dpv:JobApplicant",
                                                                      "dpv:JointDataControllers",
                                                                      "dpv:Justification",
                                                                      "dpv:Law",
                                                                      "dpv:LegalCompliance",
                                                                      "dpv:LegalObligation",
                                                                      "dpv:LegitimateInterest",
                                                                      "dpv:LegitimateInterestOfController",
                                                                      "dpv:LegitimateInterestOfThirdParty",
                                                                      "dpv:Location",
                                                                      "dpv:MakeAvailable",
                                                                      "dpv:Member",
                                                                      "dpv:MemberPartnerManagement",
                                                                      "dpv:MisusePreventionAndDetection",
                                                                      "dpv:NaturalPerson",
                                                                      "dpv:NonProfitOrganisation",
                                                                      "dpv:NotApplicable",
                                                                      "dpv:Observe",
                                                                      "dpv:Obtain",
                                                                      "dpv:OptimiseUserInterface",
                                                                      "dpv:OptingOutFromProcess",
                                                                      "dpv:Optional",
                                                                      "dpv:Organisation",
                                                                      "dpv:OrganisationalMeasure",
                                                                      "dpv:ParentOfDataSubject",
                                                                      "dpv:Participant",
                                                                      "dpv:PaymentManagement",
                                                                      "dpv:Permission",
                                                                      "dpv:PersonalData",
                                                                      "dpv:PersonalDataProcess",
                                                                      "dpv:PersonalisedAdvertising",
                                                                      "dpv:PhysicalMeasure",
                                                                      "dpv:PrivacyNotice",
                                                                      "dpv:Process",
                                                                      "dpv:Profiling",
                                                                      "dpv:Prohibition",
                                                                      "dpv:Pseudonymisation",
                                                                      "dpv:PublicDataSource",
                                                                      "dpv:PublicInterest",
                                                                      "dpv:Purpose",
                                                                      "dpv:Recipient",
                                                                      "dpv:RecordManagement",
                                                                      "dpv:RecruitmentManagement",
                                                                      "dpv:Representative",
                                                                      "dpv:RequestedServiceProvision",
                                                                      "dpv:Required",
                                                                      "dpv:ResearchAndDevelopment",
                                                                      "dpv:ReviewProcedure",
                                                                      "dpv:RightExerciseNotice",
                                                                      "dpv:RightsFulfilment",
                                                                      "dpv:SafeguardForDataTransfer",
                                                                      "dpv:Scope",
                                                                      "dpv:SellDataToThirdParties",
                                                                      "dpv:Service",
                                                                      "dpv:ServiceManagement",
                                                                      "dpv:ServicePersonalisation",
                                                                      "dpv:ServiceProvider",
                                                                      "dpv:ServiceProvision",
                                                                      "dpv:ServiceRegistration",
                                                                      "dpv:ServiceUsageAnalytics",
                                                                      "dpv:Share",
                                                                      "dpv:SpecialCategoryPersonalData",
                                                                      "dpv:StaffTraining",
                                                                      "dpv:StorageDeletion",
                                                                      "dpv:StorageDuration",
                                                                      "dpv:StorageLocation",
                                                                      "dpv:Store",
                                                                      "dpv:Subscriber",
                                                                      "dpv:TargetedAdvertising",
                                                                      "dpv:TechnicalMeasure",
                                                                      "dpv:TechnicalOrganisationalMeasure",
                                                                      "dpv:TechnicalServiceProvision",
                                                                      "dpv:Technology",
                                                                      "dpv:TemporalDuration",
                                                                      "dpv:ThirdParty",
                                                                      "dpv:ThirdPartyDataSource",
                                                                      "dpv:Tracking",
                                                                      "dpv:UntilEventDuration",
                                                                      "dpv:User",
                                                                      "dpv:UserInterfacePersonalisation",
                                                                      "dpv:Visitor",
                                                                      "dpv:VitalInterest",
                                                                      "dpv:WithdrawConsent",
                                                                      "eu-gdpr:A15",
                                                                      "eu-gdpr:A16",
                                                                      "eu-gdpr:A17",
                                                                      "eu-gdpr:A18",
                                                                      "eu-gdpr:A20",
                                                                      "eu-gdpr:A21",
                                                                      "eu-gdpr:A22",
                                                                      "eu-gdpr:A45-3",
                                                                      "eu-gdpr:A46-2-b",
                                                                      "eu-gdpr:A46-2-c",
                                                                      "eu-gdpr:A46-2-e",
                                                                      "eu-gdpr:A46-2-f",
                                                                      "eu-gdpr:A49-1-a",
                                                                      "eu-gdpr:A49-1-b",
                                                                      "eu-gdpr:A49-1-e",
                                                                      "eu-gdpr:A6-1-a",
                                                                      "eu-gdpr:A6-1-b",
                                                                      "eu-gdpr:A6-1-c",
                                                                      "eu-gdpr:A6-1-d",
                                                                      "eu-gdpr:A6-1-e",
                                                                      "eu-gdpr:A6-1-f",
                                                                      "eu-gdpr:A7-3",
                                                                      "eu-gdpr:A77",
                                                                      "eu-gdpr:A79",
                                                                      "eu-gdpr:A9-2-a",
                                                                      "eu-gdpr:A9-2-b",
                                                                      "eu-gdpr:A9-2-c",
                                                                      "eu-gdpr:A9-2-d",
                                                                      "eu-gdpr:A9-2-e",
                                                                      "eu-gdpr:A9-2-f",
                                                                      "eu-gdpr:A9-2-g",
                                                                      "eu-gdpr:A9-2-h",
                                                                      "eu-gdpr:A9-2-i",
                                                                      "eu-gdpr:A9-2-j",
                                                                      "eu-gdpr:BindingCorporateRules",
                                                                      "eu-gdpr:SCCByCommission",
                                                                      "legal-eu:law-GDPR",
                                                                      "legal-gb:law-DPA",
                                                                      "legal-gb:law-GDPR",
                                                                      "legal-us:law-CA-CCPA",
                                                                      "legal-us:law-CA-CPRA",
                                                                      "legal-us:law-CO-CPA",
                                                                      "pd:Age",
                                                                      "pd:BrowsingBehaviour",
                                                                      "pd:Communication",
                                                                      "pd:Contact",
                                                                      "pd:DeviceBased",
                                                                      "pd:EmailAddress",
                                                                      "pd:Financial",
                                                                      "pd:Health",
                                                                      "pd:IPAddress",
                                                                      "pd:Identifier",
                                                                      "pd:Location",
                                                                      "pd:Name",
                                                                      "pd:Opinion",
                                                                      "pd:PaymentCard",
                                                                      "pd:PhysicalAddress",
                                                                      "pd:Preference",
                                                                      "pd:Professional",
                                                                      "pd:TelephoneNumber",
                                                                      "pd:Transaction",
                                                                      "pd:UserAgent",
                                                                      "pd:Username",
                                                                      "schema:Consortium",
                                                                      "schema:ContactPoint",
                                                                      "schema:CreativeWork",
                                                                      "schema:DigitalDocument",
                                                                      "schema:HowToStep",
                                                                      "schema:Organization",
                                                                      "schema:PeopleAudience",
                                                                      "schema:Person",
                                                                      "schema:PostalAddress",
                                                                      "schema:PropertyValue",
                                                                      "schema:WebPage",
                                                                      "skos:Collection",
                                                                      "skos:Concept",
                                                                      "tech:Cookie",
                                                                      "tech:LocalStorage",
                                                                      "tech:Software"});

/// The place of `term` in its table. Not a constant expression, and so an error, where it is missing.
template <class Rows, class Name>
constexpr std::uint16_t row_of(const Rows& rows, std::string_view term, Name name) {
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (name(rows[i]) == term) return static_cast<std::uint16_t>(i);
  throw "not one of the exporter's terms";
}

/// A string literal as a template argument. (clang 14 calls consteval functions of templates at run time.)
template <std::size_t size>
struct Name {
  char text[size]{};
  constexpr Name(const char (&literal)[size]) {
    for (std::size_t i = 0; i < size; ++i) text[i] = literal[i];
  }
  constexpr std::string_view view() const { return {text, size - 1}; }
};

/// A row of `property_rows`; the default is none.
struct Property {
  std::uint16_t row = 0;
  constexpr explicit operator bool() const { return row != 0; }
  constexpr std::string_view term() const { return property_rows[row].term; }
  constexpr Coercion coercion() const { return property_rows[row].coercion; }
  bool operator==(const Property&) const = default;
};
template <Name name>
inline constexpr Property property_called{
    row_of(property_rows, name.view(), [](const PropertyRow& row) { return row.term; })};
/// `"dpv:hasPurpose"_p`
template <Name name>
constexpr Property operator""_p() {
  return property_called<name>;
}

/// A row of `concept_rows`; the default is none.
struct Concept {
  std::uint16_t row = 0;
  constexpr explicit operator bool() const { return row != 0; }
  constexpr std::string_view term() const { return concept_rows[row]; }
  bool operator==(const Concept&) const = default;
};
template <Name name>
inline constexpr Concept concept_called{row_of(concept_rows, name.view(), [](std::string_view row) { return row; })};
/// `"dpv:Purpose"_c`
template <Name name>
constexpr Concept operator""_c() {
  return concept_called<name>;
}

}  // namespace codicil::jsonld
