#include "html/html.hpp"

#include <algorithm>

#include "html/style.hpp"
#include "html/writer.hpp"
#include "kit/link.hpp"

namespace codicil {
namespace html {
namespace {

constexpr std::string_view kMainId = "pp-main";

constexpr unsigned digit(char c) { return unsigned(c <= '9' ? c - '0' : c - 'a' + 10); }

/// The style sheet of a page, in one or two parts, and the hash of the whole in hexadecimal digits.
struct Sheet {
  std::string_view first, second, sha256;
};
constexpr Sheet kPolicySheet{kStyle, "", kStyleSha256}, kReviewSheet{kStyle, kReviewStyle, kReviewStyleSha256};

/// What a Content-Security-Policy calls the style sheet: its hash in base64 instead of hexadecimal digits, six bits
/// a character instead of four.
std::string style_hash(const Sheet& sheet) {
  constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string hash = "sha256-";
  unsigned bits = 0, count = 0;
  for (const char c : sheet.sha256) {
    bits = bits << 4 | digit(c);
    count += 4;
    if (count < 6) continue;
    count -= 6;
    hash += kBase64[bits >> count & 63];
  }
  // 256 bits are 42 characters and four bits, in a group that one padding sign fills up.
  return hash + kBase64[bits << 2 & 63] + '=';
}

/// A page may do nothing but be read. A linked style sheet may come from anywhere: then the server's header decides.
std::string content_security_policy(Css css, const Sheet& sheet) {
  if (css == Css::linked) return "";
  const std::string style = css == Css::embedded ? "; style-src '" + style_hash(sheet) + "'" : "";
  return "default-src 'none'" + style + "; base-uri 'none'; form-action 'none'";
}

std::string page_title(const Document& document) {
  const bool says_both = document.title.find(document.organisation) != std::string::npos;
  return says_both ? document.title : document.title + " \u2013 " + document.organisation;
}

unicode::Direction direction(const Document& document) {
  using enum unicode::Direction;
  return document.right_to_left ? right_to_left : left_to_right;
}

Attribute dir(const Document& document) { return {"dir", direction_name(direction(document))}; }

/// Names may be of another direction than the page.
void names(Markup& out, Writer& writer, std::string_view element, std::string_view kind, std::string_view text) {
  out.block(element, {{"class", kind}}, [&] { writer.inlines({{std::string(text)}}); });
}

void named(Markup& out, std::string_view name, std::string_view content) {
  if (!content.empty()) out.empty("meta", {{"name", name}, {"content", content}});
}

void style(Markup& out, const RenderOptions& options, const Sheet& sheet) {
  if (options.css == Css::linked) out.empty("link", {{"rel", "stylesheet"}, {"href", options.css_url}});
  if (options.css != Css::embedded) return;
  out.block("style", {}, [&] {
    out.verbatim(sheet.first);
    out.verbatim(sheet.second);
  });
}

void head(Markup& out, const Document& document, const RenderOptions& options, const Sheet& sheet) {
  out.container("head", {}, [&] {
    out.empty("meta", {{"charset", "utf-8"}});
    const std::string policy = content_security_policy(options.css, sheet);
    if (!policy.empty()) out.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
    named(out, "viewport", "width=device-width, initial-scale=1");
    out.text_block("title", {}, page_title(document));
    named(out, "description", document.description);
    named(out, "color-scheme", "light dark");
    if (kit::is_safe_link(document.url)) out.empty("link", {{"rel", "canonical"}, {"href", document.url}});
    style(out, options, sheet);
  });
}

void meta(Writer& writer, const Document& document) {
  if (!document.meta.empty()) writer.definitions(document.meta, "pp-meta", "");
}

void header(Markup& out, Writer& writer, const Document& document) {
  out.container("header", {{"class", "pp-header"}}, [&] {
    names(out, writer, "p", "pp-organisation", document.organisation);
    names(out, writer, "h1", "pp-title", document.title);
    meta(writer, document);
  });
}

void footer(Markup& out, Writer& writer, const Document& document) {
  out.container("footer", {{"class", "pp-footer"}}, [&] {
    out.block("p", {}, [&] {
      writer.inlines({{page_title(document)}});
      if (!kit::is_safe_link(document.url)) return;
      out.element("span", {{"class", "pp-url"}}, [&] { writer.inlines({{document.url}}); });
    });
  });
}

/// The style sheet prints on the paper that the page names.
std::string_view page_class(std::optional<Paper> paper) {
  if (!paper) return "pp-page pp-policy";
  return *paper == Paper::letter ? "pp-page pp-policy pp-letter" : "pp-page pp-policy pp-a4";
}

void page(Markup& out, const Document& document, const RenderOptions& options, const Sheet& sheet) {
  Writer writer(out, {document.labels, options.contents, direction(document)}, 1);
  out.verbatim("<!DOCTYPE html>\n");
  out.container("html", {{"lang", document.language}, dir(document)}, [&] {
    head(out, document, options, sheet);
    out.container("body", {{"class", page_class(options.paper)}}, [&] {
      out.text_block("a", {{"class", "pp-skip"}, {"href", '#' + std::string(kMainId)}},
                     document.labels.skip_to_content);
      header(out, writer, document);
      out.container("main", {{"id", kMainId}, {"tabindex", "-1"}}, [&] { writer.blocks(document.blocks); });
      footer(out, writer, document);
    });
  });
}

void fragment(Markup& out, const Document& document, const RenderOptions& options) {
  const unsigned level = std::clamp(options.heading_level, 1u, 4u);
  Writer writer(out, {document.labels, options.contents, direction(document)}, level);
  out.container(
      "article",
      {{"class", "pp-policy"}, {"lang", document.language}, dir(document), {"aria-label", page_title(document)}}, [&] {
        if (level > 1) names(out, writer, std::string{'h', char('0' + level)}, "pp-title", document.title);
        meta(writer, document);
        writer.blocks(document.blocks);
      });
}

std::string write(const Document& document, const RenderOptions& options, const Sheet& sheet) {
  const bool has_own_prefix = !options.fragment || !options.id_prefix.empty();
  Markup out(has_own_prefix ? std::string_view(options.id_prefix) : "pp-", options.fragment);
  options.fragment ? fragment(out, document, options) : page(out, document, options, sheet);
  return std::move(out).take();
}

}  // namespace
}  // namespace html

std::string write_html(const Document& document, const RenderOptions& options) {
  return html::write(document, options, html::kPolicySheet);
}

std::string write_review_html(const Document& document, const RenderOptions& options) {
  return html::write(document, options, html::kReviewSheet);
}

std::string_view html_style_sheet() { return html::kStyle; }

}  // namespace codicil
