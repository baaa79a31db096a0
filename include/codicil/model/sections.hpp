#pragma once
/// \file
/// The kinds of sections. Fields that every section has stand in Section (policy.hpp); here is what each kind adds.

#include <codicil/model/registries.hpp>

namespace codicil {

namespace section {

/// The policy in a few points.
struct Summary {
  Stated<std::vector<Text>> points;
  Stated<std::vector<Claim>> claims;
  bool operator==(const Summary&) const = default;
};

/// A website, service or other place that a policy covers.
struct Place {
  std::string name;
  Stated<Url> url;
  bool operator==(const Place&) const = default;
};

/// What the policy covers.
struct Scope {
  Stated<std::vector<Place>> applies_to;
  Stated<std::vector<Place>> excludes;
  Stated<OurRole> our_role;
  bool operator==(const Scope&) const = default;
};

/// Something people do that gives data to the organisation.
struct Occasion {
  std::optional<Id> id;
  std::string when;
  Stated<std::vector<Mention<DataCategory>>> data;
  Stated<Requirement> requirement;
  Stated<Certainty> certainty;
  bool operator==(const Occasion&) const = default;
};

/// One source of data.
struct CollectionGroup {
  std::optional<Id> id;
  Source source = Source::you;
  Stated<Amount> amount;
  Stated<std::vector<Occasion>> when;
  Stated<std::vector<Ref<Party>>> from;
  Stated<std::vector<Mention<DataCategory>>> data;
  Stated<Requirement> requirement;
  Stated<Completeness> complete;
  Stated<Certainty> certainty;
  bool operator==(const CollectionGroup&) const = default;
};

/// Which data are collected, when, and from where.
struct Collection {
  std::vector<CollectionGroup> groups;
  bool operator==(const Collection&) const = default;
};

/// A category of cookies.
struct CookieGroup {
  CookieCategory category = CookieCategory::strictly_necessary;
  Stated<std::string> purpose;
  Stated<bool> consent;
  bool operator==(const CookieGroup&) const = default;
};

/// One cookie.
struct Cookie {
  std::string name;
  Stated<Ref<Party>> provider;
  Stated<std::string> purpose;
  Stated<CookieCategory> category;
  Stated<Duration> lasts;
  bool operator==(const Cookie&) const = default;
};

/// How consent is given.
struct Consent {
  std::string mechanism;
  Stated<Url> url;
  bool operator==(const Consent&) const = default;
};

/// Something people can do themselves.
struct Control {
  std::string name;
  Stated<Url> url;
  bool operator==(const Control&) const = default;
};

/// Answers to privacy signals of browsers.
struct Signals {
  Stated<SignalResponse> gpc;
  Stated<SignalResponse> dnt;
  bool operator==(const Signals&) const = default;
};

/// Cookies and similar technologies.
struct Cookies {
  Stated<bool> used;
  Stated<Certainty> certainty;
  Stated<bool> similar_technologies;
  Stated<std::vector<Mention<DataCategory>>> data;
  Stated<std::vector<CookieGroup>> categories;
  Stated<std::vector<Cookie>> items;
  Stated<Completeness> complete;
  Stated<Consent> consent;
  Stated<std::vector<Control>> controls;
  Stated<Signals> signals;
  Stated<Url> learn_more;
  bool operator==(const Cookies&) const = default;
};

/// A tool that measures how a site or product is used.
struct Tool {
  Ref<Party> tool;
  Stated<std::vector<Mention<DataCategory>>> data;
  Stated<std::vector<Mention<Purpose>>> purposes;
  Stated<std::vector<Mention<DataCategory>>> provider_data;
  Stated<std::vector<Mention<Purpose>>> provider_purposes;
  Stated<Certainty> certainty;
  Stated<Url> opt_out;
  bool operator==(const Tool&) const = default;
};

/// How use of the site or product is measured.
struct Analytics {
  std::vector<Tool> tools;
  bool operator==(const Analytics&) const = default;
};

/// Who handles payments.
struct Payments {
  std::vector<Ref<Party>> providers;
  Stated<std::string> for_;
  Stated<Completeness> complete;
  Stated<std::vector<Mention<DataCategory>>> data;
  Stated<bool> handled_by_controller;
  Stated<Governance> governed_by;
  Stated<std::string> policies_at;
  bool operator==(const Payments&) const = default;
};

/// Somebody who receives personal data.
struct Recipient {
  Mention<Party> who;
  Stated<std::vector<Mention<Purpose>>> for_;
  Stated<std::vector<Mention<DataCategory>>> data;
  Stated<std::string> when;
  bool operator==(const Recipient&) const = default;
};

/// Who receives personal data.
struct Sharing {
  SharingStance stance = SharingStance::limited;
  Stated<std::vector<SharingException>> unless;
  Stated<std::vector<Recipient>> recipients;
  Stated<Completeness> complete;
  Stated<Sale> sale;
  bool operator==(const Sharing&) const = default;
};

/// Links to other websites.
struct Links {
  bool covered = false;
  Stated<LinkAdvice> advice;
  bool operator==(const Links&) const = default;
};

/// A right people have.
struct GrantedRight {
  Right right = Right::access;
  Stated<Text> how;
  Stated<Ref<Contact>> contact;
  Stated<Duration> deadline;
  Stated<std::string> fee;
  bool operator==(const GrantedRight&) const = default;
};

/// How people use their rights.
struct Exercise {
  Ref<Contact> contact;
  Stated<std::string> identity_check;
  Stated<std::string> agent;
  bool operator==(const Exercise&) const = default;
};

/// The rights people have, and how to use them.
struct Rights {
  Stated<std::vector<std::string>> commitments;
  std::vector<GrantedRight> rights;
  Stated<Exercise> exercise;
  Stated<std::vector<Control>> choices;
  Stated<std::vector<Ref<Party>>> authorities;
  bool operator==(const Rights&) const = default;
};

/// How to reach the organisation.
struct Reach {
  std::vector<Ref<Contact>> contacts;
  bool operator==(const Reach&) const = default;
};

/// An earlier version of the policy.
struct Revision {
  Date date;
  Stated<std::string> summary;
  Stated<std::string> version;
  Stated<Url> url;
  bool operator==(const Revision&) const = default;
};

/// How the policy changes.
struct Changes {
  Stated<Review> review;
  Stated<std::vector<Announcement>> announced;
  Stated<Duration> notice_period;
  Stated<std::vector<Revision>> history;
  bool operator==(const Changes&) const = default;
};

/// A text that this policy is made from.
struct Work {
  std::string title;
  Stated<Url> url;
  Stated<std::string> author;
  Stated<Licence> licence;
  bool operator==(const Work&) const = default;
};

/// Where the text of the policy comes from.
struct Attribution {
  std::vector<Work> derived_from;
  bool operator==(const Attribution&) const = default;
};

/// Free text, for what no other kind holds.
struct Prose {
  Stated<Topic> topic;
  bool operator==(const Prose&) const = default;
};

}  // namespace section

template <>
struct Schema<section::Summary> {
  static constexpr std::string_view name = "summary";
  static constexpr std::string_view meaning = "The policy in a few points.";
  static constexpr auto fields =
      std::tuple{field("points", &section::Summary::points, "the points, one sentence each"),
                 field("claims", &section::Summary::claims, "promises that are true of the whole policy")};
};

template <>
struct Schema<section::Place> {
  static constexpr std::string_view name = "place";
  static constexpr std::string_view meaning = "A website, service or other place that a policy covers.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields = std::tuple{required("name", &section::Place::name, "what it is called"),
                                            field("url", &section::Place::url, "its address")};
};

