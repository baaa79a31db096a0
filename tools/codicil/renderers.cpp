#include "command.hpp"
#include "failure.hpp"

#include <codicil/render.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace codicil::cli {
namespace {

constexpr std::array kOptions{Option{"json", 0, "", "as a JSON array"}};

std::string json_string(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    if (static_cast<unsigned char>(c) < 0x20)
      json += "\\u00", json += "01"[c / 16], json += "0123456789abcdef"[c % 16];
    else
      json += c;
  }
  return json + '"';
}

std::string json_object(const Renderer& renderer) {
  return "  {\"name\": " + json_string(renderer.name) + ", \"suffix\": " + json_string(renderer.suffix) +
         ", \"mediaType\": " + json_string(renderer.media_type) + ", \"summary\": " + json_string(renderer.summary) +
         '}';
}

std::string as_json(const std::vector<Renderer>& renderers) {
  std::string json;
  for (const Renderer& renderer : renderers) (json += json.empty() ? "[\n" : ",\n") += json_object(renderer);
  return json + "\n]\n";
}

std::string as_table(const std::vector<Renderer>& renderers) {
  std::string table;
  const auto cell = [&](std::string text, std::size_t width) {
    text.resize(std::max(text.size() + 2, width), ' ');
    table += text;
  };
  for (const Renderer& renderer : renderers) {
    cell(renderer.name, 10);
    cell(renderer.suffix, 10);
    table += renderer.summary + '\n';
  }
  return table;
}

Exit run(const Arguments& arguments, Console& console) {
  if (!arguments.operands().empty()) throw UsageError("renderers takes no file");
  const std::vector<Renderer>& all = RendererRegistry::global().all();
  console.print(arguments.has("json") ? as_json(all) : as_table(all));
  return Exit::done;
}

}  // namespace

const Command renderers_command{.name = "renderers",
                                .operands = "",
                                .summary = "list the output formats",
                                .details = "Lists the formats that render -t takes, and the suffix of their files.\n",
                                .examples =
                                    "  codicil renderers\n"
                                    "  codicil renderers --json\n",
                                .options = kOptions,
                                .run = run};

}  // namespace codicil::cli
