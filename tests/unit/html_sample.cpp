#include "html_sample.hpp"
#include "scaled.hpp"

using namespace codicil::document;

namespace sample {
namespace {

Inlines plain(std::string text) { return {{std::move(text)}}; }
Run link(std::string text, std::string target) { return {.text = std::move(text), .link = std::move(target)}; }
Run strong(std::string text) { return {.text = std::move(text), .style = Style::strong}; }

Block paragraph(Inlines inlines, Role role = Role::none, std::string anchor = "", Mark mark = Mark::none) {
  return {Paragraph{std::move(inlines)}, std::move(anchor), role, mark};
}
Block section(std::string anchor, std::string number, std::string heading, Blocks blocks, Role role = Role::none) {
  return {Section{plain(std::move(heading)), std::move(number), std::move(blocks)}, std::move(anchor), role};
}
ListItem item(Inlines inlines, std::string anchor = "", Mark mark = Mark::none) {
  return {{paragraph(std::move(inlines))}, std::move(anchor), mark};
}
Definition definition(std::string term, Inlines body, std::string anchor = "", Mark mark = Mark::none) {
  return {plain(std::move(term)), {paragraph(std::move(body))}, std::move(anchor), mark};
}

Block glance() {
  const auto row = [](std::string name, Inlines fact) { return Row{{plain(std::move(name)), std::move(fact)}}; };
  Table table{plain("At a glance"), {}, {}};
  table.rows = {
      row("Data you give us",
          {{"Account, order and delivery details ("}, link("section 1", "#sections_collection"), {")"}}),
      row("Data from others", {{"Delivery status from Packhorse ("}, link("section 1", "#sections_collection"), {")"}}),
      row("Cookies", {{"Two, both needed to keep you signed in ("}, link("section 2", "#sections_cookies"), {")"}}),
      row("Sharing", {{"Only with those who deliver, and where the law requires it ("},
                      link("section 3", "#sections_sharing"),
                      {")"}}),
      row("Your rights",
          {{"Access, correction, deletion and objection ("}, link("section 4", "#sections_rights"), {")"}}),
      row("Contact", {link("privacy@lumenbooks.example", "mailto:privacy@lumenbooks.example")})};
  return section("glance", "", "At a glance", {{std::move(table)}}, Role::glance);
}

Block contents() {
  Contents list{{{"sections_collection", "1", plain("What we collect"), 1},
                 {"sections_collection_orders", "1.1", plain("When you order"), 2},
                 {"sections_collection_others", "1.2", plain("From others"), 2},
                 {"sections_cookies", "2", plain("Cookies"), 1},
                 {"sections_sharing", "3", plain("Who we share with"), 1},
                 {"sections_rights", "4", plain("Your rights"), 1},
                 {"sections_changes", "5", plain("Changes to this policy"), 1}}};
  return section("contents", "", "Contents", {{std::move(list)}}, Role::contents);
}

Block collection() {
  List occasions{false,
                 {item(plain("open an account")), item(plain("order a book")),
                  item({{"write to us, by "}, strong("e-mail"), {" or by post"}}),
                  item(plain("take part in a reading circle, which is voluntary"))}};
  occasions.items[1].blocks.push_back(
      {List{true, {item(plain("your name and address")), item(plain("what you paid, but not your card number"))}}});
  return section(
      "sections_collection", "1", "What we collect",
      {paragraph(plain("Most of what we hold comes from you. We never buy lists of addresses.")),
       section("sections_collection_orders", "1.1", "When you order",
               {paragraph(plain("We receive data from you when you:"), Role::lead),
                {std::move(occasions), "sections_collection_groups_you"}}),
       section("sections_collection_others", "1.2", "From others",
               {paragraph({{"Our carrier, Packhorse, tells us whether a parcel has arrived. Its "},
                           link("privacy notice", "https://packhorse.example/privacy?lang=en&part=2"),
                           {" explains what else it records."}}),
                {Callout{{paragraph(plain("We do not collect data about your health, your beliefs or your politics."),
                                    Role::promise)}},
                 "sections_collection_promise"}})});
}

Block cookies() {
  Table table{plain("The cookies we set"),
              {plain("Name"), plain("Set by"), plain("What it does"), plain("How long it stays")},
              {{{{{.text = "session", .style = Style::code}},
                 plain("Lumen Books"),
                 plain("Keeps you signed in while you look around"),
                 plain("until you close the browser")},
                "cookies_session"},
               {{{{.text = "basket", .style = Style::code}},
                 plain("Lumen Books"),
                 plain("Remembers the books you have chosen"),
                 plain("30 days")},
                "cookies_basket"}}};
  return section("sections_cookies", "2", "Cookies",
                 {paragraph(plain("We set two cookies. Neither of them follows you to other sites.")),
                  {std::move(table), "sections_cookies_items"},
                  paragraph({{"You can delete them in your browser at any time; "},
                             link("our help page", "https://lumenbooks.example/help/cookies"),
                             {" shows how."}},
                            Role::note)});
}

Block sharing() {
  Definitions recipients{
      {definition("Packhorse", plain("carries parcels; receives your name and address"), "parties_packhorse"),
       definition("Tally & Sons", plain("keeps our accounts; receives invoices"), "parties_tally")}};
  return section(
      "sections_sharing", "3", "Who we share with",
      {paragraph(plain("We share personal data with two companies, and with authorities where a law obliges us to.")),
       {std::move(recipients), "sections_sharing_recipients"},
       paragraph(plain("A shop owes its readers silence about what they read."), Role::quote)});
}

Block rights() {
  List list{true,
            {item({strong("Access."), {" Ask what we hold about you."}}, "rights_access"),
             item({strong("Correction."), {" Have wrong data put right."}}, "rights_rectification"),
             item({strong("Deletion."), {" Have data deleted that we no longer need."}}, "rights_erasure")}};
  return section("sections_rights", "4", "Your rights",
                 {paragraph(plain("You have these rights:"), Role::lead),
                  {std::move(list), "sections_rights_rights"},
                  paragraph({{"Write to "},
                             link("privacy@lumenbooks.example", "mailto:privacy@lumenbooks.example"),
                             {", call "},
                             link("+44 20 7946 0000", "tel:+442079460000"),
                             {", or send a letter to:"}}),
                  paragraph(plain("Lumen Books\n12 Lantern Street\nYork YO1 7AA"), Role::address)});
}

Block changes() {
  Run date{.text = "3 May 2024"};
  date.date = "2024-05-03";
  return section("sections_changes", "5", "Changes to this policy",
                 {paragraph({{"This version has held since "},
                             date,
                             {". The one before it was published under the name "},
                             {.text = "Politique de confidentialité", .style = Style::emphasis, .language = "fr"},
                             {"."}}),
                  {Separator{}},
                  paragraph(plain("policy: 7\n  replaces: 6"), Role::code)});
}

}  // namespace

codicil::Document policy() {
  codicil::Document document{.title = "Privacy policy", .organisation = "Lumen Books"};
  document.url = "https://lumenbooks.example/privacy";
  document.version = "7";
  document.description = "What Lumen Books does with personal data, and what you can do about it.";
  Run date{.text = "3 May 2024"};
  date.date = "2024-05-03";
  document.meta = {definition("Last updated", {date}), definition("Version", plain("7")),
                   definition("Language", plain("English"))};
  document.blocks = {paragraph(plain("Lumen Books sells books by post. To do that we need to know a few things about "
                                     "you; this page says which, why, and for how long."),
                               Role::intro, "policy_intro"),
                     glance(),
                     contents(),
                     collection(),
                     cookies(),
                     sharing(),
                     rights(),
                     changes()};
  return document;
}

codicil::Document redline() {
  codicil::Document document{.title = "Changes from version 6 to version 7", .organisation = "Lumen Books"};
  Table table{{},
              {plain("Name"), plain("Purpose"), plain("Lasts")},
              {{{plain("basket"), plain("Remembers your books"), plain("30 days")}, "", Mark::inserted},
               {{plain("pixel"), plain("Measures visits"), plain("1 year")}, "", Mark::deleted},
               {{plain("filter"), {}, plain("90 days")}, "", Mark::inserted}}};
  document.blocks = {section(
      "sections_cookies", "1", "Cookies",
      {paragraph({{"We keep your data for "},
                  {.text = "two years", .mark = Mark::deleted},
                  {.text = "30 days", .mark = Mark::inserted},
                  {" after your last order."}}),
       paragraph(plain("We share your address with advertisers."), Role::none, "sections_sharing_gone", Mark::deleted),
       {List{false, {item(plain("open an account")), item(plain("join a reading circle"), "", Mark::inserted)}}},
       {Definitions{{definition("Tally & Sons", plain("keeps our accounts"), "", Mark::inserted)}}},
       {std::move(table)},
       {Section{plain("Analytics"), "1.1", {paragraph(plain("We count visits."))}}, "sections_analytics", Role::none,
        Mark::inserted}})};
  return document;
}

codicil::Document filled_with(const std::string& text) {
  const auto run = [&](Style style = Style::plain, Mark mark = Mark::none) {
    return Run{.text = text, .style = style, .mark = mark, .link = text, .date = text, .language = text};
  };
  const Inlines inlines{run(), run(Style::strong | Style::emphasis | Style::code), run(Style::plain, Mark::inserted),
                        run(Style::plain, Mark::deleted)};
  int next = 0;
  const auto anchor = [&] { return text + std::to_string(next++); };
  const auto words = [&](Role role = Role::none, Mark mark = Mark::none) {
    return paragraph(inlines, role, anchor(), mark);
  };
  Blocks blocks;
  for (unsigned role = 0; role <= unsigned(Role::comparison); ++role) blocks.push_back(words(Role(role)));
  blocks.push_back(words(Role::none, Mark::inserted));
  blocks.push_back({List{true, {{{words()}, anchor(), Mark::deleted}}, 3}, anchor()});
  blocks.push_back({Definitions{{{inlines, {words()}, anchor(), Mark::inserted}}}, anchor()});
  blocks.push_back(
      {Table{inlines, {inlines, inlines, inlines}, {{{inlines, inlines, inlines}, anchor(), Mark::inserted}}},
       anchor()});
  blocks.push_back({Callout{{words()}}, anchor()});
  blocks.push_back({Contents{{{anchor(), text, inlines, 1}, {anchor(), text, inlines, 9}}}, anchor()});
  blocks.push_back({Separator{}, anchor()});
  codicil::Document document{.title = text, .organisation = text, .language = text};
  document.url = document.version = document.description = text;
  document.meta = {{inlines, {words()}, anchor()}};
  document.labels = {text, text, text, text, text, text, text, text};
  document.blocks = {{Section{inlines, text, std::move(blocks)}, anchor()}};
  return document;
}

codicil::Document right_to_left() {
  codicil::Document document{
      .title = "سياسة الخصوصية", .organisation = "كتب لومن", .language = "ar", .right_to_left = true};
  document.labels.contents = "المحتويات";
  document.labels.skip_to_content = "انتقل إلى المحتوى";
  document.labels.link_to = "رابط إلى";
  Table table{plain("ملفات الارتباط"),
              {plain("الاسم"), plain("الغرض"), plain("المدة")},
              {{{plain("session"), plain("إبقاء الدخول"), plain("٣٠ يوما")}}}};
  document.blocks = {
      section("sections_collection", "1", "ما نجمعه",
              {paragraph({{"نستلم من "}, {.text = "Packhorse Ltd.", .language = "en"}, {" حالة الطرد."}}),
               {Callout{{paragraph(plain("لا نبيع بياناتك."), Role::promise)}}},
               {std::move(table), "sections_cookies_items"}})};
  return document;
}

const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts{
      "<script>xss()</script>",
      "<img src=q onerror=xss()>",
      "<svg/onload=xss()//",
      "</title><img src=q onerror=xss()>",
      "</textarea><img src=q onerror=xss()>",
      "</style><img src=q onerror=xss()>",
      "--><img src=q onerror=xss()>",
      "--!><img src=q onerror=xss()>",
      "]]><img src=q onerror=xss()>",
      "<noscript><p title=\"</noscript><img src=q onerror=xss()>\">",
      "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=q onerror=xss()&gt;\">",
      "&lt;img src=q onerror=xss()&gt;",
      std::string(codicil::test::scaled(70000), 'a') + "<script>xss()</script>",
      "\" onfocus=xss() autofocus x=\"",
      "' onfocus=xss() autofocus x='",
      "` onfocus=xss() x=`",
      "&quot;&gt;<script>xss()</script>",
      "javascript:xss()",
      "&#1;javascript:xss()",
      "javascript://example.com/%0axss()",
      "data:text/html,<script>xss()</script>",
      "vbscript:xss()",
      "//evil.test",
      "https:evil.test",
      "https://example.com@evil.test/",
      "https://example.com\\@evil.test/",
      "https://ex\u0430mple.com/",
      "mailto:a@b?body=x%0d%0abcc:c",
      "file:///etc/passwd",
      "blob:x",
      "intent:x"};
  return texts;
}

}  // namespace sample
