namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>Writes one table of the semantic model: measures, columns and where its rows come from.</summary>
internal static class TableFile
{
    public static string Write(ModelTable table, IEnumerable<DaxMeasure> measures)
    {
        var tmdl = new TmdlWriter();
        var isDate = table.Name == "dim_date";
        tmdl.Object(
            0,
            $"table {TmdlWriter.Name(table.Name)}",
            table.Source.Entry.LabelVi,
            $"{table.Source.Entry.LabelEn}. {table.Source.Entry.DescriptionEn}"
        );
        tmdl.Property(1, "lineageTag", LineageTag.Of($"table/{table.Name}"));
        if (isDate)
        {
            tmdl.Property(1, "dataCategory", "Time");
        }
        foreach (var measure in measures)
        {
            Measure(tmdl, measure);
        }
        foreach (var column in table.Columns)
        {
            Column(tmdl, table, column, isDateOfTable: isDate && column.Name == "date");
        }
        foreach (var hierarchy in ModelHierarchy.All.Where(one => one.Table == table.Name))
        {
            Hierarchy(tmdl, hierarchy);
        }
        Partition(tmdl, table);
        return tmdl.Text;
    }

    private static void Measure(TmdlWriter tmdl, DaxMeasure measure)
    {
        var declaration = $"measure {TmdlWriter.Name(measure.Name)} =";
        if (measure.Lines.Count == 1)
        {
            tmdl.Object(1, $"{declaration} {measure.Lines[0]}", measure.Description);
        }
        else
        {
            tmdl.Object(1, declaration, measure.Description);
            tmdl.Expression(3, measure.Lines);
        }
        tmdl.Property(2, "formatString", measure.Format);
        if (measure.IsHidden)
        {
            tmdl.Flag(2, "isHidden");
        }
        tmdl.Property(2, "displayFolder", measure.Folder);
        tmdl.Property(2, "lineageTag", LineageTag.Of($"measure/{measure.Name}"));
    }

    private static void Column(TmdlWriter tmdl, ModelTable table, StarColumn column, bool isDateOfTable)
    {
        var unit = ColumnUnitText.Of(column.Unit);
        tmdl.Object(
            1,
            $"column {TmdlWriter.Name(column.Name)}",
            unit.Length > 0 ? $"{column.Entry.LabelVi} ({unit})" : column.Entry.LabelVi,
            column.Entry.Description
        );
        tmdl.Property(2, "dataType", ColumnTypes.Tabular(column.Type));
        if (column.IsJoin || column.Name is "source_row" or "aliases" or "sort_order")
        {
            tmdl.Flag(2, "isHidden");
        }
        if (isDateOfTable)
        {
            tmdl.Flag(2, "isKey");
        }
        if (ColumnTypes.Format(column) is { } format)
        {
            tmdl.Property(2, "formatString", format);
        }
        tmdl.Property(2, "lineageTag", LineageTag.Of($"table/{table.Name}/column/{column.Name}"));
        // Never a sum by itself: figures are cumulative, and rates do not add up. The measures know how.
        tmdl.Property(2, "summarizeBy", "none");
        tmdl.Property(2, "sourceColumn", column.Name);
        if (SortedBy(table, column) is { } order)
        {
            tmdl.Property(2, "sortByColumn", order);
        }
        tmdl.Blank();
        tmdl.Line(2, "annotation SummarizationSetBy = User");
        if (column.Type == LogicalType.Date)
        {
            tmdl.Blank();
            tmdl.Line(2, "annotation UnderlyingDateTimeDataType = Date");
        }
    }

    private static void Hierarchy(TmdlWriter tmdl, ModelHierarchy hierarchy)
    {
        var path = $"table/{hierarchy.Table}/hierarchy/{hierarchy.Name}";
        tmdl.Object(1, $"hierarchy {TmdlWriter.Name(hierarchy.Name)}");
        tmdl.Property(2, "lineageTag", LineageTag.Of(path));
        foreach (var (name, column) in hierarchy.Levels)
        {
            tmdl.Object(2, $"level {TmdlWriter.Name(name)}");
            tmdl.Property(3, "lineageTag", LineageTag.Of($"{path}/{name}"));
            tmdl.Property(3, "column", column);
        }
    }

    /// <summary>Names are shown in the order in which the forms print them, periods and days in that of time.</summary>
    private static string? SortedBy(ModelTable table, StarColumn column) =>
        (table.Name, column.Name) switch
        {
            (_, "name_vi" or "name_en") when table.Source.Column("sort_order") is not null => "sort_order",
            ("dim_period", "label_vi" or "label_en") => "period_key",
            ("dim_date", "label_vi") => "date_key",
            ("dim_date", ModelTable.MonthName) => "stat_month",
            ("dim_office_durable", "office_name" or "short_name") => "sort_order",
            _ => null,
        };

    private static void Partition(TmdlWriter tmdl, ModelTable table)
    {
        var rows = $"Source{{[Schema = \"{table.Source.Schema}\", Item = \"{table.Name}\"]}}[Data]";
        var names = string.Join(", ", table.Source.Columns.Select(column => $"\"{column.Name}\""));
        var types = string.Join(
            ", ",
            table.Source.Columns.Select(column => $"{{\"{column.Name}\", {ColumnTypes.M(column.Type)}}}")
        );
        tmdl.Object(1, $"partition {TmdlWriter.Name(table.Name)} = m");
        tmdl.Property(2, "mode", "import");
        tmdl.Line(2, "source =");
        // A calendar has no gaps: what points at its unknown day shows as blank.
        rows = table.Name == "dim_date" ? $"Table.SelectRows({rows}, each [date_key] <> 0)" : rows;
        tmdl.Expression(
            4,
            [
                "let",
                "    Source = Warehouse,",
                $"    Rows = {rows},",
                $"    Columns = Table.SelectColumns(Rows, {{{names}}}),",
                $"    Typed = Table.TransformColumnTypes(Columns, {{{types}}}){(table.Added is null ? "" : ",")}",
                .. table.Added is { } added
                    ?
                    [
                        $"    Result = Table.AddColumn(Typed, \"{added.Column.Name}\", each {added.Expression}, {ColumnTypes.M(added.Column.Type)})",
                        "in",
                        "    Result",
                    ]
                    : new[] { "in", "    Typed" },
            ]
        );
        tmdl.Blank();
        tmdl.Line(1, "annotation PBI_ResultType = Table");
    }
}
