using System.Globalization;
using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Printing;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Reports;

/// <summary>
/// The hidden sheet of a report that says what it is made of: one record a row, whose first cell says what it is of. All cells are text.
/// </summary>
internal static class ManifestSheet
{
    private const string Report = "report";
    private const string Part = "part";
    private const string Source = "source";
    private const string Office = "office";
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static SheetBuilder Write(ReportManifest manifest, SharedStrings strings)
    {
        var builder = new SheetBuilder(strings);
        var next = 1;
        Row("#" + Report, "form", "period", "structure", "approved_only", "department", "made_at", "synthetic");
        Row(
            Report,
            manifest.FormCode,
            Text(manifest.PeriodKey),
            manifest.Structure.ToString(),
            manifest.IsApprovedOnly.ToString(),
            manifest.DepartmentCode,
            manifest.MadeAt.ToString(Moment, CultureInfo.InvariantCulture),
            manifest.IsSynthetic.ToString()
        );
        Row("#" + Part, "code", "name");
        foreach (var (code, name) in manifest.Parts)
        {
            Row(Part, code, name);
        }
        Row("#" + Source, "office", "part", "submission", "reading", "months", "content_sha256", "rows_sha256");
        foreach (var source in manifest.Sources)
        {
            Row(
                Source,
                source.OfficeCode,
                source.PartCode,
                Text(source.SubmissionId),
                Text(source.Reading),
                Text(source.Months),
                source.ContentHash,
                source.RowsHash
            );
        }
        Row(
            "#" + Office,
            "code",
            "name",
            "state",
            "submission",
            "version",
            "received",
            "days_late",
            "approval",
            "months"
        );
        foreach (var office in manifest.Offices)
        {
            Row(
                Office,
                office.OfficeCode,
                office.Name,
                office.State.ToString(),
                Text(office.SubmissionId),
                Text(office.Version),
                office.ReceivedOn?.ToString(Day, CultureInfo.InvariantCulture) ?? "",
                Text(office.DaysLate),
                office.Approval.ToString(),
                Text(office.Months)
            );
        }
        return builder;

        void Row(params ReadOnlySpan<string> cells)
        {
            for (var column = 0; column < cells.Length; column++)
            {
                builder.Text(next, column, cells[column], CellStyle.Plain);
            }
            next++;
        }
    }

    /// <summary>What such a sheet says; null where it is none, or was tampered with so that it says nothing whole.</summary>
    public static ReportManifest? Read(IEnumerable<SheetRow> rows)
    {
        var records = rows.ToLookup(row => row.Text(0));
        try
        {
            return records[Report].ToList() is [var report]
                ? new ReportManifest(
                    report.Text(1),
                    Number(report, 2),
                    Enum.Parse<ReportStructure>(report.Text(3)),
                    bool.Parse(report.Text(4)),
                    report.Text(5),
                    DateTime.ParseExact(
                        report.Text(6),
                        Moment,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
                    ),
                    bool.Parse(report.Text(7)),
                    [.. records[Part].Select(row => (row.Text(1), row.Text(2)))],
                    [.. records[Source].Select(SourceOf)],
                    [.. records[Office].Select(OfficeOf)]
                )
                : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static ReportSource SourceOf(SheetRow row) =>
        new(row.Text(1), row.Text(2), Number(row, 3), Number(row, 4), Number(row, 5), row.Text(6), row.Text(7));

    private static ReportOffice OfficeOf(SheetRow row) =>
        new(
            row.Text(1),
            row.Text(2),
            Enum.Parse<ReportOfficeState>(row.Text(3)),
            Optional(row, 4),
            Optional(row, 5),
            row.Text(6) is { Length: > 0 } day ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture) : null,
            Number(row, 7),
            Enum.Parse<SubmissionApproval>(row.Text(8)),
            Optional(row, 9)
        );

    private static int Number(SheetRow row, int column) =>
        int.Parse(row.Text(column), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? Optional(SheetRow row, int column) => row.Text(column).Length == 0 ? null : Number(row, column);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
