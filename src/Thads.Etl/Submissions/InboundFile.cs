using Microsoft.Extensions.Options;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;

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

    /// <summary>Reads a file that comes over the network. Its length is not known before: reading stops at the largest size allowed.</summary>
    /// <exception cref="RefusedFileException">The file is too large.</exception>
    public async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            if (bytes.Length + read > options.Value.MaxFileBytes)
            {
                throw Refused(FindingCodes.WorkbookTooLarge, bytes.Length + read, options.Value.MaxFileBytes);
            }
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
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

    private RefusedFileException Refused(string code, object found, object? expected = null) =>
        RefusedFileException.Of(catalog, code, found, expected);
}
