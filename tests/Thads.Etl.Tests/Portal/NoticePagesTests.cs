using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Thads.Etl.Notices;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Portal;

/// <summary>Notices on their page, letters that are stopped, a forgotten password, sessions that are ended, and messages that are said once.</summary>
public sealed partial class NoticePagesTests
{
    private readonly MovableClock clock = new(new DateTimeOffset(2020, 10, 1, 1, 0, 0, TimeSpan.Zero));
    private MailServer server = null!;
    private PortalApp portal = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = MailServer.Started();
        portal = await PortalApp.StartAsync(
            DatabaseEngine.Sqlite,
            builder => builder.Services.AddSingleton<TimeProvider>(clock),
            server.Settings
        );
        await using var hub = await TestHub.StartAsync();
        await portal
            .Get<BatchIntake>()
            .SendAsync(
                [
                    new ReceivedFile(
                        "a.xlsx",
                        hub.Variant("VP-244", 2016, 12, 5),
                        new Actor("a", "VP-244"),
                        Justification: "x1"
                    ),
                    new ReceivedFile(
                        "b.xlsx",
                        hub.Variant("VP-243", 2016, 12, 5),
                        new Actor("b", "VP-243"),
                        Justification: "x1"
                    ),
                ],
                null,
                default
            );
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await portal.DisposeAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task A_clerk_sees_her_offices_notices_alone_with_their_number_in_the_menu_until_she_has_seen_them()
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        var client = await portal.SignInAsync(AccountRole.District, "VP-244");
        await using (var context = portal.Context())
        {
            await context
                .Accounts.Where(account => account.OfficeCode == "VP-244")
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(account => account.CreatedAt, new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc))
                );
        }
        var page = await client.GetStringAsync("/notices");
        Assert.That(page, Does.Contain("Đã nhận báo cáo số 1 của Phúc Yên"));
        Assert.That(page, Does.Not.Contain("báo cáo số 2"));
        Assert.That(Badge().Match(page).Groups[1].Value, Is.EqualTo("1"));
        using var seen = await PortalApp.PostAsync(
            client,
            "/notices",
            "/notices/seen",
            new() { ["until"] = $"{clock.GetUtcNow().UtcTicks}" }
        );
        Assert.That(Badge().IsMatch(await client.GetStringAsync("/notices")), Is.False);
        var analyst = await portal.SignInAsync(AccountRole.Analyst);
        Assert.That(await analyst.GetStringAsync("/notices"), Does.Not.Contain("báo cáo số"));
    }

    [Test]
    public async Task A_message_is_said_once_on_the_page_that_it_is_for_and_no_address_makes_one()
    {
        var client = await portal.SignInAsync(AccountRole.Admin);
        Assert.That(await client.GetStringAsync("/?message=Approved"), Does.Not.Contain("class=\"message good\""));
        using var refused = await PortalApp.PostAsync(
            client,
            "/admin/notices",
            "/admin/notices/addresses",
            new() { ["office"] = "VP-244", ["addresses"] = "khong-phai-dia-chi" }
        );
        Assert.That(await client.GetStringAsync("/"), Does.Not.Contain("Có địa chỉ không đúng"), "Another page.");
        var page = await client.GetStringAsync("/admin/notices");
        Assert.That(
            page,
            Does.Contain("Có địa chỉ không đúng").And.Contain("value=\"khong-phai-dia-chi\""),
            "What was typed is there."
        );
        page = await client.GetStringAsync("/admin/notices");
        Assert.That(page, Does.Not.Contain("Có địa chỉ không đúng").And.Not.Contain("khong-phai-dia-chi"), "Once.");
    }

    [TestCase("/permits", "/permits/grant", "office=VP-246 form=NSNN period=2020-12 lastDay=01/01/2000 reason=da-go")]
    [TestCase("/admin/calendar", "/admin/calendar/set", "day=02/10/2020 isDayOff=false reason=")]
    [TestCase("/admin/keys", "/admin/keys/add", "name=da-go office=ALL days=31 scopes=submit")]
    [TestCase("/admin/targets?year=2020", "/admin/targets/assign", "year=2020 cases:ALL=rat-cao justification=da-go")]
    public async Task What_was_typed_survives_a_refusal(string page, string action, string typed)
    {
        var client = await portal.SignInAsync(AccountRole.Admin);
        var fields = typed
            .Split(' ')
            .Select(field => field.Split('='))
            .ToDictionary(field => field[0], field => field[1]);
        using var refused = await PortalApp.PostAsync(client, page, action, new(fields));
        Assert.That(portal.Outcome(refused), Does.StartWith(page).And.Contain("message=Not"));
        var shown = await client.GetStringAsync(page);
        foreach (
            var (name, value) in fields.Where(field => field.Value.Length > 0 && field.Key is not ("year" or "scopes"))
        )
        {
            Assert.That(
                shown,
                Does.Contain($"value=\"{value}\" selected")
                    .Or.Contain($"value=\"{value}\"")
                    .Or.Contain($">{value}</textarea>"),
                name
            );
        }
        var chosen = fields.Where(field => field.Key is "office" or "form" or "period" or "isDayOff");
        Assert.That(
            chosen.Where(field => !shown.Contains($"value=\"{field.Value}\" selected", StringComparison.Ordinal)),
            Is.Empty
        );
    }

    [Test]
    public async Task The_province_reminds_in_one_click_from_the_board_and_clerks_may_not()
    {
        var province = await portal.SignInAsync(AccountRole.Province);
        using var asked = await PortalApp.PostAsync(
            province,
            "/board?period=2020-12",
            "/board/remind",
            new() { ["period"] = "2020-12" }
        );
        Assert.That(portal.Outcome(asked), Is.EqualTo("/board?period=2020-12&message=Reminded"));
        using var again = await PortalApp.PostAsync(
            province,
            "/board?period=2020-12",
            "/board/remind",
            new() { ["period"] = "2020-12", ["office"] = "VP-244" }
        );
        Assert.That(portal.Outcome(again), Does.Contain("NotReminded"));
        var clerk = await portal.SignInAsync(AccountRole.District, "VP-243");
        Assert.That(await clerk.GetStringAsync("/notices"), Does.Contain("Cục nhắc nộp báo cáo"));
        Assert.That(await clerk.GetStringAsync("/board?period=2020-12"), Does.Not.Contain("board/remind"));
    }

    [Test]
    public async Task A_link_in_a_letter_stops_its_kind_only_when_the_button_is_pressed()
    {
        var subscriptions = portal.Get<NoticeSubscriptions>();
        var token = subscriptions.TokenOf("mail:x@y.example", NoticeKind.Due);
        var client = portal.Anonymous();
        var page = $"/notices/stop?token={token}";
        Assert.That(await client.GetStringAsync(page), Does.Contain("Sắp đến hạn nộp"));
        Assert.That(
            await subscriptions.RefusedAsync("mail:x@y.example", default),
            Is.Empty,
            "A scanner follows links."
        );
        using var stopped = await PortalApp.PostAsync(client, page, "/notices/stop/do", new() { ["token"] = token });
        Assert.That(portal.Outcome(stopped), Does.EndWith("message=Stopped"));
        Assert.That(
            await subscriptions.RefusedAsync("mail:x@y.example", default),
            Is.EqualTo(new[] { NoticeKind.Due })
        );
        using var forged = await PortalApp.PostAsync(client, page, "/notices/stop/do", new() { ["token"] = "abc" });
        Assert.That(portal.Outcome(forged), Does.EndWith("message=NotStopped"));
    }

    [Test]
    public async Task A_forgotten_password_is_set_anew_by_a_link_once_and_every_session_ends()
    {
        var (name, _) = await AccountAsync("quen", "quen@thads.example");
        var inside = await SessionAsync(name);
        var client = portal.Anonymous();
        Assert.That(
            await AskAsync(client, name),
            Is.EqualTo(await AskAsync(client, "khong-co")),
            "It says nothing of who there is."
        );
        var link = await LinkAsync("quen@thads.example");
        Assert.That(await client.GetStringAsync(link), Does.Contain("newPassword"));
        Assert.That(await SetAsync(client, link, "ngan"), Does.Contain("NotAGoodPassword"), "The link still holds.");
        Assert.That(
            await SetAsync(client, link, "con tau 2020 xanh"),
            Is.EqualTo("/account/sign-in?message=PasswordChanged")
        );
        Assert.That(await SetAsync(client, link, "con tau 2021 xanh"), Does.Contain("NotAResetLink"), "Once.");
        Assert.That(await client.GetStringAsync(link), Does.Not.Contain("newPassword"));
        using var old = await inside.GetAsync("/");
        Assert.That(old.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "The session has ended.");
        Assert.That(await SignInAsync(name, "con tau 2020 xanh"), Is.EqualTo("/"));
    }

    [TestCase("change")]
    [TestCase("reset")]
    [TestCase("address")]
    public async Task A_link_ends_when_the_account_is_secured_by_other_means(string means)
    {
        var (name, password) = await AccountAsync($"an-{means}", $"an-{means}@thads.example");
        var client = portal.Anonymous();
        await AskAsync(client, name);
        var link = await LinkAsync($"an-{means}@thads.example");
        Assert.That(await client.GetStringAsync(link), Does.Contain("newPassword"));
        var accounts = portal.Get<AccountRegister>();
        switch (means)
        {
            case "change":
                await accounts.ChangePasswordAsync(name, password, "con tau 2022 xanh", new Actor(name), default);
                break;
            case "reset":
                await accounts.ResetAsync(name, Actor.System, default);
                break;
            default:
                await accounts.CreateAsync(
                    new NewAccount("quan-tri", "Quản trị", AccountRole.Admin),
                    Actor.System,
                    default
                );
                await accounts.ChangeAsync(
                    new NewAccount(name, name, AccountRole.Province, null, "moi@thads.example"),
                    isDisabled: false,
                    Actor.System,
                    default
                );
                break;
        }
        Assert.That(await client.GetStringAsync(link), Does.Not.Contain("newPassword"));
        Assert.That(await SetAsync(client, link, "con tau 2023 xanh"), Does.Contain("NotAResetLink"));
    }

    [TestCase("a@x.example\r\nBcc: evil@x.example", "An")]
    [TestCase("a@x.example, b@x.example", "An")]
    [TestCase("khong phai", "An")]
    [TestCase("a@x.example", "An\r\nBcc: evil@x.example")]
    public void An_address_that_no_letter_can_go_to_is_refused(string address, string displayName) =>
        Assert.That(
            () =>
                portal
                    .Get<AccountRegister>()
                    .CreateAsync(
                        new NewAccount("sai", displayName, AccountRole.Province, null, address),
                        Actor.System,
                        default
                    ),
            Throws.TypeOf<AccountRefusedException>()
        );

    [Test]
    public async Task A_link_ends_after_half_an_hour_and_a_name_gets_three_letters_an_hour()
    {
        var (name, _) = await AccountAsync("voi", "voi@thads.example");
        var client = portal.Anonymous();
        for (var i = 0; i < 5; i++)
        {
            await AskAsync(client, name);
        }
        var link = await LinkAsync("voi@thads.example");
        Assert.That(server.To("voi@thads.example"), Has.Count.EqualTo(3));
        clock.Advance(PasswordResets.Life);
        Assert.That(await client.GetStringAsync(link), Does.Not.Contain("newPassword"));
        Assert.That(await SetAsync(client, link, "con tau 2020 xanh"), Does.Contain("NotAResetLink"));
        Assert.That(
            await SetAsync(client, "/account/reset?token=" + new string('a', 96), "con tau 2020 xanh"),
            Does.Contain("NotAResetLink")
        );
    }

    [Test]
    public async Task Somebody_signs_out_another_of_her_sessions_and_nobody_elses()
    {
        var (name, _) = await AccountAsync("phien", "phien@thads.example");
        var (here, there) = (await SessionAsync(name), await SessionAsync(name));
        var stranger = await portal.SignInAsync(AccountRole.Province);
        var page = await here.GetStringAsync("/account");
        var other = Session().Match(page).Groups[1].Value;
        using var theirs = await PortalApp.PostAsync(
            stranger,
            "/account",
            "/account/sessions/end",
            new() { ["session"] = other }
        );
        Assert.That(portal.Outcome(theirs), Does.Contain("NotASession"));
        Assert.That((await there.GetAsync("/")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var ended = await PortalApp.PostAsync(
            here,
            "/account",
            "/account/sessions/end",
            new() { ["session"] = other }
        );
        Assert.That(portal.Outcome(ended), Does.Contain("SessionEnded"));
        Assert.That((await there.GetAsync("/")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await here.GetAsync("/")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<(string Name, string Password)> AccountAsync(string name, string email)
    {
        var password = await portal
            .Get<AccountRegister>()
            .CreateAsync(new NewAccount(name, name, AccountRole.Province, null, email), Actor.System, default);
        await using var context = portal.Context();
        await context
            .Accounts.Where(account => account.UserName == name)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.MustChangePassword, false));
        passwords[name] = password;
        return (name, password);
    }

    private readonly Dictionary<string, string> passwords = [];

    private async Task<HttpClient> SessionAsync(string name)
    {
        var client = portal.Anonymous();
        using var answer = await PortalApp.PostAsync(
            client,
            "/account/sign-in",
            "/account/session",
            new() { ["userName"] = name, ["password"] = passwords[name] }
        );
        Assert.That(portal.Outcome(answer), Is.EqualTo("/"));
        return client;
    }

    private async Task<string?> SignInAsync(string name, string password)
    {
        using var answer = await PortalApp.PostAsync(
            portal.Anonymous(),
            "/account/sign-in",
            "/account/session",
            new() { ["userName"] = name, ["password"] = password }
        );
        return portal.Outcome(answer);
    }

    private async Task<string?> AskAsync(HttpClient client, string name)
    {
        using var answer = await PortalApp.PostAsync(
            client,
            "/account/forgotten",
            "/account/forgotten/send",
            new() { ["userName"] = name }
        );
        return $"{answer.StatusCode} {portal.Outcome(answer)}";
    }

    /// <summary>The address in the newest letter, without the host.</summary>
    private async Task<string> LinkAsync(string address)
    {
        await portal.MailAsync();
        return Link().Match(server.To(address)[^1].TextBody!).Groups[1].Value;
    }

    private async Task<string?> SetAsync(HttpClient client, string link, string password)
    {
        using var answer = await PortalApp.PostAsync(
            client,
            "/account/sign-in",
            "/account/reset/set",
            new()
            {
                ["token"] = link.Split("token=")[1],
                ["newPassword"] = password,
                ["again"] = password,
            }
        );
        return portal.Outcome(answer);
    }

    [GeneratedRegex("class=\"badge\">([0-9+]+)")]
    private static partial Regex Badge();

    [GeneratedRegex(@"https://thads\.example(/account/reset\?token=\S+)")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"session\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Session();
}
