#pragma once
/// \file
/// What the graph leaves out on purpose.

#include <array>
#include <string_view>

namespace codicil::jsonld {

struct Omission {
  std::string_view field;  ///< struct and key
  std::string_view reason;
};

inline constexpr auto omissions = std::to_array<Omission>({
    {"file.codicil", "the version of the file's format says nothing about the policy"},
    {"file.wording", "how Codicil's own sentences read; the facts in them are in the graph as data"},
    {"file.x-", "extensions mean something only to whoever wrote them"},
});

}  // namespace codicil::jsonld
