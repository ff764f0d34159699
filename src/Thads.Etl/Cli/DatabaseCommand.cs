using System.CommandLine;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Schema;

namespace Thads.Etl.Cli;

/// <summary>
/// <c>db migrate</c>: the schema’s migrations; <c>db status</c>, <c>db script</c>, <c>db docs</c>. Every other verb migrates by itself,
/// unless the settings forbid it.
/// </summary>
internal static class DatabaseCommand
{
    public static Command Create()
    {
        var json = JsonOutput.Option();
        var migrate = new Command("migrate", "Bring the schema up to date and print its migrations.") { json };
        migrate.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    (services, token) => PrintAsync(services, parsed.GetValue(json), token),
                    cancellationToken,
                    migrates: true
                )
        );
        return new Command("db", "The database.")
        {
            migrate,
            DatabaseStatusCommand.Create(),
            DatabaseScriptCommand.Create(),
            DocumentationCommand.Create(),
        };
    }

    private static async Task<int> PrintAsync(
        IServiceProvider services,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var provider = services.GetRequiredService<IWarehouseProvider>();
        // Where the queue is kept in the database, asking for it makes its tables.
        services.GetRequiredService<JobStorage>();
        foreach (
            var setting in await services
                .GetRequiredService<DatabaseInspector>()
                .MissingSettingsAsync(cancellationToken)
        )
        {
            await Console.Error.WriteLineAsync(
                $"{setting.Name} is off, which a start refuses; as a DBA: {setting.Mend}"
            );
        }
        await using var context = provider.CreateContext();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (asJson)
        {
            JsonOutput.Write(new { Database = provider.Location, Applied = applied });
            return ExitCode.Done;
        }
        Terminal.Line($"{provider.Location}: {applied.Count} migrations applied");
        applied.ForEach(name => Terminal.Line($"  {name}"));
        return ExitCode.Done;
    }
}
