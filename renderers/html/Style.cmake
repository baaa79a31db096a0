# The style sheet becomes a constant of the library, with the hash that a page's Content-Security-Policy allows it by.
set(style ${CMAKE_CURRENT_LIST_DIR}/policy.css)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${style})
file(READ ${style} POLICY_CSS)
string(SHA256 POLICY_CSS_SHA256 "${POLICY_CSS}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/style.hpp.in ${CMAKE_CURRENT_BINARY_DIR}/generated/html/style.hpp @ONLY)
target_include_directories(codicil PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
