using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Submissions;

/// <summary>The province approves, returns and reopens; what is approved is locked.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SubmissionReviewsTests(DatabaseEngine engine)
{
    private const string Why = "Số có điều kiện thi hành chưa khớp với sổ.";
    private static readonly Actor Province = new("tinh");
    private TestHub hub = null!;

    private SubmissionReviews Reviews => hub.Get<SubmissionReviews>();

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Every_decision_is_kept_and_the_last_one_stands_on_the_submission()
    {
        var id = (await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0))).SubmissionId;
        Assert.That(await Reviews.ReturnAsync(id, $" {Why} ", Province, default), Is.EqualTo(ReviewOutcome.Decided));
        hub.Clock.Advance(TimeSpan.FromHours(1));
        Assert.That(await Reviews.ApproveAsync(id, Province, default), Is.EqualTo(ReviewOutcome.Decided));
        hub.Clock.Advance(TimeSpan.FromHours(1));
        Assert.That(
            await Reviews.ReopenAsync(id, "Nhầm", new Actor("khác"), default),
            Is.EqualTo(ReviewOutcome.Decided)
        );

        Assert.That(
            (await Reviews.ListAsync(id, default)).Select(r => (r.Ordinal, r.Decision, r.Reason, r.DecidedBy)),
            Is.EqualTo(
                new (int, SubmissionApproval, string?, string)[]
                {
                    (1, SubmissionApproval.Returned, Why, "tinh"),
                    (2, SubmissionApproval.Approved, null, "tinh"),
                    (3, SubmissionApproval.None, "Nhầm", "khác"),
                }
            )
        );
        var submission = await hub.SubmissionAsync(id);
        Assert.That(
            (submission.Status, submission.Approval, submission.ApprovalAt),
            Is.EqualTo((SubmissionStatus.Loaded, SubmissionApproval.None, (DateTime?)hub.Clock.GetUtcNow().UtcDateTime))
        );
        Assert.That(
            await AuditedAsync(),
            Is.EqualTo(
                new[]
                {
                    ("tinh", AuditActions.SubmissionReturned),
                    ("tinh", AuditActions.SubmissionApproved),
                    ("khác", AuditActions.SubmissionReopened),
                }
            )
        );
        Assert.That((await hub.Get<AuditVerifier>().VerifyAsync(default)).FirstBreak, Is.Null);
    }

    [Test]
    public async Task Where_the_setting_says_so_neither_who_sent_nor_who_answered_approves_but_both_may_return()
    {
        await using var strict = await TestHub.StartAsync(engine, settings: ("Review:SenderMayApprove", "false"));
        var sent = (await strict.SubmitAsync(strict.Variant("VP-244", 2016, 12, 0))).SubmissionId;
        await using (var context = strict.Context())
        {
            await context
                .Submissions.Where(s => s.SubmissionId == sent)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.JustifiedBy, "lan"));
        }
        var reviews = strict.Get<SubmissionReviews>();
        foreach (var own in new[] { "test", "lan" })
        {
            Assert.That(
                await reviews.ApproveAsync(sent, new Actor(own), default),
                Is.EqualTo(ReviewOutcome.OwnReport),
                own
            );
        }
        Assert.That(await reviews.ListAsync(sent, default), Is.Empty);
        Assert.That((await strict.SubmissionAsync(sent)).Approval, Is.EqualTo(SubmissionApproval.None));
        Assert.That(
            await reviews.ReturnAsync(sent, Why, new Actor("test"), default),
            Is.EqualTo(ReviewOutcome.Decided)
        );
        Assert.That(await reviews.ApproveAsync(sent, Province, default), Is.EqualTo(ReviewOutcome.Decided));
    }

    [Test]
    public async Task Unless_the_setting_says_otherwise_who_sent_a_report_may_approve_it()
    {
        var sent = (await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0))).SubmissionId;
        Assert.That(await Reviews.ApproveAsync(sent, new Actor("test"), default), Is.EqualTo(ReviewOutcome.Decided));
    }

    [Test]
    public async Task What_is_not_loaded_or_would_change_nothing_or_gives_no_reason_is_refused_and_leaves_no_trace()
    {
        var rejected = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0).Set("C14", 1));
        Assert.That(rejected.Status, Is.EqualTo(SubmissionStatus.Rejected));
        var old = (await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0))).SubmissionId;
        var current = (await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 5))).SubmissionId;
        Assert.That(
            new[]
            {
                await Reviews.ApproveAsync(99, Province, default),
                await Reviews.ApproveAsync(rejected.SubmissionId, Province, default),
                await Reviews.ApproveAsync(old, Province, default),
                await Reviews.ReturnAsync(current, "  ", Province, default),
                await Reviews.ReopenAsync(current, "", Province, default),
                await Reviews.ReopenAsync(current, Why, Province, default),
            },
            Is.EqualTo(
                new[]
                {
                    ReviewOutcome.Unknown,
                    ReviewOutcome.NotLoaded,
                    ReviewOutcome.NotLoaded,
                    ReviewOutcome.ReasonMissing,
                    ReviewOutcome.ReasonMissing,
                    ReviewOutcome.Unchanged,
                }
            )
        );
        Assert.That(await AuditedAsync(), Is.Empty);
        Assert.That(await Reviews.ApproveAsync(current, Province, default), Is.EqualTo(ReviewOutcome.Decided));
        Assert.That(await Reviews.ApproveAsync(current, Province, default), Is.EqualTo(ReviewOutcome.Unchanged));
        Assert.That(await Reviews.ListAsync(current, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_approved_is_locked_until_it_is_reopened()
    {
        var approved = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        await Reviews.ApproveAsync(approved.SubmissionId, Province, default);
        var correction = hub.Variant("VP-244", 2016, 12, 5);
        var refused = await hub.SubmitAsync(correction);
        var finding = (await hub.FindingsAsync(refused.SubmissionId)).Single();
        Assert.That(
            (refused.Status, finding.Code),
            Is.EqualTo((SubmissionStatus.Rejected, FindingCodes.PeriodApproved))
        );
        Assert.That(finding.Arguments, Does.Contain("KQ-VIEC").And.Contain("1"));
        Assert.That((await hub.SubmissionAsync(approved.SubmissionId)).Status, Is.EqualTo(SubmissionStatus.Loaded));
        // Another office, another period and another form are not.
        Assert.That(
            (await hub.SubmitAsync(hub.Variant("VP-246", 2016, 12, 0))).Status,
            Is.EqualTo(SubmissionStatus.Loaded)
        );
        await hub.LoadAsync(hub.Sample("VP-244", "KQ-TIEN", 2016));

        await Reviews.ReopenAsync(approved.SubmissionId, Why, Province, default);
        var loaded = await hub.SubmitAsync(correction);
        Assert.That(
            (loaded.Status, loaded.Version, loaded.Approval),
            Is.EqualTo((SubmissionStatus.Loaded, 2, SubmissionApproval.None))
        );
    }

    [Test]
    public async Task What_was_returned_takes_a_correction()
    {
        var first = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        await Reviews.ReturnAsync(first.SubmissionId, Why, Province, default);
        var second = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 5));
        Assert.That((second.Status, second.Approval), Is.EqualTo((SubmissionStatus.Loaded, SubmissionApproval.None)));
        // What was said of the first one stays said.
        Assert.That((await hub.SubmissionAsync(first.SubmissionId)).Approval, Is.EqualTo(SubmissionApproval.Returned));
    }

    [Test]
    public async Task The_marts_tell_of_a_load_before_it_is_approved()
    {
        var id = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        await hub.ProcessAsync(id);
        await using var context = hub.Context();
        Assert.That(await context.MartRefreshRequests.CountAsync(), Is.GreaterThan(0));
        await Reviews.ApproveAsync(id, Province, default);
        Assert.That(await context.MartRefreshRequests.CountAsync(), Is.Zero);
        Assert.That(await context.KpiOfficeYears.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_warehouse_is_the_same_function_of_the_submissions_whatever_was_approved_permitted_and_withdrawn()
    {
        var first = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        await Reviews.ApproveAsync(first.SubmissionId, Province, default);
        await hub.Get<SubmissionPermits>()
            .GrantAsync(
                "VP-244",
                "KQ-VIEC",
                201612,
                hub.Clock.GetUtcNow().UtcDateTime.AddHours(1),
                Why,
                Province,
                default
            );
        var second = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 5));
        Assert.That(second.Status, Is.EqualTo(SubmissionStatus.Loaded));
        await Reviews.ApproveAsync(second.SubmissionId, Province, default);
        hub.Clock.Advance(TimeSpan.FromHours(2));
        var refused = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 7));
        Assert.That(refused.Status, Is.EqualTo(SubmissionStatus.Rejected));
        var withdrawn = await hub.ReceiveAsync(hub.Variant("VP-246", 2016, 12, 0));
        await hub.Log.WithdrawAsync(withdrawn, Province, default);

        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        await hub.Get<Warehouse.Rebuild.WarehouseRebuilder>().RebuildAsync(null, default);
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        await using var context = hub.Context();
        Assert.That(
            await context.CaseResults.Select(f => f.SubmissionKey).Distinct().ToListAsync(),
            Is.EqualTo(new[] { second.SubmissionId })
        );
        Assert.That((await hub.SubmissionAsync(second.SubmissionId)).Approval, Is.EqualTo(SubmissionApproval.Approved));
    }

    private async Task<IReadOnlyList<(string, string)>> AuditedAsync()
    {
        await using var context = hub.Context();
        return (
            await context
                .AuditEvents.AsNoTracking()
                .Where(e => e.Action != AuditActions.SubmissionReceived)
                .OrderBy(e => e.EventId)
                .ToListAsync()
        ).ConvertAll(e => (e.Actor, e.Action));
    }
}
