using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Security;

/// <summary>Guessing passwords: it becomes slow, it keeps nobody else out, and it says nothing about who there is.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class SignInThrottleTests(DatabaseEngine engine)
{
    private const string Office = "203.0.113.7";
    private const string Stranger = "198.51.100.9";
    private const string Wrong = "sai mật khẩu 1";
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.Zero));
    private CountingHasher hasher = null!;
    private PortalApp portal = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hasher = new CountingHasher();
        portal = await PortalApp.StartAsync(
            engine,
            builder =>
                builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IPasswordHasher<Account>>(hasher),
            ("Security:AllowPlainHttp", "true")
        );
    }

    [TearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task A_strangers_wrong_passwords_do_not_keep_the_admin_out()
    {
        var (userName, password) = await portal.AccountAsync(AccountRole.Admin);
        for (var tries = 0; tries < 12; tries++)
        {
            await SignInAsync(userName, Wrong, Stranger);
        }
        Assert.That(await SignInAsync(userName, password, Stranger), Does.Contain("NotSignedIn"));
        Assert.That(await SignInAsync(userName, password, Office), Is.EqualTo("/"));
    }

    [Test]
    public async Task After_five_wrong_passwords_each_further_one_is_waited_for_twice_as_long()
    {
        var (userName, password) = await portal.AccountAsync(AccountRole.Admin);
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.That(await HashesOfAsync(userName, Wrong), Is.EqualTo(1), $"try {tries + 1} is looked at");
        }
        foreach (var seconds in new[] { 5, 10, 20, 40, 80, 160, 320, 640, 900, 900 })
        {
            clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.That(await HashesOfAsync(userName, password), Is.Zero, $"before {seconds} s");
            clock.Advance(TimeSpan.FromSeconds(1));
            Assert.That(await HashesOfAsync(userName, Wrong), Is.EqualTo(1), $"after {seconds} s");
        }
        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.That(await SignInAsync(userName, password, Office), Is.EqualTo("/"));
        // All is forgotten.
        await SignInAsync(userName, Wrong, Office);
        Assert.That(await SignInAsync(userName, password, Office), Is.EqualTo("/"));
    }

    [Test]
    public async Task Who_guesses_many_at_one_moment_gets_no_more_looked_at()
    {
        var (userName, _) = await portal.AccountAsync(AccountRole.Admin);
        var throttle = portal.Get<SignInThrottle>();
        var let = await Task.WhenAll(
            Enumerable
                .Range(0, 24)
                .Select(_ =>
                    Task.Run(() => throttle.BeginAsync(userName, IPAddress.Parse(Stranger), CancellationToken.None))
                )
        );
        Assert.That(let.Count(looked => looked), Is.EqualTo(5));
    }

    [Test]
    public async Task All_of_a_network_of_IPv6_waits_together_and_IPv4_is_one_in_either_writing()
    {
        var throttle = portal.Get<SignInThrottle>();
        for (var tries = 0; tries < 5; tries++)
        {
            await throttle.BeginAsync("lan", IPAddress.Parse($"2001:db8:1:2::{tries + 1}"), default);
            await throttle.BeginAsync("lan", IPAddress.Parse($"::ffff:{Office}"), default);
        }
        Assert.Multiple(async () =>
        {
            Assert.That(await throttle.BeginAsync("LAN", IPAddress.Parse("2001:db8:1:2:ffff::"), default), Is.False);
            Assert.That(await throttle.BeginAsync("lan", IPAddress.Parse("2001:db8:1:3::1"), default), Is.True);
            Assert.That(await throttle.BeginAsync("lan", IPAddress.Parse(Office), default), Is.False);
        });
    }

    [Test]
    public async Task Known_unknown_and_disabled_names_are_answered_alike_at_every_try_and_cost_alike()
    {
        await portal.AccountAsync(AccountRole.Admin);
        var (known, _) = await portal.AccountAsync(AccountRole.Province);
        var (disabled, password) = await portal.AccountAsync(AccountRole.Analyst);
        await portal.FirstPasswordAsync("ngoai", AccountRole.Analyst, null);
        await using (var context = portal.Context())
        {
            await context
                .Accounts.Where(account => account.UserName == disabled)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.IsDisabled, true));
            await context
                .Accounts.Where(account => account.UserName == "ngoai")
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.PasswordHash, (string?)null));
        }
        var seen = new List<IReadOnlyList<(string?, int)>>();
        foreach (
            var (name, typed) in new[]
            {
                (known, Wrong),
                ("khong-co", Wrong),
                (disabled, password),
                (disabled, Wrong),
                ("ngoai", Wrong),
            }
        )
        {
            var answers = new List<(string?, int)>();
            for (var tries = 0; tries < 7; tries++)
            {
                var before = hasher.Verified;
                var answer = await SignInAsync(name, typed, $"192.0.2.{seen.Count + 1}");
                answers.Add((answer, hasher.Verified - before));
            }
            seen.Add(answers);
        }
        Assert.That(seen, Is.All.EqualTo(seen[0]));
        Assert.That(seen[0][0].Item1, Does.Contain("message=NotSignedIn").And.Not.Contain("LockedOut"));
        Assert.That(seen[0].Select(answer => answer.Item2), Is.EqualTo(new[] { 1, 1, 1, 1, 1, 0, 0 }));
    }

    [Test]
    public async Task What_was_typed_as_a_name_is_kept_nowhere_if_it_is_none()
    {
        await SignInAsync("BiMatCuaToi!2026", Wrong, Office);
        await using var context = portal.Context();
        var refused = await context.AuditEvents.SingleAsync(e => e.Action == AuditActions.SignInRefused);
        Assert.That((refused.Actor, refused.Subject, refused.RemoteAddress), Is.EqualTo(("?", "account:?", Office)));
        var failure = await context.SignInFailures.SingleAsync();
        Assert.That(failure.NameHash, Is.Not.EqualTo(failure.AddressHash).And.Length.EqualTo(64));
    }

    [Test]
    public async Task A_new_password_from_an_admin_ends_the_wait()
    {
        var (userName, _) = await portal.AccountAsync(AccountRole.Province);
        for (var tries = 0; tries < 7; tries++)
        {
            await SignInAsync(userName, Wrong, Office);
        }
        var reset = await portal.Get<AccountRegister>().ResetAsync(userName, Actor.System, default);
        Assert.That(await SignInAsync(userName, reset, Office), Is.EqualTo("/"));
    }

    [Test]
    public async Task The_old_password_is_guessed_no_faster_on_the_page_that_changes_it()
    {
        var client = await portal.SignInAsync(AccountRole.Province);
        for (var tries = 0; tries < 7; tries++)
        {
            var before = hasher.Verified;
            using var answer = await PortalApp.PostAsync(
                client,
                "/account/password",
                "/account/password/change",
                new()
                {
                    ["oldPassword"] = Wrong,
                    ["newPassword"] = "mua xuan nam 2027",
                    ["again"] = "mua xuan nam 2027",
                }
            );
            Assert.That(portal.Outcome(answer), Does.Contain("NotYourPassword"));
            Assert.That(hasher.Verified - before, Is.EqualTo(tries < 5 ? 1 : 0));
        }
    }

    private async Task<int> HashesOfAsync(string userName, string password)
    {
        var before = hasher.Verified;
        Assert.That(await SignInAsync(userName, password, Office), Does.Contain("NotSignedIn"));
        return hasher.Verified - before;
    }

    /// <summary>Through a proxy on this machine, which says where the caller is.</summary>
    private async Task<string?> SignInAsync(string userName, string password, string from)
    {
        var client = portal.Anonymous();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        using var answer = await PortalApp.PostAsync(
            client,
            "/account/sign-in",
            "/account/session",
            new() { ["userName"] = userName, ["password"] = password }
        );
        return portal.Outcome(answer);
    }

    /// <summary>The product's own, which counts how often a password is looked at.</summary>
    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> own = new(
            Options.Create(new PasswordHasherOptions { IterationCount = 1 })
        );
        private int verified;

        public int Verified => verified;

        public string HashPassword(Account user, string password) => own.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(
            Account user,
            string hashedPassword,
            string providedPassword
        )
        {
            Interlocked.Increment(ref verified);
            return own.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
