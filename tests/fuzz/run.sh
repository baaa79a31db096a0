#!/bin/sh
# Feeds random policy files to a fuzzer, for FUZZ_SECONDS (60 by default):
#   tests/fuzz/run.sh PROGRAM
# What is found stays beside the program, in found/.
set -eu
program=$(realpath "$1")
work=$(dirname "$program")/found
cd "$(dirname "$0")/../.."
rm -rf "$work"
mkdir -p "$work/corpus"
# The keys and words of the format, as libFuzzer wants them.
sed -n 's/.*\(field\|required\)("\([a-z-]*\)".*/"\2:"/p' include/codicil/model/*.hpp | sort -u >"$work/keys.dict"
grep -ho '"[a-z][a-z-]*"' include/codicil/model/vocabulary.hpp | sort -u >>"$work/keys.dict"
printf '"%s"\n' 'kind:' 'was:' 'none: true' 'sections:' 'until:' '[[' ']]' '\x0a  - ' 'x-' >>"$work/keys.dict"

"$program" -max_total_time="${FUZZ_SECONDS:-60}" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
  -dict="$work/keys.dict" -artifact_prefix="$work/" -print_final_stats=1 -close_fd_mask=1 -verbosity=1 \
  "$work/corpus" tests/fuzz/corpus policies/iiif 2>"$work/log" || {
  tail -n 60 "$work/log"
  exit 1
}
grep '^stat::' "$work/log"
rm -rf "$work"
