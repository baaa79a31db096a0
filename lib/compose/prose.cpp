#include "compose/sections.hpp"

namespace codicil::composing {

// All of it is the author's: heading and text, which every section can have.
void compose(Draft&, const section::Prose&) {}

}  // namespace codicil::composing
