using Thads.Etl.Demo;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Submissions;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>An analyst reads the KPIs and follows one to a cell; a clerk sees the province's and her own office's.</summary>
public sealed class KpiTests : PortalFixture
{
    private protected override async Task PrepareAsync()
    {
        var wanted = Hub.Get<SampleSubmissions>()
            .All(Hub.Reference)
            .Where(sample =>
                sample.StatYear >= 2019
                && (sample.Months == 12 || sample is { FormCode: "KQ-VIEC" or "KQ-TIEN", Months: 3 or 6 or 9 })
            );
        var files = wanted.Select(sample =>
        {
            using var output = new MemoryStream();
            sample.Write(output);
            return new ReceivedFile(sample.FileName, output.ToArray(), Actor.System, Justification: "mẫu");
        });
        await Portal.Get<BatchIntake>().SendAsync([.. files], null, default);
        await Portal.Get<MartRefresher>().RefreshPendingAsync(default);
    }

    [Test]
    public async Task The_province_is_shown_by_year_month_and_office_and_a_figure_leads_to_its_cells()
    {
        var page = await SignInAsync(AccountRole.Analyst);
        await page.GotoAsync("/kpi");
        await Expect(page.Locator("svg.chart")).ToHaveCountAsync(6);
        await Expect(page.Locator(".kpis")).ToContainTextAsync("%");
        await LookAsync(page, "kpi");
        Assert.That(await PrintAsync(page, "kpi"), Is.InRange(1, 4));
        await page.ClickAsync(".kpis a >> nth=0");
        await Expect(page.Locator("table caption").Nth(1)).ToContainTextAsync("Theo đơn vị và thành phần");
        await LookAsync(page, "kpi-trace");
        await page.ClickAsync(".parts a >> nth=0");
        await Expect(page.Locator("table caption").Nth(2)).ToContainTextAsync("Các ô trong tệp gốc");
        await LookAsync(page, "kpi-trace-cells");
        await page.GotoAsync("/kpi/offices/VP-244?year=2020");
        await LookAsync(page, "kpi-office");
        await page.GotoAsync("/kpi/ranking?year=2020&months=12");
        await LookAsync(page, "kpi-ranking");
        await page.ClickAsync("tbody a >> nth=0");
        await Expect(page.Locator("article.brief")).ToBeVisibleAsync();
        await LookAsync(page, "kpi-office-sheet");
        Assert.That(await PrintAsync(page, "kpi-office-sheet"), Is.EqualTo(1));
        await page.GotoAsync("/kpi/compare");
        await LookAsync(page, "kpi-compare");
        await page.GotoAsync("/kpi?view=Approved");
        await Expect(page.GetByText("Chưa có số liệu.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_figure_of_a_list_leads_to_its_cells_and_an_address_brings_a_view_back()
    {
        var page = await SignInAsync(AccountRole.Province);
        await page.GotoAsync("/kpi/tables/kpi_staffing_year?year=2020&office=VP-244");
        await page.ClickAsync("tbody a >> nth=0");
        await Expect(page.Locator("table caption").Nth(1)).ToContainTextAsync("Các ô trong tệp gốc");
        await LookAsync(page, "kpi-trace-list");
        await page.ClickAsync("p.note a:has-text('Biên chế')");
        await Expect(page.Locator("#cells tbody")).ToContainTextAsync("A7");
        // What is chosen is in the address, which is kept as a bookmark or sent to somebody.
        await page.GotoAsync("/kpi/compare");
        await page.SelectOptionAsync("select[name=year1]", "2020");
        await page.SelectOptionAsync("select[name=months1]", "6");
        await page.ClickAsync("main form.row button");
        var other = await SignInAsync(AccountRole.Analyst);
        await other.GotoAsync(page.Url);
        await Expect(other.Locator("select[name=year1]")).ToHaveValueAsync("2020");
        await Expect(other.Locator("select[name=months1]")).ToHaveValueAsync("6");
        Assert.That(
            await other.Locator("main table").First.InnerTextAsync(),
            Is.EqualTo(await page.Locator("main table").First.InnerTextAsync())
        );
    }

    [TestCase("kpi_officer_period")]
    [TestCase("kpi_staffing_year")]
    [TestCase("kpi_coordination_year")]
    [TestCase("kpi_index_year")]
    [TestCase("kpi_award_year")]
    [TestCase("kpi_submission_timeliness")]
    public async Task Every_other_mart_has_its_page(string mart)
    {
        var page = await SignInAsync(AccountRole.Province);
        await page.GotoAsync($"/kpi/tables/{mart}?year=2020");
        await Expect(page.Locator("tbody tr")).Not.ToHaveCountAsync(0);
        await LookAsync(page, mart);
        Assert.That(await PrintAsync(page, mart), Is.InRange(1, 4));
    }

    [Test]
    public async Task A_clerk_sees_the_provinces_figures_and_her_own_offices()
    {
        var page = await SignInAsync(AccountRole.District, "VP-244");
        await page.GotoAsync("/kpi");
        await Expect(page.Locator("main table").Last.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.GotoAsync("/kpi/offices/VP-243");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Không tìm thấy");
        await page.GotoAsync("/kpi/trace?column=cases_completed&year=2020");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Không tìm thấy");
        await page.GotoAsync("/kpi/trace?column=cases_completed&year=2020&office=VP-244");
        await Expect(page.Locator("h1")).ToContainTextAsync("Nguồn gốc");
    }
}
