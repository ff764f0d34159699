using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>
/// Grain: one row for an office × period × officer. The columns mean what those of <see cref="KpiRow"/> do; officers have no targets of
/// their own.
/// </summary>
[Table("kpi_officer_period", Schema = "mart")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode), nameof(OfficerCode))]
public sealed class KpiOfficerPeriod
{
    public int StatYear { get; set; }
    public int Months { get; set; }

    [MaxLength(50)]
    public required string OfficeCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }

    /// <summary>The office's own code for the officer; no names are kept.</summary>
    [MaxLength(50)]
    public required string OfficerCode { get; set; }

    /// <summary><c>so_cap</c>, <c>trung_cap</c> or <c>cao_cap</c>, as the officer's report in cases says; else the one in money.</summary>
    public required string Grade { get; set; }

    /// <summary>The code itself where the list has no name for it, as for a grade that no form states.</summary>
    public required string GradeNameVi { get; set; }
    public required string GradeNameEn { get; set; }

    public long? CasesAccepted { get; set; }
    public long? CasesToEnforce { get; set; }
    public long? CasesEnforceable { get; set; }
    public long? CasesCompleted { get; set; }

    /// <summary>completed / enforceable × 100.</summary>
    public double? CasesCompletionRate { get; set; }

    /// <summary>Completed, against the same months of the year before under the same code of the same office.</summary>
    public long? CasesCompletedChange { get; set; }
    public double? CasesCompletedChangePct { get; set; }

    /// <summary>enforceable / to enforce × 100.</summary>
    public double? CasesEnforceableRate { get; set; }

    /// <summary>Carried out to the next period.</summary>
    public long? CasesBacklog { get; set; }

    /// <summary>enforceable − completed.</summary>
    public long? CasesEnforceableBacklog { get; set; }

    public decimal? MoneyAccepted { get; set; }
    public decimal? MoneyToEnforce { get; set; }
    public decimal? MoneyEnforceable { get; set; }
    public decimal? MoneyCompleted { get; set; }
    public double? MoneyCompletionRate { get; set; }
    public decimal? MoneyCompletedChange { get; set; }
    public double? MoneyCompletedChangePct { get; set; }
    public double? MoneyEnforceableRate { get; set; }
    public decimal? MoneyBacklog { get; set; }
    public decimal? MoneyEnforceableBacklog { get; set; }

    /// <summary>When the partition was last replaced (UTC).</summary>
    public DateTime RefreshedAt { get; set; }
}
