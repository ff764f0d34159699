using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xml;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>
/// Reads a sheet's part forward. Rows have to stand in rising order, and each cell in its own row; cells may stand in any order, since each
/// says where it belongs, but one that is there twice is damaged. Rows and cells without an address follow the one before them.
/// </summary>
internal sealed class SheetReader : IDisposable
{
    private const int MostOfText = 4 * CellString.Longest;
    private readonly XmlPartReader xml;
    private readonly PackagePart part;
    private readonly CellValues values;
    private readonly CellStringReader strings;
    private readonly InspectionOptions limits;
    private readonly RowCount rows;
    private readonly ulong[] seen = new ulong[SheetLimits.Columns / 64];
    private SheetCell[] cells = new SheetCell[64];
    private int rowNumber;
    private int lastColumn;
    private int rightmost;
    private int width;
    private bool isInRows;
    private bool hasRows;
    private bool isRead;

    public SheetReader(PackagePart part, StyleTable styles, CellValues values, InspectionOptions limits, RowCount rows)
    {
        this.part = part;
        this.values = values;
        this.limits = limits;
        this.rows = rows;
        xml = part.OpenXml();
        strings = new CellStringReader(xml, styles);
        if (xml.Read() != XmlNode.Element || !xml.Is("worksheet"u8))
        {
            xml.Dispose();
            throw UnreadableWorkbookException.Damaged(part.FullName, "worksheet");
        }
    }

    /// <summary>What the sheet says besides its rows; all of it once it is read to the end.</summary>
    public SheetOutline Outline { get; } = new();

    /// <summary>The sheet's outline, for which its rows are passed over.</summary>
    public static SheetOutline Skim(PackagePart part)
    {
        using var xml = part.OpenXml();
        var outline = new SheetOutline();
        while (xml.Read() != XmlNode.Element) { }
        while (xml.ReadChild())
        {
            if (xml.Is("sheetData"u8))
            {
                xml.SkipUnread();
            }
            else
            {
                ReadBesides(xml, outline, part);
            }
        }
        xml.ReadToEnd();
        return outline;
    }

    /// <summary>The next row that holds anything; null at the sheet's end, when all of the part has been read.</summary>
    public SheetRow? NextRow()
    {
        while (!isRead)
        {
            if (isInRows)
            {
                isInRows = xml.ReadChild();
                if (isInRows && !xml.Is("row"u8))
                {
                    xml.Skip();
                }
                else if (isInRows && ReadRow() is { } row)
                {
                    return row;
                }
            }
            else if (!xml.ReadChild())
            {
                xml.ReadToEnd();
                isRead = true;
            }
            else if (xml.Is("sheetData"u8))
            {
                isInRows = !hasRows ? true : throw Damaged("sheetData");
                hasRows = true;
            }
            else
            {
                ReadBesides(xml, Outline, part);
            }
        }
        return null;
    }

    public void Dispose() => xml.Dispose();

    private static void ReadBesides(XmlPartReader xml, SheetOutline outline, PackagePart part)
    {
        if (xml.Is("cols"u8))
        {
            outline.ReadColumns(xml, part.FullName);
        }
        else if (xml.Is("mergeCells"u8))
        {
            outline.ReadMerges(xml, part.FullName);
        }
        else
        {
            xml.Skip();
        }
    }

