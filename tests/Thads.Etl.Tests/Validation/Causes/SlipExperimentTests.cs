using Thads.Etl.Tests.Support;

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
