#pragma once
/// \file
/// From facts to statements. The generic part follows the field tables and the rows of mapping.hpp; shape() adds what
/// DPV says in more than one statement; body() does so for sections.

#include "jsonld/concepts.hpp"
#include "jsonld/graph.hpp"
#include "jsonld/mapping.hpp"

#include <utility>

namespace codicil::jsonld {

/// What a Source means: how data are got, and where from.
struct SourceRow {
  Concept processing, source;
};

/// The structs that tell of a process.
template <class S>
concept IsProcess = std::is_base_of_v<Mapping<Activity>, Mapping<S>>;

/// Whether the organisation is, or is also, a processor for the data the policy speaks of.
bool is_processor(const section::Scope& scope);

class Exporter {
public:
  /// `base` is what the names of the policy's own nodes begin with.
  Exporter(const Policy& policy, std::string base);
  std::string print() const { return graph_.to_json(); }

private:
  /// What fields are said of, and the node whose fragment theirs begin with.
  struct Subject {
    Node links;   ///< bears the properties that have a term
    Node facts;   ///< bears the rest, as schema:PropertyValue
    Node parent;  ///< names the nodes below
    Subject(Node all) : links(all), facts(all), parent(all) {}
    Subject(Node links_, Node facts_, Node parent_) : links(links_), facts(facts_), parent(parent_) {}
  };
  /// A field, or an item of one, on its way into the graph.
  struct Slot {
    Subject at;
    const FieldRow& row;
    std::string item{};  ///< of a list: its id or number

    bool is_carried() const { return row.property == "schema:additionalProperty"_p; }
  };

  // -- the generic part, exporter.cpp and below
  template <Described S>
  void fill(const Subject& at, const S& value);
  template <Described S>
  void fill_process(const Subject& at, const S& value);
  template <Described S>
  void fill_fields(const Subject& at, const S& value);
  Node child(const Slot&);
  Node carrier(const Slot&);
  void link(const Slot&, Node object);
  void say_none(const Slot&);
  template <class Say>
  void place(const Slot&, Say say);

  template <class T>
  void put(const Slot&, const Stated<T>&);
  template <class T>
  void put(const Slot&, const std::optional<T>&);
  template <class T>
  void put(const Slot&, const std::vector<T>&);
  template <class T>
  void put(const Slot&, const Registry<T>&);
  template <class T>
  void put(const Slot&, const Ref<T>&);
  template <class T>
  void put(const Slot&, const Mention<T>&);
  template <Described S>
  void put(const Slot&, const S&);
  template <Enumeration E>
  void put(const Slot&, E);
  void put(const Slot&, const std::string&);
  void put(const Slot&, const Words&);
  void put(const Slot&, const Text&);
  void put_words(const Slot&, std::string_view words, std::string_view language);
  void put(const Slot&, const Age&);
  void put(const Slot&, const Id&);
  void put(const Slot&, const Url&);
  void put(const Slot&, const Date&);
  void put(const Slot&, const Email&);
  void put(const Slot&, const Country&);
  void put(const Slot&, const Language&);
  void put(const Slot&, const Licence&);
  void put(const Slot&, const Duration&);
  void put(const Slot&, bool);

