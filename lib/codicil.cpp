#include <codicil/codicil.hpp>

#include "source/codes.hpp"

#include <utility>

namespace codicil {
namespace {

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;  // clang 14 does not deduce aggregates

Diagnostics unknown_format(std::string_view format) {
  Diagnostic unknown{.code = code::unknown_format, .message = "no format \"" + std::string(format) + '"'};
  for (const Renderer& renderer : RendererRegistry::global().all())
    unknown.help += (unknown.help.empty() ? "formats: " : ", ") + renderer.name;
  Diagnostics found;
  found.add(std::move(unknown));
  return found;
}

}  // namespace

std::string Rendering::print(const Renderer& renderer, const RenderOptions& options) {
  const auto write = [&](const DocumentWriter& writer) {
    if (!document_) document_ = compose(policy_);
    return writer(*document_, options);
  };
  const auto give = [&](const PolicyExporter& exporter) { return exporter(policy_, options); };
  return std::visit(Overloaded{write, give}, renderer.print);
}

Result<std::string> render(const Policy& policy, std::string_view format, const RenderOptions& options) {
  const Renderer* renderer = RendererRegistry::global().find(format);
  if (!renderer) return unknown_format(format);
  return Rendering(policy).print(*renderer, options);
}

Result<std::string> render_file(const std::string& path, std::string_view format, const RenderOptions& options) {
  if (!RendererRegistry::global().find(format)) return unknown_format(format);
  const Result<Policy> policy = load_file(path);
  if (!policy) return policy.diagnostics();
  return {render(*policy, format, options).value(), policy.diagnostics()};
}

}  // namespace codicil
