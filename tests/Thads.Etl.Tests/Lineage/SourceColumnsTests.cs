using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Tests.Forms;
using Thads.Etl.Tests.Support;
using Thads.Etl.Tests.Workbooks;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Lineage;

/// <summary>Where the columns of a loaded workbook stand: at each address stands what the fact holds.</summary>
public sealed class SourceColumnsTests
{
    /// <summary>What no fact holds, or holds as an attribute of the member that the fact points at.</summary>
    private static readonly string[] NotInFacts =
    [
        "completion_rate",
        "grade",
        "staff_kind",
        "education",
        "theory_level",
    ];
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    public static IEnumerable<string> Codes() => new FormCatalog().Forms.Select(form => form.Code);

    [TestCaseSource(nameof(Codes))]
    public async Task At_the_address_of_every_fact_of_a_form_stands_its_value(string code)
    {
        var bytes = hub.Golden(code);
        var submission = await hub.SubmitAsync(bytes);
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Loaded));
        var form = hub.Get<FormCatalog>().Find(code)!;
        await using var context = hub.Context();
        var columns = await context.SourceColumns.ToListAsync();
        Assert.That(
            columns.Select(column => column.ColumnCode),
            Is.EquivalentTo(form.Columns.Concat(Above(form)).Select(c => c.Code))
        );
        Assert.That(
            columns.Where(column => column.FactColumn is null).Select(column => column.ColumnCode),
            Is.SubsetOf(NotInFacts.Append("is_seconded"))
        );
        Assert.That(columns.Select(column => column.FactColumn).OfType<string>(), Is.Unique);
        await CompareAsync(context, bytes, submission, unit: 1, expected: 1);
    }

    [TestCase(2019, "KQ-VIEC", 1)]
    [TestCase(2019, "KQ-TIEN", 1_000)]
    [TestCase(2020, "KQ-TIEN", 1_000)]
    [TestCase(2020, "KQ-TIEN", 1_000_000)]
    public async Task Each_layout_has_its_own_addresses_and_its_own_unit(int year, string code, int unit)
    {
        var form = (CategoryResultForm)hub.Get<FormCatalog>().Find(code)!;
        var rows = FormSamples.Results(form, form.HasMoney);
        if (unit == 1_000_000)
        {
            foreach (var row in rows)
            {
                foreach (var column in form.AdditiveColumns)
                {
                    column.Set(row, column.Get(row) * 1_000);
                }
            }
        }
        var bytes = hub.Print(form, FormSamples.Office, year, 12, rows, unit);
        var submission = await hub.SubmitAsync(bytes);
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Loaded));
        await using var context = hub.Context();
        var letters = await context.SourceColumns.ToDictionaryAsync(c => c.ColumnCode, c => c.ColumnLetter);
        // The printed rate stands before what is carried out in the older layout, and after it in the newer one.
        Assert.That(
            string.CompareOrdinal(letters["completion_rate"], letters["carried_out"]),
            year == 2019 ? Is.Negative : Is.Positive
        );
        await CompareAsync(context, bytes, submission, unit, expected: 18 * 16);
    }

    [Test]
    public async Task A_column_moved_by_hand_is_found_where_it_stands_and_under_what_is_printed_there()
    {
        var bytes = SheetWriter.Write(
            (
                "Chỉ tiêu 2020",
                [
                    ["Đơn vị gửi báo cáo: Cục Thi hành án dân sự tỉnh Vĩnh Phúc"],
                    ["Giao chỉ tiêu thi hành án dân sự năm 2020"],
                    ["Lần", null, "Đơn vị", "Chỉ tiêu tiền", null, "Chỉ tiêu việc"],
                    [1, null, "Toàn tỉnh", 38.5, null, 81.9],
                    [],
                    [1, null, "Chi cục THADS huyện Lập Thạch", 37, null, "80,25"],
                ],
                false
            )
        );
        var submission = await hub.SubmitAsync(bytes);
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Loaded));
        await using var context = hub.Context();
        Assert.That(
            (await context.SourceColumns.OrderBy(c => c.ColumnLetter).ToListAsync()).Select(c =>
                (c.ColumnCode, c.FactColumn, c.ColumnLetter, c.Heading)
            ),
            Is.EqualTo(
                new[]
                {
                    ("target_version", "target_version", "A", "Lần"),
                    ("money_target_rate", "money_target_rate", "D", "Chỉ tiêu tiền"),
                    ("cases_target_rate", "cases_target_rate", "F", "Chỉ tiêu việc"),
                }
            )
        );
        Assert.That(
            (await context.Targets.OrderBy(t => t.SourceRow).ToListAsync()).Select(t =>
                (t.SourceRow, t.CasesTargetRate)
            ),
            Is.EqualTo(new[] { (4, 81.9), (6, 80.25) })
        );
    }

    [Test]
    public async Task A_csv_has_addresses_too()
    {
        var submission = await hub.SubmitAsync(CsvTests.Targets());
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Loaded));
        await using var context = hub.Context();
        Assert.That(
            await context.SourceColumns.OrderBy(c => c.ColumnLetter).Select(c => c.ColumnLetter).ToListAsync(),
            Is.EqualTo(new[] { "C", "D", "E" })
        );
    }

    [Test]
    public async Task What_comes_out_of_a_composite_cell_has_that_cells_column()
    {
        var bytes = CompositeRegisterTests.Register(
            CompositeRegisterTests.Row("30/11/2024", "Số: 1/QĐ-THADS ngày 03/12/2024 APDSST: 150.000đ")
        );
        var submission = await hub.SubmitAsync(bytes);
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Loaded));
        await using var context = hub.Context();
        var fact = await context.Set<EnforcementCaseFact>().SingleAsync();
        var letters = await context.SourceColumns.ToDictionaryAsync(c => c.FactColumn!, c => c.ColumnLetter);
        var cells = new CellsOf(bytes, submission.SheetName!);
        Assert.That((letters["decision_number"], letters["amount_to_enforce"]), Is.EqualTo(("H", "H")));
        Assert.That(
            cells[$"{letters["amount_to_enforce"]}{fact.SourceRow}"],
            Does.Contain("150.000đ").And.Contain(fact.DecisionNumber)
        );
    }

    [Test]
    public async Task Only_the_current_submissions_columns_are_kept_and_a_rebuild_finds_the_same()
    {
        var first = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        var second = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 5));
        await using var context = hub.Context();
        Assert.That(
            await context.SourceColumns.Select(c => c.SubmissionKey).Distinct().ToListAsync(),
            Is.EqualTo(new[] { second.SubmissionId })
        );
        // What comes too late is superseded at once, and leaves nothing behind.
        Assert.That(first.SubmissionId, Is.LessThan(second.SubmissionId));
        var verified = await hub.VerifyAsync();
        Assert.That(verified.FirstDifference, Is.Null);
        Assert.That(verified.Rows["source_column"], Is.EqualTo(17));
    }

    [Test]
    public void Every_figure_of_every_form_is_related_to_a_column_of_its_fact()
    {
        using var context = hub.Context();
        foreach (var form in hub.Get<FormCatalog>().Forms)
        {
            foreach (var column in form.Columns.Where(c => c.Type == ColumnType.Figure && c.Code != "completion_rate"))
            {
                Assert.That(
                    WarehouseTables.Facts.Select(fact => ColumnOf(context, fact, column)).OfType<IProperty>(),
                    Is.Not.Empty,
                    $"{form.Code} {column.Code}"
                );
            }
        }
    }

    /// <summary>The figure that stands once above the table of a form, if it has one.</summary>
    private static IEnumerable<FormColumn> Above(Form form) => form.TitleColumn is { } column ? [column] : [];

    private static IProperty? ColumnOf(WarehouseContext context, Type fact, FormColumn column) =>
        SourceColumns.FactColumnOf(fact, column) is { } name
            ? context.Model.FindEntityType(fact)!.GetProperties().Single(property => property.GetColumnName() == name)
            : null;

    /// <summary>Compares each figure, text and day of the submission's facts with what an independent reader finds at its address.</summary>
    private async Task CompareAsync(
        WarehouseContext context,
        byte[] bytes,
        Submission submission,
        decimal unit,
        int expected
    )
    {
        var form = hub.Get<FormCatalog>().Find(submission.FormCode!)!;
        var cells = new CellsOf(bytes, submission.SheetName!);
        var columns = await context
            .SourceColumns.Where(c => c.SubmissionKey == submission.SubmissionId && c.FactColumn != null)
            .ToListAsync();
        var facts = await FactsAsync(context, submission.SubmissionId);
        Assert.That(facts, Has.Count.EqualTo(submission.FactRows).And.Count.AtLeast(1));
        var compared = 0;
        foreach (var fact in facts)
        {
            var entity = context.Model.FindEntityType(fact.GetType())!;
            foreach (var place in columns)
            {
                var column = form.Columns.Concat(Above(form)).Single(c => c.Code == place.ColumnCode);
                var stored = entity
                    .GetProperties()
                    .Single(property => property.GetColumnName() == place.FactColumn)
                    .PropertyInfo!.GetValue(fact);
                var address = $"{place.ColumnLetter}{place.SheetRow ?? fact.SourceRow}";
                if (place.SheetRow is not null)
                {
                    Assert.That(cells[address], Is.EqualTo($"{column.Heading}: {stored}"), address);
                    compared++;
                    continue;
                }
                switch (column.Type)
                {
                    case ColumnType.Figure:
                        var factor = column.Unit == MeasureUnit.Money ? unit : 1;
                        Assert.That(
                            cells.Number(address) * factor,
                            Is.EqualTo(Convert.ToDecimal(stored, CultureInfo.InvariantCulture)),
                            address
                        );
                        compared++;
                        break;
                    case ColumnType.Text when stored is string text:
                        Assert.That(cells[address] ?? "", Is.EqualTo(text), address);
                        compared++;
                        break;
                    case ColumnType.Date:
                        var day = DateOnly.FromDateTime((DateTime)cells[address]!);
                        Assert.That(DateDimension.KeyOf(day), Is.EqualTo(stored), address);
                        compared++;
                        break;
                }
            }
        }
        // A list of staff says nothing but names of members, and above it the quota.
        Assert.That(compared, form.Code == "NHAN-SU" ? Is.EqualTo(facts.Count) : Is.AtLeast(expected));
    }

    private static async Task<List<Fact>> FactsAsync(WarehouseContext context, int submissionKey)
    {
        List<Fact> facts =
        [
            .. await Of<CaseResultFact>(),
            .. await Of<MoneyResultFact>(),
            .. await Of<BudgetCollectionFact>(),
            .. await Of<OfficerCaseResultFact>(),
            .. await Of<OfficerMoneyResultFact>(),
            .. await Of<ExemptionFact>(),
            .. await Of<ComplaintFact>(),
            .. await Of<AdministrativeEnforcementFact>(),
            .. await Of<PrisonCollectionFact>(),
            .. await Of<EnforcementCaseFact>(),
            .. await Of<TargetFact>(),
            .. await Of<StaffingFact>(),
            .. await Of<CoordinationDocumentFact>(),
            .. await Of<IndexFact>(),
            .. await Of<AwardFact>(),
        ];
        return facts;

        async Task<IEnumerable<Fact>> Of<TFact>()
            where TFact : Fact =>
            await context.Set<TFact>().AsNoTracking().Where(f => f.SubmissionKey == submissionKey).ToListAsync();
    }
}
