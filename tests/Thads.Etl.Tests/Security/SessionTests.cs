using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Security;

/// <summary>A cookie is worth what its session is: whoever has copied it gains nothing once the session has ended.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SessionTests(DatabaseEngine engine)
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.Zero));
    private PortalApp portal = null!;

    [SetUp]
    public async Task StartAsync() =>
        portal = await PortalApp.StartAsync(
            engine,
            builder => builder.Services.AddSingleton<TimeProvider>(clock),
            ("Security:SessionMinutes", "60"),
            ("Security:SessionHours", "3")
        );

    [TearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task Signing_out_ends_the_session_for_a_copied_cookie_too()
    {
        var (client, cookie) = await SignInAsync(AccountRole.Province);
        Assert.That(await StatusAsync(cookie), Is.EqualTo(HttpStatusCode.OK));
        var other = (await SignInAsync(AccountRole.Admin)).Cookie;
        using var answer = await PortalApp.PostAsync(client, "/", "/account/sign-out", []);
        Assert.That(portal.Outcome(answer), Does.Contain("SignedOut"));
        Assert.That(await StatusAsync(cookie), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(other), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_session_that_is_used_all_the_time_ends_all_the_same()
    {
        var (client, _) = await SignInAsync(AccountRole.Province);
        for (var minutes = 0; minutes < 170; minutes += 10)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            Assert.That(await StatusAsync(client), Is.EqualTo(HttpStatusCode.OK), $"after {minutes + 10} minutes");
        }
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.That(await StatusAsync(client), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_session_that_nobody_uses_ends_sooner()
    {
        var (client, _) = await SignInAsync(AccountRole.Province);
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.That(await StatusAsync(client), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Nobody_is_signed_in_by_what_stands_in_the_database()
    {
        await SignInAsync(AccountRole.Province);
        await using var context = portal.Context();
        var session = await context.AccountSessions.SingleAsync();
        Assert.That(await portal.Get<AccountSessions>().HoldsAsync(session.SessionHash, "any", default), Is.False);
        Assert.That(
            (session.StartedAt, session.EndsAt - session.StartedAt),
            Is.EqualTo((clock.GetUtcNow().UtcDateTime, TimeSpan.FromHours(3)))
        );
    }

    [Test]
    public async Task Each_sign_in_is_a_session_of_its_own_and_what_has_ended_is_not_kept()
    {
        var (_, first) = await SignInAsync(AccountRole.Province);
        clock.Advance(TimeSpan.FromHours(4));
        await SignInAsync(AccountRole.Analyst);
        await using var context = portal.Context();
        Assert.That(await context.AccountSessions.CountAsync(), Is.EqualTo(1));
        Assert.That(await StatusAsync(first), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_changed_password_ends_every_other_session_and_not_ones_own()
    {
        var (userName, password) = await portal.AccountAsync(AccountRole.Province);
        var (client, own) = await SignInAsync(userName, password);
        var (_, elsewhere) = await SignInAsync(userName, password);
        using var answer = await PortalApp.PostAsync(
            client,
            "/account/password",
            "/account/password/change",
            new()
            {
                ["oldPassword"] = password,
                ["newPassword"] = "mua xuan nam 2027",
                ["again"] = "mua xuan nam 2027",
            }
        );
        Assert.That(portal.Outcome(answer), Does.Contain("PasswordChanged"));
        Assert.That(await StatusAsync(client), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(elsewhere), Is.EqualTo(HttpStatusCode.Unauthorized));
        // Nor does a copy of the cookie of before.
        Assert.That(await StatusAsync(own), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_disabled_account_is_out_at_the_next_request()
    {
        await portal.AccountAsync(AccountRole.Admin);
        var (client, cookie) = await SignInAsync(AccountRole.Province);
        Assert.That(await StatusAsync(client), Is.EqualTo(HttpStatusCode.OK));
        await portal
            .Get<AccountRegister>()
            .ChangeAsync(new NewAccount("province", "x", AccountRole.Province), true, Actor.System, default);
        Assert.That(await StatusAsync(client), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(cookie), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task One_that_somebody_disabled_in_the_database_itself_is_out_too()
    {
        var (client, _) = await SignInAsync(AccountRole.Province);
        await using var context = portal.Context();
        await context.Accounts.ExecuteUpdateAsync(set => set.SetProperty(account => account.IsDisabled, true));
        Assert.That(await StatusAsync(client), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private async Task<(HttpClient Client, string Cookie)> SignInAsync(AccountRole role)
    {
        var (userName, password) = await portal.AccountAsync(role);
        return await SignInAsync(userName, password);
    }

    private async Task<(HttpClient Client, string Cookie)> SignInAsync(string userName, string password)
    {
        var client = portal.Anonymous();
        using var answer = await PortalApp.PostAsync(
            client,
            "/account/sign-in",
            "/account/session",
            new() { ["userName"] = userName, ["password"] = password }
        );
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("thads=", StringComparison.Ordinal))
            .Split(';')[0];
        return (client, cookie);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/api/submissions");
        return answer.StatusCode;
    }

    /// <summary>By somebody who has nothing but the cookie.</summary>
    private async Task<HttpStatusCode> StatusAsync(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/submissions");
        request.Headers.Add("Cookie", cookie);
        using var answer = await portal.Anonymous().SendAsync(request);
        return answer.StatusCode;
    }
}
