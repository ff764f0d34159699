using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Validation;
using Thads.Etl.Validation.Plausibility;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Tests.Validation.Plausibility;

/// <summary>Each comparison's bounds against figures that were worked out apart from it.</summary>
public sealed class UsualRangesTests
{
    private const string Column = "newly_accepted";
    private const string Row = "chu_dong/dan_su";
    private static readonly PlausibilityRule Rule = new CaseResultForm().Plausibility.First(rule =>
        rule.Column.Code == Column
    ) with
    {
        Score = 2.5,
        Spread = 0.1,
        RowSpread = 0.3,
        Grain = 1,
        Least = 10,
    };

    [TestCase("370 650", 500, 500, 500)]
    [TestCase("350 890", 400, 480, 576)]
    [TestCase("240 630", 576, 480, 400)]
    [TestCase("41 790", 100, 200, 400)]
    [TestCase("24 480", 400, 200, 100)]
    [TestCase("280 1200", 300, 500, 420, 700)]
    [TestCase("0 12", 3, 3, 4)]
    [TestCase("0 4", 0, 0, 0)]
    public void Years_go_on_as_they_went_or_stay(string bounds, params int[] years) =>
        Assert.That(Told(Of(Years(years))), Is.EqualTo(bounds));

    [TestCase("750 1300, 450 580", 400, 430, 405)]
    [TestCase("750 1300, 450 580", 400, null, 405)]
    [TestCase("380 670", null, null, 405)]
    public void A_year_runs_on_from_its_period_before_as_others_did(string bounds, params int?[] before)
    {
        var runs = before
            .Select((figure, i) => (Year: 2017 + i, Figure: figure))
            .Where(run => run.Figure is not null)
            .Select(run => Past(run.Year, 9, run.Figure!.Value));
        Assert.That(
            Told(Of([.. Years(500, 520, 510), .. runs, Past(2020, 9, 800), Past(2020, 6, 10)])),
            Is.EqualTo(bounds)
        );
    }

    [TestCase(3, "380 670, 1100 2000")]
    [TestCase(2, "380 670")]
    public void A_year_moves_as_the_other_offices_do(int offices, string bounds)
    {
        int[][] figures =
        [
            [200, 210, 220, 600],
            [150, 140, 100, 300],
            [300, 310, 300, 900],
        ];
        var others = figures
            .Take(offices)
            .SelectMany((years, office) => years.Select((figure, i) => Office(2017 + i, $"{office}", figure)));
        Assert.That(Told(Of(Years(500, 520, 510), [.. others])), Is.EqualTo(bounds));
    }

    [Test]
    public void Two_years_with_the_other_offices_say_nothing_of_how_it_moves()
    {
        var others = Enumerable
            .Range(0, 3)
            .SelectMany(office => new[] { 2018, 2019, 2020 }.Select(year => Office(year, $"{office}", 100)));
        Assert.That(Told(Of(Years(500, 520, 510), [.. others])), Is.EqualTo("380 670"));
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(5, true)]
    [TestCase(6, false)]
    [TestCase(8, true)]
    [TestCase(9, true)]
    [TestCase(10, false)]
    public void What_one_comparison_finds_usual_is_and_what_lies_between_two_is_not(int figure, bool isUsual)
    {
        var usual = new UsualRange([(8, 9), (1, 5)], 3);
        Assert.That((usual.Low, usual.High), Is.EqualTo((1m, 9m)));
        Assert.That(usual.Contains(figure), Is.EqualTo(isUsual));
    }

    [TestCase(9, false)]
    [TestCase(10, true)]
    public void Only_a_figure_that_is_large_enough_is_asked_about(int figure, bool isAsked)
    {
        var few = new SubmissionHistory(Period(2020, 12), Years(1, 1, 1));
        Assert.That(few.Usual.Of(Rule, null)!.Contains(9), Is.False);
        Assert.That(few.Usual.Missed(Rule, null, figure) is not null, Is.EqualTo(isAsked));
    }

