#include "jsonld/jsonld.hpp"

#include "every_field.hpp"
#include "jsonld/concepts.hpp"
#include "jsonld/omissions.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace codicil;

namespace {

std::string graph_of(const Policy& policy) { return write_jsonld(policy, {}); }

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// The least policy there is.
Policy smallest() {
  Policy policy;
  policy.policy.id = {"least"};
  policy.policy.title = "Privacy";
  policy.policy.controller = {"us"};
  policy.parties.entries = {{"us", {}, {}}};
  policy.parties.entries[0].value.name = "Us";
  return policy;
}

Policy with(Section section) {
  Policy policy = smallest();
  policy.sections.push_back(std::move(section));
  return policy;
}

template <class Body>
Policy with_body(Body body) {
  Section section;
  section.id = Schema<Body>::name;
  section.body = std::move(body);
  return with(std::move(section));
}

/// Reads JSON strictly enough for what is tested here: well-formed, and no key twice in an object.
class Json {
public:
  explicit Json(std::string_view text) : text_(text) {}
  bool is_well_formed() { return value() && (space(), at_ == text_.size()); }
  const std::vector<std::string>& strings() const { return strings_; }

private:
  bool value() {
    space();
    if (at_ == text_.size()) return false;
    if (text_[at_] == '{') return object();
    if (text_[at_] == '[') return array();
    if (text_[at_] == '"') return string();
    for (const std::string_view word : {"true", "false", "1.1"})
      if (text_.substr(at_).starts_with(word)) return at_ += word.size(), true;
    return number();
  }
  bool object() {
    std::set<std::string> keys;
    return items('}', [&] { return string() && keys.insert(strings_.back()).second && take(':') && value(); });
  }
  bool array() {
    return items(']', [&] { return value(); });
  }
  template <class Item>
  bool items(char end, Item item) {
    ++at_;
    if (take(end)) return true;
    do
      if (space(); !item()) return false;
    while (take(','));
    return take(end);
  }
  bool string() {
    if (at_ == text_.size() || text_[at_] != '"') return false;
    const std::size_t begin = ++at_;
    for (; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (static_cast<unsigned char>(text_[at_]) < 0x20) return false;
      if (text_[at_] != '\\') continue;
      if (++at_ == text_.size() || !contains("\"\\/bfnrtu", text_.substr(at_, 1))) return false;
    }
    if (at_ == text_.size()) return false;
    strings_.emplace_back(text_.substr(begin, at_++ - begin));
    return true;
  }
  bool number() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return at_ > begin;
  }
  bool take(char c) {
    space();
    return at_ < text_.size() && text_[at_] == c && ++at_;
  }
  void space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string> strings_;
};

Policy filled(test::Filler& filler) {
  Policy policy = test::with_every_section();
  test::walk(policy, filler);
  return policy;
}
Policy filled() {
  test::Filler filler;
  return filled(filler);
}

/// Changes the `nth` value that `change` can change; false where there are not so many.
template <class Change>
bool change_nth(Policy& policy, std::size_t nth, Change change) {
  std::size_t seen = 0;
  bool changed = false;
  test::walk(policy, [&](auto& value) {
    if constexpr (requires { change(value); })
      if (seen++ == nth) change(value), changed = true;
  });
  return changed;
}

/// Calls `check(policy)` for the filled policy with each of its values changed in turn; returns how many there were.
template <class Change, class Check>
std::size_t for_each_change(const Policy& policy, Change change, Check check) {
  for (std::size_t nth = 0;; ++nth) {
    Policy changed = policy;
    if (!change_nth(changed, nth, change)) return nth;
    INFO("value " << nth);
    check(changed);
  }
}

/// A sample in the shape of a real policy.
Policy library();

}  // namespace

TEST_CASE("JSON-LD: every text of every field is in the graph") {
  test::Filler filler;
  const std::string graph = graph_of(filled(filler));
  REQUIRE(filler.marks.size() > 300);
  for (const std::string& mark : filler.marks) {
    INFO(mark);
    CHECK(contains(graph, mark));
  }
}

TEST_CASE("JSON-LD: every text of entries that stand where they are mentioned is in the graph") {
  test::Filler filler;
  filler.refers = false;
  const std::string graph = graph_of(filled(filler));
  REQUIRE(filler.marks.size() > 1000);
  for (const std::string& mark : filler.marks) {
    INFO(mark);
    CHECK(contains(graph, mark));
  }
}

TEST_CASE("JSON-LD: each value of a closed list gives another graph") {
  const Policy policy = filled();
  const auto turn = []<Enumeration E>(E& value) {
    value = static_cast<E>((static_cast<std::size_t>(value) + 1) % Vocabulary<E>::names.size());
  };
  std::size_t values = 0;
  const auto check = [&](Policy& changed) {
    const std::size_t nth = values++;
    std::set<std::string> graphs{graph_of(policy)};
    const Policy first = changed;
    std::size_t turns = 1;
    do CHECK(graphs.insert(graph_of(changed)).second);
    while (change_nth(changed, nth, turn) && changed != policy && ++turns);
    CHECK(graphs.size() == turns + 1);
  };
  CHECK(for_each_change(policy, turn, check) > 60);
}

TEST_CASE("JSON-LD: yes and no give different graphs") {
  const Policy policy = filled();
  const auto flip = [](bool& value) { value = !value; };
  const auto check = [&](const Policy& changed) { CHECK(graph_of(changed) != graph_of(policy)); };
  CHECK(for_each_change(policy, flip, check) > 10);
}

TEST_CASE("JSON-LD: durations of every unit give different graphs") {
  const Policy policy = filled();
  const auto each = [&](Duration::Unit unit) {
    return [=](Duration& duration) { duration = {duration.count, unit, "the account is closed"}; };
  };
  const auto until = [](Duration& duration) { duration = {0, Duration::Unit::until, "the year is over"}; };
  std::set<std::string> graphs;
  std::size_t all = 0;
  const auto check = [&](const Policy& changed) { ++all, graphs.insert(graph_of(changed)); };
  for (const auto unit : {Duration::Unit::second, Duration::Unit::minute, Duration::Unit::hour, Duration::Unit::week,
                          Duration::Unit::month, Duration::Unit::year, Duration::Unit::session, Duration::Unit::until,
                          Duration::Unit::indefinite})
    for_each_change(policy, each(unit), check);
  for_each_change(policy, until, check);
  CHECK(graphs.size() == all);
}

