using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Etl.Jobs;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Files;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>
/// A folder for each office into which files are dropped. A finished file is received and then moved to the office's <c>received</c>
/// folder (to <c>refused</c> when it is too large to be stored); a crash between the two receives the same bytes again, which has no second effect.
/// </summary>
public sealed class Inbox(
    DataFolder folder,
    IWarehouseProvider provider,
    SubmissionIntake intake,
    InboundFile inboundFile,
    IOptions<ScheduleOptions> options,
    TimeProvider clock,
    ILogger<Inbox> logger
)
{
    /// <returns>How many files were received.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var office in await OfficesAsync(cancellationToken))
        {
            var inbox = PrivateFile.CreateFolder(Path.Combine(folder.Inbox, office));
            foreach (var file in inbox.EnumerateFiles().Where(IsFinished).OrderBy(file => file.LastWriteTimeUtc))
            {
                if (await ReceiveAsync(file, office, cancellationToken))
                {
                    count++;
                }
            }
        }
        return count;
    }

    private async Task<IReadOnlyList<string>> OfficesAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .Offices.Where(office => OfficeDimension.ReportingLevels.Contains(office.Level))
            .Select(office => office.OfficeCode)
            .Distinct()
            .OrderBy(code => code)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Not hidden, not Excel's own lock file, and left alone for a while.</summary>
    private bool IsFinished(FileInfo file) =>
        !file.Name.StartsWith('.')
        && !file.Name.StartsWith("~$", StringComparison.Ordinal)
        && clock.GetUtcNow() - file.LastWriteTimeUtc >= options.Value.InboxSettles;

    private async Task<bool> ReceiveAsync(FileInfo file, string office, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await inboundFile.ReadFinishedAsync(file.FullName, cancellationToken);
        }
        catch (RefusedFileException e)
        {
            logger.LogWarning("{File} is refused: {Reason}", file.FullName, e.Message);
            Move(file, "refused", file.Name);
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogInformation("{File} is left for the next sweep: {Reason}", file.FullName, e.Message);
            return false;
        }
        var receipt = await intake.ReceiveAsync(
            new ReceivedFile(file.Name, bytes, new Actor($"inbox:{office}", office)),
            cancellationToken
        );
        Move(file, "received", $"{receipt.SubmissionId:000000}_{file.Name}");
        return true;
    }

    private static void Move(FileInfo file, string folder, string name)
    {
        var target = PrivateFile.CreateFolder(Path.Combine(file.DirectoryName!, folder));
        file.MoveTo(Path.Combine(target.FullName, name), overwrite: true);
    }
}
