using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Reports.Briefs;

/// <summary>Makes the sentences on one period of its figures; a word of direction follows the figure as it is shown.</summary>
internal sealed class PeriodBriefWriter(BriefData data, BriefLanguage language)
{
    private const string Mart = "kpi_province_period";
    private const int RatePlaces = 2;
    private const int ChangePlaces = 1;
    private const int MostNames = 5;
    private readonly BriefMeasure cases = BriefMeasure.Cases(data.Now);
    private readonly BriefMeasure money = BriefMeasure.Money(data.Now);

    private int MonthsLeft => 12 - data.Period.Months;

    public IReadOnlyList<BriefParagraph> Write(IReadOnlyList<BriefOffice> offices) =>
        [
            .. new[]
            {
                Paragraph("Cases", Result(cases), Change(cases, (decimal?)data.Before?.CasesCompletionRate)),
                Paragraph("Money", Result(money), Change(money, (decimal?)data.Before?.MoneyCompletionRate)),
                Paragraph("Pace", Pace(cases), Pace(money)),
                Paragraph("Backlog", Backlog()),
                Paragraph(
                    "Offices",
                    Named("Offices.Best", offices, BriefStanding.Best),
                    Named("Offices.Worst", offices, BriefStanding.Worst)
                ),
                Paragraph("Collected", Collected()),
                Paragraph("Late", Late()),
                Paragraph("Staff", Staff()),
                Paragraph("Corrections", Corrections()),
            }.Where(paragraph => paragraph.Parts.Count > 0),
        ];

    private BriefParagraph Paragraph(string topic, params IEnumerable<BriefPart>[] sentences) =>
        new(
            topic,
            language.Text($"Topic.{topic}"),
            [
                .. sentences
                    .Select(sentence => sentence.ToList())
                    .Where(sentence => sentence.Count > 0)
                    .SelectMany(sentence => sentence.Append(new BriefPart(" "))),
            ]
        );

    private IEnumerable<BriefPart> Result(BriefMeasure measure)
    {
        if (measure is not { Completed: { } completed, Enforceable: { } enforceable, Rate: { } rate })
        {
            return language.Parts($"{measure.Name}.None");
        }
        var parts = language.Parts(
            $"{measure.Name}.Result",
            Amount(measure, completed, "completed"),
            Amount(measure, enforceable, "enforceable"),
            Rate(measure, rate, "completion_rate")
        );
        if (measure is not { Target: { } target, Gap: { } gap })
        {
            return [.. parts, .. language.Parts("Target.None")];
        }
        parts =
        [
            .. parts,
            .. language.Parts(
                $"Target.{BriefLanguage.DirectionOf(gap, RatePlaces)}",
                Rate(measure, target, "target_rate"),
                Rate(measure, gap, "target_gap_pp")
            ),
        ];
        return MonthsLeft > 0 && measure is { ProgressTarget: { } progress, ProgressGap: { } ahead }
            ?
            [
                .. parts,
                .. language.Parts(
                    $"Progress.{BriefLanguage.DirectionOf(ahead, RatePlaces)}",
                    Rate(measure, progress, "progress_target"),
                    Rate(measure, ahead, "progress_gap_pp")
                ),
            ]
            : parts;
    }

    private IEnumerable<BriefPart> Change(BriefMeasure measure, decimal? rateBefore)
    {
        if (
            measure is not { Change: { } change, ChangePct: { } percent, Rate: { } rate }
            || rateBefore is not { } before
        )
        {
            return language.Parts("Change.None");
        }
        var direction = measure.IsMoney
            ? BriefLanguage.DirectionOfBillions(change)
            : BriefLanguage.DirectionOf(change, 0);
        return
        [
            .. language.Parts(
                $"Change.{measure.Name}.{direction}",
                Amount(measure, change, "completed_change"),
                Figure(percent, language.Places(percent, ChangePlaces), measure.Prefix + "completed_change_pct")
            ),
            .. language.Parts(
                $"Change.Rate.{BriefLanguage.DirectionOf(rate - before, RatePlaces)}",
                Derived(
                    rate - before,
                    language.Places(rate - before, RatePlaces),
                    $"{measure.Prefix}completion_rate − {measure.Prefix}completion_rate of the year before"
                )
            ),
        ];
    }

