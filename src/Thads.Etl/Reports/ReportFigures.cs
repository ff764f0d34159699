using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Reports;

/// <summary>
/// Adds up the submissions that a manifest names: what was accepted of each, which is what its facts are built from. The same manifest
/// gives the same figures at any later time.
/// </summary>
public sealed class ReportFigures(IWarehouseProvider provider, FormCatalog forms, ReportWords words)
{
    /// <exception cref="ReportRefusedException">What was accepted of a submission cannot be had any more.</exception>
    internal async Task<ProvinceReport> ReadAsync(ReportManifest manifest, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        var form = forms.Find(manifest.FormCode)!;
        var ids = manifest.Sources.Select(source => source.SubmissionId).ToList();
        var readings = (
            await context
                .SubmissionReadings.AsNoTracking()
                .Where(reading => ids.Contains(reading.SubmissionId))
                .ToListAsync(cancellationToken)
        ).ToDictionary(reading => (reading.SubmissionId, reading.Ordinal));
        var parts = manifest
            .Parts.Select(part => new OfficePart(
                part.Name,
                [
                    .. manifest
                        .Sources.Where(source => source.PartCode == part.Code)
                        .Select(source => (source.OfficeCode, RowsOf(form, source, readings))),
                ]
            ))
            .ToList();
        var period = reference.Period(manifest.PeriodKey)!;
        return new ProvinceReport(
            manifest,
            form,
            period,
            reference.OfficeByCode(manifest.DepartmentCode, period.EndDate)!,
            form.Summarize(reference, parts),
            reference
        );
    }

    private AcceptedRows RowsOf(Form form, ReportSource source, Dictionary<(int, int), SubmissionReading> readings)
    {
        try
        {
            return readings.TryGetValue((source.SubmissionId, source.Reading), out var reading)
                ? form.RowsOf(reading)
                : throw words.Refused(ReportRefusal.DamagedSubmission, source.SubmissionId, source.OfficeCode);
        }
        catch (ReplayException)
        {
            throw words.Refused(ReportRefusal.DamagedSubmission, source.SubmissionId, source.OfficeCode);
        }
    }
}
