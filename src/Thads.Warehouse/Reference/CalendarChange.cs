namespace Thads.Warehouse.Reference;

/// <summary>What bringing the calendar up to date has changed.</summary>
/// <param name="Days">How many marks of days.</param>
/// <param name="Periods">The periods whose deadline is another now.</param>
internal sealed record CalendarChange(int Days, IReadOnlyList<int> Periods)
{
    public bool IsAny => Days > 0 || Periods.Count > 0;
}
