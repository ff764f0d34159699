namespace Thads.Warehouse.Documentation;

/// <summary>Units as Vietnamese readers know them.</summary>
internal static class ColumnUnitText
{
    /// <summary>The unit's name; empty for none.</summary>
    public static string Of(ColumnUnit unit) =>
        unit switch
        {
            ColumnUnit.Cases => "việc",
            ColumnUnit.Vnd => "đồng",
            ColumnUnit.Percent => "%",
            ColumnUnit.PercentagePoints => "điểm phần trăm",
            ColumnUnit.RelativePercent => "% tương đối",
            _ => "",
        };
}
