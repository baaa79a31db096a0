#include <codicil/codicil.hpp>
#include <codicil/document/redline.hpp>

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace codicil;

namespace {

std::vector<Document> composed(const std::string& folder) {
  std::vector<Document> documents;
  for (const auto& file : std::filesystem::directory_iterator(SOURCE_DIR + folder))
    if (file.path().extension() == ".yaml") documents.push_back(compose(load_file(file.path()).value()));
  REQUIRE(documents.size() > 3);
  return documents;
}

}  // namespace

TEST_CASE("redline: any two policies, as they are composed") {
  std::vector<Document> documents = composed("/policies/iiif");
  for (Document& each : composed("/policies/examples")) documents.push_back(std::move(each));
  for (const Document& before : documents)
    for (const Document& after : documents) {
      const document::Redline made = document::redline(before, after);
      REQUIRE(document::dump(accept(made)) == document::dump(after));
      REQUIRE(accept(made) == after);
      REQUIRE(document::dump(reject(made)) == document::dump(before));
      REQUIRE(reject(made) == before);
    }
}
