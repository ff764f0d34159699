namespace Thads.Etl.Lineage;

/// <summary>Traces a figure of any mart that can be traced: of results, or of officers, staff and lists.</summary>
public sealed class FigureTracer(KpiTracer results, DetailTracer details)
{
    /// <summary>The formulas of a mart of officers, staff or lists; those of the marts of results for null. None where it is not traced.</summary>
    public static IReadOnlyList<KpiFormula> FormulasOf(string? mart) =>
        mart is null ? KpiFormulas.All : DetailFormulas.All.GetValueOrDefault(mart.ToLowerInvariant(), []);

    /// <summary>The formula of a column; null for one that does not come from workbooks.</summary>
    public static KpiFormula? Find(string? mart, string column) =>
        FormulasOf(mart)
            .FirstOrDefault(formula => string.Equals(formula.Column, column, StringComparison.OrdinalIgnoreCase));

    /// <summary>Traces one figure, as the marts and facts are at one moment.</summary>
    /// <param name="formula">The formula of its column.</param>
    /// <param name="place">The row of the mart.</param>
    /// <param name="offset">How many fact cells to pass over.</param>
    /// <param name="limit">How many fact cells to read from their workbooks at most.</param>
    /// <param name="cancellationToken">Stops the tracing.</param>
    /// <returns>The trace, or null where there is no such row.</returns>
    public Task<KpiTrace?> TraceAsync(
        KpiFormula formula,
        KpiPlace place,
        int offset,
        int limit,
        CancellationToken cancellationToken
    ) =>
        place.Mart is null
            ? results.TraceAsync(formula, place, offset, limit, cancellationToken)
            : details.TraceAsync(formula, place, offset, limit, cancellationToken);
}
