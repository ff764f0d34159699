using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Providers;

/// <summary>The SQL files of one folder under <c>sql/</c>, in order of name and in the engine's dialect.</summary>
public sealed class SqlScripts
{
    private readonly IReadOnlyList<string> scripts;

    /// <param name="provider">The engine.</param>
    /// <param name="folder">The folder under <c>sql/</c>, such as <c>marts</c>.</param>
    /// <param name="isFullRefresh">Whether the scripts are to be those for all offices at once.</param>
    public SqlScripts(IWarehouseProvider provider, string folder, bool isFullRefresh = false)
    {
        var assembly = typeof(SqlScripts).Assembly;
        scripts =
        [
            .. InOrder(
                    assembly
                        .GetManifestResourceNames()
                        .Where(name => name.StartsWith($"sql/{folder}/", StringComparison.Ordinal))
                )
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    var script = provider.Dialect(reader.ReadToEnd());
                    return isFullRefresh ? provider.FullRefresh(script) : script;
                }),
        ];
    }

    /// <summary>In the order of the number that each name begins with: <c>10_</c> after <c>9_</c>, and not before <c>1_</c>.</summary>
    /// <exception cref="FormatException">A name begins with no number.</exception>
    internal static IEnumerable<string> InOrder(IEnumerable<string> names) =>
        names
            .Select(name => (Name: name, Number: Number(name)))
            .OrderBy(script => script.Number)
            .ThenBy(script => script.Name, StringComparer.Ordinal)
            .Select(script => script.Name);

    private static int Number(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        var end = file.IndexOf('_', StringComparison.Ordinal);
        return int.TryParse(
            file.AsSpan(0, Math.Max(end, 0)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : throw new FormatException(
                $"{name}: the name of a script that runs begins with its number and an underscore."
            );
    }

    /// <summary>Runs every file inside the context's transaction, each with those of the parameters that it mentions.</summary>
    /// <param name="context">In whose transaction they run.</param>
    /// <param name="parameters">The values, of which a file takes those that it names.</param>
    /// <param name="kind">What they are run for, in words: an engine that keeps plans by a statement's text keeps one for each.</param>
    /// <param name="cancellationToken">Stops the running.</param>
    public async Task RunAsync(
        WarehouseContext context,
        IReadOnlyList<(string Name, object Value)> parameters,
        string kind,
        CancellationToken cancellationToken
    )
    {
        foreach (var script in scripts)
        {
            await using var command = CreateCommand(context, TextOf(script, kind), parameters);
            command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    internal static string TextOf(string script, string kind) => $"-- {kind}\n{script}";

    /// <summary>
    /// Each value goes as the type of the column that it is for: left to itself, SQL Server's client sends an instant as <c>datetime</c>,
    /// which is exact to a three-hundredth of a second only.
    /// </summary>
    internal static DbCommand CreateCommand(
        WarehouseContext context,
        string script,
        IReadOnlyList<(string Name, object Value)> parameters
    )
    {
        var types = context.GetService<IRelationalTypeMappingSource>();
        var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandTimeout = context.Database.GetCommandTimeout() ?? command.CommandTimeout;
#pragma warning disable CA2100 // The scripts are part of the build; their values are parameters.
        command.CommandText = script;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters.Where(p => script.Contains(p.Name, StringComparison.Ordinal)))
        {
            command.Parameters.Add(types.GetMapping(value.GetType()).CreateParameter(command, name, value));
        }
        return command;
    }
}
