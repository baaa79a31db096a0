#pragma once
// A policy of an invented archive with every kind of block, role and run in it.

#include <codicil/document/document.hpp>

namespace codicil::test {

using namespace document;
using document::Section;

inline Run words(std::string text) { return {.text = std::move(text)}; }
inline Run linked(std::string text, std::string link) { return {.text = std::move(text), .link = std::move(link)}; }
inline Block block(Content content, std::string anchor = {}, Role role = Role::none) {
  return {.content = std::move(content), .anchor = std::move(anchor), .role = role};
}
inline Block paragraph(std::string text, Role role = Role::none) {
  return block(Paragraph{{words(std::move(text))}}, {}, role);
}
inline ListItem item(std::string text) { return {.blocks = {paragraph(std::move(text))}}; }
inline Definition definition(std::string term, std::string text) {
  return {.term = {words(std::move(term))}, .body = {paragraph(std::move(text))}};
}
inline Row row(std::vector<std::string> cells) {
  Row made;
  for (std::string& cell : cells) made.cells.push_back(cell.empty() ? Inlines{} : Inlines{words(std::move(cell))});
  return made;
}
inline ContentsEntry entry(std::string anchor, std::string number, std::string title, unsigned level = 1) {
  return {.anchor = std::move(anchor), .number = std::move(number), .title = {words(std::move(title))}, .level = level};
}

inline Blocks collection() {
  List occasions;
  occasions.items = {item("apply for a reader's card"), item("order copies of maps, plans or photographs"), item("")};
  occasions.items[2].blocks = {paragraph("write to us about"), block(List{.items = {item("a loan"), item("a gift")}})};
  return {
      paragraph("Most of what we know about you comes from you. You give us data when you:", Role::lead),
      block(occasions, "sections_collection_when"),
      paragraph("We may also receive data from others. From the county library we receive your name and the number of "
                "your card when you ask for a volume that is kept in our stores."),
      block(List{.ordered = true,
                 .items = {item("You order at the county library."),
                           item("The library sends us the number of your card, the volume you asked "
                                "for, and the day you will come."),
                           item("We delete all three when you return the volume.")},
                 .start = 8})};
}

inline Table recipients() {
  return {.caption = {words("Who receives data")},
          .header = {{words("Recipient")}, {words("What for")}, {words("Data")}, {words("Kept for")}},
          .rows = {row({"Northgate Print Works", "making the copies you order", "name, postal address", "6 weeks"}),
                   row({"Paywell", "taking payments; we never see the number of your card",
                        "name, e-mail address, amount", "10 years"}),
                   row({"County library", "loans between our houses", "", "1 year"})},
          .row_headers = true};
}

inline Document letter() {
  Document made;
  made.title = "Privacy policy of the Harbour Archive";
  made.organisation = "Harbour Archive";
  made.url = "https://harbour-archive.example/privacy";
  made.version = "4.2";
  made.meta = {definition("Last updated", "3 March 2026"), definition("Version", "4.2")};
  made.meta[0].body = {block(Paragraph{{Run{.text = "3 March 2026", .date = "2026-03-03"}}})};

  Table glance;
  glance.rows = {row({"Who answers for your data", "The Harbour Archive, Tallow Street 9, Eastwick"}),
                 row({"Do we sell data?", "No."}),
                 row({"How long do we keep data?",
                      "Between 6 weeks and 10 years; the table in section 3 says what for how "
                      "long."})};

  const Blocks rights = {
      block(
          Callout{
              {block(Paragraph{{words("You may ask us at any time what we hold about you, and to correct or erase it. "
                                      "Write to "),
                                linked("privacy@harbour-archive.example", "mailto:privacy@harbour-archive.example"),
                                words(" or ring "), linked("+44 1632 960 001", "tel:+441632960001"), words(".")}},
                     "sections_rights_how", Role::promise),
               paragraph("It costs nothing.", Role::note)}},
          "sections_rights_promise"),
      block(Definitions{{definition("Answer", "within one month"),
                         definition("Proof of who you are",
                                    "only where we doubt it, and then no more than the number of your "
                                    "reader's card"),
                         definition("Complaints", "to us first, if you like, or to the authority at once")}},
            "sections_rights_details"),
      block(Paragraph{{words("Harbour Archive\nTallow Street 9\nEastwick")}}, "parties_archive_post", Role::address),
      block(
          Section{
              .heading = {words("If you are not satisfied")},
              .number = "4.1",
              .blocks = {block(Paragraph{{words("The supervisory authority is the "),
                                          linked("Office for Data Protection", "https://odp.example/complaints/form"),
                                          words(" in Eastwick. See also "),
                                          linked("who receives data", "#sections_sharing"), words(".")}}),
                         paragraph("We shall never hold it against anybody that they complained.", Role::quote)}},
          "sections_rights_complaint")};

  made.blocks = {
      paragraph(
          "We keep the papers of the harbour, its ships and its people, and we lend them to whoever wants to read "
          "them. This page says what we learn about you when you do, why we need it, and what you can ask of us.",
          Role::intro),
      block(Section{.heading = {words("At a glance")}, .number = "", .blocks = {block(glance, "glance_table")}},
            "glance", Role::glance),
      block(
          Section{.heading = {words("Contents")},
                  .number = "",
                  .blocks = {block(Contents{{entry("sections_collection", "1", "What we collect"),
                                             entry("sections_cookies", "2", "Cookies"),
                                             entry("sections_sharing", "3", "Who else receives data"),
                                             entry("sections_rights", "4", "Your rights"),
                                             entry("sections_rights_complaint", "4.1", "If you are not satisfied", 2)}},
                                   "contents_list")}},
          "contents", Role::contents),
      block(Section{.heading = {words("What we collect")}, .number = "1", .blocks = collection()},
            "sections_collection"),
      block(
          Section{
              .heading = {words("Cookies")},
              .number = "2",
              .blocks = {block(Paragraph{
                             {words("Our catalogue sets one cookie, "), Run{.text = "session", .style = Style::code},
                              words(". It holds a random number and is gone when you close the browser. How to "
                                    "refuse it is explained at "),
                              linked("https://harbour-archive.example/help/cookies",
                                     "https://harbour-archive.example/help/cookies"),
                              words(".")}}),
                         block(Paragraph{{words("Set-Cookie: session=4711;\n    Secure; HttpOnly")}}, {}, Role::code)}},
          "sections_cookies"),
      block(Section{.heading = {words("Who else receives data")},
                    .number = "3",
                    .blocks = {block(recipients(), "recipients")}},
            "sections_sharing"),
      block(Section{.heading = {words("Your rights")}, .number = "4", .blocks = rights}, "sections_rights"),
      block(Separator{}),
      block(Paragraph{{words("The committee of the archive adopted this policy on 3 March 2026. The "),
                       Run{.text = "older", .style = Style::emphasis | Style::strong, .mark = Mark::deleted},
                       Run{.text = "earlier", .mark = Mark::inserted}, words(" versions are "),
                       linked("kept in the archive", "https://harbour-archive.example/privacy/versions"),
                       words(", of course. "),
                       Run{.text = "Bonne lecture !", .style = Style::emphasis, .language = "fr"}}})};
  return made;
}

}  // namespace codicil::test
