using System.Globalization;
using Thads.Etl.Forms;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>Lays one form out on a sheet.</summary>
internal sealed class PrintedTable<TRow>
    where TRow : FormRow, new()
{
    private const int FirstFigure = 2;
    private const double GroupHeight = 20;

    /// <summary>Room for the longest heading on four lines, in points.</summary>
    private const double HeadingHeight = 62;
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    private readonly Form<TRow> form;
    private readonly PrintedSheet sheet;
    private readonly ReferenceData reference;
    private readonly SheetBuilder builder = new();
    private readonly int lastColumn;
    private readonly DateOnly periodEnd;
    private int next = 1;

    public PrintedTable(Form<TRow> form, PrintedSheet sheet, ReferenceData reference)
    {
        this.form = form;
        this.sheet = sheet;
        this.reference = reference;
        lastColumn = FirstFigure + form.Columns.Count - 1;
        periodEnd = new DateOnly(sheet.StatYear - 1, 10, 1).AddMonths(sheet.Months).AddDays(-1);
    }

    /// <summary>The column that names the rows, after the ordinals.</summary>
    public const int LabelColumn = 1;

    /// <summary>The row of column numbers, below which the data begins.</summary>
    public int LastHeadingRow { get; private set; }

    public SheetBuilder Print(IReadOnlyList<TRow> rows)
    {
        PrintTitle();
        PrintHeadings();
        PrintRows(rows);
        PrintSignatures();
        builder.Width(6);
        builder.Width(34);
        foreach (var column in form.Columns)
        {
            builder.Width(column.Unit == MeasureUnit.Money ? 16 : 11);
        }
        return builder;
    }

    private void PrintTitle()
    {
        var right = Math.Max(3, lastColumn - 5);
        builder.Text(1, 0, $"Biểu số: {form.Code}", CellStyle.Plain);
        builder.Text(2, 0, $"Ban hành theo {sheet.RegimeTitle}", CellStyle.Plain);
        builder.Text(1, right, $"Đơn vị gửi báo cáo: {sheet.OfficeName}", CellStyle.Plain);
        builder.Text(2, right, "Đơn vị nhận báo cáo: Cục Thi hành án dân sự tỉnh", CellStyle.Plain);
        Line(4, form.TitleVi.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), CellStyle.Title);
        Line(
            5,
            form.IsYearly
                ? Invariant($"Năm {sheet.StatYear}")
                : Invariant($"{sheet.Months} tháng / năm {sheet.StatYear}"),
            CellStyle.Centred
        );
        next = 6;
        if (sheet.Note is not null)
        {
            Line(next++, sheet.Note, CellStyle.Note);
        }
        builder.Text(next, Math.Max(FirstFigure, lastColumn - 1), $"Đơn vị tính: {UnitText()}", CellStyle.Plain);
        next++;
    }

    private string UnitText() =>
        !form.HasMoney
            ? form.Columns.Any(column => column.Unit == MeasureUnit.Cases)
                ? "việc"
                : "%"
            : sheet.MoneyUnit switch
            {
                1m => "đồng",
                1_000m => "1.000 đồng",
                1_000_000m => "triệu đồng",
                _ => throw new ArgumentException($"No form prints money in units of {sheet.MoneyUnit} đồng."),
            };

    private void PrintHeadings()
    {
        var top = next;
        var bottom = form.Columns.Any(column => column.Group is not null) ? top + 1 : top;
        Heading(top, bottom, 0, "STT");
        Heading(top, bottom, LabelColumn, form.LabelHeadings[0]);
        foreach (var column in form.Columns)
        {
            var at = FirstFigure + column.Ordinal;
            if (column.Group is null)
            {
                Heading(top, bottom, at, column.Heading);
                continue;
            }
            builder.Text(bottom, at, column.Heading, CellStyle.Heading);
            if (column.Ordinal > 0 && form.Columns[column.Ordinal - 1].Group == column.Group)
            {
                builder.Blank(top, at, CellStyle.Heading);
                continue;
            }
            var span = form.Columns.Skip(column.Ordinal).TakeWhile(other => other.Group == column.Group).Count();
            builder.Text(top, at, column.Group, CellStyle.Heading);
            if (span > 1)
            {
                builder.Merge(top, at, top, at + span - 1);
            }
        }
        if (bottom > top)
        {
            builder.Height(top, GroupHeight);
        }
        builder.Height(bottom, HeadingHeight);
        LastHeadingRow = bottom + 1;
        builder.Text(LastHeadingRow, 0, "A", CellStyle.ColumnNumber);
        builder.Text(LastHeadingRow, LabelColumn, "B", CellStyle.ColumnNumber);
        foreach (var column in form.Columns)
        {
            builder.Text(
                LastHeadingRow,
                FirstFigure + column.Ordinal,
                Invariant($"({column.Ordinal + 1})"),
                CellStyle.ColumnNumber
            );
        }
        next = LastHeadingRow + 1;
    }

    private void Heading(int top, int bottom, int column, string text)
    {
        builder.Text(top, column, text, CellStyle.Heading);
        if (bottom > top)
        {
            builder.Blank(bottom, column, CellStyle.Heading);
            builder.Merge(top, column, bottom, column);
        }
    }

    private void PrintRows(IReadOnlyList<TRow> rows)
    {
        var inner = form.Levels[^1];
        if (form.Levels.Count == 1)
        {
            PrintMembers(rows, inner);
            if (form.HasTotals)
            {
                PrintTotals("", "Tổng cộng", rows);
            }
            return;
        }
        var outer = form.Levels[0];
        PrintTotals("", "Tổng số", rows);
        var group = 0;
        foreach (var (code, name) in Members(outer.Kind))
        {
            var members = rows.Where(row => outer.Get(row) == code).ToList();
            PrintTotals(Roman[group++], name, members);
            PrintMembers(members, inner);
        }
    }

    private void PrintMembers(IReadOnlyList<TRow> rows, CategoryLevel<TRow> level)
    {
        var ordinal = 0;
        foreach (var (code, name) in Members(level.Kind))
        {
            foreach (var row in rows.Where(row => level.Get(row) == code))
            {
                builder.Text(next, 0, Invariant($"{++ordinal}"), CellStyle.Ordinal);
                builder.Text(next, LabelColumn, name, CellStyle.Label);
                PrintFigures(row, isTotal: false);
            }
        }
    }

    private void PrintTotals(string ordinal, string label, IReadOnlyList<TRow> rows)
    {
        builder.Text(next, 0, ordinal, CellStyle.Ordinal);
        builder.Text(next, LabelColumn, label, CellStyle.TotalLabel);
        PrintFigures(FormTotals.Sum(form, rows), isTotal: true);
    }

    private void PrintFigures(TRow row, bool isTotal)
    {
        foreach (var column in form.TypedColumns)
        {
            var at = FirstFigure + column.Ordinal;
            var isRate = form.RowRules.Any(rule => rule is RateRule<TRow> && rule.Column == column);
            if (isTotal && !column.IsAdditive && !isRate)
            {
                builder.Blank(next, at, CellStyle.TotalFigure);
                continue;
            }
            var printed = column.Get(row) / (column.Unit == MeasureUnit.Money ? sheet.MoneyUnit : 1);
            var style = (column.Unit == MeasureUnit.Percent, isTotal) switch
            {
                (true, true) => CellStyle.TotalRate,
                (true, false) => CellStyle.Rate,
                (false, true) => CellStyle.TotalFigure,
                (false, false) => CellStyle.Figure,
            };
            builder.Number(next, at, printed, style);
        }
        next++;
    }

    private void PrintSignatures()
    {
        var right = Math.Max(3, lastColumn - 3);
        var signed = sheet.SignedOn;
        builder.Text(
            next + 2,
            right,
            Invariant($"Ngày {signed.Day:00} tháng {signed.Month:00} năm {signed.Year}"),
            CellStyle.Note
        );
        builder.Text(next + 3, LabelColumn, "NGƯỜI LẬP BIỂU", CellStyle.Signature);
        builder.Text(next + 3, right, "THỦ TRƯỞNG ĐƠN VỊ", CellStyle.Signature);
    }

    /// <summary>The members of a list in printing order, with the names they go by at the period's end.</summary>
    private IEnumerable<(string Code, string Name)> Members(CategoryKind kind) =>
        kind == CategoryKind.Office
            ? reference
                .Offices.Where(office => office.IsInForceOn(periodEnd))
                .OrderBy(office => office.OfficeKey)
                .Select(office => (office.OfficeCode, office.OfficeName))
            : reference.Categories(kind).Select(member => (member.Code, member.NameVi));

    private void Line(int row, string text, CellStyle style)
    {
        builder.Text(row, 0, text, style);
        builder.Merge(row, 0, row, lastColumn);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
