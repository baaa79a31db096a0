#pragma once
/// \file
/// The only place where tags are put together: elements close because their body ends, values are always escaped.

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "kit/anchor.hpp"
#include "kit/buffer.hpp"
#include "kit/escape.hpp"

namespace codicil::html {

/// An attribute. One without a value is not printed.
struct Attribute {
  enum Kind { text, anchor, link_to_anchor };

  std::string_view name, value;
  Kind kind = text;
};

/// The id of a block.
constexpr Attribute id(std::string_view anchor) { return {"id", anchor, Attribute::anchor}; }

/// A link to a block.
constexpr Attribute link_to(std::string_view anchor) { return {"href", anchor, Attribute::link_to_anchor}; }

/// The text of a page as it grows. Names of elements and attributes are constants of the writer, never data.
class Markup {
public:
  /// \param id_prefix      put before every anchor
  /// \param for_templates  write `{` as a reference: the text will pass through a site generator
  Markup(std::string_view id_prefix, bool for_templates)
      : id_prefix_(id_prefix),
        text_(for_templates ? kBracelessText : kit::kText),
        lines_(for_templates ? kBracelessLines : kLines),
        attribute_(for_templates ? kBracelessAttribute : kit::kAttribute) {}

  /// An element around what `body` prints.
  template <class Body>
  void element(std::string_view name, std::initializer_list<Attribute> attributes, Body body) {
    open(name, attributes, ">");
    body();
    out_.append("</");
    out_.append(name);
    out_.append(">");
  }

  /// An element around what `body` prints where `wanted`; else just that.
  template <class Body>
  void element_if(bool wanted, std::string_view name, std::initializer_list<Attribute> attributes, Body body) {
    wanted ? element(name, attributes, std::move(body)) : body();
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

  /// What `body` prints, unless text in it runs from right to left: then nothing, and false. For the many pages without
  /// such text nothing is looked at twice.
  template <class Body>
  bool left_to_right(Body body) {
    const std::size_t start = out_.size();
    right_to_left_ = false;
    body();
    if (right_to_left_) out_.cut(start);
    return !right_to_left_;
  }

  /// Line feeds stay line feeds.
  void text(std::string_view content) { right_to_left_ |= text_.append(out_, content); }
  /// Line feeds become `<br/>`.
  void lines(std::string_view content) { right_to_left_ |= lines_.append(out_, content); }

  void verbatim(std::string_view constant) { out_.append(constant); }  ///< of the writer's own, never data
  void line() { out_.append("\n"); }                                   ///< where space between elements does not count

  std::string take() && { return std::move(out_).take(); }

private:
  static constexpr kit::Replacement kBrace{'{', "&#123;"}, kBreak{'\n', "<br/>"};
  static constexpr kit::Escape kLines = kit::kText.with(kBreak);
  static constexpr kit::Escape kBracelessText = kit::kText.with(kBrace);
  static constexpr kit::Escape kBracelessLines = kLines.with(kBrace);
  static constexpr kit::Escape kBracelessAttribute = kit::kAttribute.with(kBrace);

  void open(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view end) {
    out_.append("<");
    out_.append(name);
    for (const Attribute& attribute : attributes) {
      if (!attribute.value.empty()) print(attribute);
    }
    out_.append(end);
  }

  void print(const Attribute& attribute) {
    out_.append(" ");
    out_.append(attribute.name);
    out_.append(attribute.kind == Attribute::link_to_anchor ? "=\"#" : "=\"");
    if (attribute.kind == Attribute::text) {
      attribute_.append(out_, attribute.value);
    } else {
      attribute_.append(out_, id_prefix_);
      kit::append_anchor(out_, attribute.value);
    }
    out_.append("\"");
  }

  kit::Buffer out_;
  bool right_to_left_ = false;  ///< such text was printed
  std::string_view id_prefix_;
  const kit::Escape &text_, &lines_, &attribute_;
};

}  // namespace codicil::html
