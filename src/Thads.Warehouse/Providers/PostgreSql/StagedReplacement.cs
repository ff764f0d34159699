using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Thads.Warehouse.Providers.PostgreSql;

/// <summary>
/// Turns a mart's script that deletes rows and inserts them anew into one that gathers the rows that differ in a temporary table and
/// replaces those alone. CREATE TABLE AS is planned with parallel workers, INSERT is not; and where nothing has changed, nothing is
/// written and no dead row is left. A row that stays keeps its <c>refreshed_at</c>; the others are written in the order of
/// the year and period, so that what is read together lies together; sorting by codes too takes a tenth of the time and gains nothing. Only scripts that say <c>-- staged</c> are turned.
/// </summary>
internal static partial class StagedReplacement
{
    private const string RefreshedAt = "refreshed_at";

    /// <exception cref="InvalidOperationException">The script says that it may be staged, and is not written as such ones are.</exception>
    public static string Rewrite(string script, IModel model)
    {
        if (!Marker().IsMatch(script))
        {
            return script;
        }
        var match = Replacement().Match(script);
        if (!match.Success)
        {
            throw new InvalidOperationException("A staged script deletes from a mart and inserts into it.");
        }
        var table = match.Groups["table"].Value;
        var columns = match.Groups["columns"].Value.Split(',').Select(column => column.Trim()).ToList();
        var keyProperties = KeyOf(model, table);
        var key = keyProperties.Select(property => property.GetColumnName()).ToList();
        var times = keyProperties
            .Where(property => property.ClrType == typeof(int))
            .Select(time => time.GetColumnName());
        var rest = columns.Except(key).ToList();
        var compared = rest.Where(column => column != RefreshedAt).ToList();
        var commonTables = match.Groups["with"] is { Success: true, Value: var with } ? $"{with},\n\n" : "with ";
        var same = string.Join(" and ", key.Select(column => $"old.{column} = new.{column}"));
        return script[..match.Index]
            + $"""
                create temporary table staged on commit drop as
                {commonTables}computed as (
                {match.Groups["select"].Value}
                )

                select
                    {List(key, column => $"coalesce(new.{column}, old.{column}) as {column}")},
                    {List(rest, column => $"new.{column}")},
                    new.{RefreshedAt} is null as is_gone
                from computed as new
                full join (select * from {table} where {match.Groups["scope"].Value}) as old on {same}
                where new.{key[0]} is null
                    or old.{key[0]} is null
                    or ({List(compared, column => $"new.{column}")}) is distinct from ({List(
                    compared,
                    column => $"old.{column}"
                )});

                delete from {table} as old using pg_temp.staged as new where {same};

                insert into {table} ({List(columns, column => column)})
                select {List(columns, column => column)} from pg_temp.staged where not is_gone order by {List(times, column => column)};

                drop table pg_temp.staged;
                """
            + script[(match.Index + match.Length)..];
    }

    private static IReadOnlyList<IProperty> KeyOf(IModel model, string table) =>
        model
            .GetEntityTypes()
            .Single(entity => $"{entity.GetSchema()}.{entity.GetTableName()}" == table)
            .FindPrimaryKey()!
            .Properties;

    private static string List(IEnumerable<string> columns, Func<string, string> write) =>
        string.Join(", ", columns.Select(write));

    [GeneratedRegex("^-- staged\\b", RegexOptions.Multiline)]
    private static partial Regex Marker();

    [GeneratedRegex(
        @"^delete from (?<table>mart\.[a-z_]+)\r?\nwhere (?<scope>[^;]+);\s+(?<with>with .+?\))?\s*insert into \k<table> \((?<columns>[^)]+)\)\s+(?<select>select\s[^;]+);",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Replacement();
}
