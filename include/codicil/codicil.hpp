#pragma once
/// \file
/// Everything: load a policy and print it in one call each.
///
/// \code
/// auto page = codicil::render_file("policy.yaml", "html");
/// if (!page) std::cerr << page.error();
/// else std::cout << page.value();
/// \endcode

#include <codicil/compose.hpp>
#include <codicil/localise.hpp>
#include <codicil/merge.hpp>
#include <codicil/read.hpp>
#include <codicil/render.hpp>
#include <codicil/result.hpp>
#include <codicil/version.hpp>

namespace codicil {

/// Prints `policy` in the format called `format`. An unknown format is the only error.
Result<std::string> render(const Policy& policy, std::string_view format, const RenderOptions& options = {});

/// Reads the file at `path` and prints it.
Result<std::string> render_file(const std::string& path, std::string_view format, const RenderOptions& options = {});

/// Prints one policy in several formats and composes its document once, when the first format asks for it.
/// Keeps a reference to the policy.
class Rendering {
public:
  explicit Rendering(const Policy& policy) : policy_(policy) {}
  /// The policy in this format.
  std::string print(const Renderer& renderer, const RenderOptions& options = {});

private:
  const Policy& policy_;
  std::optional<Document> document_;
};

}  // namespace codicil
