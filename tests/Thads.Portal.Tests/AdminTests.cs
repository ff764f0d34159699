using Microsoft.Playwright;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Rebuild;
using static Microsoft.Playwright.Assertions;

namespace Thads.Portal.Tests;

/// <summary>Admins keep periods, the calendar, offices, accounts and jobs; the dashboard is shown by role.</summary>
public sealed class AdminTests : PortalFixture
{
    [Test]
    public async Task The_dashboard_is_for_the_province_to_read_and_for_admins_to_use()
    {
        var admin = await SignInAsync(AccountRole.Admin);
        await admin.GotoAsync("/hangfire/recurring");
        await Expect(admin.Locator("body")).ToContainTextAsync("nightly-verify");
        await Expect(admin.Locator("button[data-url*='recurring/trigger']")).ToHaveCountAsync(1);
        await PictureAsync(admin, "hangfire");
        var province = await SignInAsync(AccountRole.Province);
        await province.GotoAsync("/hangfire/recurring");
        await Expect(province.Locator("body")).ToContainTextAsync("nightly-verify");
        await Expect(province.Locator("button[data-url*='recurring/trigger']")).ToHaveCountAsync(0);
        foreach (var role in new[] { AccountRole.District, AccountRole.Analyst })
        {
            var other = await SignInAsync(role, role == AccountRole.District ? "VP-244" : null);
            await other.GotoAsync("/hangfire");
            await Expect(other.Locator("h1")).ToHaveTextAsync("Không có quyền");
            await other.GotoAsync("/admin/accounts");
            await Expect(other.Locator("h1")).ToHaveTextAsync("Không có quyền");
        }
    }

