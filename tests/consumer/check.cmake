# What the program CONSUMER must print.
execute_process(COMMAND ${CONSUMER} ${CMAKE_CURRENT_LIST_DIR}/policy.yaml COMMAND_ERROR_IS_FATAL ANY
  OUTPUT_VARIABLE output)
foreach(words "People and programs." "Example policy\n" "  1 Who reads this\n")
  string(FIND "${output}" "${words}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "`${words}` is not in what the consumer printed:\n${output}")
  endif()
endforeach()
