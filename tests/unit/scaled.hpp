#pragma once

namespace codicil::test {

#if defined(__SANITIZE_ADDRESS__)
#define CODICIL_TEST_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CODICIL_TEST_SANITIZED 1
#endif
#endif

/// How many of `count` random cases, or how much of a long text, is tried: all of it, or a fifth under
/// AddressSanitizer, where each costs more than five times as much.
constexpr unsigned scaled(unsigned count) {
#ifdef CODICIL_TEST_SANITIZED
  return (count + 4) / 5;
#else
  return count;
#endif
}

}  // namespace codicil::test
