#include <codicil/source/diagnostic.hpp>

#include "source/codes.hpp"

#include <algorithm>
#include <array>

namespace codicil {
namespace {

constexpr auto error = Severity::error, warning = Severity::warning;
constexpr auto content = Cause::content, file = Cause::file, limit = Cause::limit;

// Examples are what stands at the top level of a file; keys that every policy needs are left out where they do not
// matter. Tests run each of them.
constexpr auto table = std::to_array<Rule>({
    {code::unknown_rule, "unknown-rule", error, content,
     "The settings name a rule that there is not. A misspelt rule would keep its severity in silence, so it is an "
     "error.",
     "review:\n  severities:\n    recipient-aded: notable\n", "review:\n  severities:\n    recipient-added: notable\n"},
    {code::bad_fingerprint, "bad-fingerprint", error, content,
     "A waiver names the finding that it accepts by twelve digits, 0 to 9 and a to f, which the report shows beside "
     "it.",
     "review:\n  waivers:\n    - fingerprint: 8f3a12c0\n      reason: same company, new name\n      by: Ada\n",
     "review:\n  waivers:\n    - fingerprint: 8f3a12c0d4e1\n      reason: same company, new name\n      by: Ada\n"},
    {code::duplicate_waiver, "duplicate-waiver", error, content,
     "The same finding is waived twice, so that nobody can tell which reason and which day hold.",
     "review:\n  waivers:\n    - {fingerprint: 8f3a12c0d4e1, reason: new name, by: Ada}\n"
     "    - {fingerprint: 8f3a12c0d4e1, reason: same company, by: Ben}\n",
     "review:\n  waivers:\n    - {fingerprint: 8f3a12c0d4e1, reason: same company, by: Ben}\n"},
    {code::unplaced_waiver, "unplaced-waiver", error, content,
     "A waiver could not be added to the settings without changing something else in them. Writing waivers in lines, "
     "without brackets and braces, helps.",
     "", ""},
    {code::fixed_severity, "fixed-severity", error, content,
     "What says that a file is no policy is an error: a policy that cannot be understood must not pass for one that "
     "can.",
     "check:\n  severities:\n    unknown-key: off\n", "check:\n  severities:\n    vague-words: off\n"},
    {code::syntax, "yaml-syntax", error, content,
     "The file is not YAML at this place, so nothing after it can be understood. Most often a bracket is not closed, a "
     "`:` is missing, or lines that belong together are indented differently.",
     "sections:\n  - kind: sharing\n    stance: never\n    unless: [consent, legal-obligation\n",
     "sections:\n  - kind: sharing\n    stance: never\n    unless: [consent, legal-obligation]\n"},
    {code::unclosed_quote, "unclosed-quote", error, content,
     "A text that begins with a quote has to end with one. Without it YAML takes the rest of the file for the text.",
     "parties:\n  acme:\n    name: \"Acme\n    url: https://example.org/\n",
     "parties:\n  acme:\n    name: \"Acme\"\n    url: https://example.org/\n"},
    {code::tab, "tab-indentation", error, content,
     "YAML tells levels apart by spaces. A tab has no fixed width, so it may not indent a line.",
     "parties:\n  acme:\n\t  name: Acme\n", "parties:\n  acme:\n    name: Acme\n"},
    {code::colon_in_text, "colon-in-text", error, content,
     "A colon with a space after it begins the value of a key. In the middle of a text it has to be inside quotes, or "
     "in a block after `|`.",
     "sections:\n  - kind: prose\n    heading: A note\n    text: Note: we do not sell data.\n",
     "sections:\n  - kind: prose\n    heading: A note\n    text: |\n      Note: we do not sell data.\n"},
    {code::empty_file, "empty-file", error, content,
     "The file is empty, or holds comments only. A policy needs a title, a language and somebody who answers for it.",
     "# Our policy will stand here.\n",
     "codicil: 1\npolicy: {id: acme, title: Privacy Policy, language: en, controller: acme}\nparties: {acme: "
     "Acme}\nsections:\n  - {kind: changes, review: yearly}\n"},
    {code::unknown_key, "unknown-key", error, content,
     "No field has this name. A misspelt key would drop a fact in silence, so it is an error.",
     "parties:\n  acme: {name: Acme, contry: DE}\n", "parties:\n  acme: {name: Acme, country: DE}\n"},
    {code::duplicate_key, "duplicate-key", error, content,
     "The same key stands twice in one mapping. Programs differ in which of the two they take.",
     "parties:\n  acme:\n    name: Acme\n    country: DE\n    country: AT\n",
     "parties:\n  acme:\n    name: Acme\n    country: DE\n"},
    {code::second_document, "second-document", error, content,
     "One file holds one policy. After `---` or `...`, or a line that is indented less than the first one, YAML begins "
     "another document, and most programs drop it in silence.",
     "parties:\n  acme: Acme\n---\nsections:\n  - kind: changes\n",
     "parties:\n  acme: Acme\nsections:\n  - kind: changes\n"},
    {code::unreadable, "unreadable-file", error, file,
     "The file is not there, may not be read, or is no ordinary file.", "", ""},
    {code::too_large, "file-too-large", error, limit,
     "The file is larger than any policy has to be. The limit keeps hostile files harmless.", "", ""},
    {code::too_deep, "nested-too-deep", error, limit,
     "Lists and mappings are nested deeper than any policy needs. The limit keeps hostile files harmless.",
     "x-deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n"
     "  1\n"
     "  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
     "x-deep: [[1]]\n"},
    {code::too_many, "too-many-values", error, limit,
     "The file holds more values than any policy needs. The limit keeps hostile files harmless.", "", ""},
    {code::too_long, "text-too-long", error, limit,
     "A text, or a list in brackets, is longer than any policy needs. The limit keeps hostile files harmless.", "", ""},
    {code::not_utf8, "not-utf-8", error, content,
     "Some bytes are no characters in UTF-8, the encoding of all policy files.", "parties:\n  acme: Caf\xE9 Acme\n",
     "parties:\n  acme: Café Acme\n"},
    {code::wrong_encoding, "wrong-encoding", error, content,
     "The file is in UTF-16 or UTF-32. Policy files are in UTF-8.", "", ""},
    {code::bad_character, "control-character", error, content,
     "Control characters do not print, can deceive whoever looks at the file, and have no place in HTML or XML.",
     "parties:\n  acme: Acme\x07 Ltd\n", "parties:\n  acme: Acme Ltd\n"},
    {code::anchor, "anchor-or-alias", error, content,
     "YAML's anchors and aliases are not part of the format: they hide where a fact comes from. What occurs several "
     "times stands in a registry, and other places refer to its id.",
     "parties:\n  acme: &us\n    name: Acme\n", "parties:\n  acme:\n    name: Acme\n"},
    {code::tag, "tag", error, content, "YAML's tags are not part of the format: each field has its own type.",
     "parties:\n  acme: !!str Acme\n", "parties:\n  acme: Acme\n"},
    {code::directive, "directive", error, content,
     "A line that begins with `%` is a directive to YAML, even in the middle of a text, and is dropped in silence.",
     "%YAML 1.2\n---\nparties:\n  acme: Acme\n", "parties:\n  acme: Acme\n"},
    {code::merge_key, "merge-key", error, content,
     "Merge keys are not part of the format: they hide where a fact comes from.",
     "parties:\n  acme:\n    <<: {name: Acme}\n", "parties:\n  acme:\n    name: Acme\n"},
    {code::odd_key, "odd-key", error, content, "A key is a single word; lists and mappings can't be one.",
     "parties:\n  [acme, initech]: Acme\n",
     "parties:\n  acme: Acme\n  initech: Initech\nsections:\n  - {kind: sharing, stance: listed, recipients: "
     "[initech]}\n"},
    {code::wrong_type, "wrong-type", error, content,
     "The value has another form than this key takes: a list in place of a single value, say, or text in place of a "
     "mapping.",
     "parties:\n  acme:\n    name: [Acme, Initech]\n", "parties:\n  acme:\n    name: Acme\n"},
    {code::unknown_word, "unknown-word", error, content,
     "The field takes one of a closed list of words, and this is none of them.",
     "sections:\n  - {kind: sharing, stance: nevr}\n", "sections:\n  - {kind: sharing, stance: never}\n"},
    {code::missing_key, "missing-key", error, content, "A key that has to be there is not.",
     "parties:\n  acme:\n    country: DE\n", "parties:\n  acme:\n    name: Acme\n    country: DE\n"},
    {code::bad_date, "bad-date", error, content,
     "Dates are written in one way, year-month-day, so that nobody has to guess, and the day has to exist.",
     "policy:\n  id: acme\n  title: Privacy Policy\n  language: en\n  controller: acme\n  updated: 31.03.2026\n",
     "policy:\n  id: acme\n  title: Privacy Policy\n  language: en\n  controller: acme\n  updated: 2026-03-31\n"},
    {code::bad_url, "bad-url", error, content,
     "Policies link to web, mail and telephone addresses only, written out in full. Other addresses can run programs "
     "in "
     "the reader's browser.",
     "parties:\n  acme: {name: Acme, url: www.example.org}\n",
     "parties:\n  acme: {name: Acme, url: \"https://www.example.org/\"}\n"},
    {code::bad_email, "bad-email", error, content, "Mail to this address can't arrive.",
     "parties:\n  acme: {name: Acme, contacts: {office: {email: office at example.org}}}\n",
     "parties:\n  acme: {name: Acme, contacts: {office: {email: office@example.org}}}\n"},
    {code::bad_country, "bad-country", error, content,
     "Countries are written with their two-letter codes (ISO 3166-1), so that every language can name them.",
     "parties:\n  acme: {name: Acme, country: Germany}\n", "parties:\n  acme: {name: Acme, country: DE}\n"},
    {code::bad_duration, "bad-duration", error, content,
     "Lengths of time have a number and a unit, so that they can be compared.",
     "retention:\n  logs: a while\ndata:\n  logs: {name: logs, retention: logs}\n",
     "retention:\n  logs: 30 days\ndata:\n  logs: {name: logs, retention: logs}\nsections:\n  - {kind: cookies, data: "
     "logs}\n"},
    {code::bad_language, "bad-language", error, content, "Languages are written as BCP 47 tags, as web pages do.",
     "policy: {id: acme, title: Privacy Policy, language: English, controller: acme}\n",
     "policy: {id: acme, title: Privacy Policy, language: en, controller: acme}\n"},
    {code::bad_id, "bad-id", error, content,
     "Ids stand in links and are compared between versions, so they are made of small letters, digits and dashes.",
     "data:\n  Log_Files: {name: log files}\n",
     "data:\n  log-files: {name: log files}\nsections:\n  - {kind: cookies, data: log-files}\n"},
    {code::empty_value, "empty-value", error, content,
     "A key without a value, an empty text and an empty list do not say whether there is nothing or whether nobody "
     "knows. Leave the key out, or write `none`.",
     "sections:\n  - {kind: sharing, stance: listed, recipients: []}\n",
     "sections:\n  - {kind: sharing, stance: listed, recipients: none}\n"},
    {code::misplaced_none, "misplaced-none", error, content,
     "`none` says that there is nothing of a kind. It stands in place of a value or list, and not inside one; a key "
     "that "
     "has to have a value can't be `none`.",
     "sections:\n  - {kind: sharing, stance: listed, recipients: [none]}\n",
     "sections:\n  - {kind: sharing, stance: listed, recipients: none}\n"},
    {code::unknown_kind, "unknown-kind", error, content, "There is no section of this kind.",
     "sections:\n  - {kind: shareing, stance: never}\n", "sections:\n  - {kind: sharing, stance: never}\n"},
    {code::format_version, "format-version", error, content,
     "The first line says which version of the format the file is written in; this program knows version 1.",
     "codicil: 2\n", "codicil: 1\n"},
    {code::duplicate_id, "duplicate-id", error, content,
     "Two sections have the same id, so a link could lead to either.",
     "sections:\n  - {kind: sharing, id: who, stance: never}\n  - {kind: changes, id: who, review: yearly}\n",
     "sections:\n  - {kind: sharing, id: who, stance: never}\n  - {kind: changes, review: yearly}\n"},
    {code::none_with_facts, "none-with-facts", error, content,
     "A section with `none: true` says that there is nothing of its kind, and then states some of it.",
     "sections:\n  - {kind: cookies, none: true, used: true}\n", "sections:\n  - {kind: cookies, none: true}\n"},
    {code::unknown_wording, "unknown-wording", error, content,
     "A key under `wording` is not one of the catalogue's, so that the sentence would never be printed.",
     "wording:\n  sharing.neverr: We keep your data to ourselves.\nsections:\n  - {kind: sharing, stance: never}\n",
     "wording:\n  sharing.never: We keep your data to ourselves.\nsections:\n  - {kind: sharing, stance: never}\n"},
    {code::unknown_placeholder, "unknown-placeholder", error, content,
     "A sentence under `wording` names a fact in braces that this sentence does not have.",
     "wording:\n  links.lead: We link to {sites}.\nsections:\n  - {kind: links, covered: no}\n",
     "wording:\n  links.lead: We link to other sites.\nsections:\n  - {kind: links, covered: no}\n"},
    {code::left_out_placeholder, "left-out-placeholder", warning, content,
     "A sentence under `wording` leaves out a fact that the sentence it replaces prints, so that readers miss it.",
     "wording:\n  changes.review: We review this policy.\nsections:\n  - {kind: changes, review: yearly}\n",
     "wording:\n  changes.review: This policy is reviewed {review}.\nsections:\n  - {kind: changes, review: yearly}\n"},
    {code::untranslated, "untranslated", warning, content,
     "There is no catalogue for the language of the policy. The author's words are printed as they are, and Codicil's "
     "own in English.",
     "policy: {id: acme, title: Eskubideak, language: eu, controller: acme}\n",
     "policy: {id: acme, title: Rights, language: en-GB, controller: acme}\n"},
    {code::dangling_id, "dangling-id", error, content,
     "Something refers to an entry that is not there. In a list that takes ids or words, a word that looks like an id "
     "is "
     "taken for one: quotes make it a word.",
     "sections:\n  - {kind: cookies, data: [cookie-ids]}\n",
     "data:\n  cookie-ids: {name: cookie identifiers}\nsections:\n  - {kind: cookies, data: [cookie-ids]}\n"},
    {code::unused_entry, "unused-entry", warning, content,
     "Nothing refers to this entry, so that no section says anything of it. Often a section that should name it does "
     "not, or names it in quotes: then it is words, and not the entry.",
     "parties:\n  acme: Acme\n  zoom: Zoom\n",
     "parties:\n  acme: Acme\n  zoom: Zoom\nsections:\n  - {kind: collection, groups: {source: others, from: zoom}}\n"},
    {code::dangling_fact, "dangling-fact", error, content,
     "A text prints a fact with `[[…]]`, and there is no such fact.",
     "sections:\n  - kind: prose\n    heading: Dates\n    text: Last changed on [[policy.updatd]].\n",
     "sections:\n  - kind: prose\n    heading: Title\n    text: This is the [[policy.title]].\n"},
    {code::unstated_fact, "unstated-fact", error, content,
     "A text prints a fact with `[[…]]` that the policy does not state.",
     "sections:\n  - kind: prose\n    heading: Dates\n    text: Last changed on [[policy.updated]].\n",
     "sections:\n  - kind: prose\n    heading: Title\n    text: This is the [[policy.title]].\n"},
    {code::refused_link, "refused-link", warning, content,
     "A link in a text leads somewhere a policy does not link to. Its words are printed without the link.",
     "sections:\n  - kind: prose\n    heading: More\n    text: See [our site](javascript:alert).\n",
     "sections:\n  - kind: prose\n    heading: More\n    text: See [our site](https://example.org/).\n"},
    {code::bad_age, "bad-age", error, content, "Ages are whole years, written as a number alone.",
     "sections:\n  - {kind: children, minimum-age: thirteen}\n", "sections:\n  - {kind: children, minimum-age: 13}\n"},
    {code::missing_translation, "missing-translation", warning, content,
     "The policy declares a language under `translations`, and some of its texts are not in that language. There they "
     "are printed as they are, with their own language beside them.",
     "policy:\n  id: acme\n  title: {en: Privacy, de: Datenschutz}\n  language: en\n  translations: [de]\n"
     "  controller: acme\n"
     "sections:\n  - kind: prose\n    heading: Your rights\n    text: {en: You have rights., de: Sie haben Rechte.}\n",
     "policy:\n  id: acme\n  title: {en: Privacy, de: Datenschutz}\n  language: en\n  translations: [de]\n"
     "  controller: acme\n"
     "sections:\n  - kind: prose\n    heading: {en: Your rights, de: Ihre Rechte}\n"
     "    text: {en: You have rights., de: Sie haben Rechte.}\n"},
    {code::stale_translation, "stale-translation", warning, content,
     "A translation carries the stamp of the text it was made from, and that text has changed since. It may say "
     "something the policy does not say any more.",
     "policy:\n  id: acme\n  title:\n    en: Privacy and cookies\n    de: Datenschutz\n    stamp: {de: 4e060dae}\n"
     "  language: en\n  translations: [de]\n  controller: acme\n"
     "sections:\n  - {kind: changes, review: yearly}\n",
     "policy:\n  id: acme\n  title:\n    en: Privacy and cookies\n    de: Datenschutz und Cookies\n    stamp: {de: "
     "26ebed24}\n"
     "  language: en\n  translations: [de]\n  controller: acme\n"
     "sections:\n  - {kind: changes, review: yearly}\n"},
    {code::table_path, "table-path", error, content,
     "A list is read from a CSV file beside the policy or in a folder below it, never from elsewhere, so that a policy "
     "can't print files that are none of its business. A text without a folder can't name one.",
     "sections:\n  - {kind: cookies, items: {file: ../cookies.csv}}\n",
     "sections:\n  - {kind: cookies, items: {file: cookies.csv}}\n"},
    {code::bad_table, "bad-table", error, content,
     "A CSV file (RFC 4180) has a header with the names of the columns, and then as many cells in each row, separated "
     "by "
     "commas. A cell with a comma, quote or line break in it stands in double quotes, and a quote in it is doubled.",
     "sections:\n  # unquoted.csv holds:\n  #   name,purpose\n  #   session,language, region\n"
     "  - {kind: cookies, items: {file: unquoted.csv}}\n",
     "sections:\n  # quoted.csv holds:\n  #   name,purpose\n  #   session,\"language, region\"\n"
     "  - {kind: cookies, items: {file: quoted.csv}}\n"},
    {code::unknown_format, "unknown-format", error, content,
     "A program asked for an output format that there is not. `codicil renderers` lists those there are.", "", ""},
    {code::unplaced_stamp, "unplaced-stamp", error, content,
     "A stamp could not be put beside a translation without changing something else in the file. Writing the texts of "
     "each language on lines of their own helps.",
     "", ""},
    {code::reference_in_words, "reference-in-words", warning, content,
     "Words of one line are printed as they are written. Only texts in Markdown print facts with `[[…]]`.",
     "sections:\n  - kind: prose\n    heading: \"About [[acme]]\"\n    text: We make anvils.\n",
     "sections:\n  - kind: prose\n    heading: About Acme\n    text: We are [[acme]] and make anvils.\n"},
    {code::comment_in_text, "comment-in-text", warning, content,
     "After a space, `#` begins a comment, which is no part of the text before it. Where a word follows it without a "
     "space, it was probably meant as text.",
     "sections:\n  - kind: prose\n    heading: Why we are #1\n    text: We make anvils.\n",
     "sections:\n  - kind: prose\n    heading: \"Why we are #1\"\n    text: We make anvils.\n"},
    {code::dangling_section, "dangling-section", warning, content,
     "A part for a region stands in place of a section that this policy does not have. Its id is printed as it stands.",
     "sections:\n  - kind: regional\n    region: Texas\n    replaces: rihgts\n    sections: {kind: changes}\n"
     "  - {kind: rights, rights: access}\n",
     "sections:\n  - kind: regional\n    region: Texas\n    replaces: rights\n    sections: {kind: changes}\n"
     "  - {kind: rights, rights: access}\n"},
    {code::unformatted, "unformatted", error, content,
     "A file could not be formatted without changing what it says or losing a comment, and was left as it is. A key of "
     "more "
     "than 1,000 characters does that; where braces go on over several lines, one key to a line helps.",
     "", ""},
});

}  // namespace

std::span<const Rule> rules() { return table; }

const Rule* find_rule(std::string_view code_or_name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Rule& rule) {
    return rule.code == code_or_name || rule.name == code_or_name;
  });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace codicil
