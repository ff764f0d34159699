namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>A column's type in the semantic model and in Power Query, and how its values are printed.</summary>
internal static class ColumnTypes
{
    public static string Tabular(LogicalType type) =>
        type switch
        {
            LogicalType.Integer or LogicalType.BigInteger => "int64",
            LogicalType.Number => "double",
            LogicalType.Text => "string",
            LogicalType.Date or LogicalType.Instant => "dateTime",
            LogicalType.Flag => "boolean",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The semantic model has no such columns."),
        };

    public static string M(LogicalType type) =>
        type switch
        {
            LogicalType.Integer or LogicalType.BigInteger => "Int64.Type",
            LogicalType.Number => "type number",
            LogicalType.Text => "type text",
            LogicalType.Date => "type date",
            LogicalType.Instant => "type datetime",
            LogicalType.Flag => "type logical",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The semantic model has no such columns."),
        };

    /// <summary>Null for text. A rate is times 100 already: its % is only printed, hence the backslash.</summary>
    public static string? Format(StarColumn column) =>
        (column.Unit, column.Type) switch
        {
            (ColumnUnit.Cases or ColumnUnit.Vnd or ColumnUnit.Count, _) => "#,##0",
            (ColumnUnit.Percent, _) => @"0.00\%",
            (ColumnUnit.PercentagePoints, _) => "+0.00;-0.00;0.00",
            (ColumnUnit.RelativePercent, _) => @"+0.00\%;-0.00\%;0.00\%",
            (_, LogicalType.Integer or LogicalType.BigInteger) => "0",
            (_, LogicalType.Number) => "0.00",
            (_, LogicalType.Date) => "dd/mm/yyyy",
            (_, LogicalType.Instant) => "dd/mm/yyyy hh:mm:ss",
            (_, LogicalType.Flag) => "\"Có\";\"Có\";\"Không\"",
            _ => null,
        };
}
