using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Providers;

/// <summary>The SQL files of one folder under <c>sql/</c>, in order of name and in the engine's dialect.</summary>
public sealed class SqlScripts
{
    private readonly IReadOnlyList<string> scripts;

    /// <param name="provider">The engine.</param>
    /// <param name="folder">The folder under <c>sql/</c>, such as <c>marts</c>.</param>
    /// <param name="isWholesale">Whether the scripts are to be those for all offices at once.</param>
    public SqlScripts(IWarehouseProvider provider, string folder, bool isWholesale = false)
    {
        var assembly = typeof(SqlScripts).Assembly;
        scripts =
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith($"sql/{folder}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    var script = provider.Dialect(reader.ReadToEnd());
                    return isWholesale ? provider.Wholesale(script) : script;
                }),
        ];
    }

    /// <summary>Runs every file inside the context's transaction, each with those of the parameters that it mentions.</summary>
    public async Task RunAsync(
        WarehouseContext context,
        IReadOnlyList<(string Name, object Value)> parameters,
        CancellationToken cancellationToken
    )
    {
        foreach (var script in scripts)
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandTimeout = context.Database.GetCommandTimeout() ?? command.CommandTimeout;
#pragma warning disable CA2100 // The scripts are part of the build; their values are parameters.
            command.CommandText = script;
#pragma warning restore CA2100
            foreach (var (name, value) in parameters.Where(p => script.Contains(p.Name, StringComparison.Ordinal)))
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value;
                command.Parameters.Add(parameter);
            }
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
