#pragma once
/// \file
/// Where data come from and what is done with them: collection, purposes, legal basis, activities, retention.

#include <codicil/model/registries.hpp>

namespace codicil {

namespace section {
/// Something people do that gives data to the organisation.
struct Occasion {
  std::optional<Id> id{};
  Words when;
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<Requirement> requirement{};
  Stated<Certainty> certainty{};
  bool operator==(const Occasion&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Occasion> {
  static constexpr std::string_view name = "occasion";
  static constexpr std::string_view meaning = "Something people do that gives data to the organisation.";
  static constexpr std::string_view shorthand = "when";
  static constexpr auto fields = Fields{
      field("id", &section::Occasion::id, "the name other versions know it by"),
      required("when", &section::Occasion::when, "a clause that follows `when you`: `subscribe to a mailing list`"),
      field("data", &section::Occasion::data, "the data collected then"),
      field("requirement", &section::Occasion::requirement, "whether people must give the data"),
      field("certainty", &section::Occasion::certainty, "how firmly it is said")};
};

namespace section {
/// One source of data.
struct CollectionGroup {
  std::optional<Id> id{};
  Source source = Source::you;
  Stated<Words> heading{};
  Stated<Amount> amount{};
  Stated<std::vector<Occasion>> when{};
  Stated<std::vector<Mention<Party>>> from{};
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<std::vector<Words>> not_collected{};
  Stated<Requirement> requirement{};
  Stated<Words> consequence{};
  Stated<Completeness> complete{};
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const CollectionGroup&) const = default;
};
}  // namespace section
template <>
struct Schema<section::CollectionGroup> {
  static constexpr std::string_view name = "collection-group";
  static constexpr std::string_view meaning = "One source of data.";
  static constexpr auto fields = Fields{
      field("id", &section::CollectionGroup::id, "the name other versions know it by"),
      required("source", &section::CollectionGroup::source, "where the data come from"),
      field("heading", &section::CollectionGroup::heading, "a heading for it"),
      field("amount", &section::CollectionGroup::amount, "how much of the data comes from there"),
      field("when", &section::CollectionGroup::when, "the occasions on which data are collected"),
      field("from", &section::CollectionGroup::from, "the parties the data come from"),
      field("data", &section::CollectionGroup::data, "the data that come from there"),
      field("not-collected", &section::CollectionGroup::not_collected, "what is not collected, in a few words each"),
      field("requirement", &section::CollectionGroup::requirement, "whether people must give the data"),
      field("consequence", &section::CollectionGroup::consequence, "what follows when they do not"),
      field("complete", &section::CollectionGroup::complete, "whether the occasions or parties are all there are"),
      field("certainty", &section::CollectionGroup::certainty, "how firmly it is said"),
      field("text", &section::CollectionGroup::text, "more about it, in Markdown")};
};

namespace section {
/// Which data are collected, when, and from where.
struct Collection {
  std::vector<CollectionGroup> groups;
  bool operator==(const Collection&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Collection> {
  static constexpr std::string_view name = "collection";
  static constexpr std::string_view meaning = "Which data are collected, when, and from where.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields = Fields{required("groups", &section::Collection::groups, "the sources of data")};
};

namespace section {
/// A purpose, and what serves it.
struct PurposeUse {
  Mention<Purpose> purpose;
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<std::vector<Basis>> basis{};
  Stated<Mention<StorageRule>> retention{};
  Stated<std::vector<Mention<Party>>> recipients{};
  Stated<Certainty> certainty{};
  bool operator==(const PurposeUse&) const = default;
};
}  // namespace section
template <>
struct Schema<section::PurposeUse> {
  static constexpr std::string_view name = "purpose-use";
  static constexpr std::string_view meaning = "A purpose, and what serves it.";
  static constexpr std::string_view shorthand = "purpose";
  static constexpr auto fields =
      Fields{required("purpose", &section::PurposeUse::purpose, "the purpose"),
             field("data", &section::PurposeUse::data, "the data used for it"),
             field("basis", &section::PurposeUse::basis, "the legal basis, one or several"),
             field("retention", &section::PurposeUse::retention, "how long the data are kept for it"),
             field("recipients", &section::PurposeUse::recipients, "who receives data for it"),
             field("certainty", &section::PurposeUse::certainty, "how firmly it is said")};
};

namespace section {
/// What data are used for.
struct Purposes {
  std::vector<PurposeUse> purposes;
  Stated<Completeness> complete{};
  bool operator==(const Purposes&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Purposes> {
  static constexpr std::string_view name = "purposes";
  static constexpr std::string_view meaning = "What data are used for.";
  static constexpr auto fields =
      Fields{required("purposes", &section::Purposes::purposes, "the purposes"),
             field("complete", &section::Purposes::complete, "whether the purposes named are all there are")};
};

namespace section {
/// A legal basis, and what rests on it (GDPR Art. 6(1)).
struct BasisUse {
  Basis basis = Basis::consent;
  Stated<Words> law{};
  Stated<std::vector<Mention<Purpose>>> for_{};
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<Interest> interest{};
  Stated<Ref<Contact>> withdraw{};
  std::optional<Text> text{};
  bool operator==(const BasisUse&) const = default;
};
}  // namespace section
template <>
struct Schema<section::BasisUse> {
  static constexpr std::string_view name = "basis-use";
  static constexpr std::string_view meaning = "A legal basis, and what rests on it (GDPR Art. 6(1)).";
  static constexpr std::string_view shorthand = "basis";
  static constexpr auto fields =
      Fields{required("basis", &section::BasisUse::basis, "the basis"),
             field("law", &section::BasisUse::law, "where the law says so: `Art. 6(1)(b) GDPR`"),
             field("for", &section::BasisUse::for_, "the purposes that rest on it"),
             field("data", &section::BasisUse::data, "the data whose processing rests on it"),
             field("interest", &section::BasisUse::interest, "the legitimate interest, where that is the basis"),
             field("withdraw", &section::BasisUse::withdraw, "where consent can be withdrawn"),
             field("text", &section::BasisUse::text, "more about it, in Markdown")};
};

namespace section {
/// The legal grounds for processing.
struct LegalBasis {
  std::vector<BasisUse> bases;
  bool operator==(const LegalBasis&) const = default;
};
}  // namespace section
template <>
struct Schema<section::LegalBasis> {
  static constexpr std::string_view name = "legal-basis";
  static constexpr std::string_view meaning = "The legal grounds for processing.";
  static constexpr auto fields = Fields{required("bases", &section::LegalBasis::bases, "the grounds")};
};

namespace section {
/// What the organisation does with data, record by record.
struct Activities {
  std::vector<Mention<Activity>> activities;
  Stated<GroupBy> group_by{};
  Stated<Completeness> complete{};
  bool operator==(const Activities&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Activities> {
  static constexpr std::string_view name = "activities";
  static constexpr std::string_view meaning = "What the organisation does with data, record by record.";
  static constexpr auto fields =
      Fields{required("activities", &section::Activities::activities, "the records, by id or in full"),
             field("group-by", &section::Activities::group_by,
                   "what the records are shown by: the same records serve every view"),
             field("complete", &section::Activities::complete, "whether the activities named are all there are")};
};

namespace section {
/// How long something is kept.
struct RetentionItem {
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<std::vector<Mention<Purpose>>> for_{};
  Mention<StorageRule> keep;
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const RetentionItem&) const = default;
};
}  // namespace section
template <>
struct Schema<section::RetentionItem> {
  static constexpr std::string_view name = "retention-item";
  static constexpr std::string_view meaning = "How long something is kept.";
  static constexpr std::string_view shorthand = "keep";
  static constexpr auto fields =
      Fields{field("data", &section::RetentionItem::data, "the data"),
             field("for", &section::RetentionItem::for_, "what they are kept for"),
             required("keep", &section::RetentionItem::keep, "how long: a storage rule by id, or a length of time"),
             field("certainty", &section::RetentionItem::certainty, "how firmly it is said"),
             field("text", &section::RetentionItem::text, "more about it, in Markdown")};
};

namespace section {
/// How data are deleted.
struct Deletion {
  Words how;
  Stated<Duration> within{};
  Stated<Duration> backups{};
  bool operator==(const Deletion&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Deletion> {
  static constexpr std::string_view name = "deletion";
  static constexpr std::string_view meaning = "How data are deleted.";
  static constexpr std::string_view shorthand = "how";
  static constexpr auto fields =
      Fields{required("how", &section::Deletion::how, "how it is done"),
             field("within", &section::Deletion::within, "how soon after the time is over"),
             field("backups", &section::Deletion::backups, "how long copies stay in backups")};
};

namespace section {
/// How long data are kept.
struct Retention {
  Stated<std::vector<RetentionItem>> items{};
  Stated<Mention<StorageRule>> default_{};
  Stated<Deletion> deletion{};
  bool operator==(const Retention&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Retention> {
  static constexpr std::string_view name = "retention";
  static constexpr std::string_view meaning = "How long data are kept.";
  static constexpr auto fields =
      Fields{field("items", &section::Retention::items, "what is kept how long"),
             field("default", &section::Retention::default_, "how long everything else is kept"),
             field("deletion", &section::Retention::deletion, "how data are deleted")};
};

}  // namespace codicil
