using System.Text;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Layouts;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Tests.Layouts;

/// <summary>A sheet that no form of ours looks like is taught from nothing, and says what our own says.</summary>
public sealed class TaughtLayoutTests
{
    private static readonly Actor Lan = new("lan");
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    private static IEnumerable<string> Forms => new FormCatalog().Forms.Select(form => form.Code);

    [TestCaseSource(nameof(Forms))]
    public async Task A_foreign_layout_of_each_form_is_taught_from_nothing_and_loads_equal_figures(string code)
    {
        var golden = hub.Golden(code);
        var foreign = new ForeignSheet(hub, golden);
        var expected = hub.Read(golden).Reading!;
        var id = await SendAsync(foreign.Bytes);
        Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That((await hub.FindingsAsync(id)).Select(f => f.Code), Does.Contain(FindingCodes.FormUnknown));

        var taught = await hub.Get<LayoutTeacher>().TeachAsync(foreign.Layout, id, Lan, default);
        Assert.That(taught.Problems, Is.Empty);
        Assert.That(taught.ReadAgain, Is.EqualTo(new[] { id }));

        await hub.ProcessAsync(id);
        var loaded = await hub.SubmissionAsync(id);
        var findings = (await hub.FindingsAsync(id)).Select(f => $"{f.Code} {f.Cell} {f.Found} {f.Expected}");
        Assert.That(loaded.Status, Is.EqualTo(SubmissionStatus.Loaded), string.Join('\n', findings));
        Assert.That(
            (loaded.FormCode, loaded.OfficeCode, loaded.FiguresHash, loaded.LayoutId),
            Is.EqualTo((code, expected.Target!.Office.OfficeCode, expected.FiguresHash, taught.LayoutId))
        );
    }

