using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Validation;
using Thads.Etl.Validation.Plausibility;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Tests.Validation.Plausibility;

/// <summary>Where figures usually lie. The experiment is in short here: <c>tests/Thads.Benchmarks -- plausibility</c> is the long one.</summary>
public sealed class PlausibilityTests
{
    private static readonly Form Cases = new CaseResultForm();

    [Test]
    public void Right_figures_are_hardly_ever_asked_about_and_wrong_ones_nearly_always()
    {
        var trials = new PlausibilityExperiment(new SyntheticProvince(1)).Run(Cases, seed: 1, oneOf: 17).ToList();
        var told = trials.FindAll(trial => trial.Figure >= 2 * trial.Least);
        var opening = trials.FindAll(trial => trial.Column == "newly_accepted" && trial.Sheet.Months == 1);
        Assert.Multiple(() =>
        {
            Assert.That(told, Has.Count.GreaterThan(500));
            Assert.That(Share(trials, trial => trial.IsFalseAlarm), Is.LessThanOrEqualTo(0.01));
            Assert.That(Share(told, trial => trial.IsTenfoldSeen), Is.GreaterThanOrEqualTo(0.99));
            Assert.That(Share(told, trial => trial.IsDoubleSeen), Is.GreaterThanOrEqualTo(0.85));
            Assert.That(opening, Is.Not.Empty);
            Assert.That(Share(opening, trial => trial.IsExtraSeen), Is.EqualTo(1));
        });
    }

    [Test]
    public void Of_money_a_right_figure_is_hardly_ever_asked_about_and_ten_times_as_much_nearly_always()
    {
        var form = new MoneyResultForm();
        var trials = new PlausibilityExperiment(new SyntheticProvince(1)).Run(form, seed: 1, oneOf: 17).ToList();
        var told = trials.FindAll(trial => trial.Figure >= 2 * trial.Least);
        var large = trials.FindAll(trial => trial.Figure >= 20 * trial.Least);
        Assert.Multiple(() =>
        {
            Assert.That(large, Has.Count.GreaterThan(100));
            Assert.That(Share(trials, trial => trial.IsFalseAlarm), Is.LessThanOrEqualTo(0.01));
            Assert.That(Share(told, trial => trial.IsTenfoldSeen), Is.GreaterThanOrEqualTo(0.98));
            Assert.That(Share(large, trial => trial.IsDoubleSeen), Is.GreaterThanOrEqualTo(0.8));
        });
    }

    [Test]
    public void Where_every_year_had_the_same_figure_it_still_has_a_range()
    {
        var usual = Usual([(2017, 12, 500), (2018, 12, 500), (2019, 12, 500)]);
        Assert.Multiple(() =>
        {
            Assert.That(usual!.Contains(500) && usual.Contains(550));
            Assert.That(usual!.Contains(1_000), Is.False);
            Assert.That(usual!.Contains(0), Is.False);
        });
    }

    [Test]
    public void Two_years_say_nothing() => Assert.That(Usual([(2018, 12, 500), (2019, 12, 500)]), Is.Null);

    [Test]
    public void One_wrong_year_among_others_does_not_make_everything_usual()
    {
        var usual = Usual([(2016, 12, 500), (2017, 12, 520), (2018, 12, 50_000), (2019, 12, 510), (2015, 12, 490)]);
        Assert.That(usual!.High, Is.LessThan(1_000));
    }

    [Test]
    public void What_the_period_before_was_justified_with_is_not_asked_about_again()
    {
        (int, int, int)[] years =
        [
            (2017, 11, 450),
            (2018, 11, 460),
            (2019, 11, 455),
            (2017, 12, 500),
            (2018, 12, 510),
            (2019, 12, 505),
        ];
        Assert.Multiple(() =>
        {
            Assert.That(Usual(years)!.Contains(2_000), Is.False);
            Assert.That(Usual([.. years, (2020, 11, 1_800)])!.Contains(2_000));
            // Between what is usual after that and what is usual else there is no ground to stand on.
            Assert.That(Usual([.. years, (2020, 11, 1_800)])!.Contains(1_000), Is.False);
        });
    }

    [Test]
    public void A_rise_that_the_other_offices_have_too_is_not_asked_about()
    {
        (int, int, int)[] years = [(2017, 12, 500), (2018, 12, 510), (2019, 12, 505)];
        var others = Enumerable
            .Range(1, 4)
            .SelectMany(office =>
                Enumerable.Range(2017, 4).Select(year => Office(year, $"{office}", year == 2020 ? 600 : 200))
            )
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(Usual(years)!.Contains(1_500), Is.False);
            Assert.That(Usual(years, others)!.Contains(1_500));
            Assert.That(Usual(years, others[..8])!.Contains(1_500), Is.False, "two offices are no province");
        });
    }

    [Test]
    public void Every_form_that_reports_of_cases_or_money_says_what_is_usual()
    {
        var silent = new FormCatalog().Forms.Where(form =>
            form.SubmittedBy == SubmittedBy.Office
            && form.Columns.Any(column => column.IsAdditive)
            && form.Plausibility.Count == 0
        );
        Assert.That(silent.Select(form => form.Code), Is.Empty);
        foreach (var rule in new FormCatalog().Forms.SelectMany(form => form.Plausibility))
        {
            Assert.That(
                new[]
                {
                    rule.Score,
                    rule.Spread,
                    rule.RowSpread ?? rule.Spread,
                    (double)rule.Grain,
                    (double)rule.Least,
                },
                Has.All.GreaterThan(0),
                rule.Column.Code
            );
        }
    }

    private static double Share(List<PlausibilityTrial> trials, Func<PlausibilityTrial, bool> isSo) =>
        (double)trials.Count(isSo) / trials.Count;

    private static UsualRange? Usual((int Year, int Months, int Figure)[] past, List<OfficeTotals>? others = null)
    {
        var history = new SubmissionHistory(
            Period(2020, 12),
            [
                .. past.Select(one => new PastSubmission(
                    Period(one.Year, one.Months),
                    "",
                    IsLocked: false,
                    new Dictionary<string, decimal> { ["newly_accepted"] = one.Figure }
                )),
            ]
        )
        {
            OtherOffices = others ?? [],
        };
        return history.Usual.Of(Cases.Plausibility.First(rule => rule.Column.Code == "newly_accepted"), row: null);
    }

    private static OfficeTotals Office(int year, string office, decimal figure) =>
        new(year, office, new Dictionary<string, decimal> { ["newly_accepted"] = figure });

    private static PeriodDimension Period(int year, int months) =>
        new()
        {
            StatYear = year,
            Months = months,
            LabelVi = "",
            LabelEn = "",
        };
}
