// Any bytes: read, and if they are a policy, check it, print it in every format, write and format it and read it again.

#include <codicil/check.hpp>
#include <codicil/codicil.hpp>

#include <cstdint>
#include <cstdlib>
#include <iostream>

namespace {

[[noreturn]] void fail(std::string_view what, const codicil::Diagnostics& found) {
  std::cerr << what << '\n' << found.to_text();
  std::abort();
}

void check_round_trip(const codicil::Policy& policy) {
  const std::string yaml = codicil::write(policy);
  const codicil::Reading again = codicil::read(yaml);
  if (!again.policy) fail("what was written can't be read:\n" + yaml, again.diagnostics);
  if (!(*again.policy == policy)) fail("what was written reads as another policy:\n" + yaml, again.diagnostics);
}

void check_format(std::string_view yaml, const codicil::Policy& policy) {
  const auto formatted = codicil::format_policy(yaml);
  if (!formatted) return;  // it says so
  const codicil::Reading again = codicil::read(*formatted);
  if (!again.policy || !(*again.policy == policy))
    fail("what was formatted reads as another policy:\n" + *formatted, again.diagnostics);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view yaml(reinterpret_cast<const char*>(bytes), size);
  const codicil::Reading reading = codicil::read(yaml);
  reading.diagnostics.to_text(true);
  if (!reading.policy) return 0;
  codicil::Rendering rendering(*reading.policy);
  for (const codicil::Renderer& renderer : codicil::RendererRegistry::global().all()) rendering.print(renderer);
  for (const codicil::LawProfile& law : codicil::law_profiles())
    codicil::findings(codicil::cover(*reading.policy, law), reading).to_text();
  codicil::house_findings(reading, {2026, 1, 1}).to_text();
  // The writer has no limits, the reader has.
  if (size < 65536) check_round_trip(*reading.policy);
  check_format(yaml, *reading.policy);
  return 0;
}
