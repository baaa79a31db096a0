#pragma once
// Where in which file a finding or gate stands.

#include <codicil/report.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace codicil::reporting {

struct Place {
  bool is_after = true;  // of the newer version
  std::string file;      // as the user named it
  Range range;           // of the fact; of what is around it, its key alone
};

// Of what the newer version says; of what is gone, in the older one.
std::optional<Place> place_of(const ReviewFinding& finding, const ReviewSubject& subject);
// In the newer version: of what is gone, that of the nearest fact around it.
std::optional<Place> place_now(const ReviewFinding& finding, const ReviewSubject& subject);
std::optional<Place> place_of(const ReviewGate& gate, const ReviewSubject& subject);

// `policy.yaml:33`, or nothing.
std::string text_of(const std::optional<Place>& place);

}  // namespace codicil::reporting
