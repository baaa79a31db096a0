#!/usr/bin/env bash
# Reviews what a branch changes in its policies: the whole GitHub Action, and the same on any machine:
#   INPUT_BASE=origin/main action/review.sh
# Inputs are variables, described in action.yml. Needs bash, git, jq and codicil; for a comment, curl.
# Exit codes are codicil's: 1 changes at or above INPUT_FAIL_ON, 2 usage, 3 a policy cannot be read, 4 git.
#
# Policies, their names and the settings beside them come from whoever wrote the branch. So names reach the log and
# Markdown only through `shown`, other text only through `as_text`, and settings are those of the base branch.
set -euo pipefail

codicil=${INPUT_CODICIL:-codicil}
fail_on=${INPUT_FAIL_ON:-never}
format=${INPUT_FORMAT:-html}
marker='<!-- codicil -->'
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
temporary=${RUNNER_TEMP:-${TMPDIR:-/tmp}}
# GitHub takes 65,536 characters in a comment and 1 MiB in a summary; bytes are never fewer than characters.
readonly comment_bytes=65000 summary_bytes=1000000

severities='none editorial notable material unknown'
advices='none publish inform inform-in-advance ask-consent unknown'
severity=none advice=none material=0 notable=0 editorial=0 status=0 number=0

# --- What others wrote, on its way out

on_github() { [ "${GITHUB_ACTIONS:-}" = true ]; }

random() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

# A name without anything that a terminal, a workflow command or Markdown could take for its own.
shown() { jq -nr --arg name "$1" '$name | gsub("[^\\p{L}\\p{N}._/ -]"; "?")'; }

# Lines for the log in which GitHub looks for no commands.
as_text() {
  local token
  on_github || { awk 1 >&2; return; }
  token=$(random)
  echo "::stop-commands::$token"
  awk 1
  echo "::$token::"
}

# One line of ours: kind (error, warning, notice), words.
say() {
  if on_github; then echo "::$1 title=codicil::$2"; else echo "codicil: $2" >&2; fi
}

output() {
  [ -n "${GITHUB_OUTPUT:-}" ] || return 0
  local end
  end=$(random)
  printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >>"$GITHUB_OUTPUT"
}

fail() {
  output severity unknown
  output advice unknown
  say error "$2"
  exit "$1"
}

# Markdown in at most $1 bytes: parts at its end are left out whole, and counted.
cut_to() {
  LC_ALL=C awk -v most="$1" -v where="${run_page:+ [The whole report]($run_page)}" '
    function flush(   i) {
      if (left || size + bytes > most) left += count > 0
      else { size += bytes; for (i = 1; i <= count; i++) print lines[i] }
      count = bytes = 0
    }
    /^#/ { flush() }
    { lines[++count] = $0; bytes += length($0) + 1 }
    END { flush(); if (left) printf "\n**%d more parts are left out here.**%s\n", left, where }'
}

# --- The two versions

event() { [ -z "${GITHUB_EVENT_PATH:-}" ] || jq -r "$1 // empty" "$GITHUB_EVENT_PATH"; }

plumbing() { git --no-pager -c core.fsmonitor= -c core.hooksPath=/dev/null "$@"; }

commit() { plumbing rev-parse --verify --quiet --end-of-options "$1^{commit}"; }

# GitHub checks out a merge that nobody made: its first parent is the base branch as it is now.
is_test_merge() {
  local head
  head=$(event .pull_request.head.sha)
  [ -n "$head" ] && [ "$(commit 'HEAD^2')" = "$head" ]
}

find_base() {
  local named=${INPUT_BASE:-}
  if [ -z "$named" ] && is_test_merge; then base=$(commit 'HEAD^1') && return; fi
  [ -n "$named" ] || named=$(event '.pull_request.base.sha // .merge_group.base_sha')
  [ -n "$named" ] || fail 2 'there is no pull request here; name the version to compare with in the input base'
  base=$(commit "$named") || base=$(commit "origin/$named") ||
    fail 4 "this clone does not have $(shown "$named"), the version to compare with; with actions/checkout, set fetch-depth: 0"
}

# What the branch started from, so that later changes of the base branch are not taken for its own.
find_old() {
  old=$(plumbing merge-base "$base" HEAD) ||
    fail 4 "this clone does not reach back to where HEAD and $(shown "$base") part; with actions/checkout, set fetch-depth: 0"
  old=$(plumbing rev-parse --short=10 "$old")
}

