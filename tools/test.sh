#!/bin/sh
# Installs what is missing, builds with g++ and with clang's sanitizers, and passes all tests:
#   tools/test.sh
# The last lines are ctest's own.
set -eu
cd "$(dirname "$0")/.."
tools/install-packages.sh test

# The page, JSON-LD and schema checkers; none of their packages may run a script of its own.
for folder in tests/e2e tests/e2e/jsonld tests/e2e/schema; do
  [ -d "$folder/node_modules" ] || (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
done

launcher=
if command -v ccache >/dev/null 2>&1; then launcher=-DCMAKE_CXX_COMPILER_LAUNCHER=ccache; fi

echo "== form"
git ls-files '*.cpp' '*.hpp' | xargs clang-format --dry-run --Werror

echo "== clang, AddressSanitizer, UndefinedBehaviorSanitizer"
# As a part of another source tree, which is one more way to use the library.
cmake -S tests/consumer -B build/consumer --preset sanitize -D WAY=add_subdirectory -D CODICIL_SOURCE="$PWD" \
  -D CODICIL_BUILD_TESTS=ON $launcher >/dev/null
# What is tested here needs no more than these.
cmake --build build/consumer --target consumer unit_tests check_tests fuzz_read_render
ctest --test-dir build/consumer --output-on-failure -L "consumer|unit|check|fuzz" -j "$(nproc)"

echo "== g++, all tests"
cmake --preset dev $launcher >/dev/null
cmake --build --preset dev
ctest --test-dir build/dev --output-on-failure -j "$(nproc)"
