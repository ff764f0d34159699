using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Printing;
using Thads.Warehouse.Text;

namespace Thads.Etl.Reports;

/// <summary>
/// Writes a report of the province as .xlsx: the state of the offices on the first page, the form as it is printed, a sheet for each
/// office, and hidden what it is made of. The same report always gives the same bytes.
/// </summary>
internal sealed class ReportWorkbook(ReportWords words)
{
    private readonly SharedStrings strings = new();
    private readonly List<(string Name, Worksheet Sheet, bool IsHidden)> sheets = [];
    private readonly Dictionary<string, (int, int)> titles = [];

    public static void Write(Stream output, ProvinceReport report, ReportWords words) =>
        new ReportWorkbook(words).Write(output, report);

    private void Write(Stream output, ProvinceReport report)
    {
        var manifest = report.Manifest;
        var cover = new OfficesSheet(words, strings);
        var offices = cover.Print(report);
        Add(words.Vi("Sheet.Offices"), offices.Sheet(cover.HeadingRow, 0), (cover.HeadingRow, cover.HeadingRow));
        AddForm(
            report.Form.Code,
            report,
            report.Summary.Lines,
            report.Department.OfficeName,
            NoteOf(manifest),
            words.Vi("Recipient")
        );
        for (var part = 0; part < manifest.Parts.Count; part++)
        {
            var (code, name) = manifest.Parts[part];
            AddForm(
                FreeName(name, code),
                report,
                report.Summary.OfficeLines[part],
                report.Reference.OfficeByCode(code, report.Period.EndDate)!.OfficeName,
                AnnexNote(manifest, code, name),
                report.Department.OfficeName
            );
        }
        sheets.Add((words.Vi("Sheet.Sources"), ManifestSheet.Write(manifest, strings).Sheet(0, 0), true));
        WorkbookPackage.Write(
            output,
            strings,
            sheets,
            new Dictionary<string, string>
            {
                [TemplateStamp.FormName] = report.Form.Code,
                [TemplateStamp.LayoutName] = report.Layout.Version,
                [TemplateStamp.OfficeName] = manifest.DepartmentCode,
                [TemplateStamp.PeriodName] = FormattableString.Invariant($"{manifest.PeriodKey}"),
                [TemplateStamp.ReportName] = report.Form.Code,
            },
            titles
        );
    }

    private void AddForm(
        string name,
        ProvinceReport report,
        IReadOnlyList<FormLine> lines,
        string officeName,
        string note,
        string recipient
    )
    {
        var sheet = new PrintedSheet(
            officeName,
            report.Period.StatYear,
            report.Period.Months,
            report.Reference.Regime(report.Period.EndDate).Title,
            report.Summary.MoneyUnit,
            note,
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(report.Manifest.MadeAt, VietnamTime.Zone))
        )
        {
            Recipient = recipient,
        };
        var table = new SummaryTable(report.Form, sheet, report.Reference, strings, lines);
        var printed = table.Print();
        Add(
            name,
            printed.Sheet(table.LastHeadingRow, FormTable.FrozenColumns),
            (table.FirstHeadingRow, table.LastHeadingRow)
        );
    }

    private void Add(string name, Worksheet sheet, (int First, int Last) title)
    {
        sheets.Add((name, sheet, false));
        titles[name] = title;
    }

    private string NoteOf(ReportManifest manifest)
    {
        List<string> notes = [words.Vi("Note.Province", manifest.Included, manifest.Expected)];
        if (!manifest.IsComplete)
        {
            notes.Add(words.Vi("Note.Incomplete"));
        }
        if (manifest.IsApprovedOnly)
        {
            notes.Add(words.Vi("Note.Approved"));
        }
        return Bracketed(notes, manifest);
    }

    private string AnnexNote(ReportManifest manifest, string code, string name)
    {
        var ended = manifest.Offices.FirstOrDefault(o => o.OfficeCode == code && o.State == ReportOfficeState.Ended);
        return Bracketed(
            [ended is null ? words.Vi("Note.Annex", name) : words.Vi("Note.AnnexEnded", name, ended.Months)],
            manifest
        );
    }

    private string Bracketed(List<string> notes, ReportManifest manifest)
    {
        if (manifest.IsSynthetic)
        {
            notes.Add(words.Vi("Note.Synthetic"));
        }
        return $"({string.Join("; ", notes)})";
    }

    /// <summary>A name that Excel takes for a sheet and no other sheet has.</summary>
    private string FreeName(string name, string code)
    {
        const int Longest = 31;
        var allowed = new string([
            .. name.Select(letter => "[]:*?/\\'".Contains(letter, StringComparison.Ordinal) ? ' ' : letter),
        ]);
        allowed = allowed.Truncate(Longest);
        var isTaken =
            sheets.Exists(sheet => string.Equals(sheet.Name, allowed, StringComparison.OrdinalIgnoreCase))
            || string.Equals(allowed, words.Vi("Sheet.Sources"), StringComparison.OrdinalIgnoreCase);
        return isTaken ? code : allowed;
    }
}
