namespace Thads.Etl.Submissions;

/// <summary>What stands in the way of a submission of an office × period × form. A permit that has not expired opens lock and approval.</summary>
/// <param name="IsPeriodLocked">Whether the period takes no more figures.</param>
/// <param name="ApprovedVersion">The version that the province has approved; null where nothing is.</param>
/// <param name="OtherSender">
/// Of a form that is about the whole province, the other department that has sent it for the period: a year in which one department
/// succeeds another has two, and the form is sent once. Null for none.
/// </param>
internal sealed record SlotGate(bool IsPeriodLocked, int? ApprovedVersion, string? OtherSender);
