#pragma once
/// \file
/// The policy: everything one file says, as plain values. It knows no YAML, no markup and no position in a file.

#include <codicil/model/sections.hpp>

#include <variant>

namespace codicil {

/// The kinds of sections. The alternatives' Schema names are the values of the key `kind`.
using SectionKinds =
    std::variant<section::Summary, section::Scope, section::Definitions, section::Identity, section::Collection,
                 section::Purposes, section::LegalBasis, section::Activities, section::Cookies, section::Analytics,
                 section::Advertising, section::Communications, section::Payments, section::Sharing,
                 section::Processors, section::Transfers, section::Retention, section::Security,
                 section::AutomatedDecisions, section::Sensitive, section::Children, section::PublicContent,
                 section::Rights, section::Complaints, section::Regional, section::Links, section::Reach,
                 section::Languages, section::Changes, section::LegalTerms, section::Attribution, section::Prose>;

/// What a section of its kind adds. Its special members stand in the library, so that not every file that holds a
/// policy compiles them for all kinds.
struct SectionBody : SectionKinds {
  using SectionKinds::SectionKinds;
  SectionBody();
  SectionBody(const SectionBody&);
  SectionBody(SectionBody&&) noexcept;
  SectionBody& operator=(const SectionBody&);
  SectionBody& operator=(SectionBody&&) noexcept;
  ~SectionBody();
  bool operator==(const SectionBody&) const;
};

/// One section of the policy, in reading order.
struct Section {
  std::string id;                        ///< its anchor; the kind, then kind-2 …, where the file gives none
  std::vector<std::string> was;          ///< ids it had in earlier versions
  Stated<Words> heading{};               ///< stands in place of the catalogue's heading; `none`: what it says goes on
                                         ///< from the section above without a heading
  Stated<Certainty> certainty{};         ///< how firmly all of it is said
  Stated<std::vector<Words>> regions{};  ///< where it holds, if not everywhere
  Stated<std::vector<Mention<Party>>> services{};  ///< what it holds for, if not for everything
  Stated<Layout> layout{};                         ///< how its items are shown
  std::optional<Text> text{};    ///< stands in place of the generated sentences, not of lists and tables
  std::optional<Text> before{};  ///< printed before the generated part
  std::optional<Text> after{};   ///< printed after the generated part
  bool none = false;             ///< the policy says that there is nothing of this kind; `body` is empty then
  SectionBody body;
  std::vector<Section> sections;  ///< sections below this one

  bool operator==(const Section&) const;

