using Thads.Etl.Submissions;

namespace Thads.Etl.Notices;

/// <summary>What an office has still to do for a period.</summary>
public static class MissingForms
{
    /// <summary>The forms that it owes and that do not stand: not sent, refused, to be justified, or returned. What the system works on or failed on is not its to do.</summary>
    public static IReadOnlyList<string> Of(ProgressView view, string officeCode) =>
        [
            .. view
                .Cells.Where(cell => cell.OfficeCode == officeCode)
                .Where(cell => view.Forms.Any(form => form.FormCode == cell.FormCode && form.IsOwed))
                .Where(cell =>
                    cell.Status
                        is ProgressStatus.Missing
                            or ProgressStatus.Due
                            or ProgressStatus.Rejected
                            or ProgressStatus.Held
                            or ProgressStatus.Returned
                )
                .Select(cell => cell.FormCode),
        ];
}
