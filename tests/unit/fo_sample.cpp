#include "unit/fo_sample.hpp"

using namespace codicil::document;

namespace {

Block paragraph(Inlines inlines, std::string anchor = {}, Role role = Role::none, Mark mark = Mark::none) {
  return {Paragraph{std::move(inlines)}, std::move(anchor), role, mark};
}

Block section(std::string anchor, std::string number, std::string heading, Blocks blocks) {
  return {Section{{{std::move(heading)}}, std::move(number), std::move(blocks)}, std::move(anchor)};
}

ListItem item(std::string text, std::string anchor = {}) {
  return {{paragraph({{std::move(text)}})}, std::move(anchor)};
}

Run link(std::string text, std::string target) {
  return {std::move(text), Style::plain, Mark::none, std::move(target)};
}

Row row(std::string anchor, std::vector<Inlines> cells) { return {std::move(cells), std::move(anchor)}; }

Block glance() {
  const auto fact = [](std::string anchor, std::string name, std::string text, std::string number, std::string target) {
    return row(std::move(anchor),
               {{{std::move(name)}},
                {{std::move(text) + " ("}, link("section\u00A0" + std::move(number), "#" + std::move(target)), {")"}}});
  };
  Table table;
  table.caption = {{"The policy at a glance"}};
  table.rows = {
      fact("glance_data", "What we collect", "Your name, your address and what you borrow", "1", "collection"),
      fact("glance_cookies", "Cookies", "One cookie, to keep you signed in", "2", "cookies"),
      fact("glance_sharing", "Sharing",
           "With the three firms that run our catalogue, our post and our payments; "
           "never for advertising",
           "3", "sharing"),
      fact("glance_retention", "How long", "Loans for 30 days after the book is back", "4", "retention"),
      fact("glance_rights", "Your rights", "To see, mend, take along and erase your data", "5", "rights"),
      row("glance_contact", {{{"Contact"}}, {link("privacy@library.example", "mailto:privacy@library.example")}})};
  return {Section{{{"At a glance"}}, "", {{table, "glance_table"}}}, "glance", Role::glance};
}

Block contents() {
  const auto entry = [](std::string anchor, std::string number, std::string title, unsigned level = 1) {
    return ContentsEntry{std::move(anchor), std::move(number), {{std::move(title)}}, level};
  };
  const Contents list{{entry("collection", "1", "What we collect"), entry("cookies", "2", "Cookies"),
                       entry("sharing", "3", "Who else sees your data"), entry("retention", "4", "How long we keep it"),
                       entry("rights", "5", "Your rights"), entry("rights_how", "5.1", "How to use them", 2),
                       entry("contact", "6", "Contact"), entry("changes", "7", "Changes to this policy")}};
  return {Section{{{"Contents"}}, "", {{list, "contents_list"}}}, "contents", Role::contents};
}

Block collection() {
  const List given{false,
                   {item("your name, birthday and home address, when you join", "collection_join"),
                    item("the titles you borrow, return and ask us to buy", "collection_loans"),
                    {{paragraph({{"your bookings:"}}, "", Role::lead),
                      {List{false, {item("reading desks"), item("the recording studio"), item("the 3D printer")}}}},
                     "collection_bookings"},
                    item("what you write to us.", "collection_mail")}};
  const List steps{true,
                   {item("You fill in the form."), item("We compare it with your identity card."),
                    item("We keep the form for one year, and no copy of the card.")}};
  const Definitions terms{
      {{{{"Loan record"}}, {paragraph({{"Who borrowed which copy, from when to when."}})}, "terms_loan"},
       {{{"Reading history"}},
        {paragraph({{"All loan records of one person. We keep none unless you switch it on in "},
                    {"My account", Style::strong},
                    {"."}})},
        "terms_history"}}};
  return section("collection", "1", "What we collect",
                 {paragraph({{"Most of what we know about you comes from yourself. You tell us:"}}, "collection_you"),
                  {given, "collection_list"},
                  paragraph({{"To join, three steps are enough:"}}, "collection_steps"),
                  {steps, "collection_step_list"},
                  paragraph({{"Two words come back in this policy:"}}, "collection_terms"),
                  {terms, "collection_definitions"}});
}

Block cookies() {
  return section("cookies", "2", "Cookies",
                 {paragraph({{"Our catalogue sets one cookie, "},
                             {"session_id", Style::code},
                             {", when you sign in. It holds a random number and "},
                             {"nothing else", Style::emphasis},
                             {", and it goes when you close the browser."}},
                            "cookies_used"),
                  paragraph({{"Browsers can refuse cookies; how, you find at "},
                             link("https://help.library.example/cookies", "https://help.library.example/cookies"),
                             {"."}},
                            "cookies_more"),
                  paragraph({{"Set-Cookie: session_id=8f2c...; Secure;\n            HttpOnly; SameSite=Lax"}},
                            "cookies_code", Role::code)});
}

Block sharing() {
  Table table;
  table.header = {{{"Who"}}, {{"What for"}}, {{"Which data"}}, {{"Where"}}};
  table.rows = {
      row("sharing_a", {{link("Shelfmark", "https://shelfmark.example/privacy")},
                        {{"runs the catalogue"}},
                        {{"name, card number, loans"}},
                        {{"Norway"}}}),
      row("sharing_b",
          {{{"Brevpost"}}, {{"prints and sends reminders"}}, {{"name, address, titles that are late"}}, {{"Sweden"}}}),
      row("sharing_c", {{{"Kassa & Co"}},
                        {{"takes payments of fees"}},
                        {{"amount and date; card details go to them and not to us"}},
                        {{"Finland"}}})};
  return section("sharing", "3", "Who else sees your data",
                 {{Callout{{paragraph({{"We sell nothing about you, and no advertiser learns what you read."}})}},
                   "sharing_promise", Role::promise},
                  paragraph({{"Three firms work for us, each under a contract that binds it to this policy (see also "},
                             link("section\u00A05", "#rights"),
                             {"):"}},
                            "sharing_who", Role::lead),
                  {table, "sharing_table"},
                  paragraph({{"Names of firms as of the date above."}}, "sharing_note", Role::note)});
}

Block retention() {
  const std::string fact =
      "We keep loan records for 30 days after a book is back, so that we can ask who had it last when pages are "
      "missing. ";
  const std::string more =
      "After that only a number stays: how often the title went out. Fees stay on the books for seven years, because "
      "the law "
      "on public accounts wants it; nobody but our accountant and the auditor of the town looks at them.";
  return section(
      "retention", "4", "How long we keep it",
      {paragraph({{fact + more}}, "retention_loans"),
       paragraph({{fact + fact + more}}, "retention_fees"),
       paragraph({{"What is borrowed is nobody’s business but the borrower’s."}}, "retention_quote", Role::quote),
       {Separator{}, "retention_end"},
       paragraph({{more + " " + fact}}, "retention_more")});
}

Block rights() {
  const Blocks how = {
      paragraph(
          {{"Write to us or come to the desk. We answer within 30 days, and we ask for nothing but your card (see "},
           link("section\u00A06", "#contact"),
           {")."}},
          "rights_how_text"),
      section("rights_how_refusal", "", "When we say no",
              {paragraph({{"We then tell you why, and where you can complain."}}, "rights_how_no"),
               section("rights_how_deep", "", "A heading of the fourth level",
                       {paragraph({{"And its text."}}, "rights_how_deep_text")})})};
  const List list{false,
                  {item("see what we have about you,", "rights_access"), item("have it put right,", "rights_mend"),
                   item("have it erased.", "rights_erase")}};
  return section("rights", "5", "Your rights",
                 {paragraph({{"You may at any time:"}}, "rights_lead", Role::lead),
                  {list, "rights_list"},
                  section("rights_how", "5.1", "How to use them", how)});
}

Block contact() {
  const Definitions lines{
      {{{{"E-mail"}},
        {paragraph({link("privacy@library.example", "mailto:privacy@library.example")})},
        "contact_email"},
       {{{"Telephone"}}, {paragraph({link("+47 00 00 00 00", "tel:+4700000000")})}, "contact_phone"},
       {{{"By post"}},
        {paragraph({{"Town Library\nData protection\n1 Harbour Street\n0001 Fjordby"}}, "", Role::address)},
        "contact_post"}}};
  return section("contact", "6", "Contact",
                 {paragraph({{"You reach us by:"}}, "contact_lead"), {lines, "contact_lines"}});
}

Block changes() {
  return section(
      "changes", "7", "Changes to this policy",
      {paragraph({{"We tell you "},
                  {"a week", Style::plain, Mark::deleted},
                  {"30 days", Style::plain, Mark::inserted},
                  {" before we change anything that matters to you."}},
                 "changes_notice"),
       paragraph({{"Old versions are on request."}}, "changes_old", Role::none, Mark::deleted),
       paragraph(
           {{"Every version is kept at "},
            link(
                "https://library.example/privacy/versions/archive?from=2019-01-01&to=2020-06-10#the-first-and-the-last",
                "https://library.example/privacy/versions/"
                "archive?from=2019-01-01&to=2020-06-10#the-first-and-the-last"),
            {"."}},
           "changes_archive", Role::none, Mark::inserted),
       paragraph({{"« Le savoir est à tous. »", Style::plain, Mark::none, "", "", "fr"}}, "changes_motto")});
}

}  // namespace

codicil::Document sample_policy() {
  const auto fact = [](std::string anchor, std::string term, std::string value) {
    return Definition{{{std::move(term)}}, {paragraph({{std::move(value)}})}, std::move(anchor)};
  };
  codicil::Document document;
  document.title = "Library Privacy Policy";
  document.organisation = "Fjordby Town Library";
  document.version = "2020-06-10";
  document.description = "What the library does with the data of its readers.";
  document.meta = {fact("policy_updated", "Last updated", "10 June 2020"),
                   fact("policy_version", "Version", "2020-06-10"), fact("policy_language", "Language", "English")};
  document.blocks = {
      paragraph({{"A library knows what people read. We know that this is nobody else’s business, and this page "
                  "says what we do with your data and what we leave alone."}},
                "policy_intro", Role::intro),
      glance(),
      contents(),
      collection(),
      cookies(),
      sharing(),
      retention(),
      rights(),
      contact(),
      changes()};
  return document;
}
