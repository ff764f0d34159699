using Microsoft.Extensions.Time.Testing;
using Thads.Etl.Validation.Causes;

namespace Thads.Etl.Tests.Validation.Causes;

/// <summary>The smallest sets are found, and all of them: held against trying every set of cells.</summary>
public sealed class SupportSearchTests
{
    private const int Cells = 8;
    private const int Trials = 300;

    [Test]
    public void On_small_systems_the_sets_are_those_that_brute_force_finds()
    {
        var random = new Random(20_261_126);
        var sizes = new HashSet<int>();
        for (var trial = 0; trial < Trials; trial++)
        {
            var equations = Equations(random, wrong: random.Next(1, 4));
            var failing = Enumerable.Range(0, equations.Count).Where(i => equations[i].Fails).ToList();
            if (failing.Count == 0)
            {
                continue;
            }
            var (size, expected) = Smallest(equations);
            sizes.Add(size);
            var search = new SupportSearch(
                equations,
                cell => Enumerable.Range(0, equations.Count).Where(i => equations[i].Terms.ContainsKey(cell)),
                new SearchBudget(10_000_000, new FakeTimeProvider(), TimeSpan.FromSeconds(1))
            );
            for (var fewer = 0; fewer < size; fewer++)
            {
                Assert.That(search.Find(failing, [], fewer, (_, _) => 0), Is.Empty, $"trial {trial}");
            }
            var found = search.Find(failing, [], size, (_, _) => 0);
            Assert.That(found.Select(Written), Is.EquivalentTo(expected), $"trial {trial}");
        }
        Assert.That(sizes, Is.SupersetOf(new[] { 1, 2, 3 }));
    }

    [Test]
    public void A_search_without_steps_left_finds_nothing_and_says_so()
    {
        var budget = new SearchBudget(0, new FakeTimeProvider(), TimeSpan.FromSeconds(1));
        Equation[] equations = [new(new Dictionary<int, decimal> { [1] = 1 }, 5)];
        var search = new SupportSearch(equations, _ => [0], budget);
        Assert.That(search.Find([0], [], 1, (_, _) => 0), Is.Empty);
        Assert.That(budget.IsSpent, Is.True);
    }

    /// <summary>Sums over right figures, some of which are then changed.</summary>
    private static List<Equation> Equations(Random random, int wrong)
    {
        var change = new decimal[Cells];
        for (var i = 0; i < wrong; i++)
        {
            change[random.Next(Cells)] = random.Next(1, 50) * (random.Next(2) == 0 ? 1 : -1);
        }
        return
        [
            .. Enumerable
                .Range(0, 6)
                .Select(_ =>
                {
                    var terms = Enumerable
                        .Range(0, Cells)
                        .OrderBy(_ => random.Next())
                        .Take(random.Next(2, 5))
                        .ToDictionary(cell => cell, _ => random.Next(2) == 0 ? 1m : -1m);
                    return new Equation(terms, terms.Sum(term => term.Value * change[term.Key]));
                }),
        ];
    }

    private static (int Size, HashSet<string> Supports) Smallest(List<Equation> equations)
    {
        for (var size = 1; size <= Cells; size++)
        {
            var supports = new HashSet<string>();
            for (var set = 1; set < 1 << Cells; set++)
            {
                var cells = Enumerable.Range(0, Cells).Where(cell => (set & (1 << cell)) != 0).ToList();
                if (cells.Count == size && Solve(equations, cells) is { } changes)
                {
                    supports.Add(Written(new CellChanges(changes)));
                }
            }
            if (supports.Count > 0)
            {
                return (size, supports);
            }
        }
        throw new InvalidOperationException("Nothing satisfies the equations.");
    }

    /// <summary>Gauss and Jordan over all equations; null where there is no solution, or not just one.</summary>
    private static Dictionary<int, decimal>? Solve(List<Equation> equations, List<int> cells)
    {
        var rows = equations
            .Select(equation =>
                cells.Select(cell => equation.Terms.GetValueOrDefault(cell)).Append(equation.Gap).ToArray()
            )
            .ToList();
        var rank = 0;
        for (var column = 0; column < cells.Count; column++)
        {
            var pivot = rows.FindIndex(rank, row => row[column] != 0);
            if (pivot < 0)
            {
                return null;
            }
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var scale = rows[rank][column];
            rows[rank] = [.. rows[rank].Select(value => value / scale)];
            foreach (var row in rows.Where((row, i) => i != rank && row[column] != 0))
            {
                var factor = row[column];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] -= factor * rows[rank][i];
                }
            }
            rank++;
        }
        return rows.Skip(rank).Any(row => Math.Abs(row[^1]) > 0.000001m) || rows.Take(rank).Any(row => row[^1] == 0)
            ? null
            : cells
                .Select((cell, i) => (cell, Change: rows[i][^1]))
                .ToDictionary(pair => pair.cell, pair => pair.Change);
    }

    private static string Written(CellChanges support) =>
        string.Join(
            ' ',
            support.Changes.OrderBy(change => change.Key).Select(change => $"{change.Key}:{change.Value:0.######}")
        );
}
