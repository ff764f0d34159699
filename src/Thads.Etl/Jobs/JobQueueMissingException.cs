using Thads.Warehouse.Text;

namespace Thads.Etl.Jobs;

/// <summary>The database does not hold the tables of the job queue as this version needs them.</summary>
public sealed class JobQueueMissingException : ToldException
{
    private JobQueueMissingException(FormattableString sentence)
        : base(sentence) { }

    /// <param name="found">The version that is there; null for none.</param>
    /// <param name="needed">The version that this program works with.</param>
    public static JobQueueMissingException Of(int? found, int needed) =>
        found is { } version
            ? new JobQueueMissingException(
                $"The tables of the job queue (schema hangfire) are of version {version}; version {needed} is needed. Run `db migrate` with an account that may make them, or have a DBA run the script that `db script` prints."
            )
            : new JobQueueMissingException(
                $"The tables of the job queue (schema hangfire) are missing; version {needed} is needed. Run `db migrate` with an account that may make them, or have a DBA run the script that `db script` prints."
            );
}
