using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;
using Thads.Etl.Workbooks.Recognition;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>Reads an inspected workbook: finds the sheet that is a form, settles what it reports on, and streams its rows.</summary>
public sealed class WorkbookReader
{
    /// <summary>A table begins within this many rows of its sheet.</summary>
    private const int MostRowsAboveTable = 80;

    private readonly FormCatalog forms;
    private readonly HeaderRecognizer recognizer;

    public WorkbookReader(FormCatalog forms)
    {
        this.forms = forms;
        recognizer = new HeaderRecognizer(forms);
    }

    /// <summary>The form that was read, or null when a finding says why there is none.</summary>
    /// <param name="accepted">What the workbook was accepted as; null for one that is new.</param>
    public FormReading? Read(
        InspectedWorkbook workbook,
        ReferenceData reference,
        DateOnly today,
        FindingCollector findings,
        CancellationToken cancellationToken,
        AcceptedTarget? accepted = null
    )
    {
        try
        {
            using var pass = new ReadAheadPass(WorkbookPasses.Open(workbook));
            var reading = Read(
                pass,
                workbook.Declared,
                reference,
                today,
                findings,
                cancellationToken,
                accepted,
                workbook.Stamp.ReportSheet
            );
            if (reading is not null && workbook.Stamp.ReportSheet is not null)
            {
                reading.IsOfWholeProvince = true;
                findings.Add(FindingCodes.ReportWholeProvince, reading.SheetName);
            }
            return reading;
        }
        catch (UnreadableWorkbookException e)
        {
            e.AddTo(findings);
            return null;
        }
    }

    /// <summary>Whether a sheet of a workbook follows a layout, as far as its headings say; a workbook that cannot be read follows none.</summary>
    public bool Follows(InspectedWorkbook workbook, KnownLayout layout, CancellationToken cancellationToken)
    {
        try
        {
            using var pass = WorkbookPasses.Open(workbook);
            while (pass.NextSheet(cancellationToken))
            {
                var top = pass.Rows(cancellationToken).Take(MostRowsAboveTable).ToList();
                if (!pass.Sheet.IsHidden && TaughtHeaders.Find(top, pass.Sheet.Merges, [layout], forms) is not null)
                {
                    return true;
                }
            }
            return false;
        }
        catch (UnreadableWorkbookException)
        {
            return false;
        }
    }

    /// <summary>Reads what a pass yields; where the workbook says which of its sheets is the form, that one alone.</summary>
    /// <exception cref="UnreadableWorkbookException">The pass gives up on the file.</exception>
    internal FormReading? Read(
        WorkbookPass pass,
        DeclaredTarget declared,
        ReferenceData reference,
        DateOnly today,
        FindingCollector findings,
        CancellationToken cancellationToken,
        AcceptedTarget? accepted = null,
        string? onlySheet = null
    )
    {
        declared = accepted is null ? declared : new DeclaredTarget(accepted.Form.Code);
        var recognizer =
            reference.Layouts.Words.Count == 0 ? this.recognizer : new HeaderRecognizer(forms, reference.Layouts.Words);
        FormReading? reading = null;
        var formSheets = new List<string>();
        (Form Form, string Sheet)? transposed = null;
        StrangeHeadings? strange = null;
        var answers = FindingAnswers.None;
        var unread = new UnreadSheets();
        while (pass.NextSheet(cancellationToken))
        {
            var info = pass.Sheet;
            if (info.Name == FindingSheet.Name)
            {
                answers = FindingAnswers.Read(pass.Rows(cancellationToken));
                continue;
            }
            if (accepted?.Layout is { } layout)
            {
                if (info.Name == layout.SheetName)
                {
                    return Remembered(
                        accepted,
                        layout,
                        pass,
                        recognizer,
                        reference,
                        today,
                        findings,
                        cancellationToken
                    );
                }
                continue;
            }
            if (onlySheet is not null && info.Name != onlySheet)
            {
                continue;
            }
            var top = pass.Rows(cancellationToken).Take(MostRowsAboveTable).ToList();
            var header = Taught(top, info.Merges, declared, reference, accepted) ?? recognizer.Find(top, info.Merges);
            if (header is null)
            {
                if (!info.IsHidden)
                {
                    transposed ??= recognizer.FindTransposed(top) is { } form ? (form, info.Name) : null;
                    strange ??= recognizer.FindStrange(info.Name, top, info.Merges, declared.FormCode);
                    unread.Look(info.Name, top.Concat(pass.Rows(cancellationToken)));
                }
                continue;
            }
            if (info.IsHidden)
            {
                findings.Add(FindingCodes.WorkbookHiddenSheet, info.Name, arguments: [("sheet", info.Name)]);
                continue;
            }
            formSheets.Add(info.Name);
            if (formSheets.Count > 1)
            {
                continue;
            }
            var title = new TitleBlock(top.Where(row => row.Number < header.FirstRow));
            if (
                Choose(header, title, declared, info.Name, findings) is { } match
                && (accepted is not null || !IsTitledOtherwise(match, header, title, info.Name, findings))
            )
            {
                var sheet = Recognised(
                    declared,
                    info,
                    header,
                    match,
                    title,
                    recognizer,
                    reference,
                    today,
                    findings,
                    accepted,
                    top
                );
                reading = sheet is null
                    ? null
                    : FormReader.Read(
                        match.Form,
                        sheet,
                        top.Where(row => row.Number > header.LastRow).Concat(pass.Rows(cancellationToken))
                    );
            }
        }
        if (reading is not null)
        {
            reading.Answers = answers;
            unread.Tell(findings);
        }
        return Single(reading, formSheets, transposed, strange, findings);
    }

