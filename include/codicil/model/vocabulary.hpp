#pragma once
/// \file
/// The closed lists. Each enumeration has one table of names, in the order of its values: what a policy file writes,
/// what catalogues and term lists are keyed by.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace codicil {

/// The names of an enumeration; specialised below for each.
template <class E>
struct Vocabulary;

/// The name of `value`: `legal-obligation`.
template <class E>
constexpr std::string_view name_of(E value) {
  return Vocabulary<E>::names[static_cast<std::size_t>(value)];
}

/// The value called `name`, if any.
template <class E>
constexpr std::optional<E> value_of(std::string_view name) {
  for (std::size_t i = 0; i < Vocabulary<E>::names.size(); ++i)
    if (Vocabulary<E>::names[i] == name) return static_cast<E>(i);
  return std::nullopt;
}

/// Whether `E` is one of the closed lists.
template <class E>
concept Enumeration = requires {
  Vocabulary<E>::names;
};

/// What sort of organisation a party is.
enum class PartyKind : std::uint8_t { company, nonprofit, consortium, academic, government, association, individual };
template <>
struct Vocabulary<PartyKind> {
  static constexpr std::string_view type = "PartyKind";
  static constexpr auto names = std::to_array<std::string_view>(
      {"company", "nonprofit", "consortium", "academic", "government", "association", "individual"});
};

/// What a party is, as far as personal data go (GDPR Art. 4).
enum class PartyRole : std::uint8_t {
  controller,
  joint_controller,
  processor,
  sub_processor,
  affiliate,
  recipient,
  third_party,
  source,
  dpo,
  representative,
  authority,
  host,
  publisher
};
template <>
struct Vocabulary<PartyRole> {
  static constexpr std::string_view type = "PartyRole";
  static constexpr auto names = std::to_array<std::string_view>(
      {"controller", "joint-controller", "processor", "sub-processor", "affiliate", "recipient", "third-party",
       "source", "dpo", "representative", "authority", "host", "publisher"});
};

/// What a contact is there for.
enum class ContactPurpose : std::uint8_t { rights, questions, complaints, consent, children, security, press };
template <>
struct Vocabulary<ContactPurpose> {
  static constexpr std::string_view type = "ContactPurpose";
  static constexpr auto names = std::to_array<std::string_view>(
      {"rights", "questions", "complaints", "consent", "children", "security", "press"});
};

/// Legal bases (GDPR Art. 6(1)).
enum class Basis : std::uint8_t {
  consent,
  contract,
  legal_obligation,
  vital_interests,
  public_task,
  legitimate_interests
};
template <>
struct Vocabulary<Basis> {
  static constexpr std::string_view type = "Basis";
  static constexpr auto names = std::to_array<std::string_view>(
      {"consent", "contract", "legal-obligation", "vital-interests", "public-task", "legitimate-interests"});
};

/// Whose legitimate interest it is (GDPR Art. 13(1)(d)).
enum class InterestHolder : std::uint8_t { controller, third_party };
template <>
struct Vocabulary<InterestHolder> {
  static constexpr std::string_view type = "InterestHolder";
  static constexpr auto names = std::to_array<std::string_view>({"controller", "third-party"});
};

/// Kinds of personal data.
enum class DataKind : std::uint8_t {
  name,
  contact,
  email,
  phone,
  postal,
  professional,
  ip,
  device,
  browsing,
  identifier,
  user_agent,
  location,
  payment,
  payment_card,
  transaction,
  opinion,
  preference,
  communication,
  age,
  health,
  username
};
template <>
struct Vocabulary<DataKind> {
  static constexpr std::string_view type = "DataKind";
  static constexpr auto names = std::to_array<std::string_view>(
      {"name",        "contact",  "email",      "phone",         "postal",   "professional", "ip",
       "device",      "browsing", "identifier", "user-agent",    "location", "payment",      "payment-card",
       "transaction", "opinion",  "preference", "communication", "age",      "health",       "username"});
};

