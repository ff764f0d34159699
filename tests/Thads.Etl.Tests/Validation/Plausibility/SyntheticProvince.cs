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
    private readonly Random chance;
    private readonly int draws;
    private Random random;
    private readonly Dictionary<
        (int Year, int Months, int Office, bool IsMoney),
        Dictionary<string, decimal>
    > highest = [];
    private readonly Dictionary<
        (int Year, int Months, int Office, bool IsMoney),
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>
    > rows = [];
    private readonly Dictionary<
        (int Year, int Months, int Office, bool IsMoney),
        IReadOnlyDictionary<string, decimal>
    > totals = [];

    /// <param name="seed">Which province; the same seed gives the same.</param>
    /// <param name="draws">How often each month is lived again, to know what could have come; 0 for not at all.</param>
    public SyntheticProvince(int seed, int draws = 0)
    {
        (random, chance, this.draws) = (new Random(seed), new Random(-seed - 1), draws);
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

    /// <summary>Whether it is known what could have come.</summary>
    public bool IsDrawnAgain => draws > 0;

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

    /// <summary>
    /// The highest of what a figure was each time when its month was lived again from the state that the office was in before it: with n
    /// draws, 1 / (n + 1) of right figures are higher. Nobody who has only the reports can say more closely what is too high.
    /// </summary>
    /// <param name="year">The year.</param>
    /// <param name="months">The months of the report.</param>
    /// <param name="office">The office.</param>
    /// <param name="isMoney">Money, or cases.</param>
    /// <param name="column">The column.</param>
    /// <param name="row">The row; null for the total.</param>
    public decimal Highest(int year, int months, int office, bool isMoney, string column, string? row) =>
        highest[(year, months, office, isMoney)][$"{row}|{column}"];

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
            if (draws > 0)
            {
                DrawAgain(year, month, office, states, scale);
            }
            var told = TellMonth(month, office, states, scale);
            Keep(year, month + 1, office, isMoney: false, told);
            Keep(year, month + 1, office, isMoney: true, told);
        }
    }

    private List<SyntheticRow> TellMonth(int month, int office, SyntheticRow[] states, double scale)
    {
        var shock = Math.Exp(Normal(0, 0.1)) * scale / states.Length;
        var (coming, doing) = (Coming[month] / Coming.Sum(), Doing[month] * Math.Exp(Normal(0, 0.1)));
        foreach (var row in states)
        {
            // The row's own rate holds for the office's first size; the scale has moved since.
            LiveMonth(row, row.Rate * coming * shock * states.Length / Shares[office], doing);
        }
        return [.. states.Select(Told)];
    }

    private void DrawAgain(int year, int month, int office, SyntheticRow[] states, double scale)
    {
        var kept = random;
        random = chance;
        var (cases, money) = (new Dictionary<string, decimal>(), new Dictionary<string, decimal>());
        for (var draw = 0; draw < draws; draw++)
        {
            var told = TellMonth(month, office, [.. states.Select(row => row.Copy())], scale);
            Raise(cases, told.ConvertAll(row => row.Cases()));
            Raise(money, told.ConvertAll(row => row.Money()));
        }
        highest[(year, month + 1, office, false)] = cases;
        highest[(year, month + 1, office, true)] = money;
        random = kept;
    }

    private static void Raise(Dictionary<string, decimal> most, List<IReadOnlyDictionary<string, decimal>> rows)
    {
        foreach (var code in rows[0].Keys)
        {
            var total = 0m;
            for (var row = 0; row < rows.Count; row++)
            {
                total += rows[row][code];
                Raise($"{NameOf(row)}|{code}", rows[row][code]);
            }
            Raise($"|{code}", total);
        }

        void Raise(string key, decimal figure) => most[key] = Math.Max(figure, most.GetValueOrDefault(key));
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
