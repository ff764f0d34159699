using Microsoft.Playwright;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Submissions;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>The province teaches a sheet that nobody knew, from the submission that was refused for it.</summary>
public sealed class LayoutTests : PortalFixture
{
    /// <summary>A circular that there never was.</summary>
    private const string Circular = "TT-07-2020";
    private const string CircularTitle = "Thông tư 07/2020/TT-BTP";

    [TestCase("KQ-VIEC", "Mẫu lạ", true)]
    [TestCase("NSNN", "Mẫu khác", false)]
    public async Task A_refused_sheet_is_taught_with_and_without_scripts_and_read_again(
        string code,
        string name,
        bool withScript
    )
    {
        var foreign = new ForeignSheet(Hub, Hub.Golden(code), name);
        var refused = await SendAsync($"{code}.xlsx", foreign.Bytes);
        var page = await SignInAsync(AccountRole.Province, withScript: withScript);
        if (withScript)
        {
            await EnterCircularAsync(page);
        }
        await page.GotoAsync($"/submissions/{refused}");
        await page.ClickAsync("text=Dạy mẫu này");
        await Expect(page.Locator("h1")).ToContainTextAsync("Dạy mẫu");
        await page.SelectOptionAsync("#form", code);
        await page.SelectOptionAsync("#first", "7");
        await page.SelectOptionAsync("#rows", "2");
        await page.ClickAsync("text=Đoán lại");
        await LookAsync(page, "teach-guess", withScript);
        foreach (var column in foreign.Layout.Columns)
        {
            var index = Etl.Cells.CellAddress.Parse($"{column.Place}1").Column;
            await page.SelectOptionAsync($"select[name=c{index}]", column.Column);
        }
        await page.SelectOptionAsync("#office", foreign.Layout.OfficeCell!);
        await page.SelectOptionAsync("#period", foreign.Layout.PeriodCell!);
        await page.FillAsync("#name", "Mẫu của tỉnh bạn");
        await page.SelectOptionAsync("#regime", withScript ? Circular : "");
        await page.ClickAsync("#try");
        foreach (var word in foreign.Layout.Words)
        {
            var choice = page.GetByLabel($"“{word.Text}” nghĩa là", new() { Exact = true });
            await choice.SelectOptionAsync($"{word.List}:{word.Means}");
        }
        await page.ClickAsync("#try");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Tiếp nhận được");
        await LookAsync(page, "teach-preview", withScript);
        foreach (var width in withScript ? new[] { 1024, 390 } : [])
        {
            await page.SetViewportSizeAsync(width, 768);
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
            Assert.That(overflow, Is.LessThanOrEqualTo(0), $"{width}");
        }
        await PictureAsync(page, $"teach-{code}");
        await page.SetViewportSizeAsync(1366, 768);
        await page.ClickAsync("#save");
        await Expect(page.Locator("h1")).ToContainTextAsync("Mẫu của tỉnh bạn");
        await Expect(page.Locator("tr", new() { HasText = $"{code}.xlsx" }))
            .ToContainTextAsync("Đã tiếp nhận", new() { Timeout = 30_000 });
        await LookAsync(page, "taught", withScript);
        await page.GotoAsync($"/docs/forms/{code}");
        await Expect(page.Locator("caption", new() { HasText = "Mẫu của tỉnh bạn" })).ToHaveCountAsync(1);
        await LookAsync(page, "taught-form", withScript);
        await page.GotoAsync("/layouts");
        await LookAsync(page, "layouts", withScript);
        if (withScript)
        {
            Assert.That(await TemplateTextsAsync(page, code, "2021-12"), Does.Contain("Cột in thêm thứ a"));
            Assert.That(await TemplateTextsAsync(page, code, "2019-12"), Does.Not.Contain("Cột in thêm thứ a"));
        }
        await TeachWordAsync(page, $"Vỡ nợ, {name}", withScript);
    }