    [Test]
    public async Task A_layout_that_is_retired_reads_nothing_new_and_what_it_loaded_stands_and_is_listed()
    {
        var foreign = new ForeignSheet(hub, hub.Golden("KQ-VIEC"));
        var id = (await hub.Get<LayoutTeacher>().TeachAsync(foreign.Layout, null, Lan, default)).LayoutId!.Value;
        var loaded = await SendAsync(foreign.Bytes);
        Assert.That(await Register.RetireAsync(id, " ", Lan, default), Is.EqualTo(RetireOutcome.ReasonMissing));
        Assert.That(await Register.RetireAsync(id, "dạy nhầm cột", Lan, default), Is.EqualTo(RetireOutcome.Retired));
        Assert.That(
            await Register.RetireAsync(id, "dạy nhầm cột", Lan, default),
            Is.EqualTo(RetireOutcome.AlreadyRetired)
        );

        var record = (await Register.LoadAsync(default)).Find(id)!.Record;
        Assert.That(
            (record.TaughtBy, record.RetiredBy, record.RetiredReason),
            Is.EqualTo(("lan", "lan", "dạy nhầm cột"))
        );
        Assert.That(
            (await Register.ReadByAsync(id, default)).Select(s => (s.SubmissionId, s.Status)),
            Is.EqualTo(new[] { (loaded, SubmissionStatus.Loaded) })
        );
        // What was accepted is read by the layout that it was accepted by, retired or not.
        var verified = await hub.VerifyAsync();
        Assert.That((verified.IsEqual, verified.OpenReadings.Count), Is.EqualTo((true, 0)));
        await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default);
        Assert.That((await hub.VerifyAsync()).IsEqual, Is.True);
        // What is new is not.
        await hub.ReadReferenceAsync();
        var (reading, findings) = hub.Read(foreign.Bytes);
        Assert.That(reading, Is.Null);
        Assert.That(findings.Select(f => f.Code), Does.Contain(FindingCodes.FormUnknown));
        Assert.That(
            await ActionsAsync(),
            Is.SupersetOf(new[] { AuditActions.LayoutTaught, AuditActions.LayoutRetired })
        );
    }

    [Test]
    public async Task Layouts_with_the_same_headings_are_told_apart_by_their_titles()
    {
        var cases = new ForeignSheet(hub, hub.Golden("KQ-VIEC"), "Biểu việc", "Chung");
        var money = new ForeignSheet(hub, hub.Golden("KQ-TIEN"), "Biểu tiền", "Chung");
        foreach (var layout in new[] { cases.Layout, money.Layout })
        {
            Assert.That((await hub.Get<LayoutTeacher>().TeachAsync(layout, null, Lan, default)).Problems, Is.Empty);
        }
        await hub.ReadReferenceAsync();
        Assert.That(hub.Read(cases.Bytes).Reading?.Form.Code, Is.EqualTo("KQ-VIEC"));
        Assert.That(hub.Read(money.Bytes).Reading?.Form.Code, Is.EqualTo("KQ-TIEN"));
    }

    [Test]
    public async Task A_layout_is_for_the_periods_that_it_was_taught_for()
    {
        var foreign = new ForeignSheet(hub, hub.Golden("KQ-VIEC"));
        var later = foreign.Layout with { ValidFrom = new DateOnly(2020, 10, 1) };
        var taught = await hub.Get<LayoutTeacher>().TeachAsync(later, null, Lan, default);
        await hub.ReadReferenceAsync();
        Assert.That(hub.Read(foreign.Bytes).Reading, Is.Null);
        await Register.RetireAsync(taught.LayoutId!.Value, "sai ngày", Lan, default);
        await hub.Get<LayoutTeacher>()
            .TeachAsync(foreign.Layout with { ValidTo = new DateOnly(2020, 9, 30) }, null, Lan, default);
        await hub.ReadReferenceAsync();
        Assert.That(hub.Read(foreign.Bytes).Reading, Is.Not.Null);
    }

    [Test]
    public async Task What_was_taught_in_one_province_works_in_another_from_a_file()
    {
        var foreign = new ForeignSheet(hub, hub.Golden("KQ-TIEN"));
        var file = Encoding.UTF8.GetBytes(LayoutFile.Write(foreign.Layout));
        Assert.That(
            Encoding.UTF8.GetString(file),
            Does.Not.Contain(FormSamples.Office),
            "offices are a province's own"
        );
        var refused = await SendAsync(foreign.Bytes);
        var result = await hub.Get<LayoutTeacher>().ImportAsync(file, Lan, default);
        Assert.That(result.Problems, Is.Empty);
        Assert.That(result.ReadAgain, Is.EqualTo(new[] { refused }));
        await hub.ProcessAsync(refused);
        Assert.That(
            (await hub.FindingsAsync(refused)).Select(f => f.Code),
            Is.EqualTo(new[] { FindingCodes.OfficeUnknown }),
            "the name of the office is all that is left to be said"
        );
        var again = await hub.Get<LayoutTeacher>().ImportAsync(file, Lan, default);
        Assert.That((again.LayoutId, again.IsNew), Is.EqualTo((result.LayoutId, false)));
    }

    [TestCase("", LayoutProblemKind.NoFile)]
    [TestCase("[1", LayoutProblemKind.NoFile)]
    [TestCase("{\"format\":\"thads-layout-1\"}", LayoutProblemKind.NoFile)]
    [TestCase("{\"format\":\"thads-layout-1\",\"layout\":null}", LayoutProblemKind.NoFile)]
    public async Task What_is_no_layout_file_is_refused(string text, LayoutProblemKind kind)
    {
        var result = await hub.Get<LayoutTeacher>().ImportAsync(Encoding.UTF8.GetBytes(text), Lan, default);
        Assert.That((result.LayoutId, result.Problems.Single().Kind), Is.EqualTo(((int?)null, kind)));
    }

    [Test]
    public async Task Whatever_makes_no_sense_in_a_layout_is_told_and_nothing_is_saved()
    {
        var sound = new ForeignSheet(hub, hub.Golden("KQ-VIEC")).Layout;
        var huge = new string('x', 5_000);
        (LayoutDefinition Layout, LayoutProblemKind Kind)[] wrong =
        [
            (sound with { Form = "'; drop table" }, LayoutProblemKind.UnknownForm),
            (sound with { Regime = "TT-99-2099" }, LayoutProblemKind.UnknownRegime),
            (sound with { Name = " \u200b" }, LayoutProblemKind.NameMissing),
            (sound with { Name = huge }, LayoutProblemKind.NameMissing),
            (
                sound with
                {
                    ValidFrom = new DateOnly(2021, 1, 1),
                    ValidTo = new DateOnly(2020, 1, 1),
                },
                LayoutProblemKind.ValidityReversed
            ),
            (sound with { FirstRow = 0 }, LayoutProblemKind.NoRows),
            (sound with { FirstRow = int.MaxValue, HeadingRows = int.MaxValue }, LayoutProblemKind.NoRows),
            (sound with { Columns = [] }, LayoutProblemKind.NoColumns),
            (sound with { Columns = [.. Enumerable.Repeat(sound.Columns[1], 200)] }, LayoutProblemKind.TooManyColumns),
            (sound with { Columns = [.. sound.Columns, sound.Columns[1]] }, LayoutProblemKind.ColumnTwice),
            (sound with { Columns = [.. sound.Columns.Skip(4)] }, LayoutProblemKind.ColumnMissing),
            (With(sound.Columns[1] with { Column = "nothing" }), LayoutProblemKind.UnknownColumn),
            (With(sound.Columns[1] with { Place = "1A" }), LayoutProblemKind.PlaceInvalid),
            (With(sound.Columns[1] with { Place = "ZZZZZZ" }), LayoutProblemKind.PlaceInvalid),
            (With(sound.Columns[1] with { Headings = [] }), LayoutProblemKind.HeadingMissing),
            (With(sound.Columns[1] with { Headings = ["–"] }), LayoutProblemKind.HeadingMissing),
            (With(sound.Columns[1] with { Headings = ["a\nb"] }), LayoutProblemKind.HeadingMissing),
            (With(sound.Columns[1] with { Headings = [huge] }), LayoutProblemKind.HeadingMissing),
            (sound with { OfficeCell = "A99999999" }, LayoutProblemKind.CellInvalid),
            (sound with { PeriodCell = "D9" }, LayoutProblemKind.CellInvalid),
            (sound with { Unit = -1 }, LayoutProblemKind.UnitInvalid),
            (sound with { Words = [new("office", "Ai", "XX-1")] }, LayoutProblemKind.UnknownWord),
            (sound with { Words = [new("account", "Ai", "lan")] }, LayoutProblemKind.UnknownWord),
            (sound with { Words = [new("office", "…", "VP-244")] }, LayoutProblemKind.UnknownWord),
            (sound with { Words = [.. Enumerable.Repeat(sound.Words[0], 2_000)] }, LayoutProblemKind.TooManyWords),
        ];
        foreach (var (layout, kind) in wrong)
        {
            var result = await hub.Get<LayoutTeacher>().TeachAsync(layout, null, Lan, default);
            Assert.That(result.LayoutId, Is.Null, $"{kind}");
            Assert.That(result.Problems.Select(problem => problem.Kind), Does.Contain(kind));
        }
        Assert.That((await Register.LoadAsync(default)).Taught, Is.Empty);

        LayoutDefinition With(LayoutColumnDefinition column) =>
            sound with
            {
                Columns = [sound.Columns[0], column, .. sound.Columns.Skip(2)],
            };
    }

    [Test]
    public async Task What_ships_is_kept_with_its_history_and_cannot_be_retired()
    {
        await hub.Get<WarehouseStart>().PrepareAsync(default);
        await hub.Get<WarehouseStart>().PrepareAsync(default);
        var shipped = (await Register.LoadAsync(default)).All.ToList();
        Assert.That(shipped, Has.Count.EqualTo(hub.Get<FormCatalog>().Forms.Sum(form => form.Layouts.Count)));
        Assert.That(shipped.Select(layout => layout.Record.Origin), Is.All.EqualTo("shipped"));
        var old = shipped.Single(layout => layout.Record is { FormCode: "KQ-VIEC", RegimeCode: "TT-06-2019" });
        Assert.That(await Register.RetireAsync(old.Id, "không dùng", Lan, default), Is.EqualTo(RetireOutcome.Shipped));
        var submission = await hub.LoadAsync(hub.Golden("KQ-VIEC"));
        Assert.That(submission.LayoutId, Is.EqualTo(old.Id));

        // A release that prints it otherwise.
        var release = ShippedLayouts.Of(hub.Get<FormCatalog>()).ToList();
        var index = release.FindIndex(layout => layout is { Form: "KQ-VIEC", Regime: "TT-06-2019" });
        release[index] = release[index] with { Name = "Khác" };
        await Register.ShipAsync(release, default);
        var after = await Register.LoadAsync(default);
        Assert.That(after.Find(old.Id)!.Record.RetiredBy, Is.EqualTo("system"));
        Assert.That(after.Shipped("KQ-VIEC", "TT-06-2019")!.Definition.Name, Is.EqualTo("Khác"));
        Assert.That((await hub.VerifyAsync()).IsEqual, Is.True);
    }

    private LayoutRegister Register => hub.Get<LayoutRegister>();

    private async Task<IReadOnlyList<string>> ActionsAsync()
    {
        await using var context = hub.Context();
        return await context.AuditEvents.Select(e => e.Action).ToListAsync();
    }

    /// <summary>Sends a workbook with its warnings answered, and processes it.</summary>
    private async Task<int> SendAsync(byte[] bytes)
    {
        var receipt = await hub.Log.ReceiveAsync(
            new Warehouse.Submissions.ReceivedFile("la.xlsx", bytes, new("test"), Justification: "mẫu của tỉnh khác"),
            default
        );
        await hub.ProcessAsync(receipt.SubmissionId);
        return receipt.SubmissionId;
    }
}
