using System.Diagnostics;
using System.Globalization;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Support;

/// <summary>The command line as a user runs it: a process of its own.</summary>
internal sealed class ThadsProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private ThadsProcess(
        string dataFolder,
        DatabaseOptions? database,
        string[] arguments,
        params (string Name, string Value)[] settings
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Whatever language the machine that tests has.
            Environment = { ["THADS__DATAFOLDER"] = dataFolder, ["LC_ALL"] = "C.UTF-8" },
        };
        if (database is not null)
        {
            start.Environment["THADS__DATABASE__PROVIDER"] = database.Provider.ToString();
            start.Environment["THADS__DATABASE__CONNECTIONSTRING"] = database.ConnectionString;
            start.Environment["THADS__DATABASE__MIGRATEATSTART"] = database.MigrateAtStart.ToString();
        }
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "Thads.Etl.dll")))
        {
            start.ArgumentList.Add(argument);
        }
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => process.HasExited;

    public static ThadsProcess Start(string dataFolder, params string[] arguments) =>
        new(dataFolder, database: null, arguments);

    /// <param name="dataFolder">The data folder.</param>
    /// <param name="settings">Further variables of the environment.</param>
    /// <param name="arguments">The verb and what follows it.</param>
    public static ThadsProcess Start(
        string dataFolder,
        (string Name, string Value)[] settings,
        params string[] arguments
    ) => new(dataFolder, database: null, arguments, settings);

    /// <param name="dataFolder">The data folder.</param>
    /// <param name="database">The database.</param>
    /// <param name="settings">Further variables of the environment.</param>
    /// <param name="arguments">The verb and what follows it.</param>
    public static ThadsProcess Start(
        string dataFolder,
        DatabaseOptions database,
        (string Name, string Value)[] settings,
        params string[] arguments
    ) => new(dataFolder, database, arguments, settings);

    /// <summary>Runs to the end on a database of the test's own.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(
        TestDatabase database,
        params string[] arguments
    ) => RunAsync(database.Folder.FullName, database.Options, arguments);

    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string dataFolder,
        DatabaseOptions database,
        params string[] arguments
    ) => RunAsync(new ThadsProcess(dataFolder, database, arguments));

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string dataFolder,
        params string[] arguments
    ) => await RunAsync(Start(dataFolder, arguments));

    /// <param name="dataFolder">The data folder.</param>
    /// <param name="settings">Further variables of the environment.</param>
    /// <param name="arguments">The verb and what follows it.</param>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string dataFolder,
        (string Name, string Value)[] settings,
        params string[] arguments
    ) => RunAsync(new ThadsProcess(dataFolder, database: null, arguments, settings));

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ThadsProcess run)
    {
        using var _ = run;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await run.process.WaitForExitAsync(limit.Token);
        return (run.process.ExitCode, await run.output, await run.errors);
    }

    /// <summary>Its number.</summary>
    public int Id => process.Id;

    /// <summary>Sends a signal, such as <c>STOP</c>, and does not wait for what comes of it.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code, and what it said as errors.</returns>
    /// <exception cref="OperationCanceledException">It did not end in that time.</exception>
    public async Task<(int ExitCode, string Errors)> WaitAsync(TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await errors);
    }

    /// <summary>kill -9: no handler runs.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
        process.Dispose();
    }
}
