#include <codicil/codicil.hpp>

#include "consumer/outline.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace codicil;

namespace {

constexpr std::string_view yaml =
    "codicil: 1\n"
    "policy: {id: example, title: Example policy, language: en, controller: example}\n"
    "parties: {example: {name: Example}, nobody: {name: Nobody}}\n"
    "sections: [{kind: prose, heading: Who reads this, text: People.}]\n";

std::vector<std::string> names(const RendererRegistry& registry) {
  std::vector<std::string> all;
  for (const Renderer& renderer : registry.all()) all.push_back(renderer.name);
  return all;
}

const char* const path = SOURCE_DIR "/tests/consumer/policy.yaml";

}  // namespace

TEST_CASE("the library's formats are there, in order", "[registry]") {
  CHECK(names(RendererRegistry()) == std::vector<std::string>{"html", "text", "markdown", "jsonld", "fo"});
  CHECK(names(RendererRegistry::global()).front() == "html");
  CHECK(RendererRegistry().find("pdf") == nullptr);
  CHECK(RendererRegistry().find("") == nullptr);
}

TEST_CASE("a format is added at the end, or in place of its namesake", "[registry]") {
  RendererRegistry registry;
  registry.add(consumer::outline());
  CHECK(names(registry).back() == "outline");
  registry.add({"text", ".t", "text/plain", "mine", consumer::write_outline});
  CHECK(names(registry) == std::vector<std::string>{"html", "text", "markdown", "jsonld", "fo", "outline"});
  CHECK(registry.find("text")->suffix == ".t");
}

TEST_CASE("a renderer from outside the tree prints what compose made", "[registry]") {
  RendererRegistry::global().add(consumer::outline());
  const Result<Policy> policy = load_string(yaml);
  REQUIRE(policy);
  const std::string outline = render(*policy, "outline").value();
  CHECK(outline.starts_with("Example policy\n"));
  CHECK(outline.find("  1 Who reads this\n") != outline.npos);
}

TEST_CASE("every format prints, and several prints share one document", "[front door]") {
  const Policy policy = load_string(yaml).value();
  std::vector<const Document*> seen;
  const Renderer spy{"spy", "", "", "", [&](const Document& document, const RenderOptions&) {
                       seen.push_back(&document);
                       return document.title;
                     }};
  Rendering rendering(policy);
  CHECK(rendering.print(spy) == "Example policy");
  CHECK(rendering.print(spy) == "Example policy");
  REQUIRE(seen.size() == 2);
  CHECK(seen[0] == seen[1]);

  const RendererRegistry registry;
  for (const Renderer& renderer : registry.all()) {
    INFO(renderer.name);
    CHECK(rendering.print(renderer) == render(policy, renderer.name).value());
    CHECK(!rendering.print(renderer).empty());
  }
}

TEST_CASE("an exporter is given the policy and needs no document", "[front door]") {
  const Policy policy = load_string(yaml).value();
  const Renderer ids{"id", "", "", "", PolicyExporter([](const Policy& given, const RenderOptions& options) {
                       return given.policy.id.text + std::to_string(options.width);
                     })};
  CHECK(Rendering(policy).print(ids, {.width = 33}) == "example33");
}

TEST_CASE("an unknown format is an error that lists the known ones", "[front door]") {
  const Policy policy = load_string(yaml).value();
  for (const Result<std::string>& result : {render(policy, "htm"), render_file(path, "htm"), render(policy, "")}) {
    CHECK(!result);
    REQUIRE(result.diagnostics().list().size() == 1);
    const Diagnostic& unknown = result.diagnostics().list().front();
    REQUIRE(find_rule(unknown.code));
    CHECK(find_rule(unknown.code)->name == "unknown-format");
    CHECK(unknown.help.starts_with("formats: html, text, markdown, jsonld, fo"));
  }
  CHECK(render(policy, "h\x1bm").error().find('\x1b') == std::string::npos);
}

TEST_CASE("render_file reads, prints and keeps warnings", "[front door]") {
  CHECK(render_file(path, "html").value() == render(load_file(path).value(), "html").value());
  const Result<std::string> missing = render_file("no-such-file.yaml", "html");
  CHECK(!missing);
  CHECK(missing.diagnostics().has_errors());

  const Result<Policy> unused = load_string(yaml);
  CHECK(!unused.diagnostics().empty());
  CHECK(!unused.diagnostics().has_errors());
}
