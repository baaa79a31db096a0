# Every third-party library behind one interface target, so that the package file can name them in one place.
find_package(PkgConfig REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(pugixml REQUIRED)
find_package(fmt REQUIRED)
# By pkg-config: the CMake files of Debian's libmd4c-dev ask for a program of another package.
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)

add_library(codicil_dependencies INTERFACE)
target_link_libraries(codicil_dependencies INTERFACE
  $<BUILD_INTERFACE:yaml-cpp> $<BUILD_INTERFACE:pugixml> $<BUILD_INTERFACE:fmt::fmt-header-only> $<BUILD_INTERFACE:PkgConfig::md4c>
  $<BUILD_INTERFACE:PkgConfig::utf8proc>)
