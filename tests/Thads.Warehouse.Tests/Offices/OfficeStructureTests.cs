using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Tests.Offices;

public sealed class OfficeStructureTests
{
    [Test]
    public void An_office_without_successors_is_itself()
    {
        Assert.That(Bridge(["A", "B"]), Is.EqualTo(new[] { ("A", "A", 1.0), ("B", "B", 1.0) }));
    }

    [Test]
    public void Weights_are_multiplied_along_chains_and_added_up_where_chains_meet()
    {
        var bridge = Bridge(
            ["A", "B", "C", "D", "E"],
            ("A", "B", 0.5),
            ("A", "C", 0.5),
            ("B", "D", 0.5),
            ("B", "E", 0.5),
            ("C", "D", 1)
        );
        Assert.That(
            bridge,
            Is.EqualTo(
                new[]
                {
                    ("A", "D", 0.75),
                    ("A", "E", 0.25),
                    ("B", "D", 0.5),
                    ("B", "E", 0.5),
                    ("C", "D", 1),
                    ("D", "D", 1),
                    ("E", "E", 1),
                }
            )
        );
    }

    [Test]
    public void What_was_made_up_anywhere_on_the_way_is_said_at_its_end()
    {
        var rows = OfficeStructure.Of(
            ["A", "B", "C", "D"],
            [Succession("A", "B", 1, isFictitious: true), Succession("B", "C", 1), Succession("D", "C", 1)]
        );
        Assert.That(
            rows.Select(row => (row.OfficeCode, row.IsFictitious)),
            Is.EqualTo(new[] { ("A", true), ("B", false), ("C", false), ("D", false) })
        );
    }

    private static IEnumerable<(string, string, double)> Bridge(
        string[] offices,
        params (string From, string To, double Weight)[] successions
    ) =>
        OfficeStructure
            .Of(offices, successions.Select(s => Succession(s.From, s.To, s.Weight)))
            .Select(row => (row.OfficeCode, row.CurrentOfficeCode, row.Weight));

    private static OfficeSuccession Succession(string from, string to, double weight, bool isFictitious = false) =>
        new()
        {
            PredecessorOfficeCode = from,
            SuccessorOfficeCode = to,
            EffectiveDate = new DateOnly(2025, 7, 1),
            Weight = weight,
            Note = "",
            IsFictitious = isFictitious,
        };
}
