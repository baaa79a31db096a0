#pragma once
// What documents leave out on purpose. Short, and each with its reason; a test holds every other fact to being printed.

#include <array>
#include <string_view>

namespace codicil::composing {

struct Omission {
  std::string_view field;  // `<struct>.<key>` of the field tables
  std::string_view reason;
};

inline constexpr auto omissions = std::to_array<Omission>({
    {"file.codicil", "the version of the file's format says nothing about the policy"},
    {"file.x-", "extensions mean something only to whoever wrote them"},
    {"section.layout", "it says how items are shown"},
    {"activities.group-by", "it says how records are shown"},
    {"section.id", "a name for programs; it is part of the anchor"},
    {"entry.id", "a name for programs; it is part of the anchor"},
    {"entry.was", "names that other versions know it by"},
    {"policy.id", "a name for programs: it tells versions of one policy apart from other policies"},
    {"occasion.id", "a name for other versions; it is part of the anchor"},
    {"collection-group.id", "a name for other versions; it is part of the anchor"},
    {"data-category.category", "a classification for programs: the name says it to people"},
    {"purpose.category", "a classification for programs: the name says it to people"},
    {"people.category", "a classification for programs: the name says it to people"},
    {"prose.topic", "a classification for programs: heading and text say it to people"},
});

}  // namespace codicil::composing
