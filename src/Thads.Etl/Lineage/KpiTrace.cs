using System.Globalization;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Lineage;

/// <summary>A KPI and the cells that it is made of.</summary>
/// <param name="Column">The marts' column.</param>
/// <param name="StatYear">The statistical year.</param>
/// <param name="Months">1 to 12.</param>
/// <param name="OfficeCode">The office; null for the province.</param>
/// <param name="Value">What the mart holds, in việc, đồng or percent (to 15 digits); null for "not reported".</param>
/// <param name="Formula">The formula in Vietnamese.</param>
/// <param name="IsExplained">Whether the formula over the facts' sums gives the value. It does not while a load waits for its marts.</param>
/// <param name="Terms">The sums in the formula.</param>
/// <param name="Total">How many fact cells there are.</param>
/// <param name="Offset">How many of them come before <paramref name="Facts"/>.</param>
/// <param name="Facts">A page of the fact cells, term by term, by office, submission and row.</param>
public sealed record KpiTrace(
    string Column,
    int StatYear,
    int Months,
    string? OfficeCode,
    decimal? Value,
    string Formula,
    bool IsExplained,
    IReadOnlyList<TracedTerm> Terms,
    int Total,
    int Offset,
    IReadOnlyList<TracedFact> Facts
)
{
    /// <summary>A mart of officers, staff or lists, which has rows of its own; null for the marts of results.</summary>
    public string? Mart { get; init; }

    /// <summary>Whom or what its row is of, as <c>kpi_lineage_detail.member_code</c> says it; null for all together.</summary>
    public string? Member { get; init; }

    /// <summary>What the audit trail is told when somebody is shown the cells: they are read from the stored workbooks.</summary>
    public AuditEntry ToAuditEntry() =>
        new(
            AuditActions.CellsTraced,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Mart ?? "kpi"}{(Member is null ? "" : ":")}{Member}:{Column}:{StatYear}-{Months:00}"
            ),
            OfficeCode
        );
}
