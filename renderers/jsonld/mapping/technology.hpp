#pragma once
/// \file
/// Where the fields of the section kinds of model/sections/technology.hpp go.

#include "jsonld/mapping/registries.hpp"

namespace codicil::jsonld {

template <>
struct Mapping<section::Cookies> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"technologies", "dpv:isImplementedUsingTechnology"_p},
                                                        {"data", "dpv:hasPersonalData"_p},
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

/// What technology it is: see shape().
template <>
struct Mapping<section::Cookie> {
  static constexpr std::array types{"dpv:Technology"_c};
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
      std::to_array<FieldRow>({{"tool", {}},
                               {"data", "dpv:hasPersonalData"_p},
                               {"purposes", "dpv:hasPurpose"_p},
                               {"basis", "dpv:hasLegalBasis"_p},
                               {"retention", "dpv:hasStorageCondition"_p},
                               {"provider-data", {}},
                               {"provider-purposes", {}},
                               {"certainty", "dpv:hasActivityStatus"_p},
                               {"opt-out", "dpv:hasEntityControl"_p, {}, "dpv:OptingOutFromProcess"_c, "foaf:page"_p}});
};

template <>
struct Mapping<section::Advertising> : Mapping<void> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"partners", "dpv:hasProcess"_p}, {"opt-out", "dpv:hasEntityControl"_p}});
};

template <>
struct Mapping<section::AdPartner> : Mapping<Activity> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"party", "dpv:hasRecipient"_p},
                               {"data", "dpv:hasPersonalData"_p},
                               {"purposes", "dpv:hasPurpose"_p},
                               {"basis", "dpv:hasLegalBasis"_p},
                               {"certainty", "dpv:hasActivityStatus"_p},
                               {"opt-out", "dpv:hasEntityControl"_p, {}, "dpv:OptingOutFromProcess"_c, "foaf:page"_p}});
};

template <>
struct Mapping<section::Communications> : Mapping<void> {
  static constexpr auto rows = std::to_array<FieldRow>({{"channels", "dpv:hasProcess"_p}});
};

template <>
struct Mapping<section::Channel> : Mapping<Activity> {
  static constexpr auto rows =
      std::to_array<FieldRow>({{"name", "dcterms:title"_p},
                               {"provider", "dpv:hasDataProcessor"_p, "dpv:hasRecipient"_p},
                               {"data", "dpv:hasPersonalData"_p},
                               {"purposes", "dpv:hasPurpose"_p},
                               {"basis", "dpv:hasLegalBasis"_p},
                               {"retention", "dpv:hasStorageCondition"_p},
                               {"unsubscribe", "dpv:hasEntityControl"_p, {}, "dpv:OptingOutFromProcess"_c},
                               {"certainty", "dpv:hasActivityStatus"_p},
                               {"text", "schema:description"_p}});
};

}  // namespace codicil::jsonld
