using System.Net;
using Microsoft.AspNetCore.Authorization;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Security;

/// <summary>Every endpoint of the host, found by enumeration: each has a policy, or is one of the few that are for everybody.</summary>
public sealed class EndpointTests
{
    /// <summary>What is for everybody. A page or call that is added is not, unless it is added here too.</summary>
    private static readonly string[] ForEverybody =
    [
        "/.well-known/security.txt",
        "/account/code",
        "/account/denied",
        "/account/external",
        "/account/external/done",
        "/account/forgotten",
        "/account/forgotten/send",
        "/account/reset",
        "/account/reset/set",
        "/account/session",
        "/account/session/code",
        "/account/sign-in",
        "/api/forms",
        "/api/forms/{code}/schema",
        "/docs/findings",
        "/docs/forms",
        "/docs/forms/{Code}",
        "/docs/glossary",
        "/error",
        "/health/live",
        "/health/ready",
        "/help",
        "/language/{culture}",
        "/metrics",
        "/not-found",
        "/notices/stop",
        "/notices/stop/do",
        "/openapi/{documentName}.json",
    ];

    private static readonly string[] KnownPolicies =
    [
        Policies.SignedIn,
        Policies.Submit,
        Policies.Read,
        Policies.Review,
        Policies.Administer,
    ];

    private PortalApp portal = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => portal = await PortalApp.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public void Each_has_a_policy_by_name_or_is_listed_as_for_everybody()
    {
        var open = new List<string>();
        var wanting = new List<string>();
        foreach (var endpoint in portal.Endpoints())
        {
            var path = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            {
                open.Add(path);
            }
            else if (
                !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => KnownPolicies.Contains(data.Policy))
                && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null
            )
            {
                wanting.Add(path);
            }
        }
        Assert.Multiple(() =>
        {
            Assert.That(wanting.Where(path => !path.StartsWith("/_", StringComparison.Ordinal)), Is.Empty);
            Assert.That(open.Distinct().Order(StringComparer.Ordinal), Is.EqualTo(ForEverybody));
        });
    }

    [Test]
    public async Task Nobody_who_has_not_signed_in_gets_anything_of_the_others()
    {
        var client = portal.Anonymous();
        foreach (var path in portal.Paths(id: 1, office: "VP-244").Where(path => !IsForEverybody(path.Pattern)))
        {
            using var answer = await client.SendAsync(
                new HttpRequestMessage(new HttpMethod(path.Method), path.Address)
            );
            Assert.That(
                answer.StatusCode,
                path.Address.StartsWith("/api", StringComparison.Ordinal)
                    ? Is.EqualTo(HttpStatusCode.Unauthorized)
                    : Is.EqualTo(HttpStatusCode.Redirect).Or.EqualTo(HttpStatusCode.Unauthorized),
                $"{path.Method} {path.Address}"
            );
        }
    }

    [Test]
    public async Task Every_answer_tells_browsers_what_to_refuse()
    {
        var client = portal.Anonymous();
        foreach (var path in new[] { "/account/sign-in", "/docs/forms", "/api/submissions", "/none", "/portal.css" })
        {
            using var answer = await client.GetAsync(path);
            var policy = string.Join("", answer.Headers.GetValues("Content-Security-Policy"));
            Assert.That(policy, Does.Contain("default-src 'none'").And.Not.Contain("unsafe"), path);
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }), path);
            Assert.That(answer.Headers.Contains("Server"), Is.False, path);
        }
    }

    [Test]
    public async Task Pages_come_compressed_to_whoever_can_take_it()
    {
        var client = portal.Anonymous();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        using var page = await client.GetAsync("/docs/findings");
        Assert.That(page.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "gzip" }));
        Assert.That((await page.Content.ReadAsByteArrayAsync()).Length, Is.LessThan(60_000));
    }

    private static bool IsForEverybody(string pattern) => ForEverybody.Contains(pattern);
}
