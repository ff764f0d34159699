using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Submissions;

/// <summary>Who sends what: an office its own workbooks, which it may take back until they are loaded.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class WithdrawalTests(DatabaseEngine engine)
{
    private static readonly Actor Clerk = new("lan", "VP-244", "10.0.0.4");
    private static readonly Actor OtherClerk = new("minh", "VP-246");
    private static readonly Actor Province = new("tinh");
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task What_waits_is_withdrawn_and_a_worker_that_comes_later_leaves_it_alone()
    {
        var bytes = hub.Variant("VP-244", 2016, 12, 0);
        var id = await SendAsync(Clerk, bytes);
        Assert.That(await hub.Log.WithdrawAsync(id, Clerk, default), Is.EqualTo(WithdrawalOutcome.Withdrawn));
        await hub.ProcessAsync(id);
        await hub.Get<SubmissionTries>().FailAsync(id, "a worker that gave up", afterTries: 0, default);
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Withdrawn));
        Assert.That(await hub.Log.PendingAsync(TimeSpan.Zero, default), Is.Empty);
        Assert.That(await hub.Log.WithdrawAsync(id, Clerk, default), Is.EqualTo(WithdrawalOutcome.Settled));

        var again = await SendAsync(Clerk, bytes);
        Assert.That(again, Is.Not.EqualTo(id));
        await hub.ProcessAsync(again);
        Assert.That((await hub.SubmissionAsync(again)).Status, Is.EqualTo(SubmissionStatus.Loaded));
        await using var context = hub.Context();
        Assert.That(
            (await context.AuditEvents.AsNoTracking().OrderBy(e => e.EventId).ToListAsync()).Select(e =>
                (e.Actor, e.Action, e.Subject, e.OfficeCode, e.RemoteAddress)
            ),
            Is.EqualTo(
                new[]
                {
                    ("lan", AuditActions.SubmissionReceived, "submission:1", "VP-244", "10.0.0.4"),
                    ("lan", AuditActions.SubmissionWithdrawn, "submission:1", "VP-244", "10.0.0.4"),
                    ("lan", AuditActions.SubmissionReceived, "submission:2", "VP-244", "10.0.0.4"),
                }
            )
        );
        Assert.That((await hub.Get<AuditVerifier>().VerifyAsync(default)).FirstBreak, Is.Null);
    }

    [Test]
    public async Task What_a_worker_has_begun_and_left_is_withdrawn_too()
    {
        var id = await SendAsync(Clerk, hub.Variant("VP-244", 2016, 12, 0));
        hub.Observer.CrashAt = Step.WorkbookRead;
        Assert.That(async () => await hub.ProcessAsync(id), Throws.TypeOf<SimulatedCrashException>());
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Processing));
        Assert.That(await hub.Log.WithdrawAsync(id, Clerk, default), Is.EqualTo(WithdrawalOutcome.Withdrawn));
        await hub.ProcessAsync(id);
        await using var context = hub.Context();
        Assert.That(await context.CaseResults.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task What_is_held_or_failed_is_withdrawn_by_the_province_and_what_is_settled_by_nobody()
    {
        var held = await SendAsync(Province, hub.Golden("SO-THU-LY").Set("K9", 500_000).Set("K21", 7_500_000));
        await hub.ProcessAsync(held);
        Assert.That((await hub.SubmissionAsync(held)).Status, Is.EqualTo(SubmissionStatus.Held));
        var failed = await SendAsync(Clerk, hub.Variant("VP-244", 2016, 12, 1));
        await hub.Get<SubmissionTries>().FailAsync(failed, "a fault", afterTries: 0, default);
        var loaded = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        var rejected = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0).Set("C14", 1));
        Assert.That(
            new[]
            {
                await hub.Log.WithdrawAsync(held, Province, default),
                await hub.Log.WithdrawAsync(failed, Province, default),
                await hub.Log.WithdrawAsync(loaded.SubmissionId, Province, default),
                await hub.Log.WithdrawAsync(rejected.SubmissionId, Province, default),
                await hub.Log.WithdrawAsync(99, Province, default),
            },
            Is.EqualTo(
                new[]
                {
                    WithdrawalOutcome.Withdrawn,
                    WithdrawalOutcome.Withdrawn,
                    WithdrawalOutcome.Settled,
                    WithdrawalOutcome.Settled,
                    WithdrawalOutcome.Unknown,
                }
            )
        );
        Assert.That(
            await hub.Get<SubmissionIntake>().JustifyAsync(held, "x", Province, default),
            Is.EqualTo(JustificationOutcome.NotHeld)
        );
    }

    [Test]
    public async Task Nobody_of_another_office_withdraws_it()
    {
        var id = await SendAsync(Clerk, hub.Variant("VP-244", 2016, 12, 0));
        Assert.That(await hub.Log.WithdrawAsync(id, OtherClerk, default), Is.EqualTo(WithdrawalOutcome.NotTheirs));
        var ofTheProvince = await SendAsync(Province, hub.Variant("VP-246", 2016, 12, 0));
        Assert.That(
            await hub.Log.WithdrawAsync(ofTheProvince, OtherClerk, default),
            Is.EqualTo(WithdrawalOutcome.NotTheirs)
        );
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Received));
    }

    [TestCase(null)]
    [TestCase("VP-244")]
    public async Task A_clerk_who_sends_the_workbook_of_another_office_is_refused_whatever_she_says_it_is(string? said)
    {
        var bytes = hub.Variant("VP-244", 2016, 12, 0);
        var receipt = await hub.Log.ReceiveAsync(new("a.xlsx", bytes, OtherClerk, OfficeCode: said), default);
        await hub.ProcessAsync(receipt.SubmissionId);
        var submission = await hub.SubmissionAsync(receipt.SubmissionId);
        Assert.That(
            (submission.Status, submission.SenderOfficeCode, submission.DeclaredOfficeCode, submission.Sender),
            Is.EqualTo((SubmissionStatus.Rejected, "VP-246", "VP-246", "minh"))
        );
        Assert.That(
            (await hub.FindingsAsync(receipt.SubmissionId)).Select(f => f.Code),
            Is.EqualTo(new[] { FindingCodes.OfficeDisagrees })
        );
        // Nor does it stand in the way of the office whose it is.
        var own = await hub.Log.ReceiveAsync(new("a.xlsx", bytes, Clerk), default);
        await hub.ProcessAsync(own.SubmissionId);
        Assert.That((await hub.SubmissionAsync(own.SubmissionId)).Status, Is.EqualTo(SubmissionStatus.Loaded));
    }

    [Test]
    public async Task A_clerk_of_a_district_does_not_send_what_the_province_sends()
    {
        var receipt = await hub.Log.ReceiveAsync(
            new("a.xlsx", hub.Sample("VP-26", "CHI-TIEU", 2016), OtherClerk),
            default
        );
        await hub.ProcessAsync(receipt.SubmissionId);
        Assert.That((await hub.SubmissionAsync(receipt.SubmissionId)).Status, Is.EqualTo(SubmissionStatus.Rejected));
    }

    private async Task<int> SendAsync(Actor actor, byte[] bytes) =>
        (await hub.Log.ReceiveAsync(new ReceivedFile("a.xlsx", bytes, actor), default)).SubmissionId;
}
