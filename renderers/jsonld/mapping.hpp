#pragma once
/// \file
/// Where the fields of each struct go. A field without a row here is carried under its own key as a
/// schema:PropertyValue, so that a new field reaches the graph before somebody finds the right term for it.

#include "jsonld/terms.hpp"

#include <codicil/model/policy.hpp>

#include <array>
#include <string_view>

namespace codicil::jsonld {

/// Where a field goes.
struct FieldRow {
  std::string_view key;
  Property property = "schema:additionalProperty"_p;  ///< none: shape() says it
  Property also{};                                    ///< a second name for the same
  Concept node{};                                     ///< if set, a scalar gets a node of its own, of this class …
  Property label = "skos:prefLabel"_p;                ///< … and stands there under this name
};

/// What describes a struct `S`: the classes of its node, and rows for its fields.
template <class S>
struct Mapping {
  static constexpr std::array<Concept, 0> types{};
  static constexpr std::array<FieldRow, 0> rows{};
};

template <>
struct Mapping<Policy> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"parties", "schema:mentions"_p},
                                                        {"data", "schema:mentions"_p},
                                                        {"purposes", "schema:mentions"_p},
                                                        {"activities", "dpv:hasProcess"_p},
                                                        {"retention", "schema:mentions"_p},
                                                        {"documents", "schema:mentions"_p},
                                                        {"people", "schema:mentions"_p},
                                                        {"terms", "schema:mentions"_p}});
};

template <>
struct Mapping<PolicyInfo> {
  static constexpr std::array types{"schema:DigitalDocument"_c, "dpv:PrivacyNotice"_c};
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"id", "dcterms:identifier"_p},
       {"title", "dcterms:title"_p, "schema:name"_p},
       {"language", "schema:inLanguage"_p, "dcterms:language"_p},
       {"controller", "dpv:hasDataController"_p},
       {"version", "schema:version"_p},
       {"published", "schema:datePublished"_p, "dcterms:issued"_p},
       {"updated", "schema:dateModified"_p, "dcterms:modified"_p},
       {"effective", "schema:temporalCoverage"_p},
       {"url", "schema:url"_p},
       {"replaces", "dcterms:replaces"_p, "prov:wasRevisionOf"_p, "dpv:PrivacyNotice"_c, "schema:version"_p},
       {"licence", "schema:license"_p, "dcterms:license"_p},
       {"laws", "dpv:hasApplicableLaw"_p},
       {"intro", "dcterms:description"_p}});
};

template <>
struct Mapping<Party> {
  static constexpr std::array<Concept, 0> types{};  // an organisation or a person: see shape()
  static constexpr auto rows =
      std::to_array<FieldRow>({{"name", "schema:name"_p, "dpv:hasName"_p},
                               {"long-name", "schema:alternateName"_p},
                               {"kind", "@type"_p},
                               {"roles", "@type"_p},
                               {"country", "dpv:hasLocation"_p},
                               {"url", "schema:url"_p},
                               {"privacy-policy", "dpv:hasNotice"_p, {}, "dpv:PrivacyNotice"_c, "schema:url"_p},
                               {"does", "dcterms:description"_p},
                               {"services", "dpv:hasService"_p},
                               {"contacts", "schema:contactPoint"_p}});
};

template <>
struct Mapping<Service> {
  static constexpr std::array types{"dpv:Service"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"name", "schema:name"_p}, {"does", "dcterms:description"_p}});
};

template <>
struct Mapping<Contact> {
  static constexpr std::array types{"schema:ContactPoint"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"name", "schema:name"_p},
                                                        {"email", "schema:email"_p},
                                                        {"phone", "schema:telephone"_p},
                                                        {"form", "schema:url"_p},
                                                        {"post", "schema:address"_p},
                                                        {"for", "schema:contactType"_p}});
};

template <>
struct Mapping<PostalAddress> {
  static constexpr std::array types{"schema:PostalAddress"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"care-of", "schema:extendedAddress"_p},
                                                        {"street", "schema:streetAddress"_p},
                                                        {"city", "schema:addressLocality"_p},
                                                        {"region", "schema:addressRegion"_p},
                                                        {"code", "schema:postalCode"_p},
                                                        {"country", "schema:addressCountry"_p}});
};

template <>
struct Mapping<StorageRule> {
  static constexpr std::array types{"dpv:StorageDuration"_c};
  static constexpr auto rows =
      std::to_array<FieldRow>({{"name", "skos:prefLabel"_p},
                               {"keep", "dpv:hasDuration"_p},
                               {"then", "dpv:hasProcessing"_p},
                               {"reason", "dpv:hasJustification"_p, {}, "dpv:Justification"_c}});
};

template <>
struct Mapping<DataCategory> {
  static constexpr std::array types{"dpv:PersonalData"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"name", "skos:prefLabel"_p},
                                                        {"examples", "skos:example"_p},
                                                        {"category", "skos:broader"_p},
                                                        {"retention", "dpv:hasStorageCondition"_p}});
};

