using System.CommandLine;
using System.Text;
using Thads.Etl.Exports;
using Thads.Etl.Jobs;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Schema;

namespace Thads.Etl.Cli;

/// <summary><c>db script</c>: what a DBA is to run, as text. Needs no database.</summary>
internal static class DatabaseScriptCommand
{
    private const string Schema = "schema";

    public static Command Create()
    {
        var part = new Option<string>("--part")
        {
            Description =
                "schema (what db migrate does), or on a server: roles, row-level-security-on, row-level-security-off; on SQL Server database.",
            DefaultValueFactory = _ => Schema,
        };
        var from = new Option<string?>("--from")
        {
            Description = "Of the schema: the migration that the database has already; all of them otherwise.",
        };
        var output = new Option<string?>("--output") { Description = "The file; printed otherwise." };
        var command = new Command("script", "Print the SQL that a DBA is to run; nothing is changed.")
        {
            part,
            from,
            output,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunUnpreparedAsync(
                    async (services, token) =>
                    {
                        var provider = services.GetRequiredService<IWarehouseProvider>();
                        var script = Script(provider, parsed.GetValue(part)!, parsed.GetValue(from));
                        if (parsed.GetValue(output) is { } file)
                        {
                            await NewFile.WriteAsync(
                                file,
                                (stream, t) => WriteAsync(stream, script, provider, t),
                                token
                            );
                            return ExitCode.Done;
                        }
                        await Console.Out.WriteAsync(script.AsMemory(), token);
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static string Script(IWarehouseProvider provider, string part, string? from)
    {
        try
        {
            return part == Schema ? SchemaScript.Create(provider, from) + JobStorageScript.Create(provider.Engine)
                : from is null ? AdministrationScript.Read(provider.Engine, part)
                : throw new UsageException($"--from is for the schema alone.");
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e);
        }
    }

    /// <summary>SQL Server's tools on Windows take a file without a mark for one in the machine's own code page.</summary>
    private static Task WriteAsync(
        Stream stream,
        string script,
        IWarehouseProvider provider,
        CancellationToken cancellationToken
    )
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: provider.Engine == DatabaseEngine.SqlServer);
        return stream
            .WriteAsync((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(script)], cancellationToken)
            .AsTask();
    }
}