    /// <summary>Where the province will stand at this pace, and what it needs a month to reach the target on what is enforceable today.</summary>
    private IEnumerable<BriefPart> Pace(BriefMeasure measure)
    {
        if (measure is not { Completed: { } completed, Enforceable: > 0 and var enforceable, Target: { } target })
        {
            return [];
        }
        var needed = (target / 100 * enforceable) - completed;
        needed = measure.IsMoney ? needed : Math.Ceiling(needed);
        var due = $"{measure.Prefix}target_rate / 100 × {measure.Prefix}enforceable − {measure.Prefix}completed";
        if (MonthsLeft == 0)
        {
            return needed <= 0
                ? language.Parts($"Year.{measure.Name}.Reached", Rate(measure, target, "target_rate"))
                : language.Parts(
                    $"Year.{measure.Name}.Missed",
                    Rate(measure, target, "target_rate"),
                    Derived(needed, Said(measure, needed), due)
                );
        }
        var pace = completed / data.Period.Months;
        var atClose = pace * 12;
        var share = atClose / enforceable * 100;
        var perMonth = needed / MonthsLeft;
        perMonth = measure.IsMoney ? perMonth : Math.Ceiling(perMonth);
        var monthly = Derived(pace, Said(measure, pace), $"{measure.Prefix}completed / months");
        var close = Derived(atClose, Said(measure, atClose), $"{measure.Prefix}completed / months × 12");
        var left = new BriefFigure(
            MonthsLeft,
            language.Count(MonthsLeft),
            "12 − months",
            data.Period.StatYear,
            data.Period.Months
        );
        return
        [
            .. share > 100
                // More than there is: new cases will come, and how many nobody knows.
                ? language.Parts(
                    $"Pace.{measure.Name}.All",
                    monthly,
                    close,
                    Amount(measure, enforceable, "enforceable")
                )
                : language.Parts(
                    $"Pace.{measure.Name}",
                    monthly,
                    close,
                    Derived(
                        share,
                        language.Places(share, RatePlaces),
                        $"{measure.Prefix}completed / months × 12 / {measure.Prefix}enforceable × 100"
                    )
                ),
            .. needed <= 0
                ? language.Parts($"Needed.{measure.Name}.None", Rate(measure, target, "target_rate"))
                : language.Parts(
                    $"Needed.{measure.Name}.{(perMonth > pace ? "Faster" : "Slower")}",
                    Rate(measure, target, "target_rate"),
                    Derived(needed, Said(measure, needed), due),
                    Derived(perMonth, Said(measure, perMonth), $"({due}) / (12 − months)"),
                    left
                ),
        ];
    }

    private IEnumerable<BriefPart> Backlog() =>
        cases is { Backlog: { } left, Enforceable: { } enforceable, Completed: { } completed, NotEnforceable: { } not }
        && money is { Backlog: { } owed }
            ? language.Parts(
                "Backlog",
                Amount(cases, left, "backlog"),
                Amount(money, owed, "backlog"),
                Amount(cases, enforceable - completed, "enforceable_backlog"),
                Derived(not, language.Count(not), "cases_to_enforce − cases_enforceable")
            )
            : [];

    private IEnumerable<BriefPart> Named(string text, IReadOnlyList<BriefOffice> offices, BriefStanding standing)
    {
        var named = offices.Where(office => office.Standing == standing).ToList();
        if (named.Count == 0)
        {
            return [];
        }
        var parts = new List<BriefPart> { new(language.Text(text) + " ") };
        foreach (var office in named)
        {
            var rate = (decimal)office.CasesRate!.Value;
            parts.AddRange(
                language.Parts("Office", office.Name, OfOffice(office, rate, "kpi_office_period.cases_completion_rate"))
            );
            if (office is { WhyStatus: { } status, WhyPoints: { } points })
            {
                var component = data.Reference.Categories(CategoryKind.CaseStatus).First(one => one.Code == status);
                parts.AddRange(
                    language.Parts(
                        $"Why.{BriefLanguage.DirectionOf(points, RatePlaces)}",
                        language.Name(component),
                        OfOffice(
                            office,
                            points,
                            $"fact_case_result: {status} / enforceable of the office − of the province"
                        )
                    )
                );
            }
            parts.Add(new BriefPart(office == named[^1] ? ")." : "); "));
        }
        return parts;
    }

    private BriefFigure OfOffice(BriefOffice office, decimal value, string source) =>
        new(
            value,
            language.Places(value, RatePlaces),
            source,
            data.Period.StatYear,
            data.Period.Months,
            office.OfficeCode
        );

    private IEnumerable<BriefPart> Collected()
    {
        if (data.Now is not { CollectedStateBudgetVnd: { } state, CollectedCitizensOrgsVnd: { } others })
        {
            return [];
        }
        var parts = language.Parts(
            "Collected",
            Figure(state, language.Billions(state), "collected_state_budget_vnd"),
            Figure(others, language.Billions(others), "collected_citizens_orgs_vnd")
        );
        return
            data.Before
                is {
                    CollectedStateBudgetVnd: > 0 and var stateBefore,
                    CollectedCitizensOrgsVnd: > 0 and var othersBefore
                }
            ?
            [
                .. parts,
                .. Against("Collected.State", state, stateBefore, "collected_state_budget_vnd"),
                .. Against("Collected.Citizens", others, othersBefore, "collected_citizens_orgs_vnd"),
            ]
            : parts;
    }

