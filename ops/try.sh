#!/usr/bin/env bash
# Tries what publish.sh packed, as a machine has it on which nothing of .NET is: unpacks the archive, starts the program by itself in an
# environment that knows of no SDK, has it write a template, asks it how it is, stops it and has it verify itself. Takes about a minute.
#   bash ops/try.sh ARCHIVE.tar.gz
set -euo pipefail
archive=${1:?usage: bash ops/try.sh thads-linux-x64.tar.gz}
[ ! -f "$archive.sha256" ] || (cd "$(dirname "$archive")" && sha256sum --check --quiet "$(basename "$archive").sha256")
work=$(mktemp -d)
hub=""
cleanup() {
    [ -z "$hub" ] || kill "$hub" 2> /dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
tar -C "$work" -xzf "$archive"
program=$(echo "$work"/thads-*/Thads.Etl)
port=$((20000 + RANDOM % 20000))

# Nothing of the account's own environment, and no folder in which a dotnet might be found.
thads=(env -i HOME="$work" PATH=/nowhere THADS__DATAFOLDER="$work/data" URLS="http://127.0.0.1:$port" "$program" --lang en)
step() { echo "$(date -u +%T) $*"; }

step "unpacked: $(du -sh "$work" | cut -f1)"
"${thads[@]}" --help > "$work/help" && grep -q ingest "$work/help"
"${thads[@]}" template KQ-VIEC --office VP-244 --period 2020-12 --output "$work/template.xlsx" > "$work/said" 2>&1 || { cat "$work/said"; exit 1; }
step "answers; a template was written"
"${thads[@]}" serve > "$work/log" 2>&1 &
hub=$!
for _ in $(seq 240); do
    curl -fs "http://127.0.0.1:$port/health/live" > /dev/null && break
    kill -0 "$hub" 2> /dev/null || { cat "$work/log"; exit 1; }
    sleep 0.5
done
step "lives: $(curl -fs "http://127.0.0.1:$port/health/live")"
curl -fs "http://127.0.0.1:$port/account/sign-in" > "$work/page"
grep -qi "<form" "$work/page" || { echo "There is no page to sign in on." >&2; exit 1; }
step "shows the page to sign in on ($(stat -c %s "$work/page") bytes)"
kill -TERM "$hub"
wait "$hub" || { echo "It did not stop in good order: $?" >&2; exit 1; }
hub=""
step "stopped in good order"
"${thads[@]}" verify
step "verified"
