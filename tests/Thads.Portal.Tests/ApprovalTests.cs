using Microsoft.EntityFrameworkCore;
using Thads.Etl.Demo;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Submissions;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>The province compares before it approves, goes on to the next, and approves what had no warnings in one action.</summary>
public sealed class ApprovalTests : PortalFixture
{
    private const int Sent = 30;

    /// <summary>These send FY2019 again with less carried out than FY2020 carried in, which is a warning.</summary>
    private static readonly string[] Unusual = ["VP-244", "VP-243", "VP-246"];

    private protected override async Task PrepareAsync()
    {
        var samples = Hub.Get<SampleSubmissions>()
            .All(Hub.Reference)
            .Where(sample => sample is { StatYear: >= 2018 and <= 2020, Months: 12, FormCode: "KQ-VIEC" });
        await Portal
            .Get<BatchIntake>()
            .SendAsync(
                [
                    .. samples.Select(sample => new ReceivedFile(
                        sample.FileName,
                        Hub.Sample(sample.OfficeCode, sample.FormCode, sample.StatYear),
                        Actor.System,
                        Justification: "Đã đối chiếu sổ gốc"
                    )),
                ],
                null,
                default
            );
        await Portal
            .Get<BatchIntake>()
            .SendAsync(
                [
                    .. Unusual.Select(office => new ReceivedFile(
                        $"{office}.xlsx",
                        Hub.Variant(office, 2019, 12, -5),
                        Actor.System,
                        Justification: "Đã đối chiếu sổ gốc"
                    )),
                ],
                null,
                default
            );
        await Portal.Get<MartRefresher>().RefreshPendingAsync(default);
    }

    [Test, Order(1)]
    public async Task A_report_stands_beside_the_earlier_ones_and_the_next_is_one_click_away()
    {
        var page = await SignInAsync(AccountRole.Province);
        var id = await NewestOf("VP-244");
        await page.GotoAsync($"/submissions/{id}");
        await Expect(page.Locator("table:has(caption:has-text('So với các kỳ trước')) tbody tr"))
            .Not.ToHaveCountAsync(0);
        await Expect(page.Locator(".stats")).ToContainTextAsync("Toàn tỉnh, có báo cáo này");
        await Expect(page.Locator("main")).ToContainTextAsync("Mức thường thấy (2 năm trước)");
        await LookAsync(page, "submission-review");
        await page.GotoAsync("/approvals");
        await page.ClickAsync("table a >> nth=0");
        var first = page.Url;
        await page.ClickAsync("text=Phê duyệt và xem báo cáo tiếp theo");
        await Expect(page.GetByText("Đã phê duyệt báo cáo trước")).ToBeVisibleAsync();
        Assert.That(page.Url.Split('?')[0], Is.Not.EqualTo(first));
        Assert.That(await ApprovedAsync(), Is.EqualTo(1));
    }

    [Test, Order(2)]
    public async Task Thirty_reports_are_approved_in_at_most_twelve_clicks_each_audited()
    {
        var clicks = 1; // The one of the test before.
        var page = await SignInAsync(AccountRole.Province);
        await page.GotoAsync("/");
        await ClickAsync("text=Đối chiếu và phê duyệt");
        await LookAsync(page, "approvals");
        var clean = await page.Locator("input[name=id]").CountAsync();
        var warned = await page.Locator("section:has(#warned) tbody tr").CountAsync();
        Assert.That(clean + warned, Is.EqualTo(Sent - 1));
        Assert.That(warned, Is.InRange(1, Unusual.Length));
        await ClickAsync("section:has(#clean) button");
        await Expect(page.GetByText("Đã phê duyệt các báo cáo không có cảnh báo")).ToBeVisibleAsync();
        await Expect(page.Locator("#clean")).ToHaveCountAsync(0);
        Assert.That(await ApprovedAsync(), Is.EqualTo(clean + 1));
        await using var context = Portal.Context();
        Assert.That(
            await context.AuditEvents.CountAsync(e => e.Action == AuditActions.SubmissionApproved),
            Is.EqualTo(clean + 1)
        );
        await ClickAsync("section:has(#warned) table a >> nth=0");
        for (var i = 1; i < warned; i++)
        {
            await Expect(page.Locator("main")).ToContainTextAsync("Cảnh báo đã giải trình");
            await ClickAsync("text=Phê duyệt và xem báo cáo tiếp theo");
        }
        await ClickAsync("button:has-text('Phê duyệt báo cáo')");
        await Expect(page.GetByText("số liệu được khóa.")).ToBeVisibleAsync();
        Assert.That(await ApprovedAsync(), Is.EqualTo(Sent));
        Assert.That(clicks, Is.LessThanOrEqualTo(12));

        async Task ClickAsync(string selector)
        {
            clicks++;
            await page.ClickAsync(selector);
        }
    }

    private async Task<int> NewestOf(string office)
    {
        await using var context = Portal.Context();
        return await context
            .Submissions.Where(s => s.OfficeCode == office && s.StatYear == 2020 && s.Status == SubmissionStatus.Loaded)
            .Select(s => s.SubmissionId)
            .SingleAsync();
    }

    private async Task<int> ApprovedAsync()
    {
        await using var context = Portal.Context();
        return await context.Submissions.CountAsync(s => s.Approval == SubmissionApproval.Approved);
    }
}
