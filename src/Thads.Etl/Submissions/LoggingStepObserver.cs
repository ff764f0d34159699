using Thads.Warehouse.Loading;

namespace Thads.Etl.Submissions;

/// <summary>Writes each step to the debug log.</summary>
public sealed class LoggingStepObserver(ILogger<LoggingStepObserver> logger) : IStepObserver
{
    public void Passed(Step step, int submissionId) =>
        logger.LogDebug("Submission {SubmissionId} passed {Step}", submissionId, step);
}
