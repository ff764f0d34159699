using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Testing;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Submissions;

/// <summary>Warnings need a written justification: without one nothing is loaded, and nothing is lost.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class JustificationTests(DatabaseEngine engine)
{
    private const string Why = "Sổ gốc đã được kiểm tra lại.";
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_workbook_with_warnings_is_held_until_they_are_justified()
    {
        var held = await hub.SubmitAsync(WithWarning());
        Assert.That(
            (held.Status, held.FormCode, held.FactRows),
            Is.EqualTo((SubmissionStatus.Held, "SO-THU-LY", (int?)null))
        );
        Assert.That(
            await WarningsAsync(held.SubmissionId),
            Is.EqualTo(new[] { FindingCodes.DomainCompletedWithRemainder })
        );

        Assert.That(
            await hub.Get<SubmissionIntake>().JustifyAsync(held.SubmissionId, Why, new("clerk"), default),
            Is.EqualTo(JustificationOutcome.Justified)
        );
        await hub.ProcessAsync(held.SubmissionId);
        var loaded = await hub.SubmissionAsync(held.SubmissionId);
        Assert.That(
            (loaded.Status, loaded.Justification, loaded.JustifiedBy, loaded.FactRows),
            Is.EqualTo((SubmissionStatus.Loaded, Why, "clerk", (int?)12))
        );
        // The warning stays on record beside its answer.
        Assert.That(
            await WarningsAsync(held.SubmissionId),
            Is.EqualTo(new[] { FindingCodes.DomainCompletedWithRemainder })
        );
        Assert.That(
            await hub.Get<SubmissionIntake>().JustifyAsync(held.SubmissionId, Why, new("clerk"), default),
            Is.EqualTo(JustificationOutcome.NotHeld)
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [TestCase("   ")]
    [TestCase("\u00A0\u200B\u3164")]
    [TestCase("-- ... !")]
    public async Task What_says_nothing_answers_no_warning_by_any_way_in(string nothing)
    {
        var receipt = await hub.Log.ReceiveAsync(
            new ReceivedFile("a.xlsx", WithWarning(), new("test"), Justification: nothing),
            default
        );
        await hub.ProcessAsync(receipt.SubmissionId);
        Assert.That((await hub.SubmissionAsync(receipt.SubmissionId)).Status, Is.EqualTo(SubmissionStatus.Held));
        var again = await hub.Log.ReceiveAsync(
            new ReceivedFile("a.xlsx", WithWarning(), new("test"), Justification: nothing),
            default
        );
        Assert.That((again.SubmissionId, again.IsPending), Is.EqualTo((receipt.SubmissionId, false)));
        Assert.That(
            await hub.Get<SubmissionIntake>().JustifyAsync(receipt.SubmissionId, nothing, new("clerk"), default),
            Is.EqualTo(JustificationOutcome.SaysNothing)
        );
        var held = await hub.SubmissionAsync(receipt.SubmissionId);
        Assert.That((held.Status, held.Justification), Is.EqualTo((SubmissionStatus.Held, (string?)null)));
    }

    [Test]
    public async Task The_same_bytes_sent_again_with_a_justification_answer_the_one_that_is_held()
    {
        var held = await hub.SubmitAsync(WithWarning());
        var again = await hub.Log.ReceiveAsync(new ReceivedFile("a.xlsx", WithWarning(), new("test")), default);
        Assert.That((again.SubmissionId, again.IsPending), Is.EqualTo((held.SubmissionId, false)));
        var receipt = await hub.Log.ReceiveAsync(
            new ReceivedFile("a.xlsx", WithWarning(), new("test"), Justification: Why),
            default
        );
        Assert.That(
            (receipt.SubmissionId, receipt.IsNew, receipt.IsPending),
            Is.EqualTo((held.SubmissionId, false, true))
        );
        await hub.ProcessAsync(receipt.SubmissionId);
        Assert.That((await hub.SubmissionAsync(held.SubmissionId)).Status, Is.EqualTo(SubmissionStatus.Loaded));
    }

    [Test]
    public async Task Signs_beside_the_warning_in_the_annotated_workbook_are_no_justification()
    {
        var held = await hub.SubmitAsync(await AnsweredAsync(" - … \u200B"));
        Assert.That((held.Status, held.Justification), Is.EqualTo((SubmissionStatus.Held, (string?)null)));
    }

    [Test]
    public async Task What_she_writes_beside_the_warning_in_the_annotated_workbook_is_her_justification()
    {
        var answered = await AnsweredAsync(Why);
        // Another value in the cell is another warning, which the old answer does not excuse.
        var changed = await hub.SubmitAsync(
            answered.SheetSet("SO-THU-LY", "K9", 400_000).SheetSet("SO-THU-LY", "K21", 7_400_000)
        );
        Assert.That((changed.Status, changed.Justification), Is.EqualTo((SubmissionStatus.Held, (string?)null)));

        var loaded = await hub.SubmitAsync(answered);
        Assert.That((loaded.Status, loaded.Justification), Is.EqualTo((SubmissionStatus.Loaded, Why)));
    }

    [TestCase(null, Why)]
    [TestCase(Why, null)]
    public async Task One_answered_warning_does_not_excuse_another(string? first, string? second)
    {
        var held = await hub.SubmitAsync(await AnsweredAsync(WithTwoWarnings(), first, second));
        Assert.That((held.Status, held.Justification), Is.EqualTo((SubmissionStatus.Held, (string?)null)));
        Assert.That(
            await WarningsAsync(held.SubmissionId),
            Is.EqualTo(Enumerable.Repeat(FindingCodes.DomainCompletedWithRemainder, 2))
        );
        await using var context = hub.Context();
        var change = context
            .SubmissionStatusChanges.Where(c => c.SubmissionId == held.SubmissionId)
            .AsEnumerable()
            .Single(c => c.Status == SubmissionStatus.Held);
        Assert.That(change.Reason, Does.StartWith("1 warning"));
    }

    [Test]
    public async Task Each_warnings_own_answer_is_part_of_the_justification()
    {
        const string other = "Phần còn lại đã được miễn.";
        var loaded = await hub.SubmitAsync(await AnsweredAsync(WithTwoWarnings(), Why, other));
        Assert.That(
            (loaded.Status, loaded.Justification, loaded.JustifiedBy),
            Is.EqualTo((SubmissionStatus.Loaded, $"{Why}; {other}", "test"))
        );
    }

    [Test]
    public async Task No_justification_helps_against_an_error()
    {
        var receipt = await hub.Log.ReceiveAsync(
            new ReceivedFile("a.xlsx", hub.Golden("SO-THU-LY").Set("L9", "Bay mất"), new("test"), Justification: Why),
            default
        );
        await hub.ProcessAsync(receipt.SubmissionId);
        Assert.That((await hub.SubmissionAsync(receipt.SubmissionId)).Status, Is.EqualTo(SubmissionStatus.Rejected));
    }

    private Task<byte[]> AnsweredAsync(string answer) => AnsweredAsync(WithWarning(), answer);

    /// <summary>A workbook, annotated, and what is written beside each of its findings.</summary>
    private async Task<byte[]> AnsweredAsync(byte[] workbook, params string?[] answers)
    {
        var check = await hub.Get<WorkbookChecker>()
            .CheckAsync(new StoredFile("a.xlsx", workbook, DeclaredTarget.Nothing), default);
        Assert.That(check.Findings, Has.Count.EqualTo(answers.Length));
        var annotated = hub.Get<WorkbookAnnotator>().Annotate(check.Workbook, check.Findings);
        return annotated.EditPackage(document =>
        {
            var sheet = document
                .WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>()
                .Single(s => s.Name == FindingSheet.Name);
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
            var heading = part.Worksheet!.Descendants<Cell>()
                .Single(c => c.InnerText == FindingSheet.JustificationHeading);
            var column = CellAddress.Parse(heading.CellReference!.Value).Column;
            for (var index = 0; index < answers.Length; index++)
            {
                WorkbookEdit.Write(
                    WorkbookEdit.CellAt(part.Worksheet, CellAddress.Of(index + 2, column)),
                    answers[index]
                );
            }
        });
    }

    private byte[] WithWarning() => hub.Golden("SO-THU-LY").Set("K9", 500_000).Set("K21", 7_500_000);

    private byte[] WithTwoWarnings() =>
        hub.Golden("SO-THU-LY").Set("K9", 500_000).Set("K15", 6_500_000).Set("K21", 7_000_000);

    private async Task<IEnumerable<string>> WarningsAsync(int id) =>
        (await hub.FindingsAsync(id)).Where(f => f.Severity == "warning").Select(f => f.Code);
}