    /// <summary>
    /// The headings of a taught layout, which outrank the forms' own; for a workbook that was accepted, of the layout that it was read by,
    /// retired or not, and of no other.
    /// </summary>
    private SheetHeader? Taught(
        List<SheetRow> top,
        IReadOnlyList<MergedRange> merges,
        DeclaredTarget declared,
        ReferenceData reference,
        AcceptedTarget? accepted
    )
    {
        var layouts = accepted is null
            ? reference.Layouts.Taught
            : reference.Layouts.All.Where(layout => layout.Id == accepted.LayoutId && !layout.IsShipped);
        var header = TaughtHeaders.Find(top, merges, layouts, forms);
        if (header is null || accepted is not null)
        {
            return header;
        }
        var title = new TitleBlock(top.Where(row => row.Number < header.FirstRow));
        var matches = header
            .Matches.Where(match =>
            {
                var stated = TargetResolver.Stated(match.Form, title, CellsOf(match, header, title, top), reference);
                var period =
                    stated is [var only, ..] ? reference.Period(only.StatYear, only.Months)
                    : declared.PeriodKey is { } key ? reference.Period(key)
                    : null;
                return period is null || match.Layout!.IsFor(period.EndDate);
            })
            .ToList();
        return matches.Count == 0 ? null : header with { Matches = matches };
    }

    private static TaughtCells? CellsOf(
        HeaderMatch match,
        SheetHeader header,
        TitleBlock title,
        IReadOnlyList<SheetRow> top
    ) =>
        match.Layout is { } layout && !title.IsOurs(match.Form)
            ? new TaughtCells(layout.Definition, header.FirstRow, top)
            : null;

    private FormReading? Single(
        FormReading? reading,
        List<string> formSheets,
        (Form Form, string Sheet)? transposed,
        StrangeHeadings? strange,
        FindingCollector findings
    )
    {
        switch (formSheets.Count)
        {
            case 0 when transposed is var (form, sheet):
                findings.Add(FindingCodes.SheetTransposed, sheet, found: form.Code);
                return null;
            case 0:
                var known = string.Join(", ", forms.Forms.Select(form => form.Code));
                findings.Add(FindingCodes.FormUnknown, expected: known);
                foreach (var (text, cell) in strange?.Unknown ?? [])
                {
                    findings.Add(
                        FindingCodes.HeaderStrange,
                        strange!.Sheet,
                        cell,
                        text,
                        arguments: [("form", strange.Form.Code)]
                    );
                }
                return null;
            case > 1:
                findings.Add(FindingCodes.WorkbookSeveralSheets, found: string.Join(", ", formSheets));
                return null;
            default:
                return reading;
        }
    }

