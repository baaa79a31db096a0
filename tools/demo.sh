#!/bin/sh
# Installs what is missing, builds, prints the IIIF policy in every format into out/, and says what a later version
# changed:
#   tools/demo.sh
set -eu
cd "$(dirname "$0")/.."
tools/install-packages.sh pdf

cmake --preset release -B build/demo -DCODICIL_BUILD_TESTS=OFF >/dev/null
cmake --build build/demo --target codicil_cli
codicil=build/demo/tools/codicil/codicil

mkdir -p out
$codicil check policies/iiif/2020-06-10.yaml
$codicil render policies/iiif/2020-06-10.yaml -t html,text,markdown,jsonld,fo -d out
tools/pdf.sh out/2020-06-10.fo out/2020-06-10.pdf

echo
head -n 40 out/2020-06-10.txt
echo "…"
echo "What the version of August 2021 changed:"
echo
$codicil diff policies/iiif/2021-07-27.yaml policies/iiif/2021-08-04.yaml
$codicil diff policies/iiif/2021-07-27.yaml policies/iiif/2021-08-04.yaml --format html -o out/review.html

echo
echo "One file went in: policies/iiif/2020-06-10.yaml. These came out:"
ls -l out/2020-06-10.* out/review.html
