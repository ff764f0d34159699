#!/usr/bin/env bash
# Does harm to processes that work, again and again, on SQLite and PostgreSQL, and prints what came of it:
#   bash tests/faults.sh [TRIES] [FILTER]      20 tries of each kind where nothing is said; a kind, such as Kill_9, or all
# Ends with 1 where anything was lost, doubled or left standing. Takes an hour or two; `nice -n 19` leaves the machine to others.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export THADS_FAULT_TRIES="${1:-20}"
filter="FullyQualifiedName~FaultTests"
[ $# -lt 2 ] || filter="FullyQualifiedName~FaultTests.$2"

log=$(mktemp)
work=$(mktemp -d)
cleanup() {
    umount "$work/disk" 2> /dev/null || true
    rm -rf "$log" "$work"
}
trap cleanup EXIT

dotnet build tests/Thads.Etl.Tests -c Release -v quiet --nologo -p:RunAnalyzers=false > "$log" || { cat "$log"; exit 3; }
status=0
run() {
    dotnet test tests/Thads.Etl.Tests --no-build -c Release --filter "$1" --logger "console;verbosity=detailed" >> "$log" 2>&1 || status=1
}
: > "$log"

# A clock of a process's own that can be stepped, for which a compiler of C is needed.
if cc -shared -fPIC -O1 -o "$work/stepped_clock.so" tests/Thads.Etl.Tests/Faults/stepped_clock.c 2> /dev/null; then
    export THADS_FAULT_CLOCK="$work/stepped_clock.so"
else
    echo "No compiler of C: a worker's clock was not stepped." >&2
fi
run "$filter&FullyQualifiedName!~Disk_full"

# A disk that can be filled: a file system in memory, which only root may mount. The server's log alone takes hundreds of megabytes.
if [ "$(id -u)" -eq 0 ] && { [ $# -lt 2 ] || [[ "$2" = Disk_full* ]]; }; then
    mkdir "$work/disk"
    for one in "64m FaultTests.Disk_full&FullyQualifiedName!~Disk_full_at" "700m FaultTests.Disk_full_at_the_server"; do
        if mount -t tmpfs -o "size=${one%% *},mode=1777" tmpfs "$work/disk" 2> /dev/null; then
            TMPDIR="$work/disk" THADS_FAULT_SMALL_DISK="$work/disk" run "FullyQualifiedName~${one#* }"
            umount "$work/disk"
        else
            echo "No small file system may be mounted here: “disk full” was not tried." >&2
        fi
    done
fi

echo "| fault | engine | tries | received | lost | doubled | stuck | verify |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- |"
grep -Eo '\| [^|]+ \| (Sqlite|PostgreSql) \|.*\|' "$log" | sort -u || true
if [ "$status" -ne 0 ]; then
    grep -E -A 12 '^  Failed ' "$log" >&2 || tail -40 "$log" >&2
fi
exit $status
