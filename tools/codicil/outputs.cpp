#include "outputs.hpp"

#include <codicil/localise.hpp>
#include <codicil/source/display.hpp>

#include "failure.hpp"
#include "suggest.hpp"

#include <algorithm>
#include <map>

namespace codicil::cli {
namespace {

const std::vector<Renderer>& all_renderers() { return RendererRegistry::global().all(); }

// The format that people ask for first is made of two others.
void refuse_pdf(std::string_view name) {
  if (name == "pdf" || name == ".pdf")
    throw UsageError("no format " + quoted(name) +
                     "; a PDF is made from fo or html, by tools/pdf.sh for example (docs/pdf.md)");
}

const Renderer& renderer_called(const std::string& name) {
  if (const Renderer* renderer = RendererRegistry::global().find(name)) return *renderer;
  refuse_pdf(name);
  refuse("format", name, format_names());
}

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// With its dot; empty for `.profile` too.
std::string_view suffix_of(std::string_view path) {
  const std::string_view name = file_name(path);
  const std::size_t dot = name.rfind('.');
  return dot == name.npos || dot == 0 ? std::string_view() : name.substr(dot);
}

const Renderer& renderer_for_suffix(std::string_view suffix) {
  const auto found = std::ranges::find(all_renderers(), suffix, &Renderer::suffix);
  if (found != all_renderers().end()) return *found;
  refuse_pdf(suffix);
  std::vector<std::string> suffixes;
  for (const Renderer& renderer : all_renderers()) suffixes.push_back(renderer.suffix);
  throw UsageError("no format has files called " + quoted(suffix) + did_you_mean(suffix, suffixes) +
                   "  all: " + joined(suffixes) + "; or name the format with -t");
}

std::vector<const Renderer*> chosen_renderers(const Arguments& arguments, const std::string& output) {
  std::vector<const Renderer*> chosen;
  for (const std::string& name : arguments.list("to")) {
    const Renderer* renderer = &renderer_called(name);
    if (std::ranges::find(chosen, renderer) == chosen.end()) chosen.push_back(renderer);
  }
  if (!chosen.empty()) return chosen;
  const std::string_view suffix = suffix_of(output);
  return {suffix.empty() ? &renderer_called("html") : &renderer_for_suffix(suffix)};
}

// `policies/acme.yaml` becomes `acme`; standard input has no name of its own.
std::string_view stem_of(std::string_view input) {
  if (input == "-") return "policy";
  const std::string_view name = file_name(input);
  return name.substr(0, name.size() - suffix_of(name).size());
}

std::string path_in(std::string folder, std::string_view input, const Renderer& renderer) {
  if (!folder.ends_with('/')) folder += '/';
  return folder.append(stem_of(input)).append(renderer.suffix);
}

bool asks_for_all(const std::vector<std::string>& languages) {
  return std::ranges::find(languages, "all") != languages.end();
}

void refuse_collisions(const std::vector<Job>& jobs, const auto& name_of) {
  std::map<std::string_view, const Job*> taken;
  for (const Job& job : jobs)
    if (const auto [other, fresh] = taken.emplace(job.target, &job); !fresh)
      throw UsageError(printable(name_of(other->second->input)) + " and " + printable(name_of(job.input)) +
                       " would both become " + printable(job.target));
}

}  // namespace

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Renderer& renderer : all_renderers()) names.push_back(renderer.name);
  return names;
}

std::vector<Job> plan_jobs(const Arguments& arguments, const std::vector<std::string>& inputs) {
  const auto output = arguments.value("output"), folder = arguments.value("output-dir");
  if (output && folder) throw UsageError("-o names one file and -d a folder; give one of them");
  if (output && output->empty()) throw UsageError("-o needs the name of a file");
  // A link to the very stream that `-` stands for.
  const std::string target = output == "/dev/stdout" ? "-" : output.value_or("-");
  const std::vector<const Renderer*> renderers = chosen_renderers(arguments, target);
  const std::string place = output ? "one output (-o)" : "standard output";
  if (!folder && inputs.size() > 1) throw UsageError("several inputs cannot go to " + place + "; use -d DIR");
  const std::vector<std::string> languages = arguments.list("lang");
  if (!folder && (languages.size() > 1 || asks_for_all(languages)))
    throw UsageError("several languages cannot go to " + place + "; use -d DIR, or --lang with one language");
  if (!folder && renderers.size() > 1) throw UsageError("several formats cannot go to " + place + "; use -d DIR");

  std::vector<Job> jobs;
  for (std::size_t i = 0; i < inputs.size(); ++i)
    for (const Renderer* renderer : renderers)
      jobs.push_back({i, renderer, folder ? path_in(*folder, inputs[i], *renderer) : target});
  refuse_collisions(jobs, [&](std::size_t input) { return inputs[input]; });
  return jobs;
}

namespace {

// The languages that are asked for, of those that the policy has.
std::vector<std::string> chosen_languages(const std::vector<std::string>& wanted, const Input& input) {
  const std::vector<std::string> known = languages_of(*input.reading.policy);
  if (asks_for_all(wanted)) return known;
  std::vector<std::string> chosen;
  for (const std::string& language : wanted) {
    if (std::ranges::find(known, language) == known.end())
      throw UsageError(printable(input.name) + " does not say it in " + quoted(language) +
                       "; its languages: " + joined(known) + " (policy: language, translations)");
    if (std::ranges::find(chosen, language) == chosen.end()) chosen.push_back(language);
  }
  return chosen;
}

// `out/acme.html` becomes `out/acme.fr.html`.
std::string with_language(std::string target, const std::string& language, const Renderer& renderer) {
  return target.insert(target.size() - renderer.suffix.size(), '.' + language);
}

}  // namespace

std::vector<Job> in_languages(const std::vector<Job>& jobs, const Arguments& arguments,
                              const std::vector<Input>& inputs) {
  const std::vector<std::string> wanted = arguments.list("lang");
  if (wanted.empty()) return jobs;
  std::vector<Job> all;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!inputs[i].reading.policy) continue;
    const std::string& own = inputs[i].reading.policy->policy.language.tag;
    for (const std::string& language : chosen_languages(wanted, inputs[i]))
      for (Job job : jobs) {
        if (job.input != i) continue;
        if (arguments.has("output-dir") && language != own)
          job.target = with_language(job.target, language, *job.renderer);
        job.language = language;
        all.push_back(std::move(job));
      }
  }
  if (arguments.has("output-dir")) refuse_collisions(all, [&](std::size_t input) { return inputs[input].name; });
  return all;
}

std::string format_of(const Arguments& arguments, std::span<const Suffix> suffixes, std::string_view otherwise) {
  if (const auto format = arguments.value("format")) return *format;
  const std::string output = arguments.value("output").value_or("");
  const auto found = std::ranges::find(suffixes, suffix_of(output), &Suffix::suffix);
  return std::string(found == suffixes.end() ? otherwise : found->format);
}

}  // namespace codicil::cli
