#include "review/names.hpp"

#include "review/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

namespace codicil::reviewing {
namespace {

using List = std::vector<std::string_view>;

constexpr auto kMail = std::to_array<std::string_view>({"email", "mail"});
constexpr auto kAddress = std::to_array<std::string_view>({"address", "adresse"});

bool is_mail_address(std::string_view word, std::string_view next) {
  const auto is_one_of = [](const auto& words, std::string_view each) {
    return std::ranges::find(words, each) != words.end();
  };
  return (is_one_of(kMail, word) && is_one_of(kAddress, next)) || (is_one_of(kAddress, word) && is_one_of(kMail, next));
}

// The words that count. Nobody means anything else by `email` and `adresse mail`.
List words_that_count(const WordsOf& words) {
  List found;
  for (std::size_t i = 0; i < words.folded.size(); ++i) {
    const std::string_view word = words.folded[i];
    if (i + 1 < words.folded.size() && is_mail_address(word, words.folded[i + 1]))
      found.push_back("email"), ++i;
    else if (!is_article(word))
      found.push_back(word);
  }
  return found;
}

bool has_more_commas(std::string_view before, std::string_view after) {
  const auto marks = [](std::string_view text) {
    return std::ranges::count_if(text, [](char c) { return c == ',' || c == ';' || c == '/'; });
  };
  return marks(after) > marks(before);
}

List only_in(List words, List others) {
  std::ranges::sort(words), std::ranges::sort(others);
  List found;
  std::ranges::set_difference(words, others, std::back_inserter(found));
  return found;
}

// Each is compared with each; a name that differs in more words is another one.
constexpr std::size_t kMostForms = 12;

void leave_out_forms(List& gone, List& come) {
  if (gone.size() > kMostForms || come.size() > kMostForms) return;
  std::erase_if(gone, [&](std::string_view word) {
    const auto form = std::ranges::find_if(come, [&](std::string_view other) { return is_form(word, other); });
    if (form == come.end()) return false;
    come.erase(form);
    return true;
  });
}

// The words that only one of two names has.
class Difference {
public:
  Difference(std::string_view before, std::string_view after)
      : before_(before), after_(after), older_(before), newer_(after) {
    leave_out_forms(gone_, come_);
  }

  bool is_grown() const { return gone_.empty() && !come_.empty(); }
  bool is_shrunk() const { return come_.empty() && !gone_.empty(); }
  // Fewer than half of the words are shared (Dice's coefficient).
  bool is_mostly_another() const { return 2 * (olds_.size() - gone_.size()) < gone_.size() + come_.size(); }

  bool may_mean_more() const {
    return (is_grown() && !has_one_qualifier_more()) || (is_shrunk() && !lists_less()) || is_mostly_another();
  }
  // One word in place of another; `our` in place of `the` tells nothing.
  bool has_one_for_another() const {
    if (gone_.empty() || come_.empty()) return false;
    return !std::ranges::all_of(gone_, is_small) || !std::ranges::all_of(come_, is_small);
  }
  bool has_weighty() const { return std::ranges::any_of(gone_, is_weighty) || std::ranges::any_of(come_, is_weighty); }

private:
  // Whether what is gone was a thing beside others, and not a word that said which.
  bool lists_less() const {
    if (!has_more_commas(after_, before_) && std::ranges::none_of(gone_, is_joining)) return false;
    const auto limits = [](std::string_view word) { return is_limiting(word) || is_weighty(word); };
    return !std::ranges::all_of(gone_, is_joining) && std::ranges::none_of(gone_, limits);
  }

  // Whether all that is new is a word in front of another one, which tells more of it: `your shopping basket`.
  bool has_one_qualifier_more() const {
    if (come_.size() != 1 || has_more_commas(before_, after_)) return false;
    const auto at = std::ranges::find(news_, come_.front());
    const bool is_inside = at != news_.begin() && std::next(at) != news_.end();
    return is_inside && !is_weighty(*at) && !is_joining(*at) && !is_widening(*at);
  }

  const std::string_view before_, after_;
  const WordsOf older_, newer_;
  const List olds_ = words_that_count(older_), news_ = words_that_count(newer_);
  List gone_ = only_in(olds_, news_), come_ = only_in(news_, olds_);
};

}  // namespace

bool may_mean_more(std::string_view before, std::string_view after) {
  return Difference(before, after).may_mean_more();
}

bool may_be_called_more(std::string_view before, std::string_view after) {
  const Difference difference(before, after);
  return difference.may_mean_more() || difference.has_weighty() || difference.has_one_for_another();
}

bool says_more_or_less(std::string_view before, std::string_view after) {
  const Difference difference(before, after);
  return difference.is_grown() || difference.is_shrunk();
}

bool shares_little(std::string_view before, std::string_view after) {
  return Difference(before, after).is_mostly_another();
}

}  // namespace codicil::reviewing
