using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Submissions;

/// <summary>Makes the warehouse ready for work, and says in the log what of it needs somebody's attention.</summary>
public sealed partial class WarehouseStart(
    WarehouseUpgrade upgrade,
    IWarehouseProvider provider,
    ILogger<WarehouseStart> logger
)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await upgrade.PrepareAsync(cancellationToken);
        await using var context = provider.CreateContext();
        foreach (var problem in await SubmissionProblems.ReadAsync(context, log: null, cancellationToken))
        {
            Damaged(problem.FileName, problem.Reason);
        }
        var open = await SubmissionProblems.OpenReadingsAsync(context, cancellationToken);
        if (open.Count > 0)
        {
            ReadDifferently(open.Count, string.Join(", ", open.Take(10)));
        }
    }

    [LoggerMessage(LogLevel.Error, "{File}: {Reason} Everything else is served.")]
    private partial void Damaged(string file, string reason);

    [LoggerMessage(
        LogLevel.Warning,
        "{Count} workbooks read differently now from what was accepted (submissions {First}…): their figures stay as they are until the province decides. verify --readings lists the cells."
    )]
    private partial void ReadDifferently(int count, string first);
}
