using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Kpi;

/// <summary>An office on one sheet of paper.</summary>
/// <param name="Page">Its figures at the period, by year and by month.</param>
/// <param name="Cases">Its place by the rate in cases; null where nothing was reported.</param>
/// <param name="Money">The same by the rate in money.</param>
/// <param name="CaseTypes">Its results by type of case, both bases together, in cases.</param>
/// <param name="Staff">Its newest list of staff of the year; null where it sent none.</param>
/// <param name="Late">How many reports on the period came late.</param>
/// <param name="Missing">How many have not come.</param>
public sealed record KpiOfficeSheet(
    KpiPageModel Page,
    KpiRank? Cases,
    KpiRank? Money,
    IReadOnlyList<KpiCaseType> CaseTypes,
    KpiStaffingYear? Staff,
    int Late,
    int Missing
)
{
    /// <returns>Null when the office is not there for the viewer.</returns>
    public static async Task<KpiOfficeSheet?> ReadAsync(
        KpiPageReader reader,
        KpiRankReader ranks,
        CompletePeriods complete,
        IWarehouseProvider provider,
        Viewer viewer,
        string office,
        int? year,
        int? months,
        CancellationToken cancellationToken
    )
    {
        if (
            await KpiPageModel.ReadAsync(
                reader,
                complete,
                viewer,
                office,
                year,
                months,
                KpiView.Reported,
                cancellationToken
            )
            is not { Query: { Office: { } code } query } page
        )
        {
            return null;
        }
        await using var context = provider.CreateContext();
        var categories = await context
            .Set<KpiOfficePeriodCategory>()
            .AsNoTracking()
            .Where(row => row.StatYear == query.Year && row.Months == query.Months && row.OfficeCode == code)
            .ToListAsync(cancellationToken);
        var statuses = await context
            .KpiSubmissionTimeliness.Where(row =>
                row.StatYear == query.Year && row.Months == query.Months && row.OfficeCode == code
            )
            .Select(row => row.Status)
            .ToListAsync(cancellationToken);
        return new KpiOfficeSheet(
            page,
            (await ranks.ReadAsync(query.Year, query.Months, false, code, cancellationToken)).FirstOrDefault(),
            (await ranks.ReadAsync(query.Year, query.Months, true, code, cancellationToken)).FirstOrDefault(),
            [
                .. categories
                    .GroupBy(row => (row.CaseTypeCode, row.CaseTypeNameVi, row.CaseTypeNameEn))
                    .Select(type => new KpiCaseType(
                        type.Key.CaseTypeNameVi,
                        type.Key.CaseTypeNameEn,
                        type.Sum(row => row.CasesEnforceable ?? 0),
                        type.Sum(row => row.CasesCompleted ?? 0)
                    ))
                    .Where(type => type.Enforceable > 0)
                    .OrderByDescending(type => type.Enforceable),
            ],
            await context
                .KpiStaffingYears.AsNoTracking()
                .SingleOrDefaultAsync(row => row.StatYear == query.Year && row.OfficeCode == code, cancellationToken),
            statuses.Count(status => status == "late"),
            statuses.Count(status => status == "missing")
        );
    }
}
