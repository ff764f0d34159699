using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Reading.Xml;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>What a sheet says besides its rows, some of it before them and some after.</summary>
internal sealed class SheetOutline
{
    /// <summary>Each row of a register of 100,000 may have one.</summary>
    private const int MostMerges = 200_000;
    private readonly List<MergedRange> merges = [];

    /// <summary>How many ranges of hidden columns begin at a column, less those that ended before it.</summary>
    private readonly int[] hidden = new int[SheetLimits.Columns + 1];

    public IReadOnlyList<MergedRange> Merges => merges;

    /// <summary>Columns that are hidden, from 0.</summary>
    public IReadOnlyList<int> HiddenColumns()
    {
        var (columns, open) = (new List<int>(), 0);
        for (var column = 0; column < SheetLimits.Columns; column++)
        {
            open += hidden[column];
            if (open > 0)
            {
                columns.Add(column);
            }
        }
        return columns;
    }

    /// <summary>Reads <c>cols</c>.</summary>
    public void ReadColumns(XmlPartReader xml, string part)
    {
        while (xml.ReadChild())
        {
            if (xml.Is("col"u8))
            {
                var isHidden =
                    XmlPartReader.IsTrue(xml.Attribute("hidden"u8)) || SheetLimits.IsZero(xml.Attribute("width"u8));
                var (min, max) = (BuiltInFormats.Id(xml.Attribute("min"u8)), BuiltInFormats.Id(xml.Attribute("max"u8)));
                if (min < 1 || max < min || max > SheetLimits.Columns)
                {
                    throw UnreadableWorkbookException.Damaged(part, "col");
                }
                hidden[min - 1] += isHidden ? 1 : 0;
                hidden[max] -= isHidden ? 1 : 0;
            }
            xml.Skip();
        }
    }

    /// <summary>Reads <c>mergeCells</c>.</summary>
    public void ReadMerges(XmlPartReader xml, string part)
    {
        while (xml.ReadChild())
        {
            if (xml.Is("mergeCell"u8))
            {
                if (merges.Count == MostMerges)
                {
                    throw UnreadableWorkbookException.TooComplex(part, "mergeCell", MostMerges);
                }
                merges.Add(Range(xml.Attribute("ref"u8), part));
            }
            xml.Skip();
        }
    }

    private static MergedRange Range(ReadOnlySpan<byte> text, string part)
    {
        var colon = text.IndexOf((byte)':');
        if (
            !CellReference.TryRead(colon < 0 ? text : text[..colon], out var from)
            || !CellReference.TryRead(text[(colon + 1)..], out var to)
            || Math.Max(from.Row, to.Row) > SheetLimits.Rows
            || Math.Max(from.Column, to.Column) >= SheetLimits.Columns
        )
        {
            throw UnreadableWorkbookException.Damaged(part, "mergeCell");
        }
        return new MergedRange(
            Math.Min(from.Row, to.Row),
            Math.Min(from.Column, to.Column),
            Math.Max(from.Row, to.Row),
            Math.Max(from.Column, to.Column)
        );
    }
}
