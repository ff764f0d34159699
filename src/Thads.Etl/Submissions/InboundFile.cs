using Microsoft.Extensions.Options;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks;

namespace Thads.Etl.Submissions;

/// <summary>Reads a file that is about to be received, unless it is larger than any workbook may be.</summary>
public sealed class InboundFile(IOptions<InspectionOptions> options, FindingCatalog catalog)
{
    /// <exception cref="RefusedFileException">The file is too large.</exception>
    /// <exception cref="IOException">Somebody else still has it open, or it cannot be read.</exception>
    public async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        // Sharing is refused: a file that somebody still writes cannot be opened.
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
        if (stream.Length > options.Value.MaxFileBytes)
        {
            var findings = new FindingCollector(catalog);
            findings.Add(FindingCodes.WorkbookTooLarge, found: stream.Length, expected: options.Value.MaxFileBytes);
            throw new RefusedFileException(findings.Findings[0], catalog.English(findings.Findings[0]));
        }
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
