// Typing mistakes and changes of meaning; what looks the same and is not.

#include "review/words.hpp"
#include "review/names.hpp"
#include "unicode/compare.hpp"

#include <catch2/catch.hpp>

#ifdef CODICIL_ICU
#include <unicode/uspoof.h>
#endif

namespace codicil::test {
namespace {

using namespace reviewing;
using Words = std::vector<std::string>;

Change words_changed(std::string before, std::string after) {
  Change change{Change::Kind::changed, "sections.sharing.after", "section", "after"};
  change.before = {Saying::State::stated, FactKind::text, std::move(before), "before"};
  change.after = {Saying::State::stated, FactKind::text, std::move(after), "after"};
  return change;
}

TEST_CASE("words: a slip of the pen is spelling") {
  const std::pair<const char*, const char*> slips[] = {
      {"we recieve data", "we receive data"},
      {"we personalise ads", "we personalize ads"},
      {"Data , and more", "data and more."},
      {"“Quoted” – so", "\"quoted\" - so"},
      {"wir verarbieten Daten", "wir verarbeiten Daten"},
      {"nous traitons des donées", "nous traitons des données"},
      {"tratamos los dtaos", "tratamos los datos"},
      {"نعالج البيانت", "نعالج البيانات"},
      {"caf\u00E9 data", "cafe\u0301 data"},
  };
  for (const auto& [before, after] : slips) {
    CAPTURE(before, after);
    CHECK(is_spelling(before, after));
    CHECK(is_spelling(after, before));
  }
}

TEST_CASE("words: what changes the meaning is no slip") {
  const std::pair<const char*, const char*> meanings[] = {
      {"we do not sell", "we do now sell"},
      {"limited sharing", "unlimited sharing"},
      {"we will tell you", "we may tell you"},
      {"kept for 30 days", "kept for 90 days"},
      {"kept for 30 days", "kept for 300 days"},
      {"by Meyers Ltd", "by Meyer Ltd"},
      {"your health data", "your wealth data"},
      {"with consent", "without consent"},
      {"wir teilen keine Daten", "wir teilen eine Daten"},
      {"wir können", "wir könnten"},
      {"nous ne vendons pas", "nous vendons"},
      {"puede usarse", "debe usarse"},
      {"لا نبيع البيانات", "نبيع البيانات"},
      {"٣٠ يوما", "٩٠ يوما"},
      {"asked and erased", "erased"},
      {"opt in", "opt out"},
  };
  for (const auto& [before, after] : meanings) {
    CAPTURE(before, after);
    CHECK_FALSE(is_spelling(before, after));
    CHECK_FALSE(is_spelling(after, before));
  }
}

TEST_CASE("words: those that decide are named, in five languages") {
  CHECK(weighty_words(words_changed("we do not sell it", "we do now sell it")) == Words{"not"});
  CHECK(weighty_words(words_changed("we will ask", "we may ask")) == Words{"will", "may"});
  CHECK(weighty_words(words_changed("wir geben nichts weiter", "wir geben es weiter")) == Words{"nichts"});
  CHECK(weighty_words(words_changed("nous ne gardons rien", "nous gardons tout")) == Words{"ne", "rien"});
  CHECK(weighty_words(words_changed("nunca vendemos", "a veces vendemos")) == Words{"nunca"});
  CHECK(weighty_words(words_changed("لا نبيع", "نبيع")) == Words{"لا"});
  CHECK(weighty_words(words_changed("for 30 days", "for 60 days")) == Words{"30", "60"});
  CHECK(weighty_words(words_changed("thank you", "thanks")).empty());
}

TEST_CASE("words: negations and numbers decide however they are said") {
  const std::pair<const char*, const char*> turned[] = {
      {"We don't keep it.", "We keep it."},
      {"We don’t sell it.", "We sell it."},
      {"WE WON’T TELL", "WE TELL"},
      {"It isn't shared.", "It is shared."},
      {"Nobody gets it.", "Others get it."},
      {"only with them, exclusively", "only with them"},
      {"for one week", "for two weeks"},
      {"for 30 days", "for 30 months"},
      {"Das geben wir keinesfalls weiter.", "Das geben wir weiter."},
      {"Wir nutzen keinerlei Cookies.", "Wir nutzen Cookies."},
      {"Niemand sieht es.", "Andere sehen es."},
      {"weder Namen noch Orte", "Namen und Orte"},
      {"ausschließlich mit der Post", "mit der Post"},
      {"dreißig Tage", "drei Tage"},
      {"seulement à la poste", "à la poste"},
      {"exclusivement à la poste", "à la poste"},
      {"nous n’avons d'autre but", "nous avons un autre but"},
      {"únicamente a correos", "a correos"},
      {"exclusivamente a correos", "a correos"},
      {"Nadie lo ve.", "Otros lo ven."},
  };
  for (const auto& [before, after] : turned) {
    CAPTURE(before, after);
    CHECK_FALSE(weighty_words(words_changed(before, after)).empty());
  }
  CHECK(weighty_words(words_changed("we don't tell", "we do not tell")).empty());
  CHECK(is_spelling("we don't tell", "we do not tell"));
}

TEST_CASE("words: a slip in a name makes no other word") {
  const std::pair<const char*, const char*> slips[] = {
      {"recieve your order", "receive your order"},
      {"adress book", "address book"},
      {"personalise adverts", "personalize adverts"},
      {"favourite colour", "favorite color"},
      {"numéro de telephone", "numéro de téléphone"},
      {"contact informtion", "contact information"},
      {"your order", "your orders"},
      {"E-Mail", "email"},
      {"address (e-mail)", "address (email)"},
  };
  for (const auto& [before, after] : slips) {
    CAPTURE(before, after);
    CHECK(is_spelling_of_name(before, after));
    CHECK(is_spelling_of_name(after, before));
    CHECK_FALSE(may_be_called_more(before, after));
  }
  const std::pair<const char*, const char*> others[] = {
      {"contact data", "contract data"},      {"données de contact", "données de contrat"},
      {"protected files", "projected files"}, {"Verkaufsdaten", "Verlaufsdaten"},
      {"employer data", "employee data"},     {"visit data", "visitor data"},
      {"contract data", "contractor data"},   {"unlimited use", "limited use"},
  };
  for (const auto& [before, after] : others) {
    CAPTURE(before, after);
    CHECK_FALSE(is_spelling_of_name(before, after));
    CHECK(may_be_called_more(before, after));
    CHECK(may_be_called_more(after, before));
  }
}

TEST_CASE("words: in a name, one word in place of another is another thing") {
  CHECK(may_be_called_more("send you our news", "send you our adverts"));
  CHECK(may_be_called_more("Pakete an Sie liefern", "Pakete an Dritte liefern"));
  CHECK(may_be_called_more("visit our shop", "visit our partner shops"));
  CHECK(may_be_called_more("Briefe an Mitglieder", "Briefe an Nichtmitglieder"));
  CHECK(may_be_called_more("send news to members", "send news to all"));
  CHECK(may_be_called_more("e-mail address", "address"));
  CHECK(may_be_called_more("send e-mails", "send mails"));
  CHECK(may_be_called_more("e-receipts", "receipts"));
  CHECK_FALSE(may_be_called_more("send our news", "send your news"));
  CHECK_FALSE(may_be_called_more("order a book", "order the book"));
  CHECK_FALSE(may_be_called_more("nom, email", "nom, adresse mail"));
  CHECK_FALSE(may_be_called_more("e-mail address", "E-mail-address"));
}

TEST_CASE("words: a word more in a name tells more of it, unless it makes another thing of it") {
  for (const char* word : {"thick ", "weekly ", "printed "}) {
    CAPTURE(word);
    CHECK_FALSE(may_be_called_more("send you letters", "send you " + std::string(word) + "letters"));
  }
  for (const char* word : {"non-", "not ", "personalised ", "targeted ", "partners ", "third-party ", "health ",
                           "credit ", "location ", "biometric ", "marketing ", "advertising ", "personalisierte ",
                           "gezielte ", "publicitaires ", "personalizados ", "30 "}) {
    CAPTURE(word);
    CHECK(may_be_called_more("send you letters", "send you " + std::string(word) + "letters"));
  }
}

TEST_CASE("words: what limits is no item of a list") {
  CHECK(may_mean_more("send news to those who agreed", "send news"));
  CHECK(may_mean_more("count visits for members", "count visits"));
  CHECK(may_mean_more("Werbung für Mitglieder zeigen", "Werbung zeigen"));
  CHECK(may_mean_more("montrer les nouvelles pour les membres", "montrer les nouvelles"));
  CHECK(may_mean_more("count visits and clicks without cookies", "count visits"));
  CHECK(may_mean_more("stop abuse, for safety only", "stop abuse"));
  CHECK(may_mean_more("reach you by post or phone", "reach you"));
  CHECK(may_mean_more("use y coordinates", "use coordinates"));
  CHECK_FALSE(may_mean_more("send news and offers", "send news"));
  CHECK_FALSE(may_mean_more("Kunden und Gäste über Angebote informieren", "Kunden über Angebote informieren"));
  CHECK_FALSE(may_mean_more("noticias y ofertas", "noticias"));
}

TEST_CASE("words: what may mean more") {
  CHECK(may_mean_more("e-mail addresses", "e-mail addresses and names"));
  CHECK(may_mean_more("send news", "sell to partners"));
  CHECK(may_mean_more("serve the shop", "serve and the shop"));
  CHECK(may_mean_more("send us news", "send us news adverts"));
  CHECK(may_mean_more("some who ask us", "some who never ask us"));
  CHECK(may_mean_more("names, addresses of guests", "names, health, addresses of guests"));
  CHECK_FALSE(may_mean_more("shows your basket", "shows your shopping basket"));
  CHECK_FALSE(may_mean_more("send our news", "send your news"));
  CHECK_FALSE(may_mean_more("send news, and more", "send news"));
  CHECK_FALSE(may_mean_more("Send news", "send news."));
}

// What differs although it looks the same, by code point; what is the same by Unicode differs in nothing.
TEST_CASE("words: what looks the same is told apart by code point") {
  struct Vector {
    const char *before, *after;
    Words codes;
  };
  const Vector vectors[] = {
      {"keep nothing", "keep \u202Egnihton\u202C", {}},  // looks like it only where it is shown
      {"keep data", "keep \u202Edata\u202C", {"U+202C", "U+202E"}},
      {"keep data", "keep \u2066data\u2069", {"U+2066", "U+2069"}},
      {"do not", "do no\u200Bt", {"U+200B"}},
      {"data", "d\u0430ta", {"U+0061", "U+0430"}},
      {"data", "da\u00ADta", {"U+00AD"}},
      {"data", "data\U000E0041", {"U+E0041"}},
      {"caf\u00E9", "cafe\u0301", {}},
      {"one; two", "one\u037E two", {"U+037E"}},
      {"1 year", "\u0661 year", {"U+0661", "U+0031"}},
      {"data", "date", {}},
  };
  for (const Vector& vector : vectors) {
    CAPTURE(vector.before, vector.after);
    CHECK(unicode::disguises(vector.before, vector.after) == vector.codes);
    CHECK(unicode::disguises(vector.after, vector.before).size() == vector.codes.size());
  }
}

TEST_CASE("words: new text has no hidden characters, and no word of two scripts") {
  CHECK(unicode::pitfalls("d\u0430ta") == Words{"U+0430"});
  CHECK(unicode::pitfalls("1\u0661") == Words{"U+0661"});
  CHECK(unicode::pitfalls("\u202Eno\u202C \u2066x\u2069 no\u200Bt data\U000E0041;\u037E") ==
        Words{"U+037E", "U+200B", "U+202C", "U+202E", "U+2066", "U+2069", "U+E0041"});
  CHECK(unicode::pitfalls("данные and data, α-version, kΩ, ısınma, co\u00ADoperate, می\u200Cخواهم").empty());
  CHECK(new_pitfalls(words_changed("", "p\u0430y")) == Words{"U+0430"});
  CHECK(new_pitfalls(words_changed("p\u0430y", "p\u0430y more")).empty());
}

#ifdef CODICIL_ICU
struct Checker {
  UErrorCode error = U_ZERO_ERROR;
  USpoofChecker* icu = uspoof_open(&error);
  ~Checker() { uspoof_close(icu); }
};

TEST_CASE("words: what looks the same does so for ICU (UTS #39), too") {
  Checker checker;
  REQUIRE(U_SUCCESS(checker.error));
  const auto confusable = [&](std::string_view a, std::string_view b) {
    return uspoof_areConfusableUTF8(checker.icu, a.data(), int32_t(a.size()), b.data(), int32_t(b.size()),
                                    &checker.error) != 0;
  };
  // Every letter that `looks` replaces: the text after it is unchanged by that.
  unsigned letters = 0;
  for (char32_t c = 0x0370; c < 0x0700; ++c) {
    std::string from;
    from += static_cast<char>(0xC0 | (c >> 6)), from += static_cast<char>(0x80 | (c & 0x3F));
    const std::string to = unicode::looks(from);
    if (to.size() != 1) continue;
    CAPTURE(from, to);
    CHECK(confusable(from, to));
    ++letters;
  }
  CHECK(letters >= 40);
  REQUIRE(U_SUCCESS(checker.error));
}

TEST_CASE("words: ICU finds what pitfalls finds") {
  Checker checker;
  uspoof_setRestrictionLevel(checker.icu, USPOOF_HIGHLY_RESTRICTIVE);
  CHECK_FALSE(unicode::pitfalls("no\u200Bt").empty());  // ICU looks at scripts and digits here
  for (const char* word : {"d\u0430ta", "1\u0661", "p\u0443th\u043Fn"}) {
    CAPTURE(word);
    CHECK(uspoof_checkUTF8(checker.icu, word, -1, nullptr, &checker.error) != 0);
    CHECK_FALSE(unicode::pitfalls(word).empty());
  }
  for (const char* word : {"data", "данные", "Größe", "بيانات"}) {
    CAPTURE(word);
    CHECK(uspoof_checkUTF8(checker.icu, word, -1, nullptr, &checker.error) == 0);
    CHECK(unicode::pitfalls(word).empty());
  }
  REQUIRE(U_SUCCESS(checker.error));
}
#endif

}  // namespace
}  // namespace codicil::test
