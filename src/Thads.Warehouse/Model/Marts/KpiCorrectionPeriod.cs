using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>
/// Grain: one row for a submission that corrected an earlier one of the same office × period × form × column whose sum it changed. With
/// <see cref="AcceptedAt"/> they say what a sum was known to be on any day: the last one before it.
/// </summary>
[Table("kpi_correction_period", Schema = "mart")]
[PrimaryKey(
    nameof(StatYear),
    nameof(Months),
    nameof(OfficeCode),
    nameof(FormCode),
    nameof(SubmissionKey),
    nameof(ColumnCode)
)]
public sealed class KpiCorrectionPeriod
{
    public int StatYear { get; set; }
    public int Months { get; set; }

    [MaxLength(50)]
    public required string OfficeCode { get; set; }

    /// <summary>The office's name at the period's end; its code where it had ended before.</summary>
    public required string OfficeName { get; set; }

    [MaxLength(50)]
    public required string FormCode { get; set; }
    public required string FormTitleVi { get; set; }
    public required string FormTitleEn { get; set; }

    /// <summary>The submission that corrected.</summary>
    public int SubmissionKey { get; set; }

    /// <summary>The form's column whose sum changed.</summary>
    [MaxLength(100)]
    public required string ColumnCode { get; set; }

    /// <summary>The submission that was corrected.</summary>
    public int CorrectedSubmissionKey { get; set; }

    /// <summary>Whose correction it is: the sender.</summary>
    public required string Sender { get; set; }

    /// <summary>When it was accepted (UTC).</summary>
    public DateTime AcceptedAt { get; set; }

    /// <summary>The column's sum before: cases, or whole đồng.</summary>
    public decimal TotalBefore { get; set; }
    public decimal TotalAfter { get; set; }
    public decimal TotalChange { get; set; }

    /// <summary>When the partition was last replaced (UTC).</summary>
    public DateTime RefreshedAt { get; set; }
}
