using Thads.Etl.Findings;
using Thads.Etl.Validation.Causes;

namespace Thads.Etl.Tests.Validation.Causes;

public sealed class SlipOfFigureTests
{
    [TestCase(1_23, 1_293, Slip.DigitMissing)]
    [TestCase(1_299, 1_29, Slip.DigitDoubled)]
    [TestCase(1_239, 1_29, Slip.DigitAdded)]
    [TestCase(129, 123, Slip.DigitWrong)]
    [TestCase(132, 123, Slip.DigitsTransposed)]
    [TestCase(1_230, 123, Slip.Times10)]
    [TestCase(123, 1_230, Slip.Times10)]
    [TestCase(12_300, 123, Slip.Times100)]
    [TestCase(123_000, 123, Slip.Times1000)]
    [TestCase(-48, 48, Slip.Sign)]
    [TestCase(0, 48, Slip.LeftOut)]
    [TestCase(48, 0, null)]
    [TestCase(48, 48, null)]
    [TestCase(19, 17, null, Description = "of two digits one is half of the figure")]
    [TestCase(1_357, 2_468, null)]
    public void A_slip_is_known_by_what_it_leaves(int found, int meant, string? slip) =>
        Assert.That(SlipOfFigure.Of(found, meant), Is.EqualTo(slip));

    [Test]
    public void Each_slip_and_each_sentence_has_words_in_both_languages()
    {
        var catalog = new CauseCatalog();
        Assert.That(catalog.Codes, Is.SupersetOf(Slip.All));
        var cell = new CauseCell("KQ-VIEC", "D15", 1_299, null, 129);
        foreach (var slip in Slip.All.Append(null))
        {
            var cause = new Cause([cell], slip, [0, 1], [cell with { Cell = "E15" }]);
            Assert.That(
                catalog.Vietnamese(cause, 7),
                Does.Contain("ô D15 ghi 1.299; nếu là 129 thì hết 7").And.Not.Contain("{")
            );
            Assert.That(catalog.English(cause, 7), Does.Contain("cell D15 says 1.299").And.Not.Contain("{"));
        }
    }

    [TestCase(26_277, 262_770)]
    [TestCase(26_277, 206_277)]
    [TestCase(2_266_277, 226_277)]
    [TestCase(26_277, 62_277)]
    [TestCase(26_277, 2_627_700)]
    [TestCase(26_000, 26)]
    public void What_a_figure_was_meant_to_be_is_among_what_slips_lead_there(double found, double meant)
    {
        Assert.That(SlipOfFigure.Meant((decimal)found), Does.Contain((decimal)meant));
        Assert.That(SlipOfFigure.IsPlain((decimal)found, (decimal)meant));
    }

    [Test]
    public void Only_figures_that_a_plain_slip_leads_from_are_named()
    {
        foreach (var found in new[] { 7m, 40m, 1_123m, 26_277m, 100_000m })
        {
            Assert.That(
                SlipOfFigure.Meant(found).Where(meant => meant != found && !SlipOfFigure.IsPlain(found, meant)),
                Is.Empty,
                $"{found}"
            );
        }
        Assert.That(SlipOfFigure.Meant(0), Is.Empty);
    }
}
