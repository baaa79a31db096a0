#pragma once
#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>

namespace codicil::fo {

/// One attribute with a value that does not depend on the document.
struct Attribute {
  const char* name;
  const char* value;
};

/// The look of a kind of element.
using Look = std::span<const Attribute>;

/// Appends an element after a line end. For children of elements that hold no text of their own: pugixml's own
/// indentation would add spaces inside paragraphs, so the tree is saved raw and line ends are put in here.
pugi::xml_node add_block(pugi::xml_node parent, const char* name, Look look = {});

/// Appends an element right after what stands before it: for what is part of a line.
pugi::xml_node add_inline(pugi::xml_node parent, const char* name, Look look = {});

/// Sets every attribute of `look`.
void apply(pugi::xml_node node, Look look);

/// Sets an attribute to text of the document, cleaned for XML, its line ends made spaces.
void set(pugi::xml_node node, const char* name, std::string_view text);

/// Sets `xml:lang`, unless `tag` is empty or no language tag.
void set_language(pugi::xml_node node, std::string_view tag);

/// Appends text of the document, cleaned for XML.
void add_text(pugi::xml_node node, std::string_view text);

}  // namespace codicil::fo
