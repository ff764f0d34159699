using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Submissions;

/// <summary>A workbook that reads differently now: the cells are listed, the figures stay, and the province decides.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed partial class ReadingDecisionsTests(DatabaseEngine engine)
{
    private static readonly Actor Lan = new("lan");
    private TestHub hub = null!;
    private int submissionId;

    /// <summary>Completed cases of the first row as the workbook says, and as the earlier reader took them.</summary>
    private long now;
    private long accepted;

    private ReadingDecisions Decisions => hub.Get<ReadingDecisions>();

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        submissionId = (await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0))).SubmissionId;
        now = await CompletedAsync();
        await hub.AcceptedAsync(
            submissionId,
            json =>
                FirstCompleted()
                    .Replace(
                        json,
                        match => $"\"Completed\":{long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) + 5}",
                        1
                    )
        );
        accepted = await CompletedAsync();
        Assert.That(accepted, Is.EqualTo(now + 5));
    }

    [TearDown]
    public async Task StopAsync()
    {
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        await hub.DisposeAsync();
    }

    [Test]
    public async Task Every_cell_is_listed_then_and_now_and_nothing_changes_by_itself()
    {
        var found = (await hub.Get<ReadingReader>().ListAsync(default)).Single();
        Assert.That(
            (found.SubmissionId, found.DifferenceCount, found.IsOpen, found.CanBeAccepted, found.Failure),
            Is.EqualTo((submissionId, 1, true, true, (string?)null))
        );
        var cell = found.Differences.Single();
        await using var context = hub.Context();
        var source = await context.CaseResults.OrderBy(f => f.SourceRow).FirstAsync();
        var letter = await context
            .SourceColumns.Where(c => c.SubmissionKey == submissionId && c.ColumnCode == "completed")
            .Select(c => c.ColumnLetter)
            .SingleAsync();
        Assert.That(
            (cell.Sheet, cell.Cell, cell.ColumnCode, cell.Accepted, cell.Now),
            Is.EqualTo(("KQ-VIEC", $"{letter}{source.SourceRow}", "completed", $"{accepted}", $"{now}"))
        );
        Assert.That(source.Completed, Is.EqualTo(accepted));

        var verified = await hub.VerifyAsync();
        Assert.That((verified.IsEqual, verified.OpenReadings), Is.EqualTo((true, new[] { submissionId })));
        await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default);
        Assert.That(await CompletedAsync(), Is.EqualTo(accepted));
    }

    [Test]
    public async Task An_upgrade_lists_it_once_for_each_build_of_the_program()
    {
        await ForgetAsync("older");
        await hub.Get<WarehouseStart>().PrepareAsync(default);
        Assert.That(await hub.Get<ReadingReader>().ListAsync(default), Has.Count.EqualTo(1));
        Assert.That(await CompletedAsync(), Is.EqualTo(accepted));
        // The same build does not read them all at its next start.
        await ForgetAsync(stamp: null);
        await hub.Get<WarehouseStart>().PrepareAsync(default);
        Assert.That(await hub.Get<ReadingReader>().ListAsync(default), Is.Empty);
    }

    [Test]
    public async Task What_is_kept_is_not_asked_for_again()
    {
        Assert.That(
            await Decisions.KeepAsync(submissionId, " ", Lan, default),
            Is.EqualTo(ReadingOutcome.ReasonMissing)
        );
        Assert.That(
            await Decisions.KeepAsync(submissionId, "đã đối chiếu sổ", Lan, default),
            Is.EqualTo(ReadingOutcome.Decided)
        );
        var verified = await hub.VerifyAsync();
        Assert.That((verified.IsEqual, verified.OpenReadings.Count), Is.EqualTo((true, 0)));
        var kept = (await hub.Get<ReadingReader>().ListAsync(default)).Single();
        Assert.That((kept.KeptBy, kept.KeptReason, kept.IsOpen), Is.EqualTo(("lan", "đã đối chiếu sổ", false)));
        Assert.That(await CompletedAsync(), Is.EqualTo(accepted));
        // Another reading is another question.
        await hub.AcceptedAsync(
            submissionId,
            json => FirstCompleted().Replace(json, match => $"\"Completed\":{accepted + 1}", 1)
        );
        Assert.That((await hub.Get<ReadingReader>().ListAsync(default)).Single().IsOpen, Is.False);
        await hub.AcceptedAsync(submissionId, json => FirstNewlyAccepted().Replace(json, "\"NewlyAccepted\":1", 1));
        Assert.That((await hub.Get<ReadingReader>().ListAsync(default)).Single().IsOpen, Is.True);
    }

    [Test]
    public async Task A_new_reading_that_is_taken_is_what_rebuilds_follow_and_the_earlier_one_is_kept()
    {
        var before = hub.Clock.GetUtcNow().UtcDateTime;
        hub.Clock.Advance(TimeSpan.FromHours(1));
        Assert.That(
            await Decisions.AcceptAsync(submissionId, "ô bị đọc sai", Lan, default),
            Is.EqualTo(ReadingOutcome.Decided)
        );
        Assert.That(await CompletedAsync(), Is.EqualTo(now));
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default);
        Assert.That(await CompletedAsync(), Is.EqualTo(now));
        Assert.That(await hub.Get<ReadingReader>().ListAsync(default), Is.Empty);
        await using var context = hub.Context();
        var last = await context.SubmissionReadings.OrderBy(r => r.Ordinal).LastAsync();
        Assert.That((last.Ordinal, last.RecordedBy, last.Reason), Is.EqualTo((2, "lan", "ô bị đọc sai")));
        Assert.That(
            await context.SubmissionTotals.Where(t => t.ColumnCode == "completed").Select(t => t.Total).SingleAsync(),
            Is.EqualTo(await context.CaseResults.SumAsync(f => f.Completed))
        );
        Assert.That(
            await context.AuditEvents.AnyAsync(e => e.Action == AuditActions.ReadingAccepted && e.Actor == "lan"),
            Is.True
        );
        // As it was known before, the warehouse holds what was accepted then.
        var file = new SqliteProvider(Path.Combine(hub.Folder, "then.db"), isScratch: true);
        await hub.Get<WarehouseHistory>().BuildAsync(before, file, null, default);
        await using var then = file.CreateContext();
        Assert.That((await then.CaseResults.OrderBy(f => f.SourceRow).FirstAsync()).Completed, Is.EqualTo(accepted));
    }

    [Test]
    public async Task What_cannot_be_decided_says_why()
    {
        Assert.That(await Decisions.KeepAsync(99, "x", Lan, default), Is.EqualTo(ReadingOutcome.NotLoaded));
        var other = await hub.SubmitAsync(hub.Variant("VP-246", 2016, 12, 0));
        Assert.That(
            await Decisions.AcceptAsync(other.SubmissionId, "x", Lan, default),
            Is.EqualTo(ReadingOutcome.NoDifference)
        );
        await hub.Get<PeriodLocks>().LockAsync(201612, Lan, default);
        Assert.That(
            await Decisions.AcceptAsync(submissionId, "x", Lan, default),
            Is.EqualTo(ReadingOutcome.PeriodLocked)
        );
    }

    [Test]
    public async Task A_reading_with_errors_cannot_be_taken_and_another_workbook_settles_it()
    {
        // A name of the list that the workbook uses is gone: its rows are not read any more.
        await hub.ExecuteAsync(
            "update dw.dim_case_type set name_vi = 'x', aliases = '' where code = 'hon_nhan_gia_dinh'"
        );
        await hub.Get<ReadingAudit>().CompareAllAsync(default);
        var found = (await hub.Get<ReadingReader>().ListAsync(default)).Single();
        Assert.That(found.CanBeAccepted, Is.False);
        Assert.That(found.Differences.Select(d => d.Now), Has.Some.Null);
        Assert.That(await Decisions.AcceptAsync(submissionId, "x", Lan, default), Is.EqualTo(ReadingOutcome.HasErrors));
        Assert.That(await CompletedAsync(), Is.EqualTo(accepted));
        await hub.ExecuteAsync(
            "update dw.dim_case_type set name_vi = 'Hôn nhân và gia đình' where code = 'hon_nhan_gia_dinh'"
        );

        await hub.Get<SubmissionReviews>().ReturnAsync(submissionId, "gửi lại", Lan, default);
        Assert.That((await hub.Get<ReadingReader>().ListAsync(default)).Single().IsOpen, Is.False);
        await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, 3));
        Assert.That(await hub.Get<ReadingReader>().ListAsync(default), Is.Empty);
    }

    private async Task<long> CompletedAsync()
    {
        await using var context = hub.Context();
        return (await context.CaseResults.OrderBy(f => f.SourceRow).FirstAsync()).Completed;
    }

    /// <summary>The list is as it was before, and so is the stamp where one is given.</summary>
    private async Task ForgetAsync(string? stamp)
    {
        await using var context = hub.Context();
        await context.ReadingDifferences.ExecuteDeleteAsync();
        await context.ReadingReviews.ExecuteDeleteAsync();
        if (stamp is not null)
        {
            await context.BuildStamps.ExecuteUpdateAsync(set => set.SetProperty(s => s.Reader, stamp));
        }
    }

    [GeneratedRegex("\"Completed\":([0-9]+)")]
    private static partial Regex FirstCompleted();

    [GeneratedRegex("\"NewlyAccepted\":[0-9]+")]
    private static partial Regex FirstNewlyAccepted();
}
