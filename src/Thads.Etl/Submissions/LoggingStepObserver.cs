using Thads.Etl.Telemetry;
using Thads.Warehouse.Loading;

namespace Thads.Etl.Submissions;

/// <summary>Writes each step to the debug log, and as a warning what is done again, which is counted too.</summary>
public sealed class LoggingStepObserver(HubTelemetry telemetry, ILogger<LoggingStepObserver> logger) : IStepObserver
{
    public void Passed(Step step, int submissionId) =>
        logger.LogDebug("Submission {SubmissionId} passed {Step}", submissionId, step);

    public void MetPassingFault(Exception fault)
    {
        telemetry.Retried("marts");
        logger.LogWarning(fault, "A refresh of the marts met a fault that may pass, and is done again");
    }
}
