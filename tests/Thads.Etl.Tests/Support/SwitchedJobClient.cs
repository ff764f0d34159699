using Hangfire;
using Hangfire.Common;
using Hangfire.States;

namespace Thads.Etl.Tests.Support;

/// <summary>The real queue of a host, which a test puts out of reach for a while.</summary>
internal sealed class SwitchedJobClient(JobStorage storage) : IBackgroundJobClient
{
    private readonly BackgroundJobClient client = new(storage);

    public bool IsOut { get; set; }

    public string Create(Job job, IState state) => Reached().Create(job, state);

    public bool ChangeState(string jobId, IState state, string expectedState) =>
        Reached().ChangeState(jobId, state, expectedState);

    private BackgroundJobClient Reached() => IsOut ? throw new InvalidOperationException("no storage") : client;
}
