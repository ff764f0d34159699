using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Portal.Kpi;

/// <summary>How many of an office's expected reports came on time, late or not at all.</summary>
public sealed record OfficeTimeliness(string OfficeCode, string OfficeName, int OnTime, int Late, int Missing)
{
    public int Expected => OnTime + Late + Missing;

    /// <summary>Percent of what was expected.</summary>
    public double OnTimeRate => 100.0 * OnTime / Expected;

    /// <summary>Percent of what was expected.</summary>
    public double ReceivedRate => 100.0 * (OnTime + Late) / Expected;

    /// <summary>Counts the rows by office, in order of its code.</summary>
    public static IReadOnlyList<OfficeTimeliness> Of(
        IEnumerable<KpiSubmissionTimeliness> rows,
        Func<string, string> nameOf
    ) =>
        [
            .. rows.GroupBy(row => row.OfficeCode)
                .OrderBy(office => office.Key, StringComparer.Ordinal)
                .Select(office => new OfficeTimeliness(
                    office.Key,
                    nameOf(office.Key),
                    office.Count(row => row.Status == "on_time"),
                    office.Count(row => row.Status == "late"),
                    office.Count(row => row.Status == "missing")
                )),
        ];
}
