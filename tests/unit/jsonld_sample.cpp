#include "jsonld_sample.hpp"

namespace codicil::test {

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

Policy filled(Filler& filler) {
  Policy policy = with_every_section();
  walk(policy, filler);
  return policy;
}

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

namespace {
Section make(std::string id, SectionBody body) {
  Section section;
  section.id = std::move(id);
  section.body = std::move(body);
  return section;
}
}  // namespace

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

}  // namespace codicil::test
