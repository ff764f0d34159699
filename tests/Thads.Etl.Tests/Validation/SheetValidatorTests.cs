using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Validation;

/// <summary>What a sheet must satisfy by itself: its groups add up, and its rates are rounded as offices round them.</summary>
public sealed class SheetValidatorTests
{
    /// <summary>KQ-VIEC as it is printed: the whole, a group, and the group's first row.</summary>
    private const int WholeRow = 10;
    private const int GroupRow = 11;
    private const int FirstRow = 12;

    /// <summary>Where KQ-VIEC prints what was carried in.</summary>
    private const int CarriedIn = 3;
    private TestHub hub = null!;
    private CaseResultForm form = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        form = hub.Get<FormCatalog>().Forms.OfType<CaseResultForm>().Single();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase(1)]
    [TestCase(-1)]
    public void A_group_is_held_against_its_own_rows_even_where_the_whole_adds_up(int change)
    {
        var golden = hub.Golden("KQ-VIEC");
        var second = SecondGroupRow;
        var moved = Add(Add(golden, GroupRow, change), second, -change);
        Assert.That(
            Found(moved),
            Is.EqualTo(
                new[]
                {
                    (FindingCodes.TotalMismatch, CellAddress.Of(GroupRow, CarriedIn)),
                    (FindingCodes.TotalMismatch, CellAddress.Of(second, CarriedIn)),
                }
            )
        );
    }

    [TestCase("Cộng chủ động")]
    [TestCase("Cộng")]
    public void A_group_is_held_against_the_row_below_it_that_adds_it_up(string label)
    {
        var golden = hub.Golden("KQ-VIEC");
        var below = SecondGroupRow;
        var added = golden.InsertRow(below).Copy(GroupRow, below).Set(CellAddress.Of(below, 1), label);
        // "Cộng" adds up the group only where the group's own row does not.
        var right = added.Edit(sheet =>
        {
            for (var column = CarriedIn - 1; column <= 18; column++)
            {
                WorkbookEdit.Write(WorkbookEdit.CellAt(sheet, CellAddress.Of(GroupRow, column)), null);
            }
        });
        Assert.That(Found(right), Is.Empty);
        Assert.That(
            Found(Add(right, below, 1)),
            Is.EqualTo(new[] { (FindingCodes.TotalMismatch, CellAddress.Of(below, CarriedIn)) })
        );
    }

    /// <summary>A half at the last printed place goes away from zero, also where the figure before it is even.</summary>
    [TestCase(1, 200, "1", "0", "0,5")]
    [TestCase(1, 8, "13", "12", "12,5")]
    [TestCase(5, 8, "63", "62", "62,5")]
    [TestCase(1, 800, "0,13", "0,12", "0,13")]
    [TestCase(1, 80_000, "0,0013", "0,0012", "0,0013")]
    public void A_rate_is_rounded_half_away_from_zero(
        int completed,
        int enforceable,
        string right,
        string wrong,
        string expected
    )
    {
        Assert.That(Found(Rated(completed, enforceable, right)), Is.Empty);
        var findings = hub.Read(Rated(completed, enforceable, wrong)).Findings;
        Assert.That(
            findings.Select(f => (f.Code, f.Expected)),
            Is.EqualTo(Enumerable.Repeat((FindingCodes.IdentityRate, expected), 3))
        );
        Assert.That(
            findings.Select(f => CellAddress.Parse(f.Cell).Row),
            Is.EquivalentTo(new[] { WholeRow, GroupRow, FirstRow })
        );
    }

    [TestCase(1, 200, 0.5)]
    [TestCase(1, 8, 12.5)]
    public void A_rate_that_its_cell_shows_rounded_is_rounded_as_Excel_shows_it(
        int completed,
        int enforceable,
        double rate
    )
    {
        var book = Rated(completed, enforceable, rate);
        foreach (var row in new[] { WholeRow, GroupRow, FirstRow })
        {
            book = book.Format($"S{row}", "0");
        }
        Assert.That(Found(book), Is.Empty);
    }

    [TestCase("33,3333", true)]
    [TestCase("33,3334", false)]
    [TestCase("33,333333", true)]
    [TestCase("33,333334", false)]
    public void A_rate_is_compared_to_the_sixth_place(string printed, bool isRight) =>
        Assert.That(
            Found(Rated(1, 3, printed)).Select(f => f.Code),
            Is.EqualTo(Enumerable.Repeat(FindingCodes.IdentityRate, isRight ? 0 : 3))
        );

    /// <summary>What a formula's rounding of binary fractions does to the seventh place and after says nothing.</summary>
    [TestCase("33,3333331")]
    [TestCase("33,3333325")]
    [TestCase("33,33333333333331")]
    public void A_rate_is_not_compared_beyond_the_sixth_place(string printed) =>
        Assert.That(Found(Rated(1, 3, printed)), Is.Empty);

    private int SecondGroupRow =>
        FirstRow + FormSamples.Results(form, isMoney: false).Count(row => row.Basis == "chu_dong");

    private IEnumerable<(string Code, string? Cell)> Found(byte[] workbook) =>
        hub.Read(workbook).Findings.Select(finding => (finding.Code, finding.Cell));

    /// <summary>A sheet of one row, whose rate is printed so in it and in its totals.</summary>
    private byte[] Rated(int completed, int enforceable, object rate)
    {
        var row = new CategoryResultRow
        {
            Basis = "chu_dong",
            CaseType = "dan_su",
            AcceptedTotal = enforceable,
            NewlyAccepted = enforceable,
            ToEnforce = enforceable,
            Enforceable = enforceable,
            Completed = completed,
            InProgress = enforceable - completed,
            CarriedOut = enforceable - completed,
        };
        return new[] { WholeRow, GroupRow, FirstRow }.Aggregate(
            hub.Golden(form, [row]),
            (book, at) => book.Set($"S{at}", rate)
        );
    }

    private static byte[] Add(byte[] workbook, int row, int more)
    {
        var cell = CellAddress.Of(row, CarriedIn);
        return workbook.Set(cell, workbook.NumberAt(cell) + more);
    }
}
