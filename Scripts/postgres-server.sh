#!/usr/bin/env bash
# A PostgreSQL server for tests, on a socket in a folder of its own; it lives until standard input ends.
#
#   Scripts/postgres-server.sh [SETTING=VALUE…]     prints the folder when the server answers
#
# It forgets everything in a power cut (fsync=off), and compares text by Vietnamese rules where nobody says
# otherwise, so that what must not depend on a server's locale is seen not to. Never as root: initdb refuses.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "No PostgreSQL here: Scripts/install-packages.sh" >&2; exit 1; }
folder=$(mktemp -d /tmp/tracestamp-pg-XXXXXX)
as_user=()
if [ "$(id -u)" -eq 0 ]; then
    as_user=(runuser -u postgres --)
    chown postgres "$folder"
fi
cd "$folder"

stop() {
    "${as_user[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    cd /
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

"${as_user[@]}" "$bin/initdb" -D "$folder/data" -U stamp -A trust -E UTF8 --locale=C.UTF-8 \
    --locale-provider=icu --icu-locale=vi --no-sync >"$folder/initdb.log"
settings=(-c fsync=off -c full_page_writes=off -c max_connections=400 -c shared_buffers=64MB -c autovacuum=off)
for setting in "$@"; do settings+=(-c "$setting"); done
"${as_user[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/data/log" \
    -o "-k '$folder' -c listen_addresses='' ${settings[*]}" start >"$folder/start.log"
echo "$folder"
cat >/dev/null