template <>
struct Mapping<Interest> {
  static constexpr std::array types{"dpv:LegitimateInterest"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"text", "skos:prefLabel"_p}, {"of", "@type"_p}});
};

template <>
struct Mapping<Purpose> {
  static constexpr std::array types{"dpv:Purpose"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"name", "skos:prefLabel"_p},
                                                        {"category", "skos:broader"_p},
                                                        {"basis", "dpv:hasLegalBasis"_p},
                                                        {"interest", "dpv:hasLegalBasis"_p}});
};

template <>
struct Mapping<LinkedDocument> {
  static constexpr std::array types{"schema:DigitalDocument"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"title", "dcterms:title"_p, "schema:name"_p},
                                                        {"url", "schema:url"_p},
                                                        {"date", "dcterms:date"_p},
                                                        {"kind", "schema:additionalType"_p}});
};

template <>
struct Mapping<People> {
  static constexpr std::array types{"dpv:DataSubject"_c};
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"name", "skos:prefLabel"_p}, {"category", "skos:broader"_p}, {"who", "dcterms:description"_p}});
};

template <>
struct Mapping<Term> {
  static constexpr std::array types{"skos:Concept"_c};
  static constexpr auto rows =
      std::to_array<FieldRow>({{"term", "skos:prefLabel"_p}, {"meaning", "skos:definition"_p}});
};

template <>
struct Mapping<Activity> {
  static constexpr std::array types{"dpv:Process"_c, "dpv:PersonalDataProcess"_c};
  static constexpr auto rows =
      std::to_array<FieldRow>({{"name", "dcterms:title"_p},
                               {"when", "dcterms:description"_p},
                               {"service", "dpv:hasEntity"_p},
                               {"people", "dpv:hasDataSubject"_p},
                               {"data", "dpv:hasPersonalData"_p},
                               {"purposes", "dpv:hasPurpose"_p},
                               {"basis", "dpv:hasLegalBasis"_p},
                               {"retention", "dpv:hasStorageCondition"_p},
                               {"recipients", "dpv:hasRecipient"_p},
                               {"transfers", "dpv:hasThirdCountry"_p},
                               {"requirement", "dpv:hasNecessity"_p},
                               {"consequence", "dpv:hasConsequence"_p, {}, "dpv:ConsequenceOfFailure"_c},
                               {"opt-out", "dpv:hasEntityControl"_p, {}, "dpv:OptingOutFromProcess"_c, "foaf:page"_p}});
};

template <>
struct Mapping<Section> {
  static constexpr std::array types{"schema:CreativeWork"_c};
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"heading", "schema:headline"_p}, {"certainty", "dpv:hasActivityStatus"_p}, {"text", "schema:text"_p}});
};

template <>
struct Mapping<section::Summary> : Mapping<void> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"points", "schema:abstract"_p},
                               {"claims", "dpv:hasProhibition"_p, {}, "dpv:Prohibition"_c, "skos:notation"_p}});
};

template <>
struct Mapping<section::Place> {
  static constexpr std::array types{"dpv:Scope"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"name", "schema:name"_p}, {"url", "schema:url"_p}});
};

template <>
struct Mapping<section::Scope> : Mapping<void> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"applies-to", "dpv:isApplicableFor"_p}, {"excludes", "dpv:isNotApplicableFor"_p}});
};

template <>
struct Mapping<section::Collection> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"groups", "dpv:hasProcess"_p}});
};

template <>
struct Mapping<section::CollectionGroup> : Mapping<Activity> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"id", "dcterms:identifier"_p},
                               {"source", {}},
                               {"when", "dpv:hasProcess"_p},
                               {"from", "dpv:hasDataSource"_p, {}, "dpv:ThirdPartyDataSource"_c, "dpv:hasEntity"_p},
                               {"data", "dpv:hasPersonalData"_p},
                               {"requirement", "dpv:hasNecessity"_p},
                               {"certainty", "dpv:hasActivityStatus"_p}});
};

template <>
struct Mapping<section::Occasion> : Mapping<Activity> {
  static constexpr auto rows = std::to_array<FieldRow>({{"id", "dcterms:identifier"_p},
                                                        {"when", "dcterms:title"_p},
                                                        {"data", "dpv:hasPersonalData"_p},
                                                        {"requirement", "dpv:hasNecessity"_p},
                                                        {"certainty", "dpv:hasActivityStatus"_p}});
};

template <>
struct Mapping<section::Cookies> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"data", "dpv:hasPersonalData"_p},
                                                        {"categories", "dpv:isImplementedUsingTechnology"_p},
                                                        {"items", "dpv:isImplementedUsingTechnology"_p},
                                                        {"consent", "dpv:hasConsentControl"_p},
                                                        {"controls", "dpv:hasEntityControl"_p},
                                                        {"learn-more", "rdfs:seeAlso"_p}});
};

template <>
struct Mapping<section::CookieGroup> {
  static constexpr std::array types{"dpv:Technology"_c, "tech:Cookie"_c};
  static constexpr auto rows =
      std::to_array<FieldRow>({{"category", "dpv:hasPurpose"_p}, {"purpose", "dcterms:description"_p}});
};