    [Test]
    public void Nothing_is_asked_about_where_there_is_usually_much()
    {
        var many = new SubmissionHistory(Period(2020, 12), Years(500, 500, 500));
        Assert.Multiple(() =>
        {
            Assert.That(many.Usual.Missed(Rule, null, 0), Is.Not.Null);
            Assert.That(many.Usual.Missed(Rule, null, 369), Is.Not.Null);
            Assert.That(many.Usual.Missed(Rule, null, 370), Is.Null);
            Assert.That(many.Usual.Missed(Rule, null, 650), Is.Null);
            Assert.That(many.Usual.Missed(Rule, null, 651), Is.Not.Null);
        });
    }

    [Test]
    public void A_row_has_its_own_spread_and_is_nothing_where_it_is_left_out()
    {
        var years = Years(900, 900, 900).ConvertAll(year => WithRow(year, 500));
        Assert.That(Told(Of(years, row: Row)), Is.EqualTo("190 960"));
        Assert.That(Told(Of(years, row: "theo_yeu_cau/dan_su")), Does.StartWith("0 "));
        // Without a spread of its own it has the total's.
        Assert.That(
            Told(new SubmissionHistory(Period(2020, 12), years).Usual.Of(Rule with { RowSpread = null }, Row)),
            Is.EqualTo("370 650")
        );
    }

    [Test]
    public void Years_whose_rows_are_not_known_say_nothing_of_rows()
    {
        var years = Years(900, 900, 900);
        Assert.That(Of([WithRow(years[0], 500), WithRow(years[1], 500), years[2]], row: Row), Is.Null);
        PastSubmission[] known = [.. years.Select(year => WithRow(year, 500))];
        // Nor does a run from a period whose rows are not known, or of such years.
        var run = new[] { Past(2017, 9, 800), Past(2018, 9, 800), Past(2019, 9, 800) };
        Assert.That(Of([.. known, .. run, WithRow(Past(2020, 9, 900), 450)], row: Row)!.Parts, Has.Count.EqualTo(1));
        PastSubmission[] runs = [.. run.Select(past => WithRow(past, 400))];
        Assert.That(Of([.. known, .. runs, Past(2020, 9, 900)], row: Row)!.Parts, Has.Count.EqualTo(1));
        Assert.That(Of([.. known, .. runs, WithRow(Past(2020, 9, 900), 450)], row: Row)!.Parts, Has.Count.EqualTo(2));
    }

    private static string? Told(UsualRange? usual) =>
        usual is null ? null : string.Join(", ", usual.Parts.Select(part => $"{part.Low:0} {part.High:0}"));

    private static UsualRange? Of(
        IReadOnlyList<PastSubmission> past,
        IReadOnlyList<OfficeTotals>? others = null,
        string? row = null
    ) => new SubmissionHistory(Period(2020, 12), past) { OtherOffices = others ?? [] }.Usual.Of(Rule, row);

    /// <summary>The full years before 2020, the oldest first.</summary>
    private static List<PastSubmission> Years(params int[] figures) =>
        [.. figures.Select((figure, i) => Past(2020 - figures.Length + i, 12, figure))];

    private static PastSubmission Past(int year, int months, int figure) =>
        new(Period(year, months), "", IsLocked: false, new Dictionary<string, decimal> { [Column] = figure });

    private static PastSubmission WithRow(PastSubmission past, int figure) =>
        past with
        {
            Rows = new Dictionary<string, IReadOnlyDictionary<string, decimal>>
            {
                [Row] = new Dictionary<string, decimal> { [Column] = figure },
            },
        };

    private static OfficeTotals Office(int year, string office, decimal figure) =>
        new(year, office, new Dictionary<string, decimal> { [Column] = figure });

    private static PeriodDimension Period(int year, int months) =>
        new()
        {
            StatYear = year,
            Months = months,
            IsFullYear = months == 12,
            LabelVi = "",
            LabelEn = "",
        };
}
