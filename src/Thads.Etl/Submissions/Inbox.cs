using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Etl.Findings;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Files;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>
/// A folder for each office into which files are dropped. A finished file is received and then moved to the office's <c>received</c>
/// folder, or to <c>refused</c> when it cannot be stored; a crash between the two receives the same bytes again, which has no second effect.
/// Offices can write into their folders, so nothing there is trusted: only files of their own are opened, never what a link leads to, and
/// what is wrong in one office's folder holds up no other office.
/// </summary>
public sealed class Inbox(
    DataFolder folder,
    IWarehouseProvider provider,
    SubmissionIntake intake,
    InboundFile inboundFile,
    IOptions<InboxOptions> options,
    TimeProvider clock,
    ILogger<Inbox> logger
)
{
    private const string Received = "received";
    private const string Refused = "refused";

    public async Task<InboxSweep> SweepAsync(CancellationToken cancellationToken)
    {
        var (received, refused) = (0, 0);
        var troubled = new List<string>();
        foreach (var office in await OfficesAsync(cancellationToken))
        {
            try
            {
                var inbox = PrivateFile.CreateFolder(Path.Combine(folder.Inbox, office));
                foreach (var file in inbox.GetFiles().Where(IsFinished).OrderBy(file => file.LastWriteTimeUtc))
                {
                    switch (await TakeAsync(file, office, cancellationToken))
                    {
                        case true:
                            received++;
                            break;
                        case false:
                            refused++;
                            break;
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                logger.LogError(e, "The inbox of {Office} could not be swept to its end", office);
                troubled.Add(office);
            }
        }
        return new InboxSweep(received, refused, troubled);
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
        && clock.GetUtcNow() - file.LastWriteTimeUtc >= options.Value.Settles;

    /// <returns>Whether the file was received; null where it is left for the next sweep.</returns>
    private async Task<bool?> TakeAsync(FileInfo file, string office, CancellationToken cancellationToken)
    {
        if (WhyNotRead(file) is { } why)
        {
            Refuse(file, why);
            return false;
        }
        byte[] bytes;
        try
        {
            bytes = await inboundFile.ReadFinishedAsync(file.FullName, cancellationToken);
        }
        catch (RefusedFileException e)
        {
            Refuse(file, e.Message);
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogInformation("{File} is left for the next sweep: {Reason}", file.FullName, e.Message);
            return null;
        }
        // Found out before the file is received: one that cannot be moved would be received again by every sweep.
        var target = Target(file, Received);
        Receipt receipt;
        try
        {
            receipt = await intake.ReceiveAsync(
                new ReceivedFile(file.Name, bytes, new Actor($"inbox:{office}", office)),
                cancellationToken
            );
        }
        catch (RefusedFileException e) when (FindingCodes.Quotas.Contains(e.Finding.Code))
        {
            logger.LogWarning("{File} is left for a later sweep: {Reason}", file.FullName, e.Message);
            return null;
        }
        catch (RefusedFileException e)
        {
            Refuse(file, e.Message);
            return false;
        }
        file.MoveTo(Path.Combine(target, $"{receipt.SubmissionId:000000}_{file.Name}"), overwrite: true);
        return true;
    }

    /// <summary>
    /// A pipe or a device has no length, and opening one could wait for ever; an empty file is no workbook either. A link is another
    /// file's name, which the office may not be able to read itself.
    /// </summary>
    private static string? WhyNotRead(FileInfo file) =>
        file.LinkTarget is not null || (file.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) != 0
            ? "it is a link or a device, not a file of its own"
        : file.Length == 0 ? "it is empty, or no regular file"
        : null;

    /// <summary>Puts a file aside under a name that no other has: what was refused before stays as it was.</summary>
    private void Refuse(FileInfo file, string why)
    {
        logger.LogWarning("{File} is refused: {Reason}", file.FullName, why);
        var target = Target(file, Refused);
        var moment = clock.GetUtcNow().UtcDateTime;
        for (var copy = 1; ; copy++)
        {
            var path = Path.Combine(
                target,
                FormattableString.Invariant($"{moment:yyyyMMdd-HHmmss}-{copy}_{file.Name}")
            );
            if (!Path.Exists(path))
            {
                AtomicMove.WithoutOverwriting(file.FullName, path);
                return;
            }
        }
    }

    /// <exception cref="IOException">The folder cannot be made, or is a link, through which files would end up elsewhere.</exception>
    private static string Target(FileInfo file, string name)
    {
        var target = PrivateFile.CreateFolder(Path.Combine(file.DirectoryName!, name));
        return target.LinkTarget is null
            ? target.FullName
            : throw new IOException($"{target.FullName} is a link; files are moved into folders only.");
    }
}
