using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>
/// Grain: one row for a predecessor × successor. From a day on, an office that has ended is succeeded by one or more others, each of
/// which takes over a share of it. Data that the province loads: where it is reorganised, no code changes.
/// </summary>
[MasterData]
[Table("office_succession", Schema = "dw")]
[PrimaryKey(nameof(PredecessorOfficeCode), nameof(SuccessorOfficeCode))]
public sealed class OfficeSuccession
{
    [MaxLength(50)]
    public required string PredecessorOfficeCode { get; set; }

    [MaxLength(50)]
    public required string SuccessorOfficeCode { get; set; }

    /// <summary>The first day of the successor's responsibility; the same for all successors of one office, which ends before it.</summary>
    public DateOnly EffectiveDate { get; set; }

    /// <summary>The successor's share of the predecessor's figures: above 0, at most 1; over all successors of an office, 1.</summary>
    public double Weight { get; set; }

    /// <summary>
    /// Whether the successor's reports of the year of the succession hold what the predecessor did in it, as figures that are cumulative
    /// from the first day of the year do where the successor took them over. Null where nobody has said: its months are then counted
    /// until a successor reports, and never twice. The same for all successors of one office.
    /// </summary>
    public bool? CarriesFigures { get; set; }

    /// <summary>Where the succession or the share is known from.</summary>
    public required string Note { get; set; }

    /// <summary>Whether it was made up, as the demo's is.</summary>
    public bool IsFictitious { get; set; }
}
