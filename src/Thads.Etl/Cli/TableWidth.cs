using System.CommandLine;
using Spectre.Console;

namespace Thads.Etl.Cli;

/// <summary><c>--width</c>: how wide tables and lines may be, for a mail or a narrow window.</summary>
internal static class TableWidth
{
    private const int Narrowest = 40;
    private const int Widest = 400;

    public static Option<int?> Option() =>
        new("--width")
        {
            Description = "How wide tables may be, in columns; otherwise the terminal's width.",
            Recursive = true,
        };

    /// <exception cref="UsageException">It is no width.</exception>
    public static void Apply(int? width)
    {
        if (width is not { } columns)
        {
            return;
        }
        if (columns is < Narrowest or > Widest)
        {
            throw new UsageException($"--width is 40 to 400.");
        }
        AnsiConsole.Profile.Width = columns;
    }
}
