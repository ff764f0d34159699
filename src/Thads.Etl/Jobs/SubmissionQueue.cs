using Hangfire;
using Thads.Etl.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>Hangfire's queue.</summary>
public sealed class SubmissionQueue(IBackgroundJobClient jobs) : ISubmissionQueue
{
    public void Enqueue(int submissionId) =>
        jobs.Enqueue<ProcessSubmissionJob>(job => job.RunAsync(submissionId, CancellationToken.None));
}
