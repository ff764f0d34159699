namespace Thads.Warehouse.Model.Marts;

/// <summary>
/// The KPI columns of the marts that are read by today's structure of offices. Named as in <see cref="Model.Marts.KpiRow"/>; figures that
/// were shared out by weights need not be whole. Null means "not reported", and for targets "not set for this office".
/// </summary>
public abstract class KpiCurrentRow
{
    /// <summary>An office without successors.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>The name of its newest version.</summary>
    public required string OfficeName { get; init; }
    public int StatYear { get; init; }

    public double? CasesAccepted { get; init; }
    public double? CasesToEnforce { get; init; }
    public double? CasesEnforceable { get; init; }
    public double? CasesCompleted { get; init; }
    public double? CasesCompletionRate { get; init; }

    /// <summary>Known only where one whole office became this one: a target that was set for parts of it is no target of the whole.</summary>
    public double? CasesTargetRate { get; init; }
    public double? CasesTargetGapPp { get; init; }

    /// <summary>Against the same months of the year before, by the same structure.</summary>
    public double? CasesCompletedChange { get; init; }
    public double? CasesCompletedChangePct { get; init; }
    public double? CasesEnforceableRate { get; init; }
    public double? CasesBacklog { get; init; }
    public double? CasesEnforceableBacklog { get; init; }
    public double? CasesBacklogChangePct { get; init; }

    /// <summary>Đồng.</summary>
    public double? MoneyAccepted { get; init; }
    public double? MoneyToEnforce { get; init; }
    public double? MoneyEnforceable { get; init; }
    public double? MoneyCompleted { get; init; }
    public double? MoneyCompletionRate { get; init; }
    public double? MoneyTargetRate { get; init; }
    public double? MoneyTargetGapPp { get; init; }
    public double? MoneyCompletedChange { get; init; }
    public double? MoneyCompletedChangePct { get; init; }
    public double? MoneyEnforceableRate { get; init; }
    public double? MoneyBacklog { get; init; }
    public double? MoneyEnforceableBacklog { get; init; }
    public double? MoneyBacklogChangePct { get; init; }

    public double? CollectedStateBudgetVnd { get; init; }
    public double? CollectedCitizensOrgsVnd { get; init; }

    /// <summary>Offices that existed at the period's end and are this one today, wholly or in part.</summary>
    public int OfficesExpected { get; init; }

    /// <summary>Of these, how many have reported both cases and money.</summary>
    public int OfficesReported { get; init; }

    /// <summary>1 where a succession that the figures were shared out by was made up. A number, since engines differ on booleans.</summary>
    public int IsFictitious { get; init; }
    public DateTime RefreshedAt { get; init; }
}