    /// <summary>Which of the forms that share these headings it is: the title says, or else the declaration, or else the unit.</summary>
    private HeaderMatch? Choose(
        SheetHeader header,
        TitleBlock title,
        DeclaredTarget declared,
        string sheet,
        FindingCollector findings
    )
    {
        var matches = header.Matches;
        // Of taught layouts with the same headings, the titles that they were taught with are told first.
        if (
            matches[0].Layout is not null
            && matches.Where(match => match.Layout?.Definition.Title is { } its && title.Says(its)).ToList()
                is { Count: > 0 } said
        )
        {
            matches = said;
        }
        var best = matches.Where(match => match.Share >= matches[0].Share || match.Layout is not null).ToList();
        var titled = matches
            .Select(match => (Match: match, Length: title.Names(match.Form)))
            .Where(match => match.Length > 0)
            .ToList();
        // A longer title may hold a shorter one: "… tính bằng việc" in "… tính bằng việc chia theo chấp hành viên".
        var candidates =
            titled.Count > 0
                ? titled
                    .Where(match => match.Length == titled.Max(other => other.Length))
                    .Select(match => match.Match)
                    .ToList()
                : best;
        // Layouts of one form share its titles; the headings tell them apart.
        if (candidates.Select(match => match.Form.Code).Distinct().Count() == 1)
        {
            candidates = [candidates.MaxBy(match => match.Share)!];
        }
        if (candidates.Count > 1 && declared.FormCode is not null)
        {
            candidates = candidates.FindAll(match => match.Form.Code == declared.FormCode) is { Count: > 0 } same
                ? same
                : candidates;
        }
        if (candidates.Count > 1 && title.Units() is { Count: > 0 } units)
        {
            var isMoney = units.Any(unit => unit.Worth is not null);
            candidates = candidates.FindAll(match => match.Form.HasMoney == isMoney) is { Count: > 0 } same
                ? same
                : candidates;
        }
        if (candidates.Count > 1)
        {
            findings.Add(
                FindingCodes.FormAmbiguous,
                sheet,
                found: string.Join(", ", candidates.Select(match => match.Form.Code))
            );
            return null;
        }
        var chosen = candidates[0];
        if (declared.FormCode is not null && forms.Find(declared.FormCode) is { } sent && sent.Code != chosen.Form.Code)
        {
            findings.Add(FindingCodes.FormDisagrees, sheet, found: chosen.Form.Code, expected: sent.Code);
            return null;
        }
        return chosen;
    }

    /// <summary>"Biểu số: KQ-VIEC" over the title of another form with the same headings: one of the two was forgotten.</summary>
    private static bool IsTitledOtherwise(
        HeaderMatch chosen,
        SheetHeader header,
        TitleBlock title,
        string sheet,
        FindingCollector findings
    )
    {
        var (form, named) = header
            .Matches.Select(match => (match.Form, Named: title.TitleOf(match.Form)))
            .MaxBy(match => match.Named?.Title.Length ?? 0);
        if (named is not var (_, cell) || form.Code == chosen.Form.Code)
        {
            return false;
        }
        findings.Add(FindingCodes.FormTitleDiffers, sheet, cell, form.TitleVi, chosen.Form.Code);
        return true;
    }

    private static FormSheet? Recognised(
        DeclaredTarget declared,
        SheetInfo info,
        SheetHeader header,
        HeaderMatch match,
        TitleBlock title,
        HeaderRecognizer recognizer,
        ReferenceData reference,
        DateOnly today,
        FindingCollector findings,
        AcceptedTarget? accepted,
        IReadOnlyList<SheetRow> top
    )
    {
        var name = info.Name;
        var cells = CellsOf(match, header, title, top);
        var words = match.UsedWords.ToHashSet();
        var target = accepted is null
            ? new TargetResolver(title, name, declared, reference, today, findings, match.Layout, cells, words).Resolve(
                match.Form
            )
            : accepted.Target;
        CheckColumns(name, header, match, findings);
        if (target is not null)
        {
            LayoutRecognizer.Check(match, header, title, target.Period, reference, name, findings);
        }
        var unit = UnitResolver.Resolve(match, header, title, name, findings, cells);
        var titleFigure = TitleFigure(match.Form, title, cells, name, findings);
        if (match.LacksLabel || unit is null || titleFigure is null)
        {
            return null;
        }
        return new FormSheet(
            info,
            match,
            header,
            target,
            unit.Value,
            reference,
            recognizer,
            today,
            titleFigure.Value.Figure,
            findings
        )
        {
            TitleCell = titleFigure.Value.Cell,
            IsAccepted = accepted is not null,
            UsedWords = words,
            LayoutId = LayoutRecognizer.IdOf(match, header, title, reference),
        };
    }

