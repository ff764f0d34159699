using System.Globalization;

namespace Thads.Etl.Jobs;

/// <summary>The database does not hold the tables of the job queue as this version needs them.</summary>
public sealed class JobQueueMissingException(int? found, int needed)
    : Exception(
        string.Create(
            CultureInfo.InvariantCulture,
            $"The tables of the job queue (schema hangfire) are {(found is null ? "missing" : $"of version {found}")}; version {needed} is needed."
        )
            + " Run `db migrate` with an account that may make them, or have a DBA run the script that `db script` prints."
    );
