# Every third-party library behind one interface target, so that the package file can name them in one place.
find_package(yaml-cpp REQUIRED)
find_package(pugixml REQUIRED)
find_package(fmt REQUIRED)
find_package(md4c REQUIRED)

add_library(codicil_dependencies INTERFACE)
target_link_libraries(codicil_dependencies INTERFACE
  $<BUILD_INTERFACE:yaml-cpp> $<BUILD_INTERFACE:pugixml> $<BUILD_INTERFACE:fmt::fmt-header-only> $<BUILD_INTERFACE:md4c::md4c>)