TEST_CASE("JSON-LD: not stated, stated as none and stated give three graphs") {
  const Policy policy = filled();
  const auto none = []<class T>(Stated<T>& fact) { fact = stated_none; };
  const auto silent = []<class T>(Stated<T>& fact) { fact = Stated<T>{}; };
  std::vector<std::string> nones;
  const auto keep = [&](const Policy& changed) { nones.push_back(graph_of(changed)); };
  const auto compare = [&, nth = std::size_t{0}](const Policy& changed) mutable {
    const std::string graph = graph_of(changed);
    CHECK(graph != nones[nth]);
    CHECK(graph != graph_of(policy));
    CHECK(nones[nth++] != graph_of(policy));
  };
  CHECK(for_each_change(policy, none, keep) > 150);
  CHECK(for_each_change(policy, silent, compare) == nones.size());
}

TEST_CASE("JSON-LD: dates and addresses are in the graph, each with its own name") {
  const Policy policy = filled();
  const auto later = [](Date& date) { ++date.day; };
  const auto check = [&](const Policy& changed) { CHECK(graph_of(changed) != graph_of(policy)); };
  CHECK(for_each_change(policy, later, check) > 4);
  const auto other = [](Url& url) { url.text += "x"; };
  CHECK(for_each_change(policy, other, check) > 15);
  const auto moved = [](Country& country) { country.code = "FR"; };
  CHECK(for_each_change(policy, moved, check) > 2);
}

TEST_CASE("JSON-LD: what is left out has a reason") {
  for (const jsonld::Omission& omission : jsonld::omissions) CHECK(!omission.reason.empty());
}

namespace {

/// The compact IRIs in `graph` that are not names of the policy's own nodes.
std::set<std::string> terms_in(const std::string& graph) {
  Json json(graph);
  REQUIRE(json.is_well_formed());
  std::set<std::string> terms;
  for (const std::string& string : json.strings())
    for (const jsonld::Prefix& prefix : jsonld::prefixes)
      if (string.starts_with(std::string(prefix.name) + ':')) terms.insert(string);
  return terms;
}

std::set<std::string> own_terms() {
  std::set<std::string> terms{"xsd:date", "xsd:duration"};
  for (const jsonld::PropertyRow& row : jsonld::property_rows) terms.emplace(row.term);
  for (const std::string_view row : jsonld::concept_rows) terms.emplace(row);
  for (std::size_t i = 0; i < jsonld::located_countries.size(); i += 3)
    terms.insert("loc:" + std::string(jsonld::located_countries.substr(i, 2)));
  terms.erase("");
  terms.erase("@type");
  return terms;
}

std::string expanded(const std::string& term) {
  const std::size_t colon = term.find(':');
  for (const jsonld::Prefix& prefix : jsonld::prefixes)
    if (prefix.name == term.substr(0, colon)) return std::string(prefix.iri) + term.substr(colon + 1);
  return term;
}

/// The IRIs in the term lists of `folder` whose names end in `suffix`.
std::set<std::string> listed(const std::filesystem::path& folder, std::string_view suffix) {
  std::set<std::string> iris;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (!file.path().string().ends_with(suffix)) continue;
    std::ifstream lines(file.path());
    for (std::string line; std::getline(lines, line);)
      if (!line.starts_with('#')) iris.insert(line.substr(0, line.find_first_of(" \t")));
  }
  return iris;
}

}  // namespace

TEST_CASE("JSON-LD: every term in a filled policy is one of the project's list") {
  Policy policy = filled();
  const std::set<std::string> own = own_terms();
  std::set<std::string> seen;
  const auto turn = []<Enumeration E>(E& value) {
    value = static_cast<E>((static_cast<std::size_t>(value) + 1) % Vocabulary<E>::names.size());
  };
  for (int turns = 0; turns < 40; ++turns) {
    seen.merge(terms_in(graph_of(policy)));
    test::walk(policy, [&](auto& value) {
      if constexpr (requires { turn(value); }) turn(value);
    });
  }
  for (const std::string& term : seen) {
    INFO(term);
    CHECK(own.count(term) == 1);
  }
  CHECK(seen.size() > 200);
}

