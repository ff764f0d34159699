using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Lineage;

/// <summary>Leads from a KPI to the facts it is made of, and from each to the cell of the stored workbook and to what stands there.</summary>
public sealed class KpiTracer(
    IWarehouseProvider provider,
    WorkbookPipeline pipeline,
    FormCatalog forms,
    FindingCatalog catalog
)
{
    /// <summary>Rates are divisions of doubles; counts and amounts are whole and must be met exactly.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Traces one KPI, as the marts and facts are at one moment.</summary>
    /// <param name="formula">The formula of its column.</param>
    /// <param name="place">The row of the marts.</param>
    /// <param name="offset">How many fact cells to pass over.</param>
    /// <param name="limit">How many fact cells to read from their workbooks at most.</param>
    /// <param name="cancellationToken">Stops the tracing.</param>
    /// <param name="only">Which fact cells are paged through; null for all. Sums are of all.</param>
    /// <returns>The trace, or null where the marts have no such row.</returns>
    public async Task<KpiTrace?> TraceAsync(
        KpiFormula formula,
        KpiPlace place,
        int offset,
        int limit,
        CancellationToken cancellationToken,
        KpiCellFilter? only = null
    )
    {
        await using var context = provider.CreateContext();
        await using var snapshot = await provider.BeginSnapshotAsync(context, cancellationToken);
        if (await KpiReader.FindAsync(context, place, formula.IsByPeriod, cancellationToken) is not { } row)
        {
            return null;
        }
        // A year's row reports on 12 months, or on fewer where it ended.
        var reported = place with
        {
            Months = (row as KpiYearRow)?.Months ?? place.MonthsReported,
        };
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        var terms = new List<TracedTerm>();
        var page = new List<(KpiTermRole Role, KpiLineage Fact)>();
        var total = 0;
        for (var i = 0; i < formula.Terms.Count; i++)
        {
            var term = formula.Terms[i];
            var facts = new TermFacts(context, term, reported, only);
            var (sum, count) = await facts.SumAsync(cancellationToken);
            terms.Add(new TracedTerm(term.Role, term.Column, place.StatYear - term.YearsBack, sum, count));
            if (only is not null)
            {
                count = only.Term == i ? await facts.CountWantedAsync(cancellationToken) : 0;
            }
            var skipped = Math.Max(0, offset - total);
            if (skipped < count && page.Count < limit)
            {
                var read = await facts.PageAsync(skipped, limit - page.Count, cancellationToken);
                page.AddRange(read.Select(fact => (term.Role, fact)));
            }
            total += count;
        }
        var value = KpiReader.ValueOf(context, row, formula.Column);
        var computed = formula.Compute([.. terms.Select(term => (double?)term.Sum)], reported.MonthsReported);
        return new KpiTrace(
            formula.Column,
            place.StatYear,
            reported.MonthsReported,
            place.OfficeCode,
            value,
            formula.Words,
            IsSame(computed, (double?)value),
            terms,
            total,
            offset,
            await new FactCells(context, reference, new SourceCells(pipeline, forms, catalog)).ReadAsync(
                page,
                cancellationToken
            )
        );
    }

    /// <summary>What each component of each office adds to a KPI, term by term, as the facts are now.</summary>
    /// <returns>The subtotals; none where the marts have no such row.</returns>
    public async Task<IReadOnlyList<TracedPart>> PartsAsync(
        KpiFormula formula,
        KpiPlace place,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var snapshot = await provider.BeginSnapshotAsync(context, cancellationToken);
        if (await KpiReader.FindAsync(context, place, formula.IsByPeriod, cancellationToken) is not { } row)
        {
            return [];
        }
        var reported = place with { Months = (row as KpiYearRow)?.Months ?? place.MonthsReported };
        var parts = new List<TracedPart>();
        for (var i = 0; i < formula.Terms.Count; i++)
        {
            parts.AddRange(await new TermFacts(context, formula.Terms[i], reported).PartsAsync(i, cancellationToken));
        }
        return parts;
    }

    private static bool IsSame(double? computed, double? value) =>
        computed is null || value is null
            ? computed is null && value is null
            : Math.Abs(computed.Value - value.Value) <= Tolerance * Math.Max(1, Math.Abs(value.Value));
}
