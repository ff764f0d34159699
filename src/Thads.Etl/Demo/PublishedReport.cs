using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Demo;

/// <summary>Every figure of the department's published report on 2016-2020 (Vĩnh Phúc), to be met by the marts.</summary>
public static class PublishedReport
{
    private const decimal Billion = 1_000_000_000m;

    /// <summary>The term began with FY2016, and so with the staff at the close of FY2015.</summary>
    private const int BeforeTerm = 2015;
    private const int EndOfTerm = 2020;
    private static readonly int[] Term = [2016, 2017, 2018, 2019, 2020];

    /// <summary>The department whose report it is.</summary>
    public const string OfficeCode = "VP-26";

    /// <summary>The first and last year that it is on.</summary>
    public static (int First, int Last) Years => (Term[0], EndOfTerm);

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

    public static IReadOnlyList<PublishedFigure> Compare(PublishedMarts marts) =>
        [.. Results(marts.Years), .. Staff(marts.Staff), .. Documents(marts.Documents), .. Indices(marts.Indices)];

    private static List<PublishedFigure> Results(IReadOnlyList<KpiProvinceYear> years)
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

    private static List<PublishedFigure> Staff(IReadOnlyList<KpiProvinceStaffingYear> years)
    {
        var (start, end) = (Year(BeforeTerm), Year(EndOfTerm));
        return
        [
            new("2020 staff", 103, 0, end?.Headcount),
            new("2020 quota of staff", 105, 0, end?.Quota),
            new("2020 staff, fewer than at the start of the term", 12, 0, start?.Headcount - end?.Headcount),
            new("2020 officers", 50, 0, end?.Officers),
            new("2020 officers of intermediate grade", 22, 0, end?.OfficersIntermediate),
            new(
                "2020 officers of intermediate grade, times as many as at the start",
                2,
                0,
                (decimal?)end?.OfficersIntermediate / start?.OfficersIntermediate
            ),
            new("2020 staff with a postgraduate degree", 16, 0, end?.Postgraduate),
            new("2020 staff with a bachelor's degree", 85, 0, end?.Bachelor),
            new("2020 staff with an intermediate degree", 2, 0, end?.IntermediateDegree),
            new("2020 staff with senior political theory", 16, 0, end?.TheorySenior),
            new("2020 staff with intermediate political theory", 37, 0, end?.TheoryIntermediate),
            // The report prints 52, which its own numbers do not give: (16 + 37) / 103.
            new("2020 staff trained in theory, % (computed from the printed numbers)", 51.46m, 2, Trained(end)),
        ];

        KpiProvinceStaffingYear? Year(int year) => years.FirstOrDefault(row => row.StatYear == year);

        static decimal? Trained(KpiProvinceStaffingYear? row) => (decimal?)row?.TheoryTrainedRate;
    }

    private static List<PublishedFigure> Documents(IReadOnlyList<KpiCoordinationYear> years)
    {
        return
        [
            new("2016-2020 directives (2 of the Party committee, 1 of the People's Committee)", 3, 0, Sum("chi_thi")),
            new("2016-2020 resolutions (of the People's Council)", 1, 0, Sum("nghi_quyet")),
            new("2016-2020 plans (of the People's Committee)", 3, 0, Sum("ke_hoach")),
            new("2016-2020 regulations (with 3 judicial bodies and 4 more agencies)", 7, 0, Sum("quy_che_phoi_hop")),
        ];

        decimal? Sum(string kind) =>
            years.Any(row => row.DocumentKind == kind)
                ? years.Where(row => row.DocumentKind == kind && Term.Contains(row.StatYear)).Sum(row => row.Documents)
                : null;
    }

    private static List<PublishedFigure> Indices(IReadOnlyList<KpiIndexYear> years)
    {
        const string institutions = "pci_legal_institutions";
        const string quickly = "pci_judgments_enforced_quickly";
        return
        [
            new("2016 legal-institutions index", 5.48m, 2, Score(Term[0], institutions, "province")),
            new("2020 legal-institutions index", 6.49m, 2, Score(EndOfTerm, institutions, "province")),
            new("2016 judgments enforced quickly, %", 63.71m, 2, Score(Term[0], quickly, "province")),
            new("2020 judgments enforced quickly, %", 90, 0, Score(EndOfTerm, quickly, "province")),
            new("2020 against 2016, judgments enforced quickly, pp", 26.3m, 1, Change(quickly, "province")),
            new("2016 judgments enforced quickly, country, %", 62.8m, 1, Score(Term[0], quickly, "country")),
            new("2020 judgments enforced quickly, country, %", 79.1m, 1, Score(EndOfTerm, quickly, "country")),
            new("2020 against 2016, judgments enforced quickly, country, pp", 16.3m, 1, Change(quickly, "country")),
        ];

        decimal? Score(int year, string index, string scope) =>
            (decimal?)
                years.FirstOrDefault(row => row.Year == year && row.IndexCode == index && row.Scope == scope)?.Score;

        // Year by year, as the mart has it.
        decimal? Change(string index, string scope) =>
            Term.Skip(1)
                .Aggregate(
                    (decimal?)0m,
                    (sum, year) =>
                        sum
                        + (decimal?)
                            years
                                .FirstOrDefault(row => row.Year == year && row.IndexCode == index && row.Scope == scope)
                                ?.ChangePp
                );
    }
}
