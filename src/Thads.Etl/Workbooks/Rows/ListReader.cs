using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Recognition;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>
/// Reads a table whose rows are named by fixed lists: data rows by their names, totals rows set apart, and everything that real sheets hold
/// between and after them (column numbers, headings repeated on each page, blank rows, signatures) passed over.
/// </summary>
internal sealed class ListReader<TRow>
    where TRow : FormRow, new()
{
    /// <summary>Names are free text in a hostile file: only so many are remembered.</summary>
    private const int MostLabelsKept = 10_000;

    private readonly Form<TRow> form;
    private readonly FormSheet sheet;
    private readonly CellReader cells;
    private readonly RowSifter sifter;
    private readonly PassedRows passed;
    private readonly MergedNames mergedNames;
    private readonly IReadOnlyList<NameMatcher> names;
    private readonly HashSet<string> labelHeadings;
    private readonly Dictionary<string, RowLabel> labels = [];
    private readonly List<TRow> rows = [];
    private readonly List<TotalsRow<TRow>> totals = [];
    private readonly Dictionary<(string, string, decimal), int> seen = [];
    private readonly List<(string Label, string Cell)> unknownWithoutFigures = [];
    private int footerRow;
    private string? group;
    private bool groupHasTotals;

    public ListReader(Form<TRow> form, FormSheet sheet)
    {
        this.form = form;
        this.sheet = sheet;
        cells = new CellReader(sheet);
        sifter = new RowSifter(sheet);
        passed = new PassedRows(sheet);
        mergedNames = new MergedNames(sheet);
        labelHeadings = [.. form.LabelHeadings.Select(VietnameseText.Fold)];
        names =
        [
            .. form.Levels.Select(level =>
                NameMatcher.For(level.Kind, sheet.Reference, sheet.Match.Layout, sheet.UsedWords)
            ),
        ];
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
            var row = mergedNames.Fill(sheetRow);
            var label = Recognise(row.Text(sheet.Match.LabelColumn));
            if (IsRepeatedHeading(row, label))
            {
                sifter.PassedHeadings();
                passed.PassHeadings(row);
                continue;
            }
            Read(row, label);
        }
        if (rows.Count == 0)
        {
            sheet.Findings.Add(FindingCodes.RowNone, sheet.Name);
        }
        else if (form.HasTotals && totals.Count == 0)
        {
            sheet.Findings.Add(FindingCodes.TotalMissing, sheet.Name);
        }
        sifter.Tell();
        return new FormReading<TRow>(form, sheet, rows, totals);
    }

    private void Read(SheetRow row, RowLabel label)
    {
        var cell = CellAddress.Of(row.Number, sheet.Match.LabelColumn);
        if (cells.IsDefectiveName(row, sheet.Match.LabelColumn, form.LabelHeadings[0]))
        {
            return;
        }
        if (label.Folded.Length == 0)
        {
            if (HasFigures(row))
            {
                sheet.Findings.Add(FindingCodes.RowUnlabelled, sheet.Name, cell);
                return;
            }
            passed.Pass(row);
            if (Closes(row))
            {
                footerRow = footerRow == 0 ? row.Number : footerRow;
            }
            return;
        }
        if (form.HasTotals && sheet.NamesTotals(label.Folded))
        {
            // "Cộng" below the rows of a group whose own row held no figures adds up that group.
            var addsUpGroup = label.Folded == "cong" && group is not null && !groupHasTotals;
            groupHasTotals |= addsUpGroup;
            totals.Add(new TotalsRow<TRow>(label.Text, addsUpGroup ? group : null, Figures(row)));
            return;
        }
        if (label.Codes.Count == 0 && GroupAddedUp(label) is { } added)
        {
            totals.Add(new TotalsRow<TRow>(label.Text, added, Figures(row)));
            return;
        }
        switch (OfTheTime(label))
        {
            case { Count: 1 } codes:
                Known(row, label.Text, cell, label.Level, codes.First());
                return;
            case { Count: > 1 } codes:
                var fits = string.Join(", ", codes);
                sheet.Findings.Add(FindingCodes.RowAmbiguousLabel, sheet.Name, cell, label.Text, fits);
                return;
        }
        if (HasFigures(row))
        {
            sheet.Findings.Add(FindingCodes.RowUnknownLabel, sheet.Name, cell, label.Text);
            return;
        }
        passed.Pass(row);
        if (Closes(row))
        {
            footerRow = footerRow == 0 ? row.Number : footerRow;
        }
        else if (footerRow == 0 && !SignatureText.IsRemark(label.Text))
        {
            unknownWithoutFigures.Add((label.Text, cell));
        }
    }

    /// <summary>The group whose rows "Cộng chủ động" adds up.</summary>
    private string? GroupAddedUp(RowLabel label) =>
        form.HasTotals
        && names.Count > 1
        && TotalsNames.WhatIsAddedUp(label.Folded) is { } what
        && names[0].Match(what) is { Count: 1 } codes
            ? codes.First()
            : null;

    private static bool Closes(SheetRow row)
    {
        for (var index = 0; index < row.Width; index++)
        {
            if (row[index] is { Kind: CellKind.Text, IsBlank: false } cell && SignatureText.Closes(cell.Text))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What a row's name means; long sheets say the same few names over and over.</summary>
    private RowLabel Recognise(string text)
    {
        if (labels.TryGetValue(text, out var known))
        {
            return known;
        }
        var folded = VietnameseText.Fold(text);
        var (level, codes) = (0, names[0].Match(folded));
        while (codes.Count == 0 && ++level < names.Count)
        {
            codes = names[level].Match(folded);
        }
        var label = new RowLabel(text, folded, level, codes, labelHeadings.Contains(folded));
        if (labels.Count < MostLabelsKept)
        {
            labels[text] = label;
        }
        return label;
    }

    /// <summary>Headings stand again at the top of each printed page, under the label's own heading or under a merged blank.</summary>
    private bool IsRepeatedHeading(SheetRow row, RowLabel label) =>
        (label.IsHeading || label.Folded.Length == 0) && sheet.Recognizer.HeadingsIn(row) >= 2;

    private void Known(SheetRow row, string label, string cell, int level, string code)
    {
        // Text without figures is a footer only as long as no row of data follows it; where rows stand in groups, it may name another group.
        foreach (var (unknown, at) in unknownWithoutFigures)
        {
            var finding = form.Levels.Count > 1 ? FindingCodes.RowUnknownLabel : FindingCodes.RowNote;
            sheet.Findings.Add(finding, sheet.Name, at, unknown);
        }
        unknownWithoutFigures.Clear();
        if (footerRow > 0 && HasFigures(row))
        {
            sheet.Findings.Add(FindingCodes.RowAfterFooter, sheet.Name, cell, label, footerRow);
        }

        if (level < form.Levels.Count - 1)
        {
            group = code;
            groupHasTotals = HasFigures(row);
            if (groupHasTotals)
            {
                totals.Add(new TotalsRow<TRow>(label, code, Figures(row)));
            }
            return;
        }
        if (form.Levels.Count > 1 && group is null)
        {
            var groups = sheet.Reference.Categories(form.Levels[0].Kind).Select(member => member.NameVi);
            sheet.Findings.Add(FindingCodes.RowOutsideGroup, sheet.Name, cell, label, string.Join(", ", groups));
            return;
        }
        if (sheet.Target is { } target && !ExistsIn(target, form.Levels[level], code))
        {
            sheet.Findings.Add(FindingCodes.RowOfficeNotInPeriod, sheet.Name, cell, label);
            return;
        }
        // Where blank is not zero, a row without anything in it says nothing.
        if (form.Columns.Any(column => column.MustBeFilled) && !HoldsAnything(row))
        {
            return;
        }
        var read = Figures(row);
        if (form.Levels.Count > 1)
        {
            form.Levels[0].Set(read, group!);
        }
        form.Levels[level].Set(read, code);
        if (!seen.TryAdd((group ?? "", code, form.RepeatsBy?.Get(read) ?? 0), row.Number))
        {
            var first = seen[(group ?? "", code, form.RepeatsBy?.Get(read) ?? 0)];
            sheet.Findings.Add(FindingCodes.RowDuplicate, sheet.Name, cell, label, first);
            return;
        }
        rows.Add(read);
        sifter.Took(row);
        passed.Took(row);
    }

    /// <summary>Whether a row may name an office: one that was there in the period, or whatever was accepted once.</summary>
    private bool ExistsIn(FormTarget target, CategoryLevel<TRow> level, string code) =>
        sheet.IsAccepted
        || level.Kind != CategoryKind.Office
        || form.OfficeOf(code, target.Period, sheet.Reference) is not null;

    /// <summary>Where an office and its successor have one name, the one that was there in the period is meant.</summary>
    private IReadOnlyCollection<string> OfTheTime(RowLabel label) =>
        label.Codes.Count > 1
        && sheet.Target is { } target
        && form.Levels[label.Level].Kind == CategoryKind.Office
        && label.Codes.Where(code => form.OfficeOf(code, target.Period, sheet.Reference) is not null).ToList()
            is { Count: > 0 } ofTheTime
            ? ofTheTime
            : label.Codes;

    private TRow Figures(SheetRow row)
    {
        sifter.LookBeyondHeadings(row);
        var read = new TRow { SourceRow = row.Number };
        foreach (var column in form.TypedColumns)
        {
            var index = sheet.Match.ColumnIndex[column.Ordinal];
            if (index < 0 || !column.Read(cells, row, index, read))
            {
                read.Unreadable |= column.Bit;
            }
        }
        return read;
    }

    private bool HoldsAnything(SheetRow row) =>
        Array.Exists(sheet.Match.ColumnIndex, index => index >= 0 && row.IsFilled(index));

    private bool HasFigures(SheetRow row)
    {
        foreach (var index in sheet.Match.ColumnIndex)
        {
            if (index >= 0 && CellReader.IsFigure(row, index))
            {
                return true;
            }
        }
        return false;
    }
}
