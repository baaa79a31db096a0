#include "jsonld/jsonld.hpp"

#include "jsonld/exporter.hpp"
#include "jsonld/graph.hpp"

namespace codicil {
namespace {

// FNV-1a (draft-eastlake-fnv), 64 bits; `seed` makes hashes of the same text differ.
std::uint64_t hash(std::uint64_t seed, std::initializer_list<std::string_view> texts) {
  std::uint64_t state = 0xCBF29CE484222325 ^ seed;
  const auto take = [&](unsigned char byte) { state = (state ^ byte) * 0x100000001B3; };
  for (const std::string_view text : texts) {
    for (const char c : text) take(static_cast<unsigned char>(c));
    take(0xFF);  // no byte of UTF-8: ends a text
  }
  return state;
}

void append_hex(std::string& out, std::uint64_t value, unsigned digits) {
  while (digits-- > 0) out += "0123456789abcdef"[value >> (4 * digits) & 15];
}

// A name that is always the same for the same policy: RFC 9562, version 8, variant 10.
std::string uuid(const Policy& policy) {
  const PolicyInfo& info = policy.policy;
  const Party* controller = policy.parties.find(info.controller.id);
  const auto half = [&](std::uint64_t seed) {
    return hash(seed, {info.id.text, controller ? controller->name : info.controller.id, info.title});
  };
  const std::uint64_t high = half(0), low = half(1);
  std::string name = "urn:uuid:";
  append_hex(name, high >> 32, 8);
  append_hex(name += '-', high >> 16, 4);
  append_hex(name += "-8", high, 3);
  append_hex(name += '-', 0x8000 | (low >> 48 & 0x3FFF), 4);
  append_hex(name += '-', low, 12);
  return name;
}

// What the fragments of the policy's own nodes follow: its address, or a name where it has none that can be linked to.
std::string base(const Policy& policy) {
  const Stated<Url>& url = policy.policy.url;
  if (!url || !jsonld::is_web_address(*url)) return uuid(policy) + '#';
  return url->text.substr(0, url->text.find('#')) + '#';
}

}  // namespace

std::string write_jsonld(const Policy& policy, const RenderOptions&) {
  return jsonld::Exporter(policy, base(policy)).print();
}

}  // namespace codicil
