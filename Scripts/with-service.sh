#!/usr/bin/env bash
# Serves a sample office on a free port while a command runs, and ends it afterwards.
#
#   Scripts/with-service.sh COMMAND…
#
# The command finds the service at $SERVICE_URL, and in $SERVICE_STAMPS one line "NAME PATH" for each kind of verdict.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { echo "usage: $0 COMMAND…" >&2; exit 64; }

PATH="$PWD/.build/debug:$PATH"
folder=$(mktemp -d)
service=
finish() {
    [ -z "$service" ] || kill "$service" 2>/dev/null || true
    rm -rf "$folder"
}
trap finish EXIT
export TRACESTAMP_DATA=$folder/office
log=$folder/log

# run COMMAND…: quiet unless it fails.
run() { "$@" > "$log" 2>&1 || { cat "$log" >&2; exit 1; }; }
# allot NUMBER PRODUCT LOT: 8 stamps on labels, their paths in NUMBER.txt.
allot() {
    run tracestamp allotment request --product "$2" --count 8 --lot "$3" --by Lan
    run tracestamp allotment approve "$1" --by Minh
    run tracestamp allotment sign "$1"
    run tracestamp label sheet --allotment "$1" -o "$folder/labels-$1.pdf" --by Hoa
    tracestamp stamp list --allotment "$1" | sed 's#^https://[^/]*##' > "$folder/$1.txt"
}
# name NAME NUMBER LINE
name() { printf '%s %s\n' "$1" "$(sed -n "$3p" "$folder/$2.txt")" >> "$folder/stamps"; }

run tracestamp init --host tem.example.gov.vn --training-day 2026-11-20 --by Minh \
    --name 'Văn phòng Điều phối NTM tỉnh (mẫu)'
for kind in units producers products certificates test-reports batches; do
    run tracestamp import $kind "Demo/${kind//-/_}.csv" --by Lan
done
allot 1 5 L260916A
allot 2 9 L261010B
allot 3 15 L260927A
run tracestamp stamp activate --allotment 1 --to 6 --by Hoa
run tracestamp stamp activate --allotment 2 --by Hoa
run tracestamp stamp activate --allotment 3 --by Hoa
run tracestamp stamp void --allotment 1 --from 2 --to 2 --reason misprint --by Hoa
run tracestamp stamp lost --allotment 1 --from 3 --to 3 --document VV-12 --by Hoa
run tracestamp flag set suspended --allotment 1 --from 4 --to 4 --reason quality --document 12/BB --by Minh
run tracestamp batch recall 9 L261010B --document 90/QĐ-UBND --by Hoa
name valid 1 1
name void 1 2
name lost 1 3
name suspended 1 4
name not-activated 1 7
name recalled 2 1
name four-stars 3 1
good=$(sed -n 1p "$folder/1.txt")
printf 'forged %s\n' "${good:0:150}$(((${good:150:1} + 1) % 10))${good:151}" >> "$folder/stamps"
printf 'unknown /0000-0080-0001-ABCD-K\n' >> "$folder/stamps"

mkfifo "$folder/words"
tracestamp serve --port 0 --base-url http://127.0.0.1 --contact-phone '0239 3855 123' \
    --contact-email ntm@example.gov.vn 2> "$folder/words" &
service=$!
exec 3< "$folder/words"
port=
while [ -z "$port" ] && read -r line <&3; do
    port=$(sed -n 's/.*"message":"listening","port":\([0-9]*\).*/\1/p' <<< "$line")
done
cat <&3 > "$folder/service.log" &
[ -n "$port" ] || { echo "the service did not start" >&2; exit 1; }

export SERVICE_URL=http://127.0.0.1:$port SERVICE_STAMPS=$folder/stamps
"$@"
