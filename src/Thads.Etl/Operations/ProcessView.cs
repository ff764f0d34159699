using Thads.Warehouse.Model.Administration;

namespace Thads.Etl.Operations;

/// <summary>A process and whether it lives.</summary>
public sealed record ProcessView(WorkingProcess Process, ProcessState State)
{
    /// <summary>The queues that it serves; none where it does no work itself.</summary>
    public IReadOnlyList<string> Queues { get; } =
        Process.Workers > 0 ? Process.Queues.Split(',', StringSplitOptions.RemoveEmptyEntries) : [];
}
