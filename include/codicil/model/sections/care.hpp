#pragma once
/// \file
/// How data are cared for: security, sensitive data, children, automated decisions.

#include <codicil/model/registries.hpp>

namespace codicil {

namespace section {
/// A security measure.
struct Measure {
  Words name;
  Stated<MeasureKind> kind{};
  std::optional<Text> text{};
  bool operator==(const Measure&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Measure> {
  static constexpr std::string_view name = "measure";
  static constexpr std::string_view meaning = "A security measure.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields = Fields{required("name", &section::Measure::name, "what is done"),
                                        field("kind", &section::Measure::kind, "what sort of measure it is"),
                                        field("text", &section::Measure::text, "more about it, in Markdown")};
};

namespace section {
/// Whether data are encrypted.
struct Encryption {
  Stated<bool> in_transit{};
  Stated<bool> at_rest{};
  bool operator==(const Encryption&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Encryption> {
  static constexpr std::string_view name = "encryption";
  static constexpr std::string_view meaning = "Whether data are encrypted.";
  static constexpr auto fields = Fields{field("in-transit", &section::Encryption::in_transit, "on their way"),
                                        field("at-rest", &section::Encryption::at_rest, "where they are stored")};
};

namespace section {
/// What happens after a breach of security (GDPR Art. 33, 34).
struct Breach {
  Stated<bool> people_told{};
  Stated<bool> authority_told{};
  Stated<Duration> within{};
  bool operator==(const Breach&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Breach> {
  static constexpr std::string_view name = "breach";
  static constexpr std::string_view meaning = "What happens after a breach of security (GDPR Art. 33, 34).";
  static constexpr auto fields =
      Fields{field("people-told", &section::Breach::people_told, "whether the people concerned are told"),
             field("authority-told", &section::Breach::authority_told, "whether the authority is told"),
             field("within", &section::Breach::within, "how soon")};
};

namespace section {
/// How data are protected.
struct Security {
  Stated<std::vector<Measure>> measures{};
  Stated<Encryption> encryption{};
  Stated<Breach> breach{};
  Stated<Mention<LinkedDocument>> document{};
  bool operator==(const Security&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Security> {
  static constexpr std::string_view name = "security";
  static constexpr std::string_view meaning = "How data are protected.";
  static constexpr auto fields =
      Fields{field("measures", &section::Security::measures, "what is done"),
             field("encryption", &section::Security::encryption, "whether data are encrypted"),
             field("breach", &section::Security::breach, "what happens after a breach of security"),
             field("document", &section::Security::document, "where more can be read")};
};

namespace section {
/// Data of a special category (GDPR Art. 9), and what they are used for.
struct SensitiveUse {
  Mention<DataCategory> data;
  Stated<std::vector<Mention<Purpose>>> purposes{};
  Stated<std::vector<SpecialCondition>> condition{};
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const SensitiveUse&) const = default;
};
}  // namespace section
template <>
struct Schema<section::SensitiveUse> {
  static constexpr std::string_view name = "sensitive-use";
  static constexpr std::string_view meaning = "Data of a special category (GDPR Art. 9), and what they are used for.";
  static constexpr std::string_view shorthand = "data";
  static constexpr auto fields =
      Fields{required("data", &section::SensitiveUse::data, "the data"),
             field("purposes", &section::SensitiveUse::purposes, "what for"),
             field("condition", &section::SensitiveUse::condition, "what allows it (GDPR Art. 9(2))"),
             field("certainty", &section::SensitiveUse::certainty, "how firmly it is said"),
             field("text", &section::SensitiveUse::text, "more about it, in Markdown")};
};

namespace section {
/// Data that need special care.
struct Sensitive {
  std::vector<SensitiveUse> items;
  bool operator==(const Sensitive&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Sensitive> {
  static constexpr std::string_view name = "sensitive";
  static constexpr std::string_view meaning = "Data that need special care.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields = Fields{required("items", &section::Sensitive::items, "the data")};
};

namespace section {
/// An age below which the service is not for people.
struct AgeLimit {
  Age age;
  Stated<std::vector<Words>> regions{};
  bool operator==(const AgeLimit&) const = default;
};
}  // namespace section
template <>
struct Schema<section::AgeLimit> {
  static constexpr std::string_view name = "age-limit";
  static constexpr std::string_view meaning = "An age below which the service is not for people.";
  static constexpr std::string_view shorthand = "age";
  static constexpr auto fields = Fields{required("age", &section::AgeLimit::age, "the age, in years"),
                                        field("regions", &section::AgeLimit::regions, "where it holds")};
};

namespace section {
/// What holds for children.
struct Children {
  Stated<bool> directed_to_children{};
  Stated<std::vector<AgeLimit>> minimum_age{};
  Stated<Words> consent{};
  Stated<Ref<Contact>> contact{};
  Stated<std::vector<Law>> laws{};
  bool operator==(const Children&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Children> {
  static constexpr std::string_view name = "children";
  static constexpr std::string_view meaning = "What holds for children.";
  static constexpr auto fields =
      Fields{field("directed-to-children", &section::Children::directed_to_children,
                   "whether the service is meant for children"),
             field("minimum-age", &section::Children::minimum_age, "how old people have to be"),
             field("consent", &section::Children::consent, "how parents give their consent"),
             field("contact", &section::Children::contact, "where to report that a child has given data"),
             field("laws", &section::Children::laws, "the laws that hold for this")};
};

namespace section {
/// A decision that a machine takes (GDPR Art. 22).
struct AutomatedDecision {
  Words what;
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<bool> profiling{};
  Stated<Words> logic{};
  Stated<Words> consequences{};
  Stated<Words> human_review{};
  Stated<std::vector<Basis>> basis{};
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const AutomatedDecision&) const = default;
};
}  // namespace section
template <>
struct Schema<section::AutomatedDecision> {
  static constexpr std::string_view name = "automated-decision";
  static constexpr std::string_view meaning = "A decision that a machine takes (GDPR Art. 22).";
  static constexpr std::string_view shorthand = "what";
  static constexpr auto fields =
      Fields{required("what", &section::AutomatedDecision::what, "what is decided"),
             field("data", &section::AutomatedDecision::data, "the data it rests on"),
             field("profiling", &section::AutomatedDecision::profiling, "whether a profile of the person is made"),
             field("logic", &section::AutomatedDecision::logic, "how the decision comes about"),
             field("consequences", &section::AutomatedDecision::consequences, "what it means for the person"),
             field("human-review", &section::AutomatedDecision::human_review,
                   "how a human looks at it; `none` says that none does"),
             field("basis", &section::AutomatedDecision::basis, "the legal basis, one or several"),
             field("certainty", &section::AutomatedDecision::certainty, "how firmly it is said"),
             field("text", &section::AutomatedDecision::text, "more about it, in Markdown")};
};

namespace section {
/// Decisions that machines take.
struct AutomatedDecisions {
  std::vector<AutomatedDecision> items;
  bool operator==(const AutomatedDecisions&) const = default;
};
}  // namespace section
template <>
struct Schema<section::AutomatedDecisions> {
  static constexpr std::string_view name = "automated-decisions";
  static constexpr std::string_view meaning = "Decisions that machines take.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields = Fields{required("items", &section::AutomatedDecisions::items, "the decisions")};
};

}  // namespace codicil
