using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;

namespace Thads.Etl.Tests.Faults;

/// <summary>
/// Ends its own process, as kill -9 does, at a moment: a step that a submission or a refresh passes, or the beginning or end of what is traced.
/// It is told of steps by the thread that passes them, so nothing of the next has happened.
/// </summary>
/// <param name="moment">What is passed, and at which time of passing it the process dies: <c>FactsWritten:2</c>.</param>
/// <param name="armedBy">A file before whose being there nothing counts; null where everything does.</param>
internal sealed class KilledAt(string moment, string? armedBy) : EventListener
{
    public const string Variable = "THADS_TEST_KILLED_AT";
    public const string Armed = "THADS_TEST_KILLED_ONCE_THERE_IS";

    private const string Logging = "Microsoft-Extensions-Logging";
    private const EventKeywords FormattedMessage = (EventKeywords)4;

    private readonly string name = moment[..moment.LastIndexOf(':')];
    private int left = int.Parse(moment.AsSpan(moment.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);

    public void Passed(string what)
    {
        if (what != name || (armedBy is not null && !File.Exists(armedBy)) || Interlocked.Decrement(ref left) != 0)
        {
            return;
        }
        using var own = Process.GetCurrentProcess();
        own.Kill();
        own.WaitForExit();
    }

    /// <summary>Steps stand in the debug log, and only there: the listener has them logged for itself.</summary>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Logging)
        {
            EnableEvents(
                eventSource,
                EventLevel.Verbose,
                FormattedMessage,
                new Dictionary<string, string?> { ["FilterSpecs"] = "Thads.Etl.Submissions.LoggingStepObserver" }
            );
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        var text = eventData.PayloadNames?.IndexOf(nameof(FormattedMessage)) ?? -1;
        if (
            text >= 0
            && eventData.Payload?[text] is string line
            && line.StartsWith("Submission ", StringComparison.Ordinal)
        )
        {
            Passed(line[(line.LastIndexOf(' ') + 1)..]);
        }
    }
}
