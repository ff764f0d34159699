using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Submissions;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>Each role's first page says what is due and what waits, and leads there: on the last day of FY2020's deadline.</summary>
public sealed class HomeTests : PortalFixture
{
    private protected override DateTimeOffset? Now => new DateTimeOffset(2020, 10, 2, 10, 0, 0, TimeSpan.FromHours(7));

    private protected override async Task PrepareAsync()
    {
        List<ReceivedFile> files =
        [
            Good("VP-244", "KQ-VIEC", 12),
            Good("VP-244", "KQ-TIEN", 12),
            Good("VP-246", "KQ-VIEC", 12),
            .. Hub.Get<Thads.Etl.Demo.SampleSubmissions>()
                .All(Hub.Reference)
                .Where(sample => sample is { StatYear: 2020, Months: 9, FormCode: "KQ-VIEC" or "KQ-TIEN" })
                .Select(sample => Good(sample.OfficeCode, sample.FormCode, 9)),
        ];
        await Portal.Get<BatchIntake>().SendAsync(files, null, default);
        var bad = Hub.Sample("VP-243", "KQ-VIEC", 2020).Set("C14", "mười hai");
        await Portal.Get<BatchIntake>().SendAsync([new("KQ.xlsx", bad, new("lan", "VP-243"))], null, default);
        await Portal.Get<MartRefresher>().RefreshPendingAsync(default);
        await Portal.Get<SubmissionReviews>().ReturnAsync(3, "Số thụ lý không khớp sổ gốc", Actor.System, default);
    }

    [Test]
    public async Task A_clerk_sees_what_is_due_today_and_has_its_template_in_one_click()
    {
        var page = await SignInAsync(AccountRole.District, "VP-244");
        await Expect(page.Locator("#due")).ToContainTextAsync("12 tháng năm 2020");
        await Expect(page.Locator("section:has(#due)")).ToContainTextAsync("01/10/2019 – 30/09/2020");
        await Expect(page.Locator("section:has(#due)")).ToContainTextAsync("Hạn hôm nay");
        await Expect(page.Locator("section:has(#due) .task")).ToHaveCountAsync(2);
        await Expect(page.Locator("section:has(#waiting)")).ToContainTextAsync("Không có báo cáo nào");
        await Expect(page.Locator(".stats")).ToContainTextAsync("Toàn tỉnh");
        await LookAsync(page, "home-clerk");
        var template = await page.RunAndWaitForDownloadAsync(() =>
            page.ClickAsync("section:has(#due) .task:has-text('NSNN') a")
        );
        Assert.That(template.SuggestedFilename, Is.EqualTo("NSNN_VP-244_2020-12.xlsx"));
    }

    [TestCase("VP-243", "Bị từ chối", "Sửa lỗi", "1 ô có lỗi")]
    [TestCase("VP-246", "Bị trả lại", "Sửa lỗi", "Số thụ lý không khớp sổ gốc")]
    public async Task A_clerk_sees_what_waits_for_her_and_why(string office, string state, string button, string why)
    {
        var page = await SignInAsync(AccountRole.District, office);
        var task = page.Locator("section:has(#waiting) .task");
        await Expect(task).ToHaveCountAsync(1);
        await Expect(task).ToContainTextAsync(state);
        await Expect(task).ToContainTextAsync(why);
        await LookAsync(page, $"home-clerk-{office}");
        await task.GetByText(button).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Báo cáo số");
    }

    [Test]
    public async Task The_province_sees_who_is_missing_what_and_what_waits_for_approval()
    {
        var page = await SignInAsync(AccountRole.Province);
        var due = page.Locator("section:has(#due)");
        await Expect(due.Locator(".big")).ToContainTextAsync("0 / 10");
        await Expect(due.Locator(".task")).ToHaveCountAsync(10);
        await Expect(due.Locator(".task:has-text('Phúc Yên')")).ToContainTextAsync("ngân sách nhà nước");
        await Expect(due.Locator(".task:has-text('Phúc Yên')")).Not.ToContainTextAsync("tính bằng tiền");
        await Expect(page.Locator("section:has(#approve) .count")).ToHaveTextAsync("22");
        await LookAsync(page, "home-province");
    }

    [Test]
    public async Task An_admin_sees_the_backups_and_the_sign_ins_too()
    {
        var page = await SignInAsync(AccountRole.Admin);
        await Expect(page.Locator("section:has(#system)")).ToContainTextAsync("Cần sao lưu");
        await LookAsync(page, "home-admin");
    }

    [Test]
    public async Task An_analyst_sees_the_newest_complete_period()
    {
        var page = await SignInAsync(AccountRole.Analyst);
        await Expect(page.Locator("main")).ToContainTextAsync("9 tháng năm 2020");
        await LookAsync(page, "home-analyst");
    }

    [Test]
    public async Task The_board_opens_on_the_period_that_is_due()
    {
        var page = await SignInAsync(AccountRole.Province);
        await page.GotoAsync("/board");
        await Expect(page.Locator("#period")).ToHaveValueAsync("2020-12");
        await Expect(page.Locator("main")).ToContainTextAsync("Hạn hôm nay");
        await Expect(page.Locator("thead")).ToContainTextAsync("Kết quả thi hành án dân sự tính bằng việc");
        await Expect(page.Locator("tbody tr:has-text('Phúc Yên')")).ToContainTextAsync("2 / 4");
        await LookAsync(page, "board-due");
    }

    [Test]
    public async Task Results_open_on_the_newest_complete_period_and_one_that_is_not_is_compared_with_nothing()
    {
        var page = await SignInAsync(AccountRole.Analyst);
        await page.GotoAsync("/kpi");
        await Expect(page.Locator("main")).ToContainTextAsync("Số liệu đến kỳ 9 tháng/2020");
        Assert.That(await page.Locator(".figures a:not([tabindex='-1'])").CountAsync(), Is.LessThan(40), "Tab stops.");
        await page.GotoAsync("/kpi?year=2020&months=12");
        await Expect(page.Locator("main [role=status]")).ToContainTextAsync("1/10 đơn vị đã báo cáo");
        await Expect(page.Locator(".kpis")).Not.ToContainTextAsync("chênh lệch");
        await LookAsync(page, "kpi-incomplete");
    }

    private ReceivedFile Good(string office, string form, int months) =>
        new(
            $"{office}_{form}_2020-{months:00}.xlsx",
            Hub.Sample(office, form, 2020, months),
            Actor.System,
            Justification: "mẫu"
        );
}
