#include "model/directory.hpp"

#include <catch2/catch.hpp>

#include <codicil/read.hpp>

#include <string>

using namespace codicil;

namespace {

constexpr const char* yaml = R"(codicil: 1
policy: {id: a, title: A, language: en, controller: us}
parties:
  us: {name: Us, contacts: {office: {email: a@example.org}}}
  them: {name: Them, services: {mail: {name: Mail}}}
data: {log: log entries}
sections: [{kind: cookies, used: yes, data: log}]
)";

}  // namespace

TEST_CASE("A directory finds what references lead to") {
  const Result<Policy> policy = load_string(yaml);
  REQUIRE(policy);
  const Directory directory(*policy);
  REQUIRE(directory.find(Ref<Party>{"us"}).party);
  CHECK(directory.find(Ref<Party>{"us"}).party->name == "Us");
  CHECK_FALSE(directory.find(Ref<Party>{"us"}).service);
  REQUIRE(directory.find(Ref<Party>{"them.mail"}).service);
  CHECK(directory.find(Ref<Party>{"them.mail"}).service->name == "Mail");
  CHECK(directory.find(Ref<Party>{"them.mail"}).party->name == "Them");
  REQUIRE(directory.find(Ref<Contact>{"us.office"}).contact);
  CHECK(directory.find(Ref<Contact>{"us.office"}).contact->email->text == "a@example.org");
  REQUIRE(directory.find<DataCategory>("log"));
  CHECK(directory.find<DataCategory>("log")->name == "log entries");
}

TEST_CASE("References to nothing lead nowhere") {
  const Result<Policy> policy = load_string(yaml);
  REQUIRE(policy);
  const Directory directory(*policy);
  CHECK_FALSE(directory.find(Ref<Party>{"log"}).party);
  CHECK_FALSE(directory.find(Ref<Party>{"us.mail"}).party);
  CHECK_FALSE(directory.find(Ref<Contact>{"us"}).contact);
  CHECK_FALSE(directory.find<Purpose>("log"));
}
