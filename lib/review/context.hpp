#pragma once
// What rules know besides the change they look at.

#include "model/directory.hpp"

#include <codicil/diff.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace codicil::reviewing {

class Context {
public:
  Context(const Policy& before, const Policy& after, const std::vector<Change>& changes);

  const Policy& before;
  const Policy& after;
  const Directory before_directory, after_directory;

  // Whether it stands in a section of a kind that the older version was silent on.
  bool is_disclosure(const Change& change) const { return disclosed_.contains(section_of(change)); }
  // Whether it stands in a section of which the older, or the newer, version says that there is nothing of the kind.
  bool was_denied(const Change& change) const { return denied_before_.contains(section_of(change)); }
  bool is_denied(const Change& change) const { return denied_after_.contains(section_of(change)); }
  // Whether it goes because there is nothing of the kind any more: that takes nothing from anybody.
  bool is_moot(const Change& change) const { return change.after.state == Saying::State::silent && is_denied(change); }
  // The kind of the section it stands in; empty outside sections.
  std::string_view kind_of_section(const Change& change) const;
  // Whether a change besides those of the registers speaks of the entry, or of the service of a party, that this one
  // defines: of `google` also where it is `google.analytics`.
  bool is_spoken_of(const Change& entry) const;
  // Whether people use the contact (`iiif.office`) for their rights, in either version.
  bool is_for_rights(std::string_view contact) const { return for_rights_.contains(std::string(contact)); }
  // How long something is kept: a duration, or the rule that a saying refers to.
  std::optional<Duration> duration(const Saying& saying, bool is_after) const;
  // The countries of an item that names a party: its own, and that of the party.
  std::set<std::string> countries(const Change& item, bool is_after) const;
  // The party that is said, or null.
  const Party* party(const Saying& saying, bool is_after) const;
  // Whether data that go there leave the region where one law protects them: the EEA, or the controller's country.
  bool is_third_country(std::string_view code) const;
  // Whether the older version says that data are shared with nobody.
  bool shared_with_nobody() const { return is_kept_to_itself_; }
  // Whether the section itself is gone in the newer version.
  bool is_section_gone(const Change& change) const { return gone_.contains(section_of(change)); }
  // Whether the older version mentions the country, or the category of data, at all; whether a section of it names the
  // party.
  bool knew_country(std::string_view code) const { return known().countries.contains(std::string(code)); }
  bool knew_data(std::string_view id) const { return known().data.contains(std::string(id)); }
  bool knew_party(std::string_view id) const { return known().parties.contains(std::string(id)); }
  // Whether data go to the party, by the older version.
  bool knew_recipient(std::string_view id) const { return known().recipients.contains(std::string(id)); }
  // Whether the group of sources that an item stands in says which data it brings.
  bool states_data_of_group(const Change& item) const;
  // What people call what is said: the name of a party, `yes`, words.
  std::string display(const Change& change, bool is_after) const;

private:
  using Names = std::unordered_set<std::string>;
  void add_kinds(const std::vector<Section>& sections);
  static std::string section_of(const Change& change);
  void add_sections(const std::vector<Change>& changes);
  void add_spoken(const std::vector<Change>& changes);
  void add_rights(const Policy& policy);
  std::string name_of_reference(const Change& change, const std::string& id, bool is_after) const;

  // What the older version mentions anywhere.
  struct Known {
    Names countries, data, parties, recipients;
    void add(const std::vector<Change>& facts, const Directory& directory);
    void add_recipient(const std::string& party, const Directory& directory);
  };
  const Known& known() const;

  std::unordered_map<std::string, std::string_view> kinds_;
  Names kinds_before_, disclosed_, gone_, denied_before_, denied_after_, spoken_of_, for_rights_;
  bool is_kept_to_itself_ = false;
  mutable std::optional<Known> known_;  // looked for when somebody asks
};

// What one version says in an item's field (`for`, `country`), a list or not; its own value where `field` is empty.
std::vector<std::string> values_of(const Change& item, std::string_view field, bool is_after);

}  // namespace codicil::reviewing
