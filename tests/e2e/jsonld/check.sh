#!/bin/sh
# Usage: check.sh FILE...
# Reads each JSON-LD file with two processors, jsonld.js in safe mode and PyLD. Ends with 1 unless, for every file, both
# read it without error, find at least one quad and no blank node, and print the same N-Quads, byte for byte.
# Needs node with the packages of package.json (npm ci), and Debian's python3-pyld and python3-rdflib.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
[ $# -gt 0 ] || { echo "usage: check.sh FILE..." >&2; exit 2; }
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
failed=0

fail() {
  echo "$1: $2" >&2
  failed=1
}

for file in "$@"; do
  rm -f "$work"/*
  node "$here/quads.mjs" "$file" "$work/node.nq" || { fail "$file" "jsonld.js refuses it"; continue; }
  /usr/bin/python3 "$here/quads.py" "$file" "$work/python.nq" || { fail "$file" "PyLD or RDFLib refuses it"; continue; }
  quads=$(grep -c . "$work/node.nq")
  [ "$quads" -gt 0 ] || fail "$file" "no quads"
  ! grep -E '^(_:|<[^>]*> <[^>]*> _:)' "$work/node.nq" | head -3 | grep . >&2 || fail "$file" "blank nodes"
  cmp -s "$work/node.nq" "$work/python.nq" || {
    diff "$work/node.nq" "$work/python.nq" | head -6 >&2
    fail "$file" "the processors disagree"
  }
  echo "$file: $quads quads"
done
exit "$failed"
