namespace Thads.Etl.Reports;

/// <summary>Makes a report of the province: what it is made of, its figures, its workbook.</summary>
public sealed class ReportMaker(ReportComposer composer, ReportFigures figures, ReportWords words)
{
    /// <summary>The report as a workbook.</summary>
    /// <exception cref="ReportRefusedException">There is no such report.</exception>
    public async Task<ReportFile> MakeAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var report = await ReadAsync(request, cancellationToken);
        return new ReportFile(NameOf(report.Manifest), Print(report), report.Manifest);
    }

    /// <summary>The report with its figures.</summary>
    /// <exception cref="ReportRefusedException">There is no such report.</exception>
    internal async Task<ProvinceReport> ReadAsync(ReportRequest request, CancellationToken cancellationToken) =>
        await figures.ReadAsync(await composer.ComposeAsync(request, cancellationToken), cancellationToken);

    /// <summary>The workbook of a report.</summary>
    internal byte[] Print(ProvinceReport report)
    {
        using var workbook = new MemoryStream();
        ReportWorkbook.Write(workbook, report, words);
        return workbook.ToArray();
    }

    private static string NameOf(ReportManifest manifest) =>
        FormattableString.Invariant(
            $"{manifest.FormCode}-toan-tinh-{manifest.PeriodKey / 100}-{manifest.PeriodKey % 100:00}.xlsx"
        );
}
