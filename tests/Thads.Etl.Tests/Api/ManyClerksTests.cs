using System.Net;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Demo;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Tests.Api;

/// <summary>Fifty clerks send at once: every file is answered and accounted for, and the warehouse is what the submissions make it.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ManyClerksTests(DatabaseEngine engine)
{
    private const int Clerks = 50;
    private const int FilesEach = 3;

    [Test]
    public async Task Every_file_is_accounted_for_and_nothing_fails()
    {
        await using var portal = await PortalApp.StartAsync(engine);
        await using var hub = await TestHub.StartAsync();
        var offices = SampleWeights.Offices.Select(office => office.Office).ToList();
        var files = Enumerable
            .Range(0, Clerks)
            .Select(clerk =>
            {
                var office = offices[clerk % offices.Count];
                IReadOnlyList<byte[]> workbooks =
                [
                    .. Enumerable
                        .Range(0, FilesEach)
                        .Select(file => hub.Variant(office, 2016, 12, (clerk * FilesEach) + file)),
                ];
                return (office, workbooks);
            })
            .ToList();

        var clerks = new ManyClerks(portal);
        await clerks.SendAsync(files);

        TestContext.Out.WriteLine($"p50 {clerks.Percentile(0.5)}, p95 {clerks.Percentile(0.95)}");
        Assert.Multiple(() =>
        {
            Assert.That(clerks.Statuses, Has.All.EqualTo(HttpStatusCode.Accepted));
            Assert.That(clerks.Submissions, Has.Count.EqualTo(Clerks * FilesEach).And.Unique);
            // Far above what it takes: a machine that runs other tests too is slow, but not as slow as a queue that blocks.
            Assert.That(clerks.Percentile(0.95), Is.LessThan(TimeSpan.FromSeconds(10)));
        });
        await SettleAsync(portal);
        await using var context = portal.Context();
        var submissions = await context.Submissions.AsNoTracking().ToListAsync();
        Assert.Multiple(() =>
        {
            Assert.That(submissions.Select(s => s.SubmissionId).Order(), Is.EqualTo(clerks.Submissions.Order()));
            Assert.That(
                submissions.Select(s => s.Status),
                Has.All.EqualTo(SubmissionStatus.Loaded).Or.EqualTo(SubmissionStatus.Superseded)
            );
            Assert.That(
                submissions.Where(s => s.Status == SubmissionStatus.Loaded).Select(s => s.OfficeCode).Order(),
                Is.EqualTo(offices.Order())
            );
            Assert.That(portal.Errors, Is.Empty);
        });
        await portal.Get<MartRefresher>().RefreshPendingAsync(default);
        var verified = await portal.Get<WarehouseVerifier>().VerifyAsync(null, default);
        Assert.That(verified.FirstDifference, Is.Null);
    }

    private static async Task SettleAsync(PortalApp portal)
    {
        SubmissionStatus[] pending = [SubmissionStatus.Received, SubmissionStatus.Processing];
        for (var tries = 0; tries < 600; tries++)
        {
            await using var context = portal.Context();
            if (!await context.Submissions.AnyAsync(s => pending.Contains(s.Status)))
            {
                return;
            }
            await Task.Delay(200);
        }
        Assert.Fail("Submissions still wait after two minutes.");
    }
}
