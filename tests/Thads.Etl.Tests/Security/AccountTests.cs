using System.Net;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Security;

/// <summary>Accounts, keys and sessions, over HTTP as a browser or a program meets them.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class AccountTests(DatabaseEngine engine)
{
    private PortalApp portal = null!;

    [SetUp]
    public async Task StartAsync() =>
        portal = await PortalApp.StartAsync(
            engine,
            ("Security:UploadsPerMinute", "5"),
            ("Security:SignInsPerMinute", "50")
        );

    [TearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task The_first_start_makes_one_admin_whose_password_is_told_once()
    {
        var accounts = portal.Get<AccountRegister>();
        var told = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => accounts.CreateFirstAdminAsync(default)));
        var admin = (await accounts.ListAsync(default)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(told.OfType<string>().ToList(), Has.Count.EqualTo(1));
            Assert.That(
                (admin.UserName, admin.Role, admin.MustChangePassword),
                Is.EqualTo(("admin", AccountRole.Admin, true))
            );
            Assert.That(admin.PasswordHash, Does.Not.Contain(told.OfType<string>().Single()));
        });
        Assert.That(await accounts.CreateFirstAdminAsync(default), Is.Null);
    }

    [Test]
    public async Task A_password_by_somebody_else_is_changed_before_anything_else_is_done()
    {
        var password = await portal.FirstPasswordAsync("moi", AccountRole.District, "VP-244");
        var client = portal.Anonymous();
        using var signIn = await PortalApp.PostAsync(
            client,
            "/account/sign-in",
            "/account/session",
            new() { ["userName"] = "moi", ["password"] = password }
        );
        using var page = await client.GetAsync("/submissions");
        using var api = await client.GetAsync("/api/submissions");
        Assert.Multiple(() =>
        {
            Assert.That(page.Headers.Location?.OriginalString, Is.EqualTo("/account/password"));
            Assert.That(api.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        });
        Assert.That(await ChangeAsync(client, password, "ngan1"), Does.Contain("NotAGoodPassword"));
        Assert.That(await ChangeAsync(client, password, "Mật khẩu 2027!"), Does.Contain("NotACommonPassword"));
        Assert.That(await ChangeAsync(client, password, "moi va dep 27"), Does.Contain("NotYourName"));
        Assert.That(await ChangeAsync(client, "sai", "mua xuan nam 2027"), Does.Contain("NotYourPassword"));
        Assert.That(await ChangeAsync(client, password, "mua xuan nam 2027"), Does.Contain("PasswordChanged"));
        using var after = await client.GetAsync("/api/submissions");
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_form_without_its_pages_token_changes_nothing()
    {
        var client = await portal.SignInAsync(AccountRole.Admin);
        foreach (
            var action in new[]
            {
                "/admin/accounts/reset",
                "/admin/periods/lock",
                "/submissions/1/approve",
                "/account/sign-out",
            }
        )
        {
            using var answer = await client.PostAsync(
                action,
                new FormUrlEncodedContent([new("userName", "admin"), new("periodKey", "202012")])
            );
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), action);
        }
        using var upload = await client.PostAsync("/api/submissions", new ByteArrayContent([1]));
        Assert.That((int)upload.StatusCode, Is.EqualTo(400).Or.EqualTo(415));
        await using var context = portal.Context();
        Assert.That(await context.PeriodLocks.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Cookies_are_kept_from_scripts_and_other_sites()
    {
        var (userName, password) = await portal.AccountAsync(AccountRole.Analyst);
        using var answer = await PortalApp.PostAsync(
            portal.Anonymous(),
            "/account/sign-in",
            "/account/session",
            new() { ["userName"] = userName, ["password"] = password }
        );
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("thads=", StringComparison.Ordinal));
        Assert.That(cookie, Does.Contain("httponly").IgnoreCase.And.Contain("samesite=lax").IgnoreCase);
        using var overTls = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        overTls.Headers.Add("X-Forwarded-Proto", "https");
        using var page = await portal.Anonymous().SendAsync(overTls);
        Assert.That(page.Headers.GetValues("Set-Cookie"), Has.All.Contain("secure").IgnoreCase);
    }

    [Test]
    public async Task A_disabled_account_does_not_sign_in_and_its_last_admin_cannot_be_disabled()
    {
        var accounts = portal.Get<AccountRegister>();
        await portal.AccountAsync(AccountRole.Admin);
        var (userName, password) = await portal.AccountAsync(AccountRole.District, "VP-244");
        var clerk = new NewAccount(userName, "Lan", AccountRole.District, "VP-244");
        await accounts.ChangeAsync(clerk, isDisabled: true, Actor.System, default);
        Assert.That(await SignInAsync(userName, password), Does.Contain("NotSignedIn"));
        var last = Assert.ThrowsAsync<AccountRefusedException>(() =>
            accounts.ChangeAsync(new NewAccount("admin", "x", AccountRole.Admin), true, Actor.System, default)
        );
        Assert.That(last!.Code, Is.EqualTo("LastAdmin"));
    }

    [TestCase("disabled")]
    [TestCase("moved")]
    [TestCase("reset")]
    public async Task What_changes_an_account_ends_its_sessions_at_the_next_request(string change)
    {
        var accounts = portal.Get<AccountRegister>();
        await portal.AccountAsync(AccountRole.Admin);
        var clerk = await portal.SignInAsync(AccountRole.District, "VP-244");
        Assert.That(await StatusAsync(clerk), Is.EqualTo(HttpStatusCode.OK));
        var userName = (await accounts.ListAsync(default)).Single(a => a.Role == AccountRole.District).UserName!;
        await (
            change switch
            {
                "disabled" => accounts.ChangeAsync(Clerk("VP-244"), isDisabled: true, Actor.System, default),
                "moved" => accounts.ChangeAsync(Clerk("VP-246"), isDisabled: false, Actor.System, default),
                _ => accounts.ResetAsync(userName, Actor.System, default),
            }
        );
        Assert.That(await StatusAsync(clerk), Is.EqualTo(HttpStatusCode.Unauthorized));

        NewAccount Clerk(string office) => new(userName, "Lan", AccountRole.District, office);

        static async Task<HttpStatusCode> StatusAsync(HttpClient client)
        {
            using var answer = await client.GetAsync("/api/submissions");
            return answer.StatusCode;
        }
    }

    [TestCase(AccountRole.District, null)]
    [TestCase(AccountRole.Province, "VP-244")]
    [TestCase(AccountRole.District, "VP-999")]
    public void An_account_has_an_office_if_and_only_if_it_is_a_clerks(AccountRole role, string? office) =>
        Assert.ThrowsAsync<AccountRefusedException>(() =>
            portal.Get<AccountRegister>().CreateAsync(new NewAccount("x", "x", role, office), Actor.System, default)
        );

    [Test]
    public async Task A_key_holds_until_it_is_revoked_or_expires_and_is_kept_as_a_hash()
    {
        var keys = portal.Get<ApiKeyRegister>();
        var key = await keys.CreateAsync("x", "VP-244", ["read"], null, Actor.System, default);
        var expired = await keys.CreateAsync(
            "y",
            "VP-244",
            ["read"],
            new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Actor.System,
            default
        );
        Assert.That(await StatusAsync(key), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(expired), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(key + "x"), Is.EqualTo(HttpStatusCode.Unauthorized));
        var kept = (await keys.ListAsync(default))[0];
        Assert.That($"{kept.KeyHash} {kept.Prefix}", Does.Not.Contain(key[12..]));
        Assert.That(await keys.RevokeAsync(kept.ApiKeyId, Actor.System, default), Is.True);
        Assert.That(await StatusAsync(key), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("vp-244")]
    [TestCase(" VP-244 ")]
    public async Task An_account_and_a_key_keep_the_offices_code_however_it_was_written(string written)
    {
        var name = $"clerk{written.Trim().Length}{written.Length}";
        await portal
            .Get<AccountRegister>()
            .CreateAsync(new NewAccount(name, name, AccountRole.District, written), Actor.System, default);
        await portal.Get<ApiKeyRegister>().CreateAsync(name, written, ["read"], null, Actor.System, default);
        await using var context = portal.Context();
        Assert.That((await context.Accounts.SingleAsync(a => a.UserName == name)).OfficeCode, Is.EqualTo("VP-244"));
        Assert.That((await context.ApiKeys.SingleAsync(k => k.Name == name)).OfficeCode, Is.EqualTo("VP-244"));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(99_999_999)]
    public void No_key_holds_for_days_that_no_calendar_has(int days) =>
        Assert.That(
            Assert.Throws<AccountRefusedException>(() => portal.Get<ApiKeyRegister>().ExpiryAfter(days))!.Code,
            Is.EqualTo("DaysOutOfRange")
        );

    [Test]
    public async Task A_key_does_what_its_scopes_say_and_opens_no_page()
    {
        var reader = await portal.WithKeyAsync("VP-244", ApiScopes.Read);
        using var upload = await reader.PostAsync("/api/submissions", Body());
        using var page = await reader.GetAsync("/submissions");
        var sender = await portal.WithKeyAsync("VP-244", ApiScopes.Submit);
        using var read = await sender.GetAsync("/api/submissions");
        Assert.Multiple(() =>
        {
            Assert.That(upload.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(upload.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        });
    }

    [Test]
    public async Task Too_many_uploads_in_a_minute_are_told_to_wait()
    {
        var client = await portal.WithKeyAsync("VP-244", ApiScopes.Submit);
        var statuses = new List<int>();
        for (var sent = 0; sent < 7; sent++)
        {
            using var answer = await client.PostAsync("/api/submissions", Body());
            statuses.Add((int)answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.That(answer.Headers.RetryAfter, Is.Not.Null);
            }
        }
        Assert.That(statuses, Is.EqualTo(new[] { 422, 422, 422, 422, 422, 429, 429 }));
    }

    [Test]
    public async Task What_accounts_do_is_in_the_audit_trail_without_passwords()
    {
        var (userName, password) = await portal.AccountAsync(AccountRole.Province);
        await SignInAsync(userName, "sai mật khẩu 1");
        await SignInAsync(userName, password);
        await using var context = portal.Context();
        var events = await context.AuditEvents.AsNoTracking().OrderBy(e => e.EventId).ToListAsync();
        Assert.That(
            events.Select(e => e.Action),
            Is.EqualTo(new[] { AuditActions.AccountCreated, AuditActions.SignInRefused, AuditActions.SignedIn })
        );
        Assert.That(
            string.Join(' ', events.Select(e => e.Detail)),
            Does.Not.Contain(password).And.Not.Contain("sai mật")
        );
        Assert.That((await portal.Get<AuditVerifier>().VerifyAsync(default)).FirstBreak, Is.Null);
    }

    private async Task<string?> SignInAsync(string userName, string password)
    {
        using var answer = await PortalApp.PostAsync(
            portal.Anonymous(),
            "/account/sign-in",
            "/account/session",
            new() { ["userName"] = userName, ["password"] = password }
        );
        return portal.Outcome(answer);
    }

    private async Task<string?> ChangeAsync(HttpClient client, string oldPassword, string newPassword)
    {
        using var answer = await PortalApp.PostAsync(
            client,
            "/account/password",
            "/account/password/change",
            new()
            {
                ["oldPassword"] = oldPassword,
                ["newPassword"] = newPassword,
                ["again"] = newPassword,
            }
        );
        return portal.Outcome(answer);
    }

    private async Task<HttpStatusCode> StatusAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/submissions");
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await portal.Anonymous().SendAsync(request);
        return answer.StatusCode;
    }

    private static MultipartFormDataContent Body() => new() { { new ByteArrayContent([1, 2, 3]), "file", "x.xlsx" } };
}
