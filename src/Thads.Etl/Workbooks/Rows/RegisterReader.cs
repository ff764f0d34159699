using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Recognition;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>
/// Reads a register, a table of any number of rows. A row with a key or a figure is data wherever it stands, and what it lacks is reported
/// at its cell. Totals are set apart and checked. Repeated headings, remarks and signatures have neither key nor figure and are skipped.
/// </summary>
internal sealed class RegisterReader<TRow>
    where TRow : FormRow, new()
{
    private readonly Form<TRow> form;
    private readonly FormSheet sheet;
    private readonly CellReader cells;
    private readonly RowSifter sifter;
    private readonly PassedRows passed;
    private readonly MergedNames names;
    private readonly RunningSums<TRow> sums;
    private readonly (FormColumn<TRow> Column, int Index)[] columns;
    private readonly int[] mustBeFilled;
    private readonly ulong keyBits;
    private readonly bool namesItsRows;
    private readonly List<TRow> rows = [];
    private readonly List<TotalsRow<TRow>> totals = [];
    private readonly HashSet<TRow> seen;
    private readonly KeySpellings<TRow> spellings;

    /// <summary>Lines of words: below the last row of data they are signatures, above it they are told.</summary>
    private readonly List<(string Text, string Cell, bool IsLine)> words = [];
    private int footerRow;

    public RegisterReader(Form<TRow> form, FormSheet sheet)
    {
        this.form = form;
        this.sheet = sheet;
        seen = new HashSet<TRow>(new RowKeyComparer<TRow>(form.TypedKeys));
        spellings = new KeySpellings<TRow>(form.TypedKeys);
        cells = new CellReader(sheet);
        sifter = new RowSifter(sheet);
        passed = new PassedRows(sheet);
        names = new MergedNames(sheet);
        sums = new RunningSums<TRow>([.. form.AdditiveColumns]);
        columns =
        [
            .. form
                .TypedColumns.Select(column => (column, Index: sheet.Match.ColumnIndex[column.Ordinal]))
                .Where(column => column.Index >= 0),
        ];
        var must = columns.Where(c => c.Column.MustBeFilled || form.KeyColumns.Contains(c.Column)).ToList();
        mustBeFilled = [.. (must.Count > 0 ? must : [.. columns]).Select(c => c.Index)];
        keyBits = form.TypedKeys.Aggregate(0UL, (bits, column) => bits | column.Bit);
        namesItsRows = columns.Any(c => c.Column.Type != ColumnType.Figure);
    }

    public FormReading<TRow> Read(IEnumerable<SheetRow> sheetRows)
    {
        foreach (var sheetRow in sheetRows)
        {
            if (sifter.IsBlank(sheetRow))
            {
                passed.Pass(sheetRow);
                continue;
            }
            if (sifter.IsColumnNumbers(sheetRow))
            {
                passed.Pass(sheetRow);
                continue;
            }
            if (IsRepeatedHeading(sheetRow))
            {
                sifter.PassedHeadings();
                passed.PassHeadings(sheetRow);
                continue;
            }
            Read(names.Fill(sheetRow));
        }
        if (rows.Count == 0)
        {
            sheet.Findings.Add(FindingCodes.RowNone, sheet.Name);
        }
        sifter.Tell();
        cells.TellOfColumns();
        return new FormReading<TRow>(form, sheet, rows, totals);
    }

    private void Read(SheetRow row)
    {
        var filled = 0;
        foreach (var index in mustBeFilled)
        {
            filled += row.IsFilled(index) ? 1 : 0;
        }
        var isWhole = filled == mustBeFilled.Length;
        if (!isWhole && IsSum(row))
        {
            return;
        }
        if (!isWhole && !HasValue(row))
        {
            Words(row);
            passed.Pass(row);
            return;
        }
        TellWords();
        if (filled * 2 < mustBeFilled.Length)
        {
            var (cell, text) = FirstFilled(row);
            sheet.Findings.Add(FindingCodes.RowIncomplete, sheet.Name, cell, Quoted(text));
            return;
        }
        if (footerRow > 0)
        {
            var (cell, text) = FirstFilled(row);
            sheet.Findings.Add(FindingCodes.RowAfterFooter, sheet.Name, cell, Quoted(text), footerRow);
        }
        if (form.IsSingleRow && rows.Count > 0)
        {
            sheet.Findings.Add(FindingCodes.RowOnlyOne, sheet.Name, FirstFilled(row).Cell, expected: rows[0].SourceRow);
            return;
        }
        var read = ReadColumns(row, isSum: false);
        if (IsNew(row, read))
        {
            rows.Add(read);
            sums.Add(read);
            sifter.Took(row);
            passed.Took(row);
        }
    }

    private TRow ReadColumns(SheetRow row, bool isSum)
    {
        sifter.LookBeyondHeadings(row);
        var read = new TRow { SourceRow = row.Number };
        foreach (var (column, index) in columns)
        {
            if ((isSum && (!column.IsAdditive || !row.IsFilled(index))) || !column.Read(cells, row, index, read))
            {
                read.Unreadable |= column.Bit;
            }
        }
        if (columns.Length < form.TypedColumns.Count)
        {
            foreach (var column in form.TypedColumns.Where(c => sheet.Match.ColumnIndex[c.Ordinal] < 0))
            {
                read.Unreadable |= column.Bit;
            }
        }
        form.TitleFigure?.Set(read, sheet.TitleFigure);
        return read;
    }

    private bool IsNew(SheetRow row, TRow read)
    {
        if (form.TypedKeys.Count == 0 || (read.Unreadable & keyBits) != 0)
        {
            return true;
        }
        var cell = sheet.CellOf(row.Number, form.TypedKeys[0]);
        if (seen.Add(read))
        {
            if (spellings.Twin(read) is { } twin)
            {
                sheet.Findings.Add(FindingCodes.RowPerhapsDuplicate, sheet.Name, cell, KeyOf(read), twin);
            }
            return true;
        }
        seen.TryGetValue(read, out var first);
        sheet.Findings.Add(FindingCodes.RowDuplicate, sheet.Name, cell, KeyOf(read), first!.SourceRow);
        return false;
    }

    private string KeyOf(TRow read) => string.Join(", ", form.TypedKeys.Select(column => column.ValueOf(read)));

    /// <summary>
    /// Takes a totals row, labelled or not. The total of the whole table is checked when all rows are read, a subtotal at once against the
    /// rows before it. A total that cannot be checked is reported.
    /// </summary>
    private bool IsSum(SheetRow row)
    {
        string? whole = null;
        string? part = null;
        var hasFigure = false;
        for (var index = 0; index < row.Width && !hasFigure; index++)
        {
            if (row[index] is { Kind: CellKind.Text } cell && whole is null)
            {
                whole = TotalsNames.IsNamed(cell.Text) || sheet.IsTaughtTotals(cell.Text) ? cell.Text.Trim() : null;
                part ??= TotalsNames.IsPart(cell.Text) ? cell.Text.Trim() : null;
            }
            hasFigure = columns.Any(c => c.Index == index && c.Column.IsAdditive && CellReader.IsFigure(row, index));
        }
        if (whole is not null)
        {
            totals.Add(new TotalsRow<TRow>(whole, null, ReadColumns(row, isSum: true)));
            return true;
        }
        if (!namesItsRows || !hasFigure || HasOtherThanSums(row, isNamed: part is not null))
        {
            return false;
        }
        var read = ReadColumns(row, isSum: true);
        if (!sums.AreSaidBy(read))
        {
            var (cell, text) = FirstFilled(row);
            var code = part is null ? FindingCodes.RowUnlabelled : FindingCodes.TotalUnchecked;
            sheet.Findings.Add(code, sheet.Name, cell, part is null ? text : Quoted(part));
        }
        return true;
    }

    /// <summary>Whether a row holds what no sum does: of one without a name anything but figures, of a named one a day or a member of a list.</summary>
    private bool HasOtherThanSums(SheetRow row, bool isNamed)
    {
        foreach (var (column, index) in columns)
        {
            var isOther =
                column.Type == ColumnType.Figure
                    ? !CellReader.IsFigure(row, index)
                    : !isNamed || (column.Type != ColumnType.Text && cells.IsValue(row, index, column));
            if (isOther && row.IsFilled(index) && !SignatureText.Closes(row.Text(index)))
            {
                return true;
            }
        }
        return false;
    }

    private bool HasValue(SheetRow row)
    {
        foreach (var (column, index) in columns)
        {
            if (row.IsFilled(index) && cells.IsValue(row, index, column))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A row without key and figure: a signature, a remark, headings in several rows, or what is told if data follows.</summary>
    private void Words(SheetRow row)
    {
        var (texts, isRemark) = (0, false);
        for (var index = 0; index < row.Width; index++)
        {
            if (row[index] is not { Kind: CellKind.Text, IsBlank: false } cell)
            {
                continue;
            }
            texts++;
            if (SignatureText.Closes(cell.Text))
            {
                footerRow = footerRow == 0 ? row.Number : footerRow;
                return;
            }
            isRemark |= SignatureText.IsRemark(cell.Text);
        }
        if (footerRow == 0 && !isRemark && sheet.Recognizer.HeadingsIn(row) < 2)
        {
            var (cell, text) = FirstFilled(row);
            words.Add((text, cell, texts == 1));
        }
    }

    private void TellWords()
    {
        foreach (var (text, cell, isLine) in words)
        {
            var code = isLine ? FindingCodes.RowNote : FindingCodes.RowIncomplete;
            sheet.Findings.Add(code, sheet.Name, cell, Quoted(text));
        }
        words.Clear();
    }

    /// <summary>Each heading stands over its own column again.</summary>
    private bool IsRepeatedHeading(SheetRow row)
    {
        var repeated = 0;
        foreach (var (_, index) in columns)
        {
            if (
                row[index] is { Kind: CellKind.Text } cell
                && cell.Text.Length >= sheet.Header.Headings[index].Length
                && cell.Text.AsSpan().Trim().SequenceEqual(sheet.Header.Headings[index])
            )
            {
                repeated++;
            }
        }
        return repeated >= 2 || (repeated == 1 && columns.Length == 1);
    }

    private string Quoted(string text) => form.NamesPeople ? "…" : text;

    /// <summary>The first cell of the table in a row that holds something.</summary>
    private (string Cell, string Text) FirstFilled(SheetRow row)
    {
        var index = columns.Select(c => c.Index).Order().First(row.IsFilled);
        var text = row.Text(index);
        return (CellAddress.Of(row.Number, index), text.Length > 0 ? text : "=");
    }
}
