using System.Globalization;
using System.Text.RegularExpressions;

namespace Thads.Etl.Cli;

/// <summary>A period on the command line: 2020-12 is FY2020 at 12 months.</summary>
internal static partial class PeriodArgument
{
    public static int Parse(string text) =>
        Form().Match(text) is { Success: true } match
            ? (int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) * 100)
                + int.Parse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : throw new UsageException(
                $"“{text}” is no period: write the statistical year and the months, such as 2020-12."
            );

    [GeneratedRegex(@"^([0-9]{4})-([0-9]{1,2})$")]
    private static partial Regex Form();
}
