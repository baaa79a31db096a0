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
run(${CMAKE_COMMAND} --build ${WORK}/build --parallel 2)
run(${WORK}/build/consumer ${CMAKE_CURRENT_LIST_DIR}/policy.yaml)
foreach(words "People and programs." "Example policy\n" "  1 Who reads this\n")
  string(FIND "${output}" "${words}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "`${words}` is not in what the consumer printed:\n${output}")
  endif()
endforeach()
