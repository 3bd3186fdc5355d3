#!/usr/bin/env bash
# Runs a command beside a PostgreSQL of its own: a new cluster in a temporary folder, on a socket there and no port, gone afterwards.
# ONRECORD_TEST_POSTGRES tells the command where it is. Usage: eng/with-postgres.sh COMMAND [ARGUMENT …]
set -euo pipefail

[ $# -gt 0 ] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }

find_programs() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
  [ -n "$found" ] || found=$(dirname "$(command -v initdb 2>/dev/null || echo /)")
  [ -x "$found/initdb" ] && echo "$found"
}

if ! programs=$(find_programs); then
  echo "PostgreSQL is not installed (initdb was not found); tests that need it are skipped." >&2
  export ONRECORD_TEST_POSTGRES=""
  exec "$@"
fi

# PostgreSQL refuses to run as root; Debian's package has made a user for it.
as_server=()
if [ "$(id -u)" = 0 ]; then as_server=(runuser -u postgres --); fi

folder=$(mktemp -d -t onrecord-pg.XXXXXX)
if [ "$(id -u)" = 0 ]; then chown postgres: "$folder"; fi

stop() {
  (cd / && "${as_server[@]}" "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Nothing in it outlives the tests, so nothing needs to reach the disk.
(
  cd /
  "${as_server[@]}" "$programs/initdb" -D "$folder/data" -U onrecord -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
  "${as_server[@]}" "$programs/pg_ctl" -D "$folder/data" -l "$folder/log" -w start -o \
    "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=${ONRECORD_TEST_FSYNC:-off} -c max_connections=200" >/dev/null
) || { cat "$folder/log" >&2 2>/dev/null; exit 1; }

export ONRECORD_TEST_POSTGRES="Host=$folder;Database=postgres;Username=onrecord"
"$@"
