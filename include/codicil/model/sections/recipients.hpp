#pragma once
/// \file
/// Who else receives data: payments, sharing, processors, transfers, links, public content.

#include <codicil/model/sections/overview.hpp>
#include <codicil/model/sections/technology.hpp>

namespace codicil {

namespace section {
/// Who handles payments.
struct Payments {
  std::vector<Mention<Party>> providers;
  Stated<Words> for_{};
  Stated<Completeness> complete{};
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<bool> handled_by_controller{};
  Stated<Governance> governed_by{};
  Stated<Words> policies_at{};
  bool operator==(const Payments&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Payments> {
  static constexpr std::string_view name = "payments";
  static constexpr std::string_view meaning = "Who handles payments.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields = Fields{
      required("providers", &section::Payments::providers, "the companies that process payments"),
      field("for", &section::Payments::for_, "what is paid for: `event fees`"),
      field("complete", &section::Payments::complete, "whether the providers named are all there are"),
      field("data", &section::Payments::data, "the data the providers collect and use"),
      field("handled-by-controller", &section::Payments::handled_by_controller,
            "whether the organisation itself handles payment data"),
      field("governed-by", &section::Payments::governed_by, "whose privacy policies hold for the payment data"),
      field("policies-at", &section::Payments::policies_at, "where those policies can be found: `their websites`")};
};

namespace section {
/// Somebody who receives personal data.
struct Recipient {
  Mention<Party> who;
  Stated<std::vector<Mention<Purpose>>> for_{};
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<Words> when{};
  Stated<std::vector<Country>> country{};
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const Recipient&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Recipient> {
  static constexpr std::string_view name = "recipient";
  static constexpr std::string_view meaning = "Somebody who receives personal data.";
  static constexpr std::string_view shorthand = "who";
  static constexpr auto fields =
      Fields{required("who", &section::Recipient::who, "a party by id, or a category of recipients in words"),
             field("for", &section::Recipient::for_, "what for"),
             field("data", &section::Recipient::data, "which data"),
             field("when", &section::Recipient::when, "when, as a clause that follows `when`: `you order a book`"),
             field("country", &section::Recipient::country, "the countries the data go to"),
             field("certainty", &section::Recipient::certainty, "how firmly it is said"),
             field("text", &section::Recipient::text, "more about it, in Markdown")};
};

namespace section {
/// What happens when authorities ask for data.
struct LegalRequests {
  Stated<bool> notify_people{};
  Stated<Mention<LinkedDocument>> document{};
  bool operator==(const LegalRequests&) const = default;
};
}  // namespace section
template <>
struct Schema<section::LegalRequests> {
  static constexpr std::string_view name = "legal-requests";
  static constexpr std::string_view meaning = "What happens when authorities ask for data.";
  static constexpr auto fields =
      Fields{field("notify-people", &section::LegalRequests::notify_people,
                   "whether the people concerned are told, where the law allows it"),
             field("document", &section::LegalRequests::document, "where the rules for such requests can be read")};
};

namespace section {
/// Who receives personal data.
struct Sharing {
  SharingStance stance = SharingStance::limited;
  Stated<std::vector<SharingException>> unless{};
  Stated<std::vector<Recipient>> recipients{};
  Stated<Completeness> complete{};
  Stated<Sale> sale{};
  Stated<LegalRequests> legal_requests{};
  Stated<std::vector<Mention<LinkedDocument>>> documents{};
  bool operator==(const Sharing&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Sharing> {
  static constexpr std::string_view name = "sharing";
  static constexpr std::string_view meaning = "Who receives personal data.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields =
      Fields{required("stance", &section::Sharing::stance,
                      "how far data are shared: `never`, `limited` to the recipients' tasks, or as `listed`"),
             field("unless", &section::Sharing::unless, "when data are shared after all"),
             field("recipients", &section::Sharing::recipients, "who receives data"),
             field("complete", &section::Sharing::complete, "whether the recipients named are all there are"),
             field("sale", &section::Sharing::sale, "whether data are sold"),
             field("legal-requests", &section::Sharing::legal_requests, "what happens when authorities ask for data"),
             field("documents", &section::Sharing::documents, "where the recipients are listed")};
};

namespace section {
/// Somebody who processes data for the organisation (GDPR Art. 28), or content of others that it shows.
struct Processor {
  Mention<Party> party;
  Stated<std::vector<Mention<Purpose>>> for_{};
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<std::vector<Country>> country{};
  Stated<std::vector<TransferMechanism>> safeguards{};
  Stated<Loading> load{};
  Stated<bool> optional{};
  Stated<Words> group{};
  Stated<Date> since{};
  Stated<Date> until{};
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const Processor&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Processor> {
  static constexpr std::string_view name = "processor";
  static constexpr std::string_view meaning =
      "Somebody who processes data for the organisation (GDPR Art. 28), or content of others that it shows.";
  static constexpr std::string_view shorthand = "party";
  static constexpr auto fields =
      Fields{required("party", &section::Processor::party, "the processor, or a service of one"),
             field("for", &section::Processor::for_, "what for"),
             field("data", &section::Processor::data, "which data"),
             field("country", &section::Processor::country, "where it processes them"),
             field("safeguards", &section::Processor::safeguards, "what protects data that leave the region"),
             field("load", &section::Processor::load, "when its content is loaded, for what is shown on a page"),
             field("optional", &section::Processor::optional, "whether people can do without it"),
             field("group", &section::Processor::group, "the group of processors it belongs to"),
             field("since", &section::Processor::since, "the day it began"),
             field("until", &section::Processor::until, "the day it ends"),
             field("certainty", &section::Processor::certainty, "how firmly it is said"),
             field("text", &section::Processor::text, "more about it, in Markdown")};
};

namespace section {
/// Who processes data for the organisation.
struct Processors {
  std::vector<Processor> items;
  Stated<Completeness> complete{};
  Stated<MaterialNotice> notice{};
  Stated<std::vector<Mention<LinkedDocument>>> documents{};
  bool operator==(const Processors&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Processors> {
  static constexpr std::string_view name = "processors";
  static constexpr std::string_view meaning = "Who processes data for the organisation.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields =
      Fields{required("items", &section::Processors::items, "the processors"),
             field("complete", &section::Processors::complete, "whether the processors named are all there are"),
             field("notice", &section::Processors::notice, "how people learn of new ones"),
             field("documents", &section::Processors::documents, "where they are listed")};
};

namespace section {
/// Data that go to another country.
struct Transfer {
  std::vector<Country> country;
  Stated<std::vector<Mention<Party>>> parties{};
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<std::vector<TransferMechanism>> mechanism{};
  Stated<std::vector<Words>> frameworks{};
  Stated<Mention<LinkedDocument>> document{};
  Stated<Ref<Contact>> copy{};
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const Transfer&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Transfer> {
  static constexpr std::string_view name = "transfer";
  static constexpr std::string_view meaning = "Data that go to another country.";
  static constexpr std::string_view shorthand = "country";
  static constexpr auto fields =
      Fields{required("country", &section::Transfer::country, "where to"),
             field("parties", &section::Transfer::parties, "who receives them there"),
             field("data", &section::Transfer::data, "which data"),
             field("mechanism", &section::Transfer::mechanism, "what the law allows it by (GDPR Art. 45 to 49)"),
             field("frameworks", &section::Transfer::frameworks, "the frameworks or decisions that are relied on"),
             field("document", &section::Transfer::document, "the document that says so"),
             field("copy", &section::Transfer::copy, "where to get a copy (GDPR Art. 13(1)(f))"),
             field("certainty", &section::Transfer::certainty, "how firmly it is said"),
             field("text", &section::Transfer::text, "more about it, in Markdown")};
};

namespace section {
/// Data that leave the country.
struct Transfers {
  Stated<std::vector<Country>> stored_in{};
  Stated<std::vector<Transfer>> items{};
  Stated<Completeness> complete{};
  bool operator==(const Transfers&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Transfers> {
  static constexpr std::string_view name = "transfers";
  static constexpr std::string_view meaning = "Data that leave the country.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields =
      Fields{field("stored-in", &section::Transfers::stored_in, "where data are stored"),
             field("items", &section::Transfers::items, "the transfers"),
             field("complete", &section::Transfers::complete, "whether the countries named are all there are")};
};

namespace section {
/// Links to other websites.
struct Links {
  bool covered = false;
  Stated<LinkAdvice> advice{};
  bool operator==(const Links&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Links> {
  static constexpr std::string_view name = "links";
  static constexpr std::string_view meaning = "Links to other websites.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields =
      Fields{required("covered", &section::Links::covered, "whether this policy holds for linked sites too"),
             field("advice", &section::Links::advice, "what readers are advised to do")};
};

namespace section {
/// Something people make public by using the service.
struct PublicItem {
  Words what;
  Stated<Words> audience{};
  Stated<Control> control{};
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const PublicItem&) const = default;
};
}  // namespace section
template <>
struct Schema<section::PublicItem> {
  static constexpr std::string_view name = "public-item";
  static constexpr std::string_view meaning = "Something people make public by using the service.";
  static constexpr std::string_view shorthand = "what";
  static constexpr auto fields = Fields{required("what", &section::PublicItem::what, "what it is"),
                                        field("audience", &section::PublicItem::audience, "who can see it"),
                                        field("control", &section::PublicItem::control, "what people can do about it"),
                                        field("certainty", &section::PublicItem::certainty, "how firmly it is said"),
                                        field("text", &section::PublicItem::text, "more about it, in Markdown")};
};

namespace section {
/// What others can see.
struct PublicContent {
  std::vector<PublicItem> items;
  bool operator==(const PublicContent&) const = default;
};
}  // namespace section
template <>
struct Schema<section::PublicContent> {
  static constexpr std::string_view name = "public-content";
  static constexpr std::string_view meaning = "What others can see.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields = Fields{required("items", &section::PublicContent::items, "what is public")};
};

}  // namespace codicil
