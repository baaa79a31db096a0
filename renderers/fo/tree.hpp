#pragma once
#include <array>
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "fo/fonts.hpp"

namespace codicil::fo {

/// One attribute with a value that does not depend on the document and holds nothing that XML wants escaped.
struct Attribute {
  const char* name;
  const char* value;
};

/// A kind of element: its name, and the attributes that make its look. Without a name it is a look for elements of
/// other kinds. To pugixml it is one attribute, or two, in whose name the others stand: names are written as they are,
/// and each attribute less saves three allocations.
struct Look {
  constexpr Look(const char* its_element, std::initializer_list<Attribute> attributes = {}) : element(its_element) {
    for (const Attribute& each : attributes) add(each);
  }
  constexpr Look(const char* its_element, Family its_family, std::initializer_list<Attribute> attributes)
      : Look(its_element, attributes) {
    add({"font-family", nullptr});
    family = its_family;
  }

  const char* element;
  std::array<char, 400> names{};       ///< `role="P" color="#0b5572" font-size`: everything up to the last value
  const char* value = nullptr;         ///< the last value; null if there is none, or if it is a font family
  Family family = nullptr;             ///< of the document's fonts; the last value then
  const char* space_before = nullptr;  ///< apart from the others, because it goes where a box begins

private:
  constexpr void add(const Attribute& attribute) {
    if (std::string_view(attribute.name) == "space-before") {
      space_before = attribute.value;
      return;
    }
    if (value) put("=\""), put(value), put("\" ");
    put(attribute.name);
    value = attribute.value;
  }
  constexpr void put(std::string_view text) {
    for (const char c : text) names.at(size_++) = c;
  }

  std::size_t size_ = 0;
};

/// The FO of one document while it is written: a tree of what is being made, text of what is finished. So the tree
/// stays as small as some blocks of a section, or one if that is large.
class Tree {
public:
  explicit Tree(const Fonts& fonts) : fonts_(fonts) {}

  /// The parent of what is written next.
  pugi::xml_node top() const { return document_; }

  /// Appends an element after a line end. For children of elements that hold no text of their own: pugixml's own
  /// indentation would add spaces inside paragraphs, so the tree is saved raw and line ends are put in here.
  pugi::xml_node add_block(pugi::xml_node parent, const Look& look);
  pugi::xml_node add_block(pugi::xml_node parent, const char* name);

  /// Appends an element right after what stands before it: for what is part of a line.
  pugi::xml_node add_inline(pugi::xml_node parent, const Look& look);

  /// Puts an element before everything in `parent`.
  pugi::xml_node prepend_inline(pugi::xml_node parent, const Look& look);

  /// Adds the attributes of `look`; `node` must not have any of them.
  void apply(pugi::xml_node node, const Look& look);

  /// Adds an attribute with text of the document, cleaned for XML, its line ends made spaces. `node` must not have it.
  void set(pugi::xml_node node, const char* name, std::string_view text);

  /// Adds `xml:lang`, unless `tag` is empty or no language tag. `node` must not have it.
  void set_language(pugi::xml_node node, std::string_view tag);

  /// Appends text of the document, cleaned for XML.
  void add_text(pugi::xml_node node, std::string_view text);

  /// Makes room for so many bytes more of text. Text that grows is copied, each time into memory that the system has to
  /// clear first; room that is never used costs nothing.
  void reserve(std::size_t bytes) { text_.reserve(text_.size() + bytes); }

  /// Says that everything under the top is finished and may become text.
  void finish() {
    if (size_ > kBatch) save();
  }

  /// Makes text of everything under the top but the end of `node`, the last element there, and of what it is in. What
  /// is written under the top from now on stands in it until it is closed.
  void open(pugi::xml_node node);

  /// Ends the element that was opened last.
  void close();

  /// The whole text; whatever is open ends.
  std::string take() &&;

private:
  /// Elements enough to make up for what it costs to begin a tree, and few enough to stay in the cache.
  static constexpr std::size_t kBatch = 200;

  void save();

  const Fonts& fonts_;
  pugi::xml_document document_;
  std::size_t size_ = 0;           ///< of `document_`, in elements
  std::vector<std::string> open_;  ///< the end tags of what is open
  std::string text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  std::string room_;  ///< for texts while they are cleaned
};

}  // namespace codicil::fo
