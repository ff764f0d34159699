using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Forms.OfficerResults;
using Thads.Etl.Forms.Results;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Validation;

/// <summary>What two forms of one office and period both state must be the same; a difference names both sides.</summary>
public sealed class FormReconcilerTests
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Forms_that_agree_say_nothing_in_whatever_order_they_come()
    {
        foreach (var codes in new[] { "KQ-VIEC CHV-VIEC", "CHV-TIEN KQ-TIEN NSNN", "KQ-VIEC KQ-TIEN" })
        {
            await using var office = await TestHub.StartAsync();
            foreach (var code in codes.Split(' '))
            {
                var submission = await office.SubmitAsync(office.Golden(code));
                Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Loaded), codes);
                Assert.That(await office.FindingsAsync(submission.SubmissionId), Is.Empty, codes);
            }
        }
    }

    [Test]
    public async Task Officers_are_held_against_the_office()
    {
        await hub.SubmitAsync(hub.Golden("KQ-VIEC"));
        var form = Form<OfficerCaseResultForm>();
        var rows = FormSamples.Officers(form, isMoney: false);
        (rows[0].Suspended, rows[0].InProgress) = (rows[0].Suspended + 1, rows[0].InProgress - 1);
        var held = await hub.SubmitAsync(hub.Golden(form, rows));
        Assert.That(held.Status, Is.EqualTo(SubmissionStatus.Held));
        var findings = await hub.FindingsAsync(held.SubmissionId);
        Assert.That(findings.Select(f => f.Code).Distinct(), Is.EqualTo(new[] { FindingCodes.CrossFormDiffers }));
        Assert.That(findings, Has.Count.EqualTo(2));
        var sentence = Vietnamese(findings[1]);
        Assert.That(
            sentence,
            Does.Contain("Tạm đình chỉ").And.Contain("CHV-VIEC").And.Contain("KQ-VIEC").And.Contain("chênh lệch 1")
        );
    }

    [Test]
    public async Task The_register_is_held_against_cases_and_money_category_by_category()
    {
        var register = FormSamples.Cases(12);
        await hub.SubmitAsync(Print(Form<CaseResultForm>(), Counted(register)));
        var agreeing = await hub.SubmitAsync(hub.Golden("SO-THU-LY"));
        Assert.That(await hub.FindingsAsync(agreeing.SubmissionId), Is.Empty);

        var money = await hub.SubmitAsync(Print(Form<MoneyResultForm>(), Added(register)));
        Assert.That(await hub.FindingsAsync(money.SubmissionId), Is.Empty);

        var changed = FormSamples.Cases(12);
        (changed[1].Status, changed[1].CaseType) = ("other_enforceable", changed[1].CaseType);
        var form = Form<CaseRegisterForm>();
        var held = await hub.SubmitAsync(hub.Golden(form, changed));
        var findings = await hub.FindingsAsync(held.SubmissionId);
        Assert.That(held.Status, Is.EqualTo(SubmissionStatus.Held));
        // One case and its money, each missing in one column and too many in another.
        Assert.That(findings.Select(f => f.Code), Is.EqualTo(Enumerable.Repeat(FindingCodes.CrossFormGroupDiffers, 4)));
        Assert.That(Vietnamese(findings[0]), Does.Contain("Chủ động – Hình sự").And.Contain("KQ-"));
    }

    [Test]
    public async Task Budget_collections_are_held_against_money_to_the_dong()
    {
        await hub.SubmitAsync(hub.Golden("KQ-TIEN"));
        var form = Form<Etl.Forms.BudgetCollection.BudgetCollectionForm>();
        var rows = FormSamples.Collections();
        rows[1].Collected -= 1;
        var held = await hub.SubmitAsync(hub.Golden(form, rows));
        var finding = (await hub.FindingsAsync(held.SubmissionId)).Single();
        Assert.That(finding.Code, Is.EqualTo(FindingCodes.CrossFormDiffers));
        Assert.That(Vietnamese(finding), Does.Contain("chênh lệch -1"));
    }

    [Test]
    public async Task A_measure_with_a_cell_that_cannot_be_read_is_not_held_against_other_forms()
    {
        await hub.SubmitAsync(hub.Golden("KQ-VIEC"));
        var form = Form<OfficerCaseResultForm>();
        var golden = hub.Golden("CHV-VIEC");
        var reading = (FormReading<OfficerResultRow>)hub.Read(golden).Reading!;
        var inProgress = form.Columns.Single(column => column.Code == "in_progress");
        var cell = reading.Sheet.CellOf(reading.Rows[0].SourceRow, inProgress)!;
        Assert.That(await CodesAsync(golden.Set(cell, "12a")), Is.EqualTo(new[] { FindingCodes.CellNotANumber }));

        // What can be read is still compared.
        var rows = FormSamples.Officers(form, isMoney: false);
        (rows[0].Suspended, rows[0].OtherEnforceable) = (rows[0].Suspended - 1, rows[0].OtherEnforceable + 1);
        Assert.That(
            await CodesAsync(hub.Golden(form, rows).Set(cell, "12a")),
            Is.EqualTo(
                new[] { FindingCodes.CellNotANumber, FindingCodes.CrossFormDiffers, FindingCodes.CrossFormDiffers }
            )
        );
    }

    [Test]
    public async Task A_measure_that_is_worked_out_is_not_told_where_any_cell_cannot_be_read()
    {
        await hub.SubmitAsync(Print(Form<CaseResultForm>(), Counted(FormSamples.Cases(12))));
        Assert.That(
            await CodesAsync(hub.Golden("SO-THU-LY").Set("L9", "Bay mất")),
            Is.EqualTo(new[] { FindingCodes.CellUnknownValue })
        );
    }

    private async Task<IEnumerable<string>> CodesAsync(byte[] workbook)
    {
        var submission = await hub.SubmitAsync(workbook);
        return (await hub.FindingsAsync(submission.SubmissionId)).Select(finding => finding.Code);
    }

    private string Vietnamese(SubmissionFinding finding) =>
        FindingView.Of(finding, hub.Get<FindingCatalog>()).MessageVi;

    private TForm Form<TForm>()
        where TForm : Form => hub.Get<FormCatalog>().Forms.OfType<TForm>().Single();

    private byte[] Print(CategoryResultForm form, IReadOnlyList<CategoryResultRow> rows)
    {
        foreach (var row in rows)
        {
            FormTotals.FillRates(form, row);
        }
        return hub.Print(form, "VP-246", 2020, 12, rows);
    }

    private static List<CategoryResultRow> Counted(IReadOnlyList<CaseRegisterRow> cases) =>
        Results(cases, _ => 1, _ => 0);

    private static List<CategoryResultRow> Added(IReadOnlyList<CaseRegisterRow> cases) =>
        Results(cases, c => c.AmountToEnforce, c => c.Status == "completed" ? 0 : c.AmountCompleted);

    private static List<CategoryResultRow> Results(
        IReadOnlyList<CaseRegisterRow> cases,
        Func<CaseRegisterRow, decimal> amount,
        Func<CaseRegisterRow, decimal> paidInPart
    ) =>
        [
            .. cases
                .GroupBy(c => (c.Basis, c.CaseType))
                .Select(group =>
                {
                    Assert.That(group.Sum(paidInPart), Is.Zero);
                    var all = group.Sum(amount);
                    var carriedIn = group.Where(c => c.AcceptedDate < new DateOnly(2019, 10, 1)).Sum(amount);
                    return new CategoryResultRow
                    {
                        Basis = group.Key.Basis,
                        CaseType = group.Key.CaseType,
                        AcceptedTotal = all,
                        CarriedIn = carriedIn,
                        NewlyAccepted = all - carriedIn,
                        ToEnforce = all,
                        Enforceable = all - In("not_enforceable"),
                        Completed = In("completed"),
                        Terminated = In("terminated"),
                        InProgress = In("in_progress"),
                        Postponed48c = In("postponed_48c"),
                        Suspended = In("suspended"),
                        NotEnforceable = In("not_enforceable"),
                        CarriedOut = all - In("completed") - In("terminated"),
                    };

                    decimal In(string status) => group.Where(c => c.Status == status).Sum(amount);
                }),
        ];
}
