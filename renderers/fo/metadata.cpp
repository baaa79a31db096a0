#include "fo/metadata.hpp"

#include "fo/text.hpp"
#include "fo/tree.hpp"

namespace codicil::fo {
namespace {

constexpr Attribute kDescription[] = {{"rdf:about", ""},
                                      {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                      {"xmlns:xmp", "http://ns.adobe.com/xap/1.0/"},
                                      {"xmlns:pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"},
                                      {"xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"},
                                      {"xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"}};
constexpr Attribute kDefaultLanguage[] = {{"xml:lang", "x-default"}};
constexpr Attribute kResource[] = {{"rdf:parseType", "Resource"}};

/// `<name><container><rdf:li>`: how XMP writes values that are alternatives (rdf:Alt), ordered (rdf:Seq) or a set
/// (rdf:Bag).
pugi::xml_node add_value(pugi::xml_node parent, const char* name, const char* container, Look look = {}) {
  return add_inline(add_inline(add_block(parent, name), container), "rdf:li", look);
}

void add_field(pugi::xml_node parent, const char* name, std::string_view text) {
  add_text(add_block(parent, name), text);
}

/// PDF/A wants every property that its own specification does not know described in the file (ISO 19005-2, 6.6.2.3).
/// FOP 2.8 writes pdfuaid:part, which PDF/UA asks for, without that description.
void write_extension_schema(pugi::xml_node parent) {
  const auto schema = add_value(parent, "pdfaExtension:schemas", "rdf:Bag", kResource);
  add_field(schema, "pdfaSchema:schema", "PDF/UA identification");
  add_field(schema, "pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/");
  add_field(schema, "pdfaSchema:prefix", "pdfuaid");
  const auto property = add_value(schema, "pdfaSchema:property", "rdf:Seq", kResource);
  add_field(property, "pdfaProperty:name", "part");
  add_field(property, "pdfaProperty:valueType", "Integer");
  add_field(property, "pdfaProperty:category", "internal");
  add_field(property, "pdfaProperty:description", "The part of ISO 14289 that the file is prepared for");
}

}  // namespace

void write_metadata(pugi::xml_node root, const Document& document) {
  const auto meta = add_block(add_block(root, "fo:declarations"), "x:xmpmeta");
  set(meta, "xmlns:x", "adobe:ns:meta/");
  const auto rdf = add_block(meta, "rdf:RDF");
  set(rdf, "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  const auto description = add_block(rdf, "rdf:Description", kDescription);
  add_text(add_value(description, "dc:title", "rdf:Alt", kDefaultLanguage), one_line(document.title));
  add_text(add_value(description, "dc:creator", "rdf:Seq"), one_line(document.organisation));
  if (!document.description.empty())
    add_text(add_value(description, "dc:description", "rdf:Alt", kDefaultLanguage), one_line(document.description));
  add_text(add_value(description, "dc:language", "rdf:Bag"), one_line(document.language));
  add_field(description, "xmp:CreatorTool", "Codicil");
  write_extension_schema(description);
}

}  // namespace codicil::fo
