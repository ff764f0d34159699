using Thads.Etl.Demo;

namespace Thads.Etl.Tests.Validation.Plausibility;

/// <summary>
/// Six years of ten offices, month by month, made by a seed: cases come in by chance with the seasons, growth of the province and ups and
/// downs of each office, are done or stay open, and are worth amounts of which a few are very large. Two offices are small, and many rows
/// have nothing in them. Unlike the demo's, these figures are not in proportion to one another.
/// </summary>
internal sealed class SyntheticProvince
{
    public const int FirstYear = 2015;
    public const int Years = 6;
    public const int Months = 12;
    private const double CasesOfProvince = 7_500;
    private const double SigmaOfAmount = 1.5;
    private static readonly double[] Shares = [0.16, 0.21, 0.14, 0.1, 0.07, 0.06, 0.1, 0.08, 0.066, 0.014];
    private static readonly double[] Coming = [10, 9, 9, 7, 4, 8, 9, 9, 9, 8, 8, 10];
    private static readonly double[] Doing = [0.06, 0.07, 0.08, 0.07, 0.05, 0.09, 0.1, 0.1, 0.11, 0.12, 0.15, 0.22];
    private readonly Random random;
    private readonly Dictionary<
        (int Year, int Months, int Office, bool IsMoney),
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>
    > rows = [];
    private readonly Dictionary<
        (int Year, int Months, int Office, bool IsMoney),
        IReadOnlyDictionary<string, decimal>
    > totals = [];

    public SyntheticProvince(int seed)
    {
        random = new Random(seed);
        var states = Shares.Select(share => Start(share)).ToArray();
        var ofProvince = 1.0;
        var ofOffice = Shares.Select(_ => 1.0).ToArray();
        for (var year = FirstYear; year < FirstYear + Years; year++)
        {
            ofProvince *= Math.Exp(Normal(0.04, 0.06));
            for (var office = 0; office < Shares.Length; office++)
            {
                ofOffice[office] *= Math.Exp(Normal(0, 0.05));
                LiveYear(year, office, states[office], ofProvince * ofOffice[office] * Shares[office]);
            }
        }
    }

    public static int Offices => Shares.Length;

