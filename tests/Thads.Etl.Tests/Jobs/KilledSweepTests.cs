using Microsoft.EntityFrameworkCore;
using Npgsql;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Jobs;

/// <summary>A server that is killed in the middle of a sweep, on PostgreSQL: the next one starts, and sweeps within a minute.</summary>
public sealed class KilledSweepTests
{
    private const int Files = 400;

    [Test]
    [CancelAfter(180_000)]
    public async Task After_kill_9_in_the_sweep_the_next_server_sweeps_within_a_minute(
        CancellationToken cancellationToken
    )
    {
        if (PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql);
        var inbox = Directory.CreateDirectory(Path.Combine(database.Folder.FullName, "inbox", "VP-244")).FullName;
        // No workbooks, so that a sweep takes long and nothing else does.
        foreach (var number in Enumerable.Range(1, Files))
        {
            await WriteAsync($"{number:000}.xlsx");
        }
        using (var first = Serve(database))
        {
            await UntilAsync(async context => await context.Submissions.CountAsync(cancellationToken) >= 5, 90);
            await first.KillAsync();
        }
        await using (var context = database.Provider().CreateContext())
        {
            Assert.That(
                await context.Submissions.CountAsync(cancellationToken),
                Is.LessThan(Files),
                "It was not killed in a sweep."
            );
        }
        // As if the kill had come while Hangfire held a lock of its own, for as long as that has to be waited for.
        await using (var connection = new NpgsqlConnection(database.Options.ConnectionString))
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(
                "insert into hangfire.lock (resource, acquired) values ('hangfire:recurring-job:inbox-sweep', now() at time zone 'utc') on conflict do nothing",
                connection
            );
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        using var next = Serve(database);
        await WriteAsync("zzz.xlsx");
        await UntilAsync(
            async context => await context.Submissions.AnyAsync(s => s.FileName == "zzz.xlsx", cancellationToken),
            90
        );

        async Task WriteAsync(string name)
        {
            var file = Path.Combine(inbox, name);
            await File.WriteAllTextAsync(file + ".part", $"no workbook: {name}", cancellationToken);
            File.SetLastWriteTimeUtc(file + ".part", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            File.Move(file + ".part", file);
        }

        async Task UntilAsync(Func<Thads.Warehouse.Model.WarehouseContext, Task<bool>> isSo, int seconds)
        {
            var deadline = Task.Delay(TimeSpan.FromSeconds(seconds), cancellationToken);
            await using var context = database.Provider().CreateContext();
            while (!await isSo(context))
            {
                Assert.That(deadline.IsCompleted, Is.False, $"It did not come about in {seconds} seconds.");
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    private static ThadsProcess Serve(TestDatabase database) =>
        ThadsProcess.Start(
            database.Folder.FullName,
            database.Options,
            [
                ("URLS", "http://127.0.0.1:0"),
                ("THADS__SCHEDULE__INBOXSWEEP", "* * * * * *"),
                ("THADS__INBOX__SETTLES", "00:00:00"),
            ],
            "serve"
        );
}
