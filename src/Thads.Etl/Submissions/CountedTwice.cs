using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>Keeps a report of the whole province and the reports that it was made of from both being loaded.</summary>
internal static class CountedTwice
{
    /// <summary>An office whose loaded report holds figures of this one, or whose figures this one holds; null for none.</summary>
    public static async Task<string?> FindAsync(
        WarehouseContext context,
        FormReading reading,
        FormTarget target,
        CancellationToken cancellationToken
    )
    {
        var (form, office, period) = (reading.Form.Code, target.Office.OfficeCode, target.Period);
        var others = context.Submissions.Where(s =>
            s.FormCode == form
            && s.OfficeCode != office
            && s.StatYear == period.StatYear
            && s.Months == period.Months
            && s.Status == SubmissionStatus.Loaded
        );
        if (!reading.IsOfWholeProvince)
        {
            others = others.Where(s =>
                context.SubmissionFindings.Any(f =>
                    f.SubmissionId == s.SubmissionId && f.Code == FindingCodes.ReportWholeProvince
                )
            );
        }
        return await others.OrderBy(s => s.OfficeCode).Select(s => s.OfficeCode).FirstOrDefaultAsync(cancellationToken);
    }
}
