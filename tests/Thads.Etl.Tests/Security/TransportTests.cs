using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Thads.Etl.Settings;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Security;

/// <summary>What is believed of a request's way here, and what browsers and proxies are told of theirs.</summary>
public sealed class TransportTests
{
    private PortalApp portal = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        portal = await PortalApp.StartAsync(
            DatabaseEngine.Sqlite,
            builder =>
                builder.Configuration.AddInMemoryCollection([
                    new("AllowedHosts", "127.0.0.1;thads.vinhphuc.example"),
                    // ASP.NET Core's own switch, by which every caller's word would be taken.
                    new("ForwardedHeaders_Enabled", "true"),
                ]),
            ("Security:KnownProxies:0", "192.0.2.10"),
            ("Security:KnownProxies:1", "10.20.0.0/16")
        );

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task Who_has_come_by_TLS_comes_by_nothing_else_for_a_year()
    {
        using var byTls = await GetAsync("/account/sign-in", ("X-Forwarded-Proto", "https"), "thads.vinhphuc.example");
        using var plain = await GetAsync("/account/sign-in", null, "thads.vinhphuc.example");
        Assert.That(byTls.Headers.GetValues("Strict-Transport-Security"), Is.EqualTo(new[] { "max-age=31536000" }));
        Assert.That(plain.Headers.Contains("Strict-Transport-Security"), Is.False);
    }

    [TestCase("evil.example", null, HttpStatusCode.BadRequest)]
    [TestCase("thads.vinhphuc.example", null, HttpStatusCode.OK)]
    public async Task Only_the_hosts_that_are_allowed_are_answered(
        string host,
        string? forwarded,
        HttpStatusCode expected
    )
    {
        using var answer = await GetAsync(
            "/account/sign-in",
            forwarded is null ? null : ("X-Forwarded-Host", forwarded),
            host
        );
        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task A_host_that_a_proxy_tells_of_is_held_to_the_same_list()
    {
        using var told = await GetAsync("/submissions", ("X-Forwarded-Host", "evil.example"), "127.0.0.1");
        Assert.That(told.Headers.Location?.OriginalString, Does.Not.Contain("evil"));
        using var allowed = await GetAsync("/submissions", ("X-Forwarded-Host", "thads.vinhphuc.example"), "127.0.0.1");
        Assert.That(allowed.Headers.Location?.Host, Is.EqualTo("thads.vinhphuc.example"));
    }

    [Test]
    public void Only_this_machine_and_the_proxies_that_are_named_are_believed()
    {
        var options = portal.Get<IOptions<ForwardedHeadersOptions>>().Value;
        Assert.Multiple(() =>
        {
            Assert.That(
                options.KnownProxies,
                Is.EquivalentTo(new[] { IPAddress.IPv6Loopback, IPAddress.Parse("192.0.2.10") })
            );
            Assert.That(
                options.KnownIPNetworks.Select(network => network.ToString()),
                Is.EquivalentTo(new[] { "127.0.0.0/8", "10.20.0.0/16" })
            );
            Assert.That(options.ForwardLimit, Is.EqualTo(1));
        });
    }

    [Test]
    public void A_proxy_that_is_named_by_neither_address_nor_network_stops_the_start() =>
        Assert.That(
            async () =>
                await (
                    await PortalApp.StartAsync(settings: ("Security:KnownProxies:0", "proxy.example"))
                ).DisposeAsync(),
            Throws.TypeOf<SettingsException>().With.Message.Contains("proxy.example")
        );

    [Test]
    public async Task Nothing_of_what_is_answered_is_kept_but_the_portals_own_files()
    {
        var admin = await portal.SignInAsync(AccountRole.Admin);
        var seen = 0;
        foreach (var path in portal.Paths(id: 1, office: "VP-244").Where(path => path.Method == "GET"))
        {
            using var answer = await admin.GetAsync(path.Address, HttpCompletionOption.ResponseHeadersRead);
            Assert.That(answer.Headers.CacheControl?.ToString(), Is.EqualTo("no-store"), path.Address);
            seen++;
        }
        Assert.That(seen, Is.GreaterThan(80));
        using var page = await admin.GetAsync("/hangfire");
        Assert.That(page.Headers.CacheControl?.NoStore, Is.True);
        using var style = await admin.GetAsync("/portal.css");
        Assert.That(style.Headers.CacheControl?.ToString(), Is.EqualTo("public, max-age=31536000, immutable"));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, (string Name, string Value)? header, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        if (header is var (name, value))
        {
            request.Headers.Add(name, value);
        }
        return await portal.Anonymous().SendAsync(request);
    }
}
