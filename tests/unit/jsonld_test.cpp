#include "jsonld_sample.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>

using namespace codicil;
using namespace codicil::test;

TEST_CASE("JSON-LD: equal policies give equal bytes") {
  const Policy policy = filled(), copy = filled();
  REQUIRE(policy == copy);
  CHECK(graph_of(policy) == graph_of(copy));
  CHECK(graph_of(policy).ends_with("}\n"));
  CHECK(!contains(graph_of(policy), "\r"));
}

TEST_CASE("JSON-LD: a policy with an address names its nodes by it, one without by a lasting UUID") {
  Policy policy = smallest();
  const std::string nameless = graph_of(policy);
  CHECK(contains(nameless, "\"this\": \"urn:uuid:"));
  const auto uuid = nameless.substr(nameless.find("urn:uuid:") + 9, 37);
  CHECK(uuid[14] == '8');
  CHECK(contains("89ab", uuid.substr(19, 1)));
  CHECK(uuid[36] == '#');
  for (const auto change : {0, 1, 2}) {
    Policy other = smallest();
    (change == 0   ? other.policy.id.text
     : change == 1 ? other.policy.title.text
                   : other.parties.entries[0].value.name.text) += "x";
    CHECK(!contains(graph_of(other), uuid));
  }
  policy.policy.url = Url{"https://us.example/privacy#top"};
  CHECK(contains(graph_of(policy), "\"this\": \"https://us.example/privacy#\""));
  for (const std::string bad : {"javascript:x()", "privacy.html", "#top", "mailto:a@b.example", "https://a b/", ""}) {
    policy.policy.url = Url{bad};
    CHECK(contains(graph_of(policy), uuid));
  }
}

TEST_CASE("JSON-LD: an empty policy makes no claim") {
  CHECK(graph_of(smallest()) ==
        "{\n"
        "  \"@context\": {\n"
        "    \"@version\": 1.1,\n"
        "    \"this\": \"urn:uuid:e9a7cd43-dea5-8029-bce7-24e1abbbe9fe#\",\n"
        "    \"schema\": \"https://schema.org/\",\n"
        "    \"dpv\": \"https://w3id.org/dpv#\",\n"
        "    \"dcterms\": \"http://purl.org/dc/terms/\",\n"
        "    \"dcterms:title\": {\n"
        "      \"@container\": \"@language\"\n"
        "    },\n"
        "    \"dpv:hasDataController\": {\n"
        "      \"@type\": \"@id\"\n"
        "    },\n"
        "    \"schema:mentions\": {\n"
        "      \"@type\": \"@id\"\n"
        "    }\n"
        "  },\n"
        "  \"@graph\": [\n"
        "    {\n"
        "      \"@id\": \"this:policy\",\n"
        "      \"@type\": [\n"
        "        \"schema:DigitalDocument\",\n"
        "        \"dpv:PrivacyNotice\"\n"
        "      ],\n"
        "      \"dcterms:identifier\": \"least\",\n"
        "      \"dcterms:title\": {\n"
        "        \"en\": \"Privacy\"\n"
        "      },\n"
        "      \"schema:name\": \"Privacy\",\n"
        "      \"schema:inLanguage\": \"en\",\n"
        "      \"dcterms:language\": \"en\",\n"
        "      \"dpv:hasDataController\": \"this:parties_us\",\n"
        "      \"schema:mentions\": \"this:parties_us\"\n"
        "    },\n"
        "    {\n"
        "      \"@id\": \"this:parties_us\",\n"
        "      \"@type\": [\n"
        "        \"schema:Organization\",\n"
        "        \"dpv:Organisation\"\n"
        "      ],\n"
        "      \"schema:name\": \"Us\",\n"
        "      \"dpv:hasName\": \"Us\"\n"
        "    }\n"
        "  ]\n"
        "}\n");
}

TEST_CASE("JSON-LD: more languages than a graph can tell apart are left unsaid, none is confused with another") {
  Policy policy = smallest();
  std::vector<Words> commitments;
  for (int i = 0; i < 400; ++i) {
    commitments.emplace_back("promise " + std::to_string(i)).language = "x-" + std::to_string(i);
  }
  policy.policy.commitments = commitments;
  const std::string graph = graph_of(policy);
  CHECK(contains(graph, "\"@value\": \"promise 253\",\n        \"@language\": \"x-253\"\n"));
  CHECK(contains(graph, "\"@value\": \"promise 254\"\n"));
  CHECK(contains(graph, "\"@value\": \"promise 399\"\n"));
}

// What other JSON-LD processors make of these is for tests/e2e/jsonld.
TEST_CASE("JSON-LD: samples for other processors") {
  const std::filesystem::path folder = std::filesystem::path(BINARY_DIR) / "jsonld-samples";
  std::filesystem::create_directories(folder);
  Policy nones = filled();
  walk(nones, [&]<class T>(T& value) {
    if constexpr (is_stated_v<T>) value = stated_none;
  });
  Policy hostile = filled();
  walk(hostile, [&]<class T>(T& value) {
    if constexpr (std::is_same_v<T, std::string>)
      value = "</script>\" \\ _:b @id \xE2\x80\xA8 \xF0\x9F\x90\x9F \xFF" + value;
    if constexpr (std::is_same_v<T, Url> || std::is_same_v<T, Id>) value.text = "_:" + value.text;
    if constexpr (std::is_same_v<T, Language>) value.tag = "not a tag";
    if constexpr (std::is_same_v<T, Country>) value.code = "x\"";
    if constexpr (is_ref_v<T>) value.id = "//" + value.id + "#:é";
  });
  Policy tongues = filled();
  walk(tongues, [&, nth = 0]<class T>(T& value) mutable {
    constexpr const char* languages[] = {"", "fi", "zh-Hant", "not a tag"};
    if constexpr (std::is_same_v<T, Words> || std::is_same_v<T, Text>) value.language = languages[nth++ % 4];
  });
  for (const auto& [name, policy] : std::map<std::string, Policy>{{"least", smallest()},
                                                                  {"filled", filled()},
                                                                  {"nones", nones},
                                                                  {"hostile", hostile},
                                                                  {"library", library()},
                                                                  {"tongues", tongues}})
    std::ofstream(folder / (name + ".jsonld"), std::ios::binary) << graph_of(policy);
  CHECK(Json(graph_of(nones)).is_well_formed());
  CHECK(Json(graph_of(hostile)).is_well_formed());
}
