#!/usr/bin/env bash
# Fails when the unsafe promises in Sources are not as many as the Makefile says, or one gives no reason.
#
#   Scripts/check-unchecked.sh COUNT
set -euo pipefail
cd "$(dirname "$0")/.."

expected=${1:?usage: Scripts/check-unchecked.sh COUNT}
find Sources -name '*.swift' -print0 | sort -z | xargs -0 awk -v expected="$expected" '
    FNR == 1 { above = "" }
    {
        line = $0
        code = line
        sub(/\/\/.*$/, "", code)
        here = gsub(/@unchecked Sendable|nonisolated\(unsafe\)|Unmanaged/, "", code)
        if (here > 0) {
            count += here
            places = places "  " FILENAME ":" FNR "\n"
            if (line !~ /\/\// && above !~ /^[ \t]*\/\//) {
                print FILENAME ":" FNR ": says nowhere why it is true" > "/dev/stderr"
                failed = 1
            }
        }
        above = line
    }
    END {
        if (count + 0 != expected) {
            printf "%d unsafe promises in Sources, the Makefile says %d:\n%s", count, expected, places > "/dev/stderr"
            failed = 1
        }
        exit failed
    }'
