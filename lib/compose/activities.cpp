#include "compose/sections.hpp"

#include <unordered_map>

namespace codicil::composing {
namespace {

using Records = std::vector<const Mention<Activity>*>;  // of the section

// The records that share a value, under what that value is called.
struct Group {
  Inlines name;
  Records records;
};

// In the order in which their names first come.
class Groups {
public:
  void add(Inlines name, const Mention<Activity>& record) {
    const auto [place, fresh] = places_.try_emplace(document::plain_text(name), groups_.size());
    if (fresh) groups_.push_back({std::move(name), {}});
    groups_[place->second].records.push_back(&record);
  }
  std::vector<Group> take() { return std::move(groups_); }

private:
  std::vector<Group> groups_;
  std::unordered_map<std::string, std::size_t> places_;
};

// By every value of a field; the records that do not state it come last.
template <class Field>
std::vector<Group> group_by(const Phrases& phrases, const std::vector<Mention<Activity>>& records, Field field) {
  Groups by_name;
  Records others;
  for (const Mention<Activity>& record : records) {
    const auto& fact = phrases.entry(record).*field;
    if (!fact) {
      others.push_back(&record);
    } else if constexpr (is_list_v<typename std::remove_cvref_t<decltype(fact)>::value_type>) {
      for (const auto& value : *fact) by_name.add(phrases.say(value), record);
    } else {
      by_name.add(phrases.say(*fact), record);
    }
  }
  std::vector<Group> groups = by_name.take();
  if (!others.empty()) groups.push_back({phrases.words.say("activities.other"), std::move(others)});
  return groups;
}

std::vector<Group> groups_of(const Phrases& phrases, const section::Activities& activities) {
  switch (*activities.group_by) {
    case GroupBy::purpose:
      return group_by(phrases, activities.activities, &Activity::purposes);
    case GroupBy::data:
      return group_by(phrases, activities.activities, &Activity::data);
    case GroupBy::people:
      return group_by(phrases, activities.activities, &Activity::people);
    case GroupBy::service:
      return group_by(phrases, activities.activities, &Activity::service);
    case GroupBy::activity:
      break;
  }
  return {};
}

// The field that the name of a group has said all of; nothing where a record stands in several groups.
std::string_view said_by_group(GroupBy by, const Activity& activity) {
  const auto of = [](const auto& list, std::string_view key) {
    return list && list->size() == 1 ? key : std::string_view();
  };
  switch (by) {
    case GroupBy::purpose:
      return of(activity.purposes, "purposes");
    case GroupBy::data:
      return of(activity.data, "data");
    case GroupBy::people:
      return of(activity.people, "people");
    case GroupBy::service:
      return activity.service ? "service" : std::string_view();
    case GroupBy::activity:
      break;
  }
  return {};
}

// A record is shown in full where it comes first, and by its name after that.
document::ListItem item(Draft& draft, const Mention<Activity>& record, std::size_t number, GroupBy by) {
  const Activity& activity = draft.phrases.entry(record);
  const std::string path = "activities." + (record.id.empty() ? std::to_string(number) : record.id);
  const bool first = draft.phrases.shows(activity, draft.anchor(path));
  document::Run link{document::plain_text(draft.phrases.say(activity))};
  link.link = "#" + draft.phrases.place_of(activity);
  if (!first) return {paragraph(Inlines{std::move(link)})};
  return {facts::item_blocks(facts::show(draft, activity, path, said_by_group(by, activity))), draft.anchor(path)};
}

}  // namespace

void compose(Draft& draft, const section::Activities& activities) {
  static constexpr auto said = std::to_array<std::string_view>({"activities", "group-by"});
  draft.lead("activities", "activities.activities");
  if (!activities.group_by || *activities.group_by == GroupBy::activity) {
    say_records(draft, "activities", activities.activities);
  } else {
    document::Definitions groups;
    for (Group& group : groups_of(draft.phrases, activities)) {
      document::List list;
      for (const Mention<Activity>* record : group.records)
        list.items.push_back(item(draft, *record, static_cast<std::size_t>(record - activities.activities.data()),
                                  *activities.group_by));
      document::Blocks body;
      body.push_back({std::move(list)});
      groups.items.push_back({std::move(group.name), std::move(body)});
    }
    draft.in_groups = groups.items.size() > 1;
    draft.block("activities", std::move(groups));
  }
  say_rest<said>(draft, activities);
}

}  // namespace codicil::composing
