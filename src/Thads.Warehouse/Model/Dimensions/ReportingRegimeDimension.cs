using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>A circular of the Ministry of Justice on enforcement statistics, in force until the next begins.</summary>
[MasterData]
[Table("dim_reporting_regime", Schema = "dw")]
[PrimaryKey(nameof(RegimeKey))]
[Index(nameof(RegimeCode), IsUnique = true)]
public sealed class ReportingRegimeDimension
{
    public int RegimeKey { get; set; }
    public required string RegimeCode { get; set; }
    public required string Title { get; set; }
    public DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    /// <summary>How long after the period's end an office may report to the province.</summary>
    public int OfficeDeadlineDays { get; set; }

    /// <summary>Whether <see cref="OfficeDeadlineDays"/> are working days; calendar days otherwise.</summary>
    public bool CountsWorkingDays { get; set; }

    /// <summary>Where the deadline is known from: found, or assumed until the circular's text is had.</summary>
    public required string Source { get; set; }

    public bool IsInForceOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
