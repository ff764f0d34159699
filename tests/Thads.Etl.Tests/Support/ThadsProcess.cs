using System.Diagnostics;

namespace Thads.Etl.Tests.Support;

/// <summary>The command line as a user runs it: a process of its own.</summary>
internal sealed class ThadsProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private ThadsProcess(string dataFolder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["THADS__DATAFOLDER"] = dataFolder },
        };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "Thads.Etl.dll")))
        {
            start.ArgumentList.Add(argument);
        }
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => process.HasExited;

    public static ThadsProcess Start(string dataFolder, params string[] arguments) => new(dataFolder, arguments);

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string dataFolder,
        params string[] arguments
    )
    {
        using var run = Start(dataFolder, arguments);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await run.process.WaitForExitAsync(limit.Token);
        return (run.process.ExitCode, await run.output, await run.errors);
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
