using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Submissions;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>A submission that is held for its warnings: what it would change is shown, and it is justified or taken back.</summary>
public sealed class HeldTests : PortalFixture
{
    [Test]
    public async Task A_clerk_sees_what_would_change_and_says_why_it_is_right()
    {
        // More cases than its register has: what differs is one line with a justification of its own.
        var sent = new ReceivedFile("kq.xlsx", Hub.Sample("VP-246", "KQ-VIEC", FormSamples.Year), new("test"));
        var results = await Portal.Get<SubmissionLog>().ReceiveAsync(sent, default);
        await Portal.Get<SubmissionProcessor>().ProcessAsync(results.SubmissionId, default);
        var page = await HeldAsync("a.xlsx", 500_000);
        await Expect(page.Locator("form #asked ~ details summary"))
            .ToContainTextAsync("Biểu SO-THU-LY khác biểu KQ-VIEC");
        await Expect(page.Locator("h2:has-text('Nếu tiếp nhận báo cáo này')")).ToBeVisibleAsync();
        await LookAsync(page, "submission-held");
        await page.SelectOptionAsync("#severity", "Warning");
        await page.ClickAsync("form:has(#severity) button");
        await Expect(page.Locator(".findings tbody tr").First).ToContainTextAsync("Cảnh báo");
        await page.FillAsync("textarea[name=reason]", "Sổ mới nhập một phần");
        await page.FillAsync("#text", "Đã đối chiếu với quyết định thi hành án");
        await page.ClickAsync("text=Gửi giải trình và tiếp nhận số liệu");
        await Expect(page.Locator(".next")).ToContainTextAsync("Số liệu đã được tiếp nhận", new() { Timeout = 30_000 });
        await Expect(page.Locator(".facts")).ToContainTextAsync("Đã đối chiếu với quyết định");
        await Expect(page.Locator(".facts")).ToContainTextAsync("Sổ mới nhập một phần");
    }

    [Test]
    public async Task A_clerk_takes_back_what_is_not_loaded_yet()
    {
        var page = await HeldAsync("b.xlsx", 500_001);
        await page.ClickAsync("text=Rút lại báo cáo");
        await Expect(page.GetByText("Đã rút lại báo cáo.")).ToBeVisibleAsync();
        await Expect(page.Locator(".next .tag")).ToHaveTextAsync("Đã rút lại");
    }

    private async Task<Microsoft.Playwright.IPage> HeldAsync(string name, int amount)
    {
        var workbook = Hub.Golden("SO-THU-LY").Set("K9", amount).Set("K21", 7_000_000 + amount);
        var page = await SignInAsync(AccountRole.Province);
        await page.GotoAsync("/submissions/new");
        await page.SetInputFilesAsync(
            "#files",
            new Microsoft.Playwright.FilePayload
            {
                Name = name,
                MimeType = SubmissionArchive.XlsxType,
                Buffer = workbook,
            }
        );
        await page.ClickAsync("button[value=send]");
        await Expect(page.Locator("#progress li")).ToContainTextAsync("Chờ giải trình", new() { Timeout = 30_000 });
        await page.ClickAsync("#progress a");
        return page;
    }
}
