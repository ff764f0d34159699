using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Layouts;

/// <summary>Grain: one row for a column of a layout.</summary>
[MasterData]
[Table("form_layout_column", Schema = "etl")]
[PrimaryKey(nameof(LayoutId), nameof(Ordinal))]
public sealed class LayoutColumnRecord
{
    /// <summary>Stands for the column that names the rows.</summary>
    public const string RowLabel = "row_label";

    /// <summary>Stands for a column that is known and not read.</summary>
    public const string Ignored = "ignored";

    [References<LayoutRecord>]
    public int LayoutId { get; set; }

    /// <summary>From 1, from left to right.</summary>
    public int Ordinal { get; set; }

    /// <summary>The form's code of the column, or <see cref="RowLabel"/> or <see cref="Ignored"/>.</summary>
    [MaxLength(50)]
    public required string ColumnCode { get; set; }

    /// <summary>Where it stood in the sheet that it was taught from, such as <c>C</c>.</summary>
    [MaxLength(10)]
    public required string Place { get; set; }

    /// <summary>The headings over it from the outermost in, one a line.</summary>
    [MaxLength(2000)]
    public required string Headings { get; set; }

    /// <summary>Its printed number, such as <c>(3)</c>; null where there is none.</summary>
    [MaxLength(20)]
    public string? Number { get; set; }
}
