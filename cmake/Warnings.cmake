# The warnings every target of the project is built with.
function(codicil_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wshadow
    $<$<BOOL:${CODICIL_WARNINGS_AS_ERRORS}>:-Werror>)
endfunction()
