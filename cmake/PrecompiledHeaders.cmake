# What nearly every file includes, parsed once per target: the model alone takes g++ more than a second. Files still
# include all they use. CMAKE_DISABLE_PRECOMPILE_HEADERS=ON builds without, and finds those that do not.
set(codicil_precompiled <algorithm> <array> <charconv> <deque> <functional> <map> <memory> <optional> <span> <string>
  <string_view> <unordered_map> <utility> <variant> <vector> <codicil/document/document.hpp> <codicil/model/policy.hpp>)
