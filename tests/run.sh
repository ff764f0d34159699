#!/usr/bin/env bash
# Checks the format, builds with warnings as errors, and runs every test; installs nothing that is there already.
# Ends with one line built from the runner's own result files: N passed, N failed, N skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
# Of what tests and the programs that they start run, little is run often: to compile a method again, better, pays from the thousandth call on
# (3E8, hexadecimal), and to count what it does in between does not.
export DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=3E8
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

if ! command -v dotnet > /dev/null; then
    echo "The .NET SDK 10 is needed: https://dotnet.microsoft.com/download" >&2
    exit 3
fi

# What the tests use besides the SDK: a real PostgreSQL, which they start themselves, another spreadsheet program, which templates are
# shown to survive, and a browser. Without them the tests that need them are skipped, and say so.
missing=()
ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 || command -v initdb > /dev/null || missing+=(postgresql)
command -v soffice > /dev/null || missing+=(libreoffice-calc-nogui)
command -v chromium > /dev/null || command -v google-chrome > /dev/null || missing+=(chromium)
if [ ${#missing[@]} -gt 0 ] && command -v apt-get > /dev/null && [ "$(id -u)" -eq 0 ]; then
    apt-get update -qq > /dev/null 2>&1 || true
    for package in "${missing[@]}"; do
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" > /dev/null 2>&1 \
            || echo "$package could not be installed; the tests that need it are skipped." >&2
    done
fi

dotnet tool restore
dotnet restore Thads.Etl.sln --locked-mode
dotnet csharpier check .
dotnet build Thads.Etl.sln --no-restore --configuration Release

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# Runs one lot of tests in a process of its own: its name, the project, and which of the project's fixtures, or all. NUnit selects them by class (a
# namespace that is selected brings those inside it), and the limit is raised above which the adapter runs a whole assembly whatever was selected.
# A test that hangs is named, and ends its lot.
lot() {
    dotnet test "tests/$2/bin/Release/net10.0/$2.dll" --logger "trx;LogFileName=$1.trx" --results-directory "$results" \
        --blame-hang-timeout 10m --blame-hang-dump-type none ${3:+-- "NUnit.Where=$3" NUnit.AssemblySelectLimit=1000000}
}
export -f lot
export results
# Two lots at a time, the longest first, so that both cores are busy to the end: they compute more than they wait. Of the namespaces of a project
# each is in one lot; those that no other names are in `host`. A lot is its name, its project and, where it is not the whole of it, its classes.
apart='Cli|Security|Api|Portal'
status=0
xargs -P 2 -d '\n' -I '{}' bash -c 'IFS=" " read -r name project where <<< "$1"; lot "$name" "$project" "$where"' lot '{}' << LOTS || status=$?
host Thads.Etl.Tests class =~ '^Thads\.Etl\.Tests\.(?!($apart)\.)'
command-line Thads.Etl.Tests class =~ '^Thads\.Etl\.Tests\.Cli\.'
portal Thads.Portal.Tests
door Thads.Etl.Tests class =~ '^Thads\.Etl\.Tests\.(Security|Api|Portal)\.'
warehouse Thads.Warehouse.Tests
LOTS
for project in tests/*.Tests; do
    if ! grep -qiF "/$(basename "$project").dll" "$results"/*.trx; then
        echo "No test of $project was run." >&2
        status=1
    fi
done

# Adds an attribute of the <Counters> element up over all result files.
count() {
    local sum=0 value
    for file in "$results"/*.trx; do
        [ -e "$file" ] || continue
        value=$(grep -o '<Counters [^>]*' "$file" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*')
        sum=$((sum + value))
    done
    echo "$sum"
}
total=$(count total)
executed=$(count executed)
passed=$(count passed)
failed=$((executed - passed))
skipped=$((total - executed))

# Each skipped test says why.
grep -h -A 12 'outcome="NotExecuted"' "$results"/*.trx 2> /dev/null | grep -o '<Message>[^<]*' | sed 's/<Message>/skipped: /' || true
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
    echo "No test failed, but the run ended with $status: see above." >&2
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$executed" -gt 0 ] && [ "$failed" -eq 0 ] && [ "$status" -eq 0 ]
