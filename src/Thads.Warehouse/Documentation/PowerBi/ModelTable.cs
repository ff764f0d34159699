using Thads.Warehouse.Model;

namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>
/// A table of the semantic model: one of the warehouse. A mart names its period and its categories by number and code; here it is joined
/// to their dimensions too, by the key of the period, which is worked out, and by the codes.
/// </summary>
internal sealed class ModelTable
{
    public const string MonthName = "month_name";

    private static readonly StarReference Office = new("dw", "dim_office_durable", "office_code");

    private static readonly Dictionary<string, StarReference> Codes = new()
    {
        ["form_code"] = new StarReference("dw", "dim_form", "form_code"),
        ["document_kind"] = new StarReference("dw", "dim_document_kind", "code"),
        ["award_kind"] = new StarReference("dw", "dim_award_kind", "code"),
        ["index_code"] = new StarReference("dw", "dim_index", "code"),
        ["office_code"] = Office,
    };

    /// <summary>What stands over a dimension, which filters it: the office through all its versions, the period with what is loaded.</summary>
    private static readonly Dictionary<(string Table, string Column), StarReference> Over = new()
    {
        [("dim_office", "office_code")] = Office,
        [("dim_period", "period_key")] = new StarReference("dw", "dim_period_status", "period_key"),
    };

    public ModelTable(StarTable source, StarSchema schema)
    {
        Source = source;
        var year = source.Column("stat_year") ?? source.Column("year");
        if (source.Name == "dim_date")
        {
            Added = new AddedColumn(
                source.Column("month")! with
                {
                    Name = MonthName,
                    Type = LogicalType.Text,
                    Entry = new DictionaryEntry(
                        source.Name,
                        MonthName,
                        "Tên tháng",
                        "Month",
                        "The calendar month by name, in the order of the statistical year."
                    ),
                },
                "\"Tháng \" & Text.From([month])"
            );
        }
        if (source.Kind is not (TableKind.Mart or TableKind.View) || year is null)
        {
            Columns =
            [
                .. source.Columns.Select(column =>
                    Over.TryGetValue((source.Name, column.Name), out var over)
                        ? column with
                        {
                            References = over,
                        }
                        : column
                ),
                .. Added is null ? [] : new[] { Added.Column },
            ];
            return;
        }
        var period = schema.Table("dim_period")!.Column("period_key")!;
        Added = new AddedColumn(
            period with
            {
                IsKey = false,
                References = new StarReference("dw", "dim_period", period.Name),
            },
            $"[{year.Name}] * 100 + {(source.Column("months") is null ? "12" : "[months]")}"
        );
        Columns =
        [
            .. source.Columns.Select(column =>
                Codes.TryGetValue(column.Name, out var code) ? column with { References = code } : column
            ),
            Added.Column,
        ];
    }

    public StarTable Source { get; }
    public string Name => Source.Name;
    public IReadOnlyList<StarColumn> Columns { get; }

    /// <summary>The key of the period, where a table has none, or the name of a month; null for none.</summary>
    public AddedColumn? Added { get; }
}
