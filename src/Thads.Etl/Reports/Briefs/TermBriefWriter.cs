using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Reports.Briefs;

/// <summary>Makes the sentences on several years, as the department's report on a term says them.</summary>
internal sealed class TermBriefWriter(TermData data, BriefLanguage language)
{
    private const string Mart = "kpi_province_year";
    private const int RatePlaces = 2;
    private const int ChangePlaces = 1;

    public IReadOnlyList<BriefParagraph> Write() =>
        [
            .. new[]
            {
                Paragraph("Rates", Term.SelectMany(Rates)),
                Paragraph("Growth", Growth()),
                Paragraph("Trend", Trend()),
                Paragraph("Sums", Sums()),
                Paragraph("Staff", Staff()),
                Paragraph("Documents", Documents()),
                Paragraph("Indices", Indices()),
            }.Where(paragraph => paragraph.Parts.Count > 0),
        ];

    private IEnumerable<KpiProvinceYear> Term => data.Years.Where(year => year.StatYear >= data.First);

    private KpiProvinceYear? Year(int year) => data.Years.FirstOrDefault(row => row.StatYear == year);

    private BriefParagraph Paragraph(string topic, IEnumerable<BriefPart> parts) =>
        new(topic, language.Text($"Topic.{topic}"), [.. parts]);

    private IEnumerable<BriefPart> Rates(KpiProvinceYear row)
    {
        if (row is not { CasesCompletionRate: { } cases, MoneyCompletionRate: { } money })
        {
            return [];
        }
        return
        [
            .. language.Parts("Term.Rates", YearOf(row.StatYear), Rate(row, (decimal)cases, "cases_completion_rate")),
            .. Gap(row, row.CasesTargetGapPp, "cases_target_gap_pp"),
            .. language.Parts("Term.Rates.Money", Rate(row, (decimal)money, "money_completion_rate")),
            .. Gap(row, row.MoneyTargetGapPp, "money_target_gap_pp"),
            new BriefPart(". "),
        ];
    }

    private IEnumerable<BriefPart> Gap(KpiProvinceYear row, double? gap, string column) =>
        gap is { } known
            ? language.Parts(
                $"Term.Gap.{BriefLanguage.DirectionOf((decimal)known, RatePlaces)}",
                Rate(row, (decimal)known, column)
            )
            : language.Parts("Term.Gap.None");

    /// <summary>The last year against the first, and what was completed against the year before the first.</summary>
    private IEnumerable<BriefPart> Growth() =>
        [
            .. Against("Enforceable", data.First, row => row.CasesEnforceable, "cases_enforceable", isMoney: false),
            .. Against("Completed", data.First - 1, row => row.CasesCompleted, "cases_completed", isMoney: false),
            .. Against("Money", data.First - 1, row => row.MoneyCompleted, "money_completed", isMoney: true),
        ];

    private IEnumerable<BriefPart> Against(
        string text,
        int year,
        Func<KpiProvinceYear, decimal?> figure,
        string column,
        bool isMoney
    )
    {
        if (
            Year(data.Last) is not { } last
            || Year(year) is not { } first
            || figure(last) is not { } now
            || figure(first) is not (> 0 and var then)
        )
        {
            return [];
        }
        var (change, percent) = (now - then, (now - then) / then * 100);
        var direction = isMoney ? BriefLanguage.DirectionOfBillions(change) : BriefLanguage.DirectionOf(change, 0);
        return
        [
            .. language.Parts(
                $"Term.{text}.{direction}",
                YearOf(data.Last),
                YearOf(year),
                Derived(
                    change,
                    isMoney ? language.Billions(change) : language.Count(change),
                    $"{column} of {data.Last} − of {year}"
                ),
                Derived(percent, language.Places(percent, ChangePlaces), $"{column} of {data.Last} against {year}, %")
            ),
            new BriefPart(" "),
        ];
    }

    /// <summary>In which years more cases were completed than in the one before, and in which fewer.</summary>
    private IEnumerable<BriefPart> Trend()
    {
        var steps = Term.Select(row =>
                (row.StatYear, Change: row.CasesCompleted - Year(row.StatYear - 1)?.CasesCompleted)
            )
            .ToList();
        return [.. Years("Rose", BriefDirection.Up), .. Years("Fell", BriefDirection.Down)];

        IEnumerable<BriefPart> Years(string text, BriefDirection direction)
        {
            var years = steps
                .Where(step => step.Change is { } change && BriefLanguage.DirectionOf(change, 0) == direction)
                .ToList();
            return years.Count == 0
                ? []
                :
                [
                    new BriefPart(
                        language.Text($"Term.Trend.{text}", string.Join(", ", years.Select(step => step.StatYear)))
                            + " "
                    ),
                ];
        }
    }

    private IEnumerable<BriefPart> Sums()
    {
        var years = Term.ToList();
        if (
            years.Exists(row =>
                row
                    is not {
                        CasesCompleted: not null,
                        MoneyCompleted: not null,
                        CollectedStateBudgetVnd: not null,
                        CollectedCitizensOrgsVnd: not null
                    }
            )
        )
        {
            return [];
        }
        var (cases, money) = (years.Sum(row => row.CasesCompleted)!.Value, years.Sum(row => row.MoneyCompleted)!.Value);
        var (state, others) = (
            years.Sum(row => row.CollectedStateBudgetVnd)!.Value,
            years.Sum(row => row.CollectedCitizensOrgsVnd)!.Value
        );
        return language.Parts(
            "Term.Sums",
            Sum(cases, language.Count(cases), "cases_completed"),
            Sum(money, language.Billions(money), "money_completed"),
            Sum(state, language.Billions(state), "collected_state_budget_vnd"),
            Sum(others, language.Billions(others), "collected_citizens_orgs_vnd")
        );

        BriefFigure Sum(decimal value, string shown, string column) =>
            Derived(value, shown, $"sum of {column} of {data.First} to {data.Last}");
    }

