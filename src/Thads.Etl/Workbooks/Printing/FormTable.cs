using System.Globalization;
using Thads.Etl.Forms;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>What a printed form and a template share: title block, headings by the regime's layout, signatures.</summary>
internal abstract class FormTable
{
    private const double GroupHeight = 20;

    private readonly Form form;
    private readonly int lastColumn;

    protected FormTable(Form form, PrintedSheet sheet, ReferenceData reference, SharedStrings strings)
    {
        this.form = form;
        Sheet = sheet;
        Reference = reference;
        Builder = new SheetBuilder(strings);
        PeriodEnd = new DateOnly(sheet.StatYear - 1, 10, 1).AddMonths(sheet.Months).AddDays(-1);
        Layout = form.LayoutOn(PeriodEnd, reference);
        lastColumn = FirstColumn + Layout.Columns.Count - 1;
    }

    /// <summary>The row of column numbers, below which the data begins.</summary>
    public int LastHeadingRow { get; private set; }

    /// <summary>The first row of headings.</summary>
    public int FirstHeadingRow { get; private set; }

    /// <summary>The columns that stay in sight: the ordinals and what names a row.</summary>
    public const int FrozenColumns = LabelColumn + 1;
    protected PrintedSheet Sheet { get; }

    /// <summary>Room for the longest heading, in points: on four lines, where columns are not narrowed.</summary>
    protected virtual double HeadingHeight => 62;
    protected ReferenceData Reference { get; }
    protected SheetBuilder Builder { get; }
    protected FormLayout Layout { get; }
    protected DateOnly PeriodEnd { get; }

    /// <summary>The column that names the rows, after the ordinals; of a register it is the first of its own.</summary>
    protected const int LabelColumn = 1;

    /// <summary>Where the layout's columns begin.</summary>
    protected int FirstColumn => form.IsRegister ? 1 : 2;

    /// <summary>The row that is printed next.</summary>
    protected int Next { get; set; } = 1;

    /// <summary>Where the figure above the table stands, if the form has one.</summary>
    protected virtual void PrintTitleFigure(int row, string label)
    {
        if (Sheet.TitleFigure is { } figure)
        {
            Builder.Text(row, 0, Invariant($"{label}: {figure}"), CellStyle.Plain);
        }
    }

