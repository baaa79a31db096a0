#pragma once
/// \file
/// Where the fields of the section kinds of model/sections/processing.hpp go.

#include "jsonld/mapping/registries.hpp"

namespace codicil::jsonld {

template <>
struct Mapping<section::Collection> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"groups", "dpv:hasProcess"_p}});
};

template <>
struct Mapping<section::CollectionGroup> : Mapping<Activity> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"id", "dcterms:identifier"_p},
                               {"source", {}},
                               {"heading", "dcterms:title"_p},
                               {"when", "dpv:hasProcess"_p},
                               {"from", "dpv:hasDataSource"_p, {}, "dpv:ThirdPartyDataSource"_c, "dpv:hasEntity"_p},
                               {"data", "dpv:hasPersonalData"_p},
                               {"requirement", "dpv:hasNecessity"_p},
                               {"consequence", "dpv:hasConsequence"_p, {}, "dpv:ConsequenceOfFailure"_c},
                               {"certainty", "dpv:hasActivityStatus"_p},
                               {"text", "schema:description"_p}});
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
struct Mapping<section::Purposes> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"purposes", "dpv:hasProcess"_p}});
};

template <>
struct Mapping<section::PurposeUse> : Mapping<Activity> {
  static constexpr auto rows = std::to_array<FieldRow>({{"purpose", "dpv:hasPurpose"_p},
                                                        {"data", "dpv:hasPersonalData"_p},
                                                        {"basis", "dpv:hasLegalBasis"_p},
                                                        {"retention", "dpv:hasStorageCondition"_p},
                                                        {"recipients", "dpv:hasRecipient"_p},
                                                        {"certainty", "dpv:hasActivityStatus"_p}});
};

template <>
struct Mapping<section::LegalBasis> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"bases", "dpv:hasProcess"_p}});
};

template <>
struct Mapping<section::BasisUse> : Mapping<Activity> {
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"basis", "dpv:hasLegalBasis"_p},
       {"law", "dpv:hasApplicableLaw"_p, {}, "dpv:Law"_c},
       {"for", "dpv:hasPurpose"_p},
       {"data", "dpv:hasPersonalData"_p},
       {"interest", "dpv:hasLegalBasis"_p},
       {"withdraw", "dpv:hasConsentControl"_p, {}, "dpv:WithdrawConsent"_c, "schema:contactPoint"_p},
       {"text", "schema:description"_p}});
};

template <>
struct Mapping<section::Activities> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"activities", "schema:about"_p}});
};

template <>
struct Mapping<section::Retention> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"items", "dpv:hasProcess"_p},
                                                        {"default", "dpv:hasStorageCondition"_p},
                                                        {"deletion", "dpv:hasStorageCondition"_p}});
};

template <>
struct Mapping<section::RetentionItem> : Mapping<Activity> {
  static constexpr auto rows = std::to_array<FieldRow>({{"data", "dpv:hasPersonalData"_p},
                                                        {"for", "dpv:hasPurpose"_p},
                                                        {"keep", "dpv:hasStorageCondition"_p},
                                                        {"certainty", "dpv:hasActivityStatus"_p},
                                                        {"text", "schema:description"_p}});
};

template <>
struct Mapping<section::Deletion> {
  static constexpr std::array types{"dpv:StorageDeletion"_c};
  static constexpr auto rows =
      std::to_array<FieldRow>({{"how", "dcterms:description"_p}, {"within", "dpv:hasDuration"_p}});
};

}  // namespace codicil::jsonld
