using System.IO.Compression;
using System.Text;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Exports.Xlsx;

/// <summary>
/// An Excel workbook, written forward only: the Open XML SDK keeps every part in memory until the end. Text is a plain string and never a
/// formula. Numbers stay numbers as long as Excel keeps all their digits; whole numbers and amounts of more than 15 digits are written as
/// text. Rows that one sheet cannot hold go on in a second one.
/// </summary>
/// <param name="rowsOfSheet">How many rows a sheet may have, with its headings.</param>
internal sealed class XlsxFormat(int rowsOfSheet = XlsxFormat.LongestSheet) : ExportFormat
{
    /// <summary>Excel's own limit.</summary>
    private const int LongestSheet = 1_048_576;

    /// <summary>The same rows always give the same bytes.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override string Name => "xlsx";
    public override string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override async Task WriteAsync(
        MartTable mart,
        IAsyncEnumerable<object> rows,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        await using var forward = new ForwardStream(output);
        await using (
            var zip = await ZipArchive.CreateAsync(
                forward,
                ZipArchiveMode.Create,
                leaveOpen: true,
                entryNameEncoding: null,
                cancellationToken
            )
        )
        {
            var sheets = await WriteSheetsAsync(mart, rows, zip, cancellationToken);
            foreach (var (path, content) in XlsxParts.Around(mart.Name, sheets))
            {
                await using var part = await OpenAsync(zip, path, cancellationToken);
                await part.WriteAsync(Encoding.UTF8.GetBytes(content), cancellationToken);
            }
        }
        await forward.FlushAsync(cancellationToken);
    }

    /// <returns>How many sheets it took.</returns>
    private async Task<int> WriteSheetsAsync(
        MartTable mart,
        IAsyncEnumerable<object> rows,
        ZipArchive zip,
        CancellationToken cancellationToken
    )
    {
        await using var row = rows.GetAsyncEnumerator(cancellationToken);
        var sheets = 0;
        var hasMore = await row.MoveNextAsync();
        do
        {
            await using var sheet = new XlsxSheet(
                mart.Columns,
                await OpenAsync(zip, XlsxParts.SheetPath(++sheets), cancellationToken)
            );
            sheet.Begin();
            for (; hasMore && sheet.Rows < rowsOfSheet; hasMore = await row.MoveNextAsync())
            {
                await sheet.AddAsync(row.Current, cancellationToken);
            }
            await sheet.EndAsync(cancellationToken);
        } while (hasMore);
        return sheets;
    }

    private static Task<Stream> OpenAsync(ZipArchive zip, string path, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        return entry.OpenAsync(cancellationToken);
    }
}
