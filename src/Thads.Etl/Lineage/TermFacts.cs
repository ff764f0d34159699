using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Lineage;

/// <summary>The fact cells of one term: of results and collections by the view, of targets by the newest assignment.</summary>
internal sealed class TermFacts(WarehouseContext context, KpiTerm term, KpiPlace place, KpiCellFilter? only = null)
{
    private readonly int year = place.StatYear - term.YearsBack;

    /// <summary>The kind of figures that the column is of: cases, money or collected.</summary>
    private readonly string measure = term.Column.Split('_')[0];

    /// <summary>Their sum, and how many there are.</summary>
    public async Task<(decimal? Sum, int Count)> SumAsync(CancellationToken cancellationToken)
    {
        if (term.Role == KpiTermRole.Target)
        {
            var target = await TargetAsync(cancellationToken);
            return (target?.Value, target is null ? 0 : 1);
        }
        var count = await Cells.CountAsync(cancellationToken);
        return (count == 0 ? null : await Cells.SumAsync(cell => cell.Value, cancellationToken), count);
    }

    /// <summary>Their sums by office and component, by office first.</summary>
    /// <param name="index">The place of the term in its formula.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<TracedPart>> PartsAsync(int index, CancellationToken cancellationToken)
    {
        if (term.Role == KpiTermRole.Target)
        {
            return await TargetAsync(cancellationToken) is { } target
                ? [new(index, term.Role, year, target.OfficeCode, target.FactTable, target.FactColumn, target.Value, 1)]
                : [];
        }
        var parts = await Cells
            .GroupBy(cell => new
            {
                cell.OfficeCode,
                cell.FactTable,
                cell.FactColumn,
            })
            .Select(group => new
            {
                group.Key,
                Sum = group.Sum(cell => cell.Value),
                Count = group.Count(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. parts
                .Select(part => new TracedPart(
                    index,
                    term.Role,
                    year,
                    part.Key.OfficeCode,
                    part.Key.FactTable,
                    part.Key.FactColumn,
                    part.Sum,
                    part.Count
                ))
                .OrderBy(part => part.OfficeCode, StringComparer.Ordinal)
                .ThenBy(part => part.FactColumn, StringComparer.Ordinal),
        ];
    }

    /// <summary>A page of them, by office, submission, row and column.</summary>
    public async Task<IReadOnlyList<KpiLineage>> PageAsync(int offset, int limit, CancellationToken cancellationToken)
    {
        if (term.Role == KpiTermRole.Target)
        {
            return offset == 0 && await TargetAsync(cancellationToken) is { } target && IsWanted(target)
                ? [target]
                : [];
        }
        return await Wanted
            .OrderBy(cell => cell.OfficeCode)
            .ThenBy(cell => cell.SubmissionKey)
            .ThenBy(cell => cell.SourceRow)
            .ThenBy(cell => cell.FactColumn)
            .Skip(offset)
            .Take(limit)
            .ToListAsync(cancellationToken);
    }

    /// <summary>How many are to be paged through.</summary>
    public async Task<int> CountWantedAsync(CancellationToken cancellationToken) =>
        term.Role == KpiTermRole.Target
            ? await TargetAsync(cancellationToken) is { } target && IsWanted(target)
                ? 1
                : 0
            : await Wanted.CountAsync(cancellationToken);

    private IQueryable<KpiLineage> Wanted =>
        only is null
            ? Cells
            : Cells.Where(cell => cell.OfficeCode == only.OfficeCode && cell.FactColumn == only.FactColumn);

    private bool IsWanted(KpiLineage cell) =>
        only is null || (cell.OfficeCode == only.OfficeCode && cell.FactColumn == only.FactColumn);

    /// <summary>Of the province's KPIs also those of offices that ended before, where their last figures still count.</summary>
    private IQueryable<KpiLineage> Cells =>
        context.KpiLineage.Where(cell =>
            cell.KpiColumn == term.Column
            && cell.StatYear == year
            && (
                (
                    cell.Months == place.MonthsReported
                    && (place.OfficeCode == null || cell.OfficeCode == place.OfficeCode)
                )
                || (
                    place.OfficeCode == null
                    && context.KpiOfficePeriodsCarried.Any(carried =>
                        carried.OfficeCode == cell.OfficeCode
                        && carried.StatYear == year
                        && carried.Months == place.MonthsReported
                        && carried.ReportedMonths == cell.Months
                        && carried.Measure == measure
                    )
                )
            )
        );

    /// <summary>The target in force: an office's own, or the whole province's.</summary>
    private async Task<KpiLineage?> TargetAsync(CancellationToken cancellationToken)
    {
        var officeCode = place.OfficeCode ?? OfficeDimension.WholeProvince;
        var found = await (
            from fact in context.Targets.AsNoTracking()
            join office in context.Offices on fact.OfficeKey equals office.OfficeKey
            join period in context.Periods on fact.PeriodKey equals period.PeriodKey
            join submission in context.SubmissionDimension on fact.SubmissionKey equals submission.SubmissionKey
            where office.OfficeCode == officeCode && period.StatYear == year
            orderby fact.TargetVersion descending
            select new
            {
                Fact = fact,
                period.Months,
                Submission = submission,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }
        var letter = await context
            .SourceColumns.Where(c => c.SubmissionKey == found.Fact.SubmissionKey && c.FactColumn == term.Column)
            .Select(c => c.ColumnLetter)
            .SingleOrDefaultAsync(cancellationToken);
        var rate = term.Column.StartsWith("cases", StringComparison.Ordinal)
            ? found.Fact.CasesTargetRate
            : found.Fact.MoneyTargetRate;
        return new KpiLineage
        {
            KpiColumn = term.Column,
            StatYear = year,
            Months = found.Months,
            OfficeCode = officeCode,
            FactTable = "fact_target",
            FactColumn = term.Column,
            Value = (decimal)rate,
            SubmissionKey = found.Fact.SubmissionKey,
            FormCode = found.Submission.FormCode,
            FileName = found.Submission.FileName,
            ContentHash = found.Submission.ContentHash,
            SheetName = found.Submission.SheetName,
            SourceRow = found.Fact.SourceRow,
            Cell = letter is null ? null : FormattableString.Invariant($"{letter}{found.Fact.SourceRow}"),
        };
    }
}
