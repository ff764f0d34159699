using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Printing;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Reports;

/// <summary>The first page of a report: how each office stood when it was made.</summary>
internal sealed class OfficesSheet(ReportWords words, SharedStrings strings)
{
    private const int Columns = 8;
    private const double LineHeight = 18;
    private readonly SheetBuilder builder = new(strings);
    private int next = 1;

    /// <summary>The row of headings.</summary>
    public int HeadingRow { get; private set; }

    public SheetBuilder Print(ProvinceReport report)
    {
        var manifest = report.Manifest;
        Line(report.Department.OfficeName, CellStyle.Plain);
        next++;
        Line(words.Vi("Offices.Title").ToUpperInvariant(), CellStyle.Title);
        Line(words.Vi("Offices.Form", report.Form.Code, report.Form.TitleVi), CellStyle.Centred);
        var made = TimeZoneInfo.ConvertTimeFromUtc(manifest.MadeAt, VietnamTime.Zone);
        var due = TimeZoneInfo.ConvertTimeFromUtc(report.Period.OfficeDueAt, VietnamTime.Zone);
        Line(words.Vi("Offices.Period", report.Period.LabelVi, due, made), CellStyle.Centred);
        Line(words.Vi($"Offices.Structure.{manifest.Structure}"), CellStyle.Note);
        if (manifest.IsApprovedOnly)
        {
            Line(words.Vi("Note.Approved"), CellStyle.Note);
        }
        if (manifest.IsSynthetic)
        {
            Line(words.Vi("Note.Synthetic"), CellStyle.Note);
        }
        Line(
            words.Vi(
                "Offices.Counts",
                manifest.Included,
                manifest.Expected,
                manifest.Offices.Count(o => o.State is ReportOfficeState.Missing or ReportOfficeState.NotLoaded),
                manifest.Offices.Count(office => office.DaysLate > 0),
                manifest.Offices.Count(o => o.SubmissionId is not null && o.Approval != SubmissionApproval.Approved)
            ),
            manifest.IsComplete ? CellStyle.Centred : CellStyle.Signature
        );
        next++;
        Headings();
        for (var index = 0; index < manifest.Offices.Count; index++)
        {
            Print(index + 1, manifest.Offices[index]);
        }
        foreach (var width in new double[] { 6, 48, 40, 13, 20, 18, 12, 9 })
        {
            builder.Width(width);
        }
        builder.IsForPrint = true;
        return builder;
    }

    private void Headings()
    {
        HeadingRow = next;
        string[] names = ["Ordinal", "Office", "State", "Received", "Timeliness", "Approval", "Submission", "Version"];
        for (var column = 0; column < names.Length; column++)
        {
            builder.Text(next, column, words.Vi($"Offices.{names[column]}"), CellStyle.Heading);
        }
        next++;
    }

    private void Print(int ordinal, ReportOffice office)
    {
        var isAsItShouldBe = office.State is ReportOfficeState.Included or ReportOfficeState.Ended;
        builder.Number(next, 0, ordinal, CellStyle.Ordinal);
        builder.Text(next, 1, office.Name, CellStyle.Label);
        builder.Text(next, 2, StateOf(office), isAsItShouldBe ? CellStyle.Label : CellStyle.TotalLabel);
        if (office.ReceivedOn is { } day)
        {
            builder.Date(next, 3, day, CellStyle.Date);
        }
        else
        {
            builder.Blank(next, 3, CellStyle.Date);
        }
        builder.Text(next, 4, TimelinessOf(office), office.DaysLate > 0 ? CellStyle.TotalLabel : CellStyle.Label);
        builder.Text(
            next,
            5,
            office.SubmissionId is null ? words.Vi("Timeliness.None") : words.Vi($"Approval.{office.Approval}"),
            CellStyle.Label
        );
        Number(6, office.SubmissionId);
        Number(7, office.Version);
        builder.Height(next++, LineHeight);
    }

    private void Number(int column, int? number)
    {
        if (number is { } known)
        {
            builder.Number(next, column, known, CellStyle.Ordinal);
        }
        else
        {
            builder.Blank(next, column, CellStyle.Ordinal);
        }
    }

    private string StateOf(ReportOffice office) => words.Vi($"State.{office.State}", office.Months);

    private string TimelinessOf(ReportOffice office) =>
        office.ReceivedOn is null ? words.Vi("Timeliness.None")
        : office.DaysLate > 0 ? words.Vi("Timeliness.Late", office.DaysLate)
        : words.Vi("Timeliness.OnTime");

    private void Line(string text, CellStyle style)
    {
        builder.Text(next, 0, text, style);
        builder.Merge(next, 0, next, Columns - 1);
        builder.Height(next++, style == CellStyle.Title ? LineHeight * 1.4 : LineHeight);
    }
}
