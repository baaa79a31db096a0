#include <codicil/source/display.hpp>

#include "unicode/display.hpp"

namespace codicil {

std::string printable(std::string_view text) { return unicode::without_commands(unicode::display(text)); }

}  // namespace codicil
