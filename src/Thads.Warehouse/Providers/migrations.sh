#!/usr/bin/env bash
# Writes a migration of the model for every engine.
#   migrations.sh NAME        a new migration from what has changed in the model, such as AddAppeals
#   migrations.sh --initial   InitialCreate anew, in place of all there are; only while nothing is released: no database can be upgraded over it
# What is written by hand is not in migrations: functions, views and descriptions (SchemaObjects), reference rows (WarehouseInitializer).
set -euo pipefail
name=${1:?usage: migrations.sh NAME | --initial}
cd "$(dirname "$0")/.."
dotnet tool restore > /dev/null
[ "$name" = --initial ] && find Providers/*/Migrations -name '*.cs' -delete
dotnet build --verbosity quiet -p:RunAnalyzers=false
for engine in Sqlite PostgreSql SqlServer; do
    folder=Providers/$engine/Migrations
    dotnet ef migrations add "${name/--initial/InitialCreate}" --no-build --context "${engine}WarehouseContext" --output-dir "$folder"
    [ "$name" = --initial ] || continue
    # Its operations say all that a migration needs which only makes new things: the copy of the model beside it, as long as the snapshot,
    # would never be read. Later migrations keep theirs, by which SQLite builds a table anew. To undo one that is not committed, use git.
    perl -0pi -e 's/( *protected override void BuildTargetModel.*?\n *\{\n).*\n( *\}\n *\}\n\}\n?)$/$1$2/s; s/ *\/\/\/ <inheritdoc \/>\n//g' "$folder"/*_InitialCreate.Designer.cs
done