    [Test]
    public async Task An_admin_makes_an_account_and_a_key_and_each_secret_is_shown_once()
    {
        var admin = await SignInAsync(AccountRole.Admin);
        await admin.GotoAsync("/admin");
        await LookAsync(admin, "admin");
        await admin.ClickAsync("nav summary");
        await Expect(admin.Locator("nav .group ul")).ToBeVisibleAsync();
        await LookAsync(admin, "admin-menu");
        await admin.GotoAsync("/admin/notices");
        await LookAsync(admin, "admin-notices");
        await admin.GotoAsync("/account");
        await LookAsync(admin, "account");
        await admin.GotoAsync("/admin/accounts");
        await admin.FillAsync("#userName", "hoa");
        await admin.FillAsync("#displayName", "Lê Thị Hoa");
        await admin.SelectOptionAsync("#role", "District");
        await admin.SelectOptionAsync("#office", "VP-252");
        await admin.ClickAsync("text=Tạo >> nth=-1");
        var password = await admin.Locator(".message code").TextContentAsync();
        await LookAsync(admin, "accounts");
        await admin.ReloadAsync();
        await Expect(admin.Locator(".message code")).ToHaveCountAsync(0);
        await admin.GotoAsync("/admin/accounts?q=le thi&wanted=District");
        await Expect(admin.Locator("main tbody tr")).ToHaveCountAsync(1);
        await admin.GotoAsync("/admin/accounts?q=khong+ai");
        await Expect(admin.Locator("main")).ToContainTextAsync("Không có tài khoản nào khớp.");
        var clerk = await AnonymousAsync();
        await clerk.GotoAsync("/account/sign-in");
        await clerk.FillAsync("#userName", "hoa");
        await clerk.FillAsync("#password", password!);
        await clerk.ClickAsync("main button[type=submit]");
        await Expect(clerk.Locator("h1")).ToHaveTextAsync("Đổi mật khẩu");
        await admin.GotoAsync("/admin/keys");
        await admin.FillAsync("#name", "máy chủ của đơn vị");
        await admin.SelectOptionAsync("#office", "VP-252");
        await admin.ClickAsync("text=Tạo >> nth=-1");
        await Expect(admin.Locator(".message code")).ToContainTextAsync("thads_");
        await LookAsync(admin, "keys");
        await admin.ClickAsync("text=Thu hồi >> nth=-1");
        await Expect(admin.GetByText("Đã thu hồi khóa.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task An_admin_locks_a_period_sets_a_deadline_and_a_day_off()
    {
        var admin = await SignInAsync(AccountRole.Admin);
        await admin.GotoAsync("/admin/periods?year=2026");
        await admin.Locator("tr", new() { HasText = "6 tháng" }).Locator("a:has-text('Khóa')").ClickAsync();
        await Expect(admin.Locator("#confirm")).ToContainTextAsync("Khóa kỳ");
        await LookAsync(admin, "periods-confirm");
        await admin.ClickAsync("#confirm button");
        await Expect(admin.Locator("tr", new() { HasText = "6 tháng" })).ToContainTextAsync("Đã khóa (admin)");
        var row = admin.Locator("tr", new() { HasText = "9 tháng" });
        await row.Locator("input[name=lastDay]").FillAsync("15/07/2026");
        await row.Locator("input[name=reason]").FillAsync("Công văn 12/CTHADS");
        await row.Locator("button:has-text('Lưu')").ClickAsync();
        await Expect(admin.Locator("tr", new() { HasText = "9 tháng" })).ToContainTextAsync("15/07/2026 23:59");
        await LookAsync(admin, "periods");
        await admin.GotoAsync("/admin/calendar?year=2026");
        await admin.FillAsync("#day", "2/10/2026");
        await admin.FillAsync("#reason", "Nghỉ bù");
        await admin.ClickAsync("main form >> nth=0 >> button");
        await Expect(admin.Locator("main")).ToContainTextAsync("02/10/2026");
        await LookAsync(admin, "calendar");
        await admin.GotoAsync("/admin/regimes");
        await LookAsync(admin, "regimes");
        await admin.GotoAsync("/admin/offices");
        await LookAsync(admin, "offices");
        await Portal.Get<WarehouseVerifier>().VerifyAsync(null, default);
        await WithDifferenceAsync();
        await admin.GotoAsync("/admin/jobs");
        await Expect(admin.GetByRole(AriaRole.Table, new() { Name = "Các lần đối chiếu gần nhất" }))
            .ToContainTextAsync("Không khớp");
        await Expect(admin.Locator("section:has(#differs)")).ToContainTextAsync("Đối chiếu lại ngay");
        await admin.ClickAsync("button[aria-label='Tạm dừng: nightly-verify']");
        await Expect(admin.Locator("main")).ToContainTextAsync("Tạm dừng bởi admin");
        await LookAsync(admin, "jobs");
        await admin.GotoAsync("/admin/audit?check=true");
        await Expect(admin.Locator("main")).ToContainTextAsync("nguyên vẹn");
        await Expect(admin.Locator("main")).ToContainTextAsync("Khóa kỳ");
        await LookAsync(admin, "audit");
        await admin.GotoAsync("/admin/reads");
        await LookAsync(admin, "reads");
        await admin.GotoAsync("/admin/retention");
        await Expect(admin.Locator("main")).ToContainTextAsync("Chưa đặt thời hạn nào");
        await LookAsync(admin, "retention");
    }

    [Test]
    public async Task Targets_typed_in_are_sent_like_any_report()
    {
        var admin = await SignInAsync(AccountRole.Admin);
        await admin.GotoAsync("/admin/targets?year=2020");
        await admin.FillAsync("input[name='cases:ALL']", "82,5");
        await admin.FillAsync("input[name='money:ALL']", "38,5");
        await LookAsync(admin, "targets");
        await admin.ClickAsync("text=Giao chỉ tiêu >> nth=-1");
        await Expect(admin.Locator("h1")).ToContainTextAsync("Báo cáo số");
        await Expect(admin.Locator(".next"))
            .ToContainTextAsync("Số liệu đã được tiếp nhận", new() { Timeout = 30_000 });
        await admin.GotoAsync("/admin/targets?year=2020");
        await Expect(admin.Locator("input[name='cases:ALL']")).ToHaveValueAsync("82,5");
    }

    /// <summary>Leaves behind what a verification says that found a difference.</summary>
    private Task WithDifferenceAsync() =>
        Portal
            .Get<VerificationLog>()
            .WriteAsync(
                new VerificationResult(
                    new Dictionary<string, long> { ["fact_case_result"] = 12_345 },
                    "fact_case_result [submission_key 1, source_row 12]: completed is 13 live and 12 rebuilt"
                ),
                TimeProvider.System.GetUtcNow().UtcDateTime,
                default
            );
}
