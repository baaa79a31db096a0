// Random policies in several languages.

#include <codicil/localise.hpp>

#include "generator.hpp"
#include "unit/every_field.hpp"

#include <codicil/read.hpp>

#include <catch2/catch.hpp>

namespace codicil::test {
namespace {

// What is neither in the language nor marked as being in another.
std::size_t unmarked(Policy policy, std::string_view source) {
  std::size_t count = 0;
  walk(policy, [&](auto& value) {
    using T = std::remove_cvref_t<decltype(value)>;
    if constexpr (std::is_same_v<T, Words>)
      count += !value.translations.empty() || (!value.text.starts_with("«") && value.language != source);
    if constexpr (std::is_same_v<T, Text>)
      count += !value.translations.empty() || (!value.source.starts_with("«") && value.language != source);
  });
  return count;
}

// The names that need no translation, said in a way that unmarked() takes for one.
void translate_names(Policy& policy) {
  const auto name = [](Words& words) { words.text = "«" + words.text; };
  const auto party = [&](Party& each) {
    name(each.name);
    if (each.long_name) name(each.long_name.edit());
    if (each.services)
      for (auto& service : each.services.edit().entries) name(service.value.name);
  };
  walk(policy, [&](auto& value) {
    using T = std::remove_cvref_t<decltype(value)>;
    if constexpr (std::is_same_v<T, Party>) party(value);
    if constexpr (std::is_same_v<T, section::Work>) {
      name(value.title);
      if (value.author) name(value.author.edit());
    }
  });
}

TEST_CASE("after localise every text is translated or marked") {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    Policy policy = random_policy(seed);
    const std::string own = policy.policy.language.tag;
    for (const std::string& language : languages_of(policy)) {
      if (language == own) continue;
      Policy said = localise(policy, language).value();
      translate_names(said);
      CHECK(unmarked(said, own) == 0);
      CHECK(said.policy.language.tag == language);
      CHECK_FALSE(read(write(said)).diagnostics.has_errors());
    }
  }
}

TEST_CASE("stamps of random policies are right and complete") {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    const std::string text = write(random_policy(seed));
    const auto stamped = stamp_translations(text);
    INFO(stamped.error());
    REQUIRE(stamped);
    std::size_t wrong = 0;
    Policy policy = *read(*stamped).policy;
    walk(policy, [&](auto& value) {
      using T = std::remove_cvref_t<decltype(value)>;
      if constexpr (std::is_same_v<T, Words>)
        for (const Translation& each : value.translations) wrong += each.stamp != stamp_of(value.text);
      if constexpr (std::is_same_v<T, Text>)
        for (const Translation& each : value.translations) wrong += each.stamp != stamp_of(value.source);
    });
    CHECK(wrong == 0);
  }
}

}  // namespace
}  // namespace codicil::test
