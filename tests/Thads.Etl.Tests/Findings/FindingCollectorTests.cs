using Thads.Etl.Findings;

namespace Thads.Etl.Tests.Findings;

public sealed class FindingCollectorTests
{
    private FindingCatalog catalog = null!;
    private FindingCollector findings = null!;

    [SetUp]
    public void SetUp()
    {
        catalog = new FindingCatalog();
        findings = new FindingCollector(catalog);
    }

    [Test]
    public void Neighbouring_cells_with_the_same_thing_wrong_are_one_finding_with_three_examples()
    {
        foreach (var (row, text) in new[] { (15, "a"), (16, "b"), (17, "c"), (18, "d") })
        {
            Add(FindingCodes.CellNotANumber, $"D{row}", text);
        }

        var one = findings.Findings.Single();
        Assert.Multiple(() =>
        {
            Assert.That((one.Cell, one.Cells, one.Found), Is.EqualTo(("D15:D18", 4, "a")));
            Assert.That(
                catalog.Vietnamese(one),
                Does.EndWith(" Cùng như vậy ở 4 ô D15:D18 (ví dụ: D15 “a”; D16 “b”; D17 “c”).")
            );
            Assert.That(
                catalog.English(one),
                Does.EndWith(" The same in 4 cells D15:D18 (such as: D15 “a”; D16 “b”; D17 “c”).")
            );
        });
    }

    [Test]
    public void A_cell_alone_is_told_as_it_was()
    {
        Add(FindingCodes.CellNotANumber, "D15", "a");

        var one = findings.Findings.Single();
        Assert.That((one.Cell, one.Cells), Is.EqualTo(("D15", 1)));
        Assert.That(catalog.Vietnamese(one), Does.Not.Contain("Cùng như vậy"));
    }

    [TestCase("D15", "D17", TestName = "A row between them")]
    [TestCase("D15", "E16", TestName = "Another column")]
    public void Cells_that_are_no_neighbours_stay_apart(string first, string second)
    {
        Add(FindingCodes.CellNotANumber, first, "a");
        Add(FindingCodes.CellNotANumber, second, "a");

        Assert.That(findings.Findings.Select(f => f.Cell), Is.EqualTo(new[] { first, second }));
    }

    [Test]
    public void Two_rules_that_find_fault_with_the_same_cells_are_two_findings()
    {
        foreach (var row in new[] { 5, 6, 7 })
        {
            foreach (var other in new[] { "Ngày thụ lý", "Ngày quyết định" })
            {
                findings.Add(
                    FindingCodes.DomainDateOrder,
                    "S",
                    $"C{row}",
                    "01/01/2020",
                    "02/01/2020",
                    arguments: [("column", "Ngày"), ("other", other)]
                );
            }
        }

        Assert.That(
            findings.Findings.Select(f => (f.Cell, f.Cells, f.Arguments["other"])),
            Is.EqualTo(new[] { ("C5:C7", 3, "Ngày thụ lý"), ("C5:C7", 3, "Ngày quyết định") })
        );
    }

    /// <summary>What is expected of each is another figure, which a range could not say.</summary>
    [Test]
    public void Sums_and_names_are_told_one_by_one()
    {
        foreach (var row in new[] { 5, 6 })
        {
            findings.Add(FindingCodes.TotalMismatch, "S", $"C{row}", row, row + 1, arguments: [("column", "x")]);
            findings.Add(FindingCodes.RowUnknownLabel, "S", $"A{row}", "tên");
        }

        Assert.That(findings.Findings.Select(f => f.Cell), Is.EqualTo(new[] { "C5", "A5", "C6", "A6" }));
    }

    [Test]
    public void A_column_with_no_end_of_scattered_faults_is_counted_to_the_last_and_kept_within_bounds()
    {
        for (var row = 1; row <= 200_001; row += 2)
        {
            Add(FindingCodes.CellNotANumber, $"D{row}", "a");
            findings.Add(FindingCodes.TotalMismatch, "S", $"E{row}", row, 0, arguments: [("column", "x")]);
        }

        var kept = findings.Findings;
        Assert.Multiple(() =>
        {
            Assert.That(kept, Has.Count.EqualTo(2_000));
            Assert.That(kept.Sum(f => f.Cells), Is.EqualTo(200_002));
            Assert.That(kept[^1].Cell, Is.EqualTo("E1999:E200001"));
            Assert.That(
                catalog.Vietnamese(kept[^1]),
                Does.Contain("Cùng như vậy ở 99.002 ô trong khoảng E1999:E200001")
            );
        });
    }

    [Test]
    public void A_long_value_is_cut_between_two_letters()
    {
        Add(FindingCodes.CellNotANumber, "D15", string.Concat(Enumerable.Repeat("👩‍👩‍👧", 100)));

        var found = findings.Findings.Single().Found!;
        Assert.Multiple(() =>
        {
            Assert.That(found, Has.Length.LessThanOrEqualTo(81).And.EndsWith("…"));
            Assert.That(found[..^1].Replace("👩‍👩‍👧", "", StringComparison.Ordinal), Is.Empty);
        });
    }

    [Test]
    public void Whether_anything_is_an_error_is_known_at_once()
    {
        findings.Add(FindingCodes.TotalMissing, "S");
        Assert.That(findings.HasErrors, Is.False);

        Add(FindingCodes.CellNotANumber, "D15", "a");
        Assert.That(findings.HasErrors, Is.True);
    }

    private void Add(string code, string cell, string found) =>
        findings.Add(code, "S", cell, found, arguments: [("column", "Mới thụ lý")]);
}
