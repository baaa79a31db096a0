#include "outputs.hpp"

#include "wording/wording.hpp"

#include <libxml/parser.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

namespace codicil::test {

Outputs print(const Policy& policy, unsigned width) {
  Rendering rendering(policy);
  RenderOptions options;
  options.width = width;
  Outputs outputs;
  for (std::size_t i = 0; i < formats.size(); ++i)
    outputs[i] = rendering.print(*RendererRegistry::global().find(formats[i]), options);
  return outputs;
}

std::vector<std::string_view> languages() {
  std::vector<std::string_view> tags;
  for (const wording::Catalogue& catalogue : wording::catalogues()) tags.push_back(catalogue.language);
  return tags;
}

Policy in_language(Policy policy, std::string_view language) {
  policy.policy.language.tag = language;
  return policy;
}

std::string xml_fault(const std::string& xml) {
  xmlResetLastError();
  const xmlDocPtr document = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
                                           XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  if (document) {
    xmlFreeDoc(document);
    return {};
  }
  const xmlError* error = xmlGetLastError();
  if (!error) return "not well-formed";
  return "line " + std::to_string(error->line) + ": " + (error->message ? error->message : "");
}

std::string json_fault(const std::string& json) {
  rapidjson::Reader reader;
  rapidjson::BaseReaderHandler<> ignore;
  rapidjson::StringStream stream(json.c_str());
  if (json.find('\0') != json.npos) return "a zero byte";
  const auto result =
      reader.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(stream, ignore);
  if (!result.IsError()) return {};
  return rapidjson::GetParseError_En(result.Code()) + (" at byte " + std::to_string(result.Offset()));
}

}  // namespace codicil::test