# The settings that hold for a policy at the base branch, as a file; `none`.
settings_of() {
  local folder=$1 name
  while [ -n "$folder" ]; do
    case $folder in */*) folder=${folder%/*} ;; *) folder= ;; esac
    name=${folder:+$folder/}.codicil.yaml
    if plumbing cat-file blob "$base:$name" >"$work/.codicil.yaml" 2>/dev/null; then
      echo "$work/.codicil.yaml"
      return
    fi
  done
  echo none
}

# --- One policy

graver() {
  local word found=unknown
  for word in $1; do
    if [ "$word" = "$2" ] || [ "$word" = "$3" ]; then found=$word; fi
  done
  echo "$found"
}

weigh() {
  severity=$(graver "$severities" "$severity" "$1")
  advice=$(graver "$advices" "$advice" "$2")
}

ends_with() { [ "$status" -ge "$1" ] || status=$1; }

# A policy of which nobody can say what changed: kind of message, heading, name, words.
not_compared() {
  say "$1" "$(shown "$3") $4"
  # shellcheck disable=SC2016  # the backticks are Markdown's
  printf '## %s\n\n`%s` %s.\n\n' "$2" "$(shown "$3")" "$4" >>"$report/report.md"
}

unknown() {
  weigh unknown unknown
  [ "$fail_on" = never ] || ends_with 1
  not_compared "$@"
}

# Text for those who read the report.
quote() { { sed 's/^/    /' "$1"; echo; } >>"$report/report.md"; }

# What codicil said, for those who read the log too.
pass_on() {
  [ -s "$1" ] || return 0
  as_text <"$1"
  quote "$1"
}

# `versions` are the operands that name the two.
compare() { "$codicil" --quiet diff "$@" "${versions[@]}" </dev/null; }

weigh_changes() { compare --format json --fail-on "$fail_on" >"$work/json" 2>"$work/says"; }

# The same comparison in another form; what was said beside it is known.
again() { compare "$@" 2>"$work/again" || fail 70 'codicil failed when it was asked for another form'; }

count() {
  local gravest wanted m n e
  read -r gravest wanted m n e <<<"$(jq -r '[.severity, .advice, (.counts | .material, .notable, .editorial)] | join(" ")' "$work/json")"
  material=$((material + m)) notable=$((notable + n)) editorial=$((editorial + e))
  [ $((m + n + e)) -eq 0 ] || weigh "$gravest" "$wanted"
}

write_page() {
  number=$((number + 1))
  local name suffix=$format
  name=$(printf %s "${1##*/}" | LC_ALL=C tr -c 'A-Za-z0-9._-' '-')
  case $format in markdown) suffix=md ;; text) suffix=txt ;; esac
  again --format "$format" --output "$report/$number-$name.$suffix"
}

report_on() {
  count
  if on_github; then again --format github; else again --format text; fi
  { again --format markdown; echo; } >>"$report/report.md"
  write_page "$1"
}

is_new() { [ -z "$(plumbing ls-tree "$old" -- "$1")" ]; }

check() { "$codicil" --quiet check --format "$1" -- "$policy" </dev/null; }

review() {
  local policy=$1 ended=0
  case $policy in *:*) policy=./$policy ;; esac  # else codicil takes it for a revision
  if [ -L "$policy" ]; then
    unknown error 'Not compared' "$policy" 'is a symbolic link, which is not followed'
    ends_with 3
    return
  fi
  CODICIL_CONFIG=$(settings_of "$policy")
  export CODICIL_CONFIG
  check concise >"$work/says" 2>&1 || ended=$?
  [ ! -s "$work/says" ] || as_text <"$work/says"
  if [ "$ended" -eq 1 ]; then
    unknown error 'Not compared' "$policy" 'cannot be read as a policy'
    check full >"$work/says" || true
    quote "$work/says"
    ends_with 3
    return
  fi
  versions=(--against "$old" -- "$policy")
  weigh_changes || ended=$?
  # New by its name and by its looks. Where a policy is gone, it may be that one all the same.
  if [ "$ended" -eq 4 ] && is_new "$1"; then
    case ${#gone[@]} in
      0) not_compared notice 'New policy' "$policy" 'has no older version, so that all of it is new'; return ;;
      1) followed=${gone[0]} ended=0 versions=(-- "$old:${gone[0]}" "$policy")
         weigh_changes || ended=$? ;;
      *) unknown warning 'Not compared' "$policy" 'is new while several policies are gone, and is like none of them'; return ;;
    esac
  fi
  case $ended in
    0 | 1) ends_with "$ended"; pass_on "$work/says"; report_on "$policy" ;;
    3) unknown warning 'Not compared' "$policy" 'cannot be read as a policy in its older version'; pass_on "$work/says" ;;
    4) unknown error 'Not compared' "$policy" 'has an older version that codicil cannot get from git'
       pass_on "$work/says"
       ends_with 4 ;;
    *) unknown error 'Not compared' "$policy" 'was not compared; if settings are to blame, they are those of the base branch'
       pass_on "$work/says"
       ends_with "$ended" ;;
  esac
}

# --- All of them