    private SheetRow? ReadRow()
    {
        var isHidden = false;
        var number = rowNumber + 1;
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            var name = xml.AttributeName(i);
            if (name.SequenceEqual("r"u8))
            {
                if (!CellReference.TryReadRow(xml.AttributeValue(i), out number) || number <= rowNumber)
                {
                    throw Damaged($"row {rowNumber + 1}");
                }
            }
            else if (name.SequenceEqual("hidden"u8))
            {
                isHidden |= XmlPartReader.IsTrue(xml.AttributeValue(i));
            }
            else if (name.SequenceEqual("ht"u8))
            {
                isHidden |= SheetLimits.IsZero(xml.AttributeValue(i));
            }
        }
        if (number > SheetLimits.Rows || ++rows.Count > limits.MaxRows)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookTooManyRows, part.FullName, limits.MaxRows);
        }
        rowNumber = number;
        ClearRow();
        while (xml.ReadChild())
        {
            if (xml.Is("c"u8))
            {
                ReadCell();
            }
            else
            {
                xml.Skip();
            }
        }
        return width == 0 ? null : new SheetRow(rowNumber, cells[..width], isHidden);
    }

    private void ClearRow()
    {
        if (rightmost >= 0)
        {
            Array.Clear(seen, 0, (rightmost / 64) + 1);
        }
        Array.Clear(cells, 0, width);
        (lastColumn, rightmost, width) = (-1, -1, 0);
    }

    private void ReadCell()
    {
        var column = lastColumn + 1;
        var (style, type) = (0, CellType.Number);
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            var name = xml.AttributeName(i);
            if (name.Length != 1)
            {
                continue;
            }
            switch (name[0])
            {
                case (byte)'r':
                    column = ColumnOf(xml.AttributeValue(i));
                    break;
                case (byte)'s':
                    style = BuiltInFormats.Id(xml.AttributeValue(i));
                    break;
                case (byte)'t':
                    type = CellValues.TypeOf(xml.AttributeValue(i));
                    break;
            }
        }
        if (column >= SheetLimits.Columns)
        {
            throw TooManyColumns();
        }
        if (++rows.Cells > limits.MaxCells)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookTooManyCells, part.FullName, limits.MaxCells);
        }
        lastColumn = column;
        rightmost = Math.Max(rightmost, column);
        ref var word = ref seen[column / 64];
        var isTwice = (word & (1UL << (column % 64))) != 0;
        word |= 1UL << (column % 64);
        var cell = ReadValue(type, style);
        if (isTwice)
        {
            cell = values.Damaged("2 × <c>", style);
        }
        if (cell.Kind != CellKind.Blank)
        {
            Put(column, cell);
        }
    }

    /// <summary>The column that a cell's address names, which has to be of its row.</summary>
    private int ColumnOf(ReadOnlySpan<byte> reference) =>
        CellReference.TryRead(reference, out var address) && (address.Row == rowNumber || IsOutside(address.Column))
            ? address.Column
            : throw Damaged($"cell of row {rowNumber}");

    private static bool IsOutside(int column) => column >= SheetLimits.Columns;

    private SheetCell ReadValue(CellType type, int style)
    {
        var (hasFormula, hasValue) = (false, false);
        string? damage = null;
        SheetCell cell = default;
        while (xml.ReadChild())
        {
            if (xml.Is("v"u8))
            {
                var content = xml.Content(MostOfText);
                cell = values.Value(type, style, content, xml.ContentLength);
                damage ??=
                    hasValue ? "2 × <v>"
                    : xml.HasElements || (type == CellType.InlineString && content.Length > 0) ? "<v>"
                    : null;
                hasValue = true;
            }
            else if (xml.Is("f"u8))
            {
                hasFormula = true;
                xml.Skip();
            }
            else if (xml.Is("is"u8))
            {
                damage ??=
                    hasValue ? "2 × <is>"
                    : type != CellType.InlineString ? "<is>"
                    : null;
                cell = values.Text(strings.Read(), style);
                hasValue = true;
            }
            else
            {
                xml.Skip();
            }
        }
        return damage is not null ? values.Damaged(damage, style)
            : cell.Kind == CellKind.Blank ? values.WithoutValue(type, style, hasFormula)
            : cell;
    }

    private void Put(int column, in SheetCell cell)
    {
        if (column >= limits.MaxColumns)
        {
            throw TooManyColumns();
        }
        if (column >= cells.Length)
        {
            Array.Resize(ref cells, Math.Max(column + 1, cells.Length * 2));
        }
        cells[column] = cell;
        width = Math.Max(width, column + 1);
    }

    private UnreadableWorkbookException TooManyColumns() =>
        new(FindingCodes.WorkbookTooManyColumns, part.FullName, limits.MaxColumns);

    private UnreadableWorkbookException Damaged(string what) =>
        UnreadableWorkbookException.Damaged(part.FullName, what);
}
