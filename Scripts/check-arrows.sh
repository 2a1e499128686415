#!/usr/bin/env bash
# Fails when a module under Sources imports what its arrows do not allow, or a C module has two importers.
set -euo pipefail
cd "$(dirname "$0")/.."
shopt -s globstar nullglob

# module: what it may import. StampFormat and StampSnapshot run in browsers and on phones too: no system there.
# FoundationNetworking stands nowhere: nothing here opens a connection of its own.
system="Foundation FoundationEssentials Dispatch Synchronization Glibc"
allowed() {
    case $1 in
        StampFormat) echo "" ;;
        StampSnapshot) echo "StampFormat" ;;
        SnapshotSealing) echo "$system StampFormat StampSnapshot StampSigning CRawDeflate" ;;
        StampSigning) echo "$system StampFormat COpenSSL" ;;
        StampSymbol) echo "$system StampFormat CQREncode CPNG" ;;
        StampLabels) echo "$system StampFormat StampSymbol CHarfBuzz CFreeType CZlib" ;;
        Spreadsheets) echo "$system StampFormat CXLSXWriter" ;;
        PrintShop) echo "$system StampFormat StampSigning StampSymbol StampLabels Spreadsheets Registry CArchive" ;;
        SpreadsheetReading) echo "$system StampFormat CZip CExpat" ;;
        Registry) echo "$system StampFormat StampSnapshot StampSigning SnapshotSealing" ;;
        Reports) echo "$system StampFormat StampSigning StampLabels Spreadsheets Registry" ;;
        PictureCoding) echo "$system StampFormat StampSigning Registry CTurboJPEG CPNGReading CStbResize" ;;
        RegistrySQL) echo "$system StampFormat StampSigning Registry GRDB GRDBSQLite CPostgres" ;;
        WebService)
            echo "$system StampFormat StampSnapshot StampSigning SnapshotSealing Registry Hummingbird HummingbirdCore Mustache HTTPTypes Logging ServiceLifecycle UnixSignals" \
                "NIOCore NIOHTTP1 NIOHTTPTypes NIOSSL HummingbirdTLS" ;;
        Commands)
            echo "$system StampFormat StampSnapshot StampSigning SnapshotSealing StampSymbol StampLabels Spreadsheets" \
                "SpreadsheetReading PrintShop" \
                "Registry Reports PictureCoding RegistrySQL WebService Logging ServiceLifecycle UnixSignals ArgumentParser" ;;
        tracestamp) echo "Commands" ;;
        stamp-bench)
            echo "$system StampFormat StampSnapshot StampSigning SnapshotSealing StampSymbol StampLabels PrintShop" \
                "Registry RegistrySQL CBench ArgumentParser" \
                "WebService Hummingbird Logging" ;;
        *) return 1 ;;
    esac
}

# Prints "FILE:LINE MODULE" for each import of the files given.
imports() {
    [ $# -gt 0 ] || return 0
    awk '
        /^[ \t]*((@[A-Za-z_]+(\([^)]*\))?|public|package|internal|fileprivate|private)[ \t]+)*import[ \t]/ {
            line = $0
            sub(/^.*import[ \t]+/, "", line)
            sub(/^(struct|class|enum|protocol|func|var|let|typealias)[ \t]+/, "", line)
            sub(/[^A-Za-z0-9_].*$/, "", line)
            print FILENAME ":" FNR, line
        }' "$@"
}

failed=0
importers=""
for folder in Sources/*/; do
    module=$(basename "$folder")
    [ "$module" != C ] || continue
    if ! modules=$(allowed "$module"); then
        echo "Sources/$module: has no arrows yet; add it to Scripts/check-arrows.sh" >&2
        failed=1
        continue
    fi
    while read -r place imported; do
        [ -n "$imported" ] || continue
        importers+="$imported $module"$'\n'
        case " $modules " in
            *" $imported "*) ;;
            *)
                echo "$place: $module may not import $imported" >&2
                failed=1
                ;;
        esac
    done < <(imports "$folder"**/*.swift)
done

for folder in Sources/C/*/; do
    name=$(basename "$folder")
    users=$(printf '%s' "$importers" | sort -u | awk -v name="$name" '$1 == name { print $2 }')
    if [ "$(printf '%s' "$users" | grep -c .)" -gt 1 ]; then
        echo "Sources/C/$name: has more than one importer: ${users//$'\n'/, }" >&2
        failed=1
    fi
done
exit "$failed"
