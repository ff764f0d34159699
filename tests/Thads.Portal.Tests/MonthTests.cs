using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Thads.Etl.Notices;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Submissions;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>
/// The end of FY2020 for three offices, from their first pages to the last approval: one that is right at once, one that errs, one whose
/// report the province returns. Without scripts, and with the clicks counted.
/// </summary>
public sealed class MonthTests : PortalFixture
{
    private const string Form = "KQ-VIEC";
    private int clicks;

    private readonly MailServer mail = MailServer.Started();

    private protected override (string Key, string Value)[] Settings => mail.Settings;

    [OneTimeTearDown]
    public async Task StopMailAsync() => await mail.DisposeAsync();

    private protected override async Task PrepareAsync()
    {
        foreach (var office in new[] { "VP-244", "VP-243", "VP-246" })
        {
            await Portal.Get<OfficeAddressBook>().SetAsync(office, $"{office}@thads.example", Actor.System, default);
        }
    }

    private protected override DateTimeOffset? Now => new DateTimeOffset(2020, 10, 1, 8, 0, 0, TimeSpan.FromHours(7));

    [Test]
    public async Task Three_offices_report_one_errs_one_is_returned_and_all_is_approved()
    {
        var province = await SignInAsync(AccountRole.Province);
        await province.GotoAsync("/");
        await ClickAsync(province, "section:has(#due) .task:has-text('Tam Đảo') button:has-text('Nhắc')");
        Assert.That(Clicks(), Is.EqualTo(1), "To remind one office.");
        await Expect(province.GetByText("Đã nhắc các đơn vị còn thiếu báo cáo.")).ToBeVisibleAsync();
        Assert.That(await LettersAsync("vp-244"), Is.Empty);
        await ClickAsync(province, "section:has(#due) button:has-text('Nhắc tất cả đơn vị còn thiếu')");
        Assert.That(Clicks(), Is.LessThanOrEqualTo(2), "To find who misses what, and to remind all.");
        await Expect(province.GetByText("Đã nhắc các đơn vị còn thiếu báo cáo.")).ToBeVisibleAsync();
        await LookAsync(province, "home-reminded");
        await province.GotoAsync("/board");
        await province.GetByText("Nhắc tất cả đơn vị còn thiếu").ClickAsync();
        await Expect(province.GetByText("Không có đơn vị nào cần nhắc thêm hôm nay.")).ToBeVisibleAsync();
        await LookAsync(province, "board-reminded");
        Assert.That(await LettersAsync("vp-244"), Is.EqualTo(new[] { "Cục nhắc nộp báo cáo 12 tháng năm 2020" }));
        var right = await SignInAsync(AccountRole.District, "VP-244", withScript: false);
        await Expect(right.Locator("section:has(#due)")).ToContainTextAsync("Hạn ngày mai");
        var template = await right.RunAndWaitForDownloadAsync(() =>
            ClickAsync(right, $"section:has(#due) a[href*='{Form}/template']")
        );
        Assert.That(template.SuggestedFilename, Is.EqualTo($"{Form}_VP-244_2020-12.xlsx"));
        Assert.That(Clicks(), Is.LessThanOrEqualTo(2), "A template.");
        await CheckAndSendAsync(right, Hub.Sample("VP-244", Form, 2020));
        Assert.That(Clicks(), Is.LessThanOrEqualTo(3), "To check and to send.");
        await LoadedAsync("VP-244", 1);

        var errs = await SignInAsync(AccountRole.District, "VP-243", withScript: false);
        var good = Hub.Sample("VP-243", Form, 2020);
        await SendAsync(errs, good.Set("C14", "mười hai"));
        await StatusAsync("VP-243", SubmissionStatus.Rejected);
        Clicks();
        await errs.GotoAsync("/");
        await ClickAsync(errs, "section:has(#waiting) a:has-text('Sửa lỗi')");
        var marked = await errs.RunAndWaitForDownloadAsync(() => ClickAsync(errs, "a.button:has-text('đánh dấu lỗi')"));
        var corrected = (await File.ReadAllBytesAsync(await marked.PathAsync())).SheetSet(
            Form,
            "C14",
            good.NumberAt("C14")
        );
        await SendAsync(errs, corrected);
        Assert.That(Clicks(), Is.LessThanOrEqualTo(4), "To correct and to send again.");
        await LoadedAsync("VP-243", 1);
        await errs.GotoAsync("/");
        await Expect(errs.Locator("section:has(#waiting)")).ToContainTextAsync("Không có báo cáo nào");

        var returned = await SignInAsync(AccountRole.District, "VP-246", withScript: false);
        await CheckAndSendAsync(returned, Hub.Sample("VP-246", Form, 2020));
        await LoadedAsync("VP-246", 1);
        await ReturnAsync(province, "Lập Thạch", "Số thụ lý không khớp sổ gốc");
        await returned.GotoAsync("/");
        await Expect(returned.Locator("section:has(#waiting)")).ToContainTextAsync("Số thụ lý không khớp sổ gốc");
        await returned.ClickAsync("section:has(#waiting) a:has-text('Sửa lỗi')");
        await Expect(returned.Locator("blockquote")).ToContainTextAsync("Số thụ lý không khớp sổ gốc");
        Assert.That(await LettersAsync("vp-246"), Has.Some.Contains("bị trả lại"));
        await returned.FillAsync("#message", "Đã kiểm tra lại sổ, xin gửi bản khác.");
        await returned.ClickAsync("text=Gửi trao đổi");
        await Expect(returned.Locator(".talk")).ToContainTextAsync("Đã kiểm tra lại sổ");
        await province.GotoAsync("/notices");
        await Expect(province.Locator("main")).ToContainTextAsync("Có trao đổi mới về báo cáo");
        await LookAsync(province, "notices");
        await PictureAsync(returned, "month-returned");
        await CheckAndSendAsync(returned, Hub.Variant("VP-246", 2020, 12, 5));
        await LoadedAsync("VP-246", 2);

        await using (var context = Portal.Context())
        {
            var newest = await context.Submissions.SingleAsync(s => s.OfficeCode == "VP-246" && s.Version == 2);
            await province.GotoAsync($"/submissions/{newest.SubmissionId}");
        }
        await Expect(province.Locator("td.changed").First).ToBeVisibleAsync();
        await LookAsync(province, "submission-versions");
        await province.SetViewportSizeAsync(390, 844);
        // A table that becomes cards still has its caption on a line.
        var caption = (await province.Locator("table.list caption").First.BoundingBoxAsync())!;
        Assert.That(caption.Width, Is.GreaterThan(300));
        await province.SetViewportSizeAsync(1366, 768);
        await province.GotoAsync("/submissions?q=kq&sort=Office&status=Returned");
        await Expect(province.Locator("main")).ToContainTextAsync("Có 0 báo cáo.");
        await Expect(province.Locator("main")).ToContainTextAsync("Bỏ mọi điều kiện lọc");
        await province.GotoAsync("/submissions?q=kq&sort=Office");
        await Expect(province.Locator("tbody tr").First).ToContainTextAsync("Vĩnh Yên");
        await LookAsync(province, "submissions");
        Clicks();
        await province.GotoAsync("/");
        await Expect(province.Locator("section:has(#approve) .count")).ToHaveTextAsync("3");
        await ClickAsync(province, "text=Đối chiếu và phê duyệt");
        await ClickAsync(province, "section:has(#clean) form button");
        Assert.That(Clicks(), Is.LessThanOrEqualTo(12), "To approve.");
        await Expect(province.Locator("main")).ToContainTextAsync("Không có báo cáo nào chờ phê duyệt");
        await province.GotoAsync("/");
        await PictureAsync(province, "month-end");
        foreach (var office in new[] { "vp-244", "vp-243", "vp-246" })
        {
            Assert.That(await LettersAsync(office), Has.Some.Contains("đã được phê duyệt"), office);
        }
        Assert.That(await LettersAsync("vp-243"), Has.Some.Contains("bị từ chối"));
        Assert.That(mail.Taken.Select(letter => letter.MessageId), Is.Unique, "Nobody is told anything twice.");
        await right.GotoAsync("/board");
        await Expect(right.Locator("tbody")).ToContainTextAsync("Đã phê duyệt");
    }

