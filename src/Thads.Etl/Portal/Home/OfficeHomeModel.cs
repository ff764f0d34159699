using Thads.Etl.Portal.Kpi;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Portal.Home;

/// <summary>What an office has to do, and how it stands.</summary>
/// <param name="Office">Its newest version.</param>
/// <param name="Period">The period that is due; null where none has ended.</param>
/// <param name="DaysLeft">To its deadline; less than 0 when it has passed.</param>
/// <param name="Due">What is still to be sent for it.</param>
/// <param name="Owed">How many forms are owed for it.</param>
/// <param name="Next">The period that runs; null where the office has ended.</param>
/// <param name="NextDaysLeft">To the deadline of <paramref name="Next"/>.</param>
/// <param name="NextDue">What will be due for it.</param>
/// <param name="Waiting">What waits for her.</param>
/// <param name="Own">The office's rates at its newest period; null where it has none.</param>
/// <param name="Province">The province's rates at the same period.</param>
public sealed record OfficeHomeModel(
    OfficeDimension Office,
    PeriodDimension? Period,
    int DaysLeft,
    IReadOnlyList<DueForm> Due,
    int Owed,
    PeriodDimension? Next,
    int NextDaysLeft,
    IReadOnlyList<DueForm> NextDue,
    Page<WaitingItem> Waiting,
    KpiPoint? Own,
    KpiPoint? Province
)
{
    /// <summary>The forms of the running period are offered this many days before they are due.</summary>
    private const int Ahead = 10;

    public bool IsNextShown => Next is not null && NextDaysLeft <= Ahead;
}
