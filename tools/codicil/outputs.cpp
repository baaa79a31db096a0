#include "outputs.hpp"

#include <codicil/source/display.hpp>

#include "failure.hpp"
#include "suggest.hpp"

#include <algorithm>
#include <map>

namespace codicil::cli {
namespace {

const std::vector<Renderer>& all_renderers() { return RendererRegistry::global().all(); }

const Renderer& renderer_called(const std::string& name) {
  if (const Renderer* renderer = RendererRegistry::global().find(name)) return *renderer;
  std::vector<std::string> names;
  for (const Renderer& renderer : all_renderers()) names.push_back(renderer.name);
  refuse("format", name, names);
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

void refuse_collisions(const std::vector<Job>& jobs, const std::vector<std::string>& inputs) {
  std::map<std::string_view, const Job*> taken;
  for (const Job& job : jobs)
    if (const auto [other, fresh] = taken.emplace(job.target, &job); !fresh)
      throw UsageError(printable(inputs[other->second->input]) + " and " + printable(inputs[job.input]) +
                       " would both become " + printable(job.target));
}

}  // namespace

std::vector<Job> plan_jobs(const Arguments& arguments, const std::vector<std::string>& inputs) {
  const auto output = arguments.value("output"), folder = arguments.value("output-dir");
  if (output && folder) throw UsageError("-o names one file and -d a folder; give one of them");
  if (output && output->empty()) throw UsageError("-o needs the name of a file");
  // A link to the very stream that `-` stands for.
  const std::string target = output == "/dev/stdout" ? "-" : output.value_or("-");
  const std::vector<const Renderer*> renderers = chosen_renderers(arguments, target);
  const std::string place = output ? "one output (-o)" : "standard output";
  if (!folder && inputs.size() > 1) throw UsageError("several inputs cannot go to " + place + "; use -d DIR");
  if (!folder && renderers.size() > 1) throw UsageError("several formats cannot go to " + place + "; use -d DIR");

  std::vector<Job> jobs;
  for (std::size_t i = 0; i < inputs.size(); ++i)
    for (const Renderer* renderer : renderers)
      jobs.push_back({i, renderer, folder ? path_in(*folder, inputs[i], *renderer) : target});
  refuse_collisions(jobs, inputs);
  return jobs;
}

}  // namespace codicil::cli