    protected void PrintTitle()
    {
        var right = Math.Max(3, lastColumn - 5);
        Builder.Text(1, 0, $"Biểu số: {form.Code}", CellStyle.Plain);
        if (Layout.RegimeCode.Length > 0)
        {
            Builder.Text(2, 0, $"Ban hành theo {Sheet.RegimeTitle}", CellStyle.Plain);
        }
        Builder.Text(1, right, $"Đơn vị gửi báo cáo: {Sheet.OfficeName}", CellStyle.Plain);
        Builder.Text(2, right, $"Đơn vị nhận báo cáo: {Sheet.Recipient}", CellStyle.Plain);
        Line(4, form.TitleVi.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), CellStyle.Title);
        Line(
            5,
            form.IsYearly
                ? Invariant($"Năm {Sheet.StatYear}")
                : Invariant($"{Sheet.Months} tháng / năm {Sheet.StatYear}"),
            CellStyle.Centred
        );
        Next = 6;
        if (Sheet.Note is not null)
        {
            Line(Next++, Sheet.Note, CellStyle.Note);
        }
        if (form.TitleColumn is { } column)
        {
            PrintTitleFigure(Next++, column.Heading);
        }
        if (UnitText() is { } unit)
        {
            Builder.Text(Next++, Math.Max(FirstColumn, lastColumn - 1), $"Đơn vị tính: {unit}", CellStyle.Plain);
        }
    }

    private string? UnitText() =>
        !form.HasMoney
            ? form.Columns.Any(column => column.Unit == MeasureUnit.Cases)
                ? "việc"
                : form.Columns.Any(column => column.Unit == MeasureUnit.Percent)
                    ? "%"
                    : null
            : Sheet.MoneyUnit switch
            {
                1m => "đồng",
                1_000m => "1.000 đồng",
                1_000_000m => "triệu đồng",
                _ => throw new ArgumentException($"No form prints money in units of {Sheet.MoneyUnit} đồng."),
            };

    protected void PrintHeadings()
    {
        var columns = Layout.Columns;
        IReadOnlyList<string>[] label = form.IsRegister ? [] : [Layout.RowLabel ?? [form.LabelHeadings[0]]];
        IReadOnlyList<string>[] paths =
        [
            ["STT"],
            .. label,
            .. columns.Select(column => column.Path),
        ];
        var top = FirstHeadingRow = Next;
        var bottom = top + Math.Max(Layout.HeadingRows, paths.Max(path => path.Count)) - 1;
        for (var at = 0; at < paths.Length; at++)
        {
            for (var level = 0; level < paths[at].Count - 1; level++)
            {
                PrintGroup(top + level, at, level, paths);
            }
            Heading(top + paths[at].Count - 1, bottom, at, paths[at][^1]);
        }
        for (var row = top; row < bottom; row++)
        {
            Builder.Height(row, GroupHeight);
        }
        Builder.Height(bottom, HeadingHeight);
        LastHeadingRow = bottom + 1;
        Builder.Text(LastHeadingRow, 0, "A", CellStyle.ColumnNumber);
        if (!form.IsRegister)
        {
            Builder.Text(LastHeadingRow, LabelColumn, "B", CellStyle.ColumnNumber);
        }
        for (var place = 0; place < columns.Count; place++)
        {
            Builder.Text(LastHeadingRow, FirstColumn + place, columns[place].Number, CellStyle.ColumnNumber);
        }
        Next = LastHeadingRow + 1;
    }

    /// <summary>A heading that spans every column that follows under it.</summary>
    private void PrintGroup(int row, int at, int level, IReadOnlyList<string>[] paths)
    {
        if (at > 0 && IsUnderSame(paths[at - 1]))
        {
            Builder.Blank(row, at, CellStyle.Heading);
            return;
        }
        var span = paths.Skip(at).TakeWhile(IsUnderSame).Count();
        Builder.Text(row, at, paths[at][level], CellStyle.Heading);
        if (span > 1)
        {
            Builder.Merge(row, at, row, at + span - 1);
        }

        bool IsUnderSame(IReadOnlyList<string> path) =>
            path.Count > level + 1 && path.Take(level + 1).SequenceEqual(paths[at].Take(level + 1));
    }

    private void Heading(int top, int bottom, int column, string text)
    {
        Builder.Text(top, column, text, CellStyle.Heading);
        for (var row = top + 1; row <= bottom; row++)
        {
            Builder.Blank(row, column, CellStyle.Heading);
        }
        if (bottom > top)
        {
            Builder.Merge(top, column, bottom, column);
        }
    }

    /// <summary>Keeps the format of open columns out of everything above the data.</summary>
    protected void CoverTitle() => Builder.Cover(LastHeadingRow, lastColumn);

    /// <param name="styleOf">The format of cells that have none of their own.</param>
    /// <param name="widthOf">The width of a column of figures, in characters, where the usual one is not wanted.</param>
    protected void SetWidths(Func<FormColumn, CellStyle>? styleOf = null, Func<FormColumn, double>? widthOf = null)
    {
        Builder.Width(6);
        if (!form.IsRegister)
        {
            Builder.Width(34);
        }
        foreach (var (column, _, _, _) in Layout.Columns)
        {
            var width = column switch
            {
                { Type: ColumnType.Figure } when widthOf is not null => widthOf(column),
                { Unit: MeasureUnit.Money } => 16,
                { Type: ColumnType.Text, MaxLength: > 50 } => 34,
                { Type: ColumnType.Choice } => 22,
                { Type: ColumnType.Text } => 16,
                _ => 12,
            };
            Builder.Width(width, styleOf?.Invoke(column) ?? CellStyle.Plain);
        }
    }

    protected void PrintSignatures()
    {
        var right = Math.Max(3, lastColumn - 3);
        var signed = Sheet.SignedOn;
        Builder.Text(
            Next + 2,
            right,
            Invariant($"Ngày {signed.Day:00} tháng {signed.Month:00} năm {signed.Year}"),
            CellStyle.Note
        );
        Builder.Text(Next + 3, LabelColumn, "NGƯỜI LẬP BIỂU", CellStyle.Signature);
        Builder.Text(Next + 3, right, "THỦ TRƯỞNG ĐƠN VỊ", CellStyle.Signature);
    }

    /// <summary>A value of a column where the next row has it.</summary>
    protected void PrintValue(int at, FormColumn column, object? value, bool isTotal)
    {
        switch (value)
        {
            case decimal figure:
                var style = (column.Unit, isTotal) switch
                {
                    (MeasureUnit.Percent, true) => CellStyle.TotalRate,
                    (MeasureUnit.Percent, false) => CellStyle.Rate,
                    (MeasureUnit.Score, _) => CellStyle.Score,
                    (_, true) => CellStyle.TotalFigure,
                    (_, false) => CellStyle.Figure,
                };
                Builder.Number(Next, at, figure / (column.Unit == MeasureUnit.Money ? Sheet.MoneyUnit : 1), style);
                break;
            case DateOnly day:
                Builder.Date(Next, at, day, CellStyle.Date);
                break;
            case bool flag:
                Builder.Text(Next, at, flag ? "có" : "không", CellStyle.Ordinal);
                break;
            case string code when column.List is { } list:
                var name = Reference.Categories(list).FirstOrDefault(member => member.Code == code)?.NameVi ?? code;
                Builder.Text(Next, at, name, CellStyle.Text);
                break;
            case string text:
                Builder.Text(Next, at, text, CellStyle.Text);
                break;
            default:
                Builder.Blank(Next, at, CellStyle.Text);
                break;
        }
    }

    /// <summary>The members of a list in printing order, with the names they go by at the period's end.</summary>
    protected IEnumerable<(string Code, string Name)> Members(CategoryKind kind) =>
        kind == CategoryKind.Office
            ? Offices()
            : Reference.Categories(kind).Select(member => (member.Code, member.NameVi));

    /// <summary>Those of the period. Two that have one name, such as an office and its successor, go by their codes.</summary>
    private IEnumerable<(string Code, string Name)> Offices()
    {
        var first = form.IsPlan ? new DateOnly(Sheet.StatYear - 1, 10, 1) : PeriodEnd;
        var offices = Reference
            .Offices.Select(office => office.OfficeCode)
            .Distinct()
            .Select(code => Reference.Office(code, first, PeriodEnd))
            .OfType<OfficeDimension>()
            .OrderBy(office => office.OfficeKey)
            .ToList();
        var shared = offices
            .GroupBy(office => office.OfficeName)
            .Where(name => name.Count() > 1)
            .Select(name => name.Key)
            .ToHashSet();
        return offices.Select(office =>
            (office.OfficeCode, shared.Contains(office.OfficeName) ? office.OfficeCode : office.OfficeName)
        );
    }

    protected static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private void Line(int row, string text, CellStyle style)
    {
        Builder.Text(row, 0, text, style);
        Builder.Merge(row, 0, row, Math.Max(lastColumn, 3));
    }
}
