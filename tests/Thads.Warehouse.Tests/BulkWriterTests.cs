using Microsoft.EntityFrameworkCore;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Tests;

/// <summary>Bulk writing is exact, streaming and inside the caller's transaction, and refuses the same rows on every engine.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class BulkWriterTests(DatabaseEngine engine)
{
    private readonly Linq2DbBulkWriter writer = new();
    private TestDatabase database = null!;
    private IWarehouseProvider provider = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync(engine);
        provider = database.Provider();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await database.DisposeAsync();

    [Test]
    public async Task Vietnamese_text_and_nulls_come_back_exactly_and_instants_to_the_millisecond()
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, default);
        var at = new DateTime(2026, 10, 25, 16, 59, 59, 999, DateTimeKind.Utc);
        context.SubmissionContents.Add(new SubmissionContent { ContentHash = "ab", Bytes = [0, 1, 255] });
        await context.SaveChangesAsync();
        var written = new[]
        {
            Submission(901, "Chi cục Phúc Yên – “ưỡẫ” 👍 'x' \"y\" \t\n.xlsx", at),
            Submission(902, "e\u0302\u0301 ấ ; , | \\N \\. %", at.AddTicks(9_999)),
        };
        written[1].Justification = "Đã đối chiếu";
        await writer.WriteAsync(context, written, default);
        var read = await context
            .Submissions.AsNoTracking()
            .Where(s => s.SubmissionId > 900)
            .OrderBy(s => s.SubmissionId)
            .ToListAsync();
        Assert.That(
            read.Select(s => (s.FileName, s.ReceivedAt, s.ReceivedAt.Kind, s.Justification, s.StatYear, s.Status)),
            Is.EqualTo(written.Select(s => (s.FileName, at, DateTimeKind.Utc, s.Justification, s.StatYear, s.Status)))
        );
    }

    [Test]
    public async Task Figures_and_days_come_back_exactly()
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, default);
        var written = new List<EnforcementCaseFact>
        {
            Case(1, 9_223_372_036_854_775_807m, isLate: true),
            Case(2, -1m, isLate: false),
            Case(3, 0m, isLate: true),
        };
        await writer.WriteAsync(context, written, default);
        await writer.WriteAsync(
            context,
            [
                new IndexFact
                {
                    SourceRow = 1,
                    Scope = "province",
                    Unit = "points",
                    Score = 5.48,
                },
            ],
            default
        );
        var read = await context.Set<EnforcementCaseFact>().AsNoTracking().OrderBy(f => f.SourceRow).ToListAsync();
        Assert.That(
            read.Select(f => (f.AmountToEnforce, f.IsIssuedLate, f.DecisionDateKey, f.OfficerKey)),
            Is.EqualTo(written.Select(f => (f.AmountToEnforce, f.IsIssuedLate, f.DecisionDateKey, f.OfficerKey)))
        );
        Assert.That((await context.Set<IndexFact>().SingleAsync()).Score, Is.EqualTo(5.48));
    }

    private static IEnumerable<TestCaseData<Action<EnforcementCaseFact>, string>> Misfits()
    {
        yield return new(
            f => f.DecisionNumber = new string('x', 401),
            "decision_number has 401 characters, at most 400 fit."
        );
        yield return new(f => f.DecisionNumber = null!, "decision_number is null.");
        yield return new(f => f.DecisionNumber = "1\0", "decision_number holds the character U+0000.");
        yield return new(
            f => f.DecisionNumber = "😀" + (char)0xD800 + "b",
            "decision_number holds half a character (an unpaired surrogate)."
        );
        yield return new(
            f => f.AmountCompleted = 0.5m,
            "amount_completed is 0.5, which the column cannot hold exactly."
        );
        yield return new(
            f => f.StateBudgetAmount = 9_223_372_036_854_775_808m,
            "state_budget_amount is 9223372036854775808, which the column cannot hold exactly."
        );
    }

    [TestCaseSource(nameof(Misfits))]
    public async Task A_row_that_does_not_fit_is_named_with_its_column_and_nothing_is_written(
        Action<EnforcementCaseFact> spoil,
        string why
    )
    {
        await using var context = provider.CreateContext();
        await using (await provider.BeginWriteAsync(context, default))
        {
            var bad = Case(2, 1);
            spoil(bad);
            Assert.That(
                async () => await writer.WriteAsync(context, [Case(1, 1), bad, Case(3, 1)], default),
                Throws
                    .TypeOf<RowRejectedException>()
                    .With.Message.EqualTo($"fact_enforcement_case, row 2 (submission_key 0, source_row 2): {why}")
            );
        }
        Assert.That(await context.Set<EnforcementCaseFact>().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Foreign_keys_and_unique_keys_are_enforced()
    {
        await using var context = provider.CreateContext();
        foreach (var bad in new[] { Orphan(), Twin() })
        {
            await using (await provider.BeginWriteAsync(context, default))
            {
                Assert.That(
                    async () => await writer.WriteAsync(context, [Case(1, 1), bad], default),
                    Throws.InstanceOf<System.Data.Common.DbException>()
                );
            }
        }
        Assert.That(await context.Set<EnforcementCaseFact>().CountAsync(), Is.Zero);

        static EnforcementCaseFact Orphan()
        {
            var orphan = Case(2, 1);
            orphan.OfficeKey = 99_999;
            return orphan;
        }

        static EnforcementCaseFact Twin()
        {
            var twin = Case(2, 1);
            twin.DecisionNumber = Case(1, 1).DecisionNumber;
            return twin;
        }
    }

    [Test]
    public async Task Rows_are_pulled_as_they_are_written_and_cancelling_stops_the_pulling()
    {
        await using var context = provider.CreateContext();
        using var cancel = new CancellationTokenSource();
        var pulled = 0;
        await using (await provider.BeginWriteAsync(context, default))
        {
            Assert.That(
                async () => await writer.WriteAsync(context, Endless(), cancel.Token),
                Throws.InstanceOf<OperationCanceledException>()
            );
        }
        Assert.That(pulled, Is.GreaterThanOrEqualTo(20_000).And.LessThan(200_000));
        Assert.That(await context.Set<EnforcementCaseFact>().CountAsync(), Is.Zero);

        IEnumerable<EnforcementCaseFact> Endless()
        {
            while (true)
            {
                if (++pulled == 20_000)
                {
                    cancel.Cancel();
                }
                yield return Case(pulled, pulled);
            }
        }
    }

    private static Submission Submission(int id, string fileName, DateTime at) =>
        new()
        {
            SubmissionId = id,
            ContentHash = "ab",
            FileName = fileName,
            Sender = "test",
            ReceivedAt = at,
            StatusAt = at,
            Status = SubmissionStatus.Held,
        };

    private static EnforcementCaseFact Case(int row, decimal amount, bool isLate = false) =>
        new()
        {
            SourceRow = row,
            DecisionNumber = $"{row}/QĐ-CCTHADS",
            AmountToEnforce = amount,
            IsIssuedLate = isLate,
        };
}
