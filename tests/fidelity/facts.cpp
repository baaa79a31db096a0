#include "facts.hpp"

#include "model/identity.hpp"

namespace codicil::test {
namespace {

class Finder {
public:
  explicit Finder(Policy& policy) : policy_(policy) {}

  std::vector<Fact> find() {
    add("codicil", "file.codicil");
    offer(policy_.codicil, 2);
    step("policy", [&] { walk(policy_.policy); });
    for_each_field<Policy>([&](const auto& f) { step(f.key, [&] { walk(policy_.*f.member); }); });
    step("sections", [&] {
      speakable_ = false;
      for (Section& section : policy_.sections) walk(section);
    });
    for (WordingOverride& row : policy_.wording) add("wording." + row.key, "file.wording").text = &row.sentence.text;
    for (ExtensionEntry& entry : policy_.extensions) walk(entry.value, entry.key);
    return std::move(facts_);
  }

private:
  template <class Below>
  void step(std::string_view name, Below&& below) {
    const std::size_t length = path_.size();
    if (length > 0) path_ += '.';
    path_ += name;
    below();
    path_.resize(length);
  }

  Fact& add(std::string path, std::string field) {
    Fact& fact = facts_.emplace_back();
    fact.path = std::move(path);
    fact.field = std::move(field);
    return fact;
  }
  Fact& add() {
    Fact& fact = add(path_, field_);
    fact.can_be_spoken_of = speakable_;
    return fact;
  }

  // Gives the last fact another value.
  template <class T>
  void offer(T& value, T other) {
    if (!(other == value)) facts_.back().alternatives.push_back([&value, other] { value = other; });
  }

  // --- values ---
  void walk(std::string& value) { add().text = &value; }
  void walk(Words& value) { add().text = &value.text; }
  void walk(Age& value) { add(), offer(value, Age{value.years == 16 ? 17u : 16u}); }
  void walk(Url& value) { add().text = &value.text; }
  void walk(Email& value) { add().text = &value.text; }
  void walk(Licence& value) { add().text = &value.id; }
  void walk(Id& value) { add().text = &value.text; }
  void walk(Text& value) {
    Fact& fact = add();
    fact.text = &value.source;
    fact.is_markdown = true;
    fact.can_be_spoken_of = false;
  }
  void walk(bool& value) { add(), offer(value, !value); }
  void walk(Date& value) { add(), offer(value, Date{value.year, value.month, value.day == 5 ? 6 : 5}); }
  void walk(Country& value) { add(), offer(value, Country{value.code == "FR" ? "ES" : "FR"}); }
  void walk(Language& value) { add(), offer(value, Language{value.tag == "fr" ? "es" : "fr"}); }
  void walk(Duration& value) {
    add().text = value.unit == Duration::Unit::until ? &value.event.text : nullptr;
    for (unsigned unit = 0; unit < 7; ++unit) offer(value, Duration{1, Duration::Unit(unit)});
    offer(value, Duration{3, Duration::Unit::day});
    offer(value, Duration{0, Duration::Unit::session});
    offer(value, Duration{0, Duration::Unit::indefinite});
  }
  template <Enumeration E>
  void walk(E& value) {
    add();
    for (std::size_t i = 0; i < Vocabulary<E>::names.size(); ++i) offer(value, static_cast<E>(i));
  }
  template <class T>
  void walk(Ref<T>& value) {
    add();
    for (const std::string& id : ids_of<T>(policy_)) offer(value, Ref<T>{id});
  }
  template <class T>
  void walk(Mention<T>& value) {
    if (value.id.empty())
      walk(value.own.edit());
    else
      add();
    for (const std::string& id : ids_of<T>(policy_)) offer(value, Mention<T>{id, {}});
  }

  // --- what holds values ---
  template <class T>
  void walk(Stated<T>& fact) {
    const std::size_t first = facts_.size();
    if (fact)
      walk(fact.edit());
    else
      add().can_be_spoken_of = false;
    if (facts_.size() == first) add().can_be_spoken_of = false;
    // A list or struct has its own row before those of its parts.
    if (facts_[first].path != path_)
      facts_.insert(facts_.begin() + static_cast<std::ptrdiff_t>(first),
                    Fact{path_, field_, nullptr, false, false, {}, {}, {}, {}});
    facts_[first].silence = [&fact] { fact = Stated<T>(); };
    if constexpr (!std::is_same_v<T, bool>) facts_[first].deny = [&fact] { fact = stated_none; };
  }
  template <class T>
  void walk(std::optional<T>& wording) {
    if (!wording) return;
    walk(*wording);
    facts_.back().silence = [&wording] { wording.reset(); };
  }
  template <class T>
  void walk(std::vector<T>& items) {
    add().can_be_spoken_of = false;
    if (!items.empty()) facts_.back().drop = [&items] { items.pop_back(); };
    ItemNames names;
    for (T& item : items) step(names.next(natural_name(item)), [&] { walk(item); });
  }
  template <class T>
  void walk(Registry<T>& registry) {
    for (Entry<T>& entry : registry.entries)
      step(entry.id, [&] {
        add(path_, "entry.id").text = &entry.id;
        was(entry.was);
        walk(entry.value);
      });
  }
  template <Described S>
  void walk(S& value) {
    for_each_field<S>([&](const auto& f) {
      const std::string before = std::exchange(field_, std::string(Schema<S>::name) + '.' + std::string(f.key));
      step(f.key, [&] { walk(value.*f.member); });
      field_ = before;
    });
  }
  void was(std::vector<std::string>& ids) {
    for (std::string& id : ids) add(path_ + ".was", "entry.was").text = &id;
  }

  void walk(Section& section) {
    step(section.id, [&] {
      add(path_, "section.id").text = &section.id;
      was(section.was);
      walk<Section>(section);
      if (!section.none) std::visit([&](auto& body) { walk(body); }, section.body);
    });
    for (Section& below : section.sections) walk(below);
  }

  void walk(ExtensionValue& extension, const std::string& path) {
    if (auto* text = std::get_if<std::string>(&extension.value)) add(path, "file.x-").text = text;
    if (auto* list = std::get_if<std::vector<ExtensionValue>>(&extension.value))
      for (ExtensionValue& item : *list) walk(item, path);
    if (auto* map = std::get_if<ExtensionMap>(&extension.value))
      for (ExtensionEntry& entry : *map) walk(entry.value, path + '.' + entry.key);
  }

  Policy& policy_;
  std::vector<Fact> facts_;
  std::string path_, field_;
  bool speakable_ = true;
};

}  // namespace

std::vector<Fact> facts_of(Policy& policy) { return Finder(policy).find(); }

}  // namespace codicil::test
