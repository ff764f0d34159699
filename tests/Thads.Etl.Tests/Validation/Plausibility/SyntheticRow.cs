namespace Thads.Etl.Tests.Validation.Plausibility;

/// <summary>One row of one office: what is open, and what has come and gone since the year began. Cases, and đồng.</summary>
internal sealed class SyntheticRow
{
    /// <summary>New cases a year, where the office has its first size.</summary>
    public double Rate { get; init; }
    public double MeanAmount { get; init; }

    /// <summary>Enforceable and open.</summary>
    public int Open { get; set; }
    public double OpenMoney { get; set; }

    /// <summary>Not enforceable.</summary>
    public int Idle { get; set; }
    public double IdleMoney { get; set; }
    public int[] States { get; private init; } = new int[4];
    public double[] StateMoney { get; private init; } = new double[4];
    private Flow carriedIn;
    private Flow newly;
    private Flow entrusted;
    private Flow withdrawn;
    private Flow completed;
    private Flow terminated;

    public SyntheticRow Copy()
    {
        return new SyntheticRow
        {
            Rate = Rate,
            MeanAmount = MeanAmount,
            Open = Open,
            OpenMoney = OpenMoney,
            Idle = Idle,
            IdleMoney = IdleMoney,
            carriedIn = carriedIn,
            newly = newly,
            entrusted = entrusted,
            withdrawn = withdrawn,
            completed = completed,
            terminated = terminated,
        };
    }

    /// <summary>A year begins; so many of what could not be enforced have moved to the separate book.</summary>
    public void OpenYear(int moved)
    {
        moved = Math.Min(moved, Idle);
        IdleMoney = Idle == 0 ? 0 : IdleMoney * (Idle - moved) / Idle;
        Idle -= moved;
        carriedIn = new Flow(Open + Idle, OpenMoney + IdleMoney);
        newly = entrusted = withdrawn = completed = terminated = default;
    }

    public void Come(int cases, int idle, double money, double idleMoney)
    {
        newly += new Flow(cases, money);
        Open += cases - idle;
        Idle += idle;
        OpenMoney += money - idleMoney;
        IdleMoney += idleMoney;
    }

    public void Leave(int cases, bool isWithdrawn, double money)
    {
        var flow = new Flow(cases, money);
        (entrusted, withdrawn) = isWithdrawn ? (entrusted, withdrawn + flow) : (entrusted + flow, withdrawn);
        Open -= cases;
        OpenMoney -= money;
    }

    public void Finish(int cases, int ended, double money, double endedMoney)
    {
        completed += new Flow(cases - ended, money - endedMoney);
        terminated += new Flow(ended, endedMoney);
        Open -= cases;
        OpenMoney -= money;
    }

    public IReadOnlyDictionary<string, decimal> Cases() =>
        Figures(flow => flow.Cases, Open, Idle, [.. States.Select(count => (double)count)]);

    public IReadOnlyDictionary<string, decimal> Money() =>
        Figures(flow => flow.Money, OpenMoney, IdleMoney, StateMoney);

    private Dictionary<string, decimal> Figures(Func<Flow, double> of, double open, double idle, double[] states) =>
        new()
        {
            ["carried_in"] = Whole(of(carriedIn)),
            ["newly_accepted"] = Whole(of(newly)),
            ["entrusted"] = Whole(of(entrusted)),
            ["withdrawn_to_province"] = Whole(of(withdrawn)),
            ["completed"] = Whole(of(completed)),
            ["terminated"] = Whole(of(terminated)),
            ["in_progress"] = Whole(open - states.Sum()),
            ["postponed_48c"] = Whole(states[0]),
            ["suspended"] = Whole(states[1]),
            ["paused_complaint"] = Whole(states[2]),
            ["other_enforceable"] = Whole(states[3]),
            ["not_enforceable"] = Whole(idle),
        };

    private static decimal Whole(double figure) => Math.Max(0, (decimal)Math.Round(figure));

    private readonly record struct Flow(double Cases, double Money)
    {
        public static Flow operator +(Flow left, Flow right) => new(left.Cases + right.Cases, left.Money + right.Money);
    }
}