/// What a purpose is, in general terms.
enum class PurposeKind : std::uint8_t {
  service,
  service_requested,
  service_management,
  registration,
  membership,
  account,
  communication,
  direct_marketing,
  advertising,
  personalised_advertising,
  targeted_advertising,
  analytics,
  improvement,
  interface,
  research_development,
  academic_research,
  personalisation,
  payment,
  security,
  fraud,
  abuse,
  legal_compliance,
  rights_requests,
  identity_verification,
  recruitment,
  records,
  sell_data,
  technical
};
template <>
struct Vocabulary<PurposeKind> {
  static constexpr std::string_view type = "PurposeKind";
  static constexpr auto names = std::to_array<std::string_view>({"service",
                                                                 "service-requested",
                                                                 "service-management",
                                                                 "registration",
                                                                 "membership",
                                                                 "account",
                                                                 "communication",
                                                                 "direct-marketing",
                                                                 "advertising",
                                                                 "personalised-advertising",
                                                                 "targeted-advertising",
                                                                 "analytics",
                                                                 "improvement",
                                                                 "interface",
                                                                 "research-development",
                                                                 "academic-research",
                                                                 "personalisation",
                                                                 "payment",
                                                                 "security",
                                                                 "fraud",
                                                                 "abuse",
                                                                 "legal-compliance",
                                                                 "rights-requests",
                                                                 "identity-verification",
                                                                 "recruitment",
                                                                 "records",
                                                                 "sell-data",
                                                                 "technical"});
};

/// Groups of people whose data are processed.
enum class PeopleKind : std::uint8_t {
  user,
  visitor,
  member,
  applicant,
  subscriber,
  participant,
  customer,
  employee,
  job_applicant,
  child,
  parent
};
template <>
struct Vocabulary<PeopleKind> {
  static constexpr std::string_view type = "PeopleKind";
  static constexpr auto names =
      std::to_array<std::string_view>({"user", "visitor", "member", "applicant", "subscriber", "participant",
                                       "customer", "employee", "job-applicant", "child", "parent"});
};

/// Where data come from.
enum class Source : std::uint8_t { you, automatic, others, derived, public_ };
template <>
struct Vocabulary<Source> {
  static constexpr std::string_view type = "Source";
  static constexpr auto names = std::to_array<std::string_view>({"you", "automatic", "others", "derived", "public"});
};

/// Whether people must give data, and why (GDPR Art. 13(2)(e)).
enum class Requirement : std::uint8_t { statutory, contractual, precontractual, voluntary };
template <>
struct Vocabulary<Requirement> {
  static constexpr std::string_view type = "Requirement";
  static constexpr auto names =
      std::to_array<std::string_view>({"statutory", "contractual", "precontractual", "voluntary"});
};

/// How firmly something is said.
enum class Certainty : std::uint8_t { may, example, future };
template <>
struct Vocabulary<Certainty> {
  static constexpr std::string_view type = "Certainty";
  static constexpr auto names = std::to_array<std::string_view>({"may", "example", "future"});
};

/// Whether a list names all there are.
enum class Completeness : std::uint8_t { all, most, examples };
template <>
struct Vocabulary<Completeness> {
  static constexpr std::string_view type = "Completeness";
  static constexpr auto names = std::to_array<std::string_view>({"all", "most", "examples"});
};

/// How much of the data a source provides.
enum class Amount : std::uint8_t { all, most, some };
template <>
struct Vocabulary<Amount> {
  static constexpr std::string_view type = "Amount";
  static constexpr auto names = std::to_array<std::string_view>({"all", "most", "some"});
};

/// What a cookie is for.
enum class CookieCategory : std::uint8_t {
  strictly_necessary,
  preferences,
  statistics,
  marketing,
  social_media,
  security
};
template <>
struct Vocabulary<CookieCategory> {
  static constexpr std::string_view type = "CookieCategory";
  static constexpr auto names = std::to_array<std::string_view>(
      {"strictly-necessary", "preferences", "statistics", "marketing", "social-media", "security"});
};