  /// The value of the key `kind`: `collection`.
  std::string_view kind() const;
};
/// The fields every section has, `kind` and `id` apart.
template <>
struct Schema<Section> {
  static constexpr std::string_view name = "section";
  static constexpr std::string_view meaning = "What every section can have, besides the fields of its kind.";
  static constexpr auto fields = Fields{
      field("heading", &Section::heading,
            "the heading, in place of the generated one; `none` lets it go on without one"),
      field("certainty", &Section::certainty, "how firmly all of it is said"),
      field("regions", &Section::regions, "the regions it holds for, if not for all"),
      field("services", &Section::services, "the services or sites it holds for, if not for all"),
      field("layout", &Section::layout, "how its items are shown"),
      field("text", &Section::text, "wording in place of the generated sentences (lists and tables stay), in Markdown"),
      field("before", &Section::before, "wording before the generated part, in Markdown"),
      field("after", &Section::after, "wording after the generated part, in Markdown")};
};

/// What the policy says of itself.
struct PolicyInfo {
  Id id;
  Words title;
  Language language;
  Stated<std::vector<Language>> translations{};
  Ref<Party> controller;
  Stated<std::string> version{};
  Stated<Date> published{};
  Stated<Date> updated{};
  Stated<Date> effective{};
  Stated<Url> url{};
  Stated<std::string> replaces{};
  Stated<Licence> licence{};
  Stated<std::vector<Law>> laws{};
  Stated<std::vector<Words>> commitments{};
  std::optional<Text> intro{};
  bool operator==(const PolicyInfo&) const = default;
};
template <>
struct Schema<PolicyInfo> {
  static constexpr std::string_view name = "policy";
  static constexpr std::string_view meaning = "What the policy says of itself.";
  static constexpr auto fields =
      Fields{required("id", &PolicyInfo::id, "the name of the policy, the same in every version"),
             required("title", &PolicyInfo::title, "the title"),
             required("language", &PolicyInfo::language, "the language it is written in, as a BCP 47 tag"),
             field("translations", &PolicyInfo::translations, "the other languages in which this file says it"),
             required("controller", &PolicyInfo::controller, "the party that answers for it (GDPR Art. 4(7)), by id"),
             field("version", &PolicyInfo::version, "the name of this version"),
             field("published", &PolicyInfo::published, "the day this version was published"),
             field("updated", &PolicyInfo::updated, "the day the policy was last changed"),
             field("effective", &PolicyInfo::effective, "the day from which this version holds"),
             field("url", &PolicyInfo::url, "where the policy is published"),
             field("replaces", &PolicyInfo::replaces, "the version before this one"),
             field("licence", &PolicyInfo::licence, "the licence of this text, by SPDX identifier"),
             field("laws", &PolicyInfo::laws, "the laws that, its owner says, apply"),
             field("commitments", &PolicyInfo::commitments, "what the organisation commits itself to: noun phrases"),
             field("intro", &PolicyInfo::intro, "opening words, in Markdown")};
};

/// A sentence of the author's that stands in place of one of the catalogue's.
struct WordingOverride {
  std::string key;
  Words sentence;  ///< with the placeholders of the original
  bool operator==(const WordingOverride&) const = default;
};

/// One key and its value below a key that starts with `x-`.
struct ExtensionEntry;
/// A mapping of extension values, in the order of the file.
using ExtensionMap = std::vector<ExtensionEntry>;
/// A value under a key that starts with `x-`: ignored by Codicil, kept by its writer.
struct ExtensionValue {
  std::variant<std::string, std::vector<ExtensionValue>, ExtensionMap> value;
  bool operator==(const ExtensionValue&) const;
};
struct ExtensionEntry {
  std::string key;
  ExtensionValue value;
  bool operator==(const ExtensionEntry&) const = default;
};

/// A privacy policy.
struct Policy {
  int codicil = 1;  ///< version of the format
  PolicyInfo policy;
  Registry<Party> parties;
  Registry<DataCategory> data;
  Registry<Purpose> purposes;
  Registry<Activity> activities;
  Registry<StorageRule> retention;
  Registry<LinkedDocument> documents;
  Registry<People> people;
  Registry<Term> terms;
  std::vector<Section> sections;
  std::vector<WordingOverride> wording;
  ExtensionMap extensions;

  bool operator==(const Policy&) const;
};
/// The registries; `codicil`, `policy`, `sections`, `wording` and `x-…` stand beside them in the file.
template <>
struct Schema<Policy> {
  static constexpr std::string_view name = "file";
  static constexpr std::string_view meaning = "The top level of a policy file.";
  static constexpr auto fields =
      Fields{required("parties", &Policy::parties, "every organisation named anywhere, once, by id"),
             field("data", &Policy::data, "categories of personal data, by id"),
             field("purposes", &Policy::purposes, "what data are used for, by id"),
             field("activities", &Policy::activities, "records of processing, by id"),
             field("retention", &Policy::retention, "storage rules, by id"),
             field("documents", &Policy::documents, "other documents, by id"),
             field("people", &Policy::people, "groups of people, by id"),
             field("terms", &Policy::terms, "words the policy explains, by id")};
};

/// The party and, where the reference names one, the service.
struct PartyTarget {
  const Party* party = nullptr;
  const Service* service = nullptr;
};

/// What a reference leads to; null members where it leads nowhere.
PartyTarget resolve(const Policy& policy, const Ref<Party>& ref);
/// The contact and whose it is; null where the reference leads nowhere.
struct ContactTarget {
  const Party* party = nullptr;
  const Contact* contact = nullptr;
};
ContactTarget resolve(const Policy& policy, const Ref<Contact>& ref);

/// The registry of the policy that holds `T`.
template <class T>
const Registry<T>& registry_of(const Policy& policy) {
  if constexpr (std::is_same_v<T, Party>)
    return policy.parties;
  else if constexpr (std::is_same_v<T, DataCategory>)
    return policy.data;
  else if constexpr (std::is_same_v<T, Purpose>)
    return policy.purposes;
  else if constexpr (std::is_same_v<T, Activity>)
    return policy.activities;
  else if constexpr (std::is_same_v<T, StorageRule>)
    return policy.retention;
  else if constexpr (std::is_same_v<T, LinkedDocument>)
    return policy.documents;
  else if constexpr (std::is_same_v<T, People>)
    return policy.people;
  else
    return policy.terms;
}

}  // namespace codicil
