namespace Thads.Warehouse.Model;

/// <summary>The labels and descriptions of all tables and columns, from <c>dictionary.csv</c>.</summary>
public sealed class DataDictionary
{
    private readonly Dictionary<(string Table, string Column), DictionaryEntry> entries;

    /// <exception cref="ArgumentException">Two entries are about the same table or column.</exception>
    public DataDictionary(IEnumerable<DictionaryEntry> entries) =>
        this.entries = entries.ToDictionary(entry => (entry.Table, entry.Column));

    /// <summary>The dictionary of this build.</summary>
    public static DataDictionary Embedded { get; } =
        new(
            ReferenceFile.Read(
                "dictionary.csv",
                row => new DictionaryEntry(
                    row.Text("table"),
                    row.Text("column"),
                    row.Text("label_vi"),
                    row.Text("label_en"),
                    row.Text("description_en"),
                    // A line may end before it.
                    row.TryGetField<string>("over_periods", out var said) && !string.IsNullOrEmpty(said)
                        ? Enum.Parse<OverPeriods>(said, ignoreCase: true)
                        : OverPeriods.Unsaid
                )
            )
        );

    public IReadOnlyCollection<DictionaryEntry> Entries => entries.Values;

    /// <summary>The entry of a table; null where there is none.</summary>
    public DictionaryEntry? Table(string table) => entries.GetValueOrDefault((table, ""));

    /// <summary>The entry of a column: the table's own, or else that of every column of the name; null where there is none.</summary>
    public DictionaryEntry? Column(string table, string column) =>
        (entries.GetValueOrDefault((table, column)) ?? entries.GetValueOrDefault(("", column))) switch
        {
            // A year's figures are whole: flows of several years do add up.
            { OverPeriods: OverPeriods.Cumulative } flow when IsByYear(table) => flow with
            {
                OverPeriods = OverPeriods.Unsaid,
            },
            var entry => entry,
        };

    private static bool IsByYear(string table) =>
        table.EndsWith("_year", StringComparison.Ordinal) || table.Contains("_year_", StringComparison.Ordinal);
}
