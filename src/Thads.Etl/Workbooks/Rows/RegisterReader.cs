using System.Text.RegularExpressions;
using Thads.Etl.Forms;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Cells;
using Thads.Etl.Workbooks.Recognition;
using Thads.Etl.Workbooks.Texts;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>
/// Reads a register: as many rows as there are things to tell. A row with at least half of what it must hold is a row, and what it lacks is
/// told at its cell; totals rows are set apart, headings repeated on each page and the signatures below are passed over.
/// </summary>
internal sealed partial class RegisterReader<TRow>
    where TRow : FormRow, new()
{
    private readonly Form<TRow> form;
    private readonly FormSheet sheet;
    private readonly CellReader cells;
    private readonly RowSifter sifter;
    private readonly (FormColumn<TRow> Column, int Index)[] columns;
    private readonly int[] mustBeFilled;
    private readonly int firstColumn;
    private readonly ulong keyBits;
    private readonly List<TRow> rows = [];
    private readonly List<TotalsRow<TRow>> totals = [];
    private readonly HashSet<TRow> seen;
    private bool footerBegan;

    public RegisterReader(Form<TRow> form, FormSheet sheet)
    {
        this.form = form;
        this.sheet = sheet;
        seen = new HashSet<TRow>(new RowKeyComparer<TRow>(form.TypedKeys));
        cells = new CellReader(sheet);
        sifter = new RowSifter(sheet);
        columns =
        [
            .. form
                .TypedColumns.Select(column => (column, Index: sheet.Match.ColumnIndex[column.Ordinal]))
                .Where(column => column.Index >= 0),
        ];
        var must = columns.Where(c => c.Column.MustBeFilled || form.KeyColumns.Contains(c.Column)).ToList();
        mustBeFilled = [.. (must.Count > 0 ? must : [.. columns]).Select(c => c.Index)];
        keyBits = form.TypedKeys.Aggregate(0UL, (bits, column) => bits | column.Bit);
        firstColumn = columns.Length == 0 ? 0 : columns.Min(c => c.Index);
    }

    public FormReading<TRow> Read(IEnumerable<SheetRow> sheetRows)
    {
        foreach (var row in sheetRows)
        {
            if (!sifter.IsBlank(row) && !sifter.IsColumnNumbers(row) && !IsRepeatedHeading(row))
            {
                Read(row);
            }
        }
        if (rows.Count == 0)
        {
            sheet.Findings.Add(FindingCodes.RowNone, sheet.Name);
        }
        sifter.TellHidden();
        return new FormReading<TRow>(form, sheet, rows, totals);
    }

    private void Read(SheetRow row)
    {
        var filled = 0;
        foreach (var index in mustBeFilled)
        {
            filled += row.IsFilled(index) ? 1 : 0;
        }
        if (LabelOfTotals(row) is { } label)
        {
            totals.Add(new TotalsRow<TRow>(label, null, ReadColumns(row, isTotals: true)));
            return;
        }
        if (filled < mustBeFilled.Length && IsFooter(row))
        {
            footerBegan = true;
            return;
        }
        // Below the signatures only a whole row is taken for one: names stand there too.
        if (footerBegan ? filled < mustBeFilled.Length : filled * 2 < mustBeFilled.Length)
        {
            if (!footerBegan)
            {
                var (cell, text) = FirstText(row);
                sheet.Findings.Add(FindingCodes.RowIncomplete, sheet.Name, cell, form.NamesPeople ? "…" : text);
            }
            return;
        }
        if (form.IsSingleRow && rows.Count > 0)
        {
            sheet.Findings.Add(FindingCodes.RowOnlyOne, sheet.Name, FirstText(row).Cell, expected: rows[0].SourceRow);
            return;
        }
        var read = ReadColumns(row, isTotals: false);
        if (IsNew(row, read))
        {
            rows.Add(read);
            sifter.Took(row);
        }
    }

    private TRow ReadColumns(SheetRow row, bool isTotals)
    {
        var read = new TRow { SourceRow = row.Number };
        foreach (var (column, index) in columns)
        {
            if ((isTotals && !column.IsAdditive) || !column.Read(cells, row, index, read))
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
        if (seen.Add(read))
        {
            return true;
        }
        seen.TryGetValue(read, out var first);
        var cell = sheet.CellOf(row.Number, form.TypedKeys[0]);
        var found = string.Join(", ", form.TypedKeys.Select(column => column.ValueOf(read)));
        sheet.Findings.Add(FindingCodes.RowDuplicate, sheet.Name, cell, found, first!.SourceRow);
        return false;
    }

    /// <summary>What a totals row is called, at its first column or before it.</summary>
    private string? LabelOfTotals(SheetRow row)
    {
        for (var index = 0; index <= firstColumn; index++)
        {
            if (row[index] is { Kind: CellKind.Text } cell && TotalsNames.IsNamed(cell.Text))
            {
                return cell.Text.Trim();
            }
        }
        return null;
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

    private bool IsFooter(SheetRow row)
    {
        for (var index = 0; index < row.Width; index++)
        {
            if (row[index] is { Kind: CellKind.Text } cell && Footer().IsMatch(VietnameseText.Fold(cell.Text)))
            {
                return true;
            }
        }
        return footerBegan;
    }

    private static (string Cell, string Text) FirstText(SheetRow row)
    {
        var index = Enumerable.Range(0, row.Width).First(row.IsFilled);
        return (CellAddress.Of(row.Number, index), row.Text(index));
    }

    [GeneratedRegex(
        @"^(ngay ([0-9]{1,2} )?thang|.{0,60}, ngay ([0-9]{1,2} )?thang|.* ngay [0-9]{1,2} thang [0-9]{1,2} nam [0-9]{4}$|nguoi lap|lap bieu|thu truong|noi nhan|cuc truong|chi cuc truong|pho cuc truong|pho chi cuc truong|ke toan|thu ky|ky ten|ky ghi ro|nguoi kiem tra|ghi chu|luu y|tl |kt )",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Footer();
}
