# The warnings every target of the project is built with.
function(codicil_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wshadow
    $<$<BOOL:${CODICIL_WARNINGS_AS_ERRORS}>:-Werror>
    # g++ 12 sees the members of alternatives that a std::variant does not hold (GCC bug 80635 and its kin), and an
    # overlap or a size below nothing in `"a" + string` (GCC bug 105651), and readings before a short literal in loops that
    # it unrolled.
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-maybe-uninitialized;-Wno-restrict;-Wno-stringop-overflow;-Wno-array-bounds>)
endfunction()
