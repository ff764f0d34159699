using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Submissions;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class TargetAssignmentsTests(DatabaseEngine engine)
{
    private static readonly Actor Lan = new("lan");
    private TestHub hub = null!;

    private TargetAssignments Assignments => hub.Get<TargetAssignments>();

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Typed_targets_are_a_submission_and_a_second_assignment_counts_in_their_stead()
    {
        await hub.LoadAsync(hub.Variant("VP-244", 2020, 12, 0));
        var first = await AssignAsync(2020, new("ALL", 80m, 40.25m), new("VP-244", 82.5m, 41m));
        Assert.That(first.Status, Is.EqualTo(SubmissionStatus.Loaded));
        Assert.That(
            (first.FormCode, first.OfficeCode, first.StatYear, first.Months, first.Sender, first.FileName),
            Is.EqualTo(("CHI-TIEU", "VP-26", 2020, 12, "lan", "CHI-TIEU_2020_lan-1.xlsx"))
        );
        Assert.That(await ProvinceAsync(), Is.EqualTo((80.0, 40.25)));
        Assert.That(await OfficeAsync(), Is.EqualTo((82.5, 41.0)));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);

        var second = await AssignAsync(2020, new AssignedTarget("ALL", 85.5m, 45m));
        Assert.That(second.FileName, Does.Contain("lan-2"));
        Assert.That((await hub.SubmissionAsync(first.SubmissionId)).Status, Is.EqualTo(SubmissionStatus.Superseded));
        Assert.That(await ProvinceAsync(), Is.EqualTo((85.5, 45.0)));
        // An office that the second does not name keeps what it had, and the first is still told.
        Assert.That(await OfficeAsync(), Is.EqualTo((82.5, 41.0)));
        Assert.That(
            await Assignments.ListAsync(2020, default),
            Is.EqualTo(
                new AssignedTarget[]
                {
                    new("ALL", 80m, 40.25m, 1),
                    new("VP-244", 82.5m, 41m, 1),
                    new("ALL", 85.5m, 45m, 2),
                }
            )
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task Of_assignments_at_the_same_moment_none_is_lost_in_silence()
    {
        string[] offices = ["ALL", "VP-243", "VP-244", "VP-246"];
        var assigned = await Task.WhenAll(
            offices.Select(office =>
                Task.Run(() =>
                    Assignments.AssignAsync(2020, [new AssignedTarget(office, 80m, 40m)], "QĐ", Lan, default)
                )
            )
        );
        foreach (var sent in assigned.Where(one => one.Outcome == AssignmentOutcome.Sent))
        {
            await hub.ProcessAsync(sent.Receipt!.SubmissionId);
        }
        Assert.That(
            assigned.Select(one => one.Outcome),
            Is.All.EqualTo(AssignmentOutcome.Sent).Or.EqualTo(AssignmentOutcome.EarlierOpen)
        );
        var told = offices
            .Zip(assigned)
            .Where(one => one.Second.Outcome == AssignmentOutcome.Sent)
            .Select(one => one.First);
        Assert.That(
            (await Assignments.ListAsync(2020, default)).Select(target => target.OfficeCode),
            Is.EquivalentTo(told).And.Not.Empty,
            "Who was told that his targets were sent finds them."
        );
    }

    [Test]
    public async Task Targets_are_assigned_in_the_year_that_they_are_for_and_not_before_it()
    {
        await hub.DisposeAsync();
        // Midnight in Vietnam: FY2020 begins.
        hub = await TestHub.StartAsync(engine, new DateTimeOffset(2019, 9, 30, 17, 0, 0, TimeSpan.Zero));
        Assert.That(
            (await AssignAsync(2020, new AssignedTarget("ALL", 83m, 43m))).Status,
            Is.EqualTo(SubmissionStatus.Loaded)
        );
        var early = await AssignAsync(2021, new AssignedTarget("ALL", 83m, 43m));
        Assert.That(early.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(
            (await hub.FindingsAsync(early.SubmissionId)).Select(f => f.Code),
            Is.EqualTo(new[] { FindingCodes.PeriodNotEnded })
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task Targets_out_of_range_are_refused_as_those_of_a_workbook_are()
    {
        var submission = await AssignAsync(2020, new AssignedTarget("ALL", 180m, 40m));
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Rejected));
        // What was refused does not stand in the way.
        Assert.That(
            (await AssignAsync(2020, new AssignedTarget("ALL", 81m, 40m))).Status,
            Is.EqualTo(SubmissionStatus.Loaded)
        );
    }

    [Test]
    public async Task What_cannot_be_assigned_is_not_sent()
    {
        AssignedTarget all = new("ALL", 80m, 40m);
        Assert.That(await OutcomeAsync(2020), Is.EqualTo(AssignmentOutcome.NotOneEach));
        Assert.That(await OutcomeAsync(2020, all, all), Is.EqualTo(AssignmentOutcome.NotOneEach));
        Assert.That(await OutcomeAsync(1999, all), Is.EqualTo(AssignmentOutcome.UnknownYear));
        Assert.That(
            await OutcomeAsync(2020, new AssignedTarget("VP-999", 80m, 40m)),
            Is.EqualTo(AssignmentOutcome.UnknownOffice)
        );
        // The offices that ship end with the reorganisation of 2025.
        Assert.That(await OutcomeAsync(2026, all), Is.EqualTo(AssignmentOutcome.NoProvince));
        await using (var context = hub.Context())
        {
            Assert.That(await context.Submissions.CountAsync(), Is.Zero);
        }
        Assert.That(await OutcomeAsync(2020, all), Is.EqualTo(AssignmentOutcome.Sent));
        Assert.That(await OutcomeAsync(2020, all), Is.EqualTo(AssignmentOutcome.EarlierOpen));
        Assert.That(await OutcomeAsync(2019, all), Is.EqualTo(AssignmentOutcome.Sent));
    }

    private async Task<AssignmentOutcome> OutcomeAsync(int year, params AssignedTarget[] targets) =>
        (await Assignments.AssignAsync(year, targets, null, Lan, default)).Outcome;

    private async Task<Submission> AssignAsync(int year, params AssignedTarget[] targets)
    {
        var assigned = await Assignments.AssignAsync(year, targets, "Quyết định giao chỉ tiêu", Lan, default);
        Assert.That(assigned.Outcome, Is.EqualTo(AssignmentOutcome.Sent));
        await hub.ProcessAsync(assigned.Receipt!.SubmissionId);
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        return await hub.SubmissionAsync(assigned.Receipt.SubmissionId);
    }

    private async Task<(double?, double?)> ProvinceAsync()
    {
        await using var context = hub.Context();
        var row = await context.KpiProvinceYears.SingleAsync(r => r.StatYear == 2020);
        return (row.CasesTargetRate, row.MoneyTargetRate);
    }

    private async Task<(double?, double?)> OfficeAsync()
    {
        await using var context = hub.Context();
        var row = await context.KpiOfficeYears.SingleAsync(r => r.StatYear == 2020 && r.OfficeCode == "VP-244");
        return (row.CasesTargetRate, row.MoneyTargetRate);
    }
}
