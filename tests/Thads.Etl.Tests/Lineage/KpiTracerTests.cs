using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Demo;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Target;
using Thads.Etl.Lineage;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Lineage;

/// <summary>Over the demo's submissions of two years, as they come in by the real way: every KPI is the sum of what it is traced to.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class KpiTracerTests(DatabaseEngine engine)
{
    /// <summary>What does not come out of workbooks.</summary>
    private static readonly string[] NotTraced =
    [
        "stat_year",
        "months",
        "office_code",
        "office_name",
        "offices_expected",
        "offices_reported",
        "offices_ended",
        "is_ended",
        "refreshed_at",
    ];
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        var samples = hub.Get<SampleSubmissions>()
            .All(hub.Reference)
            .Where(s => (s.StatYear is 2019 or 2020 && s.Months == 12) || (s.StatYear == 2020 && s.Months == 6));
        foreach (var sample in samples)
        {
            using var output = new MemoryStream();
            sample.Write(output);
            await hub.ProcessAsync(await hub.ReceiveAsync(output.ToArray(), sample.FileName));
        }
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        await using var context = hub.Context();
        Assert.That(await context.Submissions.AllAsync(s => s.Status == SubmissionStatus.Loaded), Is.True);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    public static IEnumerable<string> Columns() => KpiFormulas.All.Select(formula => formula.Column);

    [Test]
    public void Every_column_of_the_marts_that_comes_from_workbooks_can_be_traced()
    {
        using var context = hub.Context();
        foreach (var mart in new[] { typeof(KpiProvincePeriod), typeof(KpiOfficePeriod) })
        {
            var columns = context.Model.FindEntityType(mart)!.GetProperties().Select(p => p.GetColumnName());
            Assert.That(columns.Except(NotTraced), Is.EquivalentTo(Columns()), mart.Name);
        }
        var yearly = context.Model.FindEntityType(typeof(KpiProvinceYear))!.GetProperties();
        Assert.That(
            yearly.Select(p => p.GetColumnName()).Except(NotTraced),
            Is.EquivalentTo(KpiFormulas.All.Where(formula => !formula.IsByPeriod).Select(formula => formula.Column))
        );
    }

    [TestCaseSource(nameof(Columns))]
    public async Task The_province_of_a_year_is_what_its_cells_add_up_to(string column)
    {
        var trace = await TraceAsync(column, new KpiPlace(2020, null, null));
        var isByPeriod = KpiFormulas.Find(column)!.IsByPeriod;
        await (
            isByPeriod
                ? CheckAsync(trace, "kpi_province_period", "stat_year = 2020 and months = 12")
                : CheckAsync(trace, "kpi_province_year", "stat_year = 2020")
        );
        Assert.That(trace.Facts.Select(fact => fact.IsEqual), Is.All.True);
    }

    [TestCaseSource(nameof(Columns))]
    public async Task An_office_of_a_period_is_what_its_cells_add_up_to(string column)
    {
        var trace = await TraceAsync(column, new KpiPlace(2020, 12, "VP-246"));
        await CheckAsync(trace, "kpi_office_period", "stat_year = 2020 and months = 12 and office_code = 'VP-246'");
        Assert.That(trace.Facts.Select(fact => (fact.OfficeCode, fact.IsEqual)), Is.All.EqualTo(("VP-246", true)));
    }

    [TestCaseSource(nameof(Columns))]
    public async Task Half_a_year_that_has_nothing_before_it_to_compare_with_is_traced_to_what_there_is(string column)
    {
        var trace = await TraceAsync(column, new KpiPlace(2020, 6, "VP-244"));
        var isChange = trace.Terms.Any(term => term.Role == KpiTermRole.YearBefore);
        Assert.That(trace.IsExplained, Is.True);
        Assert.That(trace.Value, isChange ? Is.Null : Is.Not.Null);
        Assert.That(trace.Terms[0].Facts, Is.Positive);
        Assert.That(trace.Terms[^1].Facts, isChange ? Is.Zero : Is.Positive);
    }

    [Test]
    public async Task A_fact_says_what_it_is_in_words_and_where_it_stands()
    {
        var trace = await TraceAsync("money_completed", new KpiPlace(2020, null, "VP-244"));
        Assert.That((trace.Total, trace.Facts.Count), Is.EqualTo((36, 36)));
        var (completed, terminated) = (trace.Facts[0], trace.Facts[1]);
        Assert.That(completed.Categories, Is.EqualTo(new[] { "Chủ động", "Dân sự" }));
        Assert.That(
            (completed.FileName, completed.SheetName, completed.Heading, completed.FactColumn, terminated.FactColumn),
            Is.EqualTo(("VP-244_KQ-TIEN_2020-12.xlsx", "KQ-TIEN", "Thi hành xong", "completed", "terminated"))
        );
        // The sheet is in 1.000 đồng.
        Assert.That(
            completed.WorkbookValue,
            Is.EqualTo(completed.Value).And.EqualTo(decimal.Parse(completed.Raw!, CultureInfo.InvariantCulture) * 1_000)
        );
        var workbook = new CellsOf(await BytesAsync(completed.ContentHash), completed.SheetName);
        Assert.That(workbook.Number(completed.Cell!) * 1_000, Is.EqualTo(completed.Value));
        Assert.That(workbook.Number(terminated.Cell!) * 1_000, Is.EqualTo(terminated.Value));
    }

    [TestCaseSource(nameof(Columns))]
    public async Task Subtotals_by_office_and_component_add_up_to_the_terms_and_each_opens_its_cells(string column)
    {
        var (formula, place) = (KpiFormulas.Find(column)!, new KpiPlace(2020, 12, null));
        var whole = await TraceAsync(column, place);
        var parts = await hub.Get<KpiTracer>().PartsAsync(formula, place, default);
        for (var i = 0; i < whole.Terms.Count; i++)
        {
            var of = parts.Where(part => part.Term == i).ToList();
            Assert.That(of.Sum(part => part.Facts), Is.EqualTo(whole.Terms[i].Facts));
            Assert.That(of.Count == 0 ? null : of.Sum(part => (decimal?)part.Sum), Is.EqualTo(whole.Terms[i].Sum));
        }
        if (parts is [.., var last])
        {
            var only = new KpiCellFilter(last.Term, last.OfficeCode, last.FactColumn);
            var opened = await hub.Get<KpiTracer>().TraceAsync(formula, place, 0, 1_000, default, only);
            Assert.That(opened!.Facts.Sum(fact => fact.Value), Is.EqualTo(last.Sum));
            Assert.That((opened.Total, opened.Facts.Count), Is.EqualTo((last.Facts, last.Facts)));
            Assert.That(opened.Terms, Is.EqualTo(whole.Terms), "Sums are of all.");
        }
    }

    [Test]
    public async Task Pages_together_are_the_whole()
    {
        var place = new KpiPlace(2020, null, "VP-244");
        var formula = KpiFormulas.Find("cases_target_gap_pp")!;
        var whole = await TraceAsync(formula.Column, place);
        var pages = new List<TracedFact>();
        for (var offset = 0; offset < whole.Total; offset += 25)
        {
            var page = await hub.Get<KpiTracer>().TraceAsync(formula, place, offset, 25, default);
            Assert.That((page!.Total, page.Offset, page.IsExplained), Is.EqualTo((whole.Total, offset, true)));
            pages.AddRange(page.Facts);
        }
        Assert.That(Keys(pages), Is.EqualTo(Keys(whole.Facts)).And.Count.EqualTo(55));
        Assert.That(
            await hub.Get<KpiTracer>().TraceAsync(formula, new KpiPlace(2031, null, null), 0, 1, default),
            Is.Null
        );

        static IEnumerable<(string, string?, decimal)> Keys(IEnumerable<TracedFact> facts) =>
            facts.Select(fact => (fact.FileName, fact.Cell, fact.Value)).ToList();
    }

    [Test]
    public async Task After_a_correction_the_trace_shows_the_new_file_and_a_new_assignment_the_new_target()
    {
        await using var own = await TestHub.StartAsync(engine);
        var old = await own.SubmitAsync(own.Variant("VP-244", 2016, 12, 0));
        await own.SubmitAsync(own.Sample("VP-26", "CHI-TIEU", 2016));
        var before = await TraceAsync(own, "cases_target_gap_pp", new KpiPlace(2016, null, "VP-244"));
        Assert.That(
            before.Facts.Where(f => f.FormCode == "KQ-VIEC").Select(f => f.SubmissionKey),
            Has.Exactly(54).EqualTo(old.SubmissionId)
        );

        var corrected = await own.SubmitAsync(own.Variant("VP-244", 2016, 12, 5));
        var form = own.Get<FormCatalog>().Forms.OfType<TargetForm>().Single();
        var assigned = await own.SubmitAsync(own.Print(form, "VP-26", 2016, 12, [Target(1, 80m), Target(2, 82.25m)]));
        Assert.That(assigned.Status, Is.EqualTo(SubmissionStatus.Loaded));
        var after = await TraceAsync(own, "cases_target_gap_pp", new KpiPlace(2016, null, "VP-244"));
        Assert.That(after.IsExplained, Is.True);
        Assert.That(
            after.Facts.Where(f => f.FormCode == "KQ-VIEC").Select(f => (f.SubmissionKey, f.ContentHash, f.IsEqual)),
            Has.Exactly(54).EqualTo((corrected.SubmissionId, corrected.ContentHash, true))
        );
        var target = after.Facts.Single(f => f.Role == KpiTermRole.Target);
        Assert.That(
            (target.SubmissionKey, target.Value, target.WorkbookValue, target.IsEqual),
            Is.EqualTo((assigned.SubmissionId, 82.25m, (decimal?)82.25m, true))
        );
    }

    [Test]
    public async Task A_fact_or_an_address_that_was_tampered_with_is_shown_not_to_be_what_the_workbook_says()
    {
        await using var own = await TestHub.StartAsync(engine);
        await own.SubmitAsync(own.Variant("VP-244", 2016, 12, 0));
        await using (var context = own.Context())
        {
            await context
                .CaseResults.Where(fact => fact.SourceRow == 12)
                .ExecuteUpdateAsync(set => set.SetProperty(fact => fact.Completed, fact => fact.Completed + 1));
            await context
                .SourceColumns.Where(column => column.ColumnCode == "terminated")
                .ExecuteUpdateAsync(set => set.SetProperty(column => column.ColumnLetter, "C"));
        }
        var trace = await TraceAsync(own, "cases_completed", new KpiPlace(2016, null, null));
        Assert.That(trace.IsExplained, Is.False);
        var wrong = trace.Facts.Where(fact => !fact.IsEqual).ToList();
        Assert.That(
            wrong.Where(fact => fact.FactColumn == "completed").Select(fact => fact.Cell![1..]),
            Is.EqualTo(new[] { "12" })
        );
        Assert.That(
            wrong.Where(fact => fact.FactColumn == "terminated").Select(fact => fact.Cell),
            Is.Not.Empty.And.All.StartsWith("C")
        );
    }

    private static TargetRow Target(int version, decimal rate) =>
        new()
        {
            Office = "VP-244",
            CasesTargetRate = rate,
            MoneyTargetRate = rate,
            TargetVersion = version,
        };

    /// <summary>The trace against the mart, read by SQL of the test's own, and each term against its facts.</summary>
    private async Task CheckAsync(KpiTrace trace, string mart, string where)
    {
        await using var context = hub.Context();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of columns and tables, from this class.
        command.CommandText = hub.Get<IWarehouseProvider>()
            .Dialect($"select {trace.Column} from mart.{mart} where {where}");
#pragma warning restore CA2100
        var value = Convert.ToDouble(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        Assert.That((double)trace.Value!.Value, Is.EqualTo(value).Within(1e-9));
        Assert.That(trace.IsExplained, Is.True);
        Assert.That(trace.Facts, Has.Count.EqualTo(trace.Total).And.Count.AtLeast(1));
        foreach (var term in trace.Terms)
        {
            var facts = trace.Facts.Where(f => f.Role == term.Role).ToList();
            Assert.That(facts, Has.Count.EqualTo(term.Facts));
            Assert.That(facts.Sum(f => f.Value), Is.EqualTo(term.Sum));
            Assert.That(facts.Select(f => f.StatYear), Is.All.EqualTo(term.StatYear));
        }
        var sums = trace.Terms.ToDictionary(term => term.Role, term => (double)term.Sum!.Value);
        if (trace.Terms is [{ Role: KpiTermRole.Sum }])
        {
            Assert.That(sums[KpiTermRole.Sum], Is.EqualTo(value));
        }
        else if (trace.Column.EndsWith("_completion_rate", StringComparison.Ordinal))
        {
            Assert.That(
                sums[KpiTermRole.Numerator] / sums[KpiTermRole.Denominator] * 100,
                Is.EqualTo(value).Within(1e-9)
            );
        }
    }

    private Task<KpiTrace> TraceAsync(string column, KpiPlace place) => TraceAsync(hub, column, place);

    private static async Task<KpiTrace> TraceAsync(TestHub hub, string column, KpiPlace place) =>
        (await hub.Get<KpiTracer>().TraceAsync(KpiFormulas.Find(column)!, place, 0, int.MaxValue, default))!;

    private async Task<byte[]> BytesAsync(string contentHash)
    {
        await using var context = hub.Context();
        return (
            await context.SubmissionContents.Where(c => c.ContentHash == contentHash).Select(c => c.Bytes).SingleAsync()
        )!;
    }
}
