using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Tests.Submissions;

/// <summary>After any sequence of submitting, correcting, resubmitting, refusing and rebuilding, the warehouse is what the log makes it.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class VerifyPropertyTests(DatabaseEngine engine)
{
    private enum Act
    {
        Submit,
        SubmitBroken,
        Receive,
        ProcessNewestFirst,
        Refresh,
        Rebuild,
    }

    private sealed record Move(Act Act, string Office, int Year, int More);

    [Test]
    public void Any_sequence_leaves_the_warehouse_a_function_of_the_log()
    {
        var move =
            from act in Gen.Frequency(
                (6, Gen.Constant(Act.Submit)),
                (2, Gen.Constant(Act.SubmitBroken)),
                (3, Gen.Constant(Act.Receive)),
                (2, Gen.Constant(Act.ProcessNewestFirst)),
                (1, Gen.Constant(Act.Refresh)),
                (1, Gen.Constant(Act.Rebuild))
            )
            from office in Gen.Elements("VP-244", "VP-246")
            from year in Gen.Elements(2017, 2018)
            from more in Gen.Choose(0, 3)
            select new Move(act, office, year, more);
        Prop.ForAll(Arb.From(move.ListOf()), moves => HoldsAsync(moves).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithEndSize(25));
    }

    private async Task HoldsAsync(IEnumerable<Move> moves)
    {
        await using var hub = await TestHub.StartAsync(engine);
        foreach (var move in moves)
        {
            await MakeAsync(hub, move);
        }
        await ProcessAsync(hub, newestFirst: false);
        var result = await hub.VerifyAsync();
        Assert.That(result.FirstDifference, Is.Null);

        // And what is loaded of each slot is the newest that was accepted.
        await using var context = hub.Context();
        var accepted = await context.Submissions.AsNoTracking().Where(s => s.AcceptedAt != null).ToListAsync();
        var expected = accepted.GroupBy(s => (s.OfficeCode, s.StatYear)).Select(slot => slot.Max(s => s.SubmissionId));
        Assert.That(
            await context.CaseResults.Select(f => f.SubmissionKey).Distinct().ToListAsync(),
            Is.EquivalentTo(expected)
        );
        Assert.That(
            accepted.Where(s => s.Status == SubmissionStatus.Loaded).Select(s => s.SubmissionId),
            Is.EquivalentTo(expected)
        );
    }

    private static async Task MakeAsync(TestHub hub, Move move)
    {
        var workbook = hub.Variant(move.Office, move.Year, 12, move.More);
        switch (move.Act)
        {
            case Act.Submit:
                await hub.SubmitAsync(workbook);
                break;
            case Act.SubmitBroken:
                var broken = await hub.SubmitAsync(workbook.Set("C14", 1 + move.More));
                Assert.That(broken.Status, Is.EqualTo(SubmissionStatus.Rejected));
                break;
            case Act.Receive:
                await hub.ReceiveAsync(workbook);
                break;
            case Act.ProcessNewestFirst:
                await ProcessAsync(hub, newestFirst: true);
                break;
            case Act.Refresh:
                await hub.Get<MartRefresher>().RefreshPendingAsync(default);
                break;
            case Act.Rebuild:
                await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default);
                break;
        }
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task ProcessAsync(TestHub hub, bool newestFirst)
    {
        var pending = await hub.Log.PendingAsync(TimeSpan.Zero, default);
        foreach (var id in newestFirst ? pending.Reverse() : pending)
        {
            await hub.ProcessAsync(id);
        }
    }
}
