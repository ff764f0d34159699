using System.Net;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Portal;

/// <summary>The province redacts a file from its submission's page; what is left says so, and admins see who had read it.</summary>
public sealed class RedactionPageTests
{
    [Test]
    public async Task The_province_redacts_with_a_reason_and_what_is_gone_is_said_everywhere()
    {
        await using var hub = await TestHub.StartAsync();
        await using var portal = await PortalApp.StartAsync();
        var receipt = await portal
            .Get<SubmissionLog>()
            .ReceiveAsync(
                new ReceivedFile("so.xlsx", hub.Golden("SO-THU-LY"), new("lan"), Justification: "test"),
                default
            );
        await portal.Get<SubmissionProcessor>().ProcessAsync(receipt.SubmissionId, default);
        var page = $"/submissions/{receipt.SubmissionId}";
        await using var context = portal.Context();
        var office = (await context.Submissions.SingleAsync()).OfficeCode;
        using var district = await portal.SignInAsync(AccountRole.District, office);
        Assert.That(await district.GetStringAsync(page), Does.Not.Contain("/redact"));
        using var before = await district.GetAsync($"/api{page}/original");
        Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));

        using var province = await portal.SignInAsync(AccountRole.Province);
        Assert.That(await RedactAsync("vì", isSure: false), Does.Contain("NotRedactedUnsure"));
        Assert.That(await RedactAsync(" ", isSure: true), Does.Contain("NotReviewedReason"));
        Assert.That(await RedactAsync("Có họ tên đương sự", isSure: true), Does.Contain("message=Redacted"));

        using var after = await district.GetAsync($"/api{page}/original");
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
        Assert.That(await after.Content.ReadAsStringAsync(), Does.Contain("workbook.erased"));
        var shown = WebUtility.HtmlDecode(await district.GetStringAsync(page));
        Assert.That(shown, Does.Contain("Có họ tên đương sự").And.Not.Contain($"api{page}/original"));
        using var admin = await portal.SignInAsync(AccountRole.Admin);
        Assert.That(
            WebUtility.HtmlDecode(await admin.GetStringAsync("/admin/retention")),
            Does.Contain("Có họ tên đương sự").And.Contain("Chưa đặt thời hạn nào")
        );
        var reads = WebUtility.HtmlDecode(await admin.GetStringAsync("/admin/reads?case=1/QĐ-CCTHADS"));
        Assert.That(reads, Does.Contain("so.xlsx").And.Contain("Tải tệp báo cáo"));
        Assert.That(
            WebUtility.HtmlDecode(await admin.GetStringAsync("/admin/reads?case=4711")),
            Does.Contain("Không có lượt xem nào")
        );

        async Task<string?> RedactAsync(string reason, bool isSure)
        {
            var fields = new Dictionary<string, string> { ["reason"] = reason };
            if (isSure)
            {
                fields["sure"] = "true";
            }
            using var answer = await PortalApp.PostAsync(province, page, $"{page}/redact", fields);
            return portal.Outcome(answer);
        }
    }
}
