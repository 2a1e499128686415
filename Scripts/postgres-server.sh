#!/usr/bin/env bash
# A PostgreSQL server for tests, on a socket in a folder of its own; it lives until standard input ends.
#
#   Scripts/postgres-server.sh               prints the folder when the server answers
#   Scripts/postgres-server.sh --durable     the same on the disk, and what was committed stays, for measuring
#
# Beside it PgBouncer pools by transaction, on port 6432 of the same folder. Over TCP, on this computer only,
# one user gets in with a password and TLS; the folder holds the port and the root certificate.
#
# Unless durable it forgets everything in a power cut (fsync=off), and compares text by Vietnamese rules where nobody says
# otherwise, so that what must not depend on a server's locale is seen not to. Never as root: initdb refuses.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "No PostgreSQL here: Scripts/install-packages.sh" >&2; exit 1; }
durable=${1:-}
# In memory where there is room: a database for each test is then made in 10 ms, not in 400.
base=/tmp
room=$(df --output=avail /dev/shm 2>/dev/null | tail -1 || true)
if [ "$durable" != --durable ] && [ -w /dev/shm ] && [ "${room:-0}" -gt 1500000 ]; then base=/dev/shm; fi
folder=$(mktemp -d "${TRACESTAMP_TEST_SERVERS:-$base}/tracestamp-pg-XXXXXX")
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

port=$(shuf -i 20000-60000 -n 1)
echo "$port" >port
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout server.key -out ca.pem 2>openssl.log
chmod 600 server.key
[ ${#as_user[@]} -eq 0 ] || chown postgres server.key ca.pem
printf 'local all all trust\nlocal replication stamp trust\nhostssl all lan 127.0.0.1/32 scram-sha-256\n' >data/pg_hba.conf
settings=(-c ssl=on -c "ssl_cert_file=$folder/ca.pem" -c "ssl_key_file=$folder/server.key")
settings+=(-c max_connections=400 -c shared_buffers=64MB)
if [ "$durable" != --durable ]; then settings+=(-c fsync=off -c full_page_writes=off -c autovacuum=off); fi
"${as_user[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/data/log" \
    -o "-k '$folder'  -p $port -c listen_addresses=127.0.0.1 ${settings[*]}" start >"$folder/start.log"
psql -h "$folder" -p "$port" -U stamp -q postgres -c "CREATE ROLE lan LOGIN PASSWORD 'tem-tem'"

cat >pgbouncer.ini <<END
[databases]
* = host=$folder port=$port user=stamp
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