/// What happens when a browser sends a privacy signal.
enum class SignalResponse : std::uint8_t { honoured, ignored, partly_honoured };
template <>
struct Vocabulary<SignalResponse> {
  static constexpr std::string_view type = "SignalResponse";
  static constexpr auto names = std::to_array<std::string_view>({"honoured", "ignored", "partly-honoured"});
};

/// How far personal data are shared.
enum class SharingStance : std::uint8_t { never, limited, listed };
template <>
struct Vocabulary<SharingStance> {
  static constexpr std::string_view type = "SharingStance";
  static constexpr auto names = std::to_array<std::string_view>({"never", "limited", "listed"});
};

/// When personal data are shared after all.
enum class SharingException : std::uint8_t {
  consent,
  legal_obligation,
  legal_claims,
  safety,
  service_providers,
  affiliates,
  business_transfer,
  your_request,
  public_
};
template <>
struct Vocabulary<SharingException> {
  static constexpr std::string_view type = "SharingException";
  static constexpr auto names =
      std::to_array<std::string_view>({"consent", "legal-obligation", "legal-claims", "safety", "service-providers",
                                       "affiliates", "business-transfer", "your-request", "public"});
};

/// Whether personal data are sold.
enum class Sale : std::uint8_t { never, as_defined_by_law, yes };
template <>
struct Vocabulary<Sale> {
  static constexpr std::string_view type = "Sale";
  static constexpr auto names = std::to_array<std::string_view>({"never", "as-defined-by-law", "yes"});
};

/// Whose privacy policy holds for what somebody else does.
enum class Governance : std::uint8_t { their_policies, this_policy };
template <>
struct Vocabulary<Governance> {
  static constexpr std::string_view type = "Governance";
  static constexpr auto names = std::to_array<std::string_view>({"their-policies", "this-policy"});
};

/// What a summary may promise.
enum class Claim : std::uint8_t { no_sale, no_ads, no_tracking, no_cookies, no_profiling };
template <>
struct Vocabulary<Claim> {
  static constexpr std::string_view type = "Claim";
  static constexpr auto names =
      std::to_array<std::string_view>({"no-sale", "no-ads", "no-tracking", "no-cookies", "no-profiling"});
};

/// What the organisation is for the data this policy speaks of.
enum class OurRole : std::uint8_t { controller, joint_controller, processor, controller_and_processor };
template <>
struct Vocabulary<OurRole> {
  static constexpr std::string_view type = "OurRole";
  static constexpr auto names =
      std::to_array<std::string_view>({"controller", "joint-controller", "processor", "controller-and-processor"});
};

/// The rights people have.
enum class Right : std::uint8_t {
  access,
  rectification,
  erasure,
  restriction,
  portability,
  objection,
  withdraw_consent,
  no_automated_decision,
  know,
  know_recipients,
  opt_out_sale,
  opt_out_profiling,
  limit_sensitive,
  non_discrimination,
  appeal,
  complaint,
  judicial_remedy
};
template <>
struct Vocabulary<Right> {
  static constexpr std::string_view type = "Right";
  static constexpr auto names = std::to_array<std::string_view>(
      {"access", "rectification", "erasure", "restriction", "portability", "objection", "withdraw-consent",
       "no-automated-decision", "know", "know-recipients", "opt-out-sale", "opt-out-profiling", "limit-sensitive",
       "non-discrimination", "appeal", "complaint", "judicial-remedy"});
};

/// How often a policy is reviewed.
enum class Review : std::uint8_t { regular, monthly, quarterly, half_yearly, yearly, when_needed };
template <>
struct Vocabulary<Review> {
  static constexpr std::string_view type = "Review";
  static constexpr auto names =
      std::to_array<std::string_view>({"regular", "monthly", "quarterly", "half-yearly", "yearly", "when-needed"});
};

