#pragma once
/// \file
/// Where the fields of the section kinds of model/sections/recipients.hpp go.

#include "jsonld/mapping/registries.hpp"

namespace codicil::jsonld {

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
                               {"recipients", "dpv:hasProcess"_p},
                               {"documents", "rdfs:seeAlso"_p}});
};

template <>
struct Mapping<section::LegalRequests> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"document", "rdfs:seeAlso"_p}});
};

template <>
struct Mapping<section::Recipient> : Mapping<Activity> {
  static constexpr auto rows = std::to_array<FieldRow>({{"who", "dpv:hasRecipient"_p},
                                                        {"for", "dpv:hasPurpose"_p},
                                                        {"data", "dpv:hasPersonalData"_p},
                                                        {"when", "dcterms:description"_p},
                                                        {"country", "dpv:hasLocation"_p, "dpv:hasCountry"_p},
                                                        {"certainty", "dpv:hasActivityStatus"_p},
                                                        {"text", "schema:description"_p}});
};

template <>
struct Mapping<section::Processors> : Mapping<void> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"items", "dpv:hasProcess"_p}, {"documents", "rdfs:seeAlso"_p}});
};

/// DPV has hasDataProcessor narrower than hasRecipient: both are said, for those who ask without reasoning.
template <>
struct Mapping<section::Processor> : Mapping<Activity> {
  static constexpr auto rows = std::to_array<FieldRow>({{"party", "dpv:hasDataProcessor"_p, "dpv:hasRecipient"_p},
                                                        {"for", "dpv:hasPurpose"_p},
                                                        {"data", "dpv:hasPersonalData"_p},
                                                        {"country", "dpv:hasLocation"_p, "dpv:hasCountry"_p},
                                                        {"safeguards", {}},
                                                        {"certainty", "dpv:hasActivityStatus"_p},
                                                        {"text", "schema:description"_p}});
};

template <>
struct Mapping<section::Transfers> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>(
      {{"stored-in", "dpv:hasStorageCondition"_p, {}, "dpv:StorageLocation"_c, "dpv:hasLocation"_p},
       {"items", "dpv:hasProcess"_p}});
};

template <>
struct Mapping<section::Transfer> : Mapping<Activity> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"country", "dpv:hasThirdCountry"_p},
                               {"parties", "dpv:hasDataImporter"_p, "dpv:hasRecipient"_p},
                               {"data", "dpv:hasPersonalData"_p},
                               {"mechanism", "dpv:hasLegalBasis"_p},
                               {"frameworks", "dpv:hasOrganisationalMeasure"_p, {}, "dpv:SafeguardForDataTransfer"_c},
                               {"document", "rdfs:seeAlso"_p},
                               {"copy", "schema:contactPoint"_p},
                               {"certainty", "dpv:hasActivityStatus"_p},
                               {"text", "schema:description"_p}});
};

template <>
struct Mapping<section::PublicContent> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"items", "dpv:hasProcess"_p}});
};

template <>
struct Mapping<section::PublicItem> : Mapping<Activity> {
  static constexpr auto rows = std::to_array<FieldRow>({{"what", "dcterms:title"_p},
                                                        {"audience", "dpv:hasRecipient"_p, {}, "dpv:Recipient"_c},
                                                        {"control", "dpv:hasEntityControl"_p},
                                                        {"certainty", "dpv:hasActivityStatus"_p},
                                                        {"text", "schema:description"_p}});
};

}  // namespace codicil::jsonld
