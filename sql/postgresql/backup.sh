#!/usr/bin/env bash
# Makes one file of the warehouse on PostgreSQL and of what lies beside it in the data folder, while everything runs; prints its name.
#   backup.sh DATA_FOLDER TARGET_FOLDER
# Which database: as every PostgreSQL program is told (PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSFILE, or PGSERVICE).
# The file holds keys: keep it where only its owner reads, on another machine.
set -euo pipefail
data=${1:?usage: backup.sh DATA_FOLDER TARGET_FOLDER} target=${2:?usage: backup.sh DATA_FOLDER TARGET_FOLDER}
umask 077
mkdir -p "$target"
name="thads-$(date -u +%Y%m%dT%H%M%SZ).tar"
work=$(mktemp -d "$target/.thads-XXXXXX")
trap 'rm -rf "$work"' EXIT
# The noted heads of the audit trail first, so that none is newer than the database; the keys last, so that none is missing that it needs.
[ -d "$data/audit" ] && cp -a "$data/audit" "$work/"
pg_dump --format=custom --file="$work/database.dump"
for folder in keys inbox; do
    [ -d "$data/$folder" ] && cp -a "$data/$folder" "$work/"
done
tar --create --file="$work/$name" --directory="$work" --exclude="./$name" .
tar --compare --file="$work/$name" --directory="$work"
mv "$work/$name" "$target/$name"
echo "$target/$name"
