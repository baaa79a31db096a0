#pragma once
// A policy in every format of the library, and strict readers of what comes out.

#include <codicil/codicil.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::test {

inline constexpr std::array<std::string_view, 5> formats{"html", "text", "fo", "jsonld", "markdown"};

// By format, in the order above. The text is wide enough to break no word.
using Outputs = std::array<std::string, formats.size()>;
Outputs print(const Policy& policy, unsigned width = 1000);

// The languages in which Codicil has words of its own: `de`.
std::vector<std::string_view> languages();
// A policy that calls itself one in `language`.
Policy in_language(Policy policy, std::string_view language);

// What libxml2 says against this XML 1.0 document; empty where it is well-formed.
std::string xml_fault(const std::string& xml);
// What RapidJSON says against this JSON text (RFC 8259); empty where it is one.
std::string json_fault(const std::string& json);

}  // namespace codicil::test
