#!/usr/bin/env bash
# Serves a sample office on a free port while a command runs, and ends it afterwards.
#
#   Scripts/with-service.sh COMMAND…
#
# The command finds the service at $SERVICE_URL, its process in $SERVICE_PID, its office in $TRACESTAMP_DATA, in
# $SERVICE_STAMPS one line "NAME PATH" for each kind of verdict, and in $SERVICE_SCRATCH the code under the layer of "valid".
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
# allot NUMBER PRODUCT LOT OPTION…: 8 stamps on labels, their paths in NUMBER.txt.
allot() {
    run tracestamp allotment request --product "$2" --count 8 --lot "$3" --by Lan
    run tracestamp allotment approve "$1" --by Minh
    run tracestamp allotment sign "$1"
    run tracestamp label sheet --allotment "$1" -o "$folder/labels-$1.pdf" --by Hoa "${@:4}"
    tracestamp stamp list --allotment "$1" | sed 's#^https://[^/]*##' > "$folder/$1.txt"
}
# name NAME NUMBER LINE
name() { printf '%s %s\n' "$1" "$(sed -n "$3p" "$folder/$2.txt")" >> "$folder/stamps"; }

run tracestamp init --host tem.example.gov.vn --training-day 2026-11-20 --by Minh \
    --name 'Văn phòng Điều phối NTM tỉnh (mẫu)'
for kind in units producers products certificates test-reports batches; do
    run tracestamp import $kind "Demo/${kind//-/_}.csv" --by Lan
done
allot 1 5 L260916A --sheet L7159 --scratch
allot 2 9 L261010B
allot 3 14 L260909A
allot 4 10 L261114B
allot 5 15 L260927A
run tracestamp stamp activate --allotment 1 --to 6 --by Hoa
for allotment in 2 3 4 5; do
    run tracestamp stamp activate --allotment $allotment --by Hoa
done
# A gift box: the fifth stamp stands on it, the sixth inside, reported lost since.
run tracestamp box pack "https://tem.example.gov.vn$(sed -n 5p "$folder/1.txt")" \
    "https://tem.example.gov.vn$(sed -n 6p "$folder/1.txt")" --by Hoa
run tracestamp stamp lost --allotment 1 --from 6 --to 6 --document VV-13 --by Hoa
run tracestamp stamp void --allotment 1 --from 2 --to 2 --reason misprint --by Hoa
run tracestamp stamp lost --allotment 1 --from 3 --to 3 --document VV-12 --by Hoa
run tracestamp flag set suspended --allotment 1 --from 4 --to 4 --reason quality --document 12/BB --by Minh
run tracestamp batch recall 9 L261010B --document 90/QĐ-UBND --by Hoa
printf 'lot,product,produced_on,use_by,packs\nL261114B,10,2026-11-14,2026-11-19,1200\n' > "$folder/batch.csv"
run tracestamp import batches "$folder/batch.csv" --by Lan
printf 'product\n15\n' > "$folder/withdrawn.csv"
run tracestamp decision withdraw "$folder/withdrawn.csv" --number 3763/QĐ-UBND --date 2026-11-18 --by Lan \
    --authority 'UBND tỉnh Hà Tĩnh' --level province --reason process-not-followed --goods stay
name valid 1 1
name void 1 2
name lost 1 3
name suspended 1 4
name box 1 5
name not-activated 1 7
name recalled 2 1
name five-stars 3 1
name use-by-passed 4 1
name certificate-ended 5 1
good=$(sed -n 1p "$folder/1.txt")
printf 'forged %s\n' "${good:0:150}$(((${good:150:1} + 1) % 10))${good:151}" >> "$folder/stamps"
printf 'misread /0000-0080-0001-ABCD-K\nunknown /0000-0080-0001-XTNA-Q\n' >> "$folder/stamps"

# Any picture does: this one is a symbol.
tracestamp stamp list --allotment 1 --to 1 | run tracestamp symbol - --format png --dpi 300 -o "$folder/picture.png"
run tracestamp product picture add 5 --file "$folder/picture.png" --by Lan
SERVICE_SCRATCH=$(pdftotext "$folder/labels-1.pdf" - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' | sed -n 1p)
export SERVICE_SCRATCH

mkfifo "$folder/words"
tracestamp serve --port 0 --base-url http://127.0.0.1 --contact-phone '0239 3855 123' \
    --contact-email ntm@example.gov.vn --lookups-per-minute 0 2> "$folder/words" &
service=$!
exec 3< "$folder/words"
port=
while [ -z "$port" ] && read -r line <&3; do
    port=$(sed -n 's/.*"message":"listening","port":\([0-9]*\).*/\1/p' <<< "$line")
done
cat <&3 > "$folder/service.log" &
[ -n "$port" ] || { echo "the service did not start" >&2; exit 1; }

export SERVICE_URL=http://127.0.0.1:$port SERVICE_STAMPS=$folder/stamps SERVICE_PID=$service
"$@"
