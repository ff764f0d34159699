using Thads.Etl.Demo;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Submissions;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>The province reads its report as it will be printed, and takes it as a workbook.</summary>
public sealed class ReportTests : PortalFixture
{
    private protected override async Task PrepareAsync()
    {
        var wanted = Hub.Get<SampleSubmissions>()
            .All(Hub.Reference)
            .Where(sample =>
                sample.StatYear >= 2019 && (sample.Months == 12 || sample is { FormCode: "KQ-VIEC" or "KQ-TIEN" })
            )
            .Where(sample => sample is not { OfficeCode: "VP-253", StatYear: 2020, Months: 12 });
        var files = wanted.Select(sample =>
        {
            using var output = new MemoryStream();
            sample.Write(output);
            return new ReceivedFile(
                sample.FileName,
                output.ToArray(),
                new Actor(SampleSubmissions.Sender),
                Justification: "mẫu"
            );
        });
        await Portal.Get<BatchIntake>().SendAsync([.. files], null, default);
        await Portal.Get<MartRefresher>().RefreshPendingAsync(default);
    }

    [Test]
    public async Task The_form_of_the_whole_province_is_shown_with_the_state_of_each_office_and_downloaded()
    {
        var page = await SignInAsync(AccountRole.Province);
        await page.GotoAsync("/reports?period=2020-12");
        await Expect(page.Locator("table.form tbody tr")).ToHaveCountAsync(21);
        await Expect(page.Locator(".tag.bad").First).ToHaveTextAsync("Chưa đầy đủ");
        await Expect(page.GetByText("Số liệu mô phỏng")).ToBeVisibleAsync();
        await LookAsync(page, "report");
        Assert.That(await PrintAsync(page, "report"), Is.InRange(1, 3));
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a.button"));
        Assert.That(download.SuggestedFilename, Is.EqualTo("KQ-VIEC-toan-tinh-2020-12.xlsx"));
        await page.GotoAsync("/reports?form=CHV-VIEC&period=2020-12");
        await LookAsync(page, "report-officers");
    }

    [TestCase("2020-12", 1)]
    [TestCase("2020-06", 1)]
    [TestCase("2019-12", 1)]
    [TestCase("2020-12", 5)]
    public async Task The_leaders_brief_is_one_page_of_A4(string period, int years)
    {
        var page = await SignInAsync(AccountRole.Province);
        foreach (var language in new[] { "vi-VN", "en" })
        {
            await page.GotoAsync(
                $"/reports/brief?period={period}&years={years}&culture={language}&ui-culture={language}"
            );
            await Expect(page.Locator(".brief svg.chart")).ToHaveCountAsync(2);
            await LookAsync(page, $"brief-{period}-{years}-{language}");
            // What was published beside it is a page of its own.
            var published = await page.Locator(".brief .published").CountAsync();
            Assert.That(await PrintAsync(page, $"brief-{period}-{years}-{language}"), Is.EqualTo(1 + published));
        }
    }

    [Test]
    public async Task A_report_that_is_brought_back_is_verified()
    {
        var page = await SignInAsync(AccountRole.Analyst);
        await page.GotoAsync("/reports?form=NSNN&period=2019-12");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a.button"));
        var file = await download.PathAsync();
        var report = await File.ReadAllBytesAsync(file);
        await page.GotoAsync("/reports/verify");
        await VerifyAsync(page, report);
        await Expect(page.Locator(".message.good")).ToContainTextAsync("còn nguyên giá trị");
        await VerifyAsync(page, report.SheetSet("NSNN", "C12", 1));
        await Expect(page.Locator(".message.bad")).ToContainTextAsync("không còn đúng");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await LookAsync(page, "report-verify");
    }

    private static async Task VerifyAsync(Microsoft.Playwright.IPage page, byte[] workbook)
    {
        await page.SetInputFilesAsync(
            "#file",
            new Microsoft.Playwright.FilePayload
            {
                Name = "report.xlsx",
                MimeType = SubmissionArchive.XlsxType,
                Buffer = workbook,
            }
        );
        await page.ClickAsync("main button");
    }
}
