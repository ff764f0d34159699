using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Submissions;

/// <summary>The board of FY2020 at 6 months, which ended on 31 March 2020 and was due on 3 April: the 2nd was a holiday.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ProgressBoardTests(DatabaseEngine engine)
{
    private const int Period = 202006;
    private static readonly Actor Province = new("tinh");
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() =>
        hub = await TestHub.StartAsync(engine, new DateTimeOffset(2020, 4, 1, 1, 0, 0, TimeSpan.Zero));

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task What_is_owed_is_due_and_then_missing_and_what_is_not_owed_is_neither()
    {
        var board = await ReadAsync();
        Assert.That(board.Offices, Has.Count.EqualTo(10));
        Assert.That(board.Offices[0].OfficeCode, Is.EqualTo("VP-26"));
        Assert.That(
            board.Forms.TakeWhile(f => f.IsOwed).Select(f => f.FormCode),
            Is.EqualTo(new[] { "KQ-TIEN", "KQ-VIEC", "NSNN" })
        );
        // What is sent once a year is no part of it, and so nothing of the province's is.
        Assert.That(board.Forms.Select(f => f.FormCode), Has.None.EqualTo("NHAN-SU").And.None.EqualTo("CHI-TIEU"));
        Assert.That(board.Cells, Has.Count.EqualTo(10 * board.Forms.Count));
        Assert.That(Count(board, ProgressStatus.Due), Is.EqualTo(30));
        Assert.That(Count(board, ProgressStatus.NotOwed), Is.EqualTo(board.Cells.Count - 30));

        hub.Clock.SetUtcNow(new DateTimeOffset(board.DueAt));
        Assert.That(Count(await ReadAsync(), ProgressStatus.Due), Is.EqualTo(30));
        hub.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(Count(await ReadAsync(), ProgressStatus.Missing), Is.EqualTo(30));
    }

    [Test]
    public async Task A_whole_year_has_the_forms_of_the_year_and_those_of_the_province_for_the_province_alone()
    {
        var board = (await hub.Get<ProgressBoard>().ReadAsync(201912, null, default))!;
        Assert.That(board.Forms, Has.Count.EqualTo(15));
        Assert.That(
            board.Cells.Where(c => c.FormCode is "CHI-TIEU" or "CHI-SO").Select(c => (c.OfficeCode, c.DueAt, c.Status)),
            Is.EqualTo(Enumerable.Repeat(("VP-26", (DateTime?)null, ProgressStatus.NotOwed), 2))
        );
        Assert.That(board.Cells.Count(c => c.FormCode == "NHAN-SU"), Is.EqualTo(10));
        Assert.That(await hub.Get<ProgressBoard>().ReadAsync(201913, null, default), Is.Null);
    }

    [Test]
    public async Task Each_cell_tells_where_its_submission_stands()
    {
        var processing = await hub.ReceiveAsync(
            hub.Variant("VP-243", 2020, 6, 0),
            declared: new DeclaredTarget("KQ-VIEC", "VP-243", Period)
        );
        var rejected = await hub.SubmitAsync(hub.Variant("VP-244", 2020, 6, 0).Set("C14", 1));
        var onTime = await hub.SubmitAsync(hub.Variant("VP-246", 2020, 6, 0));
        var approved = await hub.SubmitAsync(hub.Variant("VP-247", 2020, 6, 0));
        await hub.Get<SubmissionReviews>().ApproveAsync(approved.SubmissionId, Province, default);
        var returned = await hub.SubmitAsync(hub.Variant("VP-248", 2020, 6, 0));
        await hub.Get<SubmissionReviews>().ReturnAsync(returned.SubmissionId, "Sai", Province, default);
        var withdrawn = await hub.ReceiveAsync(
            hub.Variant("VP-249", 2020, 6, 0),
            declared: new DeclaredTarget("KQ-VIEC", "VP-249", Period)
        );
        await hub.Log.WithdrawAsync(withdrawn, Province, default);
        var failed = await hub.ReceiveAsync(
            hub.Variant("VP-251", 2020, 6, 0),
            declared: new DeclaredTarget("KQ-VIEC", "VP-251", Period)
        );
        await hub.Get<SubmissionTries>().FailAsync(failed, "a fault", afterTries: 0, default);
        hub.Clock.SetUtcNow(new DateTimeOffset(2020, 4, 4, 1, 0, 0, TimeSpan.Zero));
        var late = await hub.SubmitAsync(hub.Variant("VP-252", 2020, 6, 0));
        // A correction does not make late what was in time.
        var corrected = await hub.SubmitAsync(hub.Variant("VP-246", 2020, 6, 3));
        Assert.That((onTime.Status, late.Status), Is.EqualTo((SubmissionStatus.Loaded, SubmissionStatus.Loaded)));

        var cells = (await ReadAsync()).Cells.Where(c => c.FormCode == "KQ-VIEC").ToDictionary(c => c.OfficeCode);
        Assert.That(
            cells.Select(c => (c.Key, c.Value.Status, c.Value.Current?.SubmissionId, c.Value.Attempt?.SubmissionId)),
            Is.EquivalentTo(
                new (string, ProgressStatus, int?, int?)[]
                {
                    ("VP-26", ProgressStatus.Missing, null, null),
                    ("VP-243", ProgressStatus.Processing, null, processing),
                    ("VP-244", ProgressStatus.Rejected, null, rejected.SubmissionId),
                    ("VP-246", ProgressStatus.LoadedOnTime, corrected.SubmissionId, null),
                    ("VP-247", ProgressStatus.Approved, approved.SubmissionId, null),
                    ("VP-248", ProgressStatus.Returned, returned.SubmissionId, null),
                    ("VP-249", ProgressStatus.Missing, null, null),
                    ("VP-251", ProgressStatus.Failed, null, failed),
                    ("VP-252", ProgressStatus.LoadedLate, late.SubmissionId, null),
                    ("VP-253", ProgressStatus.Missing, null, null),
                }
            )
        );
        Assert.That(
            (cells["VP-246"].Current!.Version, cells["VP-246"].Current!.ReceivedAt, cells["VP-247"].Current!.Approval),
            Is.EqualTo(((int?)2, corrected.ReceivedAt, SubmissionApproval.Approved))
        );
    }

    [Test]
    public async Task A_refused_correction_stands_beside_what_is_loaded_until_one_is_taken()
    {
        var loaded = await hub.SubmitAsync(hub.Variant("VP-244", 2020, 6, 0));
        var refused = await hub.SubmitAsync(hub.Variant("VP-244", 2020, 6, 3).Set("C14", 1));
        var cell = Cell(await ReadAsync());
        Assert.That(
            (cell.Status, cell.Current!.SubmissionId, cell.Attempt!.SubmissionId, cell.Attempt.Status),
            Is.EqualTo(
                (ProgressStatus.LoadedOnTime, loaded.SubmissionId, refused.SubmissionId, SubmissionStatus.Rejected)
            )
        );
        var taken = await hub.SubmitAsync(hub.Variant("VP-244", 2020, 6, 3));
        cell = Cell(await ReadAsync());
        Assert.That((cell.Current!.SubmissionId, cell.Attempt), Is.EqualTo((taken.SubmissionId, (object?)null)));
    }

    [Test]
    public async Task A_permit_is_shown_until_it_expires_and_a_lock_until_it_is_taken_back()
    {
        var until = hub.Clock.GetUtcNow().UtcDateTime.AddHours(1);
        await hub.Get<SubmissionPermits>().GrantAsync("VP-244", "KQ-VIEC", Period, until, "Sai", Province, default);
        await hub.Get<PeriodLocks>().LockAsync(Period, new("test"), default);
        var board = await ReadAsync();
        Assert.That((board.IsLocked, Cell(board).PermittedUntil), Is.EqualTo((true, (DateTime?)until)));
        Assert.That(board.Cells.Count(c => c.PermittedUntil is not null), Is.EqualTo(1));
        hub.Clock.Advance(TimeSpan.FromHours(1));
        Assert.That(Cell(await ReadAsync()).PermittedUntil, Is.Null);
    }

    [Test]
    public async Task Of_one_office_nothing_of_another_is_there()
    {
        await hub.SubmitAsync(hub.Variant("VP-244", 2020, 6, 0));
        await hub.SubmitAsync(hub.Variant("VP-246", 2020, 6, 0));
        var board = (await hub.Get<ProgressBoard>().ReadAsync(Period, "VP-246", default))!;
        Assert.That(board.Offices.Select(o => o.OfficeCode), Is.EqualTo(new[] { "VP-246" }));
        Assert.That(board.Cells.Select(c => c.OfficeCode).Distinct(), Is.EqualTo(new[] { "VP-246" }));
        Assert.That(Count(board, ProgressStatus.LoadedOnTime), Is.EqualTo(1));
    }

    private async Task<ProgressView> ReadAsync() => (await hub.Get<ProgressBoard>().ReadAsync(Period, null, default))!;

    private static int Count(ProgressView board, ProgressStatus status) =>
        board.Cells.Count(cell => cell.Status == status);

    private static ProgressCell Cell(ProgressView board) =>
        board.Cells.Single(c => c.OfficeCode == "VP-244" && c.FormCode == "KQ-VIEC");
}
