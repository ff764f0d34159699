using System.Globalization;
using Thads.Etl.Portal.Kpi.Charts;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Portal.Kpi;

/// <summary>Which chart stands over which mart.</summary>
internal static class KpiTableCharts
{
    /// <returns>Null for a mart that no chart is worth while for.</returns>
    public static KpiTableChart? Of(
        MartTable mart,
        IReadOnlyList<object> rows,
        int? year,
        IReadOnlyList<OfficeTimeliness> timeliness
    ) =>
        mart.Name switch
        {
            _ when rows.Count == 0 => null,
            "kpi_staffing_year" or "kpi_province_staffing_year" => Staffing(rows.Cast<KpiStaffingRow>()),
            "kpi_coordination_year" => ByYear(
                "DocumentsByYear",
                rows.Cast<KpiCoordinationYear>().Select(row => (row.StatYear, (double)row.Documents))
            ),
            "kpi_award_year" => ByYear(
                "AwardsByYear",
                rows.Cast<KpiAwardYear>().Select(row => (row.StatYear, (double)row.Awards))
            ),
            "kpi_index_year" => Indices([.. rows.Cast<KpiIndexYear>()]),
            "kpi_submission_timeliness" => Timeliness(timeliness),
            "kpi_officer_period" => Officers(rows.Cast<KpiOfficerPeriod>(), year),
            _ => null,
        };

    private static KpiTableChart Staffing(IEnumerable<KpiStaffingRow> rows)
    {
        var shown = rows.GroupBy(row => row.StatYear).OrderBy(year => year.Key).ToList();
        return new KpiTableChart(
            "StaffByYear",
            [.. shown.Select(year => Text(year.Key))],
            [
                new ChartSeries(
                    "Headcount",
                    ChartMark.Bar,
                    [.. shown.Select(year => (double?)year.Sum(row => row.Headcount))]
                ),
                new ChartSeries(
                    "OfficersCount",
                    ChartMark.SecondBar,
                    [.. shown.Select(year => (double?)year.Sum(row => row.Officers))]
                ),
                new ChartSeries(
                    "Quota",
                    ChartMark.Target,
                    [.. shown.Select(year => (double?)year.Sum(row => row.Quota))]
                ),
            ]
        );
    }

    private static KpiTableChart ByYear(string name, IEnumerable<(int Year, double Count)> rows)
    {
        var years = rows.GroupBy(row => row.Year).OrderBy(group => group.Key).ToList();
        return new KpiTableChart(
            name,
            [.. years.Select(group => Text(group.Key))],
            [new ChartSeries("Count", ChartMark.Bar, [.. years.Select(group => (double?)group.Sum(row => row.Count))])]
        );
    }

    /// <summary>The index that was published in most years, for the province and the country.</summary>
    private static KpiTableChart Indices(List<KpiIndexYear> rows)
    {
        var index = rows.GroupBy(row => row.IndexCode).OrderByDescending(group => group.Count()).First();
        var years = index.Select(row => row.Year).Distinct().Order().ToList();
        IReadOnlyList<double?> Of(string scope) =>
            [.. years.Select(year => index.FirstOrDefault(row => row.Year == year && row.Scope == scope)?.Score)];
        return new KpiTableChart(
            "IndexByYear",
            [.. years.Select(Text)],
            [
                new ChartSeries("ScopeProvince", ChartMark.Line, Of("province")),
                new ChartSeries("ScopeCountry", ChartMark.SecondLine, Of("country")),
            ]
        );
    }

    private static KpiTableChart? Timeliness(IReadOnlyList<OfficeTimeliness> offices)
    {
        IReadOnlyList<double?> Share(Func<OfficeTimeliness, int> of) =>
            [.. offices.Select(office => (double?)(100.0 * of(office) / office.Expected))];
        return offices.Count == 0
            ? null
            : new KpiTableChart(
                "TimelinessByOffice",
                [.. offices.Select(office => OfficeLabel.Place(office.OfficeName))],
                [
                    new ChartSeries("OnTime", ChartMark.Bar, Share(office => office.OnTime)),
                    new ChartSeries("Late", ChartMark.SecondBar, Share(office => office.Late)),
                    new ChartSeries("Missing", ChartMark.EmptyBar, Share(office => office.Missing)),
                ]
            );
    }

    /// <summary>The officers of one office at its newest period: of many offices there would be too many bars to read.</summary>
    private static KpiTableChart? Officers(IEnumerable<KpiOfficerPeriod> rows, int? year)
    {
        var newest = rows.Where(row => year is null || row.StatYear == year)
            .GroupBy(row => (row.StatYear, row.Months))
            .MaxBy(group => group.Key)
            ?.ToList();
        return newest is null || newest.Select(row => row.OfficeCode).Distinct().Count() > 1
            ? null
            : new KpiTableChart(
                "RatesByOfficer",
                [.. newest.Select(row => row.OfficerCode)],
                [
                    new ChartSeries("CasesRate", ChartMark.Bar, [.. newest.Select(row => row.CasesCompletionRate)]),
                    new ChartSeries(
                        "MoneyRate",
                        ChartMark.SecondBar,
                        [.. newest.Select(row => row.MoneyCompletionRate)]
                    ),
                ]
            );
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
