#!/usr/bin/env bash
# Proves that every gate of `make check` can fail: plants one fault at a time in a copy of the tree, and
# expects its gate to refuse it in the words of that fault; the clean copy must pass.
set -euo pipefail
cd "$(dirname "$0")/.."

copy=$(mktemp -d)
trap 'rm -rf "$copy" "$copy.log"' EXIT
git ls-files --cached --others --exclude-standard -z \
    | while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done \
    | tar --null --files-from=- --create | tar --extract --directory "$copy"
cd "$copy"
git init --quiet
git add --all

# One small target and what it imports stand for all in what compiles.
make=(make --no-print-directory --silent BUILD="--target StampSymbol")
proved=0
failed=0

# passes GATE: the clean copy gets through.
passes() {
    if "${make[@]}" "$1" >"$copy.log" 2>&1; then
        proved=$((proved + 1))
    else
        echo "FAILED: $1 refuses the clean tree:" && cat "$copy.log"
        failed=$((failed + 1))
    fi
}

# plant FILE LINE…: adds the lines to a file of the copy.
plant() {
    mkdir -p "$(dirname "$1")"
    printf '%s\n' "${@:2}" >>"$1"
}

# refuses GATE WORDS FILE LINE…: with the lines planted, the gate fails and says WORDS. Then all is as before.
refuses() {
    plant "${@:3}"
    if "${make[@]}" "$1" >"$copy.log" 2>&1; then
        echo "FAILED: $1 does not notice: ${*:4}"
        failed=$((failed + 1))
    elif ! grep --quiet --fixed-strings -e "$2" "$copy.log"; then
        echo "FAILED: $1 fails without saying '$2':" && cat "$copy.log"
        failed=$((failed + 1))
    else
        echo "$1 refuses: ${*:4}"
        proved=$((proved + 1))
    fi
    git checkout-index --force --all
    git clean --force --quiet -d
}

planted=Sources/StampFormat/Planted.swift
article=Sources/tracestamp/Documentation.docc/Planted.md
unsafe='nonisolated(''unsafe)'

for gate in check-lint check-arrows check-private-keys check-links check-unchecked; do passes "$gate"; done

refuses check-lint Indentation $planted 'struct Planted {' '  let indent = 2' '}'
refuses check-lint AllPublicDeclarationsHaveDocumentation $planted 'public struct Planted {}'
refuses check-lint NeverForceUnwrap Wasm/Planted.swift 'let planted = [0].first!'

refuses check-arrows 'StampFormat may not import Foundation' $planted 'import Foundation'
refuses check-arrows 'Registry may not import GRDB' Sources/Registry/Planted.swift 'internal import GRDB'
refuses check-arrows 'FoundationNetworking' Sources/Registry/Planted.swift 'import FoundationNetworking'
refuses check-arrows 'may not import COpenSSL' Sources/Commands/A/Planted.swift 'import struct COpenSSL.EVP_PKEY'
refuses check-arrows 'may not import StampSigning' Sources/StampLabels/Planted.swift \
    '@testable import StampSigning'
plant Sources/StampLabels/Planted.swift 'import CPNG'
refuses check-arrows 'has more than one importer' Sources/StampSymbol/Planted.swift 'import CPNG'
refuses check-arrows 'has no arrows yet' Sources/Planted/Planted.swift 'enum Planted {}'

key='-----BEGIN PRIVATE KEY''-----'
refuses check-private-keys keys/planted.pem keys/planted.pem "$key"
refuses check-private-keys Sources/StampFormat/Planted.swift $planted "// ${key/PRIVATE/ENCRYPTED PRIVATE}"

refuses check-links 'leads nowhere' README.md '[dead](Sources/Nowhere.md)'
refuses check-links 'no such heading' $article '# Planted' '[dead](#nowhere)'
refuses check-links 'leads nowhere' $article '<doc:Nowhere>'
refuses check-links 'leads nowhere' keys/README.md '[dead]: nowhere.pem'

refuses check-unchecked 'the Makefile says' $planted "// True: planted." "$unsafe let planted = 0"
refuses check-unchecked 'says nowhere why' $planted "let other = 0" "$unsafe let planted = 0"

refuses check-unit 'Unknown key' packaging/tracestamp.service '[Service]' 'Nonsense=yes'
refuses check-unit 'exposure level' packaging/tracestamp.service '[Service]' 'NoNewPrivileges=no' 'ProtectSystem=no' \
    'PrivateDevices=no' 'SystemCallFilter='

passes check-build
refuses check-build 'never used' $planted 'func planted() { let planted = 1 }'
refuses check-build 'without declaring it a dependency' Sources/StampSymbol/Planted.swift 'internal import StampSigning'
passes check-build

echo "$proved proved, $failed failed"
[ "$failed" -eq 0 ]
