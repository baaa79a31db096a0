#pragma once
/// \file
/// One description of every struct of the model, from which all generic passes come: reading, writing, the source map,
/// the dump, the reference page, random policies. The cleverness lives here and nowhere else.

#include <codicil/model/stated.hpp>
#include <codicil/model/values.hpp>
#include <codicil/model/vocabulary.hpp>

#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace codicil {

/// Whether a field has to be there.
enum class Need : bool { optional, required };

/// One field of struct `S`: its key in the file, the member that holds it, what it means.
template <class S, class T>
struct Field {
  using struct_type = S;
  using value_type = T;
  std::string_view key;  ///< kebab-case; the member is the same word in snake_case
  T S::*member;
  std::string_view meaning;  ///< one line for the reference page, completing "This is …"
  Need need = Need::optional;
  bool proper = false;  ///< a proper name: the same in every language, unless the file translates it
};

/// Makes a Field that may be missing.
template <class S, class T>
constexpr Field<S, T> field(std::string_view key, T S::*member, std::string_view meaning) {
  return {key, member, meaning};
}

/// Makes a Field that has to be there.
template <class S, class T>
constexpr Field<S, T> required(std::string_view key, T S::*member, std::string_view meaning) {
  return {key, member, meaning, Need::required};
}

/// Marks a field as a proper name: what it says needs no translation.
template <class S, class T>
constexpr Field<S, T> proper(Field<S, T> name) {
  name.proper = true;
  return name;
}

namespace detail {

template <std::size_t I, class F>
struct FieldAt {
  F field;
};

template <std::size_t I, class F>
constexpr const F& field_at(const FieldAt<I, F>& row) {
  return row.field;
}

template <class Indices, class... F>
struct FieldRows;

template <std::size_t... I, class... F>
struct FieldRows<std::index_sequence<I...>, F...> : FieldAt<I, F>... {
  constexpr explicit FieldRows(const F&... fields) : FieldAt<I, F>{fields}... {}

  constexpr void for_each(auto& visit) const { (visit(field_at<I>(*this)), ...); }
};

}  // namespace detail

/// The fields of a struct, in the order of the reference page. Not a std::tuple: that would cost every file that
/// includes the model a second of compile time for comparisons and conversions nobody asks for.
template <class... F>
struct Fields : detail::FieldRows<std::index_sequence_for<F...>, F...> {
  static constexpr std::size_t size = sizeof...(F);

  constexpr explicit Fields(const F&... fields) : detail::FieldRows<std::index_sequence_for<F...>, F...>(fields...) {}

  /// The field at place `I`.
  template <std::size_t I>
  constexpr const auto& at() const {
    return detail::field_at<I>(*this);
  }
};

/// The description of struct `S`: `name` (for messages and the reference page), `meaning`, `fields` (Fields) and, where
/// a plain scalar may stand for the whole mapping, `shorthand`: the key of the field that it fills.
template <class S>
struct Schema;

/// Whether `S` is a struct with a field table.
template <class S>
concept Described = requires {
  Schema<S>::fields;
};

/// Calls `visit(field)` for each field of `S`, in the order of its table.
template <Described S, class Visit>
constexpr void for_each_field(Visit&& visit) {
  Schema<S>::fields.for_each(visit);
}

/// The key of the field a plain scalar fills, or empty.
template <Described S>
constexpr std::string_view shorthand_of() {
  if constexpr (requires { Schema<S>::shorthand; }) return Schema<S>::shorthand;
  return {};
}

template <class T>
inline constexpr bool is_stated_v = false;
template <class T>
inline constexpr bool is_stated_v<Stated<T>> = true;  ///< three states: key absent, `none`, a value

template <class T>
inline constexpr bool is_optional_v = false;
template <class T>
inline constexpr bool is_optional_v<std::optional<T>> = true;  ///< author's wording: there or not

template <class T>
inline constexpr bool is_list_v = false;
template <class T>
inline constexpr bool is_list_v<std::vector<T>> = true;

template <class T>
inline constexpr bool is_registry_v = false;
template <class T>
inline constexpr bool is_registry_v<Registry<T>> = true;

template <class T>
inline constexpr bool is_ref_v = false;
template <class T>
inline constexpr bool is_ref_v<Ref<T>> = true;

template <class T>
inline constexpr bool is_mention_v = false;
template <class T>
inline constexpr bool is_mention_v<Mention<T>> = true;

}  // namespace codicil
