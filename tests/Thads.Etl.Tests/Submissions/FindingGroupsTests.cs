using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Submissions;

/// <summary>What has one cause is one line with one justification, and every finding of it is kept.</summary>
public sealed class FindingGroupsTests
{
    private const string Cases = "cross-form/KQ-VIEC";
    private const string Money = "cross-form/KQ-TIEN";
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        // Of the office whose register it is, and far more than the register holds.
        foreach (var form in new[] { "KQ-VIEC", "KQ-TIEN" })
        {
            await hub.LoadAsync(hub.Sample("VP-246", form, FormSamples.Year));
        }
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_register_that_differs_from_two_results_is_two_lines_each_justified_once()
    {
        var held = await hub.SubmitAsync(hub.Golden("SO-THU-LY"));
        var findings = await hub.Get<SubmissionReader>().AllFindingsAsync(held.SubmissionId, default);
        var groups = FindingGroups.Of(findings);
        Assert.Multiple(() =>
        {
            Assert.That(held.Status, Is.EqualTo(SubmissionStatus.Held));
            Assert.That(findings, Has.Count.GreaterThan(50));
            Assert.That(groups.Select(group => group.Key), Is.EquivalentTo(new[] { Cases, Money }));
            Assert.That(
                groups.SelectMany(group => group.Findings),
                Is.EquivalentTo(Enumerable.Range(0, findings.Count))
            );
            Assert.That(
                groups.Select(new CauseCatalog().Vietnamese),
                Has.All.Contains("Biểu SO-THU-LY khác biểu KQ-").And.None.Contains("{")
            );
            Assert.That(groups.Select(new CauseCatalog().English), Has.None.Contains("{"));
        });

        Assert.That(
            await JustifyAsync(held, new(null, Of((Cases, "Đang rà soát")))),
            Is.EqualTo(JustificationOutcome.LeavesSomeOpen)
        );
        Assert.That(
            await JustifyAsync(held, new(null, Of((Cases, "Đang rà soát"), (Money, " . ")))),
            Is.EqualTo(JustificationOutcome.LeavesSomeOpen)
        );
        Assert.That(
            await JustifyAsync(held, new("x", Of(("cross-form/X", "y")))),
            Is.EqualTo(JustificationOutcome.UnknownGroup)
        );
        Assert.That(
            await JustifyAsync(held, new(null, Of((Cases, "Đang rà soát"), (Money, "Sổ mới nhập một phần")))),
            Is.EqualTo(JustificationOutcome.Justified)
        );
        await hub.ProcessAsync(held.SubmissionId);
        var loaded = await hub.SubmissionAsync(held.SubmissionId);
        Assert.Multiple(() =>
        {
            Assert.That(loaded.Status, Is.EqualTo(SubmissionStatus.Loaded));
            Assert.That(
                loaded.Justification,
                Does.Contain("số liệu. Đang rà soát").And.Contain("Sổ mới nhập một phần")
            );
        });
        Assert.That(await hub.FindingsAsync(held.SubmissionId), Has.Count.EqualTo(findings.Count));
    }

    [Test]
    public async Task One_text_still_answers_all_of_them()
    {
        var held = await hub.SubmitAsync(hub.Golden("SO-THU-LY"));
        Assert.That(await JustifyAsync(held, new("Sổ mới nhập một phần")), Is.EqualTo(JustificationOutcome.Justified));
        Assert.That((await hub.SubmissionAsync(held.SubmissionId)).Justification, Is.EqualTo("Sổ mới nhập một phần"));
    }

    [Test]
    public async Task An_answer_beside_the_line_of_a_group_answers_each_of_its_warnings()
    {
        var check = await hub.Get<WorkbookChecker>()
            .CheckAsync(new StoredFile("a.xlsx", hub.Golden("SO-THU-LY"), DeclaredTarget.Nothing), default);
        var annotated = hub.Get<WorkbookAnnotator>().Annotate(check.Workbook, check.Findings);
        var half = await hub.SubmitAsync(Answered(annotated, Cases));
        Assert.That(half.Status, Is.EqualTo(SubmissionStatus.Held));
        var whole = await hub.SubmitAsync(Answered(annotated, Cases, Money));
        Assert.That((whole.Status, whole.Justification), Is.EqualTo((SubmissionStatus.Loaded, "Sổ mới nhập một phần")));
    }

    [Test]
    public void Formulas_that_were_never_calculated_are_one_line_and_one_column_of_them_is_no_group()
    {
        Finding column = new(
            FindingCodes.CellNotCalculated,
            Severity.Error,
            "KQ",
            "C12:C20",
            null,
            null,
            new Dictionary<string, string> { ["column"] = "x" },
            Cells: 9
        );
        var group = FindingGroups.Of([column, column with { Cell = "D12:D20" }]).Single();
        Assert.Multiple(() =>
        {
            Assert.That((group.Severity, group.Count), Is.EqualTo((Severity.Error, 18)));
            Assert.That(new CauseCatalog().Vietnamese(group), Does.StartWith("18 công thức ở trang “KQ”"));
            Assert.That(FindingGroups.Of([column]), Is.Empty);
        });
    }

    private Task<JustificationOutcome> JustifyAsync(Submission held, Justification why) =>
        hub.Get<SubmissionJustifier>().JustifyAsync(held.SubmissionId, why, new("clerk"), default);

    private static Dictionary<string, string> Of(params (string Key, string Text)[] groups) =>
        groups.ToDictionary(group => group.Key, group => group.Text);

    /// <summary>The workbook with an answer beside the lines of the groups.</summary>
    private static byte[] Answered(byte[] annotated, params string[] keys) =>
        annotated.EditPackage(document =>
        {
            var sheet = document
                .WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>()
                .Single(s => s.Name == FindingSheet.Name);
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
            var cells = part.Worksheet!.Descendants<Cell>().ToList();
            var column = CellAddress
                .Parse(cells.Single(cell => cell.InnerText == FindingSheet.JustificationHeading).CellReference!.Value)
                .Column;
            foreach (var key in keys)
            {
                var row = CellAddress.Parse(cells.Single(cell => cell.InnerText == key).CellReference!.Value).Row;
                WorkbookEdit.Write(
                    WorkbookEdit.CellAt(part.Worksheet, CellAddress.Of(row, column)),
                    "Sổ mới nhập một phần"
                );
            }
        });
}