  // -- what single structs and values add, shapes.cpp
  template <class S>
  void shape(const Subject&, const S&) {}
  void shape(const Subject&, const PolicyInfo&);
  void shape(const Subject&, const Party&);
  void shape(const Subject&, const DataCategory&);
  void shape(const Subject&, const Activity&);
  void shape(const Subject&, const section::Representative&);
  void shape(const Subject&, const section::Translated&);
  void shape(const Subject&, const section::CollectionGroup&);
  void shape(const Subject&, const section::Occasion&);
  void shape(const Subject&, const section::CookieGroup&);
  void shape(const Subject&, const section::Cookie&);
  void shape(const Subject&, const section::Tool&);
  void shape(const Subject&, const section::RetentionItem&);
  void shape(const Subject&, const section::AdPartner&);
  void shape(const Subject&, const section::Channel&);
  void shape(const Subject&, const section::Recipient&);
  void shape(const Subject&, const section::Processor&);
  void shape(const Subject&, const section::Transfer&);
  void shape(const Subject&, const section::PublicItem&);
  void shape(const Subject&, const section::Measure&);
  void shape(const Subject&, const section::Encryption&);
  void shape(const Subject&, const section::SensitiveUse&);
  void shape(const Subject&, const section::AutomatedDecision&);
  void shape(const Subject&, const section::GrantedRight&);
  void shape(const Subject&, const section::Exercise&);
  void shape(const Subject&, const SharingException&);
  void shape(const Subject&, const Claim&);
  void be_process(Node);
  void say_controller(Node process);
  void say_certainty(const Subject& process);
  void say_source(Node process);
  void say_safeguards(Node process, const Stated<std::vector<TransferMechanism>>&);

  // -- sections, sections.cpp
  void put_sections(Node parent, Node root, const std::vector<Section>& sections);
  void put_section(Node node, const Section& section);
  template <class Body>
  void body(Node, const Body&);
  void body(Node, const section::Scope&);
  void body(Node, const section::Definitions&);
  void body(Node, const section::Identity&);
  void body(Node, const section::Activities&);
  void body(Node, const section::Cookies&);
  void body(Node, const section::Advertising&);
  void body(Node, const section::Payments&);
  void body(Node, const section::Sharing&);
  void body(Node, const section::Links&);
  void body(Node, const section::Children&);
  void body(Node, const section::Rights&);
  void body(Node, const section::Complaints&);
  void body(Node, const section::Regional&);
  void body(Node, const section::LegalTerms&);
  void body(Node, const section::Reach&);
  void body(Node, const section::Prose&);
  template <class Body>
  void body_none(Node, const Body&) {}
  void body_none(Node, const section::AutomatedDecisions&);
  Node process(Node section);
  Node prohibition(Node section, std::string_view name);

  std::string fragment_of(const Ref<Party>&) const;
  std::string fragment_of(const Ref<Contact>&) const;
  template <class T>
  std::string fragment_of(const Ref<T>&) const;
  std::string fragment_of(const Mention<Party>&, Node parent, std::string_view key) const;
  void refer_each(Node, Property, const std::vector<Mention<Party>>&, Node parent, std::string_view key);

  const Policy& policy_;
  Graph graph_;
  Node root_, policy_node_, controller_node_;
  bool claims_gdpr_;
  bool is_controller_;             ///< no section says that the organisation is a processor here
  std::string exercised_at_{};     ///< in a section of rights: the fragment of the notice that says how to use them
  SourceRow source_{};             ///< in a group of collection: what its source means
  Stated<Certainty> certainty_{};  ///< of what the fields are about that are being said
};

// ---------------------------------------------------------------------------------------------------------------------

template <Described S>
void Exporter::fill(const Subject& at, const S& value) {
  for (const Concept type : Mapping<S>::types) graph_.add(at.facts, "@type"_p, type);
  if constexpr (IsProcess<S>)
    fill_process(at, value);
  else
    fill_fields(at, value);
}

// Queries ask single processes: each says whose it is and how certain, though only what is around it may have said so.
template <Described S>
void Exporter::fill_process(const Subject& at, const S& value) {
  const Stated<Certainty> around = certainty_;
  Stated<Certainty> own;
  if constexpr (requires { value.certainty; }) own = value.certainty;
  if (own.is_silent())
    say_certainty(at);
  else
    certainty_ = own;
  say_controller(at.facts);
  fill_fields(at, value);
  certainty_ = around;
}

template <Described S>
void Exporter::fill_fields(const Subject& at, const S& value) {
  shape(at, value);
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    const auto put_field = [&]<std::size_t i>() {
      static constexpr auto& field = Schema<S>::fields.template at<i>();
      static constexpr FieldRow row = row_for<S>(field.key);
      if constexpr (row.property) put(Slot{at, row}, value.*field.member);
    };
    (put_field.template operator()<I>(), ...);
  }
  (std::make_index_sequence<Schema<S>::fields.size>{});
}

