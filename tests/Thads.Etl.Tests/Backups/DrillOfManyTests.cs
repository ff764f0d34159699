using System.Diagnostics;
using System.Globalization;
using Thads.Etl.Backups;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Tests.Backups;

/// <summary>
/// How long it takes to restore a backup beside the warehouse and to verify it, of as many submissions as <c>THADS_DRILL_SUBMISSIONS</c> says;
/// 10,000 take a quarter of an hour to make.
/// </summary>
public sealed class DrillOfManyTests
{
    private static readonly string[] Offices = ["VP-244", "VP-246", "VP-247", "VP-249", "VP-251"];

    private static int Submissions { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("THADS_DRILL_SUBMISSIONS"),
            CultureInfo.InvariantCulture,
            out var many
        )
            ? many
            : 20;

    [Test]
    [CancelAfter(7_200_000)]
    public async Task A_backup_is_restored_beside_and_verified_whole()
    {
        var beside = Directory.CreateTempSubdirectory("thads-drill-");
        try
        {
            await using var hub = await TestHub.StartAsync(settings: ("Backup:Folder", beside.FullName));
            for (var one = 0; one < Submissions; one++)
            {
                var workbook = hub.Variant(Offices[one % Offices.Length], 2016 + (one / Offices.Length % 5), 12, one);
                await hub.ProcessAsync(await hub.ReceiveAsync(workbook, $"{one}.xlsx"));
            }
            await hub.Get<MartRefresher>().RefreshPendingAsync(default);

            var started = Stopwatch.GetTimestamp();
            var made = await hub.Get<BackupService>().MakeAsync(beside.FullName, null, keep: null, default);
            var making = Stopwatch.GetElapsedTime(started);
            started = Stopwatch.GetTimestamp();
            var drill = await hub.Get<BackupService>().DrillAsync(default);
            var drilling = Stopwatch.GetElapsedTime(started);

            await TestContext.Out.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {Submissions} submissions | backup of {made.Bytes / 1e6:0.0} MB, tried: {making.TotalSeconds:0.0} s | drill: {drilling.TotalSeconds:0.0} s |"
                )
            );
            Assert.That((drill.Fault, drill.Manifest.Submissions), Is.EqualTo(((string?)null, Submissions)));
        }
        finally
        {
            beside.Delete(recursive: true);
        }
    }
}
