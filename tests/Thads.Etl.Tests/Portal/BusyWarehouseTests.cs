using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Portal;

/// <summary>A rebuild, or whatever else writes for longer than a request may wait: who sends is asked to try again, and told no error.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class BusyWarehouseTests(DatabaseEngine engine)
{
    private PortalApp portal = null!;

    [SetUp]
    public async Task StartAsync() => portal = await PortalApp.StartAsync(engine, ("Database:LockTimeoutSeconds", "1"));

    [TearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task An_upload_by_a_program_is_told_busy_with_the_time_to_wait_and_goes_through_afterwards()
    {
        using var client = await portal.WithKeyAsync("VP-244", ApiScopes.Submit);
        await using (await BusyAsync())
        {
            using var busy = await SendAsync(client);
            Assert.That(busy.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(busy.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(30)));
            var problem = JsonDocument.Parse(await busy.Content.ReadAsStringAsync()).RootElement;
            Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo("busy"));
            Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("thử lại sau ít phút"));
        }
        using var sent = await SendAsync(client);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
    }

    [Test]
    public async Task A_page_says_so_in_Vietnamese_and_needs_no_warehouse_for_it()
    {
        using var client = await portal.SignInAsync(AccountRole.District, "VP-244");
        var token = await PortalApp.TokenAsync(client, "/submissions/new");
        await using var _ = await BusyAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("upload"), "_handler" },
            { new ByteArrayContent(Workbook()), "files", "KQ.csv" },
        };
        using var busy = await client.PostAsync("/submissions/new", form);
        var html = await busy.Content.ReadAsStringAsync();
        Assert.That(busy.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable), html);
        Assert.That(busy.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(html, Does.Contain("Kho dữ liệu đang bận").And.Contain("thử lại sau ít phút"));
    }

    /// <summary>Holds what everybody at the door waits for, as a rebuild does.</summary>
    private async Task<IAsyncDisposable> BusyAsync()
    {
        var provider = portal.Get<IWarehouseProvider>();
        var context = provider.CreateContext();
        await provider.BeginWriteAsync(context, default);
        await context.NextKeysAsync(KeySequence.Submissions, 1, default);
        return context;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client) =>
        client.PostAsync(
            "/api/submissions?fileName=KQ.csv",
            new ByteArrayContent(Workbook()) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } }
        );

    private static byte[] Workbook() => "Tiêu đề;Số\nmột;1\n"u8.ToArray();
}
