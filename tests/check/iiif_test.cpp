// A real policy of 2020 against the duties of the GDPR, judged by hand beforehand. The hand differs in four rows, which
// it called missing: no country is named anywhere in the policy, so that the file does not say whether the controller
// is abroad or data go there; and no legal basis, so that it does not say whether there is anything to object to.

#include <codicil/check.hpp>
#include <codicil/read.hpp>

#include <catch2/catch.hpp>

namespace codicil::test {
namespace {

std::string lines_of(const LawCoverage& coverage) {
  std::string lines;
  for (const DutyCoverage& each : coverage.duties) {
    lines.append(each.duty->id).append(" ").append(name_of(each.result));
    if (each.result == DutyResult::partly)
      lines.append(" ").append(std::to_string(each.met)).append("/").append(std::to_string(each.cases));
    lines += '\n';
  }
  return lines;
}

Policy iiif() { return load_file(SOURCE_DIR "/policies/iiif/2020-06-10.yaml").value(); }

}  // namespace

TEST_CASE("the IIIF policy of 2020 against the GDPR, as by hand") {
  const LawCoverage found = cover(iiif(), *find_law_profile("gdpr"));
  CHECK(lines_of(found) ==
        "gdpr-13-1-a met\n"
        "gdpr-13-1-a-rep unknown\n"
        "gdpr-13-1-b unknown\n"
        "gdpr-13-1-c-purpose partly met 2/9\n"
        "gdpr-13-1-c-basis missing\n"
        "gdpr-13-1-d unknown\n"
        "gdpr-13-1-e partly met 1/4\n"
        "gdpr-13-1-f-transfer unknown\n"
        "gdpr-13-1-f-safeguard unknown\n"
        "gdpr-13-2-a missing\n"
        "gdpr-13-2-b partly met 3/6\n"
        "gdpr-13-2-c missing\n"
        "gdpr-13-2-d missing\n"
        "gdpr-13-2-e partly met 1/5\n"
        "gdpr-13-2-f unknown\n"
        "gdpr-13-3 not shown by the policy\n"
        "gdpr-14-1-d missing\n"
        "gdpr-14-2-f partly met 1/2\n"
        "gdpr-14-3 not shown by the policy\n"
        "gdpr-21-4 unknown\n"
        "gdpr-26-2 unknown\n"
        "gdpr-12-1 met\n"
        "gdpr-12-2 met\n"
        "gdpr-12-7 not shown by the policy\n"
        "gdpr-changes missing\n");
}

}  // namespace codicil::test
