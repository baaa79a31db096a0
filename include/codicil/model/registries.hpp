#pragma once
/// \file
/// What a policy defines once and refers to: data, purposes, storage rules, documents, people, terms, activities.

#include <codicil/model/duration.hpp>
#include <codicil/model/party.hpp>

namespace codicil {

/// How long data are kept, and what becomes of them.
struct StorageRule {
  Stated<Words> name{};
  Duration keep;
  Stated<Words> starts{};
  Stated<Disposal> then{};
  Stated<Words> reason{};
  std::optional<Text> text{};
  bool operator==(const StorageRule&) const = default;
};
template <>
struct Schema<StorageRule> {
  static constexpr std::string_view name = "storage-rule";
  static constexpr std::string_view meaning = "How long data are kept, and what becomes of them.";
  static constexpr std::string_view shorthand = "keep";
  static constexpr auto fields = Fields{field("name", &StorageRule::name, "what the rule is called"),
                                        required("keep", &StorageRule::keep, "how long the data are kept"),
                                        field("starts", &StorageRule::starts, "what the time is counted from"),
                                        field("then", &StorageRule::then, "what happens to the data afterwards"),
                                        field("reason", &StorageRule::reason, "why they are kept that long"),
                                        field("text", &StorageRule::text, "more about it, in Markdown")};
};

/// A category of personal data.
struct DataCategory {
  Words name;
  Stated<std::vector<Words>> examples{};
  Stated<DataKind> category{};
  Stated<bool> special{};
  Stated<StoredAt> stored{};
  Stated<Mention<StorageRule>> retention{};
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const DataCategory&) const = default;
};
template <>
struct Schema<DataCategory> {
  static constexpr std::string_view name = "data-category";
  static constexpr std::string_view meaning = "A category of personal data.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields = Fields{
      required("name", &DataCategory::name,
               "what the data are called in running text, without a capital: `log information`"),
      field("examples", &DataCategory::examples, "some of what belongs to it"),
      field("category", &DataCategory::category, "the kind of data it is, in general terms"),
      field("special", &DataCategory::special, "whether it is a special category (GDPR Art. 9)"),
      field("stored", &DataCategory::stored, "where it is stored"),
      field("retention", &DataCategory::retention, "how long it is kept: a storage rule by id, or a length of time"),
      field("certainty", &DataCategory::certainty, "how firmly it is said that it is processed"),
      field("text", &DataCategory::text, "more about it, in Markdown")};
};

/// A legitimate interest, and whose it is.
struct Interest {
  Words text;
  Stated<InterestHolder> of{};
  bool operator==(const Interest&) const = default;
};
template <>
struct Schema<Interest> {
  static constexpr std::string_view name = "interest";
  static constexpr std::string_view meaning = "A legitimate interest (GDPR Art. 13(1)(d)), and whose it is.";
  static constexpr std::string_view shorthand = "text";
  static constexpr auto fields = Fields{required("text", &Interest::text, "what the interest is"),
                                        field("of", &Interest::of, "whose interest it is")};
};

/// What personal data are used for.
struct Purpose {
  Words name;
  Stated<std::vector<PurposeKind>> category{};
  Stated<std::vector<Basis>> basis{};
  Stated<Interest> interest{};
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const Purpose&) const = default;
};
template <>
struct Schema<Purpose> {
  static constexpr std::string_view name = "purpose";
  static constexpr std::string_view meaning = "What personal data are used for.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields =
      Fields{required("name", &Purpose::name, "the purpose as a verb phrase that follows `to`: `improve the website`"),
             field("category", &Purpose::category, "what the purpose is, in general terms"),
             field("basis", &Purpose::basis, "the legal basis, one or several"),
             field("interest", &Purpose::interest, "the legitimate interest, where that is the basis"),
             field("certainty", &Purpose::certainty, "how firmly it is said"),
             field("text", &Purpose::text, "more about it, in Markdown")};
};

/// A document the policy points to.
struct LinkedDocument {
  Words title;
  Stated<Url> url{};
  Stated<Date> date{};
  Stated<DocumentKind> kind{};
  bool operator==(const LinkedDocument&) const = default;
};
template <>
struct Schema<LinkedDocument> {
  static constexpr std::string_view name = "document";
  static constexpr std::string_view meaning = "Another document that belongs to the policy.";
  static constexpr std::string_view shorthand = "title";
  static constexpr auto fields = Fields{required("title", &LinkedDocument::title, "the title of the document"),
                                        field("url", &LinkedDocument::url, "where it can be read"),
                                        field("date", &LinkedDocument::date, "the date it bears"),
                                        field("kind", &LinkedDocument::kind, "what sort of document it is")};
};

/// A group of people.
struct People {
  Words name;
  Stated<PeopleKind> category{};
  Stated<Words> who{};
  bool operator==(const People&) const = default;
};
template <>
struct Schema<People> {
  static constexpr std::string_view name = "people";
  static constexpr std::string_view meaning = "A group of people whose data are processed.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields = Fields{required("name", &People::name, "what the group is called: `visitors`"),
                                        field("category", &People::category, "the group in general terms"),
                                        field("who", &People::who, "who belongs to it, in a few words")};
};

/// A word the policy uses in a sense of its own.
struct Term {
  Words term;
  Text meaning;
  bool operator==(const Term&) const = default;
};
template <>
struct Schema<Term> {
  static constexpr std::string_view name = "term";
  static constexpr std::string_view meaning = "A word that the policy explains.";
  static constexpr auto fields =
      Fields{required("term", &Term::term, "the word"), required("meaning", &Term::meaning, "what it means here")};
};

/// One record of processing: a thing the organisation does with personal data.
struct Activity {
  Words name;
  Stated<Words> when{};
  Stated<Mention<Party>> service{};
  Stated<std::vector<Mention<People>>> people{};
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<std::vector<Mention<Purpose>>> purposes{};
  Stated<std::vector<Basis>> basis{};
  Stated<Interest> interest{};
  Stated<Mention<StorageRule>> retention{};
  Stated<std::vector<Mention<Party>>> recipients{};
  Stated<std::vector<Country>> transfers{};
  Stated<Requirement> requirement{};
  Stated<Words> consequence{};
  Stated<Url> opt_out{};
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const Activity&) const = default;
};
template <>
struct Schema<Activity> {
  static constexpr std::string_view name = "activity";
  static constexpr std::string_view meaning =
      "One record of processing: a thing the organisation does with personal data.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields = Fields{
      required("name", &Activity::name, "what the activity is called"),
      field("when", &Activity::when, "when it happens, as a clause that follows `when you`"),
      field("service", &Activity::service, "the party or service it is done with"),
      field("people", &Activity::people, "whose data are processed"),
      field("data", &Activity::data, "which data are processed"),
      field("purposes", &Activity::purposes, "what for"),
      field("basis", &Activity::basis, "the legal basis, one or several"),
      field("interest", &Activity::interest, "the legitimate interest, where that is the basis"),
      field("retention", &Activity::retention, "how long the data are kept: a storage rule by id, or a length of time"),
      field("recipients", &Activity::recipients, "who receives the data"),
      field("transfers", &Activity::transfers, "the countries the data go to, by two-letter code"),
      field("requirement", &Activity::requirement, "whether people must give the data, and why"),
      field("consequence", &Activity::consequence, "what follows when they do not"),
      field("opt-out", &Activity::opt_out, "where to object or opt out"),
      field("certainty", &Activity::certainty, "how firmly it is said"),
      field("text", &Activity::text, "more about it, in Markdown")};
};

}  // namespace codicil
