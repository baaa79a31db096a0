#!/bin/sh
# Feeds random policy files to the reader and all renderers, under AddressSanitizer and UndefinedBehaviorSanitizer.
# Usage: tools/fuzz.sh [SECONDS]  (60 by default). What is found stays in build/sanitize/tests/fuzz/found/.
set -eu
cd "$(dirname "$0")/.."
cmake --preset sanitize >/dev/null
cmake --build --preset sanitize --target fuzz_read_render
FUZZ_SECONDS=${1:-60} exec tests/fuzz/run.sh build/sanitize/tests/fuzz/fuzz_read_render
