using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Layouts;

/// <summary>
/// One layout in which a form goes about: as it ships, or as somebody taught it. A layout is never changed: another takes its place, and
/// it stays, retired, for what was read by it.
/// </summary>
[MasterData]
[Table("form_layout", Schema = "etl")]
[PrimaryKey(nameof(LayoutId))]
[Index(nameof(FormCode))]
public sealed class LayoutRecord
{
    /// <summary>The origin of a layout that is part of the program.</summary>
    public const string Shipped = "shipped";

    /// <summary>The origin of a layout that somebody taught here.</summary>
    public const string Taught = "taught";

    /// <summary>The origin of a layout that was taught elsewhere, and came in a file.</summary>
    public const string Imported = "imported";

    public int LayoutId { get; set; }

    [MaxLength(50)]
    public required string FormCode { get; set; }

    /// <summary>The circular that prescribes it; null where none does.</summary>
    [MaxLength(50)]
    public string? RegimeCode { get; set; }

    [MaxLength(200)]
    public required string Name { get; set; }

    /// <summary>The first day of period's end that it is for; null for any.</summary>
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    /// <summary>What stands above the table and names it; tells layouts with the same headings apart.</summary>
    public string? Title { get; set; }

    /// <summary>The first row of headings in the sheet that it was taught from, from 1: the cells above are found by how far above.</summary>
    public int FirstRow { get; set; }
    public int HeadingRows { get; set; }

    /// <summary>The cells above the table that say office, period, unit of money and the figure that some forms have there.</summary>
    [MaxLength(10)]
    public string? OfficeCell { get; set; }

    [MaxLength(10)]
    public string? PeriodCell { get; set; }

    [MaxLength(10)]
    public string? UnitCell { get; set; }

    [MaxLength(10)]
    public string? FigureCell { get; set; }

    /// <summary>The unit of money where the sheet states none: đồng in one of it.</summary>
    public int? Unit { get; set; }

    /// <summary>SHA-256 of the definition, by which the same layout is known again.</summary>
    [MaxLength(64)]
    public required string ContentHash { get; set; }

    /// <summary><see cref="Shipped"/>, <see cref="Taught"/> or <see cref="Imported"/>.</summary>
    [MaxLength(16)]
    public required string Origin { get; set; }

    /// <summary>The submission that it was taught from.</summary>
    public int? SubmissionId { get; set; }
    public required string TaughtBy { get; set; }
    public DateTime TaughtAt { get; set; }
    public string? RetiredBy { get; set; }
    public DateTime? RetiredAt { get; set; }
    public string? RetiredReason { get; set; }
}
