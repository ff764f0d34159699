using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>Cells, merges and widths of one sheet. Rows count from 1 and columns from 0. Text goes into the shared strings, as Excel writes it.</summary>
internal sealed class SheetBuilder
{
    private readonly SortedDictionary<int, SortedDictionary<int, Cell>> rows = [];
    private readonly List<MergeCell> merges = [];
    private readonly List<Column> widths = [];
    private readonly SharedStrings strings;
    private readonly Dictionary<int, double> heights = [];
    private readonly List<DataValidation> validations = [];

    public SheetBuilder(SharedStrings strings) => this.strings = strings;

    /// <summary>Whether only unlocked cells can be changed.</summary>
    public bool IsProtected { get; set; }

    /// <summary>Whether the margins are narrow and each page says which of how many it is.</summary>
    public bool IsForPrint { get; set; }

    /// <summary>Whether a page is higher than wide.</summary>
    public bool IsUpright { get; set; }

    /// <summary>Text is always a string to Excel, whatever it begins with: it is never taken for a formula.</summary>
    public void Text(int row, int column, string text, CellStyle style)
    {
        var cell = Add(row, column, style);
        cell.DataType = CellValues.SharedString;
        cell.CellValue = new CellValue(strings.IndexOf(text).ToString(CultureInfo.InvariantCulture));
    }

    public void Number(int row, int column, decimal number, CellStyle style) =>
        Add(row, column, style).CellValue = new CellValue(
            number.ToString("0.##########", CultureInfo.InvariantCulture)
        );

    /// <summary>A formula with the value that it has as long as nobody calculates it.</summary>
    public void Formula(int row, int column, string formula, decimal value, CellStyle style)
    {
        var cell = Add(row, column, style);
        cell.CellFormula = new CellFormula(formula);
        cell.CellValue = new CellValue(value.ToString("0.##########", CultureInfo.InvariantCulture));
    }

    /// <summary>A formula whose value is no text as long as nobody calculates it.</summary>
    public void BlankFormula(int row, int column, string formula, CellStyle style)
    {
        var cell = Add(row, column, style);
        cell.DataType = CellValues.String;
        cell.CellFormula = new CellFormula(formula);
        cell.CellValue = new CellValue("");
    }

    public void Date(int row, int column, DateOnly day, CellStyle style) =>
        Number(row, column, (decimal)day.ToDateTime(TimeOnly.MinValue).ToOADate(), style);

    public void Validate(DataValidation validation) => validations.Add(validation);

    /// <summary>A cell that shows nothing but its border.</summary>
    public void Blank(int row, int column, CellStyle style) => Add(row, column, style);

    /// <summary>Gives every cell down to a row and across to a column a plain format, unless it has one.</summary>
    public void Cover(int toRow, int toColumn)
    {
        for (var row = 1; row <= toRow; row++)
        {
            for (var column = 0; column <= toColumn; column++)
            {
                if (!rows.TryGetValue(row, out var cells) || !cells.ContainsKey(column))
                {
                    Add(row, column, CellStyle.Plain);
                }
            }
        }
    }

    public void Merge(int row, int column, int toRow, int toColumn) =>
        merges.Add(new MergeCell { Reference = $"{CellAddress.Of(row, column)}:{CellAddress.Of(toRow, toColumn)}" });

    /// <summary>Sets the width of the next column, in characters, and the format of its cells that have none of their own.</summary>
    public void Width(double characters, CellStyle style = CellStyle.Plain)
    {
        var number = (uint)widths.Count + 1;
        widths.Add(
            new Column
            {
                Min = number,
                Max = number,
                Width = characters,
                CustomWidth = true,
                Style = style == CellStyle.Plain ? null : (uint)style,
            }
        );
    }

    /// <summary>Sets the height of a row, in points.</summary>
    public void Height(int row, double points) => heights[row] = points;

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
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(
                frozenRows > 0
                    ? new SheetView(pane) { ShowGridLines = false, WorkbookViewId = 0 }
                    : new SheetView { WorkbookViewId = 0 }
            )
        );
        // The file format prescribes the order of these elements.
        if (widths.Count > 0)
        {
            sheet.Append(new Columns(widths));
        }
        sheet.Append(data);
        if (IsProtected)
        {
            sheet.Append(
                new SheetProtection
                {
                    Sheet = true,
                    FormatColumns = false,
                    FormatRows = false,
                    Sort = false,
                    AutoFilter = false,
                }
            );
        }
        if (merges.Count > 0)
        {
            sheet.Append(new MergeCells(merges));
        }
        if (validations.Count > 0)
        {
            sheet.Append(new DataValidations(validations) { Count = (uint)validations.Count });
        }
        if (IsForPrint)
        {
            sheet.Append(new PrintOptions { HorizontalCentered = true });
            sheet.Append(
                new PageMargins
                {
                    Left = 0.3,
                    Right = 0.3,
                    Top = 0.4,
                    Bottom = 0.5,
                    Header = 0.2,
                    Footer = 0.2,
                }
            );
        }
        sheet.Append(
            new PageSetup
            {
                PaperSize = 9,
                Orientation = IsUpright ? OrientationValues.Portrait : OrientationValues.Landscape,
                FitToHeight = 0,
            }
        );
        if (IsForPrint)
        {
            sheet.Append(new HeaderFooter { OddFooter = new OddFooter("&L&A&R&P/&N") });
        }
        return sheet;
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
