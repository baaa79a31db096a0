#include "unicode/line_breaks.hpp"
#include "text/lines.hpp"

#include <catch2/catch.hpp>

#ifdef CODICIL_ICU
#include <unicode/brkiter.h>
#endif

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace codicil;

namespace {

using Pieces = std::vector<std::string>;

// The lines of `text` when each is as short as it may be.
Pieces pieces(std::string_view text, std::size_t width = 1) {
  Pieces lines;
  text::each_line(text, width, [&](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

bool opens_the_door(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), unicode::needs_line_breaks);
}

}  // namespace

TEST_CASE("line breaks: text that is broken at spaces does not ask for ICU") {
  CHECK_FALSE(opens_the_door(U"Privacy: “we” – Größe, naïveté… 50 € © ½ ①"));
  CHECK_FALSE(opens_the_door(U"Πολιτική απορρήτου Политика конфиденциальности Գաղտնիություն"));
  CHECK_FALSE(opens_the_door(U"מדיניות פרטיות سياسة الخصوصية، رازداری ܦܘܠܝܛܝܩܐ"));
  CHECK_FALSE(opens_the_door(U"गोपनीयता গোপনীয়তা தனியுரிமை කතිකාවත კონფიდენციალურობა ግላዊነት"));
  CHECK_FALSE(opens_the_door(U"개인정보 처리방침 \u1112\u1161\u11AB 😀 👍🏽 ❤\uFE0F\u3000"));
}

TEST_CASE("line breaks: text of scripts without spaces asks for ICU") {
  for (const char32_t c : std::u32string_view(U"ไๆລໜកြ႟ᥐᦀᨠꪀ個々かカｶー。（）ㄅꀀ\U00020BB7\U0001B000")) {
    CAPTURE(unsigned(c));
    CHECK(unicode::needs_line_breaks(c));
  }
  for (const char32_t c : std::u32string_view(U"ไລកက")) CHECK(unicode::needs_dictionary(c));
  CHECK_FALSE(unicode::needs_dictionary(U'個'));
}

TEST_CASE("line breaks: Korean breaks at its spaces") {
  CHECK(pieces("개인정보를 보호하기 위한 정책입니다.") == Pieces{"개인정보를", "보호하기", "위한", "정책입니다."});
}

#ifdef CODICIL_ICU

namespace {

// ICU's own answer, asked for in another way: through its C++ classes, in UTF-16.
Pieces by_icu(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator{
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), error)};
  REQUIRE(U_SUCCESS(error));
  const auto utf16 = icu::UnicodeString::fromUTF8(text);
  iterator->setText(utf16);
  Pieces found;
  for (std::int32_t from = 0, to = iterator->next(); to != icu::BreakIterator::DONE; from = to, to = iterator->next()) {
    std::string& piece = found.emplace_back();
    utf16.tempSubStringBetween(from, to).toUTF8String(piece);
    piece.erase(piece.find_last_not_of(' ') + 1);
  }
  return found;
}

}  // namespace

TEST_CASE("line breaks: Thai, Lao, Khmer, Burmese, Chinese and Japanese break where ICU says") {
  const std::string text = GENERATE(
      "นโยบายความเป็นส่วนตัวของเราอธิบายว่าเราเก็บข้อมูลใด และเก็บไว้นานเท่าใด", "ນະໂຍບາຍຄວາມເປັນສ່ວນຕົວຂອງພວກເຮົາ",
      "គោលការណ៍ឯកជនភាពរបស់យើង", "ကိုယ်ရေးကိုယ်တာမူဝါဒ", "我们会保存您的电子邮件地址（最长两年），然后将其删除。",
      "個人情報は「利用目的」の範囲内で取り扱います。きゃっと、データー！", "𠮷野家々〜〳〵ｶﾅ", "協議会とIIIFのPDF");
  CHECK(pieces(text) == by_icu(text));
  CHECK(pieces(text).size() > 2);
}

TEST_CASE("line breaks: a Thai line is as full as its words allow") {
  const std::string text = "นโยบายความเป็นส่วนตัวของเรา";
  CHECK(by_icu(text) == Pieces{"นโยบาย", "ความ", "เป็น", "ส่วน", "ตัว", "ของ", "เรา"});
  CHECK(pieces(text, 12) == Pieces{"นโยบายความ", "เป็นส่วนตัวของ", "เรา"});
  CHECK(pieces(text, 80) == Pieces{text});
  CHECK(pieces("Shop " + text + " IP", 13) == Pieces{"Shop นโยบาย", "ความเป็นส่วนตัว", "ของเรา IP"});
}

TEST_CASE("line breaks: Latin words and addresses stay whole among other scripts") {
  CHECK(pieces("third-party และ a/b ใช้") == Pieces{"third-party", "และ", "a/b", "ใช้"});
  CHECK(pieces("見る <https://example.jp/日本語/案内> 次", 10) ==
        Pieces{"見る", "<https://example.jp/日本語/案内>", "次"});
}

TEST_CASE("line breaks: offsets ascend and end with the text, which may be long or no UTF-8") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "ความเป็น个人\xFF ";
  const auto breaks = unicode::line_breaks(text);
  REQUIRE(breaks);
  CHECK(std::is_sorted(breaks->begin(), breaks->end()));
  CHECK(breaks->size() > 40000);
  CHECK(breaks->back() == text.size());
  CHECK(unicode::line_breaks("") == std::vector<std::size_t>{});
}

#endif