    /// <summary>By member of the lists that rows are named by, the figures by column.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Rows(
        int year,
        int months,
        int office,
        bool isMoney
    ) => rows[(year, months, office, isMoney)];

    /// <summary>The rows added up.</summary>
    public IReadOnlyDictionary<string, decimal> Totals(int year, int months, int office, bool isMoney) =>
        totals[(year, months, office, isMoney)];

    private void Keep(int year, int months, int office, bool isMoney, List<SyntheticRow> told)
    {
        var key = (year, months, office, isMoney);
        var figures = told.ConvertAll(row => isMoney ? row.Money() : row.Cases());
        rows[key] = figures.Select((row, index) => (index, row)).ToDictionary(one => NameOf(one.index), one => one.row);
        totals[key] = figures[0].Keys.ToDictionary(code => code, code => figures.Sum(row => row[code]));
    }

    private static string NameOf(int category) =>
        $"{SampleWeights.Categories[category].Basis}/{SampleWeights.Categories[category].CaseType}";

    private SyntheticRow[] Start(double share)
    {
        var weights = SampleWeights.Categories.Sum(category => category.Cases);
        return
        [
            .. SampleWeights.Categories.Select(category =>
            {
                var a = CasesOfProvince * share * category.Cases / weights;
                var mean = 60e6 * (category.Money + 1) / (category.Cases + 1);
                var row = new SyntheticRow
                {
                    Rate = a,
                    MeanAmount = mean,
                    Open = Poisson(a * 0.15),
                    Idle = Poisson(a * 0.35),
                };
                (row.OpenMoney, row.IdleMoney) = (Amount(row.Open, mean), Amount(row.Idle, mean));
                return row;
            }),
        ];
    }

    private void LiveYear(int year, int office, SyntheticRow[] states, double scale)
    {
        foreach (var row in states)
        {
            row.OpenYear(Poisson(row.Idle * 0.05));
        }
        for (var month = 0; month < Months; month++)
        {
            var shock = Math.Exp(Normal(0, 0.1)) * scale / states.Length;
            var (coming, doing) = (Coming[month] / Coming.Sum(), Doing[month] * Math.Exp(Normal(0, 0.1)));
            foreach (var row in states)
            {
                // The row's own rate holds for the office's first size; the scale has moved since.
                LiveMonth(row, row.Rate * coming * shock * states.Length / Shares[office], doing);
            }
            var told = states.Select(Told).ToList();
            Keep(year, month + 1, office, isMoney: false, told);
            Keep(year, month + 1, office, isMoney: true, told);
        }
    }

    private void LiveMonth(SyntheticRow row, double coming, double doing)
    {
        var come = Poisson(coming);
        var idle = Binomial(come, 0.15);
        var (gone, drawn) = (Binomial(come, 0.02), Binomial(come, 0.01));
        var money = Amount(come, row.MeanAmount);
        var idleMoney = come == 0 ? 0 : Rounded(money * idle / come);
        row.Come(come, idle, money, idleMoney);
        row.Leave(Math.Min(gone, row.Open), isWithdrawn: false, Share(row, gone));
        row.Leave(Math.Min(drawn, row.Open), isWithdrawn: true, Share(row, drawn));
        var done = Binomial(row.Open, doing);
        // What is worth much takes longest.
        var doneMoney = done == 0 ? 0 : Rounded(Share(row, done) * Math.Min(1, 0.6 * Math.Exp(Normal(0, 0.4))));
        var ended = Binomial(done, 0.08);
        row.Finish(done, ended, doneMoney, done == 0 ? 0 : Rounded(doneMoney * ended / done));
    }

    private static double Share(SyntheticRow row, int cases) =>
        row.Open == 0 ? 0 : row.OpenMoney * Math.Min(1, (double)cases / row.Open);

    /// <summary>The row as it is told, with what is open parted by its state.</summary>
    private SyntheticRow Told(SyntheticRow row)
    {
        var told = row.Copy();
        var left = row.Open;
        var shares = new[] { 0.02, 0.04, 0.01, 0.015 };
        for (var i = 0; i < shares.Length; i++)
        {
            told.States[i] = Math.Min(left, Poisson(row.Open * shares[i]));
            left -= told.States[i];
            told.StateMoney[i] = Rounded(Share(row, told.States[i]) * Math.Min(1, Math.Exp(Normal(-0.2, 0.5))));
        }
        return told;
    }

    private double Amount(int cases, double mean)
    {
        const int Few = 40;
        var middle = Math.Log(mean) - (SigmaOfAmount * SigmaOfAmount / 2);
        if (cases <= Few)
        {
            return Rounded(Enumerable.Range(0, cases).Sum(_ => Math.Exp(Normal(middle, SigmaOfAmount))));
        }
        var spread = Math.Sqrt((Math.Exp(SigmaOfAmount * SigmaOfAmount) - 1) / cases);
        return Rounded(cases * mean * Math.Exp(Normal(-spread * spread / 2, spread)));
    }

    private static double Rounded(double amount) => Math.Floor(amount / 1_000) * 1_000;

    private double Normal(double mean, double deviation) =>
        mean
        + (deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    private int Poisson(double mean)
    {
        const double Large = 60;
        if (mean > Large)
        {
            return (int)Math.Max(0, Math.Round(Normal(mean, Math.Sqrt(mean))));
        }
        var (count, product, least) = (0, random.NextDouble(), Math.Exp(-mean));
        while (product > least)
        {
            count++;
            product *= random.NextDouble();
        }
        return count;
    }

    private int Binomial(int of, double chance) => Enumerable.Range(0, of).Count(_ => random.NextDouble() < chance);
}