template <>
struct Mapping<section::Cookie> : Mapping<section::CookieGroup> {
  static constexpr auto rows = std::to_array<FieldRow>({{"name", "schema:name"_p},
                                                        {"provider", "tech:hasProvider"_p},
                                                        {"purpose", "dcterms:description"_p},
                                                        {"category", "dpv:hasPurpose"_p},
                                                        {"lasts", "dpv:hasDuration"_p}});
};

template <>
struct Mapping<section::Consent> {
  static constexpr std::array types{"dpv:ConsentControl"_c};
  static constexpr auto rows =
      std::to_array<FieldRow>({{"mechanism", "dcterms:description"_p}, {"url", "foaf:page"_p}});
};

template <>
struct Mapping<section::Control> {
  static constexpr std::array types{"dpv:EntityInvolvement"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"name", "skos:prefLabel"_p}, {"url", "foaf:page"_p}});
};

template <>
struct Mapping<section::Analytics> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"tools", "dpv:hasProcess"_p}});
};

template <>
struct Mapping<section::Tool> : Mapping<Activity> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"tool", "dpv:isImplementedUsingTechnology"_p},
                               {"data", "dpv:hasPersonalData"_p},
                               {"purposes", "dpv:hasPurpose"_p},
                               {"provider-data", {}},
                               {"provider-purposes", {}},
                               {"certainty", "dpv:hasActivityStatus"_p},
                               {"opt-out", "dpv:hasEntityControl"_p, {}, "dpv:OptingOutFromProcess"_c, "foaf:page"_p}});
};

template <>
struct Mapping<section::Payments> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"providers", "dpv:isImplementedByEntity"_p},
                                                        {"for", "dcterms:description"_p},
                                                        {"data", "dpv:hasPersonalData"_p}});
};

template <>
struct Mapping<section::Sharing> : Mapping<void> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"unless", "dpv:hasPermission"_p, {}, "dpv:Permission"_c, "skos:notation"_p},
                               {"recipients", "dpv:hasProcess"_p}});
};

template <>
struct Mapping<section::Recipient> : Mapping<Activity> {
  static constexpr auto rows = std::to_array<FieldRow>({{"who", "dpv:hasRecipient"_p},
                                                        {"for", "dpv:hasPurpose"_p},
                                                        {"data", "dpv:hasPersonalData"_p},
                                                        {"when", "dcterms:description"_p}});
};

template <>
struct Mapping<section::Rights> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"rights", "dpv:hasRight"_p},
                                                        {"exercise", "dpv:isExercisedAt"_p},
                                                        {"choices", "dpv:hasEntityControl"_p},
                                                        {"authorities", "dpv:hasAuthority"_p}});
};

template <>
struct Mapping<section::GrantedRight> {
  static constexpr std::array types{"dpv:DataSubjectRight"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"right", "skos:notation"_p},
                                                        {"how", "dcterms:description"_p},
                                                        {"contact", "schema:contactPoint"_p},
                                                        {"deadline", "dpv:hasDuration"_p},
                                                        {"fee", "dpv:hasFee"_p, {}, "dpv:FeeRequirement"_c}});
};

template <>
struct Mapping<section::Exercise> {
  static constexpr std::array types{"dpv:RightExerciseNotice"_c};
  static constexpr auto rows =
      std::to_array<FieldRow>({{"contact", "schema:contactPoint"_p},
                               {"identity-check", "dpv:hasProcess"_p, {}, "dpv:Process"_c, "dcterms:description"_p}});
};

template <>
struct Mapping<section::Reach> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"contacts", "schema:contactPoint"_p}});
};

template <>
struct Mapping<section::Changes> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"review", "dpv:hasOrganisationalMeasure"_p, {}, "dpv:ReviewProcedure"_c, "skos:notation"_p},
       {"history", "prov:wasRevisionOf"_p}});
};

template <>
struct Mapping<section::Revision> {
  static constexpr std::array types{"dpv:PrivacyNotice"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"date", "dcterms:date"_p},
                                                        {"summary", "skos:changeNote"_p},
                                                        {"version", "schema:version"_p},
                                                        {"url", "schema:url"_p}});
};

template <>
struct Mapping<section::Attribution> : Mapping<void> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"derived-from", "schema:isBasedOn"_p, "prov:wasDerivedFrom"_p}});
};

template <>
struct Mapping<section::Work> {
  static constexpr std::array types{"schema:CreativeWork"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"title", "dcterms:title"_p, "schema:name"_p},
                                                        {"url", "schema:url"_p},
                                                        {"author", "schema:author"_p},
                                                        {"licence", "schema:license"_p, "dcterms:license"_p}});
};

/// The row of the field `key` of `S`; a row that carries it as it is where there is none.
template <class S>
constexpr FieldRow row_for(std::string_view key) {
  for (const FieldRow& row : Mapping<S>::rows)
    if (row.key == key) return row;
  return {key};
}

}  // namespace codicil::jsonld
