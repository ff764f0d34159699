using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Testing;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Submissions;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SupersedeTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task The_same_bytes_twice_have_one_effect()
    {
        var bytes = hub.Variant("VP-244", 2016, 12, 0);
        var first = await hub.SubmitAsync(bytes);
        var again = await hub.SubmitAsync(bytes);
        Assert.That(again.SubmissionId, Is.EqualTo(first.SubmissionId));
        await using var context = hub.Context();
        Assert.That(await context.Submissions.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_correction_supersedes_and_the_history_says_so()
    {
        var first = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        var second = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 5));
        first = await hub.SubmissionAsync(first.SubmissionId);
        Assert.That(
            (first.Status, first.Version, second.Status, second.Version),
            Is.EqualTo((SubmissionStatus.Superseded, 1, SubmissionStatus.Loaded, 2))
        );
        await using var context = hub.Context();
        Assert.That(
            await context
                .SubmissionStatusChanges.Where(c => c.SubmissionId == first.SubmissionId)
                .OrderBy(c => c.Ordinal)
                .Select(c => c.Status)
                .ToListAsync(),
            Is.EqualTo(
                new[]
                {
                    SubmissionStatus.Received,
                    SubmissionStatus.Processing,
                    SubmissionStatus.Loaded,
                    SubmissionStatus.Superseded,
                }
            )
        );
        Assert.That(
            await context
                .SubmissionDimension.Where(s => s.SubmissionKey != 0)
                .OrderBy(s => s.SubmissionKey)
                .Select(s => s.IsCurrent)
                .ToListAsync(),
            Is.EqualTo(new[] { false, true })
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task Bytes_that_were_superseded_can_be_sent_again()
    {
        var original = hub.Variant("VP-244", 2016, 12, 0);
        await hub.SubmitAsync(original);
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 5));
        var back = await hub.SubmitAsync(original);
        Assert.That((back.SubmissionId, back.Status, back.Version), Is.EqualTo((3, SubmissionStatus.Loaded, 3)));
        await using var context = hub.Context();
        Assert.That(await context.SubmissionContents.CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task The_later_received_wins_whichever_is_processed_first()
    {
        var early = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        var late = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 5));
        await hub.ProcessAsync(late);
        await hub.ProcessAsync(early);
        Assert.That((await hub.SubmissionAsync(early)).Status, Is.EqualTo(SubmissionStatus.Superseded));
        Assert.That((await hub.SubmissionAsync(late)).Status, Is.EqualTo(SubmissionStatus.Loaded));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task A_locked_period_takes_nothing_until_it_is_opened()
    {
        var bytes = hub.Variant("VP-244", 2016, 12, 0);
        await hub.Get<PeriodLocks>().LockAsync(201612, new("test"), default);
        var refused = await hub.SubmitAsync(bytes);
        Assert.That(refused.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(
            (await hub.FindingsAsync(refused.SubmissionId)).Select(f => f.Code),
            Is.EqualTo(new[] { FindingCodes.PeriodLocked })
        );
        await hub.Get<PeriodLocks>().UnlockAsync(201612, new("test"), default);
        Assert.That((await hub.SubmitAsync(bytes)).Status, Is.EqualTo(SubmissionStatus.Loaded));
    }

    [Test]
    public async Task What_was_declared_must_agree_with_the_workbook()
    {
        var bytes = hub.Variant("VP-244", 2016, 12, 0);
        await DisagreesAsync(new DeclaredTarget(OfficeCode: "VP-246"), FindingCodes.OfficeDisagrees);
        await DisagreesAsync(new DeclaredTarget(PeriodKey: 201612 - 100), FindingCodes.PeriodDisagrees);
        await DisagreesAsync(new DeclaredTarget(FormCode: "NSNN"), FindingCodes.FormDisagrees);
        var agreed = await hub.SubmitAsync(bytes, new DeclaredTarget("KQ-VIEC", "VP-244", 201612));
        Assert.That(agreed.Status, Is.EqualTo(SubmissionStatus.Loaded));

        async Task DisagreesAsync(DeclaredTarget declared, string code)
        {
            var refused = await hub.SubmitAsync(bytes, declared);
            Assert.That(
                (await hub.FindingsAsync(refused.SubmissionId)).Select(f => f.Code),
                Is.EqualTo(new[] { code })
            );
        }
    }
}
