using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Thads.Etl.Cli;
using Thads.Etl.Jobs;
using Thads.Etl.Security;
using Thads.Etl.Settings;
using Thads.Etl.Tests.Support;
using Thads.Testing;

namespace Thads.Etl.Tests.Portal;

/// <summary>
/// The example <c>compose.yaml</c>, read as text: what it sets, starts and asks is what the program knows. Its commands are JSON, as
/// compose takes them.
/// </summary>
public sealed partial class ComposeFileTests
{
    private static readonly string Text = File.ReadAllText(
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "compose.yaml"))
    );

    /// <summary>Each setting with each value; one that only a comment names is given an address, which is what they are about.</summary>
    public static IEnumerable<TestCaseData> Settings =>
        Setting()
            .Matches(Text)
            .Select(match =>
                (match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value.Trim('"') : "192.0.2.1")
            )
            .Distinct()
            .Select(setting => new TestCaseData(setting.Item1, setting.Item2));

    [TestCaseSource(nameof(Settings))]
    public void Each_setting_is_one_that_the_program_reads(string name, string value) =>
        Assert.That(IsRead(name, value), Is.True);

    [TestCase("THADS__DATAFOLDERS")]
    [TestCase("THADS__DATABASE")]
    [TestCase("THADS__DATABASE__CONECTIONSTRING")]
    [TestCase("THADS__SECURITY__KNOWNPROXIES")]
    [TestCase("THADS__ALLOWPLAINHTTP")]
    [TestCase("THADS__WORKERS__COUNTS")]
    public void A_setting_that_there_is_not_would_be_found(string name) => Assert.That(IsRead(name, "1"), Is.False);

    [Test]
    public void Every_service_of_the_hub_is_started_by_a_verb_that_there_is()
    {
        var hubs = Hubs();
        Assert.That(hubs, Has.Count.EqualTo(Regex.Count(Text, @"<<: \*hub")).And.Count.GreaterThanOrEqualTo(6));
        foreach (var hub in hubs)
        {
            var verb = hub.Command[0] == "serve" ? ServeCommand.Create() : WorkCommand.Create();
            Assert.That(hub.Command[0], Is.EqualTo(verb.Name));
            Assert.That(verb.Parse(hub.Command[1..]).Errors, Is.Empty, string.Join(' ', hub.Command));
        }
    }

    [TestCase("postgresql")]
    [TestCase("sqlserver")]
    public void Each_queue_is_served_by_one_of_the_workers(string profile)
    {
        var queues = Hubs()
            .Where(hub => hub.Profile == profile && hub.Command[0] == "work")
            .SelectMany(hub =>
                new WorkerOptions
                {
                    Queues = WorkCommand.Create().Parse(hub.Command[1..]).GetValue<string>("--queues") ?? "",
                }.QueueNames
            );
        Assert.That(queues, Is.EquivalentTo(JobQueues.All));
    }

    [Test]
    public void The_hub_is_an_ordinary_user_who_may_nothing_but_write_its_own_folders()
    {
        var hub = Text[Text.IndexOf("x-hub: &hub", StringComparison.Ordinal)..];
        hub = hub[..hub.IndexOf("\n\n", StringComparison.Ordinal)];
        Assert.That(
            hub,
            Does.Contain("user: \"1654:1654\"").And.Contain("read_only: true").And.Contain("cap_drop: [ALL]")
        );
        Assert.That(hub, Does.Contain("no-new-privileges:true").And.Contain("mem_limit:").And.Contain("pids_limit:"));
        // No service of the hub takes any of it back.
        foreach (var (text, _, _) in Hubs())
        {
            Assert.That(text, Does.Not.Match("user:|read_only:|cap_add:|privileged:|security_opt:"));
        }
    }

    [Test]
    public void Nothing_secret_stands_in_it_and_the_hub_knows_its_server_and_is_nobodys_administrator()
    {
        Assert.That(Text, Does.Not.Match("(?i)trustservercertificate|password=[^$]|_PASSWORD:"));
        var made = File.ReadAllText(Path.Combine(Repository.Folder, "ops", "compose", "secrets.sh"));
        Assert.That(made, Does.Contain("SSL Mode=VerifyFull").And.Contain("Encrypt=Mandatory;ServerCertificate="));
        Assert.That(made, Does.Not.Match("(?i)user(name| id)=(sa|postgres)\\b"));
        foreach (var (text, profile, _) in Hubs())
        {
            Assert.That(text, Does.Contain($"secrets: *{profile}-secrets"));
        }
    }

    [Test]
    public async Task Every_file_that_it_asks_for_is_made()
    {
        var folder = Directory.CreateTempSubdirectory("thads-test-");
        try
        {
            var secrets = Path.Combine(folder.FullName, "secrets");
            string[] make = ["bash", Path.Combine(Repository.Folder, "ops", "compose", "secrets.sh"), secrets];
            Assert.That(await ExitCodeAsync(make), Is.Zero);
            Assert.That(await ExitCodeAsync(make), Is.Not.Zero, "what is there is not made anew");
            Assert.That(
                SecretFile().Matches(Text).Select(match => match.Groups[1].Value),
                Is.EquivalentTo(Directory.GetFiles(secrets).Select(Path.GetFileName))
            );
            var mounted = MountedFile().Matches(Text).Select(match => match.Groups[1].Value).ToList();
            Assert.That(mounted, Has.Count.EqualTo(3));
            Assert.That(mounted.Select(file => File.Exists(Path.Combine(Repository.Folder, file))), Is.All.True);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task The_portals_health_check_hears_whether_it_is_ready()
    {
        var portals = Hubs().Where(hub => hub.Command[0] == "serve").ToList();
        Assert.That(portals, Has.Count.EqualTo(2));
        Assert.That(portals.Select(portal => portal.Text), Has.All.Contains("healthcheck: *portal-health"));
        Assert.That(portals.Select(portal => portal.Text), Has.All.Contains("URLS: http://+:5080"));
        var check = JsonSerializer.Deserialize<string[]>(HealthCheck().Match(Text).Groups[1].Value)!;
        Assert.That(check[0], Is.EqualTo("CMD"));

        string[] command;
        await using (var app = await PortalApp.StartAsync())
        {
            var port = app.Address.Port.ToString(CultureInfo.InvariantCulture);
            command = [.. check[1..].Select(word => word.Replace("/5080", $"/{port}", StringComparison.Ordinal))];
            Assert.That(command, Is.Not.EqualTo(check[1..]));
            Assert.That(await ExitCodeAsync(command), Is.Zero);
            var elsewhere = command.Select(word => word.Replace("/health/ready", "/health", StringComparison.Ordinal));
            Assert.That(await ExitCodeAsync([.. elsewhere]), Is.Not.Zero);
        }
        Assert.That(await ExitCodeAsync(command), Is.Not.Zero);
    }

    /// <summary>Whether the program, put together under one setting more, asks for the setting's value and takes it.</summary>
    private static bool IsRead(string name, string value)
    {
        var key = name.Replace("__", ":", StringComparison.Ordinal);
        var asked = new AskedSettings();
        asked.Set("Thads:Database:ConnectionString", "Host=localhost");
        asked.Set(key, value);
        var configuration = new ConfigurationRoot([asked]);
        var services = new ServiceCollection();
        services.AddLogging();
        try
        {
            services.AddThads(configuration);
            services.AddThadsWorkers(configuration);
            services.AddThadsSecurity(configuration.GetSection(ThadsServices.Section));
        }
        catch (SettingsException)
        {
            return false; // One that it says there is not.
        }
        using var provider = services.BuildServiceProvider();
        // Options are bound when somebody asks for them.
        foreach (var options in OptionsOf(services))
        {
            var holder = typeof(IOptions<>).MakeGenericType(options);
            _ = holder.GetProperty(nameof(IOptions<>.Value))!.GetValue(provider.GetRequiredService(holder));
        }
        return asked.Values.Contains(key) && !asked.Parents.Contains(key);
    }

    private static List<Type> OptionsOf(IServiceCollection services)
    {
        var options = services
            .Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>))
            .Select(type => type.GetGenericArguments()[0])
            .Where(type => type.Assembly == typeof(ThadsServices).Assembly)
            .Distinct()
            .ToList();
        Assert.That(options, Does.Contain(typeof(SecurityOptions)).And.Contain(typeof(ScheduleOptions)));
        return options;
    }

    private static List<(string Text, string Profile, string[] Command)> Hubs() =>
        [
            .. Service()
                .Split(Text)
                .Where(service => service.Contains("<<: *hub", StringComparison.Ordinal))
                .Select(service =>
                    (
                        service,
                        Profile().Match(service).Groups[1].Value,
                        JsonSerializer.Deserialize<string[]>(Command().Match(service).Groups[1].Value)!
                    )
                ),
        ];

    private static async Task<int> ExitCodeAsync(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"\b(THADS__\w+)(?:: *(.+))?")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^(?=  [a-z-]+:\s*$)", RegexOptions.Multiline)]
    private static partial Regex Service();

    [GeneratedRegex(@"^    profiles: \[([a-z]+)\]\s*$", RegexOptions.Multiline)]
    private static partial Regex Profile();

    [GeneratedRegex(@"^    command: (\[.+\])\s*$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"file: \./secrets/(\S+)")]
    private static partial Regex SecretFile();

    [GeneratedRegex(@"\./(ops/compose/[a-z.]+):")]
    private static partial Regex MountedFile();

    [GeneratedRegex(@"&portal-health\n  test: (\[.+\])")]
    private static partial Regex HealthCheck();

    /// <summary>Remembers which values were asked for, and which of the keys were asked for what is under them: they have no value.</summary>
    private sealed class AskedSettings : ConfigurationProvider
    {
        public HashSet<string> Values { get; } = new(StringComparer.OrdinalIgnoreCase);
        public HashSet<string> Parents { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override bool TryGet(string key, out string? value)
        {
            Values.Add(key);
            return base.TryGet(key, out value);
        }

        public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
        {
            Parents.Add(parentPath ?? "");
            return base.GetChildKeys(earlierKeys, parentPath);
        }
    }
}
