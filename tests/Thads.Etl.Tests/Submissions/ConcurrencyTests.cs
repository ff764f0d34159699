using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Submissions;

/// <summary>Many load, refresh and read at once: nothing is lost or doubled, and nobody sees half of anything.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ConcurrencyTests(DatabaseEngine engine)
{
    private static readonly string[] Offices = ["VP-243", "VP-244", "VP-246", "VP-247"];
    private const int Corrections = 4;
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task In_every_read_the_province_is_the_sum_of_its_offices()
    {
        using var done = new CancellationTokenSource();
        var seen = new HashSet<long>();
        var reading = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                seen.Add(await ReadAsync());
            }
        });
        // Four clerks correct their workbooks over and over; each correction asks for a refresh, and refreshes meet one another.
        await Task.WhenAll(
            Offices.Select(office =>
                Task.Run(async () =>
                {
                    for (var more = 0; more < Corrections; more++)
                    {
                        await RetriedAsync(() => hub.SubmitAsync(hub.Variant(office, 2016, 12, more)));
                    }
                })
            )
        );
        await done.CancelAsync();
        await reading;
        Assert.That(await ReadAsync(), Is.GreaterThan(0));
        Assert.That(seen, Has.Count.GreaterThan(2), "the reads met no load");
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task The_same_bytes_at_the_same_moment_are_one_submission()
    {
        var bytes = hub.Variant("VP-244", 2016, 12, 0);
        var ids = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => RetriedAsync(() => hub.ReceiveAsync(bytes))))
        );
        Assert.That(ids.Distinct(), Is.EqualTo(new[] { 1 }));
        await using var context = hub.Context();
        Assert.That(await context.Submissions.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_rebuild_and_loads_at_once_leave_what_the_submissions_say()
    {
        foreach (var office in Offices)
        {
            await hub.SubmitAsync(hub.Variant(office, 2016, 12, 0));
        }
        await Task.WhenAll(
            Offices
                .Select(office =>
                    Task.Run(async () =>
                    {
                        await RetriedAsync(() => hub.SubmitAsync(hub.Variant(office, 2016, 12, 3)));
                    })
                )
                .Append(
                    Task.Run(() =>
                        RetriedAsync(() => hub.Get<Warehouse.Rebuild.WarehouseRebuilder>().RebuildAsync(null, default))
                    )
                )
        );
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        await using var context = hub.Context();
        Assert.That(
            await context.Submissions.CountAsync(s => s.Status == SubmissionStatus.Loaded),
            Is.EqualTo(Offices.Length)
        );
    }

    [Test]
    public async Task A_period_that_is_locked_while_loads_run_takes_all_of_one_or_nothing()
    {
        var ids = new List<int>();
        foreach (var office in Offices)
        {
            ids.Add(await hub.ReceiveAsync(hub.Variant(office, 2016, 12, 0)));
        }
        await Task.WhenAll(
            ids.Select(id => Task.Run(() => RetriedAsync(() => ProcessedAsync(id))))
                .Append(
                    Task.Run(() => RetriedAsync(() => hub.Get<PeriodLocks>().LockAsync(201612, new("test"), default)))
                )
        );
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        await using var context = hub.Context();
        var accepted = await context.Submissions.CountAsync(s => s.Status == SubmissionStatus.Loaded);
        Assert.That(await context.CaseResults.CountAsync(), Is.EqualTo(18 * accepted));
        var lockedAt = (await context.PeriodLocks.SingleAsync()).LockedAt;
        Assert.That(
            await context.Submissions.CountAsync(s => s.Status == SubmissionStatus.Rejected),
            Is.EqualTo(Offices.Length - accepted)
        );
        Assert.That(lockedAt, Is.Not.EqualTo(default(DateTime)));
    }

    [Test]
    public async Task Of_an_approval_and_a_correction_at_the_same_moment_one_is_refused()
    {
        var reviews = hub.Get<SubmissionReviews>();
        var outcomes = new List<ReviewOutcome>();
        for (var round = 0; round < 3; round++)
        {
            foreach (var office in Offices)
            {
                var current = await hub.LoadAsync(hub.Variant(office, 2016, 12, 10 * round));
                var correction = await hub.ReceiveAsync(hub.Variant(office, 2016, 12, (10 * round) + 1));
                var approving = Task.Run(() =>
                    RetriedAsync(() => reviews.ApproveAsync(current.SubmissionId, Actor.System, default))
                );
                await Task.WhenAll(approving, Task.Run(() => RetriedAsync(() => ProcessedAsync(correction))));
                var outcome = await approving;
                outcomes.Add(outcome);
                var (first, second) = (
                    await hub.SubmissionAsync(current.SubmissionId),
                    await hub.SubmissionAsync(correction)
                );
                Assert.That(
                    (outcome, first.Status, first.Approval, second.Status),
                    Is.EqualTo(
                            (
                                ReviewOutcome.Decided,
                                SubmissionStatus.Loaded,
                                SubmissionApproval.Approved,
                                SubmissionStatus.Rejected
                            )
                        )
                        .Or.EqualTo(
                            (
                                ReviewOutcome.NotLoaded,
                                SubmissionStatus.Superseded,
                                SubmissionApproval.None,
                                SubmissionStatus.Loaded
                            )
                        )
                );
                if (outcome == ReviewOutcome.Decided)
                {
                    await reviews.ReopenAsync(current.SubmissionId, "again", Actor.System, default);
                }
            }
        }
        Assert.That(outcomes, Has.Count.EqualTo(3 * Offices.Length));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        Assert.That((await hub.Get<AuditVerifier>().VerifyAsync(default)).FirstBreak, Is.Null);
    }

    private async Task<bool> ProcessedAsync(int id)
    {
        await hub.ProcessAsync(id);
        return true;
    }

    /// <summary>As a worker does: a fault that may pass is tried again.</summary>
    private async Task<TResult> RetriedAsync<TResult>(Func<Task<TResult>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (Exception e) when (attempt < 20 && hub.Get<IWarehouseProvider>().IsTransient(e))
            {
                await Task.Delay(10 * attempt);
            }
        }
    }

    /// <summary>One read of one moment: cases accepted by the province, which must be what its offices' rows say.</summary>
    private async Task<long> ReadAsync()
    {
        await using var context = hub.Context();
        await using var moment = await hub.Get<IWarehouseProvider>().BeginSnapshotAsync(context, default);
        var offices = await context.KpiOfficeYears.AsNoTracking().ToListAsync();
        var province = await context.KpiProvinceYears.AsNoTracking().ToListAsync();
        foreach (var year in offices.Select(k => k.StatYear).Union(province.Select(k => k.StatYear)))
        {
            var (whole, parts) = (
                province.SingleOrDefault(k => k.StatYear == year),
                offices.Where(k => k.StatYear == year)
            );
            Assert.That(whole?.CasesAccepted, Is.EqualTo(parts.Sum(k => k.CasesAccepted)));
            Assert.That(whole?.OfficesReported, Is.EqualTo(parts.Sum(k => k.OfficesReported)));
        }
        // And in one statement, as a BI tool would ask.
        var difference = await (
            from whole in context.KpiProvincePeriods
            select whole.CasesAccepted
                - context
                    .KpiOfficePeriods.Where(k => k.StatYear == whole.StatYear && k.Months == whole.Months)
                    .Sum(k => k.CasesAccepted)
        ).ToListAsync();
        Assert.That(difference, Is.All.EqualTo(0));
        return province.Sum(k => k.CasesAccepted) ?? 0;
    }
}
