// The history of a real policy, step by step: what its six published states changed.

#include "pairs.hpp"

#include <codicil/read.hpp>

#include <catch2/catch.hpp>

namespace codicil::test {
namespace {

Policy state(const std::string& name) { return load_file(SOURCE_DIR "/policies/iiif/" + name + ".yaml").value(); }

void check(const std::string& before, const std::string& after, const std::string& findings, Materiality severity,
           Advice advice) {
  const PolicyReview found = review(state(before), state(after));
  CHECK(lines_of(found) == findings);
  CHECK(found.severity() == severity);
  CHECK(found.advice() == advice);
}

TEST_CASE("IIIF, 10 June 2020: a payment service goes") {
  check("2020-06-10a", "2020-06-10b",
        "notable D302 recipient-removed sections.payments.providers.stripe\n"
        "editorial D910 metadata policy.version\n"
        "editorial D910 metadata policy.replaces\n"
        "editorial D950 register-entry parties.stripe\n",
        Materiality::notable, Advice::publish);
}

TEST_CASE("IIIF, 10 June 2020: a heading names one technology less") {
  check("2020-06-10b", "2020-06-10",
        "notable D904 text-removed sections.analytics.heading\n"
        "editorial D910 metadata policy.version\n"
        "editorial D910 metadata policy.replaces\n",
        Materiality::notable, Advice::publish);
}

TEST_CASE("IIIF, 27 July 2021: a link leads to the same site") {
  check("2020-06-10", "2021-07-27",
        "editorial D910 metadata policy.version\n"
        "editorial D910 metadata policy.replaces\n"
        "editorial D911 link-changed sections.cookies.learn-more\n",
        Materiality::editorial, Advice::publish);
}

TEST_CASE("IIIF, 4 August 2021: a source of data, and another address for requests") {
  check("2021-07-27", "2021-08-04",
        "material D420 way-to-use-rights-changed parties.iiif.contacts.office.post.street\n"
        "material D150 source-added sections.collection.groups.indirect.from.google-workspace\n"
        "editorial D910 metadata policy.version\n"
        "editorial D910 metadata policy.updated\n"
        "editorial D910 metadata policy.replaces\n"
        "editorial D950 register-entry parties.google.services.workspace\n",
        Materiality::material, Advice::inform);
}

TEST_CASE("IIIF, 14 July 2023: another address for requests") {
  check("2021-08-04", "2023-07-14",
        "material D420 way-to-use-rights-changed parties.iiif.contacts.office.post.care-of\n"
        "editorial D910 metadata policy.version\n"
        "editorial D910 metadata policy.updated\n"
        "editorial D910 metadata policy.replaces\n",
        Materiality::material, Advice::inform);
}

}  // namespace
}  // namespace codicil::test
