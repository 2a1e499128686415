#!/usr/bin/env bash
# A demo office from nothing to a verified sheet of labels. Shows each command before it runs it.
# It lives on 20 November 2026 for ever, so that the demo register's certificates stay as they are.
set -euo pipefail
cd "$(dirname "$0")/.."
exec 3>&1
office=demo-office
mark=$office/.made-by-make-demo

swift build --product tracestamp
PATH="$(swift build --show-bin-path):$PATH"
export TRACESTAMP_DATA=$office/data

title() { printf '\n\033[1m%s\033[0m\n' "$*"; }
# A command as it can be pasted.
shown() {
    local word
    printf '$'
    for word in "$@"; do
        case $word in
            *' '*) printf ' "%s"' "$word" ;;
            *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
}
# Shows a command and runs it.
run() {
    shown "$@" >&3
    "$@"
}
# Shows a command that must end with the given status.
expect() {
    local wanted=$1 status=0
    shift
    shown "$@"
    "$@" || status=$?
    [ "$status" = "$wanted" ] || { printf 'expected status %s, got %s\n' "$wanted" "$status" >&2; exit 1; }
}

if [ -e $office ]; then
    [ -e $mark ] || { printf '%s is not of this script; move it away\n' "$office" >&2; exit 1; }
    rm -rf $office
fi
mkdir $office
touch $mark

title '1. An office with a root key and a signing key'
run tracestamp init --host tem.example.gov.vn --name 'Văn phòng Điều phối NTM (demo)' \
    --training-day 2026-11-20 --by Minh
run tracestamp key list

title '2. The register'
run tracestamp import units Demo/units.csv --by Lan
run tracestamp import producers Demo/producers.csv --by Lan
run tracestamp import products Demo/products.csv --by Lan
run tracestamp import certificates Demo/certificates.csv --by Lan
run tracestamp import test-reports Demo/test_reports.csv --by Lan
run tracestamp import batches Demo/batches.csv --by Lan
run tracestamp product show 5

title '3. 130 stamps for a batch: asked for, approved by another person, signed'
run tracestamp allotment request --product 5 --count 130 --lot L260916A --by Lan
run tracestamp allotment approve 1 --by Minh
run tracestamp allotment sign 1

title '4. Labels for a sheet Tomy 145 / Avery L7651'
run tracestamp label sheet --allotment 1 --sheet tomy-145 -o $office/labels.pdf --by Hoa

title '5. Page 1 as two readers see it: all 65 symbols decoded by ZXing and ZBar, each verified'
run Scripts/read-sheet.py $office/labels.pdf > $office/page-1.txt
run tracestamp verify --keys $office/data/keys - < $office/page-1.txt > $office/page-1-verified.txt
printf '%s of 65 symbols authentic\n' "$(grep -c '^authentic' $office/page-1-verified.txt)"
[ "$(grep -c '^authentic' $office/page-1-verified.txt)" = 65 ]

title '6. What scans answer'
run tracestamp stamp activate --allotment 1 --from 1 --to 100 --by Hoa
run tracestamp stamp void --allotment 1 --from 3 --to 3 --reason misprint --by Hoa
stamp() { sed -n "$1p" $office/stamps.txt; }
tracestamp stamp list --allotment 1 > $office/stamps.txt
good=$(stamp 1)
title 'good:'
expect 0 tracestamp verify "$good"
title 'forged (one digit changed):'
forged="${good:0:150}$(((${good:150:1} + 1) % 10))${good:151}"
expect 13 tracestamp verify "$forged"
title 'not yet activated:'
expect 23 tracestamp verify "$(stamp 120)"
title 'void:'
expect 22 tracestamp verify "$(stamp 3)"
title 'past its use-by day, asked for 1 December 2028:'
expect 26 tracestamp verify --on 2028-12-01 "$good"

title '7. Everything accounted for'
run tracestamp allotment show 1
run tracestamp ledger check
run tracestamp doctor

title '8. People who may sign in: one-time codes, for this training office only'
run tracestamp person add Minh --role administrator --role approver --by Minh
run tracestamp person add Lan --role clerk --by Minh
run tracestamp person add Hùng --role approver --by Minh
run tracestamp person add Hoa --role producer --producer 3 --by Minh
run tracestamp person add Thanh --role inspector --by Minh
address=http://127.0.0.1:8080
logins=$office/logins.txt
(umask 077; : > $logins)
# account NUMBER NAME ROLE: a line with the address under which the person sets a password.
account() { printf '%-14s %-6s %s/start?code=%s\n' "$3" "$2" $address "$(tracestamp person code "$1" --by Minh)" >> $logins; }
account 1 Minh administrator
account 2 Lan clerk
account 3 Hùng approver
account 4 Hoa producer
account 5 Thanh inspector

title 'Done.'
printf 'Labels:  %s/labels.pdf (print at actual size)\n' $office
printf 'Office:  export TRACESTAMP_DATA=%s/data\n' $office
printf 'Try:     .build/debug/tracestamp product list --search tra\n'
printf '\nIn a browser: run this, then open the addresses below.\n'
printf '  .build/debug/tracestamp serve --base-url %s --data %s/data\n' $address $office
printf 'What a shopper sees:  %s/%s\n' $address \
    "$(tracestamp verify --json "$good" | sed -n 's/.*"short_code":"\([^"]*\)".*/\1/p')"
printf 'The office itself; each address sets a password once, then sign in under %s/console:\n' $address
cat $logins
printf 'They stand in %s; a new one: tracestamp person code NUMBER --by Minh\n' $logins
