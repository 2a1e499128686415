#!/usr/bin/env bash
# A PostgreSQL server for tests, on a socket in a folder of its own; it lives until standard input ends.
#
#   Scripts/postgres-server.sh     prints the folder when the server answers
#
# Beside it PgBouncer pools by transaction, on port 6432 of the same folder.
#
# It forgets everything in a power cut (fsync=off), and compares text by Vietnamese rules where nobody says
# otherwise, so that what must not depend on a server's locale is seen not to. Never as root: initdb refuses.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "No PostgreSQL here: Scripts/install-packages.sh" >&2; exit 1; }
# In memory where there is room: a database for each test is then made in 10 ms, not in 400.
base=/tmp
room=$(df --output=avail /dev/shm 2>/dev/null | tail -1 || true)
if [ -w /dev/shm ] && [ "${room:-0}" -gt 1500000 ]; then base=/dev/shm; fi
folder=$(mktemp -d "$base/tracestamp-pg-XXXXXX")
as_user=()
if [ "$(id -u)" -eq 0 ]; then
    as_user=(runuser -u postgres --)
    chown postgres "$folder"
fi
cd "$folder"

stop() {
    kill "$(cat "$folder/pgbouncer.pid" 2>/dev/null)" 2>/dev/null || true
    "${as_user[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    cd /
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

"${as_user[@]}" "$bin/initdb" -D "$folder/data" -U stamp -A trust -E UTF8 --locale=C.UTF-8 \
    --locale-provider=icu --icu-locale=vi --no-sync >"$folder/initdb.log"
settings=(-c fsync=off -c full_page_writes=off -c max_connections=400 -c shared_buffers=64MB -c autovacuum=off)
"${as_user[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/data/log" \
    -o "-k '$folder' -c listen_addresses='' ${settings[*]}" start >"$folder/start.log"

cat >pgbouncer.ini <<END
[databases]
* = host=$folder user=stamp
[pgbouncer]
listen_addr =
listen_port = 6432
unix_socket_dir = $folder
auth_type = any
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
pidfile = $folder/pgbouncer.pid
logfile = $folder/pgbouncer.log
END
"${as_user[@]}" pgbouncer --daemon --quiet pgbouncer.ini
echo "$folder"
cat >/dev/null
