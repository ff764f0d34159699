#!/usr/bin/env bash
# Makes what is installed: for each runtime a folder with the program and its own .NET, packed, with its checksum and a bill of materials.
#   bash ops/publish.sh [--output FOLDER] [linux-x64] [win-x64]      (both, where none is named)
# A runtime whose packs the package feed does not have is left out with its reason, and the script ends with 1.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

output=artifacts
runtimes=()
while [ $# -gt 0 ]; do
    case "$1" in
        --output) output="$2"; shift 2 ;;
        -*) echo "There is no $1: bash ops/publish.sh [--output FOLDER] [RUNTIME…]" >&2; exit 2 ;;
        *) runtimes+=("$1"); shift ;;
    esac
done
[ ${#runtimes[@]} -gt 0 ] || runtimes=(linux-x64 win-x64)
mkdir -p "$output"
output=$(cd "$output" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# From what is committed, and beside the clone, whose lock files are for no runtime in particular. Versions are pinned all the same.
mkdir "$work/source"
git archive HEAD | tar -x -C "$work/source"
find "$work/source" -name packages.lock.json -delete

for runtime in "${runtimes[@]}"; do
    folder="$work/thads-$runtime"
    if ! (cd "$work/source" && dotnet publish src/Thads.Etl/Thads.Etl.csproj -c Release -r "$runtime" --self-contained true -o "$folder" \
        -p:DebugType=embedded -p:RunAnalyzers=false -v quiet) > "$work/$runtime.log" 2>&1
    then
        echo "$runtime: left out: $(grep -Eo '(error [A-Z]+[0-9]+|NU[0-9]+): .*' "$work/$runtime.log" | head -1)" >&2
        status=1
        continue
    fi
    cp -r OPERATIONS.md CHANGELOG.md ops sql "$folder/"
    if [[ "$runtime" == win-* ]] && command -v zip > /dev/null; then
        (cd "$work" && zip -qr "$output/thads-$runtime.zip" "thads-$runtime")
        packed="thads-$runtime.zip"
    else
        # By name and without the time, so that the same sources make the same archive.
        tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -cf - "thads-$runtime" | gzip -n > "$output/thads-$runtime.tar.gz"
        packed="thads-$runtime.tar.gz"
    fi
    (cd "$output" && sha256sum "$packed" | tee "$packed.sha256")
done

# What it is made of, by CycloneDX: every package with its version, licence and hash.
if dotnet tool install CycloneDX --tool-path "$work/tools" --version 6.3.1 > "$work/tool.log" 2>&1 \
    && "$work/tools/dotnet-CycloneDX" src/Thads.Etl/Thads.Etl.csproj --output "$output" --filename thads.cdx.json --output-format Json \
        --exclude-dev --set-name thads-etl > "$work/sbom.log" 2>&1
then
    echo "$output/thads.cdx.json: $(grep -c '"purl"' "$output/thads.cdx.json") components"
else
    echo "No bill of materials: $(tail -1 "$work/tool.log" "$work/sbom.log" 2> /dev/null | tr '\n' ' ')" >&2
    status=1
fi
exit $status
