using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Thads.Etl.Telemetry;

/// <summary>
/// What is counted and timed while it happens, and the traces of it. What stands in the database (how much waits, how old it is) is not
/// counted but read: see <c>HubGauges</c>. No label holds anything of a workbook or a person.
/// </summary>
public sealed class HubTelemetry : IDisposable
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "Thads";

    /// <summary>From what a small workbook takes to what an unusual one does, in seconds.</summary>
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    };

    private readonly TimeProvider clock;
    private readonly ActivitySource traces = new(Name);
    private readonly Counter<long> received;
    private readonly Counter<long> refused;
    private readonly Counter<long> settled;
    private readonly Counter<long> findings;
    private readonly Counter<long> retries;
    private readonly Histogram<double> steps;
    private readonly Histogram<double> jobs;

    public HubTelemetry(IMeterFactory meters, TimeProvider clock)
    {
        this.clock = clock;
        var meter = meters.Create(Name);
        received = meter.CreateCounter<long>("thads.submissions.received", description: "Files that were stored.");
        refused = meter.CreateCounter<long>(
            "thads.files.refused",
            description: "Files that were refused unread, by code."
        );
        settled = meter.CreateCounter<long>(
            "thads.submissions.settled",
            description: "What submissions came to, by form and outcome (loaded, superseded, held, rejected, failed, quarantined)."
        );
        findings = meter.CreateCounter<long>("thads.findings", description: "Cells at fault, by code and severity.");
        retries = meter.CreateCounter<long>(
            "thads.retries",
            description: "Work that met a passing fault and is done again."
        );
        steps = meter.CreateHistogram("thads.step.duration", "s", "Each step of a submission's way.", advice: Seconds);
        jobs = meter.CreateHistogram("thads.job.duration", "s", "Each run of a job, by its outcome.", advice: Seconds);
    }

    public void Received() => received.Add(1);

    /// <param name="code">The finding's code.</param>
    public void Refused(string code) => refused.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <param name="form">The form's code; null where none was recognised.</param>
    /// <param name="outcome">The status that it came to, in lower case.</param>
    public void Settled(string? form, string outcome) =>
        settled.Add(1, new("form", form ?? "none"), new("outcome", outcome));

    /// <param name="code">The finding's code.</param>
    /// <param name="severity">In lower case.</param>
    /// <param name="cells">How many cells it is about.</param>
    public void Found(string code, string severity, int cells) =>
        findings.Add(cells, new("code", code), new("severity", severity));

    /// <param name="work">A job's or a loop's name.</param>
    public void Retried(string work) => retries.Add(1, new KeyValuePair<string, object?>("work", work));

    /// <summary>Begins a submission: each step of it that is entered is timed and traced until the next is, or it is disposed of.</summary>
    public SubmissionWork Begin(int submissionId) => new(this, clock, traces, submissionId);

    /// <summary>Begins a trace of a job; null where nobody collects traces.</summary>
    public Activity? BeginJob(string name, string id) =>
        traces.StartActivity($"job {name}", ActivityKind.Consumer)?.SetTag("job.name", name).SetTag("job.id", id);

    /// <param name="name">The job's name.</param>
    /// <param name="outcome"><c>done</c>, <c>failed</c> or <c>retried</c>.</param>
    /// <param name="took">How long it ran.</param>
    public void JobEnded(string name, string outcome, TimeSpan took) =>
        jobs.Record(took.TotalSeconds, new("name", name), new("outcome", outcome));

    public void Dispose() => traces.Dispose();

    internal void StepEnded(string step, TimeSpan took) =>
        steps.Record(took.TotalSeconds, new KeyValuePair<string, object?>("step", step));
}
