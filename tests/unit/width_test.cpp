#include "unicode/width.hpp"
#include "unicode/display.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace codicil::unicode;

TEST_CASE("width in columns") {
  CHECK(width("") == 0);
  CHECK(width("privacy policy") == 14);
  CHECK(width("Größe") == 5);
  CHECK(width("個人情報") == 8);
  CHECK(width("ｶﾅ") == 2);
  CHECK(width("개인정보") == 8);
  CHECK(width("\u1112\u1161\u11AB") == 2);  // one syllable, three letters
  CHECK(width("e\u0301") == 1);
  CHECK(width("か\u3099") == 2);
  CHECK(width("a\u200Bb\u200Dc\u2060d\uFEFFe") == 5);
  CHECK(width("\u202Eabc\u202C") == 3);
  CHECK(width("😀") == 2);
  CHECK(width("\U0001F1E9\U0001F1EA") == 2);  // a flag of two letters
  CHECK(width("سياسة") == 5);
  CHECK(width("\u0633\u064E") == 1);
  CHECK(width("“–”") == 3);
  CHECK(width("\t\x1b\x7F\u009B") == 0);
  CHECK(width("a\xFFz") == 3);
}

TEST_CASE("nothing that acts or hides is displayed") {
  CHECK(display("") == "");
  CHECK(display("policy.yaml: \"Größe\" 個人 😀 سياسة e\u0301") == "policy.yaml: \"Größe\" 個人 😀 سياسة e\u0301");
  CHECK(display("\x1b]0;pwn\x07") == R"(\x1b]0;pwn\x07)");
  CHECK(display("\x1b[2J") == R"(\x1b[2J)");
  CHECK(display("\u009B31m") == R"(\u{9b}31m)");
  CHECK(display("\x9B") == R"(\x9b)");
  CHECK(display("safe\rgone") == R"(safe\x0dgone)");
  CHECK(display("a\x1b[31m.yaml") == R"(a\x1b[31m.yaml)");
  CHECK(display("a\n::error::.yaml") == R"(a\x0a::error::.yaml)");
  CHECK(display("tab\tnul" + std::string(1, '\0') + "\x7F") == R"(tab\x09nul\x00\x7f)");
  CHECK(display("\u202Efdp.exe\u2066") == R"(\u{202e}fdp.exe\u{2066})");
  CHECK(display("no\u200Bt so\u00ADft \uFEFF") == R"(no\u{200b}t so\u{ad}ft \u{feff})");
  CHECK(display("\U000E0041\u2028\u3164\uFE0F") == R"(\u{e0041}\u{2028}\u{3164}\u{fe0f})");
  CHECK(display("\uFFFE\uE000\u0378") == R"(\u{fffe}\u{e000}\u{378})");
  CHECK(display("\xED\xA0\x80") == R"(\xed\xa0\x80)");
}

TEST_CASE("a line of a log gives no commands to a CI runner") {
  CHECK(without_commands("") == "");
  CHECK(without_commands("policy.yaml:3:1: error::x") == "policy.yaml:3:1: error::x");
  CHECK(without_commands("::error::x") == R"(\x3a:error::x)");
  CHECK(without_commands("::stop-commands::x") == R"(\x3a:stop-commands::x)");
  CHECK(without_commands("   ::error::x") == R"(   \x3a:error::x)");
  CHECK(without_commands("\u00A0\u3000::error::x") == "\u00A0\u3000\\x3a:error::x");
  CHECK(without_commands("##[group]a ##[error]b ##") == R"(##\x5bgroup]a ##\x5berror]b ##)");
  CHECK(without_commands("::a::##[b]") == R"(\x3a:a::##\x5bb])");
}
