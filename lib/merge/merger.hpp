#pragma once
/// \file
/// The three-way merge of any part of a policy, by the field tables.

#include <codicil/merge.hpp>

#include "merge/align.hpp"
#include "merge/said.hpp"
#include "model/identity.hpp"

#include <functional>
#include <optional>
#include <unordered_set>

namespace codicil::merging {

/// What stands under a key of its own: wording, extensions.
template <class T>
concept Keyed = std::is_same_v<T, WordingOverride> || std::is_same_v<T, ExtensionEntry>;

/// What an item of a list is matched by. Words are known by what they say and where they stand.
template <class T>
std::string label_of(const T& item) {
  if constexpr (ScalarFact<T>)
    return std::string(scalar_text(item));
  else
    return std::string(natural_name(item));
}
template <class T>
std::string label_of(const Mention<T>& item) {
  return item.id.empty() ? label_of(*item.own) : item.id;
}
template <Keyed T>
std::string label_of(const T& item) {
  return item.key;
}
inline std::string label_of(const Translation& translation) { return translation.language; }

template <class T>
Item item_of(const T& value) {
  return {label_of(value), std::hash<std::string>()(said(value))};
}

/// The ids of a version, to follow those that others have from it by `was`. Keeps views of them.
class KnownIds {
public:
  template <class Entries>
  explicit KnownIds(const Entries& entries) {
    for (const auto& entry : entries) ids_.insert(entry.id);
  }
  bool contains(std::string_view id) const { return ids_.count(id) > 0; }

  /// What this version calls an entry of another one, whose ids are `others`; its own id where this one lacks it.
  const std::string& name_of(const auto& entry, const KnownIds& others) const {
    if (contains(entry.id)) return entry.id;
    for (const std::string& earlier : entry.was)
      if (contains(earlier) && !others.contains(earlier)) return earlier;
    return entry.id;
  }

private:
  std::unordered_set<std::string_view> ids_;
};

/// What the items of a list are called in paths.
template <class T>
std::vector<std::string> names_in_path(const std::vector<T>& items) {
  ItemNames names;
  std::vector<std::string> all;
  for (const T& item : items) all.push_back(names.next(natural_name(item)));
  return all;
}
template <Keyed T>
std::vector<std::string> names_in_path(const std::vector<T>& items) {
  std::vector<std::string> all;
  for (const T& item : items) all.push_back(item.key);
  return all;
}
template <class T>
std::vector<std::string> names_in_path(const std::vector<Entry<T>>& entries) {
  std::vector<std::string> all;
  for (const Entry<T>& entry : entries) all.push_back(entry.id);
  return all;
}
inline std::vector<std::string> names_in_path(const std::vector<Translation>& translations) {
  std::vector<std::string> all;
  for (const Translation& each : translations) all.push_back(each.language);
  return all;
}

/// Follows one path through three versions. A base that is null was not there.
class Merger {
public:
  explicit Merger(Side winner) : winner_(winner) {}

  Side winner() const { return winner_; }
  std::vector<Conflict> take_conflicts() { return std::move(conflicts_); }

  /// A step down the path while it lives.
  class Step {
  public:
    Step(Merger& merger, std::string_view name) : path_(merger.path_), length_(path_.size()) {
      if (length_ > 0) path_ += '.';
      path_ += name;
    }
    ~Step() { path_.resize(length_); }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

  private:
    std::string& path_;
    std::size_t length_;
  };

  /// What only one side changed is as that side has it.
  template <class T>
  T merged(const T* base, const T& ours, const T& theirs) {
    if (ours == theirs || (base && *base == theirs)) return ours;
    if (base && *base == ours) return theirs;
    return differing(base, ours, theirs);
  }

  /// A fact that can be there or not, as one.
  template <class T>
  std::optional<T> item(const T* base, const T* ours, const T* theirs) {
    if (ours && theirs) return both(base, *ours, *theirs);
    const T* kept = ours ? ours : theirs;
    if (!kept) return {};
    if (!base) return *kept;
    if (*kept == *base) return {};
    add_conflict(said(*base), ours ? said(*ours) : "", theirs ? said(*theirs) : "");
    const T* won = winner_ == Side::base ? base : winner_ == Side::ours ? ours : theirs;
    return won ? std::optional<T>(*won) : std::nullopt;
  }

  /// All fields of a struct.
  template <Described S>
  void fields(S& out, const S* base, const S& ours, const S& theirs) {
    for_each_field<S>([&](const auto& f) {
      const Step step(*this, f.key);
      out.*f.member = field(base ? &(base->*f.member) : nullptr, ours.*f.member, theirs.*f.member);
    });
  }

  /// Ids of earlier versions: none is ever taken back by accident.
  static std::vector<std::string> earlier_ids(const std::vector<std::string>* base,
                                              const std::vector<std::string>& ours,
                                              const std::vector<std::string>& theirs);

  void add_conflict(std::string base, std::string ours, std::string theirs) {
    conflicts_.push_back({path_, std::move(base), std::move(ours), std::move(theirs)});
  }
  std::size_t conflicts() const { return conflicts_.size(); }

  template <class T>
  T decided(const T* base, const T& ours, const T& theirs) {
    add_conflict(base ? said(*base) : "", said(ours), said(theirs));
    return winner_ == Side::theirs ? theirs : winner_ == Side::base && base ? *base : ours;
  }

private:
  // Two additions that do not agree were not there in the base.
  template <class T>
  std::optional<T> both(const T* base, const T& ours, const T& theirs) {
    const std::size_t before = conflicts();
    T result = merged(base, ours, theirs);
    if (!base && winner_ == Side::base && conflicts() > before) return {};
    return result;
  }

