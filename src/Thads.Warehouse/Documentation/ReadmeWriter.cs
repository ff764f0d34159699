using System.Text;

namespace Thads.Warehouse.Documentation;

/// <summary>Writes <c>sql/README.md</c>: bus matrix, grains and data dictionary from the model, and the recipes written by hand.</summary>
public sealed class ReadmeWriter(StarSchema schema)
{
    private readonly StringBuilder text = new();

    public string Write()
    {
        text.Clear();
        Line("# Kho dữ liệu thi hành án dân sự / The warehouse");
        Line();
        Line($"Sinh ra từ mô hình, không sửa tay. / Generated from the model; run `{WarehouseDocumentation.Command}`.");
        Line();
        Include("reading.md");
        BusMatrix();
        Grains();
        Include("questions.md");
        Include("connections.md");
        Dictionary();
        return text.ToString();
    }

    private void BusMatrix()
    {
        var facts = schema.Of(TableKind.Fact).ToList();
        var dimensions = schema
            .Of(TableKind.Dimension)
            .Where(dimension => facts.Any(fact => fact.Dimensions.Any(to => to.Table == dimension.Name)))
            .OrderByDescending(dimension => facts.Count(fact => fact.Dimensions.Any(to => to.Table == dimension.Name)))
            .ThenBy(dimension => dimension.Name, StringComparer.Ordinal)
            .ToList();
        Line("## Ma trận bus / Bus matrix");
        Line();
        Line(
            "Hàng là bảng sự kiện, cột là chiều dùng chung; số là số vai trò của chiều. / Rows are facts, columns conformed dimensions; a number counts the roles a dimension plays. `fact_` và `dim_` được lược bỏ / are left out."
        );
        Line();
        Row(["", .. dimensions.Select(dimension => Short(dimension.Name))]);
        Row([.. Enumerable.Repeat("---", dimensions.Count + 1)]);
        foreach (var fact in facts)
        {
            Row([
                $"**{Short(fact.Name)}**",
                .. dimensions.Select(dimension =>
                    fact.Dimensions.Count(to => to.Table == dimension.Name) switch
                    {
                        0 => "",
                        1 => "●",
                        var roles => $"● ×{roles}",
                    }
                ),
            ]);
        }
        Line();
    }

    private void Grains()
    {
        Line("## Mức chi tiết / Grain");
        Line();
        Row(["bảng / table", "nhãn / label", "mỗi dòng là / one row is", "phân biệt bằng / told apart by"]);
        Row(["---", "---", "---", "---"]);
        foreach (var table in schema.Of(TableKind.Fact, TableKind.Mart, TableKind.View))
        {
            Row([
                $"`{table.FullName}`",
                table.Entry.LabelVi,
                table.Entry.DescriptionEn,
                string.Join(", ", table.Grain.Select(column => $"`{column}`")),
            ]);
        }
        Line();
    }

    private void Dictionary()
    {
        Line("## Từ điển dữ liệu / Data dictionary");
        Line();
        Line("🔑 khóa chính / primary key · → khóa ngoại / foreign key · ∅ có thể trống / may be null");
        foreach (var kind in Enum.GetValues<TableKind>())
        {
            Line();
            Line($"### {Title(kind)}");
            foreach (var table in schema.Of(kind))
            {
                Line();
                Line($"#### {table.FullName}");
                Line();
                Line($"**{table.Entry.LabelVi}** / {table.Entry.LabelEn}. {table.Entry.DescriptionEn}");
                Line();
                Row(["cột / column", "kiểu / type", "khóa / key", "nhãn / label", "mô tả / description"]);
                Row(["---", "---", "---", "---", "---"]);
                foreach (var column in table.Columns)
                {
                    Row([
                        $"`{column.Name}`",
                        TypeOf(column),
                        KeyOf(column),
                        $"{column.Entry.LabelVi} / {column.Entry.LabelEn}",
                        column.Entry.Description,
                    ]);
                }
            }
        }
    }

    private static string TypeOf(StarColumn column)
    {
        var type = column.Type switch
        {
            LogicalType.Integer => "integer",
            LogicalType.BigInteger => "bigint",
            LogicalType.Number => "number",
            LogicalType.Text => column.Length is { } length ? $"text({length})" : "text",
            LogicalType.Date => "date",
            LogicalType.Instant => "timestamp (UTC)",
            LogicalType.Flag => "boolean",
            _ => "bytes",
        };
        var unit = ColumnUnitText.Of(column.Unit);
        return $"{type}{(unit.Length > 0 ? $", {unit}" : "")}{(column.IsNullable ? " ∅" : "")}";
    }

    private static string KeyOf(StarColumn column) =>
        string.Join(
            " ",
            new[] { column.IsKey ? "🔑" : "", column.References is { } to ? $"→ `{to.Table}.{to.Column}`" : "" }.Where(
                part => part.Length > 0
            )
        );

    private static string Title(TableKind kind) =>
        kind switch
        {
            TableKind.Dimension => "Chiều / Dimensions",
            TableKind.Fact => "Bảng sự kiện / Facts",
            TableKind.Mart => "Bảng tổng hợp / Marts",
            TableKind.View => "Khung nhìn / Views",
            TableKind.Supporting => "Bảng hỗ trợ / Supporting tables",
            _ => "Nội bộ hệ thống, không dùng cho BI / Internal, not for BI",
        };

    private static string Short(string table) => table[(table.IndexOf('_', StringComparison.Ordinal) + 1)..];

    private void Include(string resource)
    {
        using var reader = new StreamReader(
            typeof(ReadmeWriter).Assembly.GetManifestResourceStream("documentation/" + resource)!
        );
        Line(reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd());
        Line();
    }

    private void Row(IReadOnlyList<string> cells) =>
        Line($"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");

    private void Line(string line = "") => text.Append(line).Append('\n');
}
