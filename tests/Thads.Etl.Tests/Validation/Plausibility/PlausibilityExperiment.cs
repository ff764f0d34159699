using Thads.Etl.Forms;
using Thads.Etl.Validation;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Tests.Validation.Plausibility;

/// <summary>
/// How often figures are asked about that are right, and how often those that are not: every office's submission of every month of the
/// last three of six synthetic years, held against what was sent before it and by half of the other offices.
/// </summary>
internal sealed class PlausibilityExperiment(SyntheticProvince province)
{
    private const int FirstJudged = SyntheticProvince.FirstYear + 3;
    private const int FlagrantExtra = 9_000;

    /// <summary>What the checks say of each figure of a form.</summary>
    /// <param name="form">A result form.</param>
    /// <param name="seed">Which of the other offices have sent theirs already.</param>
    /// <param name="oneOf">Judges one of so many submissions.</param>
    public IEnumerable<PlausibilityTrial> Run(Form form, int seed, int oneOf = 1)
    {
        var sheet = 0;
        var random = new Random(seed);
        for (var year = FirstJudged; year < SyntheticProvince.FirstYear + SyntheticProvince.Years; year++)
        {
            for (var months = 1; months <= SyntheticProvince.Months; months++)
            {
                foreach (var office in Enumerable.Range(0, SyntheticProvince.Offices).Where(_ => sheet++ % oneOf == 0))
                {
                    foreach (var trial in Judge(form, year, months, office, seed, random))
                    {
                        yield return trial;
                    }
                }
            }
        }
    }

    private IEnumerable<PlausibilityTrial> Judge(Form form, int year, int months, int office, int seed, Random random)
    {
        var history = History(form, year, months, office, random);
        var rows = province.Rows(year, months, office, form.HasMoney);
        var totals = province.Totals(year, months, office, form.HasMoney);
        foreach (var rule in form.Plausibility)
        {
            var code = rule.Column.Code;
            yield return Trial(null, totals[code]);
            foreach (var (name, figures) in rows.Where(_ => rule.RowSpread is not null))
            {
                yield return Trial(name, figures[code]);
            }

            PlausibilityTrial Trial(string? row, decimal figure) =>
                new(
                    (year, months, office),
                    seed,
                    code,
                    row,
                    figure,
                    rule.Least,
                    IsFalseAlarm: Asks(row, figure, 0),
                    IsTenfoldSeen: Asks(row, figure, figure * 9),
                    IsDoubleSeen: Asks(row, figure, figure),
                    IsTenfoldSeenAtBest: IsTooHigh(row, figure * 10),
                    IsDoubleSeenAtBest: IsTooHigh(row, figure * 2),
                    IsExtraSeen: Asks(row, figure, FlagrantExtra)
                );

            bool? IsTooHigh(string? row, decimal figure) =>
                province.IsDrawnAgain
                    ? figure > province.Highest(year, months, office, form.HasMoney, code, row)
                    : null;

            bool Asks(string? row, decimal figure, decimal more) =>
                history.Usual.Missed(rule, row, figure + more) is not null
                || (more != 0 && row is not null && history.Usual.Missed(rule, null, totals[code] + more) is not null);
        }
    }

    private SubmissionHistory History(Form form, int year, int months, int office, Random random)
    {
        var earlier = Enumerable.Range(SyntheticProvince.FirstYear, year - SyntheticProvince.FirstYear).ToList();
        var others = earlier.ConvertAll(past => Past(past, months));
        if (months > 1)
        {
            others.AddRange(earlier.Append(year).Select(past => Past(past, months - 1)));
        }
        var sent = Enumerable.Range(0, SyntheticProvince.Offices).Where(_ => random.Next(2) == 0).ToList();
        return new SubmissionHistory(Period(year, months), others)
        {
            OtherOffices =
            [
                .. from past in earlier.Append(year)
                from other in Enumerable.Range(0, SyntheticProvince.Offices)
                where other != office && (past != year || sent.Contains(other))
                select new OfficeTotals(past, $"{other}", province.Totals(past, months, other, form.HasMoney)),
            ],
        };

        PastSubmission Past(int past, int at)
        {
            var totals = province.Totals(past, at, office, form.HasMoney);
            var rows = province.Rows(past, at, office, form.HasMoney);
            return new PastSubmission(Period(past, at), "", IsLocked: false, totals) { Rows = rows };
        }
    }

    private static PeriodDimension Period(int year, int months) =>
        new()
        {
            PeriodKey = PeriodDimension.KeyOf(year, months),
            StatYear = year,
            Months = months,
            IsFullYear = months == SyntheticProvince.Months,
            LabelVi = "",
            LabelEn = "",
        };
}
