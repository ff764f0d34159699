using Thads.Etl.Submissions;

namespace Thads.Etl.Cli;

/// <summary>A period on the command line: 2020-12 is FY2020 at 12 months.</summary>
internal static class PeriodArgument
{
    public static int Parse(string text)
    {
        try
        {
            return DeclaredTargets.ParsePeriod(text);
        }
        catch (UnknownTargetException e)
        {
            throw new UsageException(e);
        }
    }
}