    /// <summary>The rows below the headings where they stood when the workbook was accepted.</summary>
    private static FormReading Remembered(
        AcceptedTarget accepted,
        SheetLayout layout,
        WorkbookPass pass,
        HeaderRecognizer recognizer,
        ReferenceData reference,
        DateOnly today,
        FindingCollector findings,
        CancellationToken cancellationToken
    )
    {
        var known = accepted.LayoutId is { } id ? reference.Layouts.Find(id) : null;
        var match = RememberedLayout.MatchOf(layout, accepted.Form, known is { IsShipped: false } ? known : null);
        var sheet = new FormSheet(
            pass.Sheet,
            match,
            RememberedLayout.HeaderOf(layout, match),
            accepted.Target,
            layout.MoneyUnit,
            reference,
            recognizer,
            today,
            layout.TitleFigure,
            findings
        )
        {
            TitleCell = layout.TitlePlace is { Row: { } row } place ? CellAddress.Of(row, place.Index) : null,
            IsAccepted = true,
            LayoutId = accepted.LayoutId,
        };
        return FormReader.Read(
            accepted.Form,
            sheet,
            pass.Rows(cancellationToken).Where(row => row.Number > layout.LastRow)
        );
    }

    private static void CheckColumns(string sheet, SheetHeader header, HeaderMatch match, FindingCollector findings)
    {
        if (match.LacksLabel)
        {
            findings.Add(FindingCodes.HeaderMissingColumn, sheet, expected: match.Form.LabelHeadings[0]);
        }
        foreach (var column in match.Form.Columns.Where(c => c.IsRequired && match.ColumnIndex[c.Ordinal] < 0))
        {
            findings.Add(FindingCodes.HeaderMissingColumn, sheet, expected: column.Heading);
        }
        foreach (var (sheetColumn, column) in match.Duplicates)
        {
            var cell = CellAddress.Of(header.LastRow, sheetColumn);
            findings.Add(FindingCodes.HeaderDuplicateColumn, sheet, cell, expected: column.Heading);
        }
        var used = match
            .ColumnIndex.Concat(match.Duplicates.Select(d => d.SheetColumn))
            .Concat(match.Ignored)
            .Append(match.LabelColumn)
            .ToHashSet();
        for (var index = 0; index < header.Headings.Count; index++)
        {
            var isOrdinal =
                VietnameseText.Fold(header.Headings[index]) is "stt" or "tt" or "so tt" or "so thu tu" or "ghi chu";
            var isIgnored = match.Form.IgnoredHeadings.Any(ignored => IsNamed(header.Headings[index], ignored));
            if (header.Headings[index].Length > 0 && !used.Contains(index) && !isOrdinal && !isIgnored)
            {
                var cell = CellAddress.Of(header.LastRow, index);
                findings.Add(FindingCodes.HeaderUnknownColumn, sheet, cell, header.Headings[index]);
            }
        }
    }

    private static bool IsNamed(string heading, string name) =>
        VietnameseText.Fold(HeadingPath.Bare(heading)) == VietnameseText.Fold(name);

    /// <summary>
    /// The figure above the table with the cell that says it; 0 and none for a form without one; null when a finding says that it is not
    /// there or cannot be read.
    /// </summary>
    private static (decimal Figure, string? Cell)? TitleFigure(
        Form form,
        TitleBlock title,
        TaughtCells? taught,
        string sheet,
        FindingCollector findings
    )
    {
        if (form.TitleColumn is not { } column)
        {
            return (0, null);
        }
        if ((taught?.Figure ?? title.Labelled(column.Heading)) is not var (text, cell) || text.Length == 0)
        {
            findings.Add(FindingCodes.TitleFigureMissing, sheet, expected: column.Heading);
            return null;
        }
        var reading = FigureText.Read(text, isWhole: true);
        if (!reading.IsRead || reading.Mark != FigureMark.None || reading.Figure is < 0 or > 1_000_000)
        {
            findings.Add(FindingCodes.CellNotANumber, sheet, cell, text, arguments: [("column", column.Heading)]);
            return null;
        }
        return (reading.Figure, cell);
    }
}
