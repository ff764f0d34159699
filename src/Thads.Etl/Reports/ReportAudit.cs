namespace Thads.Etl.Reports;

/// <summary>What the audit trail calls a report.</summary>
internal static class ReportAudit
{
    public static string SubjectOf(ReportManifest manifest) =>
        FormattableString.Invariant($"report:{manifest.FormCode}:{manifest.PeriodKey}");
}
