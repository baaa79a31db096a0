#pragma once
/// \file
/// Where the fields of the section kinds of model/sections/rights.hpp go.

#include "jsonld/mapping/registries.hpp"

namespace codicil::jsonld {

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
                                                        {"law", "dpv:hasApplicableLaw"_p, {}, "dpv:Law"_c},
                                                        {"how", "dcterms:description"_p},
                                                        {"contact", "schema:contactPoint"_p},
                                                        {"deadline", "dpv:hasDuration"_p},
                                                        {"fee", "dpv:hasFee"_p, {}, "dpv:FeeRequirement"_c}});
};

template <>
struct Mapping<section::Exercise> {
  static constexpr std::array types{"dpv:RightExerciseNotice"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"contact", "schema:contactPoint"_p},
                                                        {"self-service", "foaf:page"_p},
                                                        {"deadline", "dpv:hasDuration"_p},
                                                        {"fee", "dpv:hasFee"_p, {}, "dpv:FeeRequirement"_c},
                                                        {"identity-check",
                                                         "dpv:hasProcess"_p,
                                                         {},
                                                         "dpv:Process"_c,
                                                         "dcterms:description"_p,
                                                         "dpv:hasPurpose"_p,
                                                         "dpv:IdentityVerification"_c}});
};

template <>
struct Mapping<section::Complaints> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"authorities", "dpv:hasAuthority"_p}});
};

template <>
struct Mapping<section::ComplaintStep> {
  static constexpr std::array types{"schema:HowToStep"_c};
  static constexpr auto rows = std::to_array<FieldRow>({{"step", "schema:name"_p},
                                                        {"contact", "schema:contactPoint"_p},
                                                        {"url", "foaf:page"_p},
                                                        {"within", "dpv:hasDuration"_p},
                                                        {"fee", "dpv:hasFee"_p, {}, "dpv:FeeRequirement"_c}});
};

template <>
struct Mapping<section::Reach> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"contacts", "schema:contactPoint"_p}});
};

template <>
struct Mapping<section::Regional> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"region", "dpv:hasJurisdiction"_p, {}, "dpv:Location"_c}, {"laws", "dpv:hasApplicableLaw"_p}});
};

template <>
struct Mapping<section::LegalTerms> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"governing-law", "dpv:hasApplicableLaw"_p, {}, "dpv:Law"_c}, {"documents", "rdfs:seeAlso"_p}});
};

}  // namespace codicil::jsonld
