namespace Thads.Etl.Portal.Kpi.Charts;

/// <summary>One row of figures of a chart, drawn as one kind of mark.</summary>
/// <param name="Values">One for each label; null leaves a gap.</param>
public sealed record ChartSeries(string Name, ChartMark Mark, IReadOnlyList<double?> Values);
