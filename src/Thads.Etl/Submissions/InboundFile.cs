using Microsoft.Extensions.Options;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks;

namespace Thads.Etl.Submissions;

/// <summary>Reads a file that is about to be received, unless it is larger than any workbook may be.</summary>
public sealed class InboundFile(IOptions<InspectionOptions> options, FindingCatalog catalog)
{
    /// <summary>Reads a file that somebody may still be writing: it is taken only when nobody else has it open.</summary>
    /// <exception cref="RefusedFileException">The file is too large.</exception>
    /// <exception cref="IOException">Somebody else still has it open.</exception>
    public Task<byte[]> ReadFinishedAsync(string path, CancellationToken cancellationToken) =>
        ReadAsync(path, FileShare.None, cancellationToken);

    /// <summary>Reads a file that its sender points at, even if she has it open in Excel.</summary>
    /// <exception cref="RefusedFileException">The file is too large, or cannot be opened.</exception>
    public async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(path, FileShare.ReadWrite | FileShare.Delete, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(FindingCodes.WorkbookCannotBeOpened, e.Message);
        }
    }

    private async Task<byte[]> ReadAsync(string path, FileShare sharing, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, sharing);
        if (stream.Length > options.Value.MaxFileBytes)
        {
            throw Refused(FindingCodes.WorkbookTooLarge, stream.Length, options.Value.MaxFileBytes);
        }
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private RefusedFileException Refused(string code, object found, object? expected = null)
    {
        var findings = new FindingCollector(catalog);
        findings.Add(code, found: found, expected: expected);
        return new RefusedFileException(findings.Findings[0], catalog.English(findings.Findings[0]));
    }
}