template <>
struct Schema<section::Scope> {
  static constexpr std::string_view name = "scope";
  static constexpr std::string_view meaning = "What the policy covers.";
  static constexpr auto fields = std::tuple{
      field("applies-to", &section::Scope::applies_to, "the websites, services and other places the policy covers"),
      field("excludes", &section::Scope::excludes, "what it does not cover"),
      field("our-role", &section::Scope::our_role, "what the organisation is for the data the policy speaks of")};
};

template <>
struct Schema<section::Occasion> {
  static constexpr std::string_view name = "occasion";
  static constexpr std::string_view meaning = "Something people do that gives data to the organisation.";
  static constexpr std::string_view shorthand = "when";
  static constexpr auto fields = std::tuple{
      field("id", &section::Occasion::id, "the name other versions know it by"),
      required("when", &section::Occasion::when, "a clause that follows `when you`: `subscribe to a mailing list`"),
      field("data", &section::Occasion::data, "the data collected then"),
      field("requirement", &section::Occasion::requirement, "whether people must give the data"),
      field("certainty", &section::Occasion::certainty, "how firmly it is said")};
};

template <>
struct Schema<section::CollectionGroup> {
  static constexpr std::string_view name = "collection-group";
  static constexpr std::string_view meaning = "One source of data.";
  static constexpr auto fields = std::tuple{
      field("id", &section::CollectionGroup::id, "the name other versions know it by"),
      required("source", &section::CollectionGroup::source, "where the data come from"),
      field("amount", &section::CollectionGroup::amount, "how much of the data comes from there"),
      field("when", &section::CollectionGroup::when, "the occasions on which data are collected"),
      field("from", &section::CollectionGroup::from, "the parties the data come from"),
      field("data", &section::CollectionGroup::data, "the data that come from there"),
      field("requirement", &section::CollectionGroup::requirement, "whether people must give the data"),
      field("complete", &section::CollectionGroup::complete, "whether the occasions or parties are all there are"),
      field("certainty", &section::CollectionGroup::certainty, "how firmly it is said")};
};

