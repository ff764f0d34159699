using System.Net;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Portal;

/// <summary>Who may teach a layout, and what hostile files and fields come to.</summary>
public sealed class TeachPageTests
{
    private PortalApp portal = null!;
    private TestHub hub = null!;
    private int refused;

    [SetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync();
        hub = await TestHub.StartAsync();
        refused = await SendAsync(new ForeignSheet(hub, hub.Golden("NSNN")).Bytes);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await portal.DisposeAsync();
        await hub.DisposeAsync();
    }

    [Test]
    public async Task Only_the_province_and_admins_teach_and_that_a_sheet_was_read_is_noted()
    {
        foreach (var role in new[] { AccountRole.District, AccountRole.Analyst })
        {
            var other = await portal.SignInAsync(role, role == AccountRole.District ? "VP-244" : null);
            foreach (var page in new[] { $"/submissions/{refused}/layout", "/layouts", "/layouts/1" })
            {
                using var answer = await other.GetAsync(page);
                Assert.That(
                    portal.Outcome(answer),
                    Does.Contain("/account/denied"),
                    $"{role} {page}: {answer.StatusCode}"
                );
            }
        }
        var client = await portal.SignInAsync(AccountRole.Admin);
        using var shown = await client.GetAsync($"/submissions/{refused}/layout");
        Assert.That(await shown.Content.ReadAsStringAsync(), Does.Contain("Cột in thêm thứ a"));
        await using var context = portal.Context();
        Assert.That(
            await context.AuditEvents.CountAsync(e => e.Action == AuditActions.SheetRead && e.Actor == "admin"),
            Is.EqualTo(1)
        );
        using var none = await client.GetAsync("/submissions/999/layout");
        Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task What_makes_no_sense_in_a_field_is_not_taken()
    {
        var client = await portal.SignInAsync(AccountRole.Province);
        var fields = new[]
        {
            "c0",
            "c1",
            "title",
            "office",
            "period",
            "unit-cell",
            "unit",
            "figure",
            "name",
            "regime",
            "from",
            "to",
            "wC2",
            "wC10",
        };
        foreach (var value in HostileValues.Texts)
        {
            // The choices count only for the table that they were made for.
            var query = string.Join('&', fields.Select(field => $"{field}={Uri.EscapeDataString(value)}"));
            foreach (var table in new[] { "form=NSNN&first=7&rows=2&for=NSNN%207%202", "form=x&first=-1&rows=99&for=" })
            {
                using var answer = await client.GetAsync($"/submissions/{refused}/layout?{table}&{query}");
                Assert.That((int)answer.StatusCode, Is.LessThan(500), value);
            }
        }
        var token = await PortalApp.TokenAsync(client, $"/submissions/{refused}/layout");
        using var posted = await client.PostAsync(
            $"/submissions/{refused}/layout",
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("for", "NSNN 7 2"),
                new("c1", "'; drop table form_layout; --"),
                new("wC10", "account:admin"),
                new("office", "ZZZ99999"),
            ])
        );
        Assert.That((int)posted.StatusCode, Is.LessThan(500));
        Assert.That((await portal.Get<LayoutRegister>().LoadAsync(default)).Taught, Is.Empty);
        Assert.That(portal.Errors, Is.Empty);
    }

    [Test]
    public async Task Only_the_province_and_admins_say_what_a_word_means_and_nonsense_is_not_taken()
    {
        var asking = await SendAsync(hub.Golden("NSNN").Replace("Tổng cộng", "<script>alert(1)</script>"));
        var province = await portal.SignInAsync(AccountRole.Province);
        var page = await province.GetStringAsync($"/submissions/{asking}");
        Assert.That(page, Does.Contain("totals:all").And.Not.Contain("<script>alert"));
        foreach (var value in HostileValues.Texts.Append("totals:all:x").Append("heading:row_label"))
        {
            using var answer = await PostAsync(province, asking, "Lạ", value);
            Assert.That((int)answer.StatusCode, Is.LessThan(500), value);
        }
        var district = await portal.SignInAsync(AccountRole.District, "VP-244");
        Assert.That(await district.GetStringAsync($"/submissions/{asking}"), Does.Not.Contain("totals:all"));
        using var denied = await PostAsync(district, asking, "Gộp", "totals:all");
        Assert.That(denied.Headers.Location?.OriginalString, Does.Contain("/account/denied"));
        Assert.That(
            (await portal.Get<WordRegister>().ListAsync(default)).Select(word => word.Text),
            Is.All.EqualTo("Lạ")
        );
        Assert.That(portal.Errors, Is.Empty);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, int id, string text, string means) =>
        await client.PostAsync(
            $"/submissions/{id}/words",
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", await PortalApp.TokenAsync(client, "/")),
                new("text", text),
                new("means", means),
            ])
        );

    [Test]
    public async Task The_grid_of_a_hostile_file_is_bounded_and_its_cells_are_text()
    {
        var rows = Enumerable
            .Range(0, 500)
            .Select(row =>
                Enumerable
                    .Range(0, 120)
                    .Select(object? (column) => $"<script>alert({row},{column})</script>" + new string('x', 300))
                    .ToArray()
            )
            .ToArray();
        var hostile = await SendAsync(SheetWriter.Write(rows));
        var client = await portal.SignInAsync(AccountRole.Province);
        using var answer = await client.GetAsync($"/submissions/{hostile}/layout");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page, Does.Not.Contain("<script>alert"));
        Assert.That(page, Has.Length.LessThan(4_000_000));
    }

    private async Task<int> SendAsync(byte[] bytes)
    {
        var sent = await portal
            .Get<BatchIntake>()
            .SendAsync([new ReceivedFile("la.xlsx", bytes, Actor.System)], null, default);
        Assert.That(sent.Single().Submission.Status, Is.EqualTo(SubmissionStatus.Rejected));
        return sent.Single().Submission.SubmissionId;
    }
}
