#!/bin/sh
# Makes a PDF of what Codicil writes:
#   tools/pdf.sh POLICY.fo POLICY.pdf     with Apache FOP 2.8 (Debian's package fop)
#   tools/pdf.sh POLICY.html POLICY.pdf   with Chromium (Debian's package chromium): for Arabic and what FOP can't do
# FOP exits with 0 in spite of warnings and even errors, so that any message of it counts as a failure here.
# FOP_CONFIG names another configuration than those in renderers/fo. docs/pdf.md says more.
set -eu
if [ $# -ne 2 ]; then
  echo "usage: tools/pdf.sh FILE.fo|FILE.html OUT.pdf" >&2
  exit 2
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

# Whether a file has a character that begins with such a byte in UTF-8.
has() { LC_ALL=C grep -aq "$(printf "[$1]")" "$2"; }

fail() {
  echo "tools/pdf.sh: $1" >&2
  cat "$home/messages" >&2
  exit 1
}

print_fo() {
  config=fop.xconf
  if has '\327' "$1"; then config=fop-rtl.xconf; fi  # Hebrew letters
  # A home of its own: .foprc is the one way to silence INFO lines, and FOP caches fonts there.
  echo 'LOGLEVEL=-Dorg.apache.commons.logging.simplelog.defaultlog=WARN' >"$home/.foprc"
  # JAVA_CMD: without it Debian's wrapper prints a warning of its own.
  status=0
  HOME=$home JAVA_CMD=${JAVA_CMD:-/usr/bin/java} timeout "${FOP_TIMEOUT:-60}" \
    fop -c "${FOP_CONFIG:-$(dirname "$0")/../renderers/fo/$config}" -fo "$1" -pdf "$2" >"$home/messages" 2>&1 || status=$?
  if [ $status -ne 0 ] || [ -s "$home/messages" ]; then fail "FOP said this of $1 (exit $status):"; fi
}

# Without a sandbox of its own, because that takes rights that containers don't give: the page has no script, and its
# Content-Security-Policy lets it load nothing.
print_html() {
  HOME=$home timeout "${CHROMIUM_TIMEOUT:-60}" "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu \
    --disable-background-networking --user-data-dir="$home/profile" --no-pdf-header-footer \
    --print-to-pdf="$2" "$(realpath "$1")" >"$home/messages" 2>&1 || fail "Chromium said this of $1 (exit $?):"
}

case $1 in
  *.html) print_html "$1" "$2" ;;
  *)
    # Arabic and its relatives, which FOP 2.8 would join wrongly, in the wrong order, and say nothing; Indic scripts,
    # Thai, Lao, Tibetan.
    if has '\330-\340' "$1" && [ -z "${FOP_CONFIG:-}" ]; then
      echo "tools/pdf.sh: $1 has Arabic letters, or others that FOP joins wrongly: make the PDF of the HTML page" >&2
      exit 1
    fi
    print_fo "$1" "$2"
    ;;
esac