TEST_CASE("JSON-LD: every term of the project's list is valid, where the vocabularies are at hand") {
  const auto folder = std::filesystem::path(SOURCE_DIR) / ".." / "shared" / "vocab";
  if (!std::filesystem::exists(folder)) return;
  const auto valid = listed(folder, "-terms.txt"), superseded = listed(folder, "-superseded.txt"),
             sunset = listed(folder, "-sunset.txt");
  REQUIRE(valid.size() > 10'000);
  for (const std::string& term : own_terms()) {
    INFO(term);
    CHECK(valid.count(expanded(term)) == 1);
    CHECK(superseded.count(expanded(term)) == 0);
    CHECK(sunset.count(expanded(term)) == 0);
  }
}

TEST_CASE("JSON-LD: hostile text is data in every field") {
  for (const std::string& hostile :
       {std::string("</script><script>xss()</script>"), std::string("<!--<script>"), std::string("\"}"),
        std::string("trailing \\"), std::string("__proto__"), std::string("@context"), std::string("@id"),
        std::string("_:b0"), std::string("this:policy"), std::string("a\xE2\x80\xA8\xE2\x80\xA9z"),
        std::string("\xFF\xC0\x80"), std::string("a\0b\x1B[31m", 8), std::string("dpv:Consent"), std::string()}) {
    INFO(hostile);
    Policy policy = filled();
    test::walk(policy, [&]<class T>(T& value) {
      if constexpr (std::is_same_v<T, std::string>) value = hostile;
      if constexpr (std::is_same_v<T, Text>) value.source = hostile;
      if constexpr (requires { value.text = hostile; }) value.text = hostile;
      if constexpr (requires { value.code; } && std::is_same_v<T, Country>) value.code = hostile;
      if constexpr (std::is_same_v<T, Language>) value.tag = hostile;
      if constexpr (std::is_same_v<T, Licence>) value.id = hostile;
      if constexpr (is_ref_v<T>) value.id = hostile;
      if constexpr (is_mention_v<T>) value.id = hostile;
    });
    const std::string graph = graph_of(policy);
    CHECK(Json(graph).is_well_formed());
    for (const std::string_view bad : {"<", ">", "&", "\xE2\x80\xA8", "\xE2\x80\xA9", "\x1B", "\"@id\": \"_:", "\xFF"})
      CHECK(!contains(graph, bad));
    CHECK(terms_in(graph).count("dpv:Consent") == 1);
  }
}

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

TEST_CASE("JSON-LD: a section that says none claims nothing else") {
  Section section;
  section.id = "sharing";
  section.body = section::Sharing{};
  section.none = true;
  const std::string graph = graph_of(with(section));
  CHECK(contains(graph, "\"dpv:hasApplicability\": \"dpv:NotApplicable\""));
  CHECK(!contains(graph, "limited"));
}

TEST_CASE("JSON-LD: GDPR articles are claimed only by a policy that claims the GDPR") {
  section::Rights rights;
  rights.rights.emplace_back().fee = stated_none;
  Policy policy = with_body(rights);
  policy.purposes.entries = {{"p", {}, {"run the shop", {}, std::vector{Basis::contract}}}};
  CHECK(contains(graph_of(policy), "\"skos:closeMatch\": \"eu-gdpr:A15\""));
  CHECK(contains(graph_of(policy), "\"dpv:hasFee\": \"dpv:FeeNotRequired\""));
  CHECK(contains(graph_of(policy), "\"dpv:hasLegalBasis\": \"dpv:Contract\""));
  policy.policy.laws = std::vector{Law::gdpr};
  CHECK(!contains(graph_of(policy), "closeMatch"));
  CHECK(contains(graph_of(policy), "\"eu-gdpr:A15\""));
  CHECK(contains(graph_of(policy), "\"eu-gdpr:A6-1-b\""));
}

TEST_CASE("JSON-LD: a stance of never is a prohibition with permissions beside it") {
  section::Sharing sharing;
  sharing.stance = SharingStance::never;
  sharing.unless = std::vector{SharingException::consent, SharingException::safety};
  sharing.sale = Sale::never;
  const std::string graph = graph_of(with_body(sharing));
  for (const std::string_view part :
       {"\"dpv:hasProhibition\": [\n        \"this:sections_sharing_no-sharing\",\n        "
        "\"this:sections_sharing_no-sale\"",
        "\"dpv:hasPermission\": [", "\"skos:notation\": \"safety\"", "\"dpv:hasLegalBasis\": \"dpv:Consent\"",
        "\"dpv:hasPurpose\": \"dpv:SellDataToThirdParties\""})
    CHECK(contains(graph, part));
}

TEST_CASE("JSON-LD: cookies that are not used make no process") {
  section::Cookies cookies;
  cookies.used = false;
  CHECK(!contains(graph_of(with_body(cookies)), "dpv:Process"));
  CHECK(!contains(graph_of(with_body(cookies)), "tech:Cookie"));
  cookies.used = true;
  CHECK(contains(graph_of(with_body(cookies)), "\"dpv:isImplementedUsingTechnology\": \"tech:Cookie\""));
}

TEST_CASE("JSON-LD: who does not handle payments is not involved in them") {
  section::Payments payments;
  payments.providers = {{"paywell"}};
  payments.handled_by_controller = false;
  const std::string graph = graph_of(with_body(payments));
  CHECK(contains(graph, "\"dpv:hasNonInvolvedEntity\": \"this:parties_us\""));
  CHECK(!contains(graph, "\"dpv:hasDataController\": \"this:parties_paywell\""));
  payments.governed_by = Governance::their_policies;
  CHECK(contains(graph_of(with_body(payments)), "\"dpv:hasDataController\": \"this:parties_paywell\""));
}

TEST_CASE("JSON-LD: a processor does not call itself the controller of its processes") {
  Policy policy = library();
  CHECK(
      contains(graph_of(policy), "\"dpv:hasDataController\": \"this:parties_library\",\n      \"dpv:hasProcessing\""));
  section::Scope scope;
  scope.our_role = OurRole::processor;
  policy.sections.push_back(with_body(scope).sections[0]);
  CHECK(
      !contains(graph_of(policy), "\"dpv:hasDataController\": \"this:parties_library\",\n      \"dpv:hasProcessing\""));
  CHECK(contains(graph_of(policy), "\"dpv:hasDataProcessor\": \"this:parties_library\""));
}

namespace {

/// What a policy's graph says, for questions like those of people who query it.
class Facts {
public:
  explicit Facts(const Policy& policy) {
    std::istringstream lines(graph_of(policy));
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("      \"")) property_ = line.substr(7, line.find('"', 7) - 7);
      if (line.starts_with("      \"@id\": ")) subject_.clear();
      take(line.starts_with("      \"") ? line.substr(line.find('"', 7) + 1) : line);
    }
  }
  /// Everything `property` of `subject` leads to; of any subject where that is empty.
  std::set<std::string> objects(std::string_view subject, std::string_view property) const {
    std::set<std::string> found;
    for (const Fact& fact : facts_)
      if ((subject.empty() || fact.subject == subject) && fact.property == property) found.insert(fact.object);
    return found;
  }
  /// The one subject of which `property` is `object`; empty where there are none or several.
  std::string subject(std::string_view property, std::string_view object) const {
    std::set<std::string> found;
    for (const Fact& fact : facts_)
      if (fact.property == property && fact.object == object) found.insert(fact.subject);
    return found.size() == 1 ? *found.begin() : std::string{};
  }
  bool has(std::string_view subject, std::string_view property, std::string_view object) const {
    return objects(subject, property).count(std::string(object)) == 1;
  }
  /// The value of `key` that the node carries as text.
  bool carries(std::string_view subject, std::string_view key, std::string_view value) const {
    for (const std::string& node : objects(subject, "schema:additionalProperty"))
      if (has(node, "schema:propertyID", key) && has(node, "schema:value", value)) return true;
    return false;
  }

private:
  struct Fact {
    std::string subject, property, object;
  };
  void take(std::string_view line) {
    for (std::size_t begin = line.find('"'); begin != line.npos; begin = line.find('"', begin + 1)) {
      const std::size_t end = line.find('"', begin + 1);
      std::string object(line.substr(begin + 1, end - begin - 1));
      if (property_ == "@id") subject_ = object;
      facts_.push_back({subject_, property_, std::move(object)});
      begin = end;
    }
    if (const auto digit = line.find_first_of("0123456789"); !contains(line, "\"") && digit != line.npos)
      facts_.push_back({subject_, property_, std::string(line.substr(digit, line.find(',') - digit))});
  }
  std::vector<Fact> facts_{};
  std::string subject_{}, property_{};
};

