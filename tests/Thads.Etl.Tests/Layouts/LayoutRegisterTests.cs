using Thads.Etl.Findings;
using Thads.Etl.Layouts;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Layouts;

/// <summary>Teaching from a refused submission to the facts, and taking it back, on every engine.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class LayoutRegisterTests(DatabaseEngine engine)
{
    private static readonly Actor Lan = new("lan");
    private TestHub hub = null!;

    private LayoutRegister Register => hub.Get<LayoutRegister>();

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task What_was_refused_is_loaded_by_the_layout_that_is_taught_and_listed_when_that_is_retired()
    {
        // Rows named by a list, a register, and one with a figure above its table.
        foreach (var form in new[] { "KQ-TIEN", "SO-THU-LY", "NHAN-SU" })
        {
            var golden = hub.Golden(form);
            var foreign = new ForeignSheet(hub, golden, $"Mẫu {form}");
            var refused = await SendAsync(foreign.Bytes);
            Assert.That((await hub.SubmissionAsync(refused)).Status, Is.EqualTo(SubmissionStatus.Rejected));
            var taught = await hub.Get<LayoutTeacher>().TeachAsync(foreign.Layout, refused, Lan, default);
            Assert.That(taught.ReadAgain, Is.EqualTo(new[] { refused }), string.Join('\n', taught.Problems));
            await hub.ProcessAsync(refused);
            var loaded = await hub.SubmissionAsync(refused);
            Assert.That(
                (loaded.Status, loaded.FiguresHash, loaded.LayoutId),
                Is.EqualTo((SubmissionStatus.Loaded, hub.Read(golden).Reading!.FiguresHash, taught.LayoutId)),
                form
            );

            var id = taught.LayoutId!.Value;
            Assert.That(await Register.RetireAsync(id, "dạy nhầm", Lan, default), Is.EqualTo(RetireOutcome.Retired));
            Assert.That(
                (await Register.ReadByAsync(id, default)).Select(s => (s.SubmissionId, s.Status)),
                Is.EqualTo(new[] { (refused, SubmissionStatus.Loaded) })
            );
            await hub.ReadReferenceAsync();
            Assert.That(
                hub.Read(foreign.Bytes).Findings.Select(f => f.Code),
                Does.Contain(FindingCodes.FormUnknown),
                "what is new is not read by it"
            );
        }
        var verified = await hub.VerifyAsync();
        Assert.That((verified.FirstDifference, verified.OpenReadings.Count), Is.EqualTo(((string?)null, 0)));
        await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default);
        Assert.That((await hub.VerifyAsync()).IsEqual, Is.True);
    }

    /// <summary>Sends a workbook with its warnings answered, and processes it.</summary>
    private async Task<int> SendAsync(byte[] bytes)
    {
        var receipt = await hub.Log.ReceiveAsync(
            new ReceivedFile("la.xlsx", bytes, new("test"), Justification: "mẫu"),
            default
        );
        await hub.ProcessAsync(receipt.SubmissionId);
        return receipt.SubmissionId;
    }
}
