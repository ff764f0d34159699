using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Findings;
using Thads.Etl.Forms.AdministrativeEnforcement;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;
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
    public async Task A_figure_of_the_period_before_typed_again_is_named_as_that()
    {
        var (before, now) = await PeriodsAsync();
        var check = await CheckAsync(now.Set("J14", before.NumberAt("J14")));
        var cause = check.Causes.Single();
        Assert.Multiple(() =>
        {
            Assert.That(cause.Slip, Is.EqualTo(Slip.LastPeriod));
            Assert.That(Written(cause), Is.EqualTo(new[] { $"J14 {before.NumberAt("J14")} → {now.NumberAt("J14")}" }));
            Assert.That(new CauseCatalog().Vietnamese(cause, 3), Does.EndWith("(ghi lại số của kỳ trước)."));
            Assert.That(
                new CauseCatalog().English(cause, 3),
                Does.EndWith("(the figure of the period before, typed again).")
            );
        });
    }

    [Test]
    public async Task A_row_typed_again_as_it_was_in_the_period_before_is_one_slip()
    {
        var (before, now) = await PeriodsAsync();
        var columns = Enumerable.Range('D', 'R' - 'D' + 1).Select(column => $"{(char)column}14");
        var changed = columns.Where(cell => before.NumberAt(cell) != now.NumberAt(cell)).ToList();
        var check = await CheckAsync(changed.Aggregate(now, (book, cell) => book.Set(cell, before.NumberAt(cell))));
        var cause = check.Causes[0];
        Assert.Multiple(() =>
        {
            Assert.That(changed, Has.Count.GreaterThan(3));
            Assert.That(cause.Slip, Is.EqualTo(Slip.LastPeriod));
            Assert.That(
                cause.Cells.Select(cell => (cell.Cell, cell.Suggested)),
                Is.SupersetOf(changed.Select(cell => (cell, (decimal)now.NumberAt(cell))))
            );
        });
    }

    [Test]
    public async Task A_figure_that_exceeds_what_it_may_be_at_most_is_told_how_far_it_may_go()
    {
        var (orders, came) = (AddressOf("THA-HC", "court_orders"), AddressOf("THA-HC", "newly_accepted"));
        var golden = hub.Golden("THA-HC");
        var most = golden.NumberAt(AddressOf("THA-HC", "carried_in")) + golden.NumberAt(came);
        var check = await CheckAsync(golden.Set(orders, most + 9));
        var cause = check.Causes.Single();
        var cell = cause.Cells.Single();
        Assert.Multiple(() =>
        {
            Assert.That(check.Findings.Select(finding => finding.Code), Does.Contain(FindingCodes.IdentityExceeds));
            Assert.That(
                (cell.Cell, cell.Suggested, cell.Bound),
                Is.EqualTo((orders, (decimal)most, CauseBound.AtMost))
            );
            Assert.That(cause.Alternatives, Is.Empty, "what came in must go with what is pending");
            Assert.That(
                new CauseCatalog().Vietnamese(cause, 1),
                Does.Contain($"ô {orders} ghi {most + 9}; nếu không quá {most} thì hết 1 lỗi")
            );
            Assert.That(new CauseCatalog().English(cause, 1), Does.Contain($"if it said {most} at most"));
        });
    }

    [Test]
    public async Task Of_cells_that_satisfy_the_sums_alike_it_is_the_one_that_what_may_be_at_most_speaks_for()
    {
        var came = AddressOf("THA-HC", "newly_accepted");
        var golden = hub.Golden("THA-HC").Set(AddressOf("THA-HC", "court_orders"), 7);
        Assert.That((await CheckAsync(golden)).Findings, Is.Empty);
        // The sum alone could as well be wrong in what was carried in, completed or is pending.
        var check = await CheckAsync(golden.Set(came, 1));
        var cause = check.Causes.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                cause.Cells.Concat(cause.Alternatives).Select(cell => (cell.Cell, cell.Bound)),
                Is.EquivalentTo(new[] { (AddressOf("THA-HC", "carried_in"), (string?)null), (came, null) })
            );
            Assert.That(cause.Explains, Is.EqualTo(Enumerable.Range(0, check.Findings.Count)));
            Assert.That(check.Findings.Select(finding => finding.Code), Does.Contain(FindingCodes.IdentityExceeds));
        });
    }

    [Test]
    public async Task Two_cells_of_one_sum_are_told_where_one_also_is_less_than_it_has_to_be()
    {
        var golden = hub.Golden("NSNN");
        var (first, second) = (golden.NumberAt("C11"), golden.NumberAt("C13"));
        // The sum alone would be right with one figure that nobody meant; the row of the other says that it is wrong too.
        var check = await CheckAsync(golden.Set("C11", first * 100.0).Set("C13", (int)(second / 10)));
        Assert.Multiple(() =>
        {
            Assert.That(
                check.Causes.SelectMany(cause => cause.Cells).Select(cell => (cell.Cell, cell.Suggested, cell.Bound)),
                Is.EquivalentTo(
                    new[] { ("C11", (decimal)first, (string?)null), ("C13", (decimal)second, (string?)null) }
                )
            );
            Assert.That(
                check.Causes.SelectMany(cause => cause.Explains).Distinct().Order(),
                Is.EqualTo(Enumerable.Range(0, check.Findings.Count))
            );
        });
    }

    [Test]
    public void What_another_form_says_otherwise_is_explained_by_the_cell_at_fault_too()
    {
        var golden = hub.Golden("NSNN");
        var others = new[] { new OtherForm("KQ-TIEN", "kq.xlsx", hub.Read(golden).Reading!.Statements) };
        var history = new SubmissionHistory(hub.Read(golden).Reading!.Target!.Period, []);
        var reading = hub.Read(golden.Set("D11", golden.NumberAt("D11") * 10.0)).Reading!;
        var found = Check(reading);
        var cause = SubmissionCauses.Of(reading, history, others, found, hub.Get<FindingCatalog>(), hub.Clock).Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                found.Findings.Select(finding => finding.Code),
                Is.SupersetOf(new[] { FindingCodes.TotalMismatch, FindingCodes.CrossFormDiffers })
            );
            Assert.That(
                Written(cause),
                Is.EqualTo(new[] { $"D11 {golden.NumberAt("D11") * 10L} → {golden.NumberAt("D11")}" })
            );
            Assert.That(cause.Explains, Is.EqualTo(Enumerable.Range(0, found.Findings.Count)));
            Assert.That(Check(hub.Read(golden).Reading!).Findings, Is.Empty, "put right, nothing is left");
        });

        FindingCollector Check(FormReading sheet)
        {
            var findings = new FindingCollector(hub.Get<FindingCatalog>());
            ReadingChecks.CheckSheet(sheet, findings);
            ReadingChecks.CheckForms(sheet, others, findings);
            return findings;
        }
    }

    [Test]
    public async Task A_column_of_formulas_that_were_never_calculated_is_one_line_to_read()
    {
        const int Formulas = 141;
        var cells =
            from column in Enumerable.Range('C', 'R' - 'C' + 1)
            from row in Enumerable.Range(11, 9)
            select $"{(char)column}{row}";
        var never = right.Edit(sheet =>
        {
            foreach (var address in cells.Take(Formulas))
            {
                var cell = WorkbookEdit.CellAt(sheet, address);
                cell.CellFormula = new CellFormula("1+1");
                cell.CellValue = null;
            }
        });
        var check = await CheckAsync(never);
        var group = FindingGroups.Of(check.Findings).Single();
        Assert.Multiple(() =>
        {
            Assert.That((group.Kind, group.Count), Is.EqualTo(("not-calculated", Formulas)));
            Assert.That(
                group.Findings,
                Is.EqualTo(Enumerable.Range(0, check.Findings.Count)),
                "and nothing else to read"
            );
            Assert.That(check.Causes, Is.Empty);
        });
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
        var list = Passes.Read(bytes!).Single(sheet => sheet.Info.Name == "Lỗi").Rows.Skip(1).ToList();
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

    /// <summary>Two periods printed alike, of which the first is loaded.</summary>
    private async Task<(byte[] Before, byte[] Now)> PeriodsAsync()
    {
        var before = hub.Sample(FormSamples.Office, "KQ-VIEC", FormSamples.Year, 11);
        await hub.LoadAsync(before);
        return (before, hub.Sample(FormSamples.Office, "KQ-VIEC", FormSamples.Year));
    }

    /// <summary>The cell of a column in the only row of a form.</summary>
    private string AddressOf(string form, string column)
    {
        var reading = (FormReading<AdministrativeEnforcementRow>)hub.Read(hub.Golden(form)).Reading!;
        return reading.Sheet.CellOf(
            reading.Rows.Single().SourceRow,
            reading.Form.Columns.Single(one => one.Code == column)
        )!;
    }

    private static string Said(Cause cause) => new CauseCatalog().Vietnamese(cause, cause.Explains.Sum());

    private Task<WorkbookCheck> CheckAsync(byte[] workbook) =>
        hub.Get<WorkbookChecker>().CheckAsync(new StoredFile("x.xlsx", workbook, DeclaredTarget.Nothing), default);

    private static IEnumerable<string> Written(Cause cause) =>
        cause.Cells.Select(cell => $"{cell.Cell} {cell.Found:0} → {cell.Suggested:0}");
}