template <>
struct Schema<section::Collection> {
  static constexpr std::string_view name = "collection";
  static constexpr std::string_view meaning = "Which data are collected, when, and from where.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields = std::tuple{required("groups", &section::Collection::groups, "the sources of data")};
};

template <>
struct Schema<section::CookieGroup> {
  static constexpr std::string_view name = "cookie-group";
  static constexpr std::string_view meaning = "A category of cookies.";
  static constexpr std::string_view shorthand = "category";
  static constexpr auto fields =
      std::tuple{required("category", &section::CookieGroup::category, "what these cookies are for"),
                 field("purpose", &section::CookieGroup::purpose, "what they do here, in a few words"),
                 field("consent", &section::CookieGroup::consent, "whether they are set only with consent")};
};

template <>
struct Schema<section::Cookie> {
  static constexpr std::string_view name = "cookie";
  static constexpr std::string_view meaning = "One cookie.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields =
      std::tuple{required("name", &section::Cookie::name, "the cookie's name"),
                 field("provider", &section::Cookie::provider, "who sets it"),
                 field("purpose", &section::Cookie::purpose, "what it is for, in a few words"),
                 field("category", &section::Cookie::category, "its category"),
                 field("lasts", &section::Cookie::lasts, "how long it stays")};
};

template <>
struct Schema<section::Consent> {
  static constexpr std::string_view name = "consent";
  static constexpr std::string_view meaning = "How consent is given.";
  static constexpr std::string_view shorthand = "mechanism";
  static constexpr auto fields = std::tuple{
      required("mechanism", &section::Consent::mechanism, "how people are asked: `a banner on the first visit`"),
      field("url", &section::Consent::url, "where consent can be given or withdrawn later")};
};

template <>
struct Schema<section::Control> {
  static constexpr std::string_view name = "control";
  static constexpr std::string_view meaning = "Something people can do themselves.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields =
      std::tuple{required("name", &section::Control::name, "what they can do: `block cookies in your browser`"),
                 field("url", &section::Control::url, "where")};
};

template <>
struct Schema<section::Signals> {
  static constexpr std::string_view name = "signals";
  static constexpr std::string_view meaning = "Answers to privacy signals of browsers.";
  static constexpr auto fields =
      std::tuple{field("gpc", &section::Signals::gpc, "the answer to Global Privacy Control"),
                 field("dnt", &section::Signals::dnt, "the answer to Do Not Track")};
};

