#pragma once
/// \file
/// What a policy is about, and what it says of itself: summary, scope, controller, definitions, languages, changes,
/// attribution.

#include <codicil/model/registries.hpp>

namespace codicil {

namespace section {
/// The policy in a few points.
struct Summary {
  Stated<std::vector<Text>> points{};
  Stated<std::vector<Claim>> claims{};
  bool operator==(const Summary&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Summary> {
  static constexpr std::string_view name = "summary";
  static constexpr std::string_view meaning = "The policy in a few points.";
  static constexpr auto fields =
      Fields{field("points", &section::Summary::points, "the points, one sentence each"),
             field("claims", &section::Summary::claims, "promises that are true of the whole policy")};
};

namespace section {
/// A website, service or other place that a policy covers.
struct Place {
  Words name;
  Stated<Url> url{};
  bool operator==(const Place&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Place> {
  static constexpr std::string_view name = "place";
  static constexpr std::string_view meaning = "A website, service or other place that a policy covers.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields = Fields{required("name", &section::Place::name, "what it is called"),
                                        field("url", &section::Place::url, "its address")};
};

namespace section {
/// What the policy covers.
struct Scope {
  Stated<std::vector<Place>> applies_to{};
  Stated<std::vector<Place>> excludes{};
  Stated<std::vector<Mention<People>>> people{};
  Stated<OurRole> our_role{};
  Stated<Mention<Party>> other_controller{};
  Stated<std::vector<Mention<LinkedDocument>>> documents{};
  bool operator==(const Scope&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Scope> {
  static constexpr std::string_view name = "scope";
  static constexpr std::string_view meaning = "What the policy covers.";
  static constexpr auto fields = Fields{
      field("applies-to", &section::Scope::applies_to, "the websites, services and other places the policy covers"),
      field("excludes", &section::Scope::excludes, "what it does not cover"),
      field("people", &section::Scope::people, "the people it is for"),
      field("our-role", &section::Scope::our_role, "what the organisation is for the data the policy speaks of"),
      field("other-controller", &section::Scope::other_controller,
            "who answers for the data where the organisation only processes them"),
      field("documents", &section::Scope::documents, "other documents that belong to the policy")};
};

namespace section {
/// Words the policy uses in a sense of its own.
struct Definitions {
  std::vector<Mention<Term>> terms;
  bool operator==(const Definitions&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Definitions> {
  static constexpr std::string_view name = "definitions";
  static constexpr std::string_view meaning = "Words the policy uses in a sense of its own.";
  static constexpr auto fields =
      Fields{required("terms", &section::Definitions::terms, "the words, by id or with their meaning")};
};

namespace section {
/// Who stands in for the controller in a region where it has no office (GDPR Art. 27).
struct Representative {
  Mention<Party> party;
  Stated<std::vector<Words>> regions{};
  bool operator==(const Representative&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Representative> {
  static constexpr std::string_view name = "representative";
  static constexpr std::string_view meaning =
      "Who stands in for the controller in a region where it has no office (GDPR Art. 27).";
  static constexpr std::string_view shorthand = "party";
  static constexpr auto fields =
      Fields{required("party", &section::Representative::party, "the representative"),
             field("regions", &section::Representative::regions, "the regions it is appointed for")};
};

namespace section {
/// Who answers for the data (GDPR Art. 13(1)(a), (b)).
struct Identity {
  Stated<std::vector<Ref<Contact>>> show{};
  Stated<std::vector<Mention<Party>>> joint{};
  Stated<Words> establishment{};
  Stated<std::vector<Representative>> representative{};
  Stated<Ref<Contact>> dpo{};
  bool operator==(const Identity&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Identity> {
  static constexpr std::string_view name = "controller";
  static constexpr std::string_view meaning = "Who answers for the data (GDPR Art. 13(1)(a), (b)).";
  static constexpr auto fields = Fields{
      field("show", &section::Identity::show, "the contacts to print"),
      field("joint", &section::Identity::joint, "the parties that decide together with the controller (GDPR Art. 26)"),
      field("establishment", &section::Identity::establishment, "where the main establishment is"),
      field("representative", &section::Identity::representative,
            "who represents the controller in a region where it has no office"),
      field("dpo", &section::Identity::dpo,
            "the contact of the data protection officer; `none` says that there is no officer")};
};

namespace section {
/// The policy in another language.
struct Translated {
  Language language;
  Stated<Words> title{};
  Stated<Url> url{};
  bool operator==(const Translated&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Translated> {
  static constexpr std::string_view name = "translated";
  static constexpr std::string_view meaning = "The policy in another language.";
  static constexpr std::string_view shorthand = "language";
  static constexpr auto fields = Fields{required("language", &section::Translated::language, "the language"),
                                        field("title", &section::Translated::title, "what the translation is called"),
                                        field("url", &section::Translated::url, "where it can be read")};
};

namespace section {
/// The languages the policy can be read in.
struct Languages {
  Stated<Language> prevailing{};
  Stated<std::vector<Translated>> translations{};
  bool operator==(const Languages&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Languages> {
  static constexpr std::string_view name = "languages";
  static constexpr std::string_view meaning = "The languages the policy can be read in.";
  static constexpr auto fields =
      Fields{field("prevailing", &section::Languages::prevailing,
                   "the language of the version that decides where versions differ"),
             field("translations", &section::Languages::translations, "the policy in other languages")};
};

namespace section {
/// An earlier version of the policy.
struct Revision {
  Date date;
  Stated<Words> summary{};
  Stated<std::string> version{};
  Stated<Url> url{};
  bool operator==(const Revision&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Revision> {
  static constexpr std::string_view name = "revision";
  static constexpr std::string_view meaning = "An earlier version of the policy.";
  static constexpr auto fields = Fields{required("date", &section::Revision::date, "its date"),
                                        field("summary", &section::Revision::summary, "what changed then"),
                                        field("version", &section::Revision::version, "its version"),
                                        field("url", &section::Revision::url, "where it can be read")};
};

namespace section {
/// How people learn of changes that matter to them.
struct MaterialNotice {
  Stated<Duration> before{};
  Stated<std::vector<Announcement>> by{};
  bool operator==(const MaterialNotice&) const = default;
};
}  // namespace section
template <>
struct Schema<section::MaterialNotice> {
  static constexpr std::string_view name = "material-notice";
  static constexpr std::string_view meaning = "How people learn of changes that matter to them.";
  static constexpr auto fields = Fields{field("before", &section::MaterialNotice::before, "how long before the change"),
                                        field("by", &section::MaterialNotice::by, "how they are told")};
};

namespace section {
/// How the policy changes.
struct Changes {
  Stated<Review> review{};
  Stated<std::vector<Announcement>> announced{};
  Stated<Duration> notice_period{};
  Stated<MaterialNotice> material{};
  Stated<bool> acceptance_by_use{};
  Stated<Url> archive{};
  Stated<std::vector<Revision>> history{};
  bool operator==(const Changes&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Changes> {
  static constexpr std::string_view name = "changes";
  static constexpr std::string_view meaning = "How the policy changes.";
  static constexpr auto fields =
      Fields{field("review", &section::Changes::review, "how often it is reviewed"),
             field("announced", &section::Changes::announced, "where changes are announced"),
             field("notice-period", &section::Changes::notice_period, "how long before they take effect"),
             field("material", &section::Changes::material, "how people learn of changes that matter to them"),
             field("acceptance-by-use", &section::Changes::acceptance_by_use,
                   "whether going on to use the service counts as agreement to a change"),
             field("archive", &section::Changes::archive, "where earlier versions can be read"),
             field("history", &section::Changes::history, "earlier versions")};
};

namespace section {
/// A text that this policy is made from.
struct Work {
  Words title;
  Stated<Url> url{};
  Stated<Words> author{};
  Stated<Licence> licence{};
  bool operator==(const Work&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Work> {
  static constexpr std::string_view name = "source-work";
  static constexpr std::string_view meaning = "A text that this policy is made from.";
  static constexpr auto fields =
      Fields{proper(required("title", &section::Work::title, "its title")),
             field("url", &section::Work::url, "where it can be read"),
             proper(field("author", &section::Work::author, "who wrote it")),
             field("licence", &section::Work::licence, "the licence it is published under, by SPDX identifier")};
};

namespace section {
/// Where the text of the policy comes from.
struct Attribution {
  std::vector<Work> derived_from;
  bool operator==(const Attribution&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Attribution> {
  static constexpr std::string_view name = "attribution";
  static constexpr std::string_view meaning = "Where the text of the policy comes from.";
  static constexpr auto fields =
      Fields{required("derived-from", &section::Attribution::derived_from, "the texts it is derived from")};
};

}  // namespace codicil
