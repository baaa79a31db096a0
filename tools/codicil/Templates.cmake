# The policies that `codicil init` writes, as a table: the one of this folder, and the examples.
file(GLOB texts CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/templates/*.yaml ${PROJECT_SOURCE_DIR}/policies/examples/*.yaml)
set(rows "")
foreach(text ${texts})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${text})
  get_filename_component(name ${text} NAME_WE)
  list(APPEND names ${name})
  set(path_${name} ${text})
endforeach()
list(SORT names)
foreach(name ${names})
  file(READ ${path_${name}} yaml)
  string(APPEND rows "    {\"${name}\", R\"yaml(${yaml})yaml\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/templates.cpp @ONLY CONTENT
[[// Made by Templates.cmake.
#include "templates.hpp"

#include <array>

namespace codicil::cli {
namespace {

constexpr auto kTemplates = std::to_array<Template>({
@rows@});

}  // namespace

std::span<const Template> templates() { return kTemplates; }

}  // namespace codicil::cli
]])
