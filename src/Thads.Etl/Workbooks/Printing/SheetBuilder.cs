using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>Cells, merges and widths of one sheet. Rows count from 1 and columns from 0. Text goes into the shared strings, as Excel writes it.</summary>
internal sealed class SheetBuilder
{
    private readonly SortedDictionary<int, SortedDictionary<int, Cell>> rows = [];
    private readonly List<MergeCell> merges = [];
    private readonly List<Column> widths = [];
    private readonly Dictionary<string, int> strings = [];
    private readonly Dictionary<int, double> heights = [];

    /// <summary>Text is always a string to Excel, whatever it begins with: it is never taken for a formula.</summary>
    public void Text(int row, int column, string text, CellStyle style)
    {
        if (!strings.TryGetValue(text, out var index))
        {
            strings[text] = index = strings.Count;
        }
        var cell = Add(row, column, style);
        cell.DataType = CellValues.SharedString;
        cell.CellValue = new CellValue(index.ToString(CultureInfo.InvariantCulture));
    }

    public void Number(int row, int column, decimal number, CellStyle style) =>
        Add(row, column, style).CellValue = new CellValue(
            number.ToString("0.##########", CultureInfo.InvariantCulture)
        );

    /// <summary>A cell that shows nothing but its border.</summary>
    public void Blank(int row, int column, CellStyle style) => Add(row, column, style);

    public void Merge(int row, int column, int toRow, int toColumn) =>
        merges.Add(new MergeCell { Reference = $"{CellAddress.Of(row, column)}:{CellAddress.Of(toRow, toColumn)}" });

    /// <summary>Sets the width of the next column, in characters.</summary>
    public void Width(double characters)
    {
        var number = (uint)widths.Count + 1;
        widths.Add(
            new Column
            {
                Min = number,
                Max = number,
                Width = characters,
                CustomWidth = true,
            }
        );
    }

    /// <summary>Sets the height of a row, in points.</summary>
    public void Height(int row, double points) => heights[row] = points;

    public SharedStringTable Strings() =>
        new(
            strings.Keys.Select(text => new SharedStringItem(
                new Text(text) { Space = SpaceProcessingModeValues.Preserve }
            ))
        );

    public Worksheet Sheet(int frozenRows, int frozenColumns)
    {
        var pane = new Pane
        {
            HorizontalSplit = frozenColumns,
            VerticalSplit = frozenRows,
            TopLeftCell = CellAddress.Of(frozenRows + 1, frozenColumns),
            ActivePane = PaneValues.BottomRight,
            State = PaneStateValues.Frozen,
        };
        var data = new SheetData(
            rows.Select(row => new Row(row.Value.Values.Select(cell => (OpenXmlElement)cell))
            {
                RowIndex = (uint)row.Key,
                Height = heights.TryGetValue(row.Key, out var height) ? height : null,
                CustomHeight = heights.ContainsKey(row.Key) ? true : null,
            })
        );
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(pane) { ShowGridLines = false, WorkbookViewId = 0 }),
            new Columns(widths),
            data,
            new MergeCells(merges),
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToHeight = 0,
            }
        );
    }

    private Cell Add(int row, int column, CellStyle style)
    {
        if (!rows.TryGetValue(row, out var cells))
        {
            rows[row] = cells = [];
        }
        return cells[column] = new Cell { CellReference = CellAddress.Of(row, column), StyleIndex = (uint)style };
    }
}
