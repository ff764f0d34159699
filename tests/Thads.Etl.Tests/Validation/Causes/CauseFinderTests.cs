using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Validation.Causes;

/// <summary>First the cell that is at fault, then what follows from it: as the check of a whole workbook tells it.</summary>
public sealed class CauseFinderTests
{
    private TestHub hub = null!;
    private byte[] right = [];

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        right = hub.Golden("KQ-VIEC");
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_right_workbook_has_no_causes() => Assert.That((await CheckAsync(right)).Causes, Is.Empty);

    [Test]
    public async Task One_wrong_cell_explains_every_sum_that_it_stands_in()
    {
        var check = await CheckAsync(right.Set("C14", right.NumberAt("C14") * 10));
        var cause = check.Causes.Single();
        Assert.That(
            Written(cause),
            Is.EqualTo(new[] { $"C14 {right.NumberAt("C14") * 10} → {right.NumberAt("C14")}" })
        );
        Assert.That(cause.Slip, Is.EqualTo(Slip.Times10));
        Assert.That(cause.Explains, Is.EqualTo(Enumerable.Range(0, check.Findings.Count)));
        Assert.That(check.Findings, Has.Count.GreaterThan(2));
    }

    [Test]
    public async Task Seven_wrong_cells_are_seven_causes()
    {
        var cells = new[] { "D12", "E13", "J14", "L15", "Q17", "F18", "R13" };
        var wrong = cells.Aggregate(right, (book, cell) => book.Set(cell, right.NumberAt(cell) + 1_000));
        var check = await CheckAsync(wrong);
        Assert.That(
            check.Causes.SelectMany(Written),
            Is.EquivalentTo(cells.Select(cell => $"{cell} {right.NumberAt(cell) + 1_000} → {right.NumberAt(cell)}"))
        );
        Assert.That(
            check.Causes.SelectMany(cause => cause.Explains).Distinct().Order(),
            Is.EqualTo(Enumerable.Range(0, check.Findings.Count))
        );
    }

    [Test]
    public async Task A_total_alone_that_is_off_is_the_cause_itself()
    {
        var check = await CheckAsync(right.Set("D11", right.NumberAt("D11") + 90));
        Assert.That(
            check.Causes.SelectMany(Written),
            Is.EqualTo(new[] { $"D11 {right.NumberAt("D11") + 90} → {right.NumberAt("D11")}" })
        );
    }

    [Test]
    public async Task Two_neighbours_that_changed_places_are_one_slip()
    {
        var check = await CheckAsync(right.Set("J13", right.NumberAt("K13")).Set("K13", right.NumberAt("J13")));
        var cause = check.Causes.Single();
        Assert.That(cause.Slip, Is.EqualTo(Slip.Swapped));
        Assert.That(cause.Cells.Select(cell => cell.Cell), Is.EqualTo(new[] { "J13", "K13" }));
    }

    [Test]
    public async Task What_cannot_be_read_is_told_by_the_sums_around_it()
    {
        var check = await CheckAsync(right.Set("I13", "abc"));
        var cell = check.Causes.Single().Cells.Single();
        Assert.That(
            (cell.Cell, cell.Found, cell.FoundText, cell.Suggested),
            Is.EqualTo(("I13", (decimal?)null, "abc", (decimal)right.NumberAt("I13")))
        );
    }

    [Test]
    public async Task A_wrong_rate_alone_is_the_cause_itself()
    {
        var check = await CheckAsync(right.Set("S13", 1.5));
        Assert.That(check.Causes.Single().Cells.Select(cell => cell.Cell), Is.EqualTo(new[] { "S13" }));
    }

    [Test]
    public async Task Totals_that_add_up_the_wrong_detail_follow_it()
    {
        var wrong = new[] { "C10", "C11", "C12" }.Aggregate(
            right,
            (book, cell) => book.Set(cell, right.NumberAt(cell) + 900)
        );
        var check = await CheckAsync(wrong);
        Assert.That(
            check.Causes.Single().Cells.Select(cell => (cell.Cell, cell.Suggested)),
            Is.EquivalentTo(new[] { "C10", "C11", "C12" }.Select(cell => (cell, (decimal)right.NumberAt(cell))))
        );
    }

    [Test]
    public async Task Putting_every_suggestion_in_leaves_nothing_to_find()
    {
        var wrong = right.Set("D13", 7_777).Set("L14", "x").Set("H16", 0);
        var check = await CheckAsync(wrong);
        var mended = check
            .Causes.SelectMany(cause => cause.Cells)
            .Aggregate(wrong, (book, cell) => book.Set(cell.Cell, (double)cell.Suggested));
        Assert.That((await CheckAsync(mended)).Findings.Select(finding => finding.Code), Is.Empty);
    }

    [Test]
    public async Task What_is_stored_with_a_submission_and_written_into_its_workbook_is_the_same()
    {
        var wrong = right.Set("C14", right.NumberAt("C14") * 10).Set("D17", 900);
        var check = await CheckAsync(wrong);
        var submission = await hub.SubmitAsync(wrong);
        await using var context = hub.Context();
        var stored = await StoredCauses.ReadAsync(context, submission.SubmissionId, default);
        Assert.That(stored, Has.Count.EqualTo(2));
        Assert.That(stored.Select(Said), Is.EqualTo(check.Causes.Select(Said)));

        var bytes = await hub.Get<SubmissionArchive>().AnnotatedAsync(submission, new("lan", "VP-244"), default);
        var list = Passes.Read(bytes).Single(sheet => sheet.Info.Name == "Lỗi").Rows.Skip(1).ToList();
        Assert.That(
            list.Take(2).Select(row => (row.Text(0), row.Text(3))),
            Is.EquivalentTo(new[] { ("Có khả năng sai", "C14"), ("Có khả năng sai", "D17") })
        );
        Assert.That(list[0].Text(4), Does.StartWith("Có khả năng sai: ô "));
        Assert.That(list[2].Text(0), Is.EqualTo("Lỗi"));

        // Put right, it is loaded, and nothing is kept of them.
        var mended = await hub.SubmitAsync(right);
        Assert.That(mended.Status, Is.EqualTo(SubmissionStatus.Loaded));
        Assert.That(await StoredCauses.ReadAsync(context, mended.SubmissionId, default), Is.Empty);
    }

    [Test]
    public async Task Who_may_not_have_the_workbook_is_told_the_cell_and_not_what_stands_in_it()
    {
        var check = await CheckAsync(right.Set("I13", "Nguyễn Văn A"));
        var told = new CauseCatalog().Vietnamese(check.Causes.Single().WithoutCellText(), 1);
        Assert.That(told, Does.Contain("ô I13, nếu là").And.Not.Contain("Nguyễn"));
    }

    private static string Said(Cause cause) => new CauseCatalog().Vietnamese(cause, cause.Explains.Sum());

    private Task<WorkbookCheck> CheckAsync(byte[] workbook) =>
        hub.Get<WorkbookChecker>().CheckAsync(new StoredFile("x.xlsx", workbook, DeclaredTarget.Nothing), default);

    private static IEnumerable<string> Written(Cause cause) =>
        cause.Cells.Select(cell => $"{cell.Cell} {cell.Found:0} → {cell.Suggested:0}");
}
