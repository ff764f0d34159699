using System.Net;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Portal;

/// <summary>The province sees which workbooks read differently now and which submissions are set aside, and decides on the page.</summary>
public sealed class ReadingsPageTests
{
    private PortalApp portal = null!;

    [SetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync();
        await using var hub = await TestHub.StartAsync();
        var sent = await portal
            .Get<BatchIntake>()
            .SendAsync(
                [new ReceivedFile("KQ.xlsx", hub.Variant("VP-244", 2016, 12, 0), Actor.System, Justification: "test")],
                null,
                default
            );
        Assert.That(sent.Single().Submission.Status, Is.EqualTo(SubmissionStatus.Loaded));
        await using var context = portal.Context();
        context.ReadingReviews.Add(
            new ReadingReview
            {
                SubmissionId = 1,
                Reader = "newer",
                ReadingHash = "x",
                DifferenceCount = 1,
                CanBeAccepted = true,
            }
        );
        context.ReadingDifferences.Add(
            new ReadingDifference
            {
                SubmissionId = 1,
                Ordinal = 1,
                Sheet = "KQ-VIEC",
                Cell = "H14",
                ColumnCode = "completed",
                Accepted = "17",
                Now = "12",
            }
        );
        context.SetAsideSubmissions.Add(
            new SetAsideSubmission
            {
                SubmissionId = 7,
                FileName = "hỏng.xlsx",
                Reason = "Submission 7 is set aside: it is gone.",
            }
        );
        await context.SaveChangesAsync();
    }

    [TearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task The_cells_are_shown_then_and_now_and_a_decision_is_noted()
    {
        var client = await portal.SignInAsync(AccountRole.Province);
        var tables = HtmlTable.AllOf(await client.GetStringAsync("/readings"));
        Assert.That(
            tables[0].Rows.Single(),
            Is.EqualTo(new[] { "7", "hỏng.xlsx", "Submission 7 is set aside: it is gone." })
        );
        Assert.That(tables[1].Rows.Single(), Is.EqualTo(new[] { "KQ-VIEC", "H14", "completed", "17", "12" }));

        // What is read now is not what was listed: it cannot be taken unseen.
        await DecideAsync(client, "accept", "NotReadingWithErrors");
        await DecideAsync(client, "keep", "ReadingKept");
        await using var context = portal.Context();
        var review = await context.ReadingReviews.SingleAsync();
        Assert.That((review.KeptBy, review.KeptReason), Is.EqualTo(("province", "đã đối chiếu")));
        Assert.That(await client.GetStringAsync("/readings"), Does.Contain("Giữ số liệu đã tiếp nhận: province"));
        Assert.That(
            await context
                .AuditEvents.Where(e => e.Action == AuditActions.ReadingKept)
                .Select(e => e.Actor)
                .SingleAsync(),
            Is.EqualTo("province")
        );
    }

    [TestCase(AccountRole.District, "VP-244")]
    [TestCase(AccountRole.Analyst, null)]
    public async Task Nobody_else_sees_them_or_decides(AccountRole role, string? office)
    {
        var client = await portal.SignInAsync(role, office);
        using var page = await client.GetAsync("/readings");
        using var post = await PortalApp.PostAsync(
            client,
            "/account/password",
            "/readings/1/decide",
            new() { ["decision"] = "keep", ["reason"] = "x" }
        );
        foreach (var answer in new[] { page, post })
        {
            Assert.That(
                (answer.StatusCode, answer.Headers.Location?.AbsolutePath),
                Is.EqualTo((HttpStatusCode.Redirect, "/account/denied"))
            );
        }
        await using var context = portal.Context();
        Assert.That((await context.ReadingReviews.SingleAsync()).KeptBy, Is.Null);
    }

    [Test]
    public async Task Offices_that_ended_within_a_year_are_warned_of_until_it_is_said_what_became_of_their_figures()
    {
        var client = await portal.SignInAsync(AccountRole.Admin);
        Assert.That(
            await client.GetStringAsync("/admin/offices"),
            Does.Contain("VP-244 (đến 30/06/2025): chưa có đơn vị kế thừa")
        );
        var register = portal.Get<OfficeRegister>();
        await register.LoadOfficesAsync(OfficeFiles.Offices(OfficeFiles.Regions), new("test"), default);
        await SucceedAsync("");
        Assert.That(
            await client.GetStringAsync("/admin/offices"),
            Does.Contain("VP-244 (đến 30/06/2025) → KV1: chưa ghi báo cáo của đơn vị kế thừa")
                .And.Contain("Chưa khai báo")
        );
        await SucceedAsync("false");
        Assert.That(await client.GetStringAsync("/admin/offices"), Does.Not.Contain("VP-244 (đến"));

        async Task SucceedAsync(string carries)
        {
            var file =
                $"predecessor_office_code,successor_office_code,effective_date,weight,carries_figures\nVP-244,KV1,2025-07-01,1,{carries}";
            var loaded = await register.LoadSuccessionAsync(
                System.Text.Encoding.UTF8.GetBytes(file),
                new DateOnly(2026, 6, 1),
                new("test"),
                default
            );
            Assert.That(loaded.Errors, Is.Empty);
        }
    }

    private async Task DecideAsync(HttpClient client, string decision, string message)
    {
        using var answer = await PortalApp.PostAsync(
            client,
            "/readings",
            "/readings/1/decide",
            new() { ["decision"] = decision, ["reason"] = "đã đối chiếu" }
        );
        Assert.That(portal.Outcome(answer), Is.EqualTo($"/readings?message={message}"));
    }
}
