#pragma once
/// \file
/// What people can do, and where: rights, contact, regional rules, legal terms, prose.

#include <codicil/model/sections/technology.hpp>

namespace codicil {

namespace section {
/// A right people have.
struct GrantedRight {
  Right right = Right::access;
  Stated<Words> law{};
  Stated<Text> how{};
  Stated<Ref<Contact>> contact{};
  Stated<Duration> deadline{};
  Stated<Words> fee{};
  bool operator==(const GrantedRight&) const = default;
};
}  // namespace section
template <>
struct Schema<section::GrantedRight> {
  static constexpr std::string_view name = "granted-right";
  static constexpr std::string_view meaning = "A right people have.";
  static constexpr std::string_view shorthand = "right";
  static constexpr auto fields =
      Fields{required("right", &section::GrantedRight::right, "the right"),
             field("law", &section::GrantedRight::law, "where the law says so: `Art. 15 GDPR`"),
             field("how", &section::GrantedRight::how, "how to use it, in a sentence"),
             field("contact", &section::GrantedRight::contact, "where to ask for it"),
             field("deadline", &section::GrantedRight::deadline, "how soon the answer comes"),
             field("fee", &section::GrantedRight::fee, "what it costs; `none` says that it is free")};
};

namespace section {
/// How people use their rights.
struct Exercise {
  Ref<Contact> contact;
  Stated<Url> self_service{};
  Stated<Duration> deadline{};
  Stated<Duration> extension{};
  Stated<Words> fee{};
  Stated<Words> identity_check{};
  Stated<Words> agent{};
  bool operator==(const Exercise&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Exercise> {
  static constexpr std::string_view name = "exercise";
  static constexpr std::string_view meaning = "How people use their rights.";
  static constexpr std::string_view shorthand = "contact";
  static constexpr auto fields = Fields{
      required("contact", &section::Exercise::contact, "where to ask (`iiif.office`)"),
      field("self-service", &section::Exercise::self_service, "where people can do it themselves"),
      field("deadline", &section::Exercise::deadline, "how soon the answer comes (GDPR Art. 12(3))"),
      field("extension", &section::Exercise::extension, "by how much that time can be extended"),
      field("fee", &section::Exercise::fee, "what it costs; `none` says that it is free"),
      field("identity-check", &section::Exercise::identity_check, "how the organisation makes sure who is asking"),
      field("agent", &section::Exercise::agent, "how somebody else may ask on a person's behalf")};
};

namespace section {
/// The rights people have, and how to use them.
struct Rights {
  Stated<std::vector<Words>> commitments{};
  std::vector<GrantedRight> rights;
  Stated<Exercise> exercise{};
  Stated<std::vector<Control>> choices{};
  Stated<std::vector<Mention<Party>>> authorities{};
  bool operator==(const Rights&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Rights> {
  static constexpr std::string_view name = "rights";
  static constexpr std::string_view meaning = "The rights people have, and how to use them.";
  static constexpr auto fields = Fields{
      field("commitments", &section::Rights::commitments, "what the organisation wants to achieve: noun phrases"),
      required("rights", &section::Rights::rights, "the rights"),
      field("exercise", &section::Rights::exercise, "how to use them"),
      field("choices", &section::Rights::choices, "what people can do themselves"),
      field("authorities", &section::Rights::authorities, "the authorities that take complaints")};
};

namespace section {
/// One step of a complaint; the next one is for those whom it did not help.
struct ComplaintStep {
  Words step;
  Stated<Words> when{};
  Stated<Mention<Party>> party{};
  Stated<Ref<Contact>> contact{};
  Stated<Url> url{};
  Stated<Duration> within{};
  Stated<Words> fee{};
  Stated<bool> binding{};
  bool operator==(const ComplaintStep&) const = default;
};
}  // namespace section
template <>
struct Schema<section::ComplaintStep> {
  static constexpr std::string_view name = "complaint-step";
  static constexpr std::string_view meaning =
      "One step of a complaint; the next one is for those whom it did not help.";
  static constexpr std::string_view shorthand = "step";
  static constexpr auto fields =
      Fields{required("step", &section::ComplaintStep::step, "what to do: `write to our privacy desk`"),
             field("when", &section::ComplaintStep::when, "in which case this step is open"),
             field("party", &section::ComplaintStep::party, "who decides"),
             field("contact", &section::ComplaintStep::contact, "where to send the complaint"),
             field("url", &section::ComplaintStep::url, "a page about this step"),
             field("within", &section::ComplaintStep::within, "how soon there is an answer"),
             field("fee", &section::ComplaintStep::fee, "what it costs"),
             field("binding", &section::ComplaintStep::binding, "whether the decision binds the organisation")};
};

namespace section {
/// How to complain, and who decides.
struct Complaints {
  Stated<Words> about{};
  Stated<std::vector<ComplaintStep>> steps{};
  Stated<std::vector<Mention<Party>>> authorities{};
  bool operator==(const Complaints&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Complaints> {
  static constexpr std::string_view name = "complaints";
  static constexpr std::string_view meaning = "How to complain, and who decides.";
  static constexpr auto fields =
      Fields{field("about", &section::Complaints::about, "what the complaints are about, if not all of the policy"),
             field("steps", &section::Complaints::steps, "the steps, in order"),
             field("authorities", &section::Complaints::authorities, "the authorities that watch over it")};
};

namespace section {
/// How to reach the organisation.
struct Reach {
  std::vector<Ref<Contact>> contacts;
  bool operator==(const Reach&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Reach> {
  static constexpr std::string_view name = "contact";
  static constexpr std::string_view meaning = "How to reach the organisation.";
  static constexpr auto fields = Fields{required("contacts", &section::Reach::contacts, "the contacts, in order")};
};

namespace section {
/// What holds for people in some regions only; the sections below it say what.
struct Regional {
  std::vector<Words> region;
  Stated<std::vector<Law>> laws{};
  Stated<std::vector<Id>> replaces{};
  bool operator==(const Regional&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Regional> {
  static constexpr std::string_view name = "regional";
  static constexpr std::string_view meaning =
      "What holds for people in some regions only; the sections below it say what.";
  static constexpr auto fields = Fields{
      required("region", &section::Regional::region, "the regions: `California`"),
      field("laws", &section::Regional::laws, "the laws that hold there"),
      field("replaces", &section::Regional::replaces, "the sections of this policy, by id, that do not hold there")};
};

namespace section {
/// Terms of law.
struct LegalTerms {
  Stated<Words> governing_law{};
  Stated<Words> courts{};
  Stated<bool> acceptance_by_use{};
  Stated<std::vector<Mention<LinkedDocument>>> documents{};
  bool operator==(const LegalTerms&) const = default;
};
}  // namespace section
template <>
struct Schema<section::LegalTerms> {
  static constexpr std::string_view name = "legal-terms";
  static constexpr std::string_view meaning = "Terms of law.";
  static constexpr auto fields =
      Fields{field("governing-law", &section::LegalTerms::governing_law, "the law that holds: `the law of Finland`"),
             field("courts", &section::LegalTerms::courts, "the courts that decide"),
             field("acceptance-by-use", &section::LegalTerms::acceptance_by_use,
                   "whether using the service counts as agreement"),
             field("documents", &section::LegalTerms::documents, "the terms that hold beside the policy")};
};

namespace section {
/// Free text, for what no other kind holds.
struct Prose {
  Stated<Topic> topic{};
  bool operator==(const Prose&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Prose> {
  static constexpr std::string_view name = "prose";
  static constexpr std::string_view meaning = "Free text, for what no other kind holds.";
  /// Fields of Section that this kind can't do without (`text`, unless there are sections below it).
  static constexpr std::array<std::string_view, 2> needs{"heading", "text"};
  static constexpr auto fields = Fields{field("topic", &section::Prose::topic, "what the text is about")};
};

}  // namespace codicil
