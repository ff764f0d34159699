using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Retention;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Retention;

/// <summary>A register that names people is redacted: nothing of the names stays, and nothing of the figures goes.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class RedactionTests(DatabaseEngine engine)
{
    private const string Name = "Nguyễn Thị Đương Sự";
    private static readonly Actor Province = new("binh");
    private TestHub hub = null!;
    private byte[] bytes = null!;
    private Submission register = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        bytes = hub.Golden("SO-THU-LY").InsertRow(12, "B12", Name);
        register = await hub.LoadAsync(bytes);
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Names_go_and_figures_stay()
    {
        Assert.That(await QuotedAsync(), Does.Contain(Name));
        var (rows, facts) = await KeptAsync();
        Assert.That(
            await RedactAsync(" Tệp có họ tên đương sự. "),
            Is.EqualTo(RedactionOutcome.Redacted),
            "while its figures are in use"
        );
        Assert.That(await QuotedAsync(), Does.Not.Contain(Name));
        Assert.That(await KeptAsync(), Is.EqualTo((rows, facts)));
        var archive = hub.Get<SubmissionArchive>();
        Assert.That(await archive.OriginalAsync(register, Province, default), Is.Null);
        Assert.That(await archive.AnnotatedAsync(register, Province, default), Is.Null);
        var erasure = await hub.Get<SubmissionRedaction>().ErasureAsync(register, default);
        Assert.That(
            erasure,
            Is.EqualTo(new Erasure(hub.Clock.GetUtcNow().UtcDateTime, "binh", "Tệp có họ tên đương sự."))
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        Assert.That(await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default), Is.EqualTo(1));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        Assert.That((await KeptAsync()).Facts, Is.EqualTo(facts));
    }

    [Test]
    public async Task The_trail_says_who_and_why_and_each_time_but_one_nothing_happens()
    {
        Assert.That(await RedactAsync(" "), Is.EqualTo(RedactionOutcome.ReasonMissing));
        Assert.That(
            await hub.Get<SubmissionRedaction>().RedactAsync(99, "vì", Province, default),
            Is.EqualTo(RedactionOutcome.Unknown)
        );
        await RedactAsync("vì");
        Assert.That(await RedactAsync("vì"), Is.EqualTo(RedactionOutcome.Already));
        await using var context = hub.Context();
        var told = await context.AuditEvents.SingleAsync(e => e.Action == AuditActions.SubmissionRedacted);
        Assert.That(
            (told.Actor, told.Subject, told.OfficeCode),
            Is.EqualTo(("binh", "submission:1", register.OfficeCode))
        );
        Assert.That(
            JsonSerializer.Deserialize<Dictionary<string, string>>(told.Detail!),
            Is.EqualTo(new Dictionary<string, string> { ["reason"] = "vì", ["sha256"] = register.ContentHash })
        );
        Assert.That((await hub.Get<AuditVerifier>().VerifyAsync(default)).IsWhole);
    }

    [Test]
    public async Task The_same_bytes_do_not_come_back()
    {
        await RedactAsync("vì");
        Assert.That((await ReceiveAsync()).IsNew, Is.False, "they are loaded still");
        await hub.LoadAsync(hub.Golden("SO-THU-LY"));
        var refused = Assert.ThrowsAsync<RefusedFileException>(ReceiveAsync);
        Assert.That(refused!.Finding.Code, Is.EqualTo("workbook.redacted"));
        await using var context = hub.Context();
        Assert.That(await context.Submissions.CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Bytes_that_a_submission_still_needs_are_not_redacted()
    {
        var again = await hub.ReceiveAsync(bytes, declared: new("SO-THU-LY"));
        Assert.That(await RedactAsync("vì"), Is.EqualTo(RedactionOutcome.StillOpen));
        await hub.Log.WithdrawAsync(again, Province, default);
        Assert.That(await RedactAsync("vì"), Is.EqualTo(RedactionOutcome.Redacted));
        // And what was withdrawn is not read again.
        Assert.That(await hub.Log.ReadAgainAsync(again, null, null, "test", Province, default), Is.False);
    }

    private Task<RedactionOutcome> RedactAsync(string reason) =>
        hub.Get<SubmissionRedaction>().RedactAsync(register.SubmissionId, reason, Province, default);

    private Task<Receipt> ReceiveAsync() =>
        hub.Get<SubmissionIntake>().ReceiveAsync(new ReceivedFile("so.xlsx", bytes, new("test")), default);

    /// <summary>All that the database quotes of cells, and the file.</summary>
    private async Task<string> QuotedAsync()
    {
        await using var context = hub.Context();
        var findings = await context.SubmissionFindings.AsNoTracking().ToListAsync();
        var causes = await context.SubmissionCauses.AsNoTracking().ToListAsync();
        var differences = await context.ReadingDifferences.AsNoTracking().ToListAsync();
        var text = new StringBuilder();
        foreach (var f in findings)
        {
            text.AppendLine(f.Found).AppendLine(f.Expected).AppendLine(f.Arguments);
        }
        causes.ForEach(c => text.AppendLine(c.Cells).AppendLine(c.Alternatives));
        differences.ForEach(d => text.AppendLine(d.Accepted).AppendLine(d.Now));
        return text.ToString();
    }

    private async Task<(string Rows, int Facts)> KeptAsync()
    {
        await using var context = hub.Context();
        return (
            await context.SubmissionReadings.Select(r => r.RowsHash).SingleAsync(),
            await context.Set<Thads.Warehouse.Model.Facts.EnforcementCaseFact>().CountAsync()
        );
    }
}
