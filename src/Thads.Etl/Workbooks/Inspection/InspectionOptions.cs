using System.ComponentModel.DataAnnotations;

namespace Thads.Etl.Workbooks.Inspection;

/// <summary>How large a workbook may be. The defaults leave room for a register of a million rows.</summary>
public sealed class InspectionOptions
{
    /// <summary>Bytes as received.</summary>
    [Range(typeof(long), "1", "2000000000")]
    public long MaxFileBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Parts in the zip container.</summary>
    [Range(1, 1_000_000)]
    public int MaxEntries { get; init; } = 2_000;

    /// <summary>Bytes of all parts, counted while they are inflated.</summary>
    [Range(typeof(long), "1", "1099511627776")]
    public long MaxInflatedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Inflated ÷ compressed bytes of one part, once it is larger than <see cref="RatioAppliesFromBytes"/>.</summary>
    [Range(1, 1_000_000)]
    public int MaxRatio { get; init; } = 250;

    [Range(typeof(long), "0", "1099511627776")]
    public long RatioAppliesFromBytes { get; init; } = 4L * 1024 * 1024;

    /// <summary>Different texts of a workbook; they are all held in memory.</summary>
    [Range(1, 100_000_000)]
    public int MaxSharedStrings { get; init; } = 2_000_000;

    /// <summary>Characters of those texts.</summary>
    [Range(typeof(long), "1", "1099511627776")]
    public long MaxSharedCharacters { get; init; } = 32L * 1024 * 1024;

    /// <summary>Characters of all cells whose text is long (1,024 or more), counted with every use of a text.</summary>
    [Range(typeof(long), "1", "1099511627776")]
    public long MaxLongTextCharacters { get; init; } = 32L * 1024 * 1024;

    /// <summary>Rows of all sheets, blank ones too. A sheet formatted to its very end has 1,048,576, and is read.</summary>
    [Range(1, 100_000_000)]
    public int MaxRows { get; init; } = 1_200_000;

    /// <summary>Columns of a sheet that hold anything; blank cells may stand further out.</summary>
    [Range(1, 16_384)]
    public int MaxColumns { get; init; } = 1_000;

    /// <summary>Cells of all sheets, blank ones too.</summary>
    [Range(typeof(long), "1", "1099511627776")]
    public long MaxCells { get; init; } = 25_000_000;

    /// <summary>Characters of a cell: as many as Excel holds.</summary>
    [Range(1, 1_000_000)]
    public int MaxTextLength { get; init; } = 32_767;
}
