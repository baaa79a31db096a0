#pragma once
// What readers call the things that a policy speaks of.

#include <codicil/diff.hpp>
#include <codicil/document/document.hpp>

#include <string>
#include <string_view>
#include <unordered_map>

namespace codicil::telling {

class Names {
public:
  explicit Names(const Policy& policy);

  // Of the fact at `path`, or of the nearest thing around it that has a name; empty where nothing has. In the language
  // of the policy, which the run says where it is not English.
  document::Run around(std::string_view path) const;

private:
  std::unordered_map<std::string, std::string> names_;  // by path
  std::string language_;
};

}  // namespace codicil::telling
