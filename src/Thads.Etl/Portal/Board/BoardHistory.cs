namespace Thads.Etl.Portal.Board;

/// <summary>How complete and how punctual a period was: of the reports that were owed, how many came on time, late or not at all.</summary>
public sealed record BoardHistory(int StatYear, int Months, int OnTime, int Late, int Missing)
{
    public int Expected => OnTime + Late + Missing;

    /// <summary>Percent of what was owed.</summary>
    public double OnTimeRate => 100.0 * OnTime / Expected;

    /// <summary>Percent of what was owed.</summary>
    public double ReceivedRate => 100.0 * (OnTime + Late) / Expected;
}
