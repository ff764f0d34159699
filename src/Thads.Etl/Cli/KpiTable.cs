using System.Globalization;
using Spectre.Console;
using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Cli;

/// <summary>KPIs by year as a table for people: rates half-up to two places, money in tỷ đồng.</summary>
internal static class KpiTable
{
    private const decimal Billion = 1_000_000_000m;

    public static Table Of(IEnumerable<KpiRow> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (
            var heading in new[]
            {
                "Năm",
                "Có điều kiện\n(việc)",
                "Xong\n(việc)",
                "Tỷ lệ\n(%)",
                "Chỉ tiêu\n(%)",
                "Vượt\n(điểm %)",
                "Có điều kiện\n(tỷ đ)",
                "Xong\n(tỷ đ)",
                "Tỷ lệ\n(%)",
                "Chỉ tiêu\n(%)",
                "Vượt\n(điểm %)",
                "Đơn vị",
            }
        )
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }
        foreach (var row in rows)
        {
            table.AddRow(
                row.StatYear.ToString(CultureInfo.InvariantCulture),
                Figures.Whole(row.CasesEnforceable),
                Figures.Whole(row.CasesCompleted),
                Figures.Places(row.CasesCompletionRate, 2),
                Figures.Places(row.CasesTargetRate, 1),
                Figures.Places(row.CasesTargetGapPp, 2),
                Figures.Places((double?)(row.MoneyEnforceable / Billion), 3),
                Figures.Places((double?)(row.MoneyCompleted / Billion), 3),
                Figures.Places(row.MoneyCompletionRate, 2),
                Figures.Places(row.MoneyTargetRate, 1),
                Figures.Places(row.MoneyTargetGapPp, 2),
                $"{row.OfficesReported}/{row.OfficesExpected}"
            );
        }
        return table;
    }
}
