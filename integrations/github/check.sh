#!/usr/bin/env bash
# Runs unsilo check for action.yml: annotations on standard output, a step summary, SARIF.
set -uo pipefail

# The build that is committed beside this script: nothing that the checked repository has, such as
# .npmrc or node_modules, decides what runs.
unsilo=$GITHUB_ACTION_PATH/bin/unsilo.cjs
if [ ! -f "$GITHUB_ACTION_PATH/dist/launch.cjs" ]; then
  printf 'this commit of the action has no build; pin the commit of a release\n' >&2
  exit 2
fi

options=()
files=()

# The values of an option, one a line; lines without a word are none.
add() {
  local option=$1 line
  while IFS= read -r line; do
    line=${line%$'\r'}
    [[ $line =~ [^[:space:]] ]] && options+=("$option=$line")
  done <<<"$2"
}

case $UNSILO_SARIF in
*[$'\r\n']* | '')
  printf 'the input sarif is to be one file name\n' >&2
  exit 2
  ;;
esac

add --config "$UNSILO_CONFIG"
add --facts "$UNSILO_FACTS"
add --min-level "$UNSILO_MIN_LEVEL"
add --min-score "$UNSILO_MIN_SCORE"
add --min-coverage "$UNSILO_MIN_COVERAGE"
add --max-silo-index "$UNSILO_MAX_SILO_INDEX"
add --baseline "$UNSILO_BASELINE"
add --max-drop "$UNSILO_MAX_DROP"
add --max-drop-any "$UNSILO_MAX_DROP_ANY"
add --min-respondents "$UNSILO_MIN_RESPONDENTS"
add --min-departments "$UNSILO_MIN_DEPARTMENTS"
add --lang "$UNSILO_LANGUAGE"
case $UNSILO_FINISHED_ONLY in
'' | false) ;;
true) options+=(--finished-only) ;;
*)
  printf 'the input finished-only is to be true or false\n' >&2
  exit 2
  ;;
esac
while IFS= read -r line; do
  line=${line%$'\r'}
  [[ $line =~ [^[:space:]] ]] && files+=("$line")
done <<<"$UNSILO_FILES"

work=$(mktemp -d) || exit 5
trap 'rm -rf "$work"' EXIT
touch "$work/start"

node "$unsilo" check \
  --format github \
  --format "markdown=$work/summary.md" \
  --format "sarif=$UNSILO_SARIF" \
  --force \
  ${options[@]+"${options[@]}"} -- ${files[@]+"${files[@]}"}
code=$?

if [ -f "$work/summary.md" ]; then cat "$work/summary.md" >>"$GITHUB_STEP_SUMMARY"; fi
# One from an earlier run would be taken for this one's.
sarif=
if [ "$UNSILO_SARIF" -nt "$work/start" ]; then sarif=$UNSILO_SARIF; fi
printf 'exit-code=%s\nsarif=%s\n' "$code" "$sarif" >>"$GITHUB_OUTPUT"
exit "$code"
