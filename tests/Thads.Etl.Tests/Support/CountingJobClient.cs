using System.Globalization;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;

namespace Thads.Etl.Tests.Support;

/// <summary>A queue that counts what it is given, or is out of reach.</summary>
internal sealed class CountingJobClient : IBackgroundJobClient
{
    public int Enqueued { get; private set; }
    public Exception? Fault { get; set; }

    public string Create(Job job, IState state)
    {
        if (Fault is not null)
        {
            throw Fault;
        }
        return (++Enqueued).ToString(CultureInfo.InvariantCulture);
    }

    public bool ChangeState(string jobId, IState state, string expectedState) => true;
}
