using Parquet;
using Parquet.Schema;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Exports.Parquet;

/// <summary>A column of text.</summary>
internal sealed class ParquetTextColumn(MartColumn column)
    : ParquetColumn(new DataField<string>(column.Name, column.IsNullable))
{
    private readonly List<string?> values = new(ParquetFormat.GroupSize);

    public override void Add(object row) => values.Add((string?)column.Of(row));

    public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await group.WriteAsync(Field, values!);
        values.Clear();
    }
}
