#pragma once
// What the documents leave out on purpose. A test finds every other fact of a policy in every document.

#include <array>
#include <string_view>

namespace codicil::composing {

struct Omission {
  std::string_view field;   // struct and key
  std::string_view format;  // the one format that leaves it out; empty for all that print documents
  std::string_view reason;
};

inline constexpr auto omissions = std::to_array<Omission>({
    {"file.codicil", "", "the version of the file's format says nothing about the policy"},
    {"policy.id", "", "a name for programs"},
    {"section.id", "", "a name for programs; pages have it as an anchor"},
    {"entry.id", "", "a name for programs; pages have it as an anchor"},
    {"entry.was", "", "a name for programs that compare versions"},
    {"occasion.id", "", "a name for programs"},
    {"collection-group.id", "", "a name for programs"},
    {"prose.topic", "", "tells programs what the text is about; readers have the text"},
    {"file.x-", "", "extensions mean something only to whoever wrote them"},
});

}  // namespace codicil::composing
