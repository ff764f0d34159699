using Thads.Warehouse.Audit;

namespace Thads.Warehouse.Submissions;

/// <summary>A file at the door: its bytes, who brings it, what he says it is, and why its warnings are right as they are.</summary>
/// <param name="FileName">What it is called.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="Actor">Who brings it.</param>
/// <param name="FormCode">The form that it is said to be; null where the workbook is to say.</param>
/// <param name="OfficeCode">The office that it is said to be of. Who belongs to an office brings that office's workbooks only.</param>
/// <param name="PeriodKey">The period that it is said to be of.</param>
/// <param name="Justification">Why its warnings are right as they are.</param>
public sealed record ReceivedFile(
    string FileName,
    byte[] Bytes,
    Actor Actor,
    string? FormCode = null,
    string? OfficeCode = null,
    int? PeriodKey = null,
    string? Justification = null
)
{
    public string Sender => Actor.Name;
    public string? SenderOfficeCode => Actor.OfficeCode;

    /// <summary>The office that the workbook must be of: the sender's own, if he has one, whatever he says.</summary>
    public string? DeclaredOfficeCode => Actor.OfficeCode ?? OfficeCode;
}
