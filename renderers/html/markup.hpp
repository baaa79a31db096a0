#pragma once
/// \file
/// The only place where tags are put together: elements close because their body ends, values are always escaped.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "kit/escape.hpp"

namespace codicil::html {

/// An attribute. One without a value is not printed.
struct Attribute {
  std::string_view name, value;
};

/// The text of a page as it grows. Names of elements and attributes are constants of the writer, never data.
class Markup {
public:
  /// \param for_templates  write `{` as a reference: the text will pass through a site generator
  explicit Markup(bool for_templates)
      : text_(for_templates ? kBracelessText : kit::kText),
        lines_(for_templates ? kBracelessLines : kLines),
        attribute_(for_templates ? kBracelessAttribute : kit::kAttribute) {}

  /// An element around what `body` prints.
  template <class Body>
  void element(std::string_view name, std::initializer_list<Attribute> attributes, Body body) {
    open(name, attributes, ">");
    body();
    out_.append("</").append(name).append(">");
  }

  /// An element that ends a line.
  template <class Body>
  void block(std::string_view name, std::initializer_list<Attribute> attributes, Body body) {
    element(name, attributes, std::move(body));
    line();
  }

  /// A block around other blocks.
  template <class Body>
  void container(std::string_view name, std::initializer_list<Attribute> attributes, Body body) {
    block(name, attributes, [&] {
      line();
      body();
    });
  }

  /// A block of nothing but text.
  void text_block(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view content) {
    block(name, attributes, [&] { text(content); });
  }

  /// A void element on its own line.
  void empty(std::string_view name, std::initializer_list<Attribute> attributes) { open(name, attributes, "/>\n"); }

  void text(std::string_view content) { text_.append(out_, content); }    ///< line feeds stay line feeds
  void lines(std::string_view content) { lines_.append(out_, content); }  ///< line feeds become `<br/>`
  void verbatim(std::string_view constant) { out_ += constant; }          ///< of the writer's own, never data
  void line() { out_ += '\n'; }  ///< where space between elements does not count

  std::string take() && { return std::move(out_); }

private:
  static constexpr kit::Replacement kBrace{'{', "&#123;"}, kBreak{'\n', "<br/>"};
  static constexpr kit::Escape kLines = kit::kText.with(kBreak);
  static constexpr kit::Escape kBracelessText = kit::kText.with(kBrace);
  static constexpr kit::Escape kBracelessLines = kLines.with(kBrace);
  static constexpr kit::Escape kBracelessAttribute = kit::kAttribute.with(kBrace);

  void open(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view end) {
    out_.append("<").append(name);
    for (const Attribute& attribute : attributes) {
      if (attribute.value.empty()) continue;
      out_.append(" ").append(attribute.name).append("=\"");
      attribute_.append(out_, attribute.value);
      out_ += '"';
    }
    out_ += end;
  }

  std::string out_;
  const kit::Escape &text_, &lines_, &attribute_;
};

}  // namespace codicil::html
