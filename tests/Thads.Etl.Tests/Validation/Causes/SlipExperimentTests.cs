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
