using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Lineage;

/// <summary>
/// Leads from a figure of the marts of officers, staff, coordination, awards and indices to the facts that count in it, and from each to the
/// cell of the stored workbook and to what stands there.
/// </summary>
public sealed class DetailTracer(
    IWarehouseProvider provider,
    WorkbookPipeline pipeline,
    FormCatalog forms,
    FindingCatalog catalog
)
{
    private const double Tolerance = 1e-9;

    /// <summary>Traces one figure, as the marts and facts are at one moment.</summary>
    /// <param name="formula">The formula of its column.</param>
    /// <param name="place">The row of the mart, which <see cref="KpiPlace.Mart"/> names.</param>
    /// <param name="offset">How many fact cells to pass over.</param>
    /// <param name="limit">How many fact cells to read from their workbooks at most.</param>
    /// <param name="cancellationToken">Stops the tracing.</param>
    /// <returns>The trace, or null where the mart has no such row, or more than one.</returns>
    public async Task<KpiTrace?> TraceAsync(
        KpiFormula formula,
        KpiPlace place,
        int offset,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var snapshot = await provider.BeginSnapshotAsync(context, cancellationToken);
        var mart = MartTable.Find(context, place.Mart!)!;
        if (await RowAsync(context, mart, place, cancellationToken) is not { } row)
        {
            return null;
        }
        var terms = new List<TracedTerm>();
        var found = new List<(KpiTermRole Role, KpiLineageDetail Fact)>();
        foreach (var term in formula.Terms)
        {
            var facts = await Cells(context, mart, place, term).ToListAsync(cancellationToken);
            var sum = facts.Count == 0 ? (decimal?)null : facts.Sum(fact => (decimal)fact.Value);
            terms.Add(new TracedTerm(term.Role, term.Column, place.StatYear - term.YearsBack, sum, facts.Count));
            found.AddRange(facts.Select(fact => (term.Role, fact)));
        }
        var value = mart.Columns.Single(column => column.Name == formula.Column).Of(row);
        var computed = formula.Compute([.. terms.Select(term => (double?)term.Sum)], place.MonthsReported);
        var page = found.Skip(offset).Take(limit).ToList();
        var isOfPersons = mart.Columns.Any(column => column.Name == "headcount");
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        var cells = await new FactCells(context, reference, new SourceCells(pipeline, forms, catalog)).ReadAsync(
            [.. page.Select(one => (one.Role, AsResult(one.Fact)))],
            cancellationToken,
            [.. page.Select(one => one.Fact.Counted)]
        );
        return new KpiTrace(
            formula.Column,
            place.StatYear,
            place.MonthsReported,
            place.OfficeCode,
            value is null ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            formula.Words,
            // A count of none is 0, and there is no cell to add up.
            IsSame(computed ?? (value is int and 0 ? 0 : null), value),
            terms,
            found.Count,
            offset,
            // Of a list of persons each row is one, whom the figure itself does not name.
            isOfPersons
                ?
                [
                    .. cells.Zip(
                        page,
                        (cell, one) => one.Fact.MemberCode is { } person ? cell with { Categories = [person] } : cell
                    ),
                ]
                : cells
        )
        {
            Mart = mart.Name,
            Member = place.Member,
        };
    }

    private static async Task<object?> RowAsync(
        WarehouseContext context,
        MartTable mart,
        KpiPlace place,
        CancellationToken cancellationToken
    )
    {
        object? found = null;
        await foreach (
            var row in mart.Rows(context, new MartFilter(place.StatYear, mart.HasOffice ? place.OfficeCode : null))
                .WithCancellation(cancellationToken)
        )
        {
            var its = DetailPlace.Of(mart, row);
            // A list of the whole province is nobody's own: asked for as an office's it is not there.
            if (
                (its.Months is null || its.Months == place.MonthsReported)
                && its.OfficeCode == place.OfficeCode
                && its.Member == place.Member
            )
            {
                if (found is not null)
                {
                    return null;
                }
                found = row;
            }
        }
        return found;
    }

    private static IQueryable<KpiLineageDetail> Cells(
        WarehouseContext context,
        MartTable mart,
        KpiPlace place,
        KpiTerm term
    )
    {
        var year = place.StatYear - term.YearsBack;
        // The province's staff are those of its offices.
        var table = mart.Name == "kpi_province_staffing_year" ? "kpi_staffing_year" : mart.Name;
        var cells = context.KpiLineageDetails.Where(cell =>
            cell.KpiTable == table && cell.KpiColumn == term.Column && cell.StatYear == year
        );
        if (mart.Columns.Any(column => column.Name == "months"))
        {
            cells = cells.Where(cell => cell.Months == place.MonthsReported);
        }
        if (mart.HasOffice)
        {
            cells = cells.Where(cell => cell.OfficeCode == place.OfficeCode);
        }
        if (place.Member is not null)
        {
            cells = cells.Where(cell => cell.MemberCode == place.Member);
        }
        return cells
            .OrderBy(cell => cell.OfficeCode)
            .ThenBy(cell => cell.SubmissionKey)
            .ThenBy(cell => cell.SourceRow)
            .ThenBy(cell => cell.FactColumn);
    }

    private static KpiLineage AsResult(KpiLineageDetail detail) =>
        new()
        {
            KpiColumn = detail.KpiColumn,
            StatYear = detail.StatYear,
            Months = detail.Months,
            OfficeCode = detail.OfficeCode,
            FactTable = detail.FactTable,
            FactColumn = detail.FactColumn,
            Value = (decimal)detail.Value,
            SubmissionKey = detail.SubmissionKey,
            FormCode = detail.FormCode,
            FileName = detail.FileName,
            ContentHash = detail.ContentHash,
            SheetName = detail.SheetName,
            SourceRow = detail.SourceRow,
            Cell = detail.Cell,
        };

    private static bool IsSame(double? computed, object? value)
    {
        var held = value is null ? (double?)null : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return computed is null || held is null
            ? computed is null && held is null
            : Math.Abs(computed.Value - held.Value) <= Tolerance * Math.Max(1, Math.Abs(held.Value));
    }
}
