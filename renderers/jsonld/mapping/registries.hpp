#pragma once
/// \file
/// Where the fields of the policy itself, its registries and every section go.

#include "jsonld/mapping/row.hpp"

namespace codicil::jsonld {

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
struct Mapping<Party> : Mapping<void> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"name", "schema:name"_p, "dpv:hasName"_p},
                               {"long-name", "schema:alternateName"_p},
                               {"kind", "@type"_p},
                               {"roles", "@type"_p},
                               {"country", "dpv:hasLocation"_p},
                               {"url", "schema:url"_p},
                               {"privacy-policy", "dpv:hasNotice"_p, {}, "dpv:PrivacyNotice"_c, "schema:url"_p},
                               {"does", "dcterms:description"_p},
                               {"registration", "schema:identifier"_p},
                               {"services", "dpv:hasService"_p},
                               {"contacts", "schema:contactPoint"_p},
                               {"text", "schema:description"_p}});
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
  static constexpr auto rows = std::to_array<FieldRow>({{"name", "skos:prefLabel"_p},
                                                        {"keep", "dpv:hasDuration"_p},
                                                        {"then", "dpv:hasProcessing"_p},
                                                        {"reason", "dpv:hasJustification"_p, {}, "dpv:Justification"_c},
                                                        {"text", "schema:description"_p}});
};

template <>
struct Mapping<DataCategory> {
  static constexpr std::array types{"dpv:PersonalData"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"name", "skos:prefLabel"_p},
                                                        {"examples", "skos:example"_p},
                                                        {"category", "skos:broader"_p},
                                                        {"retention", "dpv:hasStorageCondition"_p},
                                                        {"text", "schema:description"_p}});
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
                                                        {"interest", "dpv:hasLegalBasis"_p},
                                                        {"text", "schema:description"_p}});
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
                               {"interest", "dpv:hasLegalBasis"_p},
                               {"retention", "dpv:hasStorageCondition"_p},
                               {"recipients", "dpv:hasRecipient"_p},
                               {"transfers", "dpv:hasThirdCountry"_p},
                               {"requirement", "dpv:hasNecessity"_p},
                               {"consequence", "dpv:hasConsequence"_p, {}, "dpv:ConsequenceOfFailure"_c},
                               {"opt-out", "dpv:hasEntityControl"_p, {}, "dpv:OptingOutFromProcess"_c, "foaf:page"_p},
                               {"certainty", "dpv:hasActivityStatus"_p},
                               {"text", "schema:description"_p}});
};

template <>
struct Mapping<Section> {
  static constexpr std::array types{"schema:CreativeWork"_c};
  static constexpr auto rows =
      std::to_array<FieldRow>({{"heading", "schema:headline"_p},
                               {"certainty", "dpv:hasActivityStatus"_p},
                               {"regions", "dpv:hasJurisdiction"_p, {}, "dpv:Location"_c},
                               {"services", "dpv:isApplicableFor"_p, {}, "dpv:Scope"_c, "dpv:hasEntity"_p},
                               {"text", "schema:text"_p}});
};

}  // namespace codicil::jsonld
