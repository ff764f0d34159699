using OtpNet;
using Thads.Warehouse.Model.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>An admin adds a second factor to her account and signs in with it; the pages have no script, but axe, which checks them, is one.</summary>
public sealed class SecondFactorTests : PortalFixture
{
    [Test]
    public async Task An_admin_adds_a_second_factor_and_signs_in_with_it()
    {
        var page = await SignInAsync(AccountRole.Admin);
        await page.GotoAsync("/account/password");
        await page.ClickAsync("main a[href='account/second-factor']");
        await LookAsync(page, "second-factor-none");
        await page.ClickAsync("main form[action$=begin] button");
        await Expect(page.Locator("svg.qr")).ToBeVisibleAsync();
        await LookAsync(page, "second-factor-key");
        var key = await page.Locator("main code").TextContentAsync();
        await page.FillAsync("#code", Code(key!));
        await page.ClickAsync("main form[action$=confirm] button");
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await LookAsync(page, "second-factor-codes");
        var recovery = await page.Locator(".codes li").First.TextContentAsync();

        var (userName, password) = await Portal.AccountAsync(AccountRole.Admin);
        var other = await AnonymousAsync();
        await other.GotoAsync("/account/sign-in");
        await other.FillAsync("#userName", userName);
        await other.FillAsync("#password", password);
        await other.ClickAsync("main button[type=submit]");
        await LookAsync(other, "sign-in-code");
        await other.FillAsync("#code", recovery!);
        await other.ClickAsync("main button[type=submit]");
        await Expect(other.Locator("nav")).ToContainTextAsync("Quản trị");
    }

    private static string Code(string key) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime);
}
