using Parquet;
using Parquet.Schema;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Exports.Parquet;

/// <summary>
/// Apache Parquet: amounts are decimal(19,0), instants are timestamps in UTC to the millisecond. Written a row group at a time, which is
/// all that is in memory.
/// </summary>
internal sealed class ParquetFormat : ExportFormat
{
    /// <summary>Rows in a group: a few megabytes of the widest mart.</summary>
    public const int GroupSize = 20_000;

    public override string Name => "parquet";
    public override string MediaType => "application/vnd.apache.parquet";

    public override async Task WriteAsync(
        MartTable mart,
        IAsyncEnumerable<object> rows,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        var columns = mart.Columns.Select(ParquetColumn.Of).ToList();
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        await using var forward = new ForwardStream(output);
        await using (
            var writer = await ParquetWriter.CreateAsync(
                schema,
                forward,
                new ParquetOptions { CompressionMethod = CompressionMethod.Snappy },
                cancellationToken: cancellationToken
            )
        )
        {
            var count = 0;
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                foreach (var column in columns)
                {
                    column.Add(row);
                }
                if (++count % GroupSize == 0)
                {
                    await WriteGroupAsync(writer, columns, cancellationToken);
                }
            }
            if (count % GroupSize != 0)
            {
                await WriteGroupAsync(writer, columns, cancellationToken);
            }
        }
        // The writer has written how the file ends.
        await forward.FlushAsync(cancellationToken);
    }

    private static async Task WriteGroupAsync(
        ParquetWriter writer,
        List<ParquetColumn> columns,
        CancellationToken cancellationToken
    )
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
        {
            await column.WriteAsync(group, cancellationToken);
        }
        group.CompleteValidate();
    }
}
