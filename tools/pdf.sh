#!/bin/sh
# Turns the XSL-FO that Codicil writes into a PDF, with Apache FOP 2.8 (Debian's package fop):
#   tools/pdf.sh POLICY.fo POLICY.pdf
# FOP exits with 0 in spite of warnings and even errors, so that any message of it counts as a failure here.
# FOP_CONFIG names another configuration than renderers/fo/fop.xconf.
set -eu
if [ $# -ne 2 ]; then
  echo "usage: tools/pdf.sh FILE.fo OUT.pdf" >&2
  exit 2
fi
config=${FOP_CONFIG:-$(dirname "$0")/../renderers/fo/fop.xconf}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
# A home of its own: .foprc is the one way to silence INFO lines, and FOP caches fonts there.
echo 'LOGLEVEL=-Dorg.apache.commons.logging.simplelog.defaultlog=WARN' >"$home/.foprc"
# JAVA_CMD: without it Debian's wrapper prints a warning of its own.
status=0
HOME=$home JAVA_CMD=${JAVA_CMD:-/usr/bin/java} timeout "${FOP_TIMEOUT:-60}" \
  fop -c "$config" -fo "$1" -pdf "$2" >"$home/messages" 2>&1 || status=$?
if [ $status -ne 0 ] || [ -s "$home/messages" ]; then
  echo "tools/pdf.sh: FOP said this of $1 (exit $status):" >&2
  cat "$home/messages" >&2
  exit 1
fi
