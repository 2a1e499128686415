#!/usr/bin/env bash
# Fails when a file outside Tests holds a private key in PEM. Keys under Tests are published ones.
set -euo pipefail
cd "$(dirname "$0")/.."

# In two parts, so that this file does not hold it.
mark='PRIVATE KEY''-----'

if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    found=$(git grep --untracked --text --files-with-matches --fixed-strings -e "$mark" -- . ':!Tests') || [ $? -eq 1 ]
else
    found=$(grep --recursive --text --files-with-matches --fixed-strings -e "$mark" \
        --exclude-dir='.build*' --exclude-dir=.git --exclude-dir=Tests .) || [ $? -eq 1 ]
fi
[ -z "$found" ] || { printf 'A private key outside Tests:\n%s\n' "$found" >&2; exit 1; }
