using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Thads.Etl.Notices;
using Thads.Etl.Portal;
using Thads.Etl.Security;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Support;

/// <summary>The served host on loopback over a fresh database, with accounts made as they are needed.</summary>
internal sealed partial class PortalApp : IAsyncDisposable
{
    private readonly Dictionary<string, (string Password, string? Hash)> passwords = [];
    private readonly TestDatabase database;
    private readonly bool isFirst;
    private readonly WebApplication app;
    private readonly List<HttpClient> clients = [];
    private readonly Dictionary<HttpClient, CookieContainer> cookies = [];

    private PortalApp(TestDatabase database, WebApplication app, ErrorLog errors, bool isFirst)
    {
        this.isFirst = isFirst;
        this.database = database;
        this.app = app;
        Errors = errors.Entries;
        Address = new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
    }

    public Uri Address { get; }

    /// <summary>What was logged as an error so far.</summary>
    public IReadOnlyCollection<string> Errors { get; }
    public WebApplication App => app;
    public string Folder => database.Folder.FullName;

    /// <param name="engine">The engine that the warehouse is on.</param>
    /// <param name="settings">Settings under <c>Thads</c>, such as <c>Security:DistrictsSeeAllOffices</c>.</param>
    public static async Task<PortalApp> StartAsync(
        DatabaseEngine engine = DatabaseEngine.Sqlite,
        params (string Key, string Value)[] settings
    ) => await StartAsync(engine, _ => { }, settings);

    /// <param name="configure">Changes the host before its services are added: those that are there already are kept.</param>
    public static async Task<PortalApp> StartAsync(
        DatabaseEngine engine,
        Action<WebApplicationBuilder> configure,
        params (string Key, string Value)[] settings
    )
    {
        var database = await TestDatabase.CreateAsync(engine);
        return await StartAsync(database, configure, settings);
    }

    /// <summary>Another portal over the same database and data folder; the first one disposes of them.</summary>
    /// <param name="processName">The process that it says it is; null for this one, as the first.</param>
    public Task<PortalApp> AnotherAsync(string? processName = null) =>
        StartAsync(
            database,
            builder =>
            {
                if (processName is not null)
                {
                    builder.Services.AddSingleton(new WorkerProcess(processName));
                }
            },
            [],
            isFirst: false
        );

    private static async Task<PortalApp> StartAsync(
        TestDatabase database,
        Action<WebApplicationBuilder> configure,
        (string Key, string Value)[] settings,
        bool isFirst = true
    )
    {
        var errors = new ErrorLog();
        var app = await PortalHost.BuildAsync(
            builder =>
            {
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.AddProvider(errors);
                configure(builder);
                // Tests sign in often; what the product takes is tested by itself.
                builder.Configuration.AddInMemoryCollection([new("Thads:Security:PasswordHashRounds", "1")]);
                builder.Configuration.AddInMemoryCollection([
                    new("Thads:DataFolder", database.Folder.FullName),
                    new("Thads:Database:Provider", database.Options.Provider.ToString()),
                    new("Thads:Database:ConnectionString", database.Options.ConnectionString),
                    .. settings.Select(setting => new KeyValuePair<string, string?>(
                        $"Thads:{setting.Key}",
                        setting.Value
                    )),
                ]);
            },
            default
        );
        await app.StartAsync();
        return new PortalApp(database, app, errors, isFirst);
    }

    public TService Get<TService>()
        where TService : notnull => app.Services.GetRequiredService<TService>();

    /// <summary>
    /// Sends every letter that is due. The portal's own job may have taken one at the same moment: what it has in hand is waited for.
    /// </summary>
    public async Task MailAsync()
    {
        await Get<NoticeMailer>().RunAsync(default);
        await using var context = Context();
        for (var i = 0; i < 200; i++)
        {
            if (!await context.NoticeDeliveries.AnyAsync(letter => letter.State == DeliveryState.Sending))
            {
                return;
            }
            await Task.Delay(50);
        }
        Assert.Fail("A letter is handed over for ten seconds.");
    }

