using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Tests.Security;

/// <summary>Signing in with an identity provider of its own: a real one on loopback, with codes, PKCE and signed tokens.</summary>
public sealed class OpenIdConnectTests
{
    private IdentityProvider provider = null!;
    private PortalApp portal = null!;

    [SetUp]
    public async Task StartAsync()
    {
        provider = await IdentityProvider.StartAsync();
        portal = await PortalApp.StartAsync(
            settings:
            [
                ("Security:OpenIdConnect:Authority", provider.Authority),
                ("Security:OpenIdConnect:ClientId", IdentityProvider.ClientId),
                ("Security:OpenIdConnect:ClientSecret", IdentityProvider.ClientSecret),
                ("Security:OpenIdConnect:DisplayName", "Cổng của Cục"),
            ]
        );
    }

    [TearDown]
    public async Task StopAsync()
    {
        await portal.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Test]
    public async Task Whoever_has_an_account_of_the_name_signs_in_as_it_and_stays_it_under_another_name()
    {
        await portal.FirstPasswordAsync("lan", AccountRole.District, "VP-244");
        provider.SignsIn(subject: "4711", userName: "lan");
        var client = portal.Anonymous();
        Assert.That(await client.GetStringAsync("/account/sign-in"), Does.Contain("Cổng của Cục"));
        Assert.That(await SignInAsync(client), Is.EqualTo("/"));
        Assert.That(await client.GetStringAsync("/"), Does.Contain("(VP-244)"));
        provider.SignsIn(subject: "4711", userName: "lan.nguyen");
        Assert.That(await SignInAsync(portal.Anonymous()), Is.EqualTo("/"));
        await using var context = portal.Context();
        Assert.That(await context.AccountLogins.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_gets_an_account_by_signing_in()
    {
        provider.SignsIn(subject: "1", userName: "nguoi-la");
        Assert.That(await SignInAsync(portal.Anonymous()), Does.Contain("NotSignedInNoAccount"));
        await using var context = portal.Context();
        Assert.That(await context.Accounts.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_token_that_somebody_else_signed_is_refused()
    {
        await portal.FirstPasswordAsync("lan", AccountRole.District, "VP-244");
        provider.SignsIn(subject: "4711", userName: "lan");
        provider.ForgesSignatures();
        Assert.That(await SignInAsync(portal.Anonymous()), Is.EqualTo("/account/sign-in?message=NotSignedIn"));
    }

    /// <summary>Follows the redirects as a browser does; where they end.</summary>
    private async Task<string?> SignInAsync(HttpClient client)
    {
        using var begun = await PortalApp.PostAsync(client, "/account/sign-in", "/account/external", []);
        var next = begun.Headers.Location!;
        for (var steps = 0; steps < 5; steps++)
        {
            using var answer = await client.GetAsync(next);
            if (answer.Headers.Location is not { } location)
            {
                return answer.StatusCode.ToString();
            }
            if (
                !location.IsAbsoluteUri
                && !location.OriginalString.StartsWith("/account/external", StringComparison.Ordinal)
            )
            {
                return portal.Outcome(answer);
            }
            next = location;
        }
        return null;
    }
}