/// A shop that says a little of everything.
Policy shop() {
  Policy policy = smallest();
  Party host, mail;
  host.name = "Rackhouse";
  host.services = Registry<Service>{{{"vault", {}, {"Rackhouse Vault", {}}}}};
  mail.name = "Postbird";
  policy.parties.entries.push_back({"rackhouse", {}, host});
  policy.parties.entries.push_back({"postbird", {}, mail});
  policy.parties.entries[0].value.contacts = Registry<Contact>{{{"desk", {}, {}}}};
  policy.data.entries = {{"orders", {}, {"orders", {}, DataKind::transaction}},
                         {"health", {}, {"health", {}, DataKind::health}}};
  policy.purposes.entries = {{"deliver", {}, {"deliver your order"}}};
  policy.retention.entries = {{"orders", {}, {{}, {7, Duration::Unit::year}}}};
  policy.people.entries = {{"buyers", {}, {"buyers", PeopleKind::customer}}};
  return policy;
}

template <class Body>
Facts facts_of(Body body, Stated<Certainty> certainty = {}, bool claims_gdpr = false) {
  Policy policy = shop();
  if (claims_gdpr) policy.policy.laws = std::vector{Law::gdpr};
  Section section;
  section.id = "s";
  section.certainty = certainty;
  section.body = std::move(body);
  policy.sections = {section};
  return Facts(policy);
}

const std::string item = "this:sections_s_items_0";
using Objects = std::set<std::string>;

section::Transfers transfers() {
  section::Transfer transfer;
  transfer.country = {Country{"US"}};
  transfer.parties = std::vector<Mention<Party>>{{"rackhouse"}};
  transfer.data = std::vector<Mention<DataCategory>>{{"orders"}};
  transfer.mechanism = std::vector{TransferMechanism::adequacy, TransferMechanism::scc};
  transfer.frameworks = std::vector<Words>{"the framework of both countries"};
  section::Transfers transfers;
  transfers.stored_in = std::vector{Country{"FI"}};
  transfers.items = std::vector{transfer};
  return transfers;
}

}  // namespace

TEST_CASE("JSON-LD: which country data go to, by whom to whom") {
  const Facts facts = facts_of(transfers());
  CHECK(facts.has("this:policy", "dpv:hasProcess", item));
  CHECK(facts.objects(item, "dpv:hasThirdCountry") == Objects{"loc:US"});
  CHECK(facts.objects(item, "dpv:hasDataExporter") == Objects{"this:parties_us"});
  CHECK(facts.objects(item, "dpv:hasDataImporter") == Objects{"this:parties_rackhouse"});
  CHECK(facts.objects("", "dpv:hasRecipient") == Objects{"this:parties_rackhouse"});
  CHECK(facts.has(item, "dpv:hasProcessing", "dpv:CrossBorderTransfer"));
  CHECK(facts.has(item, "dpv:hasPersonalData", "this:data_orders"));
  const std::string place = facts.subject("@type", "dpv:StorageLocation");
  CHECK(facts.has("this:policy", "dpv:hasStorageCondition", place));
  CHECK(facts.has(place, "dpv:hasLocation", "loc:FI"));
  CHECK(facts.has(facts.subject("@type", "dpv:SafeguardForDataTransfer"), "skos:prefLabel",
                  "the framework of both countries"));
}

TEST_CASE("JSON-LD: transfers rest on points of the GDPR only in a policy that claims it") {
  const Facts plain = facts_of(transfers()), gdpr = facts_of(transfers(), {}, true);
  CHECK(plain.objects(item, "dpv:hasLegalBasis").empty());
  CHECK(plain.carries(item, "mechanism", "scc"));
  CHECK(gdpr.objects(item, "dpv:hasLegalBasis") == Objects{"eu-gdpr:A45-3", "eu-gdpr:A46-2-c"});
  CHECK(gdpr.has(item, "dpv:hasOrganisationalMeasure", "eu-gdpr:SCCByCommission"));
  CHECK(!plain.has(item, "dpv:hasOrganisationalMeasure", "eu-gdpr:SCCByCommission"));
}

TEST_CASE("JSON-LD: who processes data, where, and by what they leave the region") {
  section::Processor processor;
  processor.party = {"rackhouse"};
  processor.for_ = std::vector<Mention<Purpose>>{{"deliver"}};
  processor.country = std::vector{Country{"US"}};
  processor.safeguards = std::vector{TransferMechanism::bcr};
  processor.optional = true;
  const Facts facts = facts_of(section::Processors{{processor}}, {}, true);
  CHECK(facts.objects(item, "dpv:hasDataProcessor") == Objects{"this:parties_rackhouse"});
  CHECK(facts.objects(item, "dpv:hasRecipient") == Objects{"this:parties_rackhouse"});
  CHECK(facts.objects(item, "dpv:hasPurpose") == Objects{"this:purposes_deliver"});
  CHECK(facts.objects(item, "dpv:hasLocation") == Objects{"loc:US"});
  CHECK(facts.objects(item, "dpv:hasCountry") == Objects{"loc:US"});
  CHECK(facts.objects(item, "dpv:hasNecessity") == Objects{"dpv:Optional"});
  CHECK(facts.objects(item, "dpv:hasLegalBasis").empty());
  const std::string transfer = facts.subject("dpv:hasDataImporter", "this:parties_rackhouse");
  CHECK(facts.has(item, "dpv:hasProcess", transfer));
  CHECK(facts.has(transfer, "@type", "dpv:Process"));
  CHECK(facts.objects(transfer, "dpv:hasLegalBasis") == Objects{"eu-gdpr:A46-2-b"});
  CHECK(facts.has(transfer, "dpv:hasOrganisationalMeasure", "eu-gdpr:BindingCorporateRules"));
}

TEST_CASE("JSON-LD: how long data are kept") {
  section::RetentionItem kept;
  kept.data = std::vector<Mention<DataCategory>>{{"orders"}};
  kept.keep = {"orders"};
  section::Retention retention;
  retention.items = std::vector{kept};
  retention.default_ = Mention<StorageRule>{{}, {{}, {90, Duration::Unit::day}}};
  retention.deletion = section::Deletion{"by overwriting", Duration{1, Duration::Unit::month}};
  const Facts facts = facts_of(retention);
  CHECK(facts.has(item, "dpv:hasProcessing", "dpv:Store"));
  CHECK(facts.has(item, "dpv:hasPersonalData", "this:data_orders"));
  CHECK(facts.objects(item, "dpv:hasStorageCondition") == Objects{"this:retention_orders"});
  CHECK(facts.has("this:retention_orders", "dpv:hasDuration", "this:retention_orders_keep"));
  CHECK(facts.has("this:retention_orders_keep", "rdf:value", "P7Y"));
  const std::string rest = facts.subject("rdf:value", "P90D"), deletion = facts.subject("@type", "dpv:StorageDeletion");
  CHECK(facts.has("this:policy", "dpv:hasStorageCondition", facts.subject("dpv:hasDuration", rest)));
  CHECK(facts.has("this:policy", "dpv:hasStorageCondition", deletion));
  CHECK(facts.has(deletion, "dcterms:description", "by overwriting"));
  CHECK(facts.has(deletion, "dpv:hasDuration", facts.subject("rdf:value", "P1M")));
}

