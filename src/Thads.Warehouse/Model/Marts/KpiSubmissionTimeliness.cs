using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>
/// Grain: one row for an office × period × form that the office had to send. A function of the log and the calendar alone: nothing in it
/// depends on when it is asked.
/// </summary>
[Table("kpi_submission_timeliness", Schema = "mart")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode), nameof(FormCode))]
public sealed class KpiSubmissionTimeliness
{
    public int StatYear { get; set; }
    public int Months { get; set; }

    [MaxLength(50)]
    public required string OfficeCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public string OfficeName { get; set; } = "";

    [MaxLength(50)]
    public required string FormCode { get; set; }
    public string FormTitleVi { get; set; } = "";
    public string FormTitleEn { get; set; } = "";

    /// <summary>The last moment (UTC) at which the form is in time: the end of the last day, on Vietnam's clock.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>When the first submission that was accepted had been received (UTC); a correction does not change it. Null if none was.</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary><c>on_time</c>, <c>late</c> or <c>missing</c>.</summary>
    public required string Status { get; set; }
    public string StatusNameVi { get; set; } = "";
    public string StatusNameEn { get; set; } = "";

    /// <summary>When the partition was last replaced (UTC).</summary>
    public DateTime RefreshedAt { get; set; }
}
