#!/usr/bin/env bash
# A working day in short, on PostgreSQL: four processes that work, clerks who send, correct and send what is wrong, approvals, reads, and every
# 30 seconds a kill. What happens is drawn from a seed. Ends with 1 where anything was lost, doubled or left standing.
#   bash tests/soak.sh [MINUTES] [SEED]      30 minutes and 7 where nothing is said
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export THADS_SOAK_MINUTES="${1:-30}" THADS_SOAK_SEED="${2:-7}"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet build tests/Thads.Etl.Tests -c Release -v quiet --nologo -p:RunAnalyzers=false > "$log" || { cat "$log"; exit 3; }
status=0
dotnet test tests/Thads.Etl.Tests --no-build -c Release --filter "FullyQualifiedName~SoakTests" --logger "console;verbosity=detailed" \
    > "$log" 2>&1 || status=1
grep -Eo '\| [^|]+ \| [^|]+ \|' "$log" | awk '!seen[$0]++' || { echo "Nothing was measured:" >&2; tail -40 "$log" >&2; exit 3; }
[ "$status" -eq 0 ] || grep -E -A 12 '^  Failed ' "$log" >&2
exit $status
