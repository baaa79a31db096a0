# Every third-party library behind one interface target, so that the package file can name them in one place.
find_package(PkgConfig REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(pugixml REQUIRED)
find_package(fmt REQUIRED)
# By pkg-config: the CMake files of Debian's libmd4c-dev ask for a program of another package.
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)

# `result` becomes the archive lib<name>.a where CODICIL_STATIC_DEPENDENCIES asks for it and there is one, else `target`.
function(codicil_library result name target)
  set(${result} ${target} PARENT_SCOPE)
  if(CODICIL_STATIC_DEPENDENCIES)
    find_library(codicil_${name}_archive lib${name}.a)
    mark_as_advanced(codicil_${name}_archive)
    if(codicil_${name}_archive)
      set(${result} ${codicil_${name}_archive} PARENT_SCOPE)
    else()
      message(STATUS "No archive of ${name}: the program needs its shared library")
    endif()
  endif()
endfunction()
codicil_library(yaml_library yaml-cpp yaml-cpp)
codicil_library(pugixml_library pugixml pugixml)
codicil_library(md4c_library md4c PkgConfig::md4c)
codicil_library(utf8proc_library utf8proc PkgConfig::utf8proc)

# Only its headers: the library is loaded by the first text that needs it (lib/unicode/line_breaks.cpp). A program that
# is linked -static, as the one with an archive of md4c is, can load nothing.
if(NOT codicil_md4c_archive)
  find_package(ICU COMPONENTS uc QUIET)
endif()
if(ICU_FOUND)
  message(STATUS "Lines of text are broken with ICU ${ICU_VERSION} where spaces are not enough")
else()
  message(STATUS "Without ICU (Debian: libicu-dev), Thai, Lao, Khmer and Burmese text is broken at spaces only")
endif()

# Not part of the package: Package.cmake says by what an installed library finds them.
add_library(codicil_dependencies INTERFACE)
target_link_libraries(codicil_dependencies INTERFACE
  $<BUILD_INTERFACE:${yaml_library}> $<BUILD_INTERFACE:${pugixml_library}> $<BUILD_INTERFACE:fmt::fmt-header-only>
  $<BUILD_INTERFACE:${md4c_library}> $<BUILD_INTERFACE:${utf8proc_library}>)
