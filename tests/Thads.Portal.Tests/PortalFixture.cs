using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Portal.Tests;

/// <summary>The portal and a browser. Every page that a test looks at is checked for accessibility and leaves its picture behind.</summary>
public abstract class PortalFixture
{
    private Browser? browser;
    private protected PortalApp Portal { get; private set; } = null!;
    private protected TestHub Hub { get; private set; } = null!;

    /// <summary>An office PC, a small laptop, a telephone.</summary>
    private static readonly (int Width, int Height)[] Screens = [(1366, 768), (1024, 768), (390, 844)];

    /// <summary>Where the pictures are left: beside the test assembly.</summary>
    private static string Pictures =>
        Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.TestDirectory, "screenshots")).FullName;

    [OneTimeSetUp]
    public async Task StartPortalAsync()
    {
        browser = await Browser.StartAsync();
        Portal = Now is { } now
            ? await PortalApp.StartAsync(
                DatabaseEngine.Sqlite,
                builder => builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(now)),
                Settings
            )
            : await PortalApp.StartAsync(DatabaseEngine.Sqlite, Settings);
        Hub = await TestHub.StartAsync();
        await PrepareAsync();
    }

    [OneTimeTearDown]
    public async Task StopPortalAsync()
    {
        if (browser is null)
        {
            return;
        }
        await browser.DisposeAsync();
        if (Portal is not null)
        {
            await Portal.DisposeAsync();
        }
        if (Hub is not null)
        {
            await Hub.DisposeAsync();
        }
    }

    /// <summary>The moment at which the portal starts; null for the time that it is.</summary>
    private protected virtual DateTimeOffset? Now => null;

    /// <summary>Settings of the portal under <c>Thads</c>.</summary>
    private protected virtual (string Key, string Value)[] Settings => [];

    /// <summary>What the tests of the fixture find in the warehouse.</summary>
    private protected virtual Task PrepareAsync() => Task.CompletedTask;

    private protected async Task<IPage> AnonymousAsync(bool withScript = true)
    {
        var context = await browser!.NewContextAsync(Portal.Address, withScript);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                Assert.Fail($"The browser says: {message.Text}");
            }
        };
        return page;
    }

    /// <summary>A browser in which somebody of the role has signed in through the page.</summary>
    private protected async Task<IPage> SignInAsync(AccountRole role, string? office = null, bool withScript = true)
    {
        var (userName, password) = await Portal.AccountAsync(role, office);
        var page = await AnonymousAsync(withScript);
        await page.GotoAsync("/");
        await page.FillAsync("#userName", userName);
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button[type=submit]");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>
    /// Leaves pictures of the page as an office PC, a small laptop and a telephone show it, and insists on each that axe-core finds nothing
    /// wrong with it, that it is not scrolled sideways and that no cell is so narrow that its words are spelled downwards.
    /// </summary>
    private protected static async Task LookAsync(IPage page, string name)
    {
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            var picture = width == Screens[0].Width ? name : $"{name}-{width}";
            await PictureAsync(page, picture);
            var result = await page.RunAxe();
            Assert.That(
                result.Violations.Select(violation =>
                    $"{violation.Id}: {violation.Help} {string.Join(" ", violation.Nodes.Select(node => node.Html))}"
                ),
                Is.Empty,
                $"Accessibility of {picture}."
            );
            Assert.That(await WidestAsync(page), Is.LessThanOrEqualTo(width), $"{picture} is scrolled sideways.");
            Assert.That(await StackedAsync(page), Is.Empty, $"Letters stand under letters in {picture}.");
        }
        await page.SetViewportSizeAsync(Screens[0].Width, Screens[0].Height);
    }

    /// <summary>How wide the page is with all that stands in it.</summary>
    private static Task<int> WidestAsync(IPage page) =>
        page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");

    /// <summary>Texts of cells in which not even three letters stand beside each other, though a word has more.</summary>
    private static Task<string[]> StackedAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main td, main th, main td button')]
                .filter(cell => {
                    const style = getComputedStyle(cell);
                    const room = cell.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
                    return cell.clientWidth > 0 && room < 1.7 * parseFloat(style.fontSize)
                        && cell.innerText.split(/\s+/).some(word => word.length > 4);
                })
                .map(cell => cell.innerText)
            """
        );

    /// <summary>Leaves a picture of a page that is not ours.</summary>
    private protected static Task PictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true }
        );

    /// <summary>Leaves the page as it is printed.</summary>
    /// <returns>How many sheets of paper it takes.</returns>
    private protected static async Task<int> PrintAsync(IPage page, string name)
    {
        var paper = await page.PdfAsync(
            new PagePdfOptions
            {
                Path = Path.Combine(Pictures, $"{name}.pdf"),
                PreferCSSPageSize = true,
                PrintBackground = true,
            }
        );
        return System.Text.RegularExpressions.Regex.Count(
            System.Text.Encoding.Latin1.GetString(paper),
            @"/Type\s*/Page\b"
        );
    }
}
