using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Forms;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>
/// Lays a form out for filling in: what is to be entered is open, checked as it is typed and chosen from lists; headings, names and what
/// follows from other cells by a formula are locked; what was carried in is there already.
/// </summary>
internal sealed class TemplateTable<TRow>(
    Form<TRow> form,
    PrintedSheet sheet,
    ReferenceData reference,
    SharedStrings strings,
    ListSheet lists
) : FormTable(form, sheet, reference, strings)
    where TRow : FormRow, new()
{
    /// <summary>Rows of a register whose cells hold formulas; without formulas the whole column is open.</summary>
    private const int RowsWithFormulas = 100;
    private const int ValidatedRows = 20_000;
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    private readonly Dictionary<FormColumn, string> inputRanges = [];
    private readonly Dictionary<FormColumn<TRow>, Func<int, string>> formulas = [];

    /// <param name="prefill">Rows of which keys and carried-in figures are known: by name in a list, in their order in a register.</param>
    /// <param name="carried">The columns of figures that are known.</param>
    public SheetBuilder Print(IReadOnlyList<TRow> prefill, IReadOnlyList<FormColumn<TRow>> carried)
    {
        foreach (var column in form.FigureColumns)
        {
            if (FormulaOf(column) is { } formula)
            {
                formulas[column] = formula;
            }
        }
        PrintTitle();
        PrintHeadings();
        if (form.IsRegister)
        {
            PrintRegister(prefill, carried);
        }
        else
        {
            PrintList(prefill, carried);
            PrintSignatures();
        }
        var areColumnsOpen = form.IsRegister && formulas.Count == 0 && !form.IsSingleRow;
        if (areColumnsOpen)
        {
            CoverTitle();
        }
        SetWidths(areColumnsOpen ? InputStyle : null);
        foreach (var (column, cells) in inputRanges)
        {
            Builder.Validate(Validation(column, cells.TrimStart()));
        }
        Builder.IsProtected = true;
        return Builder;
    }

    /// <summary>The label stands by itself and its figure in a cell of its own, which is open.</summary>
    protected override void PrintTitleFigure(int row, string label)
    {
        Builder.Text(row, LabelColumn, label + ":", CellStyle.Plain);
        Builder.Blank(row, LabelColumn + 2, CellStyle.InputTitle);
        inputRanges[form.TitleFigure!] = CellAddress.Of(row, LabelColumn + 2);
    }

    private void PrintList(IReadOnlyList<TRow> prefill, IReadOnlyList<FormColumn<TRow>> carried)
    {
        var inner = form.Levels[^1];
        if (form.Levels.Count == 1)
        {
            var first = Next;
            PrintMembers(inner, row => inner.Get(row), "", prefill, carried);
            if (form.HasTotals)
            {
                PrintTotals("", "Tổng cộng", column => $"SUM({column}{first}:{column}{Next - 1})");
            }
            return;
        }
        var outer = form.Levels[0];
        var groups = Members(outer.Kind).ToList();
        var members = Members(inner.Kind).Count();
        var grand = Next;
        var heads = Enumerable.Range(0, groups.Count).Select(group => grand + 1 + (group * (members + 1))).ToList();
        PrintTotals("", "Tổng số", column => string.Join("+", heads.Select(row => Invariant($"{column}{row}"))));
        for (var group = 0; group < groups.Count; group++)
        {
            var (from, to) = (Next + 1, Next + members);
            PrintTotals(Roman[group], groups[group].Name, column => Invariant($"SUM({column}{from}:{column}{to})"));
            PrintMembers(
                inner,
                row => outer.Get(row) + "\t" + inner.Get(row),
                groups[group].Code + "\t",
                prefill,
                carried
            );
        }
    }

    private void PrintMembers(
        CategoryLevel<TRow> level,
        Func<TRow, string> nameOf,
        string group,
        IReadOnlyList<TRow> prefill,
        IReadOnlyList<FormColumn<TRow>> carried
    )
    {
        var ordinal = 0;
        foreach (var (code, name) in Members(level.Kind))
        {
            Builder.Text(Next, 0, Invariant($"{++ordinal}"), CellStyle.Ordinal);
            Builder.Text(Next, LabelColumn, name, CellStyle.Label);
            PrintInputs(prefill.FirstOrDefault(row => nameOf(row) == group + code), carried);
            Next++;
        }
    }

    private void PrintRegister(IReadOnlyList<TRow> prefill, IReadOnlyList<FormColumn<TRow>> carried)
    {
        var keys = form.TypedColumns.Where(c => form.TypedKeys.Contains(c) || c.Type == ColumnType.Choice).ToList();
        var rows =
            form.IsSingleRow ? 1
            : formulas.Count > 0 ? Math.Max(RowsWithFormulas, prefill.Count * 2)
            : prefill.Count;
        var first = Next;
        for (var index = 0; index < rows; index++)
        {
            PrintInputs(index < prefill.Count ? prefill[index] : null, [.. keys, .. carried]);
            Next++;
        }
        if (formulas.Count == 0 && !form.IsSingleRow)
        {
            // Cells below are open by their columns' format; only the checks need an end.
            for (var place = 0; place < Layout.Columns.Count; place++)
            {
                var (from, to) = (
                    CellAddress.Of(first, FirstColumn + place),
                    CellAddress.Of(ValidatedRows, FirstColumn + place)
                );
                inputRanges[Layout.Columns[place].Column] = $"{from}:{to}";
            }
            return;
        }
        if (form.IsSingleRow)
        {
            PrintSignatures();
        }
    }

    private void PrintInputs(TRow? known, IReadOnlyList<FormColumn<TRow>> carried)
    {
        for (var place = 0; place < Layout.Columns.Count; place++)
        {
            var column = (FormColumn<TRow>)Layout.Columns[place].Column;
            var at = FirstColumn + place;
            if (formulas.TryGetValue(column, out var formula))
            {
                PrintFormula(at, column, formula(Next));
                continue;
            }
            inputRanges[column] = inputRanges.GetValueOrDefault(column, "") + " " + CellAddress.Of(Next, at);
            var value = known is not null && carried.Contains(column) ? column.ValueOf(known) : null;
            switch (value)
            {
                case decimal figure:
                    Builder.Number(Next, at, figure / UnitOf(column), InputStyle(column));
                    break;
                case string code when column.List is { } list:
                    var name = Reference.Categories(list).First(member => member.Code == code).NameVi;
                    Builder.Text(Next, at, name, InputStyle(column));
                    break;
                case string text:
                    Builder.Text(Next, at, text, InputStyle(column));
                    break;
                default:
                    Builder.Blank(Next, at, InputStyle(column));
                    break;
            }
        }
    }

    /// <summary>Rows of a register that nobody has begun show nothing.</summary>
    private void PrintFormula(int at, FormColumn column, string formula)
    {
        var style = column.Unit == MeasureUnit.Percent ? CellStyle.ComputedRate : CellStyle.ComputedFigure;
        if (form.IsRegister && !form.IsSingleRow)
        {
            var key = Letters(form.TypedKeys[0]) + Next.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Builder.BlankFormula(Next, at, $"IF({key}=\"\",\"\",{formula})", style);
            return;
        }
        Builder.Formula(Next, at, formula, 0, style);
    }

    private void PrintTotals(string ordinal, string label, Func<string, string> sum)
    {
        Builder.Text(Next, 0, ordinal, CellStyle.Ordinal);
        Builder.Text(Next, LabelColumn, label, CellStyle.TotalLabel);
        for (var place = 0; place < Layout.Columns.Count; place++)
        {
            var column = (FormColumn<TRow>)Layout.Columns[place].Column;
            var at = FirstColumn + place;
            if (column.IsAdditive)
            {
                Builder.Formula(Next, at, sum(Letters(column)), 0, CellStyle.TotalFigure);
            }
            else if (column.Unit == MeasureUnit.Percent && formulas.TryGetValue(column, out var rate))
            {
                Builder.Formula(Next, at, rate(Next), 0, CellStyle.TotalRate);
            }
            else
            {
                Builder.Blank(Next, at, CellStyle.TotalFigure);
            }
        }
        Next++;
    }

    /// <summary>The formula of a column that follows from others: its first identity, unless that leads back to itself, or its rate.</summary>
    private Func<int, string>? FormulaOf(FigureColumn<TRow> column)
    {
        if (form.RowRules.OfType<RateRule<TRow>>().FirstOrDefault(rule => rule.Column == column) is { } rate)
        {
            return row =>
                $"IF(({In(rate.Whole, row)})=0,0,ROUND(({In(rate.Part, row)})/({In(rate.Whole, row)})*100,2))";
        }
        return
            form.RowRules.OfType<EqualityRule<TRow>>().FirstOrDefault(rule => rule.Column == column) is { } identity
            && !LeadsTo(column, identity.Formula)
            ? row => In(identity.Formula, row)
            : null;
    }

    private bool LeadsTo(FigureColumn<TRow> column, Formula<TRow> formula) =>
        formula.Columns.Any(used =>
            used == column
            || form.RowRules.OfType<EqualityRule<TRow>>().FirstOrDefault(rule => rule.Column == used) is { } next
                && LeadsTo(column, next.Formula)
        );

    private string In(Formula<TRow> formula, int row) =>
        formula.InCells(column => Letters(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private string Letters(FormColumn column)
    {
        var place = Enumerable.Range(0, Layout.Columns.Count).First(i => Layout.Columns[i].Column == column);
        return CellAddress.Of(1, FirstColumn + place)[..^1];
    }

    private decimal UnitOf(FormColumn column) => column.Unit == MeasureUnit.Money ? Sheet.MoneyUnit : 1;

    private static CellStyle InputStyle(FormColumn column) =>
        column.Type switch
        {
            ColumnType.Date => CellStyle.InputDate,
            ColumnType.Figure when column.Unit == MeasureUnit.Percent => CellStyle.InputRate,
            ColumnType.Figure when column.Unit == MeasureUnit.Score => CellStyle.InputScore,
            ColumnType.Figure => CellStyle.InputFigure,
            _ => CellStyle.InputText,
        };

    private DataValidation Validation(FormColumn column, string cells)
    {
        var (type, from, to, expected) = column switch
        {
            { List: { } list } => (DataValidationValues.List, lists.RangeOf(list), null, "Chọn trong danh mục."),
            { Type: ColumnType.Flag } => (DataValidationValues.List, "\"có,không\"", null, "Ghi “có” hoặc “không”."),
            { Type: ColumnType.Date } => (DataValidationValues.Date, "32874", "2958465", "Nhập ngày/tháng/năm."),
            { Type: ColumnType.Text } => (
                DataValidationValues.TextLength,
                "0",
                Invariant($"{column.MaxLength}"),
                $"Không quá {column.MaxLength} ký tự."
            ),
            { Unit: MeasureUnit.Percent } => (DataValidationValues.Decimal, "0", "100", "Nhập số từ 0 đến 100."),
            { Unit: MeasureUnit.Score } => (DataValidationValues.Decimal, "0", "1000000", "Nhập số không âm."),
            _ => (DataValidationValues.Whole, "0", "1000000000000000", "Nhập số nguyên không âm."),
        };
        var validation = new DataValidation
        {
            Type = type,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "Số liệu không hợp lệ",
            Error = $"{column.Heading}: {expected}",
            SequenceOfReferences = new DocumentFormat.OpenXml.ListValue<DocumentFormat.OpenXml.StringValue>
            {
                InnerText = cells,
            },
            Formula1 = new Formula1(from!),
        };
        if (to is not null)
        {
            validation.Operator = DataValidationOperatorValues.Between;
            validation.Formula2 = new Formula2(to);
        }
        return validation;
    }
}
