#include <codicil/model/values.hpp>

#include <catch2/catch.hpp>

using namespace codicil;

TEST_CASE("dates are days that exist, in one form", "[values]") {
  CHECK(Date::parse("2020-02-29") == Date{2020, 2, 29});
  CHECK(Date::parse("2000-02-29"));
  CHECK(Date{987, 6, 5}.to_string() == "0987-06-05");
  for (const char* bad : {"2021-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-01", "20260401",
                          "0000-01-01", "2026-01-01 ", " 2026-01-01", "2026-01-0x", "-026-01-01", "+026-01-01", ""}) {
    INFO(bad);
    CHECK(!Date::parse(bad));
  }
}

TEST_CASE("URLs are of the four schemes and hide nothing", "[values]") {
  for (const char* good : {"https://example.org", "https://example.org/", "http://example.org:8080/a?b=c#d",
                           "https://[2001:db8::1]/", "https://192.0.2.1/", "https://example.org/%C3%A4",
                           "mailto:a@example.org", "mailto:a@example.org?subject=Hi%20", "tel:+1-202-555-0100",
                           "https://example.org/a(b)", "https://localhost/", "https://example.org?x@y"}) {
    INFO(good);
    CHECK(Url::parse(good));
  }
  for (const char* bad : {"",
                          "example.org",
                          "//evil.test",
                          "https:evil.test",
                          "https:///x",
                          "https://",
                          "ftp://example.org/",
                          "javascript:xss()",
                          "java\tscript:x",
                          "JAVASCRIPT:x",
                          "data:text/html,x",
                          "vbscript:x",
                          "file:///etc/passwd",
                          "blob:https://example.org/x",
                          "https://example.com@evil.test/",
                          "https://example.org\\@evil.test/",
                          "https://example.org/ x",
                          "https://example.org/\n",
                          "https://ex\xC3\xA4mple.org/",
                          "https://example.org/%zz",
                          "https://example.org/%4",
                          "https://example.org/\"x",
                          "https://example.org/'x",
                          "https://example.org/<x>",
                          "https://example..org/",
                          "https://-example.org/",
                          "https://example.org:99999/",
                          "https://example.org:/",
                          "mailto:",
                          "mailto:nobody",
                          "mailto:a@example.org?body=x%0d%0abcc:b@example.org",
                          "tel:",
                          "tel:call-me",
                          "https://[::1",
                          "https://[x]/"}) {
    INFO(bad);
    CHECK(!Url::parse(bad));
  }
  CHECK(!Url::parse("https://example.org/" + std::string(3000, 'a')));
}

TEST_CASE("e-mail addresses are ones that mail can reach", "[values]") {
  for (const char* good : {"a@example.org", "first.last+tag@mail.example.co.uk", "o_o@xn--mller-kva.example"})
    CHECK(Email::parse(good));
  for (const char* bad : {"", "a", "@example.org", "a@", "a@example", "a b@example.org", ".a@example.org",
                          "a.@example.org", "a..b@example.org", "a@@example.org", "a@example.org\n", "a@example.org.",
                          "a@ex ample.org", "\"a\"@example.org", "a@\xC3\xA4.org"}) {
    INFO(bad);
    CHECK(!Email::parse(bad));
  }
}

TEST_CASE("countries are ISO 3166-1 codes", "[values]") {
  for (const char* good : {"AD", "DE", "GB", "US", "ZW"}) CHECK(Country::parse(good));
  for (const char* bad : {"", "de", "UK", "XX", "DEU", "D", "EU", "D ", " D"}) CHECK(!Country::parse(bad));
}

TEST_CASE("languages are BCP 47 tags in their usual letters", "[values]") {
  for (const char* good : {"en", "de-AT", "zh-Hant", "zh-Hant-TW", "es-419", "gsw"}) CHECK(Language::parse(good));
  for (const char* bad : {"", "e", "English", "EN", "en-us", "en-", "en--US", "en-Latn-", "en_US", "en-US-x"}) {
    INFO(bad);
    CHECK(!Language::parse(bad));
  }
}

TEST_CASE("Creative Commons licences know where they can be read", "[values]") {
  CHECK(Licence{"CC-BY-SA-4.0"}.url() == "https://creativecommons.org/licenses/by-sa/4.0/");
  CHECK(Licence{"CC-BY-NC-ND-2.5"}.url() == "https://creativecommons.org/licenses/by-nc-nd/2.5/");
  CHECK(Licence{"CC0-1.0"}.url() == "https://creativecommons.org/publicdomain/zero/1.0/");
  CHECK(Licence{"Apache-2.0"}.url().empty());
  CHECK(Licence{"CC-BY-9.0"}.url().empty());
}

TEST_CASE("ids are small letters, digits and dashes", "[values]") {
  CHECK(is_id("a"));
  CHECK(is_id("a-1-"));
  CHECK(is_id(std::string(64, 'a')));
  for (const char* bad : {"", "A", "1a", "-a", "a.b", "a_b", "a b", "\xC3\xA4"}) CHECK(!is_id(bad));
  CHECK(!is_id(std::string(65, 'a')));
}
