namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>Writes <c>expressions.tmdl</c>: the parameters, and the database that every table is read from.</summary>
internal static class ExpressionsFile
{
    public static string Write()
    {
        var tmdl = new TmdlWriter();
        Parameter(
            tmdl,
            "Engine",
            "PostgreSQL",
            "List={\"PostgreSQL\", \"SQL Server\"}, DefaultValue=\"PostgreSQL\", ",
            "Hệ quản trị cơ sở dữ liệu: PostgreSQL hoặc SQL Server."
        );
        Parameter(
            tmdl,
            "Server",
            "localhost",
            "",
            "Máy chủ; cổng khác: may-chu:5433 (PostgreSQL), may-chu,1444 (SQL Server)."
        );
        Parameter(tmdl, "Database", "thads", "", "Tên cơ sở dữ liệu.");
        tmdl.Object(0, "expression Warehouse =", "Cơ sở dữ liệu của kho; mọi bảng đọc từ đây.");
        tmdl.Expression(
            2,
            [
                "let",
                "    Source = if Engine = \"SQL Server\"",
                "        then Sql.Database(Server, Database, [CreateNavigationProperties = false])",
                "        else PostgreSQL.Database(Server, Database, [CreateNavigationProperties = false])",
                "in",
                "    Source",
            ]
        );
        End(tmdl, "Warehouse", "Table");
        return tmdl.Text;
    }

    private static void Parameter(TmdlWriter tmdl, string name, string value, string choices, string description)
    {
        tmdl.Object(
            0,
            $"expression {name} = \"{value}\" meta [IsParameterQuery=true, {choices}Type=\"Text\", IsParameterQueryRequired=true]",
            description
        );
        End(tmdl, name, "Text");
    }

    private static void End(TmdlWriter tmdl, string name, string type)
    {
        tmdl.Property(1, "lineageTag", LineageTag.Of($"expression/{name}"));
        tmdl.Blank();
        tmdl.Line(1, $"annotation PBI_ResultType = {type}");
    }
}
