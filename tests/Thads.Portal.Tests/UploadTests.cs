using Microsoft.Playwright;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>A clerk signs in, sends a good workbook and a bad one, gets hers back annotated, corrects it and sees it loaded.</summary>
public sealed class UploadTests : PortalFixture
{
    [Test]
    public async Task A_first_sign_in_changes_the_password_before_anything_else()
    {
        var password = await Portal.FirstPasswordAsync("moi", AccountRole.District, "VP-249");
        var page = await AnonymousAsync();
        await page.GotoAsync("/submissions");
        await LookAsync(page, "sign-in");
        await page.FillAsync("#userName", "moi");
        await page.FillAsync("#password", "sai mật khẩu 1");
        await page.ClickAsync("main button[type=submit]");
        await Expect(page.GetByText("Không đăng nhập được: sai tên hoặc mật khẩu.")).ToBeVisibleAsync();
        await page.FillAsync("#userName", "moi");
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button[type=submit]");
        await Expect(page).ToHaveURLAsync(new Uri(Portal.Address, "/account/password").ToString());
        await page.GotoAsync("/submissions");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Đổi mật khẩu");
        await LookAsync(page, "password");
        await page.FillAsync("#oldPassword", password);
        await page.FillAsync("#newPassword", "mua xuan nam 2027");
        await page.FillAsync("#again", "mua xuan nam 2027");
        await page.ClickAsync("main button[type=submit]");
        await Expect(page.GetByText("Đã đổi mật khẩu.")).ToBeVisibleAsync();
        await LookAsync(page, "home-empty");
    }

    [Test]
    public async Task A_good_workbook_is_sent_and_seen_to_be_loaded_without_reloading()
    {
        var page = await SignInAsync(AccountRole.District, "VP-244");
        await page.GotoAsync("/submissions/new");
        await LookAsync(page, "upload");
        await page.SetInputFilesAsync("#files", Workbook("KQ-VIEC_2016.xlsx", Hub.Sample("VP-244", "KQ-VIEC", 2016)));
        await page.ClickAsync("button[value=send]");
        await Expect(page.Locator("#progress li")).ToContainTextAsync("Đã tiếp nhận", Patiently);
        await LookAsync(page, "upload-sent");
        await page.ClickAsync("#progress a");
        await Expect(page.Locator(".next")).ToContainTextAsync("Số liệu đã được tiếp nhận");
        await LookAsync(page, "submission-loaded");
    }

    [Test]
    public async Task Two_workbooks_are_dropped_on_the_page_and_both_are_loaded()
    {
        var page = await SignInAsync(AccountRole.District, "VP-251");
        await page.GotoAsync("/submissions/new");
        foreach (var form in new[] { "KQ-VIEC", "KQ-TIEN" })
        {
            var dropped = await page.EvaluateHandleAsync(
                """
                ([name, base64]) => {
                    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
                    const transfer = new DataTransfer();
                    transfer.items.add(new File([bytes], name));
                    return transfer;
                }
                """,
                new[] { $"{form}.xlsx", Convert.ToBase64String(Hub.Sample("VP-251", form, 2016)) }
            );
            await page.DispatchEventAsync(".drop", "drop", new { dataTransfer = dropped });
        }
        await Expect(page.Locator("#progress li", new() { HasText = "Đã tiếp nhận" }))
            .ToHaveCountAsync(2, new() { Timeout = 30_000 });
    }

