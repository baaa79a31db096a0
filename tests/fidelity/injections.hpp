#pragma once
// The injections of the threat list, and what must hold of every output that they go through.

#include <codicil/model/policy.hpp>

#include <pugixml.hpp>

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace codicil::test {

using namespace std::string_view_literals;

// Markup, attributes, URLs, JSON, CSS, ids, templates, XML, terminals, directions.
inline constexpr auto vectors = std::to_array<std::string_view>({
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
    "\" onfocus=xss() autofocus x=\"",
    "' onfocus=xss() autofocus x='",
    "` onfocus=xss() autofocus x=`",
    "\nonmouseover=xss()\n",
    "x\0y"sv,
    "&quot;&gt;<img src=q onerror=xss()>",
    "javascript:xss()",
    "java\tscript:xss()",
    "\x01javascript:xss()",
    "&#1;javascript:xss()",
    "javascript://example.com/%0axss()",
    "JaVaScRiPt:xss()",
    "data:text/html,<script>xss()</script>",
    "vbscript:xss()",
    "//evil.test",
    "https:evil.test",
    "https://example.org@evil.test/",
    "https://example.org\\@evil.test/",
    "https://exam\u0440le.com/",
    "mailto:a@b.example?body=x%0d%0abcc:c@d.example",
    "file:///etc/passwd",
    "blob:https://example.org/1",
    "filesystem:https://example.org/1",
    "intent:#Intent;end",
    "</script><script>xss()</script>",
    "<!--<script>",
    "\"}",
    "trailing\\",
    "__proto__",
    "@context",
    "@id",
    "line\u2028paragraph\u2029",
    "}*{background:url(//e.test)}",
    "getElementById",
    "body",
    "BODY",
    "{{ site.github }}",
    "{% include /etc/passwd %}",
    "{{< raw >}}",
    "x\n---\nlayout: evil",
    "\x01 \x0b \xEF\xBF\xBE",
    "</fo:block><fo:external-graphic src=\"url(file:///etc/passwd)\"/>",
    "&x;",
    "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "a\nb",
    "https://example.org/url('x')",
    "https://example.org/')\" onclick=\"xss()",
    "\x1b]0;pwn\x07",
    "\x1b[2J",
    "\xc2\x9b"
    "31m",
    "over\rwrite",
    "::error::x",
    "##[group]x",
    "\u202Etxet\u202C",
    "\u2066x\u2069",
    "n\u200Bot",
    "invalid \xC0\xBC \xED\xA0\x80 \xFF utf-8",
    "[x](javascript:xss())",
    "![x](https://evil.test/pixel.png)",
    "<javascript:xss()>",
    "[x]: javascript:xss()\n\n[x]",
    "[x](https://example.org/\"onclick=\"xss())",
    "[[policy.title|<script>xss()</script>]]",
});

// All of it in one string.
std::string everything();
// Puts `text` in the place of every string of the policy.
void put_everywhere(Policy& policy, std::string_view text);

using Names = std::set<std::string>;
// `a`, `a href`: the elements of a document and the attributes they have.
Names names_of(const pugi::xml_document& document);
pugi::xml_document parse(const std::string& xml);

// Of the schemes that may be live, without a character that could end an attribute or string, or hide the host.
bool is_allowed(std::string_view address);

// XML with no element, attribute, comment or live address that the same policy with harmless words has not.
void check_xml(const std::string& xml, const Names& known);

// Lines without a character that acts.
void check_text(const std::string& text);

// All that Markdown can make, and line ends where there can be some.
inline constexpr std::string_view harmless_markdown =
    "# h\n\n- a\n- *b* **c** `d` ***`e`***\n\n1. f\n\n| g | h |\n|:--|--:|\n| i | j |\n\n> k  \n> "
    "l\n\n```\nm\nn\n```\n\n---\n\n"
    "[o](https://example.org) [[policy.updated]] [[#collection]] [**p** `q`](mailto:a@example.org)";

}  // namespace codicil::test
