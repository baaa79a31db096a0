#pragma once
/// \file
/// Where the fields of the section kinds of model/sections/care.hpp go.

#include "jsonld/mapping/registries.hpp"

namespace codicil::jsonld {

template <>
struct Mapping<section::Security> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"measures", "dpv:hasTechnicalOrganisationalMeasure"_p}, {"document", "rdfs:seeAlso"_p}});
};

template <>
struct Mapping<section::Measure> {
  static constexpr std::array types{"dpv:TechnicalOrganisationalMeasure"_c};
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"name", "skos:prefLabel"_p}, {"kind", "skos:broader"_p}, {"text", "schema:description"_p}});
};

template <>
struct Mapping<section::Sensitive> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"items", "dpv:hasProcess"_p}});
};

template <>
struct Mapping<section::SensitiveUse> : Mapping<Activity> {
  static constexpr auto rows = std::to_array<FieldRow>({{"data", "dpv:hasPersonalData"_p},
                                                        {"purposes", "dpv:hasPurpose"_p},
                                                        {"condition", "dpv:hasLegalBasis"_p},
                                                        {"certainty", "dpv:hasActivityStatus"_p},
                                                        {"text", "schema:description"_p}});
};

template <>
struct Mapping<section::Children> : Mapping<void> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"minimum-age", "schema:audience"_p},
                               {"consent", "dpv:hasConsentControl"_p, {}, "dpv:ConsentControl"_c},
                               {"contact", "schema:contactPoint"_p},
                               {"laws", "dpv:hasApplicableLaw"_p}});
};

template <>
struct Mapping<section::AgeLimit> {
  static constexpr std::array types{"schema:PeopleAudience"_c};
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"age", "schema:requiredMinAge"_p}, {"regions", "dpv:hasJurisdiction"_p, {}, "dpv:Location"_c}});
};

template <>
struct Mapping<section::AutomatedDecisions> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"items", "dpv:hasProcess"_p}});
};

template <>
struct Mapping<section::AutomatedDecision> : Mapping<Activity> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"what", "dcterms:title"_p},
                               {"data", "dpv:hasPersonalData"_p},
                               {"logic", "dpv:hasAlgorithmicLogic"_p, {}, "dpv:AlgorithmicLogic"_c},
                               {"consequences", "dpv:hasConsequence"_p, {}, "dpv:Consequence"_c},
                               {"human-review", "dpv:hasHumanInvolvement"_p, {}, "dpv:HumanInvolvement"_c},
                               {"basis", "dpv:hasLegalBasis"_p},
                               {"certainty", "dpv:hasActivityStatus"_p},
                               {"text", "schema:description"_p}});
};

}  // namespace codicil::jsonld
