#pragma once
/// \file
/// Where the fields of the section kinds of model/sections/overview.hpp go.

#include "jsonld/mapping/registries.hpp"

namespace codicil::jsonld {

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
  static constexpr auto rows = std::to_array<FieldRow>({{"applies-to", "dpv:isApplicableFor"_p},
                                                        {"excludes", "dpv:isNotApplicableFor"_p},
                                                        {"people", "dpv:hasDataSubject"_p},
                                                        {"other-controller", "dpv:hasDataController"_p},
                                                        {"documents", "rdfs:seeAlso"_p}});
};

template <>
struct Mapping<section::Definitions> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"terms", "skos:member"_p}});
};

/// Of the controller; two fields are of the section and of the policy: see body().
template <>
struct Mapping<section::Identity> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"show", {}},
       {"joint", {}},
       {"establishment", "dpv:hasLocation"_p, {}, "dpv:Location"_c},
       {"representative", "dpv:hasRepresentative"_p},
       {"dpo", "dpv:hasDataProtectionOfficer"_p, {}, "dpv:DataProtectionOfficer"_c, "schema:contactPoint"_p}});
};

template <>
struct Mapping<section::Representative> {
  static constexpr std::array types{"dpv:Representative"_c};
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"party", "dpv:hasEntity"_p}, {"regions", "dpv:hasJurisdiction"_p, {}, "dpv:Location"_c}});
};

template <>
struct Mapping<section::Languages> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"translations", "schema:workTranslation"_p}});
};

template <>
struct Mapping<section::Translated> {
  static constexpr std::array types{"schema:DigitalDocument"_c, "dpv:PrivacyNotice"_c};
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"language", "schema:inLanguage"_p, "dcterms:language"_p}, {"title", {}}, {"url", "schema:url"_p}});
};

template <>
struct Mapping<section::Changes> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"review", "dpv:hasOrganisationalMeasure"_p, {}, "dpv:ReviewProcedure"_c, "skos:notation"_p},
       {"archive", "schema:archivedAt"_p},
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

}  // namespace codicil::jsonld
