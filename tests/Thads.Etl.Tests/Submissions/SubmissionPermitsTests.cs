using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Submissions;

/// <summary>A permit opens one office × form × period, past a lock and past an approval, until it expires.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SubmissionPermitsTests(DatabaseEngine engine)
{
    private static readonly Actor Province = new("tinh");
    private TestHub hub = null!;

    private SubmissionPermits Permits => hub.Get<SubmissionPermits>();
    private DateTime Now => hub.Clock.GetUtcNow().UtcDateTime;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task It_lets_corrections_of_what_is_approved_in_until_the_moment_it_expires()
    {
        var first = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        await hub.Get<SubmissionReviews>().ApproveAsync(first.SubmissionId, Province, default);
        await GrantAsync(Now.AddHours(1));
        hub.Clock.Advance(TimeSpan.FromMinutes(59));
        var second = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 5));
        Assert.That(
            (second.Status, second.Version, second.Approval),
            Is.EqualTo((SubmissionStatus.Loaded, 2, SubmissionApproval.None))
        );
        // It is not used up.
        await hub.Get<SubmissionReviews>().ApproveAsync(second.SubmissionId, Province, default);
        var third = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 6));
        Assert.That(third.Status, Is.EqualTo(SubmissionStatus.Loaded));
        await hub.Get<SubmissionReviews>().ApproveAsync(third.SubmissionId, Province, default);

        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 7));
        Assert.That(await CodesAsync(late), Is.EqualTo(new[] { FindingCodes.PeriodApproved }));
        Assert.That(await Permits.ListAsync("VP-244", default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task It_opens_a_locked_period_for_its_own_office_and_form_alone()
    {
        await hub.Get<PeriodLocks>().LockAsync(201612, new("test"), default);
        await GrantAsync(Now.AddHours(1));
        var other = await hub.SubmitAsync(hub.Variant("VP-246", 2016, 12, 0));
        Assert.That(await CodesAsync(other), Is.EqualTo(new[] { FindingCodes.PeriodLocked }));
        var money = await hub.SubmitAsync(hub.Sample("VP-244", "KQ-TIEN", 2016));
        Assert.That(await CodesAsync(money), Does.Contain(FindingCodes.PeriodLocked));
        var bytes = hub.Variant("VP-244", 2016, 12, 0);
        var check = await hub.Get<WorkbookChecker>()
            .CheckAsync(new StoredFile("a.xlsx", bytes, DeclaredTarget.Nothing), default);
        Assert.That(check.IsValid, Is.True);
        Assert.That((await hub.SubmitAsync(bytes)).Status, Is.EqualTo(SubmissionStatus.Loaded));
    }

    [Test]
    public async Task Revoked_it_permits_nothing_any_more()
    {
        await hub.Get<PeriodLocks>().LockAsync(201612, new("test"), default);
        await GrantAsync(Now.AddHours(1));
        Assert.That(await Permits.RevokeAsync("VP-244", "KQ-VIEC", 201612, Province, default), Is.True);
        Assert.That(await Permits.RevokeAsync("VP-244", "KQ-VIEC", 201612, Province, default), Is.False);
        var refused = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        Assert.That(await CodesAsync(refused), Is.EqualTo(new[] { FindingCodes.PeriodLocked }));
        await using var context = hub.Context();
        Assert.That(
            await context
                .AuditEvents.Where(e => e.Subject == "permit:VP-244/KQ-VIEC/201612")
                .OrderBy(e => e.EventId)
                .Select(e => e.Action)
                .ToListAsync(),
            Is.EqualTo(new[] { AuditActions.PermitGranted, AuditActions.PermitRevoked })
        );
        Assert.That((await hub.Get<AuditVerifier>().VerifyAsync(default)).FirstBreak, Is.Null);
    }

    [Test]
    public async Task Granted_again_it_is_one_permit_with_the_newer_expiry()
    {
        await GrantAsync(Now.AddHours(1));
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await GrantAsync(Now.AddHours(5));
        var permit = (await Permits.ListAsync(null, default)).Single();
        Assert.That(
            (permit.ExpiresAt, permit.GrantedAt, permit.GrantedBy, permit.Reason),
            Is.EqualTo((Now.AddHours(5), Now, "tinh", "Sai sót"))
        );
        Assert.That(await Permits.ListAsync("VP-246", default), Is.Empty);
    }

    [TestCase("VP-244", "KQ-VIEC", 201612, 1, "", PermitOutcome.ReasonMissing)]
    [TestCase("VP-244", "KQ-VIEC", 201612, 0, "Sai sót", PermitOutcome.ExpiryPassed)]
    [TestCase("VP-999", "KQ-VIEC", 201612, 1, "Sai sót", PermitOutcome.UnknownOffice)]
    [TestCase("VP-244", "KQ", 201612, 1, "Sai sót", PermitOutcome.UnknownForm)]
    [TestCase("VP-244", "KQ-VIEC", 201613, 1, "Sai sót", PermitOutcome.UnknownPeriod)]
    public async Task What_makes_no_sense_is_not_granted(
        string office,
        string form,
        int period,
        int hours,
        string reason,
        PermitOutcome expected
    )
    {
        Assert.That(
            await Permits.GrantAsync(office, form, period, Now.AddHours(hours), reason, Province, default),
            Is.EqualTo(expected)
        );
        Assert.That(await Permits.ListAsync(null, default), Is.Empty);
        await using var context = hub.Context();
        Assert.That(await context.AuditEvents.CountAsync(), Is.Zero);
    }

    private async Task GrantAsync(DateTime expiresAt) =>
        Assert.That(
            await Permits.GrantAsync("VP-244", "KQ-VIEC", 201612, expiresAt, "Sai sót", Province, default),
            Is.EqualTo(PermitOutcome.Granted)
        );

    private async Task<IEnumerable<string>> CodesAsync(Submission submission)
    {
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Rejected));
        return (await hub.FindingsAsync(submission.SubmissionId)).Select(f => f.Code);
    }
}
