// What the graph says of each subject of a policy.
#include "jsonld_sample.hpp"

#include <catch2/catch.hpp>

using namespace codicil;
using namespace codicil::test;

namespace {

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
  retention.default_ = Mention<StorageRule>{{}, StorageRule{{}, {90, Duration::Unit::day}}};
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
  definitions.terms = {{{}, Term{"reader", "whoever reads"}}};
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
