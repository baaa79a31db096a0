#pragma once
/// \file
/// Renderers: the formats a policy can be printed in, and how to add one.

#include <codicil/document/document.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace codicil {

struct Policy;

/// The sheet that paged formats are made for.
enum class Paper { a4, letter };

/// How an HTML page gets its style sheet.
enum class Css {
  embedded,  ///< one `<style>` element, allowed by its hash in the page's own Content-Security-Policy
  linked,    ///< `<link rel=stylesheet href=css_url>`
  none       ///< no style at all
};

/// What a caller may choose about an output. Each renderer reads what concerns it.
struct RenderOptions {
  bool fragment = false;       ///< HTML: only the content, to be placed in another page
  unsigned heading_level = 1;  ///< HTML, Markdown: level of the title, 1 to 4; sections follow below it
  /// HTML, Markdown: put before every id and internal link; `pp-` in an HTML fragment where empty
  std::string id_prefix{};
  Css css = Css::embedded;       ///< HTML: where the style sheet comes from
  std::string css_url{};         ///< HTML: address for Css::linked
  unsigned width = 80;           ///< plain text: columns per line, 20 to 1000
  std::optional<Paper> paper{};  ///< XSL-FO: size of the sheet, A4 where empty; HTML: the reader's, where empty
  bool contents = true;          ///< print the table of contents, where the format has one
};

/// Prints a document. Total: any document gives output.
using DocumentWriter = std::function<std::string(const Document&, const RenderOptions&)>;

/// Prints the facts of a policy as data. Total: any policy that was read without errors gives output.
using PolicyExporter = std::function<std::string(const Policy&, const RenderOptions&)>;

/// One output format.
struct Renderer {
  std::string name;        ///< what `-t` takes: `html`
  std::string suffix;      ///< of files: `.html`
  std::string media_type;  ///< `text/html`
  std::string summary;     ///< a line for `codicil renderers`
  std::variant<DocumentWriter, PolicyExporter> print;
  /// What people have to know of an output before they go on with it, or nothing: what the programs that read this
  /// format do wrong with such text. `output` is what `print` gave.
  std::function<std::string(std::string_view output)> caution{};
};

/// The output formats by name. The ones of the library are always there; a program adds its own.
class RendererRegistry {
public:
  /// The registry that `render` and the command line use. Fill it before threads start: adding is not synchronised,
  /// reading is safe.
  static RendererRegistry& global();

  /// A registry with the library's own formats.
  RendererRegistry();

  /// Adds a format, or replaces the one of the same name.
  void add(Renderer renderer);

  /// The format called `name`, or null.
  const Renderer* find(std::string_view name) const;

  /// All formats, in the order they were added.
  const std::vector<Renderer>& all() const { return renderers_; }

private:
  std::vector<Renderer> renderers_;
};

}  // namespace codicil
