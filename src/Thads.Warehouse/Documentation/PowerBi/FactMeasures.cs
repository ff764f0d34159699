namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>
/// Makes the measures of one fact. Its figures are cumulative: a measure never adds over periods, but takes the last one in the filter
/// for which anything was reported, the same for all offices and categories, so that parts add up to their total.
/// </summary>
internal sealed class FactMeasures(string table, string folder)
{
    public const string Whole = "#,##0";
    public const string Share = "0.00%";

    /// <summary>Of rates that are percent already, and of their differences.</summary>
    public const string Percent = "0.00\" %\"";
    public const string Points = "0.00";
    private readonly List<DaxMeasure> measures =
    [
        new DaxMeasure(
            table,
            LastPeriodOf(table),
            folder,
            "0",
            "Kỳ cuối cùng có số liệu trong phạm vi lọc, chung cho mọi đơn vị.",
            [
                "CALCULATE (",
                $"    MAX ( {table}[period_key] ),",
                $"    ALL ( {table} ),",
                "    VALUES ( dim_period[period_key] )",
                ")",
            ],
            IsHidden: true
        ),
    ];

    public IReadOnlyList<DaxMeasure> All => measures;

    /// <summary>An aggregate of the last period's rows.</summary>
    /// <param name="name">The measure's name.</param>
    /// <param name="description">What it says.</param>
    /// <param name="expression">The aggregate in DAX, on one line.</param>
    /// <param name="filters">Further filters.</param>
    public FactMeasures AtLastPeriod(string name, string description, string expression, params string[] filters) =>
        Add(
            name,
            Whole,
            $"{description} Lấy kỳ cuối cùng, không cộng qua các kỳ.",
            [
                $"VAR LastPeriod = [{LastPeriodOf(table)}]",
                "RETURN",
                "    CALCULATE (",
                $"        {expression},",
                .. filters.Select(filter => $"        {filter},"),
                "        dim_period[period_key] = LastPeriod",
                "    )",
            ]
        );

    /// <summary>What a mart states of the last period and nobody adds up: a target, a score.</summary>
    public FactMeasures Stated(
        string name,
        string format,
        string description,
        string expression,
        params string[] filters
    )
    {
        AtLastPeriod(name, description, expression, filters);
        measures[^1] = measures[^1] with { Format = format };
        return this;
    }

    /// <summary>The same aggregate of the same months a year earlier, whatever year is chosen.</summary>
    public FactMeasures YearBefore(string name, string description, string expression) =>
        Add(
            name,
            Whole,
            $"{description} Cùng số tháng của năm trước.",
            [
                $"VAR LastPeriod = [{LastPeriodOf(table)}]",
                "RETURN",
                .. Elsewhere("    ", expression, "LastPeriod - 100"),
            ]
        );

    /// <summary>What the last month alone has added: blank where the month before was not reported.</summary>
    public FactMeasures InMonth(string name, string description, string expression) =>
        Add(
            name,
            Whole,
            $"{description} Kỳ cuối cùng trừ kỳ trước của cùng năm.",
            [
                $"VAR LastPeriod = [{LastPeriodOf(table)}]",
                "VAR Upto =",
                "    CALCULATE (",
                $"        {expression},",
                "        dim_period[period_key] = LastPeriod",
                "    )",
                "VAR Before =",
                .. Elsewhere("    ", expression, "LastPeriod - 1"),
                "RETURN",
                "    IF (",
                "        MOD ( LastPeriod, 100 ) = 1,",
                "        Upto,",
                "        IF ( ISBLANK ( Before ), BLANK (), Upto - Before )",
                "    )",
            ]
        );

    /// <summary>Blank where either side is: what is not known has no difference.</summary>
    public FactMeasures Gap(string name, string format, string description, string from, string less) =>
        Add(
            name,
            format,
            description,
            [$"IF ( ISBLANK ( {from} ), BLANK (), IF ( ISBLANK ( {less} ), BLANK (), {from} - {less} ) )"]
        );

    /// <summary>The register's rows by one of their own dates: dim_date filters that date, and no longer the period's end.</summary>
    public FactMeasures ByDate(string name, string description, string dateColumn) =>
        Add(
            name,
            Whole,
            $"{description} Lấy kỳ cuối cùng; dim_date lọc theo ngày này.",
            [
                "VAR LastPeriod =",
                $"    CALCULATE ( [{LastPeriodOf(table)}], REMOVEFILTERS ( dim_date ) )",
                "RETURN",
                "    CALCULATE (",
                $"        COUNTROWS ( {table} ),",
                $"        USERELATIONSHIP ( {table}[{dateColumn}], dim_date[date_key] ),",
                "        CROSSFILTER ( dim_period[end_date_key], dim_date[date_key], NONE ),",
                "        dim_period[period_key] = LastPeriod",
                "    )",
            ]
        );

    /// <summary>A measure of flows, which do add up over the years: each year at its own last period.</summary>
    public FactMeasures OverYears(string name, string measure) =>
        Add(
            name,
            Whole,
            "Cộng các năm thống kê, mỗi năm lấy kỳ cuối cùng của năm đó.",
            [$"SUMX ( VALUES ( dim_period[stat_year] ), [{measure}] )"]
        );

    /// <summary>The ratio of two measures: sums are divided, never rates averaged.</summary>
    public FactMeasures Ratio(string name, string description, string part, string whole) =>
        Add(name, Share, description, [$"DIVIDE ( [{part}], [{whole}] )"]);

    public FactMeasures Difference(string name, string description, string from, string less) =>
        Add(name, Whole, description, [$"[{from}] - [{less}]"]);

    private FactMeasures Add(string name, string format, string description, IReadOnlyList<string> lines)
    {
        measures.Add(new DaxMeasure(table, name, folder, format, description, lines));
        return this;
    }

    /// <summary>An aggregate of a period that the filters on periods may not allow.</summary>
    private static string[] Elsewhere(string indent, string expression, string period) =>
        [
            $"{indent}CALCULATE (",
            $"{indent}    {expression},",
            $"{indent}    REMOVEFILTERS ( dim_date ),",
            $"{indent}    REMOVEFILTERS ( dim_period_status ),",
            $"{indent}    REMOVEFILTERS ( dim_period ),",
            $"{indent}    dim_period[period_key] = {period}",
            $"{indent})",
        ];

    private static string LastPeriodOf(string table) => $"Kỳ cuối của {table}";
}