  // An empty list would be a fact of its own: here each side removed what the other one left.
  template <class T>
  T field(const T* base, const T& ours, const T& theirs) {
    if constexpr (is_stated_v<T> || is_optional_v<T>) {
      static const T silent{};
      if (!base) return merged(&silent, ours, theirs);
    }
    T result = merged(base, ours, theirs);
    if constexpr (is_list_v<T>)
      if (result.empty() && !ours.empty() && !theirs.empty()) return decided(base, ours, theirs);
    return result;
  }

  template <class T>
  T differing(const T* base, const T& ours, const T& theirs) {
    if constexpr (Described<T>) {
      T result = ours;
      fields(result, base, ours, theirs);
      return result;
    } else {
      return decided(base, ours, theirs);
    }
  }

  Words differing(const Words* base, const Words& ours, const Words& theirs) {
    Words result = ours;
    result.text = merged(base ? &base->text : nullptr, ours.text, theirs.text);
    result.translations = merged(base ? &base->translations : nullptr, ours.translations, theirs.translations);
    return result;
  }
  Text differing(const Text* base, const Text& ours, const Text& theirs) {
    const std::string source = merged(base ? &base->source : nullptr, ours.source, theirs.source);
    Text result = source == ours.source ? ours : source == theirs.source ? theirs : *base;  // with what was parsed
    result.translations = merged(base ? &base->translations : nullptr, ours.translations, theirs.translations);
    return result;
  }

  template <class T>
  Stated<T> differing(const Stated<T>* base, const Stated<T>& ours, const Stated<T>& theirs) {
    if (!ours || !theirs) return decided(base, ours, theirs);
    auto value = both(base && *base ? &**base : nullptr, *ours, *theirs);
    if (!value) return base ? *base : Stated<T>();
    if constexpr (requires { value->empty(); })
      if (value->empty()) return decided(base, ours, theirs);
    return *std::move(value);
  }
  template <class T>
  std::optional<T> differing(const std::optional<T>* base, const std::optional<T>& ours,
                             const std::optional<T>& theirs) {
    return item(base && *base ? &**base : nullptr, ours ? &*ours : nullptr, theirs ? &*theirs : nullptr);
  }

  template <class T>
  Mention<T> differing(const Mention<T>* base, const Mention<T>& ours, const Mention<T>& theirs) {
    if (!ours.id.empty() || !theirs.id.empty()) return decided(base, ours, theirs);
    return {"", merged(base && base->id.empty() ? &*base->own : nullptr, *ours.own, *theirs.own)};
  }

  template <class T>
  std::vector<T> differing(const std::vector<T>* base, const std::vector<T>& ours, const std::vector<T>& theirs) {
    static const std::vector<T> nothing;
    return list(base ? *base : nothing, ours, theirs, [](const std::vector<T>& items) {
      Items all;
      for (const T& item : items) all.push_back(item_of(item));
      return all;
    });
  }

  template <class T>
  Registry<T> differing(const Registry<T>* base, const Registry<T>& ours, const Registry<T>& theirs) {
    static const std::vector<Entry<T>> nothing;
    const std::vector<Entry<T>>& before = base ? base->entries : nothing;
    return {
        list(before, ours.entries, theirs.entries, [known = KnownIds(before)](const std::vector<Entry<T>>& entries) {
          const KnownIds own(entries);
          Items items;
          for (const Entry<T>& entry : entries)
            items.push_back({known.name_of(entry, own), std::hash<std::string>()(said(entry))});
          return items;
        })};
  }
  template <class T>
  Entry<T> differing(const Entry<T>* base, const Entry<T>& ours, const Entry<T>& theirs) {
    return {merged(base ? &base->id : nullptr, ours.id, theirs.id),
            earlier_ids(base ? &base->was : nullptr, ours.was, theirs.was),
            merged(base ? &base->value : nullptr, ours.value, theirs.value)};
  }

  WordingOverride differing(const WordingOverride* base, const WordingOverride& ours, const WordingOverride& theirs) {
    return {ours.key, merged(base ? &base->sentence : nullptr, ours.sentence, theirs.sentence)};
  }
  ExtensionEntry differing(const ExtensionEntry* base, const ExtensionEntry& ours, const ExtensionEntry& theirs) {
    return {ours.key, merged(base ? &base->value : nullptr, ours.value, theirs.value)};
  }
  ExtensionValue differing(const ExtensionValue* base, const ExtensionValue& ours, const ExtensionValue& theirs) {
    const auto *our_map = std::get_if<ExtensionMap>(&ours.value), *their_map = std::get_if<ExtensionMap>(&theirs.value);
    if (!our_map || !their_map) return decided(base, ours, theirs);
    return {merged(base ? std::get_if<ExtensionMap>(&base->value) : nullptr, *our_map, *their_map)};
  }

  template <class T, class ItemsOf>
  std::vector<T> list(const std::vector<T>& base, const std::vector<T>& ours, const std::vector<T>& theirs,
                      const ItemsOf& items_of) {
    const auto base_names = names_in_path(base), our_names = names_in_path(ours), their_names = names_in_path(theirs);
    const auto in = [](const std::vector<T>& items, std::size_t i) { return i == absent ? nullptr : &items[i]; };
    std::vector<T> result;
    for (const Triple& at : ordered(align(items_of(base), items_of(ours), items_of(theirs)))) {
      const Step step(*this, at.base != absent   ? base_names[at.base]
                             : at.ours != absent ? our_names[at.ours]
                                                 : their_names[at.theirs]);
      if (auto kept = item(in(base, at.base), in(ours, at.ours), in(theirs, at.theirs)))
        result.push_back(*std::move(kept));
    }
    return result;
  }

  Side winner_;
  std::string path_;
  std::vector<Conflict> conflicts_;
};

}  // namespace codicil::merging
