using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Layouts;

/// <summary>
/// What somebody said that a word in workbooks means: the name of a row, of an office, of a list's member, or a heading. Of a layout, it
/// holds where that is read; of none, everywhere.
/// </summary>
[MasterData]
[Table("known_word", Schema = "etl")]
[PrimaryKey(nameof(WordId))]
public sealed class WordRecord
{
    /// <summary>The list of words for a column of a form, in place of a list of members.</summary>
    public const string Heading = "heading";

    /// <summary>The list of names of rows that add others up.</summary>
    public const string Totals = "totals";

    /// <summary>What a name of a row of totals means.</summary>
    public const string AllRows = "all";

    public int WordId { get; set; }

    [References<LayoutRecord>]
    public int? LayoutId { get; set; }

    /// <summary>The list whose member it names, in snake case; or <see cref="Heading"/> or <see cref="Totals"/>.</summary>
    [MaxLength(50)]
    public required string ListName { get; set; }

    /// <summary>The form that a heading belongs to; null for the members of lists, which all forms share.</summary>
    [MaxLength(50)]
    public string? FormCode { get; set; }

    /// <summary>As it stands in workbooks.</summary>
    public required string Text { get; set; }

    /// <summary>The code of the member, office or column that it means.</summary>
    [MaxLength(50)]
    public required string Means { get; set; }

    /// <summary>The submission whose finding asked what it means.</summary>
    public int? SubmissionId { get; set; }
    public required string TaughtBy { get; set; }
    public DateTime TaughtAt { get; set; }
    public string? RetiredBy { get; set; }
    public DateTime? RetiredAt { get; set; }
    public string? RetiredReason { get; set; }
}
