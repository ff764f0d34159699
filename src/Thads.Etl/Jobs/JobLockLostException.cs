namespace Thads.Etl.Jobs;

/// <summary>A run was stopped because it could no longer be sure of being the only one.</summary>
public sealed class JobLockLostException(string jobName)
    : Exception(
        $"The connection that kept other runs of {jobName} away broke; this run was stopped and the next one goes on."
    );
