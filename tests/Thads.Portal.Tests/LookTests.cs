using Thads.Warehouse.Model.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>The components that every page is put together from, and the menu on a telephone.</summary>
public sealed class LookTests : PortalFixture
{
    [Test]
    public async Task The_style_page_shows_each_component()
    {
        var page = await SignInAsync(AccountRole.Analyst);
        await page.GotoAsync("/docs/style");
        await Expect(page.Locator("section.card")).ToHaveCountAsync(6);
        await Expect(page.Locator("header .department")).ToContainTextAsync("Thi hành án dân sự");
        await LookAsync(page, "style");
    }

    [Test]
    public async Task Help_says_what_each_role_does_and_the_glossary_what_words_mean()
    {
        foreach (
            var (role, office, step) in new[]
            {
                (AccountRole.District, "VP-244", "Kiểm tra trước khi gửi"),
                (AccountRole.Province, null, "Nhắc các đơn vị"),
                (AccountRole.Admin, null, "Kỳ và hạn nộp"),
                (AccountRole.Analyst, (string?)null, "Lần theo một con số"),
            }
        )
        {
            var page = await SignInAsync(role, office);
            await page.ClickAsync("header a[href=help]");
            await Expect(page.Locator(".steps")).ToContainTextAsync(step);
            foreach (var picture in await page.Locator(".steps img").AllAsync())
            {
                await picture.ScrollIntoViewIfNeededAsync();
                await Expect(picture).ToHaveJSPropertyAsync("complete", true);
                Assert.That(await picture.EvaluateAsync<int>("image => image.naturalWidth"), Is.EqualTo(683));
            }
            if (role is AccountRole.District or AccountRole.Admin)
            {
                await LookAsync(page, $"help-{role}".ToLowerInvariant());
            }
        }
        var anybody = await AnonymousAsync();
        await anybody.GotoAsync("/docs/glossary");
        await LookAsync(anybody, "glossary");
    }

    [Test]
    public async Task On_a_telephone_the_menu_folds_without_scripts_and_opens_by_keyboard()
    {
        var page = await SignInAsync(AccountRole.District, "VP-244", withScript: false);
        await page.SetViewportSizeAsync(390, 844);
        await Expect(page.Locator("header nav")).ToBeHiddenAsync();
        await page.ClickAsync("label.menu");
        await Expect(page.Locator("header nav")).ToBeVisibleAsync();
        await PictureAsync(page, "menu-open-390");
        await page.FocusAsync("input.menu");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("header nav")).ToBeHiddenAsync();
        await page.SetViewportSizeAsync(1366, 768);
        await Expect(page.Locator("header nav")).ToBeVisibleAsync();
        await Expect(page.Locator("label.menu")).ToBeHiddenAsync();
    }
}