    [Test]
    public async Task What_is_no_workbook_is_refused_at_once_with_the_reason()
    {
        var page = await SignInAsync(AccountRole.District, "VP-243");
        await page.GotoAsync("/submissions/new");
        await page.SetInputFilesAsync("#files", Workbook("ảnh.xlsx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));
        await page.ClickAsync("button[value=send]");
        await Expect(page.Locator("#progress li")).ToContainTextAsync("Không nhận được: ");
        await LookAsync(page, "upload-refused");
    }

    [Test]
    public async Task A_bad_workbook_comes_back_annotated_and_is_loaded_once_corrected()
    {
        var good = Hub.Sample("VP-246", "KQ-VIEC", 2016);
        var page = await SignInAsync(AccountRole.District, "VP-246");
        await page.GotoAsync("/submissions/new");
        await page.SetInputFilesAsync("#files", Workbook("KQ.xlsx", good.Set("C14", "mười hai").Set("D17", 9_999)));
        await page.ClickAsync("button[value=send]");
        await Expect(page.Locator("#progress li")).ToContainTextAsync("Bị từ chối", Patiently);
        await page.ClickAsync("#progress a");
        // The cells at fault come first, and what follows from each is folded beneath it.
        await Expect(page.Locator(".causes summary")).ToHaveCountAsync(2);
        await Expect(page.Locator(".causes"))
            .ToContainTextAsync($"ô C14 ghi “mười hai”; nếu là {good.NumberAt("C14")}");
        await Expect(page.Locator(".causes")).ToContainTextAsync($"ô D17 ghi 9.999; nếu là {good.NumberAt("D17")}");
        await Expect(page.Locator(".causes li").First).Not.ToBeVisibleAsync();
        await page.ClickAsync(".causes summary >> nth=0");
        await Expect(page.Locator(".causes li").First).ToBeVisibleAsync();
        await LookAsync(page, "submission-rejected");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.ClickAsync("a.button:has-text('đánh dấu lỗi')")
        );
        var annotated = await File.ReadAllBytesAsync(await download.PathAsync());
        await page.GotoAsync("/submissions/new");
        await page.SetInputFilesAsync(
            "#files",
            Workbook(
                "KQ-sua.xlsx",
                annotated
                    .SheetSet("KQ-VIEC", "C14", good.NumberAt("C14"))
                    .SheetSet("KQ-VIEC", "D17", good.NumberAt("D17"))
            )
        );
        await page.ClickAsync("button[value=send]");
        await Expect(page.Locator("#progress li")).ToContainTextAsync("Đã tiếp nhận", Patiently);
        await page.GotoAsync("/submissions");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await LookAsync(page, "submissions");
    }

    [Test]
    public async Task Without_script_a_workbook_is_checked_and_sent_all_the_same()
    {
        var page = await SignInAsync(AccountRole.District, "VP-247", withScript: false);
        await page.GotoAsync("/submissions/new");
        var workbook = Workbook("KQ.xlsx", Hub.Sample("VP-247", "KQ-VIEC", 2016));
        await page.SetInputFilesAsync("#files", workbook);
        await page.ClickAsync("button[value=check]");
        await Expect(page.Locator(".message")).ToContainTextAsync("Không có lỗi");
        await PictureAsync(page, "upload-checked");
        await page.ClickAsync("button[value=send-checked]");
        await Expect(page.Locator(".message")).ToContainTextAsync("Đã nhận, số báo cáo");
        await page.ClickAsync(".message a");
        await Expect(page.Locator("h1")).ToContainTextAsync("Báo cáo số");
    }

    [Test]
    public async Task A_bad_workbook_that_was_checked_cannot_be_sent_by_its_verdict()
    {
        var page = await SignInAsync(AccountRole.District, "VP-248");
        await page.GotoAsync("/submissions/new");
        var bad = Hub.Sample("VP-248", "KQ-VIEC", 2016).Set("C14", "mười hai");
        await page.SetInputFilesAsync("#files", Workbook("KQ.xlsx", bad));
        await page.ClickAsync("button[value=check]");
        await Expect(page.Locator(".message")).ToContainTextAsync("sẽ bị từ chối nếu gửi");
        await Expect(page.Locator("button[value=send-checked]")).ToHaveCountAsync(0);
        await LookAsync(page, "upload-checked-bad");
    }

    [Test]
    public async Task A_template_for_any_period_is_two_clicks_from_the_upload_page()
    {
        var page = await SignInAsync(AccountRole.District, "VP-249");
        await page.GotoAsync("/submissions/new");
        await page.SelectOptionAsync("#template-form", "KQ-TIEN");
        await page.SelectOptionAsync("#template-period", "2020-09");
        var template = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("form[action=templates] button"));
        Assert.That(template.SuggestedFilename, Is.EqualTo("KQ-TIEN_VP-249_2020-09.xlsx"));
        await page.GotoAsync("/docs/forms/KQ-VIEC");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("--office");
        await LookAsync(page, "form");
    }

    private static LocatorAssertionsToContainTextOptions Patiently => new() { Timeout = 30_000 };

    private static FilePayload Workbook(string name, byte[] bytes) =>
        new()
        {
            Name = name,
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = bytes,
        };
}
