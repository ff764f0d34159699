using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Demo;

/// <summary>Every result figure of the department's published report on 2016-2020 (Vĩnh Phúc), to be met by the marts.</summary>
public static class PublishedReport
{
    private const decimal Billion = 1_000_000_000m;
    private static readonly int[] Term = [2016, 2017, 2018, 2019, 2020];

    /// <summary>Year; completion rate of cases, and above target in percentage points; the same of money; each with its printed places.</summary>
    private static readonly (
        int Year,
        decimal Cases,
        (decimal Value, int Places) CasesGap,
        decimal Money,
        (decimal Value, int Places) MoneyGap
    )[] Rates =
    [
        (2016, 88, (1.4m, 1), 31, (0.7m, 1)),
        (2017, 89, (16.7m, 1), 47, (17.4m, 1)),
        (2018, 88, (10m, 0), 35, (2.5m, 1)),
        (2019, 86, (13m, 0), 70, (10.1m, 1)),
        (2020, 86, (4.1m, 1), 43, (4.5m, 1)),
    ];

    public static IReadOnlyList<PublishedFigure> Compare(IReadOnlyList<KpiProvinceYear> years)
    {
        var by = years.ToDictionary(year => year.StatYear);
        KpiProvinceYear? Year(int year) => by.GetValueOrDefault(year);
        decimal? Sum(Func<KpiProvinceYear, decimal?> figure) =>
            Term.Aggregate((decimal?)0m, (sum, year) => sum + (Year(year) is { } row ? figure(row) : null));

        var figures = new List<PublishedFigure>();
        foreach (var (year, cases, casesGap, money, moneyGap) in Rates)
        {
            var row = Year(year);
            figures.Add(new($"{year} cases completed, %", cases, 0, (decimal?)row?.CasesCompletionRate));
            figures.Add(
                new($"{year} cases above target, pp", casesGap.Value, casesGap.Places, (decimal?)row?.CasesTargetGapPp)
            );
            figures.Add(new($"{year} money completed, %", money, 0, (decimal?)row?.MoneyCompletionRate));
            figures.Add(
                new($"{year} money above target, pp", moneyGap.Value, moneyGap.Places, (decimal?)row?.MoneyTargetGapPp)
            );
        }
        decimal? enforceable = Year(2020)?.CasesEnforceable - Year(2016)?.CasesEnforceable;
        figures.Add(new("2020 against 2016, enforceable cases", 1_391, 0, enforceable));
        figures.Add(
            new("2020 against 2016, enforceable cases, %", 23.4m, 1, enforceable / Year(2016)?.CasesEnforceable * 100)
        );
        decimal? completed = Year(2020)?.CasesCompleted - Year(2015)?.CasesCompleted;
        figures.Add(new("2020 against 2015, completed cases", 1_087, 0, completed));
        figures.Add(new("2020 against 2015, completed cases, %", 21, 0, completed / Year(2015)?.CasesCompleted * 100));
        var money2020 = Year(2020)?.MoneyCompleted - Year(2015)?.MoneyCompleted;
        figures.Add(new("2020 against 2015, money, đồng", 34_869_400_000, 0, money2020));
        figures.Add(new("2020 against 2015, money, %", 37, 0, money2020 / Year(2015)?.MoneyCompleted * 100));
        figures.Add(new("2016-2020 cases completed", 33_260, 0, Sum(year => year.CasesCompleted)));
        figures.Add(new("2016-2020 money completed, tỷ đồng", 877.5m, 1, Sum(year => year.MoneyCompleted) / Billion));
        figures.Add(
            new(
                "2016-2020 for the state budget, tỷ đồng",
                92.9m,
                1,
                Sum(year => year.CollectedStateBudgetVnd) / Billion
            )
        );
        figures.Add(
            new(
                "2016-2020 for citizens and organisations, tỷ đồng",
                784.6m,
                1,
                Sum(year => year.CollectedCitizensOrgsVnd) / Billion
            )
        );
        return figures;
    }
}