/// Says a scalar where its row wants it: of the node itself, in a node of its own, or in a carrier.
template <class Say>
void Exporter::place(const Slot& slot, Say say) {
  if (slot.is_carried()) return say(carrier(slot), "schema:value"_p);
  if (!slot.row.node) {
    say(slot.at.links, slot.row.property);
    if (slot.row.also) say(slot.at.links, slot.row.also);
    return;
  }
  const Node node = child(slot);
  link(slot, node);
  graph_.add(node, "@type"_p, slot.row.node);
  if (slot.row.trait) graph_.add(node, slot.row.trait, slot.row.trait_value);
  say(node, slot.row.label);
}

template <class T>
void Exporter::put(const Slot& slot, const Stated<T>& fact) {
  if (fact.is_none()) return say_none(slot);
  if (fact.is_stated()) put(slot, *fact);
}

template <class T>
void Exporter::put(const Slot& slot, const std::optional<T>& wording) {
  if (wording) put(slot, *wording);
}

template <class T>
void Exporter::put(const Slot& slot, const std::vector<T>& items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::string name = std::to_string(i);
    if constexpr (requires { items[i].id->text; })
      if (items[i].id) name = fragment_part(items[i].id->text);
    put(Slot{slot.at, slot.row, std::move(name)}, items[i]);
  }
}

template <class T>
void Exporter::put(const Slot& slot, const Registry<T>& registry) {
  static constexpr FieldRow was{"was"};
  for (const Entry<T>& entry : registry) {
    const Node node = child(Slot{slot.at, slot.row, fragment_part(entry.id)});
    graph_.add(slot.at.links, slot.row.property, node);
    fill(node, entry.value);
    put(Slot{node, was}, entry.was);
  }
}

template <class T>
void Exporter::put(const Slot& slot, const Ref<T>& ref) {
  place(slot, [&](Node node, Property property) { graph_.refer(node, property, fragment_of(ref)); });
}

template <class T>
void Exporter::put(const Slot& slot, const Mention<T>& mention) {
  if (!mention.id.empty()) return put(slot, Ref<T>{mention.id});
  if (!slot.row.node) return put(slot, *mention.own);
  const Node node = child(slot), own = graph_.below(node, "entity");
  link(slot, node);
  graph_.add(node, "@type"_p, slot.row.node);
  graph_.add(node, slot.row.label, own);
  fill(own, *mention.own);
}

template <Described S>
void Exporter::put(const Slot& slot, const S& value) {
  const Node node = slot.is_carried() ? carrier(slot) : child(slot);
  if (!slot.is_carried()) link(slot, node);
  fill(node, value);
}

template <Enumeration E>
void Exporter::put(const Slot& slot, E value) {
  const auto say_name = [&](Node node, Property property) {
    graph_.add_plain(node, property, name_of(value));
    if (slot.row.node) shape(node, value);
  };
  if (slot.is_carried() || slot.row.node || slot.row.property.coercion() != Coercion::id) return place(slot, say_name);
  if (const Concept concept_ = concept_of(value)) graph_.add(slot.at.links, slot.row.property, concept_);
  if (const Concept article = gdpr_concept_of(value); article && claims_gdpr_)
    graph_.add(slot.at.links, slot.row.property, article);
  if (!is_exact(value)) say_name(carrier(slot), "schema:value"_p);
}

/// A kind whose rows say it all.
template <class Body>
void Exporter::body(Node node, const Body& facts) {
  fill({policy_node_, node, node}, facts);
}

template <class T>
std::string Exporter::fragment_of(const Ref<T>& ref) const {
  std::string fragment;
  const auto take = [&]<class S, class R>(const Field<S, R>& field) {
    if constexpr (std::is_same_v<R, Registry<T>>) fragment = field.key;
  };
  for_each_field<Policy>(take);
  return fragment.append(1, '_').append(fragment_part(ref.id));
}

}  // namespace codicil::jsonld
