using System.Globalization;
using Spectre.Console;
using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Cli;

/// <summary>KPIs by year as two tables for people: rates half-up, money in tỷ đồng.</summary>
internal static class KpiTable
{
    private const decimal Billion = 1_000_000_000m;

    public static void Print(IEnumerable<KpiRow> rows) => Print(rows.Select(KpiTableRow.Of).ToList());

    public static void Print(IReadOnlyList<KpiTableRow> rows)
    {
        AnsiConsole.Write(Cases(rows));
        AnsiConsole.Write(Money(rows));
    }

    private static Table Cases(IReadOnlyList<KpiTableRow> rows)
    {
        var table = Create("Cases", "Year", "Enforceable", "Done", "Rate %", "Target %", "Gap (pp)", "Offices");
        foreach (var row in rows)
        {
            table.AddRow(
                When(row),
                Figures.Count(row.CasesEnforceable),
                Figures.Count(row.CasesCompleted),
                Figures.Places(row.CasesCompletionRate, 2),
                Figures.Places(row.CasesTargetRate, 1),
                Figures.Places(row.CasesTargetGapPp, 2),
                row.Offices
            );
        }
        return table;
    }

    private static Table Money(IReadOnlyList<KpiTableRow> rows)
    {
        var table = Create(
            "Money (thousand million đồng)",
            "Year",
            "Enforceable",
            "Done",
            "Rate %",
            "Target %",
            "Gap (pp)",
            "State budget"
        );
        foreach (var row in rows)
        {
            table.AddRow(
                When(row),
                Billions(row.MoneyEnforceable),
                Billions(row.MoneyCompleted),
                Figures.Places(row.MoneyCompletionRate, 2),
                Figures.Places(row.MoneyTargetRate, 1),
                Figures.Places(row.MoneyTargetGapPp, 2),
                Billions(row.CollectedStateBudgetVnd)
            );
        }
        return table;
    }

    private static string When(KpiTableRow row) =>
        Markup.Escape($"{row.StatYear.ToString(CultureInfo.InvariantCulture)} {row.Office}".TrimEnd());

    private static Table Create(string title, params ReadOnlySpan<string> headings)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(CliWords.Say(title));
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(CliWords.Say(heading)).RightAligned());
        }
        return table;
    }

    private static string Billions(decimal? amount) => amount is { } known ? Figures.Places(known / Billion, 3) : "–";
}
