namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>A way down through the columns of one table, from the coarse to the fine.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">Its name, which no column of the table has.</param>
/// <param name="Levels">The columns, each with the name of its level.</param>
internal sealed record ModelHierarchy(string Table, string Name, IReadOnlyList<(string Name, string Column)> Levels)
{
    public static IReadOnlyList<ModelHierarchy> All { get; } =
    [
        new("dim_period", "Năm và kỳ thống kê", [("Năm thống kê", "stat_year"), ("Kỳ", "label_vi")]),
        new(
            "dim_date",
            "Năm, tháng, ngày thống kê",
            [("Năm thống kê", "stat_year"), ("Tháng", ModelTable.MonthName), ("Ngày", "label_vi")]
        ),
        new("dim_office_durable", "Cấp và đơn vị", [("Cấp", "level_name_vi"), ("Đơn vị", "office_name")]),
        new(
            "dim_officer",
            "Đơn vị và chấp hành viên",
            [("Mã đơn vị", "office_code"), ("Chấp hành viên", "officer_code")]
        ),
    ];
}
