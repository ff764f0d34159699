using Thads.Warehouse.Marts;

namespace Thads.Etl.Exports;

/// <summary>A mart as <see cref="CsvTable"/> writes tables.</summary>
internal sealed class CsvFormat : ExportFormat
{
    public override string Name => "csv";
    public override string MediaType => CsvTable.MediaType;
    public override bool IsText => true;

    public override Task WriteAsync(
        MartTable mart,
        IAsyncEnumerable<object> rows,
        Stream output,
        CancellationToken cancellationToken
    ) =>
        CsvTable.WriteAsync(
            [.. mart.Columns.Select(column => (column.Name, (Func<object, object?>)column.Of))],
            rows,
            output,
            cancellationToken
        );
}
