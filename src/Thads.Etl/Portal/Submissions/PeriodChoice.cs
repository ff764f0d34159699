using System.Globalization;

namespace Thads.Etl.Portal.Submissions;

/// <summary>A period to choose: the first months of a statistical year.</summary>
public sealed record PeriodChoice(int StatYear, int Months)
{
    /// <summary>As addresses and forms say it: <c>2020-12</c>.</summary>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{StatYear}-{Months:00}");

    /// <summary>As people call it.</summary>
    public string Label => PortalFormat.PeriodName(StatYear, Months);
}
