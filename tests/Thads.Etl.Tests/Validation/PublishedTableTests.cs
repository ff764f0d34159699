using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Validation;

/// <summary>
/// The ministry's published table of FY2017 at 7 months, in cases, is accepted as it is, and refused when any one of its figures is
/// changed by one. Its breakdown was not published, so it stands in one row here.
/// </summary>
public sealed class PublishedTableTests
{
    private const int FirstFigureColumn = 2;

    /// <summary>Tổng số, then the group row, then the one data row.</summary>
    private const int DataRow = 12;
    private static readonly int[] Rows = [10, 11, DataRow];
    private TestHub hub = null!;
    private CaseResultForm form = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        form = hub.Get<FormCatalog>().Forms.OfType<CaseResultForm>().Single();
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task It_is_accepted_without_a_finding()
    {
        var submission = await hub.SubmitAsync(Published());
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Loaded));
        Assert.That(await hub.FindingsAsync(submission.SubmissionId), Is.Empty);
        await using var context = hub.Context();
        var loaded = context.KpiOfficePeriods.Single();
        Assert.That(
            (
                loaded.CasesAccepted,
                loaded.CasesToEnforce,
                loaded.CasesEnforceable,
                loaded.CasesCompleted,
                loaded.CasesBacklog,
                loaded.CasesEnforceableBacklog
            ),
            Is.EqualTo(((long?)631_587, (long?)625_425, (long?)482_175, (long?)267_165, (long?)358_260, (long?)215_010))
        );
        Assert.That(Math.Round(loaded.CasesCompletionRate!.Value, 2), Is.EqualTo(55.41));
    }

    [Test]
    public async Task It_is_refused_when_one_figure_is_changed_by_one(
        [Values(
            "accepted_total",
            "carried_in",
            "newly_accepted",
            "to_enforce",
            "enforceable",
            "not_enforceable",
            "completed",
            "in_progress",
            "carried_out"
        )]
            string column,
        [Values(-1, 1)] int change
    )
    {
        var changed = form.Columns.Single(c => c.Code == column);
        var submission = await hub.SubmitAsync(Change(changed, figure => figure + change));
        var findings = await hub.FindingsAsync(submission.SubmissionId);
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(findings.Select(f => f.Code), Is.All.EqualTo(FindingCodes.IdentityNotEqual));
        // Each finding points at a cell of the data row, in an identity that the changed figure is part of.
        foreach (var finding in findings)
        {
            var (row, index) = CellAddress.Parse(finding.Cell);
            Assert.That(row, Is.EqualTo(DataRow));
            var named = form.Columns[index - FirstFigureColumn].Heading + finding.Arguments;
            Assert.That(named, Does.Contain(changed.Heading));
        }
    }

    [TestCase(55.42)]
    [TestCase(55.40)]
    [TestCase(56)]
    public async Task It_is_refused_when_the_rate_is_changed(double rate)
    {
        var column = form.Columns.Single(c => c.Code == "completion_rate");
        var submission = await hub.SubmitAsync(Change(column, _ => (decimal)rate));
        var findings = await hub.FindingsAsync(submission.SubmissionId);
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(findings.Select(f => (f.Code, f.Expected)), Is.All.EqualTo((FindingCodes.IdentityRate, "55,41")));
        Assert.That(findings.Select(f => f.Cell), Does.Contain("R12"));
    }

    [Test]
    public async Task A_total_that_does_not_add_up_is_refused_at_its_cell()
    {
        var submission = await hub.SubmitAsync(Published().Set("C10", 631_588));
        var findings = await hub.FindingsAsync(submission.SubmissionId);
        Assert.That(
            findings.Select(f => (f.Code, f.Cell, f.Found, f.Expected)),
            Is.EqualTo(new[] { (FindingCodes.TotalMismatch, "C10", "631.588", "631.587") })
        );
    }

    private byte[] Change(FormColumn column, Func<decimal, decimal> change)
    {
        var workbook = Published();
        var figure = form.FigureColumns.Single(c => c == column).Get(Row());
        var place = Place(column);
        foreach (var row in Rows)
        {
            workbook = workbook.Set(CellAddress.Of(row, place), change(figure));
        }
        return workbook;
    }

    /// <summary>Where the layout of the day prints the column.</summary>
    private int Place(FormColumn column) =>
        FirstFigureColumn
        + form.LayoutOn(new DateOnly(2017, 4, 30), hub.Reference)
            .Columns.Select(c => c.Column)
            .ToList()
            .IndexOf(column);

    private byte[] Published() => hub.Print(form, "VP-26", 2017, 7, [Row()]);

    private static CategoryResultRow Row() =>
        new()
        {
            Basis = "chu_dong",
            CaseType = "khac",
            AcceptedTotal = 631_587,
            CarriedIn = 290_524,
            NewlyAccepted = 341_063,
            Entrusted = 631_587 - 625_425,
            ToEnforce = 625_425,
            Enforceable = 482_175,
            Completed = 267_165,
            InProgress = 215_010,
            NotEnforceable = 143_250,
            CarriedOut = 358_260,
            CompletionRate = 55.41m,
        };
}
