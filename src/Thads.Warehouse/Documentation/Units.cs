using Microsoft.EntityFrameworkCore.Metadata;

namespace Thads.Warehouse.Documentation;

/// <summary>Tells what a column's figures count, by the rules of naming that facts and marts keep to.</summary>
internal static class Units
{
    public static ColumnUnit Of(TableKind kind, string column, IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var isFigure = type == typeof(long) || type == typeof(double) || type == typeof(decimal) || type == typeof(int);
        if (
            kind is not (TableKind.Fact or TableKind.Mart or TableKind.View)
            || !isFigure
            || property.IsPrimaryKey()
            || property.IsForeignKey()
        )
        {
            return ColumnUnit.None;
        }
        return column switch
        {
            // A fact's figure under lineage counts what its own column counts; an index is in its own unit; an index's change too.
            "value" or "score" or "change_pp" or "stat_year" or "months" or "year" => ColumnUnit.None,
            "submission_key" or "source_row" or "target_version" or "is_fictitious" => ColumnUnit.None,
            _ when column.EndsWith("_pp", StringComparison.Ordinal) => ColumnUnit.PercentagePoints,
            _ when column.EndsWith("_pct", StringComparison.Ordinal) => ColumnUnit.RelativePercent,
            _ when column.EndsWith("_rate", StringComparison.Ordinal) => ColumnUnit.Percent,
            _ when column.EndsWith("_progress_target", StringComparison.Ordinal) => ColumnUnit.Percent,
            _ when type == typeof(decimal) => ColumnUnit.Vnd,
            _ when column.StartsWith("money_", StringComparison.Ordinal) => ColumnUnit.Vnd,
            _ when column.EndsWith("_vnd", StringComparison.Ordinal) => ColumnUnit.Vnd,
            _ when column.StartsWith("cases_", StringComparison.Ordinal) => ColumnUnit.Cases,
            _ when type == typeof(long) && kind == TableKind.Fact => ColumnUnit.Cases,
            _ => ColumnUnit.Count,
        };
    }
}
