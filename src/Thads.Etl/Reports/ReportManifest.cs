namespace Thads.Etl.Reports;

/// <summary>
/// What a report is made of: with the submissions that it names, which never change, it gives the same workbook again, cell by cell.
/// </summary>
/// <param name="FormCode">The form.</param>
/// <param name="PeriodKey">The period, as 202012.</param>
/// <param name="Structure">By which offices the annexes are laid out.</param>
/// <param name="IsApprovedOnly">Whether only what the province has approved counts.</param>
/// <param name="DepartmentCode">The provincial office that sends it on.</param>
/// <param name="MadeAt">When it was made (UTC, to the second).</param>
/// <param name="IsSynthetic">Whether figures in it are the demo's.</param>
/// <param name="Parts">Code and name of each sheet among the annexes.</param>
/// <param name="Sources">The submissions.</param>
/// <param name="Offices">How the offices stood.</param>
public sealed record ReportManifest(
    string FormCode,
    int PeriodKey,
    ReportStructure Structure,
    bool IsApprovedOnly,
    string DepartmentCode,
    DateTime MadeAt,
    bool IsSynthetic,
    IReadOnlyList<(string Code, string Name)> Parts,
    IReadOnlyList<ReportSource> Sources,
    IReadOnlyList<ReportOffice> Offices
)
{
    /// <summary>The offices that were to report: those that were there at the period's end.</summary>
    public int Expected => Offices.Count(office => office.State != ReportOfficeState.Ended);

    /// <summary>How many of them are in it.</summary>
    public int Included => Offices.Count(office => office.State == ReportOfficeState.Included);

    public bool IsComplete => Included == Expected;
}
