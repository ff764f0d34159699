using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Support;

/// <summary>What the tests of the KPI pages find in the warehouse: two offices, FY2019 and FY2020 with its first half, and every other form.</summary>
internal static class KpiSamples
{
    public const string Hers = "VP-244";
    public const string Theirs = "VP-246";
    private static readonly string[] Monthly = ["KQ-VIEC", "KQ-TIEN", "NSNN"];
    private static readonly string[] Once = ["NHAN-SU", "CHV-VIEC", "CHV-TIEN"];
    private static readonly string[] Province = ["CHI-TIEU", "PHOI-HOP", "CHI-SO", "THI-DUA"];

    public static async Task LoadKpisAsync(this PortalApp portal)
    {
        await using var hub = await TestHub.StartAsync();
        var wanted = Province
            .SelectMany(form => new[] { ("VP-26", form, 2019, 12), ("VP-26", form, 2020, 12) })
            .Concat(
                new[] { Hers, Theirs }.SelectMany(office =>
                    Monthly
                        .SelectMany(form => new[] { (form, 2019, 12), (form, 2020, 6), (form, 2020, 12) })
                        .Concat(Once.Select(form => (form, 2020, 12)))
                        .Select(slot => (office, slot.Item1, slot.Item2, slot.Item3))
                )
            );
        var files = new List<ReceivedFile>();
        foreach (var (office, form, year, months) in wanted)
        {
            files.Add(
                new ReceivedFile(
                    $"{office}_{form}_{year}_{months}.xlsx",
                    hub.Sample(office, form, year, months),
                    Actor.System,
                    Justification: "test"
                )
            );
        }
        var sent = await portal.Get<BatchIntake>().SendAsync(files, null, default);
        var notLoaded = sent.Where(one => one.Submission.Status != SubmissionStatus.Loaded);
        Assert.That(notLoaded.Select(one => $"{one.FileName} {one.Submission.Status}"), Is.Empty);
        await portal.Get<MartRefresher>().RefreshPendingAsync(default);
    }

    /// <summary>Approves every report of an office that is loaded.</summary>
    public static async Task ApproveAsync(this PortalApp portal, string office)
    {
        await using var context = portal.Context();
        foreach (
            var id in await context
                .Submissions.Where(s => s.OfficeCode == office && s.Status == SubmissionStatus.Loaded)
                .Select(s => s.SubmissionId)
                .ToListAsync()
        )
        {
            Assert.That(
                await portal.Get<SubmissionReviews>().ApproveAsync(id, Actor.System, default),
                Is.EqualTo(ReviewOutcome.Decided)
            );
        }
    }
}
