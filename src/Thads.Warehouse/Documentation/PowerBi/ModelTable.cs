namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>A table of the semantic model: one of the warehouse, and for a mart the key of its period beside its own columns.</summary>
internal sealed class ModelTable
{
    public ModelTable(StarTable source, StarSchema schema)
    {
        Source = source;
        var year = source.Column("stat_year") ?? source.Column("year");
        if (source.Kind is not (TableKind.Mart or TableKind.View) || year is null)
        {
            Columns = source.Columns;
            return;
        }
        var period = schema.Table("dim_period")!.Column("period_key")!;
        PeriodKey = $"[{year.Name}] * 100 + {(source.Column("months") is null ? "12" : "[months]")}";
        Columns =
        [
            .. source.Columns,
            period with
            {
                IsKey = false,
                References = new StarReference("dw", "dim_period", period.Name),
            },
        ];
    }

    public StarTable Source { get; }
    public string Name => Source.Name;
    public IReadOnlyList<StarColumn> Columns { get; }

    /// <summary>How the key of the period is worked out of a row, in M; null where the table has it, or is of no period.</summary>
    public string? PeriodKey { get; }
}