TEST_CASE("JSON-LD: which measures protect data") {
  section::Security security;
  security.measures = std::vector<section::Measure>{
      {"locked rooms", MeasureKind::physical}, {"yearly courses", MeasureKind::training}, {"care", {}}};
  security.encryption = section::Encryption{true, false};
  const Facts facts = facts_of(security);
  const auto measure = [&](std::string_view name) { return facts.subject("skos:prefLabel", name); };
  CHECK(facts.objects("this:policy", "dpv:hasTechnicalOrganisationalMeasure") ==
        Objects{measure("locked rooms"), measure("yearly courses"), measure("care")});
  CHECK(facts.objects("this:policy", "dpv:hasPhysicalMeasure") == Objects{measure("locked rooms")});
  CHECK(facts.objects("this:policy", "dpv:hasOrganisationalMeasure") == Objects{measure("yearly courses")});
  CHECK(facts.objects("this:policy", "dpv:hasTechnicalMeasure") == Objects{"dpv:EncryptionInTransfer"});
  CHECK(facts.has(measure("yearly courses"), "skos:broader", "dpv:StaffTraining"));
}

TEST_CASE("JSON-LD: which decisions machines take") {
  section::AutomatedDecision decision;
  decision.what = "whether you can pay later";
  decision.profiling = true;
  decision.logic = "a score";
  decision.consequences = "you pay now";
  decision.human_review = stated_none;
  const Facts facts = facts_of(section::AutomatedDecisions{{decision}});
  CHECK(facts.objects(item, "dpv:hasContext") == Objects{"dpv:AutomatedDecisionMaking"});
  CHECK(facts.objects(item, "dpv:hasProcessing") == Objects{"dpv:Profiling"});
  CHECK(facts.objects(item, "dpv:hasHumanInvolvement") == Objects{"dpv:HumanNotInvolved"});
  CHECK(facts.has(facts.subject("@type", "dpv:AlgorithmicLogic"), "skos:prefLabel", "a score"));
  CHECK(facts.has(facts.subject("@type", "dpv:Consequence"), "skos:prefLabel", "you pay now"));

  Policy policy = with_body(section::AutomatedDecisions{});
  policy.sections[0].none = true;
  const Facts none(policy);
  CHECK(none.has(none.subject("@type", "dpv:AutomatedDecisionMaking"), "dpv:hasApplicability", "dpv:NotApplicable"));
  CHECK(none.objects("", "dpv:hasContext").empty());
}

TEST_CASE("JSON-LD: data of special categories, and what allows their use") {
  section::SensitiveUse use;
  use.data = {"health"};
  use.condition = std::vector{SpecialCondition::explicit_consent, SpecialCondition::research};
  const Facts plain = facts_of(section::Sensitive{{use}}), gdpr = facts_of(section::Sensitive{{use}}, {}, true);
  CHECK(plain.objects(item, "dpv:hasPersonalData") == Objects{"this:data_health", "dpv:SpecialCategoryPersonalData"});
  CHECK(plain.objects(item, "dpv:hasLegalBasis") == Objects{"dpv:ExplicitlyExpressedConsent"});
  CHECK(plain.carries(item, "condition", "research"));
  CHECK(gdpr.objects(item, "dpv:hasLegalBasis") ==
        Objects{"dpv:ExplicitlyExpressedConsent", "eu-gdpr:A9-2-a", "eu-gdpr:A9-2-j"});
}

TEST_CASE("JSON-LD: how old people have to be") {
  section::Children children;
  children.minimum_age = std::vector<section::AgeLimit>{{Age{13}, std::vector<Words>{"Finland"}}};
  children.laws = std::vector{Law::ccpa};
  children.consent = "a signed form";
  Facts facts = facts_of(children);
  const std::string audience = facts.subject("@type", "schema:PeopleAudience");
  CHECK(facts.has("this:policy", "schema:audience", audience));
  CHECK(facts.has(audience, "schema:requiredMinAge", "13"));
  CHECK(facts.has(facts.subject("@type", "dpv:Location"), "skos:prefLabel", "Finland"));
  CHECK(facts.has("this:sections_s", "dpv:hasApplicableLaw", "legal-us:law-CA-CCPA"));
  CHECK(facts.objects("this:policy", "dpv:hasApplicableLaw").empty());
  CHECK(facts.objects("", "dpv:hasDataSubject").empty());
  children.directed_to_children = true;
  CHECK(facts_of(children).has("this:policy", "dpv:hasDataSubject", "dpv:Child"));
}

TEST_CASE("JSON-LD: what data are used for, on which basis, and who receives them") {
  section::PurposeUse use;
  use.purpose = {"deliver"};
  use.data = std::vector<Mention<DataCategory>>{{"orders"}};
  use.basis = std::vector{Basis::contract};
  use.recipients = std::vector<Mention<Party>>{{"postbird"}};
  use.retention = Mention<StorageRule>{"orders"};
  const Facts facts = facts_of(section::Purposes{{use}}, {}, true);
  const std::string process = "this:sections_s_purposes_0";
  CHECK(facts.has(process, "@type", "dpv:PersonalDataProcess"));
  CHECK(facts.has(process, "dpv:hasDataController", "this:parties_us"));
  CHECK(facts.objects(process, "dpv:hasPurpose") == Objects{"this:purposes_deliver"});
  CHECK(facts.objects(process, "dpv:hasPersonalData") == Objects{"this:data_orders"});
  CHECK(facts.objects(process, "dpv:hasLegalBasis") == Objects{"dpv:Contract", "eu-gdpr:A6-1-b"});
  CHECK(facts.objects(process, "dpv:hasStorageCondition") == Objects{"this:retention_orders"});
  CHECK(facts.objects("", "dpv:hasRecipient") == Objects{"this:parties_postbird"});

  section::BasisUse basis;
  basis.basis = Basis::legitimate_interests;
  basis.for_ = std::vector<Mention<Purpose>>{{"deliver"}};
  basis.interest = Interest{"to know our readers", InterestHolder::controller};
  basis.withdraw = Ref<Contact>{"us.desk"};
  const Facts grounds = facts_of(section::LegalBasis{{basis}});
  const std::string ground = grounds.subject("dpv:hasLegalBasis", "dpv:LegitimateInterest");
  CHECK(grounds.has("this:policy", "dpv:hasProcess", ground));
  CHECK(grounds.has(ground, "dpv:hasPurpose", "this:purposes_deliver"));
  CHECK(grounds.has(ground, "dpv:hasLegalBasis", grounds.subject("skos:prefLabel", "to know our readers")));
  CHECK(grounds.has(grounds.subject("@type", "dpv:WithdrawConsent"), "schema:contactPoint",
                    "this:parties_us_contacts_desk"));
}

