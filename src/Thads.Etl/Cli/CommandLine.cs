using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Thads.Etl.Backups;
using Thads.Etl.Exports;
using Thads.Etl.Settings;
using Thads.Warehouse.Model;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Text;

namespace Thads.Etl.Cli;

/// <summary>The command line: verbs, their help, and exit codes.</summary>
internal static class CommandLine
{
    /// <summary>In the SQL standard.</summary>
    private const string InsufficientPrivilege = "42501";

    /// <summary>All verbs with their help, in the user's language.</summary>
    /// <param name="width">The option of how wide tables may be.</param>
    public static RootCommand CreateRoot(Option<int?> width)
    {
        var root = new RootCommand(
            "Thads ETL: takes in the workbooks of civil judgment enforcement offices and keeps the province's KPIs.\n"
                + "Exit codes: 0 done, 1 input was rejected, 2 usage, 3 failure."
        );
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(IngestCommand.Create());
        root.Subcommands.Add(JustifyCommand.Create());
        root.Subcommands.Add(ValidateCommand.Create());
        root.Subcommands.Add(TemplateCommand.Create());
        root.Subcommands.Add(KpiCommand.Create());
        root.Subcommands.Add(ReportCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(SubmissionCommand.Create());
        root.Subcommands.Add(PermitCommand.Create());
        root.Subcommands.Add(PeriodCommand.Create());
        root.Subcommands.Add(OfficeCommand.Create());
        root.Subcommands.Add(LayoutCommand.Create());
        root.Subcommands.Add(RegimeCommand.Create());
        root.Subcommands.Add(UserCommand.Create());
        root.Subcommands.Add(AuditCommand.Create());
        root.Subcommands.Add(RetentionCommand.Create());
        root.Subcommands.Add(RebuildCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(DatabaseCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(WorkCommand.Create());
        root.Subcommands.Add(SetupCommand.Create());
        root.Options.Add(CliLanguage.Option());
        root.Options.Add(width);
        CliHelp.Translate(root);
        return root;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        CliLanguage.Apply(args);
        var width = TableWidth.Option();
        var root = CreateRoot(width);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(ParseErrors.Say(error.Message));
            }
            await Console.Error.WriteLineAsync(CliWords.Say("Run with --help to see what can be said."));
            return ExitCode.Usage;
        }
        try
        {
            TableWidth.Apply(parsed.GetValue(width));
            using var help = new StringWriter();
            var exitCode = await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = parsed.Action is HelpAction ? help : Console.Out,
                    EnableDefaultExceptionHandler = false,
                    // Left to itself it gives a process two seconds to stop, and then lets it fall.
                    ProcessTerminationTimeout = ThadsServices.LongestStop + TimeSpan.FromSeconds(5),
                }
            );
            await Console.Out.WriteAsync(CliHelp.WithHeadings(help.ToString()));
            return exitCode;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(
                CliWords.Say("Interrupted. What was received is kept and will be taken up again.")
            );
            return ExitCode.Failed;
        }
        catch (UsageException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Usage;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                CliWords.Fill(
                    $"{e.Message} Set another address in the environment as ASPNETCORE_URLS, or stop what listens there."
                )
            );
            return ExitCode.Failed;
        }
        catch (SettingsException e)
        {
            foreach (var sentence in e.Sentences)
            {
                await Console.Error.WriteLineAsync(CliWords.Fill(sentence));
            }
            return ExitCode.Usage;
        }
        catch (Exception e)
            when (e is DirectoryNotFoundException or UnauthorizedAccessException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Usage;
        }
        catch (HttpListenerException e)
        {
            await Console.Error.WriteLineAsync(
                CliWords.Fill($"The port for metrics (Thads:Telemetry:MetricsPort) cannot be had: {e.Message}")
            );
            return ExitCode.Failed;
        }
        catch (ToldException e)
        {
            await Console.Error.WriteLineAsync(CliWords.Fill(e));
            return e is BackupException or NewFileException ? ExitCode.Usage : ExitCode.Failed;
        }
        catch (DbException e) when (e.SqlState == InsufficientPrivilege)
        {
            await Console.Error.WriteLineAsync(
                CliWords.Fill($"{e.Message}. What the account has still to be given: db status.")
            );
            return ExitCode.Failed;
        }
        catch (IncompleteModelException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Failed;
        }
        catch (ReplayException e)
        {
            await Console.Error.WriteLineAsync(
                CliWords.Fill(
                    $"{e.Message} Its facts are as they were; all others are what their submissions make them."
                )
            );
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            // A failure is ours to explain: the whole of it goes to the one who must mend it.
            await Console.Error.WriteLineAsync(e.ToString());
            return ExitCode.Failed;
        }
    }
}
