using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Cells;
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
        var members = Members(inner.Kind).ToList();
        if (form.Levels.Count == 1)
        {
            var first = Next;
            var rows = members.ConvertAll(m => Known(prefill.FirstOrDefault(r => inner.Get(r) == m.Code), carried));
            PrintMembers(members, rows, carried);
            if (form.HasTotals)
            {
                PrintTotals("", "Tổng cộng", column => $"SUM({column}{first}:{column}{Next - 1})", rows);
            }
            return;
        }
        var outer = form.Levels[0];
        var groups = Members(outer.Kind).ToList();
        var known = groups.ConvertAll(group =>
            members.ConvertAll(member =>
                Known(prefill.FirstOrDefault(r => outer.Get(r) == group.Code && inner.Get(r) == member.Code), carried)
            )
        );
        var grand = Next;
        var heads = Enumerable.Range(0, groups.Count).Select(group => grand + 1 + (group * (members.Count + 1)));
        PrintTotals(
            "",
            "Tổng số",
            column => string.Join("+", heads.Select(row => Invariant($"{column}{row}"))),
            known.SelectMany(rows => rows)
        );
        for (var group = 0; group < groups.Count; group++)
        {
            var (from, to) = (Next + 1, Next + members.Count);
            PrintTotals(
                Roman[group],
                groups[group].Name,
                column => Invariant($"SUM({column}{from}:{column}{to})"),
                known[group]
            );
            PrintMembers(members, known[group], carried);
        }
    }

    private void PrintMembers(
        List<(string Code, string Name)> members,
        List<TRow> rows,
        IReadOnlyList<FormColumn<TRow>> carried
    )
    {
        for (var index = 0; index < members.Count; index++)
        {
            Builder.Text(Next, 0, Invariant($"{index + 1}"), CellStyle.Ordinal);
            Builder.Text(Next, LabelColumn, members[index].Name, CellStyle.Label);
            PrintInputs(rows[index], carried);
            Next++;
        }
    }

    /// <summary>A row of which only what is carried in is known, with all that follows from it: what the formulas show at first sight.</summary>
    private TRow Known(TRow? known, IReadOnlyList<FormColumn<TRow>> carried)
    {
        var row = new TRow();
        if (known is null)
        {
            return row;
        }
        row.SourceRow = known.SourceRow;
        foreach (var column in carried)
        {
            column.Copy(known, row);
        }
        var identities = form
            .RowRules.OfType<EqualityRule<TRow>>()
            .Where(rule => formulas.ContainsKey(rule.Column))
            .DistinctBy(rule => rule.Column)
            .ToList();
        // A formula may use another one's result, never its own, so as many rounds as there are formulas settle them all.
        foreach (var rule in identities.SelectMany(_ => identities))
        {
            rule.Column.Set(row, rule.Formula.Compute(row));
        }
        FormTotals.FillRates(form, row);
        return row;
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
            FormColumn<TRow>[] shown = [.. keys, .. carried];
            PrintInputs(index < prefill.Count ? Known(prefill[index], shown) : new TRow(), shown);
            Next++;
        }
        if (formulas.Count == 0 && !form.IsSingleRow)
        {
            // Cells further down are unlocked by the format of their columns; only the validations need a last row.
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

    private void PrintInputs(TRow known, IReadOnlyList<FormColumn<TRow>> carried)
    {
        for (var place = 0; place < Layout.Columns.Count; place++)
        {
            var column = (FormColumn<TRow>)Layout.Columns[place].Column;
            var at = FirstColumn + place;
            if (formulas.TryGetValue(column, out var formula))
            {
                PrintFormula(at, (FigureColumn<TRow>)column, formula(Next), known);
                continue;
            }
            inputRanges[column] = inputRanges.GetValueOrDefault(column, "") + " " + CellAddress.Of(Next, at);
            var value = IsKnown(known) && carried.Contains(column) ? column.ValueOf(known) : null;
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
    private void PrintFormula(int at, FigureColumn<TRow> column, string formula, TRow known)
    {
        var style = column.Unit == MeasureUnit.Percent ? CellStyle.ComputedRate : CellStyle.ComputedFigure;
        if (form.IsRegister && !form.IsSingleRow && !IsKnown(known))
        {
            var key = Letters(form.TypedKeys[0]) + Next.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Builder.BlankFormula(Next, at, $"IF({key}=\"\",\"\",{formula})", style);
            return;
        }
        Builder.Formula(Next, at, formula, column.Get(known) / UnitOf(column), style);
    }

    /// <summary>Whether anything was carried into a row.</summary>
    private static bool IsKnown(TRow row) => row.SourceRow > 0;

    private void PrintTotals(string ordinal, string label, Func<string, string> sum, IEnumerable<TRow> rows)
    {
        var total = FormTotals.Sum(form, rows);
        Builder.Text(Next, 0, ordinal, CellStyle.Ordinal);
        Builder.Text(Next, LabelColumn, label, CellStyle.TotalLabel);
        for (var place = 0; place < Layout.Columns.Count; place++)
        {
            var column = (FormColumn<TRow>)Layout.Columns[place].Column;
            var at = FirstColumn + place;
            if (column is FigureColumn<TRow> { IsAdditive: true } figure)
            {
                Builder.Formula(
                    Next,
                    at,
                    sum(Letters(column)),
                    figure.Get(total) / UnitOf(column),
                    CellStyle.TotalFigure
                );
            }
            else if (
                column is FigureColumn<TRow> { Unit: MeasureUnit.Percent } rate
                && formulas.TryGetValue(rate, out var of)
            )
            {
                Builder.Formula(Next, at, of(Next), rate.Get(total), CellStyle.TotalRate);
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
        if (column.IsRate)
        {
            // A layout that was taught may leave out what the rate is made of.
            var isWhole = true;
            form.RateFormula(
                column,
                other =>
                {
                    isWhole &= Layout.Prints(other);
                    return "";
                }
            );
            return !isWhole ? null : row => form.RateFormula(column, other => CellOf(other, row))!;
        }
        return
            form.RowRules.OfType<EqualityRule<TRow>>().FirstOrDefault(rule => rule.Column == column) is { } identity
            && !LeadsTo(column, identity.Formula)
            && identity.Formula.Columns.All(Layout.Prints)
            ? row => In(identity.Formula, row)
            : null;
    }

    private bool LeadsTo(FigureColumn<TRow> column, Formula<TRow> formula) =>
        formula.Columns.Any(used =>
            used == column
            || form.RowRules.OfType<EqualityRule<TRow>>().FirstOrDefault(rule => rule.Column == used) is { } next
                && LeadsTo(column, next.Formula)
        );

    private string In(Formula<TRow> formula, int row) => formula.InCells(column => CellOf(column, row));

    private string CellOf(FormColumn column, int row) =>
        Letters(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture);

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
