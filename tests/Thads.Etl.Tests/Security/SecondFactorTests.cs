using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtpNet;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Security;

/// <summary>Codes of an authenticator app, as a browser meets them.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed partial class SecondFactorTests(DatabaseEngine engine)
{
    private const string Page = "/account/second-factor";
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.Zero));
    private PortalApp portal = null!;
    private string userName = null!;
    private string password = null!;

    [SetUp]
    public async Task StartAsync() => await StartAsync(isRequired: false);

    [TearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task Signing_in_asks_for_a_code_that_is_good_once()
    {
        var (client, key, _) = await AddAsync();
        using var still = await client.GetAsync("/admin");
        Assert.That(still.StatusCode, Is.EqualTo(HttpStatusCode.OK), "who has added it stays signed in");

        var (other, next) = await PasswordAsync();
        Assert.That(next, Does.StartWith("/account/code"));
        using var early = await other.GetAsync("/admin");
        Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "the password alone opens nothing");
        Assert.That(await CodeAsync(other, "000000"), Does.Contain("NotACode"));
        clock.Advance(TimeSpan.FromMinutes(1));
        var code = Code(key);
        // As apps show it.
        Assert.That(await CodeAsync(other, code.Insert(3, " ")), Is.EqualTo("/"));
        using var opened = await other.GetAsync("/admin");
        Assert.That(opened.StatusCode, Is.EqualTo(HttpStatusCode.OK));

        var (stranger, _) = await PasswordAsync();
        Assert.That(await CodeAsync(stranger, code), Does.Contain("NotACode"), "seen over the shoulder");
    }

    [Test]
    public async Task A_code_without_the_password_opens_nothing()
    {
        var (_, key, codes) = await AddAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await CodeAsync(portal.Anonymous(), Code(key)), Does.Contain("/account/sign-in"));
        Assert.That(await CodeAsync(portal.Anonymous(), codes[0]), Does.Contain("/account/sign-in"));
    }

    [Test]
    public async Task A_recovery_code_is_good_once_and_new_ones_replace_the_old()
    {
        var (client, _, codes) = await AddAsync();
        Assert.That(codes, Has.Count.EqualTo(10).And.Unique);
        var (first, _) = await PasswordAsync();
        Assert.That(await CodeAsync(first, codes[0]), Is.EqualTo("/"));
        var (second, _) = await PasswordAsync();
        Assert.That(await CodeAsync(second, codes[0]), Does.Contain("NotACode"));
        Assert.That(await client.GetStringAsync($"{Page}?culture=en"), Does.Contain("9 recovery codes are left"));
        await PostAsync(client, "/codes", ("password", "sai"));
        Assert.That(await client.GetStringAsync($"{Page}?culture=en"), Does.Contain("9 recovery codes are left"));
        await PostAsync(client, "/codes", ("password", password));
        var renewed = Codes(await client.GetStringAsync(Page));
        Assert.That(renewed, Has.Count.EqualTo(10).And.None.AnyOf(codes.Cast<object>().ToArray()));
        Assert.That(await CodeAsync(second, codes[1]), Does.Contain("NotACode"));
        Assert.That(await CodeAsync(second, renewed[1]), Is.EqualTo("/"));
    }

    [Test]
    public async Task Wrong_codes_lock_the_account_of_whoever_knows_the_password()
    {
        var (_, key, _) = await AddAsync();
        var (client, _) = await PasswordAsync();
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.That(await CodeAsync(client, $"00000{tries}"), Does.Contain("NotACode"));
        }
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await CodeAsync(client, Code(key)), Does.Contain("NotACode"));
    }

    [Test]
    public async Task Neither_key_nor_codes_can_be_read_from_the_database_or_moved_to_another_account()
    {
        var (_, key, codes) = await AddAsync();
        await using var context = portal.Context();
        var kept = await context.AccountTokens.AsNoTracking().ToListAsync();
        Assert.That(kept, Has.Count.EqualTo(3));
        Assert.That(
            string.Join(' ', kept.Select(token => token.Value)),
            Does.Not.Contain(key).And.Not.Contain(codes[0])
        );
        var token = kept.Single(t => t.Name == "AuthenticatorKey");
        var keys = portal.Get<ProtectionKeys>();
        Assert.That(keys.Unprotect($"account {token.UserId} AuthenticatorKey", token.Value!), Is.EqualTo(key));
        Assert.That(
            () => keys.Unprotect($"account {token.UserId + 1} AuthenticatorKey", token.Value!),
            Throws.InstanceOf<System.Security.Cryptography.CryptographicException>()
        );
    }

    [Test]
    public async Task It_is_removed_by_its_owner_with_his_password_and_by_an_admin_without()
    {
        var (client, _, _) = await AddAsync();
        Assert.That(await PostAsync(client, "/remove", ("password", "sai")), Does.Contain("NotYourPassword"));
        Assert.That((await PasswordAsync()).Next, Does.StartWith("/account/code"));
        Assert.That(await PostAsync(client, "/remove", ("password", password)), Does.Contain("SecondFactorRevoked"));
        Assert.That((await PasswordAsync()).Next, Is.EqualTo("/"));

        var (owner, _, _) = await AddAsync();
        var (admin, adminPassword) = ("quan-tri", await portal.FirstPasswordAsync("quan-tri", AccountRole.Admin, null));
        await portal
            .Get<AccountRegister>()
            .ChangePasswordAsync(admin, adminPassword, "mua xuan nam 2027", Actor.System, default);
        var (other, _) = await PasswordAsync(admin, "mua xuan nam 2027");
        Assert.That(await other.GetStringAsync("/admin/accounts"), Does.Contain("admin/accounts/second-factor/reset"));
        using var reset = await PortalApp.PostAsync(
            other,
            "/admin/accounts",
            "/admin/accounts/second-factor/reset",
            new() { ["userName"] = userName }
        );
        Assert.That(portal.Outcome(reset), Does.Contain("SecondFactorReset"));
        using var ended = await owner.GetAsync("/api/submissions");
        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await PasswordAsync()).Next, Is.EqualTo("/"));
        await using var context = portal.Context();
        Assert.That(await context.AccountTokens.CountAsync(), Is.Zero);
        Assert.That(
            await context
                .AuditEvents.Where(e => e.Action.StartsWith("account.second-factor"))
                .OrderBy(e => e.EventId)
                .Select(e => $"{e.Actor} {e.Action}")
                .ToListAsync(),
            Is.EqualTo(
                new[]
                {
                    $"{userName} account.second-factor-added",
                    $"{userName} account.second-factor-removed",
                    $"{userName} account.second-factor-added",
                    "quan-tri account.second-factor-removed",
                }
            )
        );
    }

    [Test]
    public async Task Where_it_is_required_who_has_none_adds_one_before_anything_else()
    {
        await portal.DisposeAsync();
        await StartAsync(isRequired: true);
        var (client, next) = await PasswordAsync();
        Assert.That(next, Is.EqualTo("/"));
        using var page = await client.GetAsync("/admin");
        using var api = await client.GetAsync("/api/submissions");
        Assert.Multiple(() =>
        {
            Assert.That(page.Headers.Location?.OriginalString, Is.EqualTo(Page));
            Assert.That(api.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        });
        var (added, key, _) = await AddAsync(client);
        using var after = await added.GetAsync("/api/submissions");
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        clock.Advance(TimeSpan.FromMinutes(1));
        var (again, _) = await PasswordAsync();
        Assert.That(await CodeAsync(again, Code(key)), Is.EqualTo("/"));
        using var open = await again.GetAsync("/api/submissions");
        Assert.That(open.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        // Clerks and analysts are not asked.
        using var clerk = await (await portal.SignInAsync(AccountRole.District, "VP-244")).GetAsync("/api/submissions");
        Assert.That(clerk.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task StartAsync(bool isRequired)
    {
        portal = await PortalApp.StartAsync(
            engine,
            builder => builder.Services.AddSingleton<TimeProvider>(clock),
            ("Security:RequireSecondFactor", isRequired ? "true" : "false")
        );
        (userName, password) = await portal.AccountAsync(AccountRole.Admin);
    }

    private async Task<(HttpClient Client, string Key, IReadOnlyList<string> Codes)> AddAsync(HttpClient? client = null)
    {
        client ??= (await PasswordAsync()).Client;
        await PostAsync(client, "/begin");
        var page = await client.GetStringAsync(Page);
        Assert.That(page, Does.Contain("<svg class=\"qr\""));
        var key = KeyOnPage().Match(page).Groups[1].Value;
        Assert.That(await PostAsync(client, "/confirm", ("code", "123")), Does.Contain("NotACode"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await PostAsync(client, "/confirm", ("code", Code(key))), Does.Contain("SecondFactorCreated"));
        var codes = Codes(await client.GetStringAsync(Page));
        Assert.That(Codes(await client.GetStringAsync(Page)), Is.Empty, "shown once");
        return (client, key, codes);
    }

    private Task<(HttpClient Client, string? Next)> PasswordAsync() => PasswordAsync(userName, password);

    private async Task<(HttpClient Client, string? Next)> PasswordAsync(string name, string its)
    {
        var client = portal.Anonymous();
        using var answer = await PortalApp.PostAsync(
            client,
            "/account/sign-in",
            "/account/session",
            new() { ["userName"] = name, ["password"] = its }
        );
        return (client, portal.Outcome(answer));
    }

    private async Task<string?> CodeAsync(HttpClient client, string code)
    {
        using var answer = await PortalApp.PostAsync(
            client,
            "/account/code",
            "/account/session/code",
            new() { ["code"] = code }
        );
        return portal.Outcome(answer);
    }

    private async Task<string?> PostAsync(HttpClient client, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await PortalApp.PostAsync(
            client,
            Page,
            Page + action,
            fields.ToDictionary(field => field.Name, field => field.Value)
        );
        return portal.Outcome(answer);
    }

    private string Code(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(clock.GetUtcNow().UtcDateTime);

    private static IReadOnlyList<string> Codes(string page) =>
        [.. CodeOnPage().Matches(page).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("<code>([A-Z2-7]{32})</code>")]
    private static partial Regex KeyOnPage();

    [GeneratedRegex("<li><code>([^<]+)</code></li>")]
    private static partial Regex CodeOnPage();
}