find_patterns() {
  local line
  patterns=()
  while read -r line; do
    if [ -n "$line" ]; then patterns+=("$line"); fi
  done <<<"${INPUT_FILE:-policy.yaml
privacy-policy.yaml}"
}

review_all() {
  local policy found=0
  gone=() followed=
  export GIT_GLOB_PATHSPECS=1
  plumbing ls-files -z -- "${patterns[@]}" >"$work/present"
  plumbing diff-index -z --no-renames --name-only --diff-filter=D "$old" -- "${patterns[@]}" >"$work/gone"
  plumbing diff-index -z -M --name-only --diff-filter=D "$old" -- "${patterns[@]}" >"$work/removed"
  unset GIT_GLOB_PATHSPECS
  while IFS= read -r -d '' policy; do gone+=("$policy"); done <"$work/gone"
  while IFS= read -r -d '' policy; do
    found=1
    if [ -e "$policy" ] || [ -L "$policy" ]; then review "$policy"; fi
  done <"$work/present"
  while IFS= read -r -d '' policy; do
    found=1
    [ "$policy" = "$followed" ] || unknown warning 'Policy removed' "$policy" 'is gone, and with it all that it said'
  done <"$work/removed"
  [ "$found" = 1 ] || fail 2 "no file in git fits the input file: $(shown "${patterns[*]}")"
}

# --- The comment on the pull request

api() {
  local path="${GITHUB_API_URL:-https://api.github.com}/repos/$GITHUB_REPOSITORY/$2"
  curl --silent --show-error --fail --max-time 30 --request "$1" --header 'Accept: application/vnd.github+json' \
    --header @<(printf 'Authorization: Bearer %s\n' "$GITHUB_TOKEN") ${3:+--data-binary "@$3"} "$path"
}

# Ours is one that starts with the marker; others could write the marker too, so the author counts.
own_comment() {
  local page=1
  while :; do
    api GET "issues/$1/comments?per_page=100&page=$page" >"$work/comments" || return
    jq -r --arg marker "$marker" '[.[] | select(.user.login == "github-actions[bot]")
      | select((.body // "") | startswith($marker)) | .id][0] // empty' "$work/comments" >"$work/id"
    if [ -s "$work/id" ] || [ "$(jq length "$work/comments")" -lt 100 ]; then break; fi
    page=$((page + 1))
  done
  cat "$work/id"
}

write_comment() {
  local id
  { echo "$marker"; cat "$report/report.md"; } | cut_to "$comment_bytes" | jq -Rs '{body: .}' >"$work/body"
  id=$(own_comment "$1") || return
  if [ -n "$id" ]; then
    api PATCH "issues/comments/$id" "$work/body" >"$work/answer"
  elif [ "$severity" != none ]; then
    api POST "issues/$1/comments" "$work/body" >"$work/answer"
  fi
}

comment() {
  [ "${INPUT_COMMENT:-false}" = true ] || return 0
  local pull
  pull=$(event .pull_request.number)
  if [ -z "$pull" ] || [ -z "${GITHUB_TOKEN:-}" ]; then
    say notice 'no comment was written: there is no pull request or no token; the report is in the job summary'
  elif ! write_comment "$pull" 2>"$work/says"; then
    say warning 'no comment was written; the report is in the job summary. Pull requests of forks may not write one; others need the permission pull-requests: write'
    as_text <"$work/says"
  fi
}

# --- Start

case $fail_on in material | notable | editorial | never) ;; *) fail 2 'the input fail-on is material, notable, editorial or never' ;; esac
case $format in html | json | markdown | text | fo) ;; *) fail 2 'the input format is html, json, markdown, text or fo' ;; esac
for program in git jq; do
  command -v "$program" >/dev/null || { echo "codicil: this script needs $program" >&2; exit 4; }
done
codicil=$(command -v -- "$codicil") || fail 4 'there is no program codicil on PATH; build it, and name it in the input codicil'
case $codicil in /*) ;; *) codicil=$PWD/$codicil ;; esac
cd -- "${INPUT_DIRECTORY:-.}"
top=$(plumbing rev-parse --show-toplevel) || fail 4 'this is no git repository, or one that git does not trust'
cd -- "$top"

run_page=
if [ -n "${GITHUB_RUN_ID:-}" ]; then run_page=$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID; fi
work=$(mktemp -d "$temporary/codicil.XXXXXX")
trap 'rm -rf -- "$work"' EXIT
report=$(mktemp -d "$temporary/codicil-report.XXXXXX")

find_patterns
find_base
find_old
if on_github; then echo "::add-matcher::$here/check.json"; fi
review_all
if on_github; then echo '::remove-matcher owner=codicil::'; fi

if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then cut_to "$summary_bytes" <"$report/report.md" >>"$GITHUB_STEP_SUMMARY"; fi
comment
for name in severity advice material notable editorial report; do output "$name" "${!name}"; done
exit "$status"