TEST_CASE("JSON-LD: records of processing are the policy's once, whether by id or in full") {
  Activity lending, visits;
  lending.name = "lend books";
  visits.name = "count visits";
  visits.interest = Interest{"to plan staff", {}};
  Policy policy = with_body(section::Activities{{{"lending"}, {{}, visits}}});
  policy.activities.entries = {{"lending", {}, lending}};
  const Facts facts(policy);
  const std::string own = facts.subject("dcterms:title", "count visits");
  CHECK(facts.objects("this:policy", "dpv:hasProcess") == Objects{"this:activities_lending", own});
  CHECK(facts.objects("this:sections_activities", "schema:about") == Objects{"this:activities_lending", own});
  CHECK(facts.has(own, "dpv:hasLegalBasis", facts.subject("skos:prefLabel", "to plan staff")));
}

TEST_CASE("JSON-LD: advertisements and messages are processes") {
  section::Advertising advertising;
  advertising.personalised = Personalisation::with_consent;
  section::AdPartner partner;
  partner.party = {"postbird"};
  advertising.partners = std::vector{partner};
  const Facts adverts = facts_of(advertising);
  const std::string personalised = adverts.subject("dpv:hasPurpose", "dpv:PersonalisedAdvertising");
  CHECK(adverts.has(personalised, "dpv:hasLegalBasis", "dpv:Consent"));
  CHECK(adverts.has(adverts.subject("dpv:hasRecipient", "this:parties_postbird"), "dpv:hasPurpose", "dpv:Advertising"));
  advertising.personalised = Personalisation::no;
  const Facts plain = facts_of(advertising);
  CHECK(plain.has(plain.subject("@type", "dpv:Prohibition"), "dpv:hasPurpose", "dpv:PersonalisedAdvertising"));

  section::Channel channel;
  channel.provider = Mention<Party>{"postbird"};
  channel.unsubscribe = "by the link in each letter";
  const Facts letters = facts_of(section::Communications{{channel}});
  const std::string letter = letters.subject("dpv:hasDataProcessor", "this:parties_postbird");
  CHECK(letters.has(letter, "dpv:hasRecipient", "this:parties_postbird"));
  CHECK(letters.has(letter, "dpv:hasPurpose", "dpv:CommunicationManagement"));
  CHECK(letters.has(letter, "dpv:hasEntityControl", letters.subject("@type", "dpv:OptingOutFromProcess")));
}

TEST_CASE("JSON-LD: what is stored on devices, and which software measures use") {
  section::Cookies cookies;
  cookies.used = true;
  cookies.technologies = std::vector{Technology::cookie, Technology::local_storage, Technology::pixel};
  section::Cookie basket, theme;
  basket.name = "basket";
  theme.name = "theme";
  theme.technology = Technology::local_storage;
  cookies.items = std::vector{basket, theme};
  const Facts stored = facts_of(cookies);
  const std::string process = stored.subject("dpv:isImplementedUsingTechnology", "tech:LocalStorage");
  CHECK(stored.has("this:policy", "dpv:hasProcess", process));
  CHECK(stored.carries(process, "technologies", "pixel"));
  CHECK(stored.objects(stored.subject("schema:name", "basket"), "@type") == Objects{"dpv:Technology", "tech:Cookie"});
  CHECK(stored.objects(stored.subject("schema:name", "theme"), "@type") ==
        Objects{"dpv:Technology", "tech:LocalStorage"});

  section::Tool tool;
  tool.tool = {"rackhouse.vault"};
  const auto receives = [&] { return facts_of(section::Analytics{{tool}}).objects("", "dpv:hasRecipient"); };
  const Facts measured = facts_of(section::Analytics{{tool}});
  const std::string software = measured.subject("@type", "tech:Software");
  CHECK(measured.has("this:sections_s_tools_0", "dpv:isImplementedUsingTechnology", software));
  CHECK(measured.objects(software, "tech:hasProvider") == Objects{"this:parties_rackhouse"});
  CHECK(measured.objects(software, "dpv:hasService") == Objects{"this:parties_rackhouse_services_vault"});
  CHECK(receives().empty());
  tool.self_hosted = false;
  CHECK(receives() == Objects{"this:parties_rackhouse"});
  tool.self_hosted = true;
  CHECK(receives().empty());
}

TEST_CASE("JSON-LD: who answers for the data") {
  section::Identity identity;
  identity.show = std::vector<Ref<Contact>>{{"us.desk"}};
  identity.joint = std::vector<Mention<Party>>{{"rackhouse"}};
  identity.representative = std::vector<section::Representative>{{{"postbird"}, std::vector<Words>{"the Nordics"}}};
  identity.dpo = Ref<Contact>{"us.desk"};
  const Facts facts = facts_of(identity);
  CHECK(facts.objects("this:policy", "dpv:hasDataController") == Objects{"this:parties_us", "this:parties_rackhouse"});
  const std::string group = facts.subject("@type", "dpv:JointDataControllers");
  CHECK(facts.has("this:policy", "dpv:hasJointDataControllers", group));
  CHECK(facts.objects(group, "dpv:hasEntity") == Objects{"this:parties_us", "this:parties_rackhouse"});
  const std::string officer = facts.subject("@type", "dpv:DataProtectionOfficer");
  CHECK(facts.has("this:parties_us", "dpv:hasDataProtectionOfficer", officer));
  CHECK(facts.has(officer, "schema:contactPoint", "this:parties_us_contacts_desk"));
  const std::string agent = facts.subject("@type", "dpv:Representative");
  CHECK(facts.has("this:parties_us", "dpv:hasRepresentative", agent));
  CHECK(facts.has(agent, "dpv:isRepresentativeFor", "this:parties_us"));
  CHECK(facts.has(agent, "dpv:hasEntity", "this:parties_postbird"));
  CHECK(facts.has(facts.subject("skos:prefLabel", "the Nordics"), "@type", "dpv:Location"));
  CHECK(facts.has("this:sections_s", "schema:contactPoint", "this:parties_us_contacts_desk"));
}

