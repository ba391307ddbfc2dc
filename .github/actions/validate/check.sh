#!/usr/bin/env bash
# Checks the plan in $PLAN as git holds it in HEAD, and writes what the edit since $AGAINST does to it into the summary.
set -uo pipefail
program="$GITHUB_ACTION_PATH/../../../bin/plan.js"
summary=$GITHUB_STEP_SUMMARY
options=(--plan "$PLAN" --revision HEAD)
as_of=${AS_OF:-today}
check=("${options[@]}")
[ -z "$AGAINST" ] || check+=(--against "$AGAINST")
[ "$STRICT" != true ] || check+=(--strict)

node "$program" validate "${check[@]}" --format github
outcome=$?

# Whatever the plan says, it is shown as it stands: an indented block knows no signs of Markdown.
as_text() { sed 's/^/    /'; }

{
  echo '## The plan'
  echo
  case $outcome in
    0) echo 'The check has passed.' ;;
    1) echo 'The check has not passed: see the findings below.' ;;
    *) echo 'The plan could not be checked.' ;;
  esac
  echo
  NO_COLOR=1 node "$program" validate "${check[@]}" --format text 2>&1 | as_text
  echo
} >>"$summary"

if [ -n "$AGAINST" ] && [ "$outcome" -lt 2 ]; then
  parted=$(git -C "$PLAN" merge-base "$AGAINST" HEAD)
  if changes=$(node "$program" compare --plan "$PLAN" --revisions "$parted" HEAD --as-of "$as_of" --format markdown 2>/dev/null); then
    printf '%s\n\n' "$changes" >>"$summary"
  fi
fi
if standings=$(node "$program" status "${options[@]}" --as-of "$as_of" --format markdown 2>/dev/null); then
  printf '%s\n' "$standings" >>"$summary"
fi
exit "$outcome"