    public WarehouseContext Context() => Get<IWarehouseProvider>().CreateContext();

    /// <summary>A browser that nobody has signed in with; redirects are not followed.</summary>
    public HttpClient Anonymous()
    {
        var kept = new CookieContainer();
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = kept })
        {
            BaseAddress = Address,
        };
        clients.Add(client);
        cookies[client] = kept;
        return client;
    }

    /// <summary>What a browser of this portal sends along, as a header.</summary>
    public string CookiesOf(HttpClient client) => cookies[client].GetCookieHeader(Address);

    /// <summary>A browser signed in as an account of the role, which is made unless there is one; its password is its own already.</summary>
    public async Task<HttpClient> SignInAsync(AccountRole role, string? office = null)
    {
        var (userName, password) = await AccountAsync(role, office);
        var client = Anonymous();
        using var answer = await PostAsync(
            client,
            "/account/sign-in",
            "/account/session",
            new() { ["userName"] = userName, ["password"] = password }
        );
        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/"), "The sign-in failed.");
        return client;
    }

    /// <returns>The password that a new account must change at its first sign-in.</returns>
    public Task<string> FirstPasswordAsync(string userName, AccountRole role, string? office) =>
        Get<AccountRegister>().CreateAsync(new NewAccount(userName, userName, role, office), Actor.System, default);

    /// <summary>Who has signed in before signs in again with the same password: another one would end the sessions that are open.</summary>
    /// <returns>A user name and its password.</returns>
    public async Task<(string UserName, string Password)> AccountAsync(AccountRole role, string? office = null)
    {
        var userName = $"{role}{office}".ToLowerInvariant();
        var accounts = Get<AccountRegister>();
        await using var context = Context();
        var named = context.Accounts.Where(account => account.UserName == userName);
        var hash = await named.Select(account => account.PasswordHash).SingleOrDefaultAsync();
        if (passwords.TryGetValue(userName, out var known) && known.Hash == hash)
        {
            return (userName, known.Password);
        }
        var password = await named.AnyAsync()
            ? await accounts.ResetAsync(userName, Actor.System, default)
            : await accounts.CreateAsync(new NewAccount(userName, userName, role, office), Actor.System, default);
        await named.ExecuteUpdateAsync(set => set.SetProperty(account => account.MustChangePassword, false));
        passwords[userName] = (password, await named.Select(account => account.PasswordHash).SingleAsync());
        return (userName, password);
    }

    /// <summary>A program with a key of its own.</summary>
    public async Task<HttpClient> WithKeyAsync(string office, params string[] scopes)
    {
        var key = await Get<ApiKeyRegister>().CreateAsync("test", office, scopes, null, Actor.System, default);
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    /// <summary>Sends a form as the page that holds it would: with the page's antiforgery token.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string page,
        string action,
        Dictionary<string, string> fields
    )
    {
        fields["__RequestVerificationToken"] = await TokenAsync(client, page);
        return await client.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    /// <summary>Where a form leads, and what is said there: the page's address, with the message as if it stood in it.</summary>
    public string? Outcome(HttpResponseMessage answer)
    {
        const string cookie = "thads.said=";
        var location = answer.Headers.Location?.OriginalString;
        var said = answer.Headers.TryGetValues("Set-Cookie", out var set)
            ? set.LastOrDefault(one => one.StartsWith(cookie, StringComparison.Ordinal))
            : null;
        return
            location is not null
            && said is not null
            && Get<PageMessages>().Read(Uri.UnescapeDataString(said[cookie.Length..said.IndexOf(';')])) is { } message
            ? QueryHelpers.AddQueryString(location, "message", message.Code)
            : location;
    }

    public static async Task<string> TokenAsync(HttpClient client, string page)
    {
        var html = await client.GetStringAsync(page);
        return WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value);
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await app.StopAsync();
        await app.DisposeAsync();
        if (isFirst)
        {
            await database.DisposeAsync();
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
