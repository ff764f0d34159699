namespace Thads.Etl.Submissions;

/// <summary>What stands in the way of a submission of an office × period × form. A permit that has not expired opens both.</summary>
/// <param name="IsPeriodLocked">Whether the period takes no more figures.</param>
/// <param name="ApprovedVersion">The version that the province has approved; null where nothing is.</param>
internal sealed record SlotGate(bool IsPeriodLocked, int? ApprovedVersion)
{
    public static SlotGate Opened { get; } = new(IsPeriodLocked: false, ApprovedVersion: null);
}
