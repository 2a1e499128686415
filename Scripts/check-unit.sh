#!/usr/bin/env bash
# Fails when systemd would not take the unit, or when its hardening is weaker than it was.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v systemd-analyze > /dev/null; then
    echo "check-unit: no systemd here; the unit is not checked" >&2
    exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# It names a binary that is not installed on a machine that only builds.
sed 's#^ExecStart=/usr/bin/tracestamp#ExecStart=/bin/true#' packaging/tracestamp.service > "$folder/tracestamp.service"
words=$(systemd-analyze verify --man=no "$folder/tracestamp.service" 2>&1) || { echo "$words" >&2; exit 1; }
words=$(grep -F tracestamp.service <<< "$words" || true)
[ -z "$words" ] || { echo "$words" >&2; exit 1; }
systemd-analyze security --offline=yes --threshold=20 --no-pager "$folder/tracestamp.service" > "$folder/report" ||
    { cat "$folder/report" >&2; exit 1; }
