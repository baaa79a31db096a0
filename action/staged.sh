#!/usr/bin/env bash
# The hook codicil-diff: what a commit changes in each of these policies, against HEAD.
#   action/staged.sh [OPTIONS of codicil diff] -- FILE...
# Ends with the worst exit code. A policy that HEAD lacks is new: there is nothing to compare, unless the same commit
# takes away one policy, which it may be.
set -euo pipefail

options=()
while [ "${1--}" != -- ] && [ $# -gt 0 ]; do
  options+=("$1")
  shift
done
[ $# -gt 0 ] || { echo 'staged.sh: name the policies after --' >&2; exit 2; }
shift
git rev-parse --verify --quiet HEAD >/dev/null || exit 0

gone=()
while IFS= read -r -d '' name; do
  if [[ $name =~ (^|/)(privacy-)?policy\.ya?ml$|\.policy\.ya?ml$ ]]; then gone+=("$name"); fi
done < <(git diff --cached -z --no-renames --diff-filter=D --name-only HEAD --)

compare() { codicil diff ${options[@]+"${options[@]}"} -- "$@" </dev/null; }

worst=0
for policy; do
  ended=0
  case $policy in *:*) policy=./$policy ;; esac  # else codicil takes it for a revision
  compare "$policy" || ended=$?
  # git cat-file says whether HEAD has it under this name; codicil has looked for others.
  if [ "$ended" -eq 4 ] && ! git cat-file -e "HEAD:./$policy" 2>/dev/null; then
    ended=0
    if [ ${#gone[@]} -eq 1 ]; then compare "HEAD:${gone[0]}" "$policy" || ended=$?; fi
    if [ ${#gone[@]} -gt 1 ]; then ended=4; echo 'staged.sh: new while several policies are gone, and like none of them' >&2; fi
  fi
  [ "$ended" -le "$worst" ] || worst=$ended
done
exit "$worst"
