using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Jobs;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Operations;

/// <summary>Which processes there are: each writes down that it lives, and all are read from there, on whichever machine they run.</summary>
public sealed class ProcessRegister(
    IWarehouseProvider provider,
    WorkerProcess self,
    ProcessSettings settings,
    WorkerOptions workers,
    TimeProvider clock
)
{
    /// <summary>How often a process says that it lives.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <summary>Whoever has been silent for longer does not count as alive.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <summary>So long those that are gone are remembered.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    /// <summary>Writes that this process lives; at its first time, everything about it.</summary>
    /// <param name="role"><c>serve</c> or <c>work</c>.</param>
    /// <param name="cancellationToken">Writes nothing.</param>
    public async Task BeatAsync(string role, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        if (await TouchAsync(null, cancellationToken))
        {
            return;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await context
            .WorkingProcesses.Where(process => process.LastSeenAt < now - Remembered)
            .ExecuteDeleteAsync(cancellationToken);
        context.WorkingProcesses.Add(
            new WorkingProcess
            {
                ProcessName = self.Name,
                Role = role,
                Version = Version,
                Queues = workers.Count < 0 ? "" : string.Join(',', workers.QueueNames),
                Workers = workers.AtOnce,
                Settings = settings.ToJson(),
                StartedAt = now,
                LastSeenAt = now,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Writes that this process lives, if it was written down before: the smallest write there is.</summary>
    /// <param name="patience">How long the database may take, in whole seconds; null for as long as any statement.</param>
    /// <param name="cancellationToken">Writes nothing.</param>
    /// <returns>False when it is not written down.</returns>
    public async Task<bool> TouchAsync(TimeSpan? patience, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        if (patience is { } wait)
        {
            await provider.LimitWaitAsync(context, wait, cancellationToken);
        }
        return await Own(context)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(process => process.LastSeenAt, now)
                            .SetProperty(process => process.StoppedAt, (DateTime?)null),
                    cancellationToken
                ) > 0;
    }

    /// <summary>Writes that this process stops in good order.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        await Own(context)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(process => process.LastSeenAt, now).SetProperty(process => process.StoppedAt, now),
                cancellationToken
            );
    }

    /// <summary>Those that live first, then those that fell silent or stopped within a week; the newest first among them.</summary>
    public async Task<IReadOnlyList<ProcessView>> ListAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        var known = await context
            .WorkingProcesses.AsNoTracking()
            .Where(process => process.LastSeenAt >= now - Remembered)
            .ToListAsync(cancellationToken);
        return
        [
            .. known
                .Select(process => new ProcessView(process, StateOf(process, now)))
                .OrderBy(view => view.State)
                .ThenByDescending(view => view.Process.StartedAt),
        ];
    }

    /// <summary>The queues that no living process serves.</summary>
    public static IReadOnlyList<string> Unserved(IEnumerable<ProcessView> processes) =>
        [
            .. JobQueues.All.Except(
                processes.Where(view => view.State == ProcessState.Alive).SelectMany(view => view.Queues)
            ),
        ];

    /// <summary>What the living processes do not have alike: the version, and settings.</summary>
    public static IReadOnlyList<DifferingSetting> Differences(IEnumerable<ProcessView> processes)
    {
        var alive = processes.Where(view => view.State == ProcessState.Alive).Select(view => view.Process).ToList();
        var values = alive.ToDictionary(
            process => process.ProcessName,
            process => new Dictionary<string, string>(ProcessSettings.Read(process.Settings))
            {
                ["Version"] = process.Version,
            }
        );
        return
        [
            .. values
                .Values.SelectMany(settings => settings.Keys)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(name => new DifferingSetting(
                    name,
                    [.. values.Select(of => KeyValuePair.Create(of.Key, of.Value.GetValueOrDefault(name, "")))]
                ))
                .Where(setting => setting.Values.Select(value => value.Value).Distinct().Count() > 1),
        ];
    }

    private IQueryable<WorkingProcess> Own(Warehouse.Model.WarehouseContext context) =>
        context.WorkingProcesses.Where(process => process.ProcessName == self.Name);

    private static ProcessState StateOf(WorkingProcess process, DateTime now) =>
        process.StoppedAt is not null ? ProcessState.Stopped
        : now - process.LastSeenAt > Silence ? ProcessState.Silent
        : ProcessState.Alive;

    private static string Version { get; } =
        $"{typeof(ProcessRegister).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]} {ProgramBuild.Id[..8]}";
}
