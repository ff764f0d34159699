using System.Net;
using System.Net.Sockets;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Cli;

/// <summary><c>serve</c> as an administrator starts it.</summary>
public sealed class ServeCommandTests
{
    private string data = null!;

    [SetUp]
    public void NewDataFolder() => data = Directory.CreateTempSubdirectory("thads-serve-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(data, recursive: true);

    [TestCase("ASPNETCORE_URLS", "http://127.0.0.1:{0}")]
    [TestCase("URLS", "http://127.0.0.1:{0}")]
    [TestCase("ASPNETCORE_HTTP_PORTS", "{0}")]
    [CancelAfter(120_000)]
    public async Task It_listens_where_the_environment_says(
        string name,
        string value,
        CancellationToken cancellationToken
    )
    {
        var port = FreePort();
        using var server = ThadsProcess.Start(data, [(name, string.Format(null, value, port))], "serve");
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (!await IsThereAsync(client, cancellationToken))
        {
            Assert.That(server.HasExited, Is.False, "It ended by itself.");
            await Task.Delay(200, cancellationToken);
        }
        await server.KillAsync();
    }

    [Test]
    public async Task An_address_that_is_none_is_told_in_a_sentence()
    {
        var (exitCode, _, errors) = await ThadsProcess.RunAsync(data, [("ASPNETCORE_URLS", "somewhere")], "serve");
        Assert.That(exitCode, Is.EqualTo(2), errors);
        Assert.That(errors, Does.Contain("Urls").And.Contain("somewhere").And.Not.Contains("   at "));
    }

    private static async Task<bool> IsThereAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync("/health/live", cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // Not yet.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
