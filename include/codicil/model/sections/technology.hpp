#pragma once
/// \file
/// What websites and apps do: cookies, analytics, advertising, communications.

#include <codicil/model/registries.hpp>

namespace codicil {

namespace section {
/// A category of cookies.
struct CookieGroup {
  CookieCategory category = CookieCategory::strictly_necessary;
  Stated<Words> purpose{};
  Stated<bool> consent{};
  bool operator==(const CookieGroup&) const = default;
};
}  // namespace section
template <>
struct Schema<section::CookieGroup> {
  static constexpr std::string_view name = "cookie-group";
  static constexpr std::string_view meaning = "A category of cookies.";
  static constexpr std::string_view shorthand = "category";
  static constexpr auto fields =
      Fields{required("category", &section::CookieGroup::category, "what these cookies are for"),
             field("purpose", &section::CookieGroup::purpose, "what they do here, in a few words"),
             field("consent", &section::CookieGroup::consent, "whether they are set only with consent")};
};

namespace section {
/// One cookie.
struct Cookie {
  std::string name;
  Stated<Mention<Party>> provider{};
  Stated<Words> purpose{};
  Stated<CookieCategory> category{};
  Stated<Duration> lasts{};
  Stated<Technology> technology{};
  bool operator==(const Cookie&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Cookie> {
  static constexpr std::string_view name = "cookie";
  static constexpr std::string_view meaning = "One cookie.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields =
      Fields{required("name", &section::Cookie::name, "the cookie's name"),
             field("provider", &section::Cookie::provider, "who sets it"),
             field("purpose", &section::Cookie::purpose, "what it is for, in a few words"),
             field("category", &section::Cookie::category, "its category"),
             field("lasts", &section::Cookie::lasts, "how long it stays"),
             field("technology", &section::Cookie::technology, "what it is, if not a cookie")};
};

namespace section {
/// How consent is given.
struct Consent {
  Words mechanism;
  Stated<Url> url{};
  bool operator==(const Consent&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Consent> {
  static constexpr std::string_view name = "consent";
  static constexpr std::string_view meaning = "How consent is given.";
  static constexpr std::string_view shorthand = "mechanism";
  static constexpr auto fields =
      Fields{required("mechanism", &section::Consent::mechanism, "how people are asked: `a banner on the first visit`"),
             field("url", &section::Consent::url, "where consent can be given or withdrawn later")};
};

namespace section {
/// Something people can do themselves.
struct Control {
  Words name;
  Stated<Url> url{};
  bool operator==(const Control&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Control> {
  static constexpr std::string_view name = "control";
  static constexpr std::string_view meaning = "Something people can do themselves.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields =
      Fields{required("name", &section::Control::name, "what they can do: `block cookies in your browser`"),
             field("url", &section::Control::url, "where")};
};

namespace section {
/// Answers to privacy signals of browsers.
struct Signals {
  Stated<SignalResponse> gpc{};
  Stated<SignalResponse> dnt{};
  bool operator==(const Signals&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Signals> {
  static constexpr std::string_view name = "signals";
  static constexpr std::string_view meaning = "Answers to privacy signals of browsers.";
  static constexpr auto fields = Fields{field("gpc", &section::Signals::gpc, "the answer to Global Privacy Control"),
                                        field("dnt", &section::Signals::dnt, "the answer to Do Not Track")};
};

namespace section {
/// Cookies and similar technologies.
struct Cookies {
  Stated<bool> used{};
  Stated<bool> similar_technologies{};
  Stated<std::vector<Technology>> technologies{};
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<std::vector<CookieGroup>> categories{};
  Stated<std::vector<Cookie>> items{};
  Stated<Completeness> complete{};
  Stated<Consent> consent{};
  Stated<std::vector<Control>> controls{};
  Stated<Signals> signals{};
  Stated<Url> learn_more{};
  bool operator==(const Cookies&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Cookies> {
  static constexpr std::string_view name = "cookies";
  static constexpr std::string_view meaning = "Cookies and similar technologies.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields =
      Fields{field("used", &section::Cookies::used, "whether cookies are used"),
             field("similar-technologies", &section::Cookies::similar_technologies,
                   "whether similar technologies are used, such as local storage"),
             field("technologies", &section::Cookies::technologies, "which technologies are used"),
             field("data", &section::Cookies::data, "the data collected by cookies"),
             field("categories", &section::Cookies::categories, "the categories of cookies in use"),
             field("items", &section::Cookies::items, "the cookies one by one"),
             field("complete", &section::Cookies::complete, "whether the cookies named are all there are"),
             field("consent", &section::Cookies::consent, "how consent is given"),
             field("controls", &section::Cookies::controls, "what people can do about cookies"),
             field("signals", &section::Cookies::signals, "answers to privacy signals of browsers"),
             field("learn-more", &section::Cookies::learn_more, "where readers can learn about cookies")};
};

namespace section {
/// A tool that measures how a site or product is used.
struct Tool {
  Ref<Party> tool;
  Stated<bool> self_hosted{};
  Stated<bool> anonymised{};
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<std::vector<Mention<Purpose>>> purposes{};
  Stated<std::vector<Basis>> basis{};
  Stated<Mention<StorageRule>> retention{};
  Stated<std::vector<Mention<DataCategory>>> provider_data{};
  Stated<std::vector<Mention<Purpose>>> provider_purposes{};
  Stated<Certainty> certainty{};
  Stated<Url> opt_out{};
  bool operator==(const Tool&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Tool> {
  static constexpr std::string_view name = "analytics-tool";
  static constexpr std::string_view meaning = "A tool that measures how a site or product is used.";
  static constexpr std::string_view shorthand = "tool";
  static constexpr auto fields =
      Fields{required("tool", &section::Tool::tool, "the tool: a party, or a service of one (`google.analytics`)"),
             field("self-hosted", &section::Tool::self_hosted, "whether it runs on the organisation's own servers"),
             field("anonymised", &section::Tool::anonymised, "whether the data are made anonymous"),
             field("data", &section::Tool::data, "the data it handles"),
             field("purposes", &section::Tool::purposes, "what the organisation uses it for"),
             field("basis", &section::Tool::basis, "the legal basis, one or several"),
             field("retention", &section::Tool::retention, "how long the data are kept"),
             field("provider-data", &section::Tool::provider_data, "the data its provider uses for its own purposes"),
             field("provider-purposes", &section::Tool::provider_purposes,
                   "what its provider uses the data for on its own account"),
             field("certainty", &section::Tool::certainty, "how firmly it is said"),
             field("opt-out", &section::Tool::opt_out, "where people can opt out")};
};

namespace section {
/// How use of the site or product is measured.
struct Analytics {
  std::vector<Tool> tools;
  bool operator==(const Analytics&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Analytics> {
  static constexpr std::string_view name = "analytics";
  static constexpr std::string_view meaning = "How use of the site or product is measured.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields = Fields{required("tools", &section::Analytics::tools, "the tools")};
};

namespace section {
/// Somebody who places or measures advertisements.
struct AdPartner {
  Mention<Party> party;
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<std::vector<Mention<Purpose>>> purposes{};
  Stated<std::vector<Basis>> basis{};
  Stated<Certainty> certainty{};
  Stated<Url> opt_out{};
  bool operator==(const AdPartner&) const = default;
};
}  // namespace section
template <>
struct Schema<section::AdPartner> {
  static constexpr std::string_view name = "advertising-partner";
  static constexpr std::string_view meaning = "Somebody who places or measures advertisements.";
  static constexpr std::string_view shorthand = "party";
  static constexpr auto fields = Fields{required("party", &section::AdPartner::party, "the partner"),
                                        field("data", &section::AdPartner::data, "the data it handles"),
                                        field("purposes", &section::AdPartner::purposes, "what for"),
                                        field("basis", &section::AdPartner::basis, "the legal basis, one or several"),
                                        field("certainty", &section::AdPartner::certainty, "how firmly it is said"),
                                        field("opt-out", &section::AdPartner::opt_out, "where people can opt out")};
};

namespace section {
/// Links that earn a commission.
struct AffiliateLinks {
  Stated<bool> used{};
  Stated<bool> marked{};
  bool operator==(const AffiliateLinks&) const = default;
};
}  // namespace section
template <>
struct Schema<section::AffiliateLinks> {
  static constexpr std::string_view name = "affiliate-links";
  static constexpr std::string_view meaning = "Links that earn a commission.";
  static constexpr auto fields =
      Fields{field("used", &section::AffiliateLinks::used, "whether there are any"),
             field("marked", &section::AffiliateLinks::marked, "whether readers can tell them from others")};
};

namespace section {
/// Advertisements, and what they do with data.
struct Advertising {
  Stated<Personalisation> personalised{};
  Stated<std::vector<AdPartner>> partners{};
  Stated<Completeness> complete{};
  Stated<AffiliateLinks> affiliate_links{};
  Stated<std::vector<Control>> opt_out{};
  bool operator==(const Advertising&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Advertising> {
  static constexpr std::string_view name = "advertising";
  static constexpr std::string_view meaning = "Advertisements, and what they do with data.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields =
      Fields{field("personalised", &section::Advertising::personalised,
                   "whether advertisements are chosen by data about the reader"),
             field("partners", &section::Advertising::partners, "who places or measures them"),
             field("complete", &section::Advertising::complete, "whether the partners named are all there are"),
             field("affiliate-links", &section::Advertising::affiliate_links, "links that earn a commission"),
             field("opt-out", &section::Advertising::opt_out, "what people can do about advertisements")};
};

namespace section {
/// A way in which the organisation and people write to each other.
struct Channel {
  ChannelType type = ChannelType::newsletter;
  Stated<Words> name{};
  Stated<Mention<Party>> provider{};
  Stated<std::vector<Mention<DataCategory>>> data{};
  Stated<std::vector<Mention<Purpose>>> purposes{};
  Stated<std::vector<Basis>> basis{};
  Stated<Mention<StorageRule>> retention{};
  Stated<bool> double_opt_in{};
  Stated<Words> unsubscribe{};
  Stated<Certainty> certainty{};
  std::optional<Text> text{};
  bool operator==(const Channel&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Channel> {
  static constexpr std::string_view name = "channel";
  static constexpr std::string_view meaning = "A way in which the organisation and people write to each other.";
  static constexpr std::string_view shorthand = "type";
  static constexpr auto fields =
      Fields{required("type", &section::Channel::type, "what it is"),
             field("name", &section::Channel::name, "what it is called"),
             field("provider", &section::Channel::provider, "who runs it for the organisation"),
             field("data", &section::Channel::data, "the data it needs"),
             field("purposes", &section::Channel::purposes, "what for"),
             field("basis", &section::Channel::basis, "the legal basis, one or several"),
             field("retention", &section::Channel::retention, "how long the data are kept"),
             field("double-opt-in", &section::Channel::double_opt_in, "whether people confirm that they want it"),
             field("unsubscribe", &section::Channel::unsubscribe, "how people end it"),
             field("certainty", &section::Channel::certainty, "how firmly it is said"),
             field("text", &section::Channel::text, "more about it, in Markdown")};
};

namespace section {
/// Newsletters, forms, messages.
struct Communications {
  std::vector<Channel> channels;
  bool operator==(const Communications&) const = default;
};
}  // namespace section
template <>
struct Schema<section::Communications> {
  static constexpr std::string_view name = "communications";
  static constexpr std::string_view meaning = "Newsletters, forms, messages.";
  static constexpr bool can_be_none = true;
  static constexpr auto fields = Fields{required("channels", &section::Communications::channels, "the channels")};
};

}  // namespace codicil
