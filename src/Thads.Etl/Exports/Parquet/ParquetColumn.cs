using Parquet;
using Parquet.Schema;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Exports.Parquet;

/// <summary>The values of one column in the row group that is being filled.</summary>
internal abstract class ParquetColumn(DataField field)
{
    public DataField Field { get; } = field;

    public static ParquetColumn Of(MartColumn column) =>
        column.Type switch
        {
            var type when type == typeof(string) => new ParquetTextColumn(column),
            var type when type == typeof(decimal) => new ParquetValueColumn<decimal>(
                column,
                new DecimalDataField(column.Name, column.Precision, column.Scale, isNullable: column.IsNullable)
            ),
            var type when type == typeof(DateTime) => new ParquetValueColumn<DateTime>(
                column,
                new DateTimeDataField(
                    column.Name,
                    DateTimeFormat.Timestamp,
                    isAdjustedToUTC: true,
                    DateTimeTimeUnit.Millis,
                    column.IsNullable
                )
            ),
            var type when type == typeof(DateOnly) => Plain<DateOnly>(column),
            var type when type == typeof(int) => Plain<int>(column),
            var type when type == typeof(long) => Plain<long>(column),
            var type when type == typeof(double) => Plain<double>(column),
            var type when type == typeof(bool) => Plain<bool>(column),
            var type => throw new NotSupportedException($"{column.Name}: a {type.Name} cannot be written as parquet."),
        };

    /// <summary>Takes the column's value out of a row of the mart.</summary>
    public abstract void Add(object row);

    /// <summary>Writes the values into the next column of the group, and forgets them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);

    private static ParquetValueColumn<TValue> Plain<TValue>(MartColumn column)
        where TValue : struct => new(column, new DataField<TValue>(column.Name, column.IsNullable));
}
