using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Submissions;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>The province sees who has sent what, approves, returns and permits; what is approved is locked.</summary>
public sealed class BoardTests : PortalFixture
{
    private protected override async Task PrepareAsync()
    {
        var files = new[] { "VP-26", "VP-243", "VP-244", "VP-246" }.Select(office => new ReceivedFile(
            $"{office}_KQ-VIEC_2016-12.xlsx",
            Hub.Sample(office, "KQ-VIEC", 2016),
            Actor.System,
            Justification: "mẫu"
        ));
        await Portal.Get<BatchIntake>().SendAsync([.. files], null, default);
    }

    [Test]
    public async Task The_province_approves_and_what_is_approved_is_locked_until_it_permits_another()
    {
        var province = await SignInAsync(AccountRole.Province);
        await province.GotoAsync("/board?period=2016-12&all=true");
        await LookAsync(province, "board");
        await province.ClickAsync("tr:has-text('Phúc Yên') a.tag:has-text('Muộn')");
        await LookAsync(province, "review");
        await province.ClickAsync("text=Phê duyệt báo cáo");
        await Expect(province.GetByText("số liệu được khóa.")).ToBeVisibleAsync();
        var submission = province.Url.Split('?')[0];

        Assert.That(await SendAsync(5), Is.EqualTo("Bị từ chối"));
        await province.GotoAsync("/board?period=2016-12");
        await Expect(province.Locator("tr:has-text('Phúc Yên')")).ToContainTextAsync("Đã phê duyệt");
        await LookAsync(province, "board-approved");

        await province.GotoAsync(submission);
        await province.FillAsync("#last-day", "31/12/2099");
        await province.FillAsync("#permit-reason", "Đính chính theo kết luận kiểm tra");
        await province.ClickAsync("text=Cho phép >> nth=-1");
        await Expect(province.GetByText("Đã cho phép.")).ToBeVisibleAsync();
        Assert.That(await SendAsync(6), Is.EqualTo("Đã tiếp nhận"));
        await province.GotoAsync("/permits");
        await Expect(province.Locator("tbody")).ToContainTextAsync("VP-244");
        await LookAsync(province, "permits");
    }

    [Test]
    public async Task What_is_returned_tells_the_office_why()
    {
        var province = await SignInAsync(AccountRole.Province);
        await province.GotoAsync("/board?period=2016-12");
        await province.ClickAsync("tr:has-text('Vĩnh Yên') a.tag:has-text('Muộn')");
        await province.FillAsync("#return-reason", "Số thụ lý không khớp sổ gốc");
        await province.ClickAsync("text=Trả lại đơn vị");
        var district = await SignInAsync(AccountRole.District, "VP-243");
        await district.GotoAsync("/board?period=2016-12");
        await Expect(district.Locator("tbody tr")).ToHaveCountAsync(1);
        await district.ClickAsync("a.tag:has-text('Bị trả lại')");
        await Expect(district.Locator("main")).ToContainTextAsync("Số thụ lý không khớp sổ gốc");
        await Expect(district.Locator(".review")).ToHaveCountAsync(0);
        await LookAsync(district, "submission-returned");
    }

    /// <summary>Sends another version as VP-244's clerk; what became of it.</summary>
    private async Task<string> SendAsync(int more)
    {
        var page = await SignInAsync(AccountRole.District, "VP-244");
        await page.GotoAsync("/submissions/new");
        await page.Locator("details summary").ClickAsync();
        await page.FillAsync("#justification", "Đã đối chiếu sổ gốc");
        await page.SetInputFilesAsync(
            "#files",
            new Microsoft.Playwright.FilePayload
            {
                Name = $"KQ-{more}.xlsx",
                MimeType = SubmissionArchive.XlsxType,
                Buffer = Hub.Variant("VP-244", 2016, 12, more),
            }
        );
        await page.ClickAsync("button[value=send]");
        var state = page.Locator("#progress li span");
        await Expect(state)
            .ToHaveTextAsync(
                new System.Text.RegularExpressions.Regex("Bị từ chối|Đã tiếp nhận"),
                new() { Timeout = 30_000 }
            );
        return (await state.TextContentAsync())!;
    }
}
