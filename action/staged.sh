#!/usr/bin/env bash
# The hook codicil-diff: what a commit changes in each of these policies, against HEAD.
#   action/staged.sh [OPTIONS of codicil diff] -- FILE...
# Ends with the worst exit code. A policy that HEAD lacks is new: there is nothing to compare.
set -euo pipefail

options=()
while [ "${1--}" != -- ] && [ $# -gt 0 ]; do
  options+=("$1")
  shift
done
[ $# -gt 0 ] || { echo 'staged.sh: name the policies after --' >&2; exit 2; }
shift
git rev-parse --verify --quiet HEAD >/dev/null || exit 0

worst=0
for policy; do
  ended=0
  case $policy in *:*) policy=./$policy ;; esac  # else codicil takes it for a revision
  codicil diff ${options[@]+"${options[@]}"} -- "$policy" </dev/null || ended=$?
  # git cat-file says whether HEAD has it under this name; codicil has looked for others.
  if [ "$ended" -eq 4 ] && ! git cat-file -e "HEAD:./$policy" 2>/dev/null; then ended=0; fi
  [ "$ended" -le "$worst" ] || worst=$ended
done
exit "$worst"
