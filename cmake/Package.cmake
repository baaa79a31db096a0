# What `cmake --install` puts where: library, headers, command line, and the files by which CMake and pkg-config find them.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/codicil)

install(TARGETS codicil codicil_dependencies EXPORT codicil)
install(DIRECTORY include/codicil DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
install(EXPORT codicil NAMESPACE codicil:: FILE codicilTargets.cmake DESTINATION ${package_dir})
install(FILES LICENSE TYPE DOC OPTIONAL)
if(CODICIL_BUILD_CLI)
  install(TARGETS codicil_cli)
endif()

configure_package_config_file(cmake/codicilConfig.cmake.in codicilConfig.cmake INSTALL_DESTINATION ${package_dir})
# In 0.x, a new minor version may break its users.
write_basic_package_version_file(codicilConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/codicilConfig.cmake ${PROJECT_BINARY_DIR}/codicilConfigVersion.cmake
  DESTINATION ${package_dir})

# Those who link the archive need the libraries behind it; those who link the shared library do not.
if(BUILD_SHARED_LIBS)
  set(requires Requires.private)
else()
  set(requires Requires)
endif()
# From the folder of codicil.pc up to the prefix, so that the installed tree can be moved.
file(RELATIVE_PATH up_to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/codicil.pc.in codicil.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/codicil.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
