#include "gfm/gfm.hpp"
#include "report/document.hpp"
#include "report/words.hpp"

#include <codicil/report.hpp>

namespace codicil {
namespace reporting {
namespace {

constexpr std::size_t kMostNotes = 20;  // gates and waivers, which stand before the findings or are of little weight

class Comment {
public:
  Comment(const PolicyReview& review, const ReviewSubject& subject, std::size_t most)
      : review_(review), subject_(subject), most_(most) {}

  // Every finding more makes it longer: the number that fits is found by halving.
  std::string print() const {
    std::string best = with(review_.findings.size());
    if (best.size() <= most_) return best;
    best.clear();
    for (std::size_t fits = 0, too_many = review_.findings.size(); fits < too_many;) {
      const std::size_t middle = fits + (too_many - fits) / 2;
      std::string print = with(middle);
      if (print.size() <= most_) {
        best = std::move(print);
        fits = middle + 1;
      } else {
        too_many = middle;
      }
    }
    return best.empty() ? std::string(head(to_summary(review_) + '\n', most_)) : best;
  }

private:
  std::string with(std::size_t findings) const {
    return write_markdown(document_of(review_, subject_, {findings, kMostNotes, false}), {.heading_level = 2});
  }

  const PolicyReview& review_;
  const ReviewSubject& subject_;
  std::size_t most_;
};

}  // namespace
}  // namespace reporting

std::string to_markdown(const PolicyReview& review, const ReviewSubject& subject, std::size_t most) {
  return reporting::Comment(review, subject, most).print();
}

}  // namespace codicil
