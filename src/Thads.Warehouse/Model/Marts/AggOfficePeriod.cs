using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>
/// Grain: one row for an office × period. The aggregate that the KPI marts are computed from, so that only it reads the facts. Null
/// means "not reported".
/// </summary>
[Table("agg_office_period", Schema = "mart")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode))]
[Comment("Aggregate fact: sums of cases, money and collections by office and period")]
public sealed class AggOfficePeriod
{
    public int StatYear { get; set; }
    public int Months { get; set; }
    public required string OfficeCode { get; set; }
    public long? CasesAccepted { get; set; }
    public long? CasesToEnforce { get; set; }
    public long? CasesEnforceable { get; set; }

    /// <summary>With the terminated.</summary>
    public long? CasesCompleted { get; set; }
    public long? CasesBacklog { get; set; }
    public decimal? MoneyAccepted { get; set; }
    public decimal? MoneyToEnforce { get; set; }
    public decimal? MoneyEnforceable { get; set; }
    public decimal? MoneyCompleted { get; set; }
    public decimal? MoneyBacklog { get; set; }
    public decimal? CollectedStateBudgetVnd { get; set; }
    public decimal? CollectedCitizensOrgsVnd { get; set; }
}