template <>
struct Schema<section::Cookies> {
  static constexpr std::string_view name = "cookies";
  static constexpr std::string_view meaning = "Cookies and similar technologies.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields = std::tuple{
      field("used", &section::Cookies::used, "whether cookies are used"),
      field("certainty", &section::Cookies::certainty, "how firmly it is said that data are collected by cookies"),
      field("similar-technologies", &section::Cookies::similar_technologies,
            "whether similar technologies are used, such as local storage"),
      field("data", &section::Cookies::data, "the data collected by cookies"),
      field("categories", &section::Cookies::categories, "the categories of cookies in use"),
      field("items", &section::Cookies::items, "the cookies one by one"),
      field("complete", &section::Cookies::complete, "whether the cookies named are all there are"),
      field("consent", &section::Cookies::consent, "how consent is given"),
      field("controls", &section::Cookies::controls, "what people can do about cookies"),
      field("signals", &section::Cookies::signals, "answers to privacy signals of browsers"),
      field("learn-more", &section::Cookies::learn_more, "where readers can learn about cookies")};
};

template <>
struct Schema<section::Tool> {
  static constexpr std::string_view name = "analytics-tool";
  static constexpr std::string_view meaning = "A tool that measures how a site or product is used.";
  static constexpr std::string_view shorthand = "tool";
  static constexpr auto fields = std::tuple{
      required("tool", &section::Tool::tool, "the tool: a party, or a service of one (`google.analytics`)"),
      field("data", &section::Tool::data, "the data it handles"),
      field("purposes", &section::Tool::purposes, "what the organisation uses it for"),
      field("provider-data", &section::Tool::provider_data, "the data its provider uses for its own purposes"),
      field("provider-purposes", &section::Tool::provider_purposes,
            "what its provider uses the data for on its own account"),
      field("certainty", &section::Tool::certainty, "how firmly it is said"),
      field("opt-out", &section::Tool::opt_out, "where people can opt out")};
};

template <>
struct Schema<section::Analytics> {
  static constexpr std::string_view name = "analytics";
  static constexpr std::string_view meaning = "How use of the site or product is measured.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields = std::tuple{required("tools", &section::Analytics::tools, "the tools")};
};

template <>
struct Schema<section::Payments> {
  static constexpr std::string_view name = "payments";
  static constexpr std::string_view meaning = "Who handles payments.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields = std::tuple{
      required("providers", &section::Payments::providers, "the companies that process payments"),
      field("for", &section::Payments::for_, "what is paid for: `event fees`"),
      field("complete", &section::Payments::complete, "whether the providers named are all there are"),
      field("data", &section::Payments::data, "the data the providers collect and use"),
      field("handled-by-controller", &section::Payments::handled_by_controller,
            "whether the organisation itself handles payment data"),
      field("governed-by", &section::Payments::governed_by, "whose privacy policies hold for the payment data"),
      field("policies-at", &section::Payments::policies_at, "where those policies can be found: `their websites`")};
};

template <>
struct Schema<section::Recipient> {
  static constexpr std::string_view name = "recipient";
  static constexpr std::string_view meaning = "Somebody who receives personal data.";
  static constexpr std::string_view shorthand = "who";
  static constexpr auto fields = std::tuple{
      required("who", &section::Recipient::who, "a party by id, or a category of recipients in words"),
      field("for", &section::Recipient::for_, "what for"), field("data", &section::Recipient::data, "which data"),
      field("when", &section::Recipient::when, "when, as a clause that follows `when`: `you order a book`")};
};

template <>
struct Schema<section::Sharing> {
  static constexpr std::string_view name = "sharing";
  static constexpr std::string_view meaning = "Who receives personal data.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields =
      std::tuple{required("stance", &section::Sharing::stance,
                          "how far data are shared: `never`, `limited` to the recipients' tasks, or as `listed`"),
                 field("unless", &section::Sharing::unless, "when data are shared after all"),
                 field("recipients", &section::Sharing::recipients, "who receives data"),
                 field("complete", &section::Sharing::complete, "whether the recipients named are all there are"),
                 field("sale", &section::Sharing::sale, "whether data are sold")};
};

template <>
struct Schema<section::Links> {
  static constexpr std::string_view name = "links";
  static constexpr std::string_view meaning = "Links to other websites.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields =
      std::tuple{required("covered", &section::Links::covered, "whether this policy holds for linked sites too"),
                 field("advice", &section::Links::advice, "what readers are advised to do")};
};

