using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Cli;

/// <summary>The command line on a database server: several processes at once, over one durable queue.</summary>
public sealed class ServerTests
{
    private static readonly string[] Offices = ["VP-243", "VP-244", "VP-246", "VP-247"];
    private TestDatabase database = null!;

    [SetUp]
    public async Task StartAsync()
    {
        if (PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        // Empty: the processes race to make the schema too.
        database = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, isInitialised: false);
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    [Test]
    public async Task Two_processes_that_load_at_once_leave_what_one_would()
    {
        var folders = await WriteAsync();
        var runs = await Task.WhenAll(
            folders.Select(folder =>
                ThadsProcess.RunAsync(database, "ingest", folder, "--justification", "thử", "--json")
            )
        );
        Assert.That(runs.Select(run => run.ExitCode), Is.All.Zero, string.Join('\n', runs.Select(run => run.Errors)));

        var verified = await ThadsProcess.RunAsync(database, "verify");
        Assert.That(verified.ExitCode, Is.Zero, verified.Output);
        await using var context = database.Provider().CreateContext();
        Assert.That(
            await context.Submissions.CountAsync(s => s.Status == SubmissionStatus.Loaded),
            Is.EqualTo(2 * Offices.Length)
        );
        // One process, one engine, the same files: the same figures.
        var alone = await ThadsProcess.RunAsync(
            database.Folder.FullName,
            ["ingest", .. folders, "--justification", "thử"]
        );
        Assert.That(alone.ExitCode, Is.Zero, alone.Errors);
        Assert.That(
            Figures((await ThadsProcess.RunAsync(database, "kpi", "--json")).Output),
            Is.EqualTo(Figures((await ThadsProcess.RunAsync(database.Folder.FullName, "kpi", "--json")).Output))
        );
    }

    /// <summary>Two folders of workbooks; both hold each office's slots, so that the processes meet.</summary>
    private async Task<string[]> WriteAsync()
    {
        await using var hub = await TestHub.StartAsync();
        var folders = new[] { "một", "hai" }
            .Select(name => Directory.CreateDirectory(Path.Combine(database.Folder.FullName, name)).FullName)
            .ToArray();
        foreach (var office in Offices)
        {
            await File.WriteAllBytesAsync(
                Path.Combine(folders[0], office + "-viec.xlsx"),
                hub.Sample(office, "KQ-VIEC", 2016)
            );
            await File.WriteAllBytesAsync(
                Path.Combine(folders[1], office + "-tien.xlsx"),
                hub.Sample(office, "KQ-TIEN", 2016)
            );
            // The same bytes from both.
            await File.WriteAllBytesAsync(
                Path.Combine(folders[1], office + "-viec.xlsx"),
                hub.Sample(office, "KQ-VIEC", 2016)
            );
        }
        return folders;
    }

    /// <summary>The KPIs but for the moment at which they were computed.</summary>
    private static string Figures(string json) =>
        string.Join(
            '\n',
            JsonDocument
                .Parse(json)
                .RootElement.EnumerateArray()
                .SelectMany(year => year.EnumerateObject())
                .Where(column => column.Name != "refreshed_at")
                .Select(column => $"{column.Name}={column.Value}")
        );
}
