using Thads.Etl.Forms;
using Thads.Etl.Tests.Support;
using Thads.Etl.Validation.Causes;

namespace Thads.Etl.Tests.Validation.Causes;

/// <summary>The experiment in short: <c>tests/Thads.Benchmarks -- causes</c> is the long one.</summary>
public sealed class SlipExperimentTests
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public void Without_work_to_spend_the_findings_stand_as_they_are()
    {
        var trials = new SlipExperiment(hub).Run("KQ-VIEC", slips: 2, trials: 5, seed: 3, work: 0);
        Assert.Multiple(() =>
        {
            Assert.That(trials.Select(trial => trial.Findings), Has.Some.Not.Empty);
            Assert.That(trials.Select(trial => trial.Causes), Has.All.Empty);
            Assert.That(trials.Select(trial => trial.Lines), Is.EqualTo(trials.Select(trial => trial.Findings.Count)));
        });
    }

    [TestCase(100)]
    [TestCase(3_000)]
    [TestCase(30_000)]
    public void What_is_said_within_little_work_holds_too(long work)
    {
        var trials = new SlipExperiment(hub).Run("KQ-VIEC", slips: 3, trials: 10, seed: 3, work);
        Assert.That(trials.Select(trial => trial.IsSound), Has.All.True);
    }

    [TestCase(0.1)]
    [TestCase(1)]
    [TestCase(10)]
    public void What_is_said_within_little_time_holds_too(double milliseconds)
    {
        var clock = new SteppingClock(TimeSpan.FromMilliseconds(milliseconds));
        var trials = new SlipExperiment(hub, clock).Run("KQ-VIEC", slips: 3, trials: 5, seed: 3);
        Assert.That(trials.Select(trial => trial.IsSound), Has.All.True);
    }

    [Test]
    public void Past_the_time_the_findings_stand_as_they_are()
    {
        var clock = new SteppingClock(ReadingCauses.TimeOfForm);
        var trials = new SlipExperiment(hub, clock).Run("KQ-VIEC", slips: 2, trials: 5, seed: 3);
        Assert.Multiple(() =>
        {
            Assert.That(trials.Select(trial => trial.Findings), Has.Some.Not.Empty);
            Assert.That(trials.Select(trial => trial.Causes), Has.All.Empty);
        });
    }

    [Test]
    public void Every_form_of_which_a_row_has_to_fit_is_in_the_experiment()
    {
        var fitting = new FormCatalog().Forms.Where(form =>
            form.SubmittedBy == SubmittedBy.Office
            && HasFittingRows(form)
            && form.Columns.Any(column => column.IsAdditive)
        );
        Assert.That(fitting.Select(form => form.Code), Is.SubsetOf(SlipExperiment.Forms));

        static bool HasFittingRows(Form form) =>
            form.GetType().GetProperty("RowRules")!.GetValue(form) is System.Collections.IEnumerable rules
            && rules.Cast<object>().Any(rule => rule.GetType().Name is "EqualityRule`1" or "AtMostRule`1");
    }

    [Test]
    public void Only_a_proof_that_the_checks_bear_out_says_that_no_rule_can_tell()
    {
        // Of one equation over a few cells, any of them can be the wrong one.
        var trials = new SlipExperiment(hub)
            .Run("THA-HC", slips: 2, trials: 20, seed: 1)
            .Where(trial => trial.IsSeen && !trial.IsFound && trial.IsCovered)
            .Where(trial => trial.Causes.All(cause => cause.Alternatives.Count == 0))
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(trials, Is.Not.Empty);
            Assert.That(trials.Select(trial => trial.IsToldApart), Is.EqualTo(trials.Select(trial => !trial.IsProof)));
            Assert.That(trials.Select(trial => trial.IsProof), Has.Some.True);
            Assert.That(trials.Select(trial => (trial with { IsProof = false }).IsToldApart), Has.All.True);
        });
    }

    [Test]
    public void A_long_register_is_searched_within_the_work_and_a_figure_far_too_high_is_found()
    {
        var trials = new SlipExperiment(hub).RunRegister(cases: 2_000, slips: 1, trials: 8, seed: 1);
        Assert.Multiple(() =>
        {
            Assert.That(trials.Select(trial => trial.IsSound), Has.All.True);
            Assert.That(trials.Where(trial => trial.IsSeen).Select(trial => trial.Lines), Has.All.LessThanOrEqualTo(2));
        });
    }

    [TestCase(1, 0.95)]
    [TestCase(2, 0.85)]
    [TestCase(3, 0.70)]
    public void The_cells_at_fault_are_found_and_what_is_said_of_them_holds(int slips, double goal)
    {
        var experiment = new SlipExperiment(hub);
        var trials = SlipExperiment.Forms.SelectMany(form => experiment.Run(form, slips, trials: 20, seed: 1)).ToList();
        var told = trials.Where(trial => trial.IsSeen && trial.IsToldApart).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                trials.Where(trial => !trial.IsSound).Select(trial => string.Join(", ", trial.Slips)),
                Is.Empty
            );
            Assert.That(told, Has.Count.GreaterThan(trials.Count / 2));
            Assert.That((double)told.Count(trial => trial.IsFound) / told.Count, Is.GreaterThanOrEqualTo(goal));
        });
    }
}
