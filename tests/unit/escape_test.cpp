#include "kit/escape.hpp"

#include <catch2/catch.hpp>

#include "kit/link.hpp"

using namespace codicil::kit;
using namespace std::string_literals;

TEST_CASE("Each context writes its own characters as references and copies the rest") {
  CHECK(kText(R"(<b class="x">it's {%& €</b>)") == R"(&lt;b class="x"&gt;it's {%&amp; €&lt;/b&gt;)");
  CHECK(kText("]]>") == "]]&gt;");
  CHECK(kAttribute("\"' `<>&\n\t=") == "&quot;&#39; &#96;&lt;&gt;&amp;&#10;&#9;=");
  CHECK(kJson("\"\\\n\t</script><!--&é") == R"(\"\\\n\t\u003c/script\u003e\u003c!--\u0026é)");
  CHECK(kText.with({'{', "&#123;"})("{{ site }}") == "&#123;&#123; site }}");
  CHECK(kText("").empty());
}

TEST_CASE("Line separators are escaped in JSON only") {
  CHECK(kJson("a\u2028b\u2029c") == "a\\u2028b\\u2029c");
  CHECK(kText("a\u2028b\u2029c") == "a\u2028b\u2029c");
}

TEST_CASE("What no output can hold becomes U+FFFD in every context") {
  struct Case {
    std::string given, wanted;
  };
  const auto [given, wanted] = GENERATE(values<Case>({
      {"a\0b"s, "a\uFFFDb"},
      {"\x01\x0B\x1B\r\x7F", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"\xC2\x85\xC2\x9B", "\uFFFD\uFFFD"},                        // C1 controls
      {"\xC2\xA0", "\u00A0"},                                      // the first character after them
      {"\xEF\xB7\x90 \xEF\xB7\xAF", "\uFFFD \uFFFD"},              // noncharacters U+FDD0, U+FDEF
      {"\xEF\xB7\x8F \xEF\xB7\xB0", "\xEF\xB7\x8F \xEF\xB7\xB0"},  // their neighbours
      {"\xEF\xBF\xBE \xEF\xBF\xBF", "\uFFFD \uFFFD"},              // U+FFFE, U+FFFF
      {"\xF0\x9F\xBF\xBE", "\uFFFD"},                              // U+1FFFE
      {"\xEF\xBF\xBD", "\uFFFD"},                                  // U+FFFD itself
      {"\xED\x9F\xBF\xEE\x80\x80", "\xED\x9F\xBF\xEE\x80\x80"},    // around the surrogates
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},                      // a surrogate
      {"\xC0\xBC", "\uFFFD\uFFFD"},                                // overlong <
      {"\xE0\x80\xBC", "\uFFFD\uFFFD\uFFFD"},                      // overlong <
      {"\xF4\x8F\xBF\xBD", "\xF4\x8F\xBF\xBD"},                    // nearly the last character
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},            // above U+10FFFF
      {"\x80\xBF\xFF", "\uFFFD\uFFFD\uFFFD"},
      {"\xE2\x82", "\uFFFD"},  // cut off: one character lost, one sign
      {"\xE2\x82x", "\uFFFDx"},
      {"\xF0\x9F\x98", "\uFFFD"},
      {"\xE2", "\uFFFD"},
      {"\xF0\x9F\x98\x80é€", "\xF0\x9F\x98\x80é€"},
  }));
  CHECK(clean(given) == wanted);
  CHECK(kText(given) == wanted);
  CHECK(kAttribute(given) == wanted);
  CHECK(kJson(given) == wanted);
}

TEST_CASE("An ill-formed byte does not hide the markup after it") {
  CHECK(kText("\xE2<script>") == "\uFFFD&lt;script&gt;");
  CHECK(kAttribute("\xF0\x9F\"onclick") == "\uFFFD&quot;onclick");
}

TEST_CASE("Every context leaves no raw delimiter for any two bytes") {
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      const std::string text{static_cast<char>(first), static_cast<char>(second)};
      REQUIRE(kText(text).find_first_of("<>") == std::string::npos);
      REQUIRE(kAttribute(text).find_first_of("<>\"'`\n\t") == std::string::npos);
      REQUIRE(kJson(text).find_first_of("<>&\n\t") == std::string::npos);
      REQUIRE(clean(kText(text)) == kText(text));
    }
  }
}

TEST_CASE("Links of the four schemes and anchors are live") {
  const std::string link = GENERATE(
      values<std::string>({"https://example.com", "http://example.com:8080/a?b=c&d=%20#e", "https://example.com/%C3%A9",
                           "#sections_rights", "mailto:privacy@example.com", "mailto:a+b@example.com?subject=Hello",
                           "tel:+49-30-1234567", "https://xn--exmple-4nf.com/", "https://example.com/@user",
                           "https://example.com?a@b", "https://example.com:65535"}));
  CAPTURE(link);
  CHECK(is_safe_link(link));
}

TEST_CASE("Every other link is refused") {
  const std::string link = GENERATE(values<std::string>({"",
                                                         "#",
                                                         "javascript:xss()",
                                                         "JaVaScRiPt:xss()",
                                                         "java\tscript:xss()",
                                                         "\x01javascript:xss()",
                                                         "&#1;javascript:xss()",
                                                         "javascript://example.com/%0axss()",
                                                         "data:text/html,<script>xss()</script>",
                                                         "vbscript:xss()",
                                                         "//evil.test",
                                                         "https:evil.test",
                                                         "https:/evil.test",
                                                         "https://",
                                                         "https:///path",
                                                         "https://example.com@evil.test/",
                                                         "https://user:secret@evil.test/",
                                                         "https://example.com\\@evil.test/",
                                                         "https://exam\u0440le.com/",
                                                         "mailto:a@b?body=x%0d%0abcc:c@d",
                                                         "mailto:",
                                                         "mailto:nobody",
                                                         "mailto:@b",
                                                         "file:///etc/passwd",
                                                         "blob:https://e.test/x",
                                                         "filesystem:https://e.test/x",
                                                         "intent://x#Intent;end",
                                                         "https://e.test/a b",
                                                         "https://e.test/\"onclick=",
                                                         "https://e.test/<",
                                                         "https://e.test/%",
                                                         "https://e.test/%4",
                                                         "https://e.test/%zz",
                                                         "https://e.test/%7f",
                                                         "https://e.test:",
                                                         "https://e.test:x",
                                                         "https://e.test:65536",
                                                         "https://e.test:99999999999999999999",
                                                         "https://-e.test",
                                                         "https://[::1]/",
                                                         "tel:",
                                                         "tel:;x",
                                                         " https://e.test",
                                                         "https://e.test/\n",
                                                         "/relative",
                                                         "relative",
                                                         "https://e_x.test/"}));
  CAPTURE(link);
  CHECK_FALSE(is_safe_link(link));
}