/// Where changes are announced.
enum class Announcement : std::uint8_t { this_page, email, banner, app, account, letter, changelog };
template <>
struct Vocabulary<Announcement> {
  static constexpr std::string_view type = "Announcement";
  static constexpr auto names =
      std::to_array<std::string_view>({"this-page", "email", "banner", "app", "account", "letter", "changelog"});
};

/// What readers are advised to do about linked sites.
enum class LinkAdvice : std::uint8_t { read_their_policies, take_care };
template <>
struct Vocabulary<LinkAdvice> {
  static constexpr std::string_view type = "LinkAdvice";
  static constexpr auto names = std::to_array<std::string_view>({"read-their-policies", "take-care"});
};

/// Privacy laws.
enum class Law : std::uint8_t { gdpr, uk_gdpr, uk_dpa, ccpa, cpra, colorado, lgpd, eprivacy, pecr, coppa };
template <>
struct Vocabulary<Law> {
  static constexpr std::string_view type = "Law";
  static constexpr auto names = std::to_array<std::string_view>(
      {"gdpr", "uk-gdpr", "uk-dpa", "ccpa", "cpra", "colorado", "lgpd", "eprivacy", "pecr", "coppa"});
};

/// What another document is.
enum class DocumentKind : std::uint8_t { policy, terms, agreement, cookie_list, processor_list, clauses, law };
template <>
struct Vocabulary<DocumentKind> {
  static constexpr std::string_view type = "DocumentKind";
  static constexpr auto names = std::to_array<std::string_view>(
      {"policy", "terms", "agreement", "cookie-list", "processor-list", "clauses", "law"});
};

/// What happens to data when their time is over.
enum class Disposal : std::uint8_t { delete_, anonymise, archive };
template <>
struct Vocabulary<Disposal> {
  static constexpr std::string_view type = "Disposal";
  static constexpr auto names = std::to_array<std::string_view>({"delete", "anonymise", "archive"});
};

/// Where data are stored.
enum class StoredAt : std::uint8_t { on_device, on_server };
template <>
struct Vocabulary<StoredAt> {
  static constexpr std::string_view type = "StoredAt";
  static constexpr auto names = std::to_array<std::string_view>({"on-device", "on-server"});
};

/// How the items of a section are shown.
enum class Layout : std::uint8_t { list, table, paragraphs };
template <>
struct Vocabulary<Layout> {
  static constexpr std::string_view type = "Layout";
  static constexpr auto names = std::to_array<std::string_view>({"list", "table", "paragraphs"});
};

/// What records of processing are shown by.
enum class GroupBy : std::uint8_t { activity, purpose, data, people, service };
template <>
struct Vocabulary<GroupBy> {
  static constexpr std::string_view type = "GroupBy";
  static constexpr auto names = std::to_array<std::string_view>({"activity", "purpose", "data", "people", "service"});
};

/// What stores or reads data on a device, or recognises it.
enum class Technology : std::uint8_t {
  cookie,
  local_storage,
  session_storage,
  pixel,
  web_beacon,
  fingerprint,
  advertising_id,
  software_kit
};
template <>
struct Vocabulary<Technology> {
  static constexpr std::string_view type = "Technology";
  static constexpr auto names =
      std::to_array<std::string_view>({"cookie", "local-storage", "session-storage", "pixel", "web-beacon",
                                       "fingerprint", "advertising-id", "software-kit"});
};

/// Whether something is chosen by data about the reader.
enum class Personalisation : std::uint8_t { no, with_consent, unless_refused, yes };
template <>
struct Vocabulary<Personalisation> {
  static constexpr std::string_view type = "Personalisation";
  static constexpr auto names = std::to_array<std::string_view>({"no", "with-consent", "unless-refused", "yes"});
};

