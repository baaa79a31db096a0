#include "steps.hpp"

#include <codicil/check.hpp>
#include <codicil/diff.hpp>

#include <md4c-html.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>
#ifdef CODICIL_BENCH_ICU
#include <unicode/ubrk.h>
#endif

#include <sstream>
#include <stdexcept>
#include <utility>

namespace codicil::bench {
namespace {

constexpr std::size_t unlimited = std::size_t{1} << 32;
// No limits: what is read here was made here.
ReadOptions without_limits() {
  ReadOptions options;
  options.max_bytes = options.max_nodes = options.max_scalar = options.max_sections = unlimited;
  options.name = "sample.yaml";
  return options;
}
const ReadOptions trusting = without_limits();

class Silence final : public YAML::EventHandler {
  using Mark = YAML::Mark;
  using Style = YAML::EmitterStyle::value;
  void OnDocumentStart(const Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const Mark&, YAML::anchor_t) override {}
  void OnAlias(const Mark&, YAML::anchor_t) override {}
  void OnScalar(const Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const Mark&, const std::string&, YAML::anchor_t, Style) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const Mark&, const std::string&, YAML::anchor_t, Style) override {}
  void OnMapEnd() override {}
};

std::size_t nothing(Sample& sample) { return sample.yaml.size(); }

std::size_t drain(Sample& sample) {
  std::istringstream stream(sample.yaml);
  YAML::Parser parser(stream);
  Silence silence;
  parser.HandleNextDocument(silence);
  return sample.yaml.size();
}

std::size_t load_nodes(Sample& sample) {
  if (!YAML::Load(sample.yaml).IsMap()) throw std::runtime_error("not a mapping");
  return sample.yaml.size();
}

Policy load(const std::string& yaml) {
  Result<Policy> loaded = load_string(yaml, trusting);
  if (!loaded) throw std::runtime_error(loaded.error());
  return std::move(loaded).value();
}

std::size_t read(Sample& sample) { return load(sample.yaml), sample.yaml.size(); }

// House rules and a law, with the findings as text.
std::size_t read_and_check(Sample& sample) {
  const Reading reading = codicil::read(sample.yaml, trusting);
  if (!reading.policy) throw std::runtime_error("no policy");
  house_findings(reading, {2026, 1, 1}).to_text();
  findings(cover(*reading.policy, *find_law_profile("gdpr")), reading).to_text();
  return sample.yaml.size();
}

std::size_t compare(Sample& sample) {
  if (diff(sample.policy(), sample.edited()).changes.empty()) throw std::runtime_error("no change found");
  return sample.yaml.size();
}

std::size_t compose_alone(Sample& sample) {
  if (compose(sample.policy()).blocks.empty()) throw std::runtime_error("an empty document");
  return sample.yaml.size();
}

// Document writers get a document made before, so that composing is not measured with them.
template <const char* format>
std::size_t print(Sample& sample) {
  const auto& how = RendererRegistry::global().find(format)->print;
  if (const auto* exporter = std::get_if<PolicyExporter>(&how)) return (*exporter)(sample.policy(), {}).size();
  return std::get<DocumentWriter>(how)(sample.document(), {}).size();
}
constexpr char html[] = "html", text[] = "text", markdown[] = "markdown", jsonld[] = "jsonld", fo[] = "fo";

template <class... Formats>
std::size_t print_each(const Policy& policy, Formats... formats) {
  Rendering rendering(policy);
  return (rendering.print(*RendererRegistry::global().find(formats)).size() + ...);
}
std::size_t compose_and_html(Sample& sample) { return print_each(sample.policy(), html); }
std::size_t compose_and_all(Sample& sample) { return print_each(sample.policy(), html, text, markdown, jsonld, fo); }
std::size_t everything(Sample& sample) {
  print_each(load(sample.yaml), html, text, markdown, jsonld, fo);
  return sample.yaml.size();
}

std::size_t prose_as_html(Sample& sample) {
  const auto& how = RendererRegistry::global().find(html)->print;
  std::get<DocumentWriter>(how)(sample.prose(), {});
  return sample.markdown().size();
}
std::size_t prose_as_text(Sample& sample) {
  const auto& how = RendererRegistry::global().find(text)->print;
  return std::get<DocumentWriter>(how)(sample.prose(), {}).size();
}

std::size_t markdown_as_html(Sample& sample) {
  const std::string& source = sample.markdown();
  std::string page;
  const auto append = [](const MD_CHAR* html_text, MD_SIZE size, void* out) {
    static_cast<std::string*>(out)->append(html_text, size);
  };
  md_html(source.data(), static_cast<MD_SIZE>(source.size()), append, &page, MD_FLAG_TABLES | MD_FLAG_NOHTML, 0);
  return source.size();
}

#ifdef CODICIL_BENCH_ICU
std::size_t break_lines(Sample& sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string& words = sample.text();
  UText* view = utext_openUTF8(nullptr, words.data(), static_cast<int64_t>(words.size()), &status);
  UBreakIterator* breaks = ubrk_open(UBRK_LINE, "en", nullptr, 0, &status);
  ubrk_setUText(breaks, view, &status);
  while (ubrk_next(breaks) != UBRK_DONE) continue;
  ubrk_close(breaks);
  utext_close(view);
  return words.size();
}
#endif

constexpr Step table[] = {
    {"nothing", nothing},
    {"yaml-cpp-events", drain},
    {"yaml-cpp-load", load_nodes},
    {"read", read},
    {"read+check", read_and_check},
    {"diff", compare},
    {"compose", compose_alone},
    {"html", print<html>},
    {"text", print<text>},
    {"markdown", print<markdown>},
    {"jsonld", print<jsonld>},
    {"fo", print<fo>},
    {"compose+html", compose_and_html},
    {"compose+all", compose_and_all},
    {"read+all", everything},
    {"prose-html", prose_as_html},
    {"prose-text", prose_as_text},
    {"md4c", markdown_as_html},
#ifdef CODICIL_BENCH_ICU
    {"icu-lines", break_lines},
#endif
};

// The author's texts alone.
Policy prose_of(const Policy& policy) {
  Policy prose;
  prose.policy = policy.policy;
  for (const Section& section : policy.sections)
    if (section.text) prose.sections.push_back(section);
  return prose;
}

}  // namespace

std::span<const Step> steps() { return table; }

const Policy& Sample::policy() { return policy_ ? *policy_ : policy_.emplace(load(yaml)); }
const Policy& Sample::edited() {
  if (edited_) return *edited_;
  std::vector<Section*> with_text;
  for (Section& section : edited_.emplace(policy()).sections)
    if (section.text) with_text.push_back(&section);
  constexpr std::size_t edits = 20;
  for (std::size_t i = 0; i < edits && !with_text.empty(); ++i) {
    Text& text = *with_text[i * with_text.size() / edits]->text;
    text = Text(text.source + " That is new.");
  }
  return *edited_;
}
const Document& Sample::document() { return document_ ? *document_ : document_.emplace(compose(policy())); }
const Document& Sample::prose() { return prose_ ? *prose_ : prose_.emplace(compose(prose_of(policy()))); }

const std::string& Sample::markdown() {
  if (markdown_) return *markdown_;
  markdown_.emplace();
  for (const Section& section : prose_of(policy()).sections)
    markdown_->append("# ").append(section.heading->text).append("\n\n").append(section.text->source).append("\n\n");
  return *markdown_;
}

const std::string& Sample::text() {
  const auto& how = RendererRegistry::global().find("text")->print;
  return text_ ? *text_ : text_.emplace(std::get<DocumentWriter>(how)(prose(), {}));
}

}  // namespace codicil::bench
