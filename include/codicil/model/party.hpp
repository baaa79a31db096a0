#pragma once
/// \file
/// Organisations and how to reach them.

#include <codicil/model/fields.hpp>

namespace codicil {

/// A postal address, from the narrow to the wide.
struct PostalAddress {
  Stated<std::string> care_of{};
  Stated<std::string> street{};
  Stated<std::string> city{};
  Stated<std::string> region{};
  Stated<std::string> code{};
  Stated<Country> country{};
  bool operator==(const PostalAddress&) const = default;
};
template <>
struct Schema<PostalAddress> {
  static constexpr std::string_view name = "postal-address";
  static constexpr std::string_view meaning = "Where letters go.";
  static constexpr auto fields =
      Fields{field("care-of", &PostalAddress::care_of, "who takes in the letter"),
             field("street", &PostalAddress::street, "street and number, or a post box"),
             field("city", &PostalAddress::city, "the town or city"),
             field("region", &PostalAddress::region, "the state, province or county"),
             field("code", &PostalAddress::code, "the postal code, as written"),
             field("country", &PostalAddress::country, "the country, by its two-letter ISO 3166-1 code")};
};

/// One way, or several that belong together, to reach a party.
struct Contact {
  Stated<Words> name{};
  Stated<Email> email{};
  Stated<std::string> phone{};
  Stated<Url> form{};
  Stated<PostalAddress> post{};
  Stated<std::vector<ContactPurpose>> for_{};
  bool operator==(const Contact&) const = default;
};
template <>
struct Schema<Contact> {
  static constexpr std::string_view name = "contact-details";
  static constexpr std::string_view meaning = "One way to reach a party, or several that belong together.";
  static constexpr auto fields = Fields{field("name", &Contact::name, "the person, office or department"),
                                        field("email", &Contact::email, "an e-mail address"),
                                        field("phone", &Contact::phone, "a telephone number"),
                                        field("form", &Contact::form, "the address of a web form"),
                                        field("post", &Contact::post, "a postal address"),
                                        field("for", &Contact::for_, "what this contact is there for")};
};

/// Something a party offers under a name of its own.
struct Service {
  Words name;
  Stated<Words> does{};
  bool operator==(const Service&) const = default;
};
template <>
struct Schema<Service> {
  static constexpr std::string_view name = "service";
  static constexpr std::string_view meaning = "Something a party offers under a name of its own.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields = Fields{proper(required("name", &Service::name, "what the service is called")),
                                        field("does", &Service::does, "what it does, in a few words")};
};

/// An organisation (or person) the policy names.
struct Party {
  Words name;
  Stated<Words> long_name{};
  Stated<PartyKind> kind{};
  Stated<std::vector<PartyRole>> roles{};
  Stated<Country> country{};
  Stated<Url> url{};
  Stated<Url> privacy_policy{};
  Stated<Words> does{};
  Stated<std::string> registration{};
  Stated<Registry<Service>> services{};
  Stated<Registry<Contact>> contacts{};
  std::optional<Text> text{};
  bool operator==(const Party&) const = default;
};
template <>
struct Schema<Party> {
  static constexpr std::string_view name = "party";
  static constexpr std::string_view meaning = "An organisation or person that the policy names.";
  static constexpr std::string_view shorthand = "name";
  static constexpr auto fields =
      Fields{proper(required("name", &Party::name, "the name people know it by")),
             proper(field("long-name", &Party::long_name, "its full or legal name")),
             field("kind", &Party::kind, "what sort of organisation it is"),
             field("roles", &Party::roles, "what it is, as far as personal data go"),
             field("country", &Party::country, "where it is based, by its two-letter ISO 3166-1 code"),
             field("url", &Party::url, "its website"),
             field("privacy-policy", &Party::privacy_policy, "the address of its own privacy policy"),
             field("does", &Party::does, "what it does here, in a few words"),
             field("registration", &Party::registration, "its entry in a public register: `HRB 1234`"),
             field("services", &Party::services, "its services that the policy names, by id"),
             field("contacts", &Party::contacts, "how to reach it, by id"),
             field("text", &Party::text, "more about it, in Markdown")};
};

}  // namespace codicil