    private IEnumerable<BriefPart> Staff()
    {
        if (data.Staff.FirstOrDefault(row => row.StatYear == data.Last) is not { } end)
        {
            return [];
        }
        var trained = (decimal?)end.TheoryTrainedRate ?? 0;
        return
        [
            .. language.Parts(
                "Term.Staff",
                YearOf(data.Last),
                Persons(end.Headcount, "headcount"),
                Persons(end.Quota, "quota"),
                Persons(end.Officers, "officers"),
                Persons(end.OfficersIntermediate, "officers_intermediate")
            ),
            .. StaffSince(end, data.Staff.FirstOrDefault(row => row.StatYear == data.First - 1)),
            .. language.Parts(
                "Term.Degrees",
                Persons(end.Postgraduate, "postgraduate"),
                Persons(end.Bachelor, "bachelor"),
                Persons(end.IntermediateDegree, "intermediate_degree"),
                Persons(end.TheorySenior, "theory_senior"),
                Persons(end.TheoryIntermediate, "theory_intermediate"),
                StaffFigure(trained, language.Places(trained, RatePlaces), "theory_trained_rate")
            ),
        ];

        BriefFigure Persons(int count, string column) => StaffFigure(count, language.Count(count), column);

        BriefFigure StaffFigure(decimal value, string shown, string column) =>
            new(value, shown, $"kpi_province_staffing_year.{column}", data.Last);
    }

    private IEnumerable<BriefPart> StaffSince(KpiProvinceStaffingYear end, KpiProvinceStaffingYear? start)
    {
        if (start is null)
        {
            return [];
        }
        decimal change = end.Headcount - start.Headcount;
        var parts = language.Parts(
            $"Term.Staff.{BriefLanguage.DirectionOf(change, 0)}",
            Derived(change, language.Count(change), $"headcount of {data.Last} − of {start.StatYear}")
        );
        if (start.OfficersIntermediate == 0)
        {
            return [.. parts, .. language.Parts("Term.Staff.End")];
        }
        var times = (decimal)end.OfficersIntermediate / start.OfficersIntermediate;
        return
        [
            .. parts,
            .. language.Parts(
                "Term.Staff.Times",
                Derived(times, language.Places(times, 1), $"officers_intermediate of {data.Last} / of {start.StatYear}")
            ),
        ];
    }

    private IEnumerable<BriefPart> Documents()
    {
        var kinds = data.Reference.Categories(CategoryKind.DocumentKind);
        var sums = data
            .Documents.GroupBy(row => row.DocumentKind)
            .Select(kind =>
                (Kind: kinds.First(member => member.Code == kind.Key), Count: kind.Sum(row => row.Documents))
            )
            .OrderBy(sum => sum.Kind.Key)
            .ToList();
        if (sums.Count == 0)
        {
            yield break;
        }
        yield return new BriefPart(language.Text("Term.Documents"));
        for (var index = 0; index < sums.Count; index++)
        {
            var (kind, count) = sums[index];
            yield return new BriefPart($"{(index == 0 ? " " : ", ")}{language.Name(kind).ToLowerInvariant()} ");
            yield return new BriefPart(
                language.Count(count),
                new BriefFigure(
                    count,
                    language.Count(count),
                    $"kpi_coordination_year: sum of documents of {kind.Code}, {data.First} to {data.Last}",
                    data.Last
                )
            );
        }
        yield return new BriefPart(".");
    }

    private IEnumerable<BriefPart> Indices()
    {
        var names = data.Reference.Categories(CategoryKind.Index);
        var parts = new List<BriefPart>();
        foreach (
            var index in data
                .Indices.GroupBy(row => (row.IndexCode, row.Scope))
                .OrderBy(index => names.First(member => member.Code == index.Key.IndexCode).Key)
                .ThenByDescending(index => index.Key.Scope, StringComparer.Ordinal)
        )
        {
            var (first, last) = (index.MinBy(row => row.Year)!, index.MaxBy(row => row.Year)!);
            var change = (decimal)last.Score - (decimal)first.Score;
            var name = language.Name(names.First(member => member.Code == index.Key.IndexCode));
            parts.Add(new BriefPart($"{name} ({language.Text($"Scope.{index.Key.Scope}")}):"));
            parts.AddRange(language.Parts("Term.Index", Score(first), Score(last)));
            parts.AddRange(
                language.Parts(
                    $"Term.Index.{BriefLanguage.DirectionOf(change, RatePlaces)}",
                    new BriefFigure(
                        change,
                        language.Places(change, RatePlaces),
                        $"kpi_index_year: score of {index.Key.IndexCode}, {index.Key.Scope}, of {last.Year} − of {first.Year}",
                        last.Year
                    )
                )
            );
            parts.Add(new BriefPart(". "));
        }
        return parts;
    }

    private BriefFigure Score(KpiIndexYear row) =>
        new(
            (decimal)row.Score,
            language.Places((decimal)row.Score, RatePlaces),
            $"kpi_index_year: score of {row.IndexCode}, {row.Scope}",
            row.Year
        );

    private static BriefFigure YearOf(int year) =>
        new(year, FormattableString.Invariant($"{year}"), $"{Mart}: stat_year", year);

    private BriefFigure Rate(KpiProvinceYear row, decimal value, string column) =>
        new(value, language.Places(value, RatePlaces), $"{Mart}.{column}", row.StatYear);

    private BriefFigure Derived(decimal value, string shown, string formula) =>
        new(value, shown, $"{Mart}: {formula}", data.Last);
}
