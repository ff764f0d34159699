#!/usr/bin/env bash
# Changes the code in small ways, one at a time, and shows which changes no test notices: the survivors, and the share that was noticed.
# Not for CI: an area takes from a quarter of an hour to several. Only the tests of the area run, and one mutant at a time.
#
#     bash tests/mutation.sh readers              # or validation, causes, submissions, marts; without a name, all of them
#
# Ends with 1 where an area is below 85 %. The reports lie in TestResults/mutation.
set -euo pipefail
cd "$(dirname "$0")/.."
# The compiler's analyzers look at what people write, not at mutants; MSBuild takes the variable for its property.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 RunAnalyzers=false
root=$PWD
reports=$root/TestResults/mutation

# mutate TESTS PROJECT FILTER GLOB...: one run, bounded by the files that are changed and by the tests that are asked.
mutate() {
    local name=$1 tests=$2 project=$3 filter=$4
    shift 4
    mkdir -p "$reports"
    local config=$reports/$name.json globs
    globs=$(printf '"%s", ' "$@")
    cat > "$config" << JSON
{
  "stryker-config": {
    "project": "$project",
    "mutate": [${globs%, }],
    "test-case-filter": "$filter",
    "coverage-analysis": "perTest",
    "concurrency": 1,
    "reporters": ["cleartext", "json", "html"],
    "ignore-methods": ["*Exception.ctor", "*Log*"],
    "thresholds": { "high": 95, "low": 85, "break": 85 }
  }
}
JSON
    (cd "tests/$tests" && dotnet stryker --config-file "$config" --output "$reports/$name")
}

area() {
    case $1 in
        readers)
            mutate "$1" Thads.Etl.Tests Thads.Etl.csproj \
                "FullyQualifiedName~Thads.Etl.Tests.Texts|FullyQualifiedName~Thads.Etl.Tests.Cells" \
                "**/Texts/FigureText.cs" "**/Texts/DateText.cs" "**/Texts/NumberText.cs" "**/Texts/SeveralFigures.cs" \
                "**/Texts/MoneyUnits.cs" "**/Cells/NumberFormat*.cs"
            ;;
        validation)
            mutate "$1" Thads.Etl.Tests Thads.Etl.csproj \
                "(FullyQualifiedName~Thads.Etl.Tests.Validation&FullyQualifiedName!~Causes)|(FullyQualifiedName~EveryFindingTests&(Name~identity|Name~total|Name~domain|Name~history|Name~cross-form))" \
                "**/Validation/*.cs"
            ;;
        causes)
            mutate "$1" Thads.Etl.Tests Thads.Etl.csproj \
                "FullyQualifiedName~Thads.Etl.Tests.Validation.Causes&FullyQualifiedName!~SlipExperiment" \
                "**/Validation/Causes/*.cs"
            ;;
        submissions)
            mutate "$1" Thads.Etl.Tests Thads.Etl.csproj "FullyQualifiedName~Thads.Etl.Tests.Submissions" \
                "**/Submissions/*.cs" "!**/Portal/**" "!**/Submissions/*View.cs" "!**/Submissions/Progress*.cs"
            ;;
        marts)
            mutate "$1" Thads.Warehouse.Tests Thads.Warehouse.csproj "FullyQualifiedName~Mart" \
                "**/Thads.Warehouse/Marts/*.cs"
            ;;
        *)
            echo "No area is called $1: readers, validation, causes, submissions, marts." >&2
            return 2
            ;;
    esac
}

dotnet tool restore > /dev/null
status=0
for name in "${@:-readers validation causes submissions marts}"; do
    for one in $name; do
        area "$one" || status=$?
    done
done
exit "$status"
