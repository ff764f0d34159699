using Thads.Warehouse.Loading;

namespace Thads.Etl.Tests.Support;

/// <summary>Dies once at a chosen step, as a process does that is killed there.</summary>
internal sealed class CrashingObserver : IStepObserver
{
    public Step? CrashAt { get; set; }

    /// <summary>What it dies of, unless of being killed.</summary>
    public Exception? Fault { get; set; }
    public List<Step> Seen { get; } = [];

    /// <summary>How many faults were met after which the work was done again.</summary>
    public int PassingFaults { get; private set; }

    public void MetPassingFault(Exception fault) => PassingFaults++;

    /// <summary>What happens at each step besides.</summary>
    public Action<Step>? At { get; set; }

    public void Passed(Step step, int submissionId)
    {
        lock (Seen)
        {
            Seen.Add(step);
        }
        At?.Invoke(step);
        if (step == CrashAt)
        {
            CrashAt = null;
            throw Fault ?? new SimulatedCrashException(step);
        }
    }
}

internal sealed class SimulatedCrashException(Step step) : Exception($"killed after {step}");
