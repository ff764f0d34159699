using System.Runtime.InteropServices;
using Microsoft.Playwright;

namespace Thads.Portal.Tests;

/// <summary>The Chromium that is installed on the machine, started once for the assembly.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static async Task<Browser> StartAsync()
    {
        var executable =
            Environment.GetEnvironmentVariable("THADS_TEST_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (executable is null)
        {
            Assert.Ignore("No Chromium on this machine: install chromium, or name it in THADS_TEST_CHROMIUM.");
        }
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = executable,
                Headless = true,
                Args =
                [
                    "--headless",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    .. RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? new[] { "--no-sandbox" } : [],
                ],
            }
        );
        return new Browser(playwright, browser);
    }

    /// <summary>A browser of somebody's own, on the screen of an office PC.</summary>
    public Task<IBrowserContext> NewContextAsync(Uri address, bool withScript = true) =>
        browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.ToString(),
                ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
                JavaScriptEnabled = withScript,
                AcceptDownloads = true,
                Locale = "vi-VN",
            }
        );

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