TEST_CASE("JSON-LD: what a policy says of itself and of regions") {
  section::Languages languages;
  languages.translations =
      std::vector<section::Translated>{{Language{"fi"}, "Tietosuoja", Url{"https://us.example/fi"}}};
  const Facts translated = facts_of(languages);
  const std::string finnish = translated.subject("schema:inLanguage", "fi");
  CHECK(translated.has("this:policy", "schema:workTranslation", finnish));
  CHECK(contains(graph_of(with_body(languages)), "\"dcterms:title\": {\n        \"fi\": \"Tietosuoja\""));

  section::Definitions definitions;
  definitions.terms = {{{}, {"reader", "whoever reads"}}};
  const Facts words = facts_of(definitions);
  const std::string word = words.subject("skos:definition", "whoever reads");
  CHECK(words.has(word, "@type", "skos:Concept"));
  CHECK(words.has(words.subject("@type", "skos:Collection"), "skos:member", word));

  section::Regional regional;
  regional.region = {"California"};
  regional.laws = std::vector{Law::ccpa};
  const Facts there = facts_of(regional);
  CHECK(there.objects("this:sections_s", "dpv:hasApplicableLaw") == Objects{"legal-us:law-CA-CCPA"});
  CHECK(there.objects("this:policy", "dpv:hasApplicableLaw").empty());
  CHECK(there.has("this:sections_s", "dpv:hasJurisdiction", there.subject("skos:prefLabel", "California")));

  section::Changes changes;
  changes.archive = Url{"https://us.example/old"};
  CHECK(facts_of(changes).has("this:policy", "schema:archivedAt", "https://us.example/old"));

  section::LegalTerms terms;
  terms.governing_law = "the law of Finland";
  CHECK(facts_of(terms).has("this:sections_s", "dpv:hasApplicableLaw", "this:sections_s_governing-law"));

  section::PublicItem comment;
  comment.what = "your comments";
  comment.audience = "everybody";
  const Facts open = facts_of(section::PublicContent{{comment}});
  CHECK(open.has(item, "dpv:hasProcessing", "dpv:MakeAvailable"));
  CHECK(open.has(item, "dpv:hasRecipient", open.subject("skos:prefLabel", "everybody")));
}

TEST_CASE("JSON-LD: identity checks verify identities") {
  section::Rights rights;
  rights.exercise = section::Exercise{{"us.desk"}};
  rights.exercise.edit().identity_check = "we ask for your library card";
  const Facts facts = facts_of(rights);
  const std::string check = facts.subject("dcterms:description", "we ask for your library card");
  CHECK(facts.has(check, "dpv:hasPurpose", "dpv:IdentityVerification"));
  CHECK(facts.has("this:sections_s_exercise", "dpv:hasProcess", check));
}

TEST_CASE("JSON-LD: a process that is not certain says so itself") {
  section::CollectionGroup group;
  group.when = std::vector<section::Occasion>{{{}, "write to us"}, {{}, "call us", {}, {}, Certainty::example}};
  const std::string process = "this:sections_s_groups_0", writing = process + "_when_0", calling = process + "_when_1";
  const Facts sure = facts_of(section::Collection{{group}});
  CHECK(!sure.carries(process, "certainty", "may"));
  CHECK(!sure.carries(writing, "certainty", "example"));
  const Facts possible = facts_of(section::Collection{{group}}, Certainty::may);
  CHECK(possible.carries(process, "certainty", "may"));
  CHECK(possible.carries(writing, "certainty", "may"));
  CHECK(possible.carries(calling, "certainty", "example"));
  CHECK(!possible.carries(calling, "certainty", "may"));
  CHECK(possible.objects(process, "dpv:hasActivityStatus").empty());
  group.certainty = Certainty::future;
  const Facts planned = facts_of(section::Collection{{group, {}}}, Certainty::may);
  CHECK(planned.has(process, "dpv:hasActivityStatus", "dpv:ActivityPlanned"));
  CHECK(planned.has(writing, "dpv:hasActivityStatus", "dpv:ActivityPlanned"));
  CHECK(!planned.carries(process, "certainty", "may"));
  CHECK(planned.carries("this:sections_s_groups_1", "certainty", "may"));
  section::Cookies cookies;
  cookies.used = true;
  CHECK(facts_of(cookies, Certainty::may).carries("this:sections_s_process", "certainty", "may"));
  section::Processor processor;
  processor.party = {"rackhouse"};
  processor.safeguards = std::vector{TransferMechanism::scc};
  CHECK(facts_of(section::Processors{{processor}}, Certainty::may).carries(item + "_transfer", "certainty", "may"));
}

TEST_CASE("JSON-LD: certainty holds for the sections below, and for nothing after") {
  section::Processor processor;
  processor.party = {"rackhouse"};
  Section possible, sure;
  possible.id = "a", sure.id = "b";
  possible.certainty = Certainty::may;
  possible.body = section::Prose{};
  sure.body = section::Processors{{processor}};
  possible.sections = {sure};
  Policy policy = shop();
  policy.sections = {possible, sure};
  const Facts facts(policy);
  CHECK(facts.carries("this:sections_a_sections_b_items_0", "certainty", "may"));
  CHECK(!facts.carries("this:sections_b_items_0", "certainty", "may"));
}

