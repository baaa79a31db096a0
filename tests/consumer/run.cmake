# Uses Codicil as a stranger would:
#   cmake -D WAY=find_package|add_subdirectory|pkg-config -D BUILD=<build folder> -D SOURCE=<source folder> -P run.cmake
# WORK is where to build (removed first), COMPILER and LAUNCHER are those of the build.
set(prefix ${WORK}/prefix)
file(REMOVE_RECURSE ${WORK})

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY OUTPUT_VARIABLE output ERROR_VARIABLE errors)
  set(output "${output}" PARENT_SCOPE)
endfunction()

if(NOT WAY STREQUAL "add_subdirectory")
  run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
  foreach(file bin/codicil include/codicil/codicil.hpp share/man/man1/codicil.1 share/man/man1/codicil-check.1
          share/bash-completion/completions/codicil share/zsh/site-functions/_codicil
          share/fish/vendor_completions.d/codicil.fish)
    if(NOT EXISTS ${prefix}/${file})
      message(FATAL_ERROR "${file} is not installed")
    endif()
  endforeach()
  run(${prefix}/bin/codicil --version)
  file(GLOB_RECURSE pc ${prefix}/codicil.pc)
  get_filename_component(pc_folder ${pc} DIRECTORY)
  set(ENV{PKG_CONFIG_PATH} ${pc_folder})
  set(ENV{LD_LIBRARY_PATH} ${pc_folder}/..)
endif()

run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK}/build -D WAY=${WAY} -D CODICIL_SOURCE=${SOURCE}
  -D CMAKE_PREFIX_PATH=${prefix} -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}
  "-DCMAKE_CXX_FLAGS=${FLAGS}" -D CMAKE_BUILD_TYPE=Debug -D CMAKE_CXX_FLAGS_DEBUG=-O0 ${OPTIONS})
if(WAY STREQUAL "add_subdirectory")
  # tools/test.sh builds and runs all of it, under sanitizers. Here: nothing but the library is asked for by default.
  run(${CMAKE_COMMAND} --build ${WORK}/build --target help)
  foreach(target codicil consumer)
    if(NOT output MATCHES "[ \n]${target}[:\n]")
      message(FATAL_ERROR "There is no target ${target}:\n${output}")
    endif()
  endforeach()
  if(output MATCHES "codicil_cli|unit_tests|bench|fuzz")
    message(FATAL_ERROR "More than the library is built:\n${output}")
  endif()
  return()
endif()
run(${CMAKE_COMMAND} --build ${WORK}/build --parallel 2)
run(${CMAKE_CTEST_COMMAND} --test-dir ${WORK}/build --output-on-failure)
