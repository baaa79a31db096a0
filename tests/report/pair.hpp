#pragma once
// Two versions as the command line reads them, and their review.

#include <codicil/read.hpp>
#include <codicil/report.hpp>

#include <string>
#include <vector>

namespace codicil::test {

struct Pair {
  std::string name;
  std::string before_name, after_name;
  Reading before, after;
  ReviewOptions options{};

  PolicyReview review() const { return codicil::review(*before.policy, *after.policy, options); }
  ReviewSubject subject() const {
    return {{*before.policy, before_name, &before.places}, {*after.policy, after_name, &after.places}};
  }
};

// A pottery studio that changes a bit of everything, with one change accepted; a step of the IIIF policy; and two
// versions that say the same.
std::vector<Pair> pairs();
Pair studio();

// As many changes of the facts, each of one recipient more.
Pair with_recipients(std::size_t number);

// A form of a report by its name, which is the suffix of its file.
struct Form {
  std::string name;
  std::string (*print)(const PolicyReview&, const ReviewSubject&);
};
const std::vector<Form>& forms();

}  // namespace codicil::test