TEST_CASE("JSON-LD: words in another language than the policy's bear that language") {
  Policy policy = shop();
  policy.policy.title.language = "fi";
  policy.purposes.entries[0].value.name.language = "de-AT";
  Section section;
  section.id = "s";
  section.heading = Words("Heading");
  section.heading.edit().language = "fi";
  section.before = Text("Before");
  section.before->language = "fi";
  section.after = Text("After");
  section.after->language = "not a tag";
  policy.sections = {section};
  policy.purposes.entries.push_back({"other", {}, {"keep accounts"}});
  policy.data.entries[0].value.examples = std::vector<Words>{"one", "two", "three"};
  policy.data.entries[0].value.examples.edit()[1].language = "fi";
  const std::string graph = graph_of(policy);
  CHECK(Json(graph).is_well_formed());
  for (const std::string_view part :
       {"\"dcterms:title\": {\n        \"fi\": \"Privacy\"\n      }",
        "\"schema:name\": {\n        \"@value\": \"Privacy\",\n        \"@language\": \"fi\"\n      }",
        "\"skos:prefLabel\": {\n        \"de-AT\": \"deliver your order\"\n      }",
        "\"skos:prefLabel\": {\n        \"en\": \"keep accounts\"\n      }",
        "\"schema:headline\": {\n        \"fi\": \"Heading\"\n      }",
        "\"schema:value\": {\n        \"@value\": \"Before\",\n        \"@language\": \"fi\"\n      }",
        "\"schema:value\": {\n        \"@value\": \"After\"\n      }",
        "\"skos:example\": {\n        \"en\": [\n          \"one\",\n          \"three\"\n        ],\n        \"fi\": "
        "\"two\"\n      }"}) {
    INFO(part);
    CHECK(contains(graph, part));
  }
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
  test::walk(nones, [&]<class T>(T& value) {
    if constexpr (is_stated_v<T>) value = stated_none;
  });
  Policy hostile = filled();
  test::walk(hostile, [&]<class T>(T& value) {
    if constexpr (std::is_same_v<T, std::string>)
      value = "</script>\" \\ _:b @id \xE2\x80\xA8 \xF0\x9F\x90\x9F \xFF" + value;
    if constexpr (std::is_same_v<T, Url> || std::is_same_v<T, Id>) value.text = "_:" + value.text;
    if constexpr (std::is_same_v<T, Language>) value.tag = "not a tag";
    if constexpr (std::is_same_v<T, Country>) value.code = "x\"";
    if constexpr (is_ref_v<T>) value.id = "//" + value.id + "#:é";
  });
  Policy tongues = filled();
  test::walk(tongues, [&, nth = 0]<class T>(T& value) mutable {
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

namespace {

Section make(std::string id, SectionBody body) {
  Section section;
  section.id = std::move(id);
  section.body = std::move(body);
  return section;
}

Policy library() {
  Policy policy;
  policy.policy.id = {"reading-room"};
  policy.policy.title = "Reading Room Privacy Policy";
  policy.policy.controller = {"library"};
  policy.policy.updated = Date{2024, 5, 6};
  policy.policy.url = Url{"https://library.example/privacy/"};
  Party us;
  us.name = "Library";
  us.long_name = "Library of Little Readers";
  us.kind = PartyKind::consortium;
  us.roles = std::vector{PartyRole::controller};
  Contact office;
  office.email = Email{"office@library.example"};
  office.post = PostalAddress{{}, "1 Shelf Road", "Bookham", "BK", "01234", Country{"GB"}};
  office.for_ = std::vector{ContactPurpose::rights, ContactPurpose::questions};
  us.contacts = Registry<Contact>{{{"office", {}, office}}};
  Party counter;
  counter.name = "Counter";
  counter.privacy_policy = Url{"https://counter.example/privacy"};
  counter.services = Registry<Service>{{{"statistics", {}, {"Counter Statistics", {}}}}};
  Party post, pay;
  post.name = "Postbird";
  pay.name = "Paywell";
  post.does = "mailing list";
  policy.parties.entries = {
      {"library", {}, us}, {"postbird", {}, post}, {"paywell", {}, pay}, {"counter", {}, counter}};
  policy.data.entries = {{"log", {}, {"log information", {}, DataKind::device}},
                         {"pages", {}, {"pages you visit", {}, DataKind::browsing}},
                         {"payment", {}, {"payment details", {}, DataKind::payment}}};
  policy.purposes.entries = {{"improve", {}, {"improve the catalogue", std::vector{PurposeKind::improvement}}},
                             {"adverts", {}, {"measure advertising", std::vector{PurposeKind::advertising}}}};

  section::CollectionGroup you, others;
  you.source = Source::you;
  you.amount = Amount::most;
  you.complete = Completeness::examples;
  you.when = std::vector<section::Occasion>{{Id{"membership"}, "join the library", {}, {}, {}},
                                            {Id{"survey"}, "answer a survey", {}, Requirement::voluntary, {}}};
  others.source = Source::others;
  others.certainty = Certainty::may;
  others.from = std::vector<Mention<Party>>{{"postbird"}};
  section::Cookies cookies;
  cookies.used = true;
  cookies.similar_technologies = true;
  cookies.data = std::vector<Mention<DataCategory>>{{"log"}, {"pages"}};
  cookies.learn_more = Url{"https://cookies.example/?a=1&b=2"};
  section::Payments payments;
  payments.providers = {{"paywell"}};
  payments.for_ = "late fees";
  payments.complete = Completeness::examples;
  payments.data = std::vector<Mention<DataCategory>>{{"payment"}};
  payments.handled_by_controller = false;
  payments.governed_by = Governance::their_policies;
  section::Sharing sharing;
  sharing.stance = SharingStance::never;
  sharing.unless = std::vector{SharingException::consent, SharingException::legal_obligation};
  section::Tool tool;
  tool.tool = {"counter.statistics"};
  Purpose opening_hours;
  opening_hours.name = "plan opening hours";
  tool.purposes = std::vector<Mention<Purpose>>{{"improve"}, {{}, opening_hours}};
  tool.provider_purposes = std::vector<Mention<Purpose>>{{"adverts"}};
  section::Rights rights;
  for (const Right right : {Right::rectification, Right::erasure, Right::access})
    rights.rights.emplace_back().right = right;
  rights.exercise = section::Exercise{{"library.office"}};
  section::Changes changes;
  changes.review = Review::regular;
  changes.announced = std::vector{Announcement::this_page};
  section::Work work;
  work.title = "Model Policy";
  work.url = Url{"https://model.example/policy"};
  work.licence = Licence{"CC-BY-SA-4.0"};
  section::Scope scope;
  scope.applies_to = std::vector<section::Place>{{"library website", Url{"https://library.example/"}}};

  policy.sections = {make("scope", scope),
                     make("collection", section::Collection{{you, others}}),
                     make("cookies", cookies),
                     make("payments", payments),
                     make("sharing", sharing),
                     make("analytics", section::Analytics{{tool}}),
                     make("links", section::Links{}),
                     make("rights", rights),
                     make("changes", changes),
                     make("attribution", section::Attribution{{work}})};
  return policy;
}

}  // namespace
