#!/usr/bin/env bash
# A streaming replica of a server of postgres-server.sh, in a folder of its own; it lives until standard input ends.
#
#   Scripts/postgres-replica.sh FOLDER     prints the folder when the replica answers; `port` in it says where
set -euo pipefail

primary=${1:?the folder of the primary}
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
folder=$(mktemp -d "$(dirname "$primary")/tracestamp-pg-XXXXXX")
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

"${as_user[@]}" "$bin/pg_basebackup" -h "$primary" -p "$(cat "$primary/port")" -U stamp -D "$folder/data" \
    --write-recovery-conf --checkpoint=fast --no-sync >"$folder/basebackup.log" 2>&1
port=$(shuf -i 20000-60000 -n 1)
echo "$port" >port
"${as_user[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/data/log" \
    -o "-k '$folder' -p $port -c listen_addresses='' -c ssl=off -c fsync=off -c max_connections=400" start \
    >"$folder/start.log"
echo "$folder"
cat >/dev/null