/// A way in which the organisation and people write to each other.
enum class ChannelType : std::uint8_t {
  newsletter,
  transactional,
  contact_form,
  email,
  phone,
  sms,
  push,
  survey,
  comments,
  chat,
  support,
  post
};
template <>
struct Vocabulary<ChannelType> {
  static constexpr std::string_view type = "ChannelType";
  static constexpr auto names =
      std::to_array<std::string_view>({"newsletter", "transactional", "contact-form", "email", "phone", "sms", "push",
                                       "survey", "comments", "chat", "support", "post"});
};

/// When content of others is loaded into a page.
enum class Loading : std::uint8_t { always, on_click, with_consent };
template <>
struct Vocabulary<Loading> {
  static constexpr std::string_view type = "Loading";
  static constexpr auto names = std::to_array<std::string_view>({"always", "on-click", "with-consent"});
};

/// What the law allows data to leave the region by (GDPR Art. 45 to 49).
enum class TransferMechanism : std::uint8_t {
  adequacy,
  data_privacy_framework,
  bcr,
  scc,
  code_of_conduct,
  certification,
  explicit_consent,
  contract,
  legal_claims
};
template <>
struct Vocabulary<TransferMechanism> {
  static constexpr std::string_view type = "TransferMechanism";
  static constexpr auto names =
      std::to_array<std::string_view>({"adequacy", "data-privacy-framework", "bcr", "scc", "code-of-conduct",
                                       "certification", "explicit-consent", "contract", "legal-claims"});
};

/// What sort of security measure it is.
enum class MeasureKind : std::uint8_t {
  technical,
  organisational,
  physical,
  access_control,
  pseudonymisation,
  backup,
  training,
  review,
  incident
};
template <>
struct Vocabulary<MeasureKind> {
  static constexpr std::string_view type = "MeasureKind";
  static constexpr auto names =
      std::to_array<std::string_view>({"technical", "organisational", "physical", "access-control", "pseudonymisation",
                                       "backup", "training", "review", "incident"});
};

/// What allows special categories of data to be processed (GDPR Art. 9(2)).
enum class SpecialCondition : std::uint8_t {
  explicit_consent,
  employment,
  vital_interests,
  nonprofit_members,
  made_public,
  legal_claims,
  public_interest,
  health_care,
  public_health,
  research
};
template <>
struct Vocabulary<SpecialCondition> {
  static constexpr std::string_view type = "SpecialCondition";
  static constexpr auto names = std::to_array<std::string_view>(
      {"explicit-consent", "employment", "vital-interests", "nonprofit-members", "made-public", "legal-claims",
       "public-interest", "health-care", "public-health", "research"});
};

/// What a section of free prose is about: the section kinds, and a few more.
enum class Topic : std::uint8_t {
  summary,
  scope,
  definitions,
  controller,
  collection,
  purposes,
  legal_basis,
  activities,
  cookies,
  analytics,
  advertising,
  communications,
  payments,
  sharing,
  processors,
  links,
  transfers,
  retention,
  security,
  rights,
  children,
  contact,
  changes,
  regional,
  attribution,
  automated_decisions,
  sensitive,
  public_content,
  languages,
  legal_terms,
  recruitment,
  logs,
  embeds
};
template <>
struct Vocabulary<Topic> {
  static constexpr std::string_view type = "Topic";
  static constexpr auto names = std::to_array<std::string_view>({"summary",     "scope",
                                                                 "definitions", "controller",
                                                                 "collection",  "purposes",
                                                                 "legal-basis", "activities",
                                                                 "cookies",     "analytics",
                                                                 "advertising", "communications",
                                                                 "payments",    "sharing",
                                                                 "processors",  "links",
                                                                 "transfers",   "retention",
                                                                 "security",    "rights",
                                                                 "children",    "contact",
                                                                 "changes",     "regional",
                                                                 "attribution", "automated-decisions",
                                                                 "sensitive",   "public-content",
                                                                 "languages",   "legal-terms",
                                                                 "recruitment", "logs",
                                                                 "embeds"});
};

}  // namespace codicil
