using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Thads.Etl.Telemetry;

/// <summary>
/// A submission under work: the context of every line that is logged meanwhile, and the step that it is at. It is read as it stands when
/// a line is logged, so what is recognised on the way (office, period, form) is in every later line.
/// </summary>
public sealed class SubmissionWork : IReadOnlyList<KeyValuePair<string, object?>>, IDisposable
{
    private readonly HubTelemetry telemetry;
    private readonly TimeProvider clock;
    private readonly ActivitySource traces;
    private readonly Activity? whole;
    private readonly int submissionId;
    private Activity? part;
    private string? step;
    private long since;
    private string? office;
    private string? form;
    private string? period;

    internal SubmissionWork(HubTelemetry telemetry, TimeProvider clock, ActivitySource traces, int submissionId)
    {
        (this.telemetry, this.clock, this.traces, this.submissionId) = (telemetry, clock, traces, submissionId);
        whole = traces.StartActivity("submission")?.SetTag("submission", submissionId);
    }

    public int Count => Values().Count();

    public KeyValuePair<string, object?> this[int index] => Values().ElementAt(index);

    /// <summary>Ends the step before and begins the next.</summary>
    /// <param name="name">One of a few: it is a label of a metric.</param>
    public void Enter(string name)
    {
        Leave();
        (step, since) = (name, clock.GetTimestamp());
        part = traces.StartActivity(name);
    }

    /// <summary>What it was recognised as, as far as it was.</summary>
    public void About(string? formCode, string? officeCode, int? year, int? months)
    {
        (form, office) = (formCode, officeCode);
        period = months is null ? null : string.Create(CultureInfo.InvariantCulture, $"{months}/{year}");
        whole?.SetTag("form", form).SetTag("office", office).SetTag("period", period);
    }

    public void Dispose()
    {
        Leave();
        whole?.Dispose();
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Values().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As it stands in a line of the log: <c>submission:12 form:KQ-VIEC office:VP-244 period:12/2020 step:validate</c>.</summary>
    public override string ToString()
    {
        var line = new StringBuilder();
        foreach (var (name, value) in Values())
        {
            line.Append(line.Length == 0 ? "" : " ").Append(CultureInfo.InvariantCulture, $"{name}:{value}");
        }
        return line.ToString();
    }

    private IEnumerable<KeyValuePair<string, object?>> Values() =>
        new KeyValuePair<string, object?>[]
        {
            new("submission", submissionId),
            new("form", form),
            new("office", office),
            new("period", period),
            new("step", step),
        }.Where(value => value.Value is not null);

    private void Leave()
    {
        part?.Dispose();
        part = null;
        if (step is not null)
        {
            telemetry.StepEnded(step, clock.GetElapsedTime(since));
            step = null;
        }
    }
}