    /// <summary>The subjects of the letters that an office has got by now.</summary>
    private async Task<IReadOnlyList<string?>> LettersAsync(string office)
    {
        await Portal.MailAsync();
        return [.. mail.To($"{office}@thads.example").Select(letter => letter.Subject)];
    }

    private static async Task ReturnAsync(IPage page, string office, string reason)
    {
        await page.GotoAsync("/approvals");
        await page.ClickAsync($"tr:has-text('{office}') a");
        await page.FillAsync("#return-reason", reason);
        await page.ClickAsync("text=Trả lại đơn vị");
        await Expect(page.GetByText("Đã trả lại đơn vị.")).ToBeVisibleAsync();
    }

    private async Task CheckAndSendAsync(IPage page, byte[] workbook)
    {
        await ClickAsync(page, "nav a:has-text('Gửi báo cáo')");
        await page.SetInputFilesAsync("#files", FileOf(workbook));
        await ClickAsync(page, "button[value=check]");
        var why = page.Locator("form textarea[id^=why-]");
        if (await why.CountAsync() > 0)
        {
            await why.FillAsync("Đã đối chiếu sổ gốc");
        }
        await ClickAsync(page, "button[value=send-checked]");
        await Expect(page.Locator(".message")).ToContainTextAsync("Đã nhận, số báo cáo");
    }

    private async Task SendAsync(IPage page, byte[] workbook)
    {
        await ClickAsync(page, "nav a:has-text('Gửi báo cáo')");
        await page.SetInputFilesAsync("#files", FileOf(workbook));
        await ClickAsync(page, "button[value=send]");
        await Expect(page.Locator(".message")).ToContainTextAsync("Đã nhận, số báo cáo");
    }

    private async Task ClickAsync(IPage page, string selector)
    {
        clicks++;
        await page.ClickAsync(selector);
    }

    /// <summary>How many there were since it was asked last.</summary>
    private int Clicks()
    {
        var made = clicks;
        clicks = 0;
        return made;
    }

    private Task LoadedAsync(string office, int version) =>
        WaitAsync(s => s.OfficeCode == office && s.Status == SubmissionStatus.Loaded && s.Version == version);

    private Task StatusAsync(string office, SubmissionStatus status) =>
        WaitAsync(s => s.SenderOfficeCode == office && s.Status == status);

    private async Task WaitAsync(System.Linq.Expressions.Expression<Func<Submission, bool>> isThere)
    {
        for (var i = 0; i < 300; i++)
        {
            await using var context = Portal.Context();
            if (await context.Submissions.AnyAsync(isThere))
            {
                return;
            }
            await Task.Delay(100);
        }
        Assert.Fail($"There is no submission with {isThere}.");
    }

    private static FilePayload FileOf(byte[] workbook) =>
        new()
        {
            Name = "KQ.xlsx",
            MimeType = SubmissionArchive.XlsxType,
            Buffer = workbook,
        };
}
