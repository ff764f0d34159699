namespace Thads.Etl.Reports;

/// <summary>There is no such report; the message says why, in Vietnamese and English.</summary>
public sealed class ReportRefusedException(ReportRefusal refusal, string message) : Exception(message)
{
    public ReportRefusal Refusal { get; } = refusal;

    /// <summary>Whether what was asked for can never be had, rather than not yet.</summary>
    public bool IsUsage => Refusal <= ReportRefusal.PeriodNotEnded;
}