template <>
struct Schema<section::GrantedRight> {
  static constexpr std::string_view name = "granted-right";
  static constexpr std::string_view meaning = "A right people have.";
  static constexpr std::string_view shorthand = "right";
  static constexpr auto fields =
      std::tuple{required("right", &section::GrantedRight::right, "the right"),
                 field("how", &section::GrantedRight::how, "how to use it, in a sentence"),
                 field("contact", &section::GrantedRight::contact, "where to ask for it"),
                 field("deadline", &section::GrantedRight::deadline, "how soon the answer comes"),
                 field("fee", &section::GrantedRight::fee, "what it costs; `none` says that it is free")};
};

template <>
struct Schema<section::Exercise> {
  static constexpr std::string_view name = "exercise";
  static constexpr std::string_view meaning = "How people use their rights.";
  static constexpr std::string_view shorthand = "contact";
  static constexpr auto fields = std::tuple{
      required("contact", &section::Exercise::contact, "where to ask (`iiif.office`)"),
      field("identity-check", &section::Exercise::identity_check, "how the organisation makes sure who is asking"),
      field("agent", &section::Exercise::agent, "how somebody else may ask on a person's behalf")};
};

template <>
struct Schema<section::Rights> {
  static constexpr std::string_view name = "rights";
  static constexpr std::string_view meaning = "The rights people have, and how to use them.";
  static constexpr auto fields = std::tuple{
      field("commitments", &section::Rights::commitments, "what the organisation wants to achieve: noun phrases"),
      required("rights", &section::Rights::rights, "the rights"),
      field("exercise", &section::Rights::exercise, "how to use them"),
      field("choices", &section::Rights::choices, "what people can do themselves"),
      field("authorities", &section::Rights::authorities, "the authorities that take complaints")};
};

template <>
struct Schema<section::Reach> {
  static constexpr std::string_view name = "contact";
  static constexpr std::string_view meaning = "How to reach the organisation.";
  static constexpr auto fields = std::tuple{required("contacts", &section::Reach::contacts, "the contacts, in order")};
};

template <>
struct Schema<section::Revision> {
  static constexpr std::string_view name = "revision";
  static constexpr std::string_view meaning = "An earlier version of the policy.";
  static constexpr auto fields = std::tuple{required("date", &section::Revision::date, "its date"),
                                            field("summary", &section::Revision::summary, "what changed then"),
                                            field("version", &section::Revision::version, "its version"),
                                            field("url", &section::Revision::url, "where it can be read")};
};

template <>
struct Schema<section::Changes> {
  static constexpr std::string_view name = "changes";
  static constexpr std::string_view meaning = "How the policy changes.";
  static constexpr auto fields =
      std::tuple{field("review", &section::Changes::review, "how often it is reviewed"),
                 field("announced", &section::Changes::announced, "where changes are announced"),
                 field("notice-period", &section::Changes::notice_period, "how long before they take effect"),
                 field("history", &section::Changes::history, "earlier versions")};
};

template <>
struct Schema<section::Work> {
  static constexpr std::string_view name = "source-work";
  static constexpr std::string_view meaning = "A text that this policy is made from.";
  static constexpr auto fields = std::tuple{
      required("title", &section::Work::title, "its title"), field("url", &section::Work::url, "where it can be read"),
      field("author", &section::Work::author, "who wrote it"),
      field("licence", &section::Work::licence, "the licence it is published under, by SPDX identifier")};
};

template <>
struct Schema<section::Attribution> {
  static constexpr std::string_view name = "attribution";
  static constexpr std::string_view meaning = "Where the text of the policy comes from.";
  static constexpr auto fields =
      std::tuple{required("derived-from", &section::Attribution::derived_from, "the texts it is derived from")};
};

template <>
struct Schema<section::Prose> {
  static constexpr std::string_view name = "prose";
  static constexpr std::string_view meaning = "Free text, for what no other kind holds.";
  /// Fields of Section that this kind can't do without (`text`, unless there are sections below it).
  static constexpr std::array<std::string_view, 2> needs{"heading", "text"};
  static constexpr auto fields = std::tuple{field("topic", &section::Prose::topic, "what the text is about")};
};

}  // namespace codicil
