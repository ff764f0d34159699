using Spectre.Console;
using Thads.Etl.Lineage;

namespace Thads.Etl.Cli;

/// <summary><c>kpi --trace</c>: a KPI, its formula, and every cell that it is made of with what stands in the stored workbook.</summary>
internal static class KpiTraceView
{
    public static async Task<int> PrintAsync(
        IServiceProvider services,
        string column,
        KpiPlace place,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var known = FigureTracer.FormulasOf(place.Mart);
        if (known.Count == 0)
        {
            throw new UsageException(
                $"“{place.Mart}” cannot be traced by --mart. What can: {string.Join(", ", DetailFormulas.All.Keys)}."
            );
        }
        var formula =
            known.FirstOrDefault(f => string.Equals(f.Column, column, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException(
                $"“{column}” cannot be traced. What can: {string.Join(", ", known.Select(f => f.Column))}."
            );
        var trace =
            await services
                .GetRequiredService<FigureTracer>()
                .TraceAsync(formula, place, offset: 0, limit: int.MaxValue, cancellationToken)
            ?? throw new UsageException(
                $"Nothing was reported for FY{place.StatYear} at {place.MonthsReported} months{(place.OfficeCode is null ? "" : CliWords.Fill($" by {place.OfficeCode}"))}."
            );
        if (asJson)
        {
            JsonOutput.Write(trace);
        }
        else
        {
            Print(trace);
        }
        return trace.IsExplained && trace.Facts.All(fact => fact.IsEqual) ? ExitCode.Done : ExitCode.Rejected;
    }

    private static void Print(KpiTrace trace)
    {
        Terminal.Line(
            $"[bold]{trace.Column}[/], FY{trace.StatYear}, {trace.Months} months, {trace.OfficeCode ?? CliWords.Say("whole province")}: [bold]{Figure(trace.Value)}[/]"
        );
        Terminal.Line($"= {trace.Formula}");
        foreach (var term in trace.Terms)
        {
            Terminal.Line(
                $"  {Role(term.Role)}: {term.Column}, FY{term.StatYear} = {Figure(term.Sum)} ({term.Facts} cells)"
            );
        }
        if (!trace.IsExplained)
        {
            Terminal.Line($"[yellow]The mart does not agree with the facts: a load may still wait for its refresh.[/]");
        }
        foreach (var file in trace.Facts.GroupBy(fact => (fact.Role, fact.SubmissionKey)))
        {
            var first = file.First();
            Terminal.Line(
                $"[bold]{Role(first.Role)}[/], {first.OfficeName}, FY{first.StatYear}: {first.FileName}, sheet {first.SheetName}"
            );
            AnsiConsole.Write(Facts(file));
        }
        var same = trace.Facts.Count(fact => fact.IsEqual);
        Terminal.Line($"{same} of {trace.Facts.Count} cells are as in the stored workbooks.");
    }

    private static Table Facts(IEnumerable<TracedFact> facts)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn(CliWords.Say("What"));
        table.AddColumn(CliWords.Say("Column"));
        table.AddColumn(new TableColumn(CliWords.Say("Value")).RightAligned());
        table.AddColumn(CliWords.Say("Cell"));
        table.AddColumn(new TableColumn(CliWords.Say("In the workbook")).RightAligned());
        table.AddColumn("");
        foreach (var fact in facts)
        {
            // What the file says is the sender's: shown as it is, never taken for markup.
            table.AddRow(
                new Text(string.Join(" / ", fact.Categories)),
                new Text(fact.Heading ?? fact.FactColumn),
                new Text(Figure(fact.Value)),
                new Text(fact.Cell ?? "–"),
                new Text(fact.Raw ?? "–"),
                new Text(fact.IsEqual ? "✓" : "✗")
            );
        }
        return table;
    }

    private static string Role(KpiTermRole role) => CliWords.Say(RoleInEnglish(role));

    private static string RoleInEnglish(KpiTermRole role) =>
        role switch
        {
            KpiTermRole.Sum => "sum",
            KpiTermRole.Numerator => "numerator",
            KpiTermRole.Denominator => "denominator",
            KpiTermRole.Subtrahend => "less",
            KpiTermRole.YearBefore => "year before",
            KpiTermRole.Target => "target",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

    private static string Figure(decimal? value) =>
        value is { } figure ? Figures.Places(figure, figure == decimal.Truncate(figure) ? 0 : 4) : "–";
}
