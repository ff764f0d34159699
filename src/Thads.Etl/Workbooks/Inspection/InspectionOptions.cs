namespace Thads.Etl.Workbooks.Inspection;

/// <summary>How large a workbook may be. The defaults leave room for a register of a million rows.</summary>
public sealed class InspectionOptions
{
    /// <summary>Bytes as received.</summary>
    public long MaxFileBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Parts in the zip container.</summary>
    public int MaxEntries { get; init; } = 2_000;

    /// <summary>Bytes of all parts, counted while they are inflated.</summary>
    public long MaxInflatedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Inflated ÷ compressed bytes of one part, once it is larger than <see cref="RatioAppliesFromBytes"/>.</summary>
    public int MaxRatio { get; init; } = 250;

    public long RatioAppliesFromBytes { get; init; } = 4L * 1024 * 1024;

    /// <summary>Different texts of a workbook; they are all held in memory.</summary>
    public int MaxSharedStrings { get; init; } = 2_000_000;

    /// <summary>Characters of those texts.</summary>
    public long MaxSharedCharacters { get; init; } = 32L * 1024 * 1024;

    /// <summary>Characters of all cells whose text is long (1,024 or more), counted with every use of a text.</summary>
    public long MaxLongTextCharacters { get; init; } = 32L * 1024 * 1024;

    /// <summary>Rows of all sheets, blank ones too. A sheet formatted to its very end has 1,048,576, and is read.</summary>
    public int MaxRows { get; init; } = 1_200_000;

    /// <summary>Columns of a sheet that hold anything; blank cells may stand further out.</summary>
    public int MaxColumns { get; init; } = 1_000;
}
