using Parquet;
using Parquet.Schema;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Exports.Parquet;

/// <summary>A column of numbers, days, instants or flags.</summary>
internal sealed class ParquetValueColumn<TValue>(MartColumn column, DataField field) : ParquetColumn(field)
    where TValue : struct
{
    private readonly TValue?[] values = new TValue?[ParquetFormat.GroupSize];
    private int count;

    public override void Add(object row) => values[count++] = (TValue?)column.Of(row);

    public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        if (column.IsNullable)
        {
            await group.WriteAsync<TValue>(
                Field,
                new ReadOnlyMemory<TValue?>(values, 0, count),
                cancellationToken: cancellationToken
            );
        }
        else
        {
            var all = values.Take(count).Select(value => value!.Value).ToArray();
            await group.WriteAsync<TValue>(
                Field,
                new ReadOnlyMemory<TValue>(all),
                cancellationToken: cancellationToken
            );
        }
        count = 0;
    }
}
