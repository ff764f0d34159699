using Thads.Etl.Validation.Causes;

namespace Thads.Etl.Tests.Validation.Causes;

/// <summary>How far equations leave the changes of cells open.</summary>
public sealed class CellFreedomTests
{
    [Test]
    public void A_sum_leaves_what_one_of_its_cells_gives_to_the_other() =>
        Assert.That(Of([1, 2], Sum(1, 2, 3)), Is.EqualTo(new[] { "1:-1 2:1" }));

    [Test]
    public void A_cell_of_which_a_sum_has_no_other_is_set() =>
        Assert.That(Of([1, 2, 4], Sum(1, 2, 3), Sum(4, 5)), Is.EqualTo(new[] { "1:-1 2:1" }));

    [Test]
    public void As_many_equations_as_cells_leave_nothing_open() =>
        Assert.That(Of([1, 2], Sum(1, 2), Difference(1, 2)), Is.Empty);

    [Test]
    public void What_stands_in_no_equation_is_open_by_itself() =>
        Assert.That(Of([1, 2], Sum(1, 3)), Is.EqualTo(new[] { "2:1" }));

    [Test]
    public void Three_cells_of_one_sum_are_open_in_two_ways() =>
        Assert.That(Of([1, 2, 3], Sum(1, 2, 3)), Is.EqualTo(new[] { "1:-1 2:1", "1:-1 3:1" }));

    private static IEnumerable<string> Of(int[] cells, params Equation[] equations) =>
        CellFreedom
            .Of(equations, cells)
            .Select(way => string.Join(' ', way.OrderBy(one => one.Key).Select(one => $"{one.Key}:{one.Value:0.##}")));

    private static Equation Sum(params int[] cells) => new(cells.ToDictionary(cell => cell, _ => 1m), 0);

    private static Equation Difference(int one, int other) =>
        new(new Dictionary<int, decimal> { [one] = 1, [other] = -1 }, 0);
}
