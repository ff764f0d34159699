#!/usr/bin/env bash
# Run once by the image of PostgreSQL, as its administrator: the hub gets a database of its own, and no right beyond it.
set -euo pipefail
psql --no-psqlrc -v ON_ERROR_STOP=1 -v password="$(cat "${SECRETS:-/run/secrets}/postgresql-password")" <<'SQL'
create role thads login password :'password';
create database thads owner thads;
revoke connect, temporary on database thads from public;
SQL
