using System.Globalization;
using Thads.Etl.Reports.Briefs;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Reports;

/// <summary>What the audit trail says of a report that was taken out or read.</summary>
internal static class ReportAudit
{
    public static AuditEntry EntryOf(ReportManifest manifest) =>
        new(
            AuditActions.DataExported,
            FormattableString.Invariant($"report:{manifest.FormCode}:{manifest.PeriodKey}"),
            null,
            new Dictionary<string, string?>
            {
                ["structure"] = ReportAddress.WordOf(manifest.Structure),
                ["approved"] = manifest.IsApprovedOnly.ToString(CultureInfo.InvariantCulture),
                ["offices"] = manifest.Included.ToString(CultureInfo.InvariantCulture),
            }
        );

    public static AuditEntry EntryOf(Brief brief) =>
        new(
            AuditActions.DataExported,
            FormattableString.Invariant($"report:brief:{brief.PeriodKey}"),
            null,
            new Dictionary<string, string?> { ["first_year"] = brief.FirstYear?.ToString(CultureInfo.InvariantCulture) }
        );
}
