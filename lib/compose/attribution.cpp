#include "compose/sections.hpp"

namespace codicil::composing {

void compose(Draft& draft, const section::Attribution& attribution) {
  for (std::size_t i = 0; i < attribution.derived_from.size(); ++i) {
    const section::Work& work = attribution.derived_from[i];
    const Draft::Within within(draft, "derived-from." + std::to_string(i));
    draft.sentence("title", "attribution.derived-from", {{"title", draft.phrases.linked(work.title, work.url)}});
    draft.state("author", work.author, "attribution.author", "author");
    draft.state("licence", work.licence, "attribution.licence", "licence");
    draft.nothings(work);
    draft.end_paragraph();
  }
}

}  // namespace codicil::composing
