using System.Text.Json;

namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>Writes <c>model.tmdl</c>: the model's settings and the order of its tables.</summary>
internal static class ModelFile
{
    public static string Write(IReadOnlyList<ModelTable> tables)
    {
        var tmdl = new TmdlWriter();
        tmdl.Object(
            0,
            "model Model",
            "Thống kê thi hành án dân sự. Số liệu lũy kế từ 01/10: không cộng qua các kỳ, hãy dùng các độ đo.",
            "Civil judgment enforcement statistics. Figures are cumulative from 1 October: use the measures."
        );
        tmdl.Property(1, "culture", "vi-VN");
        tmdl.Property(1, "defaultPowerBIDataSourceVersion", "powerBI_V3");
        tmdl.Flag(1, "discourageImplicitMeasures");
        tmdl.Property(1, "sourceQueryCulture", "en-US");
        tmdl.Flag(1, "dataAccessOptions");
        tmdl.Flag(2, "legacyRedirects");
        tmdl.Flag(2, "returnErrorValuesAsNull");
        // dim_date is the calendar: no hidden ones are to be made.
        tmdl.Object(0, "annotation __PBI_TimeIntelligenceEnabled = 0");
        var queries = new[] { "Engine", "Server", "Database", "Warehouse" }.Concat(tables.Select(table => table.Name));
        tmdl.Object(0, $"annotation PBI_QueryOrder = {JsonSerializer.Serialize(queries)}");
        tmdl.Blank();
        foreach (var table in tables)
        {
            tmdl.Line(0, $"ref table {TmdlWriter.Name(table.Name)}");
        }
        tmdl.Blank();
        foreach (var (_, role) in RolesFile.All)
        {
            tmdl.Line(0, $"ref role {TmdlWriter.Name(role)}");
        }
        return tmdl.Text;
    }
}
