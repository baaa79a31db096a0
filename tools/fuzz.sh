#!/bin/sh
# Feeds random policy files to the reader and all renderers, under AddressSanitizer and UndefinedBehaviorSanitizer.
# Usage: tools/fuzz.sh [SECONDS]  (60 by default). What is found stays in build/sanitize/fuzz/.
set -eu
seconds=${1:-60}
cd "$(dirname "$0")/.."
build=build/sanitize
cmake --preset sanitize >/dev/null
cmake --build "$build" --target fuzz_read_render

work=$build/fuzz
rm -rf "$work"
mkdir -p "$work/corpus"
# The keys and words of the format, as libFuzzer wants them.
sed -n 's/.*\(field\|required\)("\([a-z-]*\)".*/"\2:"/p' include/codicil/model/*.hpp | sort -u >"$work/keys.dict"
grep -ho '"[a-z][a-z-]*"' include/codicil/model/vocabulary.hpp | sort -u >>"$work/keys.dict"
printf '"%s"\n' 'kind:' 'was:' 'none: true' 'sections:' 'until:' '[[' ']]' '\x0a  - ' 'x-' >>"$work/keys.dict"

"$build/tests/fuzz/fuzz_read_render" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
  -dict="$work/keys.dict" -artifact_prefix="$work/" -print_final_stats=1 -close_fd_mask=1 -verbosity=1 \
  "$work/corpus" tests/fuzz/corpus policies/iiif 2>"$work/log" || {
  tail -n 60 "$work/log"
  exit 1
}
grep '^stat::' "$work/log"
rm -rf "$work"
