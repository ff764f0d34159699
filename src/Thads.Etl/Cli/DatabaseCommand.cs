using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Cli;

/// <summary><c>db migrate</c>: the schema’s migrations; <c>db docs</c>. Every other verb migrates the embedded database by itself.</summary>
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
                    cancellationToken
                )
        );
        return new Command("db", "The database.") { migrate, DocumentationCommand.Create() };
    }

    private static async Task<int> PrintAsync(
        IServiceProvider services,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (asJson)
        {
            JsonOutput.Write(
                new { Database = services.GetRequiredService<DataFolder>().DatabaseFile, Applied = applied }
            );
            return ExitCode.Done;
        }
        Terminal.Line($"{services.GetRequiredService<DataFolder>().DatabaseFile}: {applied.Count} migrations applied");
        applied.ForEach(name => Terminal.Line($"  {name}"));
        return ExitCode.Done;
    }
}
