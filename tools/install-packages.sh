#!/bin/sh
# Installs what is missing on Debian 12:
#   tools/install-packages.sh build   what building and running the command line needs
#   tools/install-packages.sh pdf     … and making PDFs in Latin, Greek and Cyrillic letters
#   tools/install-packages.sh scripts … and in Hebrew, Chinese, Japanese, Korean, Arabic and other ones
#   tools/install-packages.sh test    … and all tests
# Each line names something that shows that the package is there (a command or a file), then the package.
set -eu

build_packages='
g++ g++
cmake cmake
ninja ninja-build
pkg-config pkg-config
/usr/include/yaml-cpp/yaml.h libyaml-cpp-dev
/usr/include/pugixml.hpp libpugixml-dev
/usr/include/fmt/format.h libfmt-dev
/usr/include/md4c.h libmd4c-dev
/usr/include/utf8proc.h libutf8proc-dev
/usr/include/unicode/ubrk.h libicu-dev
/usr/include/boost/program_options.hpp libboost-program-options-dev
'
pdf_packages='
fop fop
/usr/share/java/xalan2.jar libxalan2-java
/usr/share/java/xercesImpl.jar libxerces2-java
/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf fonts-noto-core
/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf fonts-dejavu-core
/usr/share/fonts/truetype/dejavu/DejaVuSansMono-Bold.ttf fonts-dejavu-core
'
script_packages='
/usr/share/fonts/truetype/culmus/FrankRuehlCLM-Medium.ttf culmus
/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf fonts-liberation
/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf fonts-morisawa-bizud-gothic
/usr/share/fonts/truetype/bizud-mincho/BIZUDPMincho-Regular.ttf fonts-morisawa-bizud-mincho
/usr/share/fonts/truetype/nanum/NanumMyeongjo.ttf fonts-nanum
/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc fonts-wqy-zenhei
chromium chromium
'
test_packages='
/usr/include/catch2/catch.hpp catch2
/usr/include/rapidjson/document.h rapidjson-dev
/usr/include/libxml2/libxml/parser.h libxml2-dev
git git
jq jq
curl curl
shellcheck shellcheck
/usr/share/bash-completion/bash_completion bash-completion
zsh zsh
fish fish
man man-db
pre-commit pre-commit
/usr/bin/python3 python3
/usr/lib/python3/dist-packages/pyld python3-pyld
/usr/lib/python3/dist-packages/rdflib python3-rdflib
/usr/lib/python3/dist-packages/jsonschema python3-jsonschema
/usr/lib/python3/dist-packages/junitparser python3-junitparser
xmllint libxml2-utils
pdftotext poppler-utils
cmark-gfm cmark-gfm
qpdf qpdf
java default-jre-headless
node nodejs
npm npm
clang++ clang
ld.lld lld
clang-format clang-format
/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux/libclang_rt.asan-x86_64.a libclang-rt-14-dev
openssl openssl
'

case ${1:-} in
  build) wanted=$build_packages ;;
  pdf) wanted=$build_packages$pdf_packages ;;
  scripts) wanted=$build_packages$pdf_packages$script_packages ;;
  test) wanted=$build_packages$pdf_packages$script_packages$test_packages ;;
  *) echo "usage: tools/install-packages.sh build|pdf|scripts|test" >&2; exit 2 ;;
esac

missing=$(echo "$wanted" | while read -r sign package; do
  [ -n "$sign" ] || continue
  [ -e "$sign" ] || command -v "$sign" >/dev/null 2>&1 || echo "$package"
done | sort -u)
[ -n "$missing" ] || exit 0

echo "installing:" $missing >&2
as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
$as_root apt-get update -qq >&2
# shellcheck disable=SC2086  # a list of words
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >&2
