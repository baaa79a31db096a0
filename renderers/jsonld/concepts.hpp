#pragma once
/// \file
/// What the values of the model's closed lists are called in DPV and schema.org. A value without a concept of its own
/// is carried as text, by its name.

#include "jsonld/terms.hpp"

#include <codicil/model/vocabulary.hpp>

namespace codicil::jsonld {

/// The concepts of the values of `E`, in their order.
template <class E>
inline constexpr std::array<Concept, Vocabulary<E>::names.size()> concepts_of{};

template <class E>
using ConceptsOf = std::array<Concept, Vocabulary<E>::names.size()>;

inline constexpr Concept no_concept{};

template <>
inline constexpr ConceptsOf<PartyKind> concepts_of<PartyKind>{"dpv:ForProfitOrganisation"_c,
                                                              "dpv:NonProfitOrganisation"_c,
                                                              "schema:Consortium"_c,
                                                              "dpv:AcademicScientificOrganisation"_c,
                                                              "dpv:GovernmentalOrganisation"_c,
                                                              no_concept,  // association
                                                              "dpv:NaturalPerson"_c};

template <>
inline constexpr ConceptsOf<PartyRole> concepts_of<PartyRole>{
    "dpv:DataController"_c,
    "dpv:JointDataControllers"_c,
    "dpv:DataProcessor"_c,
    "dpv:DataSubProcessor"_c,
    no_concept,  // affiliate
    "dpv:Recipient"_c,
    "dpv:ThirdParty"_c,
    no_concept,  // source: dpv:ThirdPartyDataSource is where data come from, not who gives them
    "dpv:DataProtectionOfficer"_c,
    "dpv:Representative"_c,
    "dpv:DataProtectionAuthority"_c,
    no_concept,   // host
    no_concept};  // publisher

template <>
inline constexpr ConceptsOf<Basis> concepts_of<Basis>{"dpv:Consent"_c,         "dpv:Contract"_c,
                                                      "dpv:LegalObligation"_c, "dpv:VitalInterest"_c,
                                                      "dpv:PublicInterest"_c,  "dpv:LegitimateInterest"_c};

/// The points of the GDPR that the values of `E` stand for: for policies that claim the GDPR.
template <class E>
inline constexpr ConceptsOf<E> gdpr_concepts_of{};

template <>
inline constexpr ConceptsOf<Basis> gdpr_concepts_of<Basis>{"eu-gdpr:A6-1-a"_c, "eu-gdpr:A6-1-b"_c, "eu-gdpr:A6-1-c"_c,
                                                           "eu-gdpr:A6-1-d"_c, "eu-gdpr:A6-1-e"_c, "eu-gdpr:A6-1-f"_c};

template <>
inline constexpr ConceptsOf<InterestHolder> concepts_of<InterestHolder>{"dpv:LegitimateInterestOfController"_c,
                                                                        "dpv:LegitimateInterestOfThirdParty"_c};

template <>
inline constexpr ConceptsOf<DataKind> concepts_of<DataKind>{"pd:Name"_c,
                                                            "pd:Contact"_c,
                                                            "pd:EmailAddress"_c,
                                                            "pd:TelephoneNumber"_c,
                                                            "pd:PhysicalAddress"_c,
                                                            "pd:Professional"_c,
                                                            "pd:IPAddress"_c,
                                                            "pd:DeviceBased"_c,
                                                            "pd:BrowsingBehaviour"_c,
                                                            "pd:Identifier"_c,
                                                            "pd:UserAgent"_c,
                                                            "pd:Location"_c,
                                                            "pd:Financial"_c,
                                                            "pd:PaymentCard"_c,
                                                            "pd:Transaction"_c,
                                                            "pd:Opinion"_c,
                                                            "pd:Preference"_c,
                                                            "pd:Communication"_c,
                                                            "pd:Age"_c,
                                                            "pd:Health"_c,
                                                            "pd:Username"_c};

template <>
inline constexpr ConceptsOf<PurposeKind> concepts_of<PurposeKind>{"dpv:ServiceProvision"_c,
                                                                  "dpv:RequestedServiceProvision"_c,
                                                                  "dpv:ServiceManagement"_c,
                                                                  "dpv:ServiceRegistration"_c,
                                                                  "dpv:MemberPartnerManagement"_c,
                                                                  "dpv:AccountManagement"_c,
                                                                  "dpv:CommunicationManagement"_c,
                                                                  "dpv:DirectMarketing"_c,
                                                                  "dpv:Advertising"_c,
                                                                  "dpv:PersonalisedAdvertising"_c,
                                                                  "dpv:TargetedAdvertising"_c,
                                                                  "dpv:ServiceUsageAnalytics"_c,
                                                                  "dpv:ImproveExistingProductsAndServices"_c,
                                                                  "dpv:OptimiseUserInterface"_c,
                                                                  "dpv:ResearchAndDevelopment"_c,
                                                                  "dpv:AcademicResearch"_c,
                                                                  "dpv:ServicePersonalisation"_c,
                                                                  "dpv:PaymentManagement"_c,
                                                                  "dpv:EnforceSecurity"_c,
                                                                  "dpv:FraudPreventionAndDetection"_c,
                                                                  "dpv:MisusePreventionAndDetection"_c,
                                                                  "dpv:LegalCompliance"_c,
                                                                  "dpv:RightsFulfilment"_c,
                                                                  "dpv:IdentityVerification"_c,
                                                                  "dpv:RecruitmentManagement"_c,
                                                                  "dpv:RecordManagement"_c,
                                                                  "dpv:SellDataToThirdParties"_c,
                                                                  "dpv:TechnicalServiceProvision"_c};

template <>
inline constexpr ConceptsOf<PeopleKind> concepts_of<PeopleKind>{"dpv:User"_c,
                                                                "dpv:Visitor"_c,
                                                                "dpv:Member"_c,
                                                                "dpv:Applicant"_c,
                                                                "dpv:Subscriber"_c,
                                                                "dpv:Participant"_c,
                                                                "dpv:Customer"_c,
                                                                "dpv:Employee"_c,
                                                                "dpv:JobApplicant"_c,
                                                                "dpv:Child"_c,
                                                                "dpv:ParentOfDataSubject"_c};

// Why data are required is only text in DPV.
template <>
inline constexpr ConceptsOf<Requirement> concepts_of<Requirement>{"dpv:Required"_c, "dpv:Required"_c, "dpv:Required"_c,
                                                                  "dpv:Optional"_c};

template <>
inline constexpr ConceptsOf<Certainty> concepts_of<Certainty>{no_concept, no_concept, "dpv:ActivityPlanned"_c};

// DPV has no categories of cookies: each is a purpose.
template <>
inline constexpr ConceptsOf<CookieCategory> concepts_of<CookieCategory>{
    "dpv:TechnicalServiceProvision"_c, "dpv:UserInterfacePersonalisation"_c, "dpv:ServiceUsageAnalytics"_c,
    "dpv:PersonalisedAdvertising"_c,   no_concept /* social_media */,        "dpv:EnforceSecurity"_c};

template <>
inline constexpr ConceptsOf<Right> concepts_of<Right>{"eu-gdpr:A15"_c,  "eu-gdpr:A16"_c, "eu-gdpr:A17"_c,
                                                      "eu-gdpr:A18"_c,  "eu-gdpr:A20"_c, "eu-gdpr:A21"_c,
                                                      "eu-gdpr:A7-3"_c, "eu-gdpr:A22"_c,
                                                      no_concept,  // know
                                                      no_concept,  // know_recipients
                                                      no_concept,  // opt_out_sale
                                                      no_concept,  // opt_out_profiling
                                                      no_concept,  // limit_sensitive
                                                      no_concept,  // non_discrimination
                                                      no_concept,  // appeal
                                                      "eu-gdpr:A77"_c,  "eu-gdpr:A79"_c};

template <>
inline constexpr ConceptsOf<Law> concepts_of<Law>{"legal-eu:law-GDPR"_c,
                                                  "legal-gb:law-GDPR"_c,
                                                  "legal-gb:law-DPA"_c,
                                                  "legal-us:law-CA-CCPA"_c,
                                                  "legal-us:law-CA-CPRA"_c,
                                                  "legal-us:law-CO-CPA"_c,
                                                  no_concept,   // lgpd
                                                  no_concept,   // eprivacy
                                                  no_concept,   // pecr
                                                  no_concept};  // coppa

template <>
inline constexpr ConceptsOf<Disposal> concepts_of<Disposal>{"dpv:Delete"_c, "dpv:Anonymise"_c, no_concept};

// There is no term for a pixel, a beacon, a fingerprint, an advertising id or a software kit.
template <>
inline constexpr ConceptsOf<Technology> concepts_of<Technology>{"tech:Cookie"_c, "tech:LocalStorage"_c};

// The Data Privacy Framework is the subject of an adequacy decision.
template <>
inline constexpr ConceptsOf<TransferMechanism> gdpr_concepts_of<TransferMechanism>{
    "eu-gdpr:A45-3"_c,   "eu-gdpr:A45-3"_c,   "eu-gdpr:A46-2-b"_c, "eu-gdpr:A46-2-c"_c, "eu-gdpr:A46-2-e"_c,
    "eu-gdpr:A46-2-f"_c, "eu-gdpr:A49-1-a"_c, "eu-gdpr:A49-1-b"_c, "eu-gdpr:A49-1-e"_c};

/// The safeguards that go with the transfer mechanisms, in the GDPR's sense.
inline constexpr ConceptsOf<TransferMechanism> gdpr_safeguards{
    no_concept, no_concept, "eu-gdpr:BindingCorporateRules"_c, "eu-gdpr:SCCByCommission"_c};

template <>
inline constexpr ConceptsOf<MeasureKind> concepts_of<MeasureKind>{
    "dpv:TechnicalMeasure"_c,    "dpv:OrganisationalMeasure"_c, "dpv:PhysicalMeasure"_c,
    "dpv:AccessControlMethod"_c, "dpv:Pseudonymisation"_c,      "dpv:DataBackupProtocols"_c,
    "dpv:StaffTraining"_c,       "dpv:ReviewProcedure"_c,       "dpv:IncidentManagementProcedures"_c};

// DPV has no terms for the others outside the GDPR.
template <>
inline constexpr ConceptsOf<SpecialCondition> concepts_of<SpecialCondition>{"dpv:ExplicitlyExpressedConsent"_c,
                                                                            no_concept, "dpv:VitalInterest"_c};
template <>
inline constexpr ConceptsOf<SpecialCondition> gdpr_concepts_of<SpecialCondition>{
    "eu-gdpr:A9-2-a"_c, "eu-gdpr:A9-2-b"_c, "eu-gdpr:A9-2-c"_c, "eu-gdpr:A9-2-d"_c, "eu-gdpr:A9-2-e"_c,
    "eu-gdpr:A9-2-f"_c, "eu-gdpr:A9-2-g"_c, "eu-gdpr:A9-2-h"_c, "eu-gdpr:A9-2-i"_c, "eu-gdpr:A9-2-j"_c};

/// The concept of `value`, or none.
template <Enumeration E>
constexpr Concept concept_of(E value) {
  return concepts_of<E>[static_cast<std::size_t>(value)];
}

/// The point of the GDPR that `value` stands for, or none.
template <Enumeration E>
constexpr Concept gdpr_concept_of(E value) {
  return gdpr_concepts_of<E>[static_cast<std::size_t>(value)];
}

/// Whether the concept of `value` says all of it: no other value has the same one.
template <Enumeration E>
constexpr bool is_exact(E value) {
  if (!concept_of(value)) return false;
  std::size_t same = 0;
  for (const Concept& other : concepts_of<E>) same += other == concept_of(value);
  return same == 1;
}

/// The ISO 3166-1 codes that have a term in DPV's LOC.
inline constexpr std::string_view located_countries =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA "
    "CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA "
    "GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP "
    "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS "
    "MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS "
    "RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW "
    "TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

constexpr bool is_located(std::string_view code) {
  return code.size() == 2 && code.find(' ') == code.npos && located_countries.find(code) != located_countries.npos;
}

}  // namespace codicil::jsonld
