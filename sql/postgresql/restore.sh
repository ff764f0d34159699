#!/usr/bin/env bash
# Restores what backup.sh made: the database into one that is empty (createdb), the rest into a data folder that is missing or empty.
#   restore.sh FILE DATA_FOLDER
# Which database: as every PostgreSQL program is told (PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSFILE, or PGSERVICE).
# Afterwards: roles.sql where the server is new, `thads verify` and `thads audit verify`.
set -euo pipefail
file=${1:?usage: restore.sh FILE DATA_FOLDER} data=${2:?usage: restore.sh FILE DATA_FOLDER}
umask 077
if [ -d "$data" ] && [ -n "$(ls -A "$data")" ]; then
    echo "$data is not empty." >&2
    exit 2
fi
tables=$(psql --no-psqlrc --tuples-only --no-align --command="select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")
if [ "$tables" -ne 0 ]; then
    echo "The database is not empty: it has $tables tables." >&2
    exit 2
fi
mkdir -p "$data"
work=$(mktemp -d "$data/.restoring-XXXXXX")
trap 'rm -rf "$work"' EXIT
tar --extract --no-same-owner --file="$file" --directory="$work"
pg_restore --dbname="${PGDATABASE:-$USER}" --exit-on-error --single-transaction --no-owner --no-privileges "$work/database.dump"
for folder in audit keys inbox; do
    [ -d "$work/$folder" ] && mv "$work/$folder" "$data/"
done
echo "$data"
