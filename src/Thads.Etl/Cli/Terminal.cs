using System.Globalization;
using Spectre.Console;

namespace Thads.Etl.Cli;

/// <summary>What the command line prints for people; values in a line are shown as they are, never taken for markup.</summary>
internal static class Terminal
{
    public static void Line(FormattableString markup) =>
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, markup);
}