    /// <summary>The province enters a circular with its dates, its deadline and the forms that are owed under it.</summary>
    private static async Task EnterCircularAsync(IPage page)
    {
        await page.GotoAsync("/layouts");
        await page.ClickAsync("text=Thông tư, hạn nộp");
        await page.ClickAsync("main summary");
        await page.FillAsync("#code", Circular);
        await page.FillAsync("#title", CircularTitle);
        await page.FillAsync("#from", "01/07/2020");
        await page.FillAsync("#days", "5");
        await page.FillAsync("#source", "khoản 1 Điều 9");
        await page.CheckAsync("input[name=owed][value=KNTC]");
        await LookAsync(page, "regimes-new");
        await page.ClickAsync("details button[type=submit]");
        var entered = page.Locator("tr", new() { HasText = CircularTitle });
        await Expect(entered).ToContainTextAsync("01/07/2020 – 25/07/2024");
        await Expect(entered).ToContainTextAsync("KNTC");
        await Expect(page.Locator("tr", new() { HasText = "Thông tư 06/2019" })).ToContainTextAsync("30/06/2020");
        await page.ClickAsync($"a:has-text('{CircularTitle}')");
        await Expect(page.Locator("#days")).ToHaveValueAsync("5");
        await LookAsync(page, "regime");
    }

    /// <summary>What stands in the workbook that an office fills in for a period.</summary>
    private async Task<IReadOnlyList<string>> TemplateTextsAsync(IPage page, string form, string period)
    {
        var answer = await page.Context.APIRequest.GetAsync(
            $"/api/forms/{form}/template?office=VP-244&period={period}"
        );
        Assert.That(answer.Status, Is.EqualTo(200));
        using var pass = Hub.RowsOf(await answer.BodyAsync());
        Assert.That(pass.NextSheet(default), Is.True);
        return [.. pass.Rows(default).SelectMany(row => Enumerable.Range(0, row.Width).Select(row.Text))];
    }

    /// <summary>One word that nobody knew, said beside the finding that asks for it, and taken back.</summary>
    private async Task TeachWordAsync(IPage page, string strange, bool withScript)
    {
        var refused = await SendAsync("KQ-TIEN.xlsx", Hub.Golden("KQ-TIEN").Replace("Phá sản", strange));
        await page.GotoAsync($"/submissions/{refused}");
        var asking = page.Locator("tr", new() { HasText = $"“{strange}”" }).First;
        await asking.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = "Phá sản" });
        await LookAsync(page, "word-asked", withScript);
        await PictureAsync(page, "word-asked");
        await asking.Locator("button").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync(strange);
        await Expect(page.Locator("tr", new() { HasText = "KQ-TIEN.xlsx" }).First)
            .ToContainTextAsync("Đã tiếp nhận", new() { Timeout = 30_000 });
        await LookAsync(page, "word-taught", withScript);
        await page.FillAsync("#reason", "dạy nhầm");
        await page.ClickAsync("button.danger");
        await Expect(page.Locator("dl")).ToContainTextAsync("dạy nhầm");
        await page.GotoAsync("/layouts");
        await Expect(page.Locator("tr", new() { HasText = strange })).ToContainTextAsync("Thôi dùng");
        await LookAsync(page, "layouts-words", withScript);
    }

    /// <summary>What checks accessibility is a script itself.</summary>
    private static Task LookAsync(IPage page, string name, bool withScript) =>
        withScript ? LookAsync(page, name) : Task.CompletedTask;

    private async Task<int> SendAsync(string name, byte[] bytes)
    {
        var receipt = await Portal
            .Get<SubmissionIntake>()
            .ReceiveAsync(new ReceivedFile(name, bytes, new Actor("inbox"), Justification: "mẫu"), default);
        await Portal.Get<SubmissionProcessor>().ProcessAsync(receipt.SubmissionId, default);
        return receipt.SubmissionId;
    }
}