    private IEnumerable<BriefPart> Against(string text, decimal now, decimal before, string column)
    {
        var percent = (now - before) / before * 100;
        return language.Parts(
            $"{text}.{BriefLanguage.DirectionOf(percent, ChangePlaces)}",
            Derived(percent, language.Places(percent, ChangePlaces), $"{column} against the year before, %")
        );
    }

    private IEnumerable<BriefPart> Late()
    {
        if (data.Timeliness.Count == 0)
        {
            return [];
        }
        var (late, missing) = (Of("late"), Of("missing"));
        var parts = language.Parts(
            "Late",
            Reports(Of("on_time").Count, "status = on_time"),
            Reports(data.Timeliness.Count, "all"),
            Reports(late.Count, "status = late"),
            Reports(missing.Count, "status = missing")
        );
        var offices = missing.Concat(late).Distinct().ToList();
        return offices.Count == 0 ? parts : [.. parts, new BriefPart(language.Text("Late.Offices", Names(offices)))];

        List<string> Of(string status) =>
            [.. data.Timeliness.Where(row => row.Status == status).Select(row => row.OfficeCode)];

        BriefFigure Reports(int count, string rows) =>
            new(
                count,
                language.Count(count),
                $"kpi_submission_timeliness: rows, {rows}",
                data.Period.StatYear,
                data.Period.Months
            );
    }

    private IEnumerable<BriefPart> Staff()
    {
        if (data.Staff is not { } staff)
        {
            return [];
        }
        var trained = (decimal?)staff.TheoryTrainedRate ?? 0;
        var parts = language.Parts(
            "Staff",
            new BriefFigure(
                staff.StatYear,
                $"{staff.StatYear}",
                "kpi_province_staffing_year.stat_year",
                staff.StatYear
            ),
            Persons(staff.Headcount, "headcount"),
            Persons(staff.Quota, "quota"),
            Persons(staff.Officers, "officers"),
            Persons(staff.OfficersIntermediate, "officers_intermediate"),
            Persons(staff.OfficersSenior, "officers_senior"),
            new BriefFigure(
                trained,
                language.Places(trained, RatePlaces),
                "kpi_province_staffing_year.theory_trained_rate",
                staff.StatYear
            )
        );
        if (data.StaffBefore is not { } before)
        {
            return parts;
        }
        decimal change = staff.Headcount - before.Headcount;
        return
        [
            .. parts,
            .. language.Parts(
                $"Staff.{BriefLanguage.DirectionOf(change, 0)}",
                new BriefFigure(
                    change,
                    language.Count(change),
                    "headcount − headcount of the year before",
                    staff.StatYear
                )
            ),
        ];

        BriefFigure Persons(int count, string column) =>
            new(count, language.Count(count), $"kpi_province_staffing_year.{column}", staff.StatYear);
    }

    private IEnumerable<BriefPart> Corrections()
    {
        var corrections = data.Corrections.Values.Sum();
        if (corrections == 0)
        {
            return language.Parts("Corrections.None");
        }
        const string Superseded = "dim_submission: rows of the period, is_current = false";
        return
        [
            .. language.Parts(
                "Corrections",
                new BriefFigure(
                    corrections,
                    language.Count(corrections),
                    Superseded,
                    data.Period.StatYear,
                    data.Period.Months
                ),
                new BriefFigure(
                    data.Corrections.Count,
                    language.Count(data.Corrections.Count),
                    $"{Superseded}, offices",
                    data.Period.StatYear,
                    data.Period.Months
                )
            ),
            new BriefPart(language.Text("Corrections.Offices", Names([.. data.Corrections.Keys]))),
        ];
    }

    private string Names(IReadOnlyList<string> offices)
    {
        var names = offices
            .Take(MostNames)
            .Select(code => data.Reference.OfficeByCode(code, data.Period.EndDate)?.ShortName ?? code);
        var all = string.Join(", ", names);
        return offices.Count <= MostNames ? all : language.Text("Names.More", all, offices.Count - MostNames);
    }

    private string Said(BriefMeasure measure, decimal value) =>
        measure.IsMoney ? language.Billions(value) : language.Count(value);

    private BriefFigure Amount(BriefMeasure measure, decimal value, string column) =>
        Figure(value, Said(measure, value), measure.Prefix + column);

    private BriefFigure Rate(BriefMeasure measure, decimal value, string column) =>
        Figure(value, language.Places(value, RatePlaces), measure.Prefix + column);

    private BriefFigure Figure(decimal value, string shown, string column) =>
        new(value, shown, $"{Mart}.{column}", data.Period.StatYear, data.Period.Months);

    private BriefFigure Derived(decimal value, string shown, string formula) =>
        new(value, shown, $"{Mart}: {formula}", data.Period.StatYear, data.Period.Months);
}
