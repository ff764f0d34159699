using Microsoft.EntityFrameworkCore;
using Thads.Etl.Demo;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Reports;

/// <summary>Settles what a report of the province is made of, as things stand.</summary>
public sealed class ReportComposer(IWarehouseProvider provider, ReportWords words, TimeProvider clock)
{
    /// <exception cref="ReportRefusedException">There is no such report.</exception>
    public async Task<ReportManifest> ComposeAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var form = request.Form;
        if (Refusal(form.Summary) is { } refusal)
        {
            throw words.Refused(refusal, form.Code);
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginSnapshotAsync(context, cancellationToken);
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        var period =
            reference.Period(request.PeriodKey) ?? throw words.Refused(ReportRefusal.UnknownPeriod, request.PeriodKey);
        if (period.EndDate >= VietnamTime.Today(clock))
        {
            throw words.Refused(ReportRefusal.PeriodNotEnded, period);
        }
        var department =
            reference.Offices.FirstOrDefault(o => o.Level == "province" && o.IsInForceOn(period.EndDate))
            ?? throw words.Refused(ReportRefusal.NoDepartment, period);
        var submissions = await CountedSubmissions.ReadAsync(
            context,
            reference,
            form,
            period,
            request.IsApprovedOnly,
            cancellationToken
        );
        var counted = submissions.All();
        if (counted.Count == 0)
        {
            throw words.Refused(ReportRefusal.NothingReported, form.Code, period);
        }
        var parts = await PartsAsync(context, reference, period, request.Structure, counted, cancellationToken);
        var sources = await SourcesAsync(context, counted, parts, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        return new ReportManifest(
            form.Code,
            period.PeriodKey,
            request.Structure,
            request.IsApprovedOnly,
            department.OfficeCode,
            now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
            counted.Any(s => s.Sender == SampleSubmissions.Sender),
            [.. parts.Values.Distinct().OrderBy(part => sources.FindIndex(source => source.PartCode == part.Code))],
            sources,
            await ReportOffices.ReadAsync(context, reference, form, period, counted, cancellationToken)
        );
    }

    private static ReportRefusal? Refusal(SummaryKind kind) =>
        kind switch
        {
            SummaryKind.SentByProvince => ReportRefusal.SentByProvince,
            SummaryKind.NothingToAdd => ReportRefusal.NothingToAdd,
            SummaryKind.StaysWithOffices => ReportRefusal.StaysWithOffices,
            _ => null,
        };

    /// <summary>By the office that sent it, the sheet that a submission is in.</summary>
    private static async Task<Dictionary<string, (string Code, string Name)>> PartsAsync(
        WarehouseContext context,
        ReferenceData reference,
        PeriodDimension period,
        ReportStructure structure,
        IReadOnlyList<Submission> counted,
        CancellationToken cancellationToken
    )
    {
        var whole =
            structure == ReportStructure.Current
                ? (await context.OfficeStructure.AsNoTracking().ToListAsync(cancellationToken))
                    .GroupBy(share => share.OfficeCode)
                    .Where(shares => shares.Count() == 1)
                    .ToDictionary(shares => shares.Key, shares => shares.Single().CurrentOfficeCode)
                : [];
        return counted.ToDictionary(
            submission => submission.OfficeCode!,
            submission =>
            {
                var office = whole.GetValueOrDefault(submission.OfficeCode!, submission.OfficeCode!);
                var on = office == submission.OfficeCode ? period.EndDate : DateOnly.MaxValue;
                return (office, reference.OfficeByCode(office, on)!.ShortName);
            }
        );
    }

    private static async Task<List<ReportSource>> SourcesAsync(
        WarehouseContext context,
        IReadOnlyList<Submission> counted,
        Dictionary<string, (string Code, string Name)> parts,
        CancellationToken cancellationToken
    )
    {
        var ids = counted.Select(submission => submission.SubmissionId).ToList();
        var readings = await context
            .SubmissionReadings.AsNoTracking()
            .Where(reading => ids.Contains(reading.SubmissionId))
            .Select(reading => new
            {
                reading.SubmissionId,
                reading.Ordinal,
                reading.RowsHash,
            })
            .ToListAsync(cancellationToken);
        var newest = readings.GroupBy(r => r.SubmissionId).ToDictionary(r => r.Key, r => r.MaxBy(one => one.Ordinal)!);
        return
        [
            .. counted.Select(submission =>
            {
                var reading = newest[submission.SubmissionId];
                return new ReportSource(
                    submission.OfficeCode!,
                    parts[submission.OfficeCode!].Code,
                    submission.SubmissionId,
                    reading.Ordinal,
                    submission.Months!.Value,
                    submission.ContentHash,
                    reading.RowsHash
                );
            }),
        ];
    }
}
