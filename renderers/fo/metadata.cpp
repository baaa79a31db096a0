#include "fo/metadata.hpp"

#include "fo/text.hpp"

namespace codicil::fo {
namespace {

constexpr Look kDescription{"rdf:Description",
                            {{"rdf:about", ""},
                             {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                             {"xmlns:xmp", "http://ns.adobe.com/xap/1.0/"},
                             {"xmlns:pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"},
                             {"xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"},
                             {"xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"}}};
constexpr Look kValue{"rdf:li"};
constexpr Look kDefaultLanguage{"rdf:li", {{"xml:lang", "x-default"}}};
constexpr Look kResource{"rdf:li", {{"rdf:parseType", "Resource"}}};

/// `<name><container><rdf:li>`: how XMP writes values that are alternatives (rdf:Alt), ordered (rdf:Seq) or a set
/// (rdf:Bag).
pugi::xml_node add_value(Tree& tree, pugi::xml_node parent, const char* name, const char* container, const Look& look) {
  return tree.add_inline(tree.add_block(parent, name).append_child(container), look);
}

void add_field(Tree& tree, pugi::xml_node parent, const char* name, std::string_view text) {
  tree.add_text(tree.add_block(parent, name), text);
}

/// PDF/A wants every property that its own specification does not know described in the file (ISO 19005-2, 6.6.2.3).
/// FOP 2.8 writes pdfuaid:part, which PDF/UA asks for, without that description.
void write_extension_schema(Tree& tree, pugi::xml_node parent) {
  const auto schema = add_value(tree, parent, "pdfaExtension:schemas", "rdf:Bag", kResource);
  add_field(tree, schema, "pdfaSchema:schema", "PDF/UA identification");
  add_field(tree, schema, "pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/");
  add_field(tree, schema, "pdfaSchema:prefix", "pdfuaid");
  const auto property = add_value(tree, schema, "pdfaSchema:property", "rdf:Seq", kResource);
  add_field(tree, property, "pdfaProperty:name", "part");
  add_field(tree, property, "pdfaProperty:valueType", "Integer");
  add_field(tree, property, "pdfaProperty:category", "internal");
  add_field(tree, property, "pdfaProperty:description", "The part of ISO 14289 that the file is prepared for");
}

}  // namespace

void write_metadata(Tree& tree, pugi::xml_node root, const Document& document) {
  std::string room;
  const auto meta = tree.add_block(tree.add_block(root, "fo:declarations"), "x:xmpmeta");
  tree.set(meta, "xmlns:x", "adobe:ns:meta/");
  const auto rdf = tree.add_block(meta, "rdf:RDF");
  tree.set(rdf, "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  const auto description = tree.add_block(rdf, kDescription);
  tree.add_text(add_value(tree, description, "dc:title", "rdf:Alt", kDefaultLanguage), one_line(document.title, room));
  tree.add_text(add_value(tree, description, "dc:creator", "rdf:Seq", kValue), one_line(document.organisation, room));
  if (!document.description.empty())
    tree.add_text(add_value(tree, description, "dc:description", "rdf:Alt", kDefaultLanguage),
                  one_line(document.description, room));
  tree.add_text(add_value(tree, description, "dc:language", "rdf:Bag", kValue), one_line(document.language, room));
  add_field(tree, description, "xmp:CreatorTool", "Codicil");
  write_extension_schema(tree, description);
}

}  // namespace codicil::fo
