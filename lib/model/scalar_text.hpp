#pragma once
/// \file
/// The text of a value that a file writes as one scalar.

#include <codicil/model/policy.hpp>

#include <string>
#include <string_view>

namespace codicil {

inline std::string scalar_text(bool value) { return value ? "true" : "false"; }
inline std::string scalar_text(const Date& value) { return value.to_string(); }
inline std::string_view scalar_text(const Url& value) { return value.text; }
inline std::string_view scalar_text(const Email& value) { return value.text; }
inline std::string_view scalar_text(const Country& value) { return value.code; }
inline std::string_view scalar_text(const Language& value) { return value.tag; }
inline std::string_view scalar_text(const Licence& value) { return value.id; }
inline std::string scalar_text(const Age& value) { return std::to_string(value.years); }
inline std::string_view scalar_text(const Id& value) { return value.text; }
template <class T>
std::string_view scalar_text(const Ref<T>& value) {
  return value.id;
}
template <Enumeration E>
std::string_view scalar_text(E value) {
  return name_of(value);
}

/// Whether a `T` is written as one scalar that its type and text alone decide. Strings and words are; Mention and
/// Duration need more care.
template <class T>
concept ScalarFact = (std::is_same_v<T, bool> || std::is_same_v<T, Date> || std::is_same_v<T, Url> ||
                      std::is_same_v<T, Email> || std::is_same_v<T, Country> || std::is_same_v<T, Language> ||
                      std::is_same_v<T, Licence> || std::is_same_v<T, Age> || std::is_same_v<T, Id> || is_ref_v<T> ||
                      Enumeration<T>);

}  // namespace codicil
