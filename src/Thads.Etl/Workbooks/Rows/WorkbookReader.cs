using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;
using Thads.Etl.Workbooks.Recognition;
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
            using var pass = WorkbookPasses.Open(workbook);
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
        FormReading? reading = null;
        var formSheets = new List<string>();
        (Form Form, string Sheet)? transposed = null;
        var answers = FindingAnswers.None;
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
                    return Remembered(accepted, layout, pass, reference, today, findings, cancellationToken);
                }
                continue;
            }
            if (onlySheet is not null && info.Name != onlySheet)
            {
                continue;
            }
            var top = pass.Rows(cancellationToken).Take(MostRowsAboveTable).ToList();
            if (recognizer.Find(top, info.Merges) is not { } header)
            {
                if (!info.IsHidden && recognizer.FindTransposed(top) is { } form)
                {
                    transposed ??= (form, info.Name);
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
            if (Choose(header, title, declared, info.Name, findings) is { } match)
            {
                var sheet = Recognised(declared, info, header, match, title, reference, today, findings, accepted);
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
        }
        return Single(reading, formSheets, transposed, findings);
    }

    private FormReading? Single(
        FormReading? reading,
        List<string> formSheets,
        (Form Form, string Sheet)? transposed,
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
        var best = header.Matches.Where(match => match.Share >= header.Matches[0].Share).ToList();
        var titled = header
            .Matches.Select(match => (Match: match, Length: title.Names(match.Form)))
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
        if (declared.FormCode is not null && forms.Find(declared.FormCode) is { } said && said.Code != chosen.Form.Code)
        {
            findings.Add(FindingCodes.FormDisagrees, sheet, found: chosen.Form.Code, expected: said.Code);
            return null;
        }
        return chosen;
    }

    private FormSheet? Recognised(
        DeclaredTarget declared,
        SheetInfo info,
        SheetHeader header,
        HeaderMatch match,
        TitleBlock title,
        ReferenceData reference,
        DateOnly today,
        FindingCollector findings,
        AcceptedTarget? accepted
    )
    {
        var name = info.Name;
        var target = accepted is null
            ? new TargetResolver(title, name, declared, reference, today, findings).Resolve(match.Form)
            : accepted.Target;
        CheckColumns(name, header, match, findings);
        if (target is not null)
        {
            LayoutRecognizer.Check(match, header, title, target.Period, reference, name, findings);
        }
        var unit = UnitResolver.Resolve(match, header, title, name, findings);
        var titleFigure = TitleFigure(match.Form, title, name, findings);
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
            titleFigure.Value,
            findings
        )
        {
            IsAccepted = accepted is not null,
        };
    }

    /// <summary>The rows below the headings where they stood when the workbook was accepted.</summary>
    private FormReading Remembered(
        AcceptedTarget accepted,
        SheetLayout layout,
        WorkbookPass pass,
        ReferenceData reference,
        DateOnly today,
        FindingCollector findings,
        CancellationToken cancellationToken
    )
    {
        var match = RememberedLayout.MatchOf(layout, accepted.Form);
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
            IsAccepted = true,
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

    /// <summary>The figure above the table; 0 for a form without one; null when a finding says that it is not there or cannot be read.</summary>
    private static decimal? TitleFigure(Form form, TitleBlock title, string sheet, FindingCollector findings)
    {
        if (form.TitleColumn is not { } column)
        {
            return 0;
        }
        if (title.Labelled(column.Heading) is not var (text, cell) || text.Length == 0)
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
        return reading.Figure;
    }
}
