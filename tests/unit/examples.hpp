#pragma once
// Policies for tests.

#include <string>
#include <string_view>

// A whole policy around `part`, which holds some of its top-level keys: the others are filled in above it. A part that
// begins with a comment stands alone.
inline std::string whole_policy(std::string_view part) {
  if (part.starts_with('#')) return std::string(part);
  const auto has = [&](std::string key) { return part.starts_with(key) || part.find('\n' + key) != part.npos; };
  std::string text;
  if (!has("codicil:")) text += "codicil: 1\n";
  if (!has("policy:")) text += "policy: {id: example, title: Privacy Policy, language: en, controller: acme}\n";
  if (!has("parties:")) text += "parties:\n  acme: {name: Acme, contacts: {office: {email: office@example.org}}}\n";
  if (!has("sections:")) text += "sections:\n  - {kind: changes, review: yearly}\n";
  if (part.starts_with('%')) return std::string(part) + text;
  return text.append(part);
}
