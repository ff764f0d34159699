namespace Thads.Warehouse.Model.Marts;

/// <summary>
/// A row of the view <c>mart.kpi_office_period_carried</c>: figures of an office that has ended, which count in a later period of the same
/// statistical year since no successor's report holds them.
/// </summary>
public sealed class KpiOfficePeriodCarried
{
    public required string OfficeCode { get; init; }
    public int StatYear { get; init; }

    /// <summary>The later period that they count in.</summary>
    public int Months { get; init; }

    /// <summary><c>cases</c>, <c>money</c> or <c>collected</c>: which of the office's figures.</summary>
    public required string Measure { get; init; }

    /// <summary>The period that the office last reported them for.</summary>
    public int ReportedMonths { get; init; }
}
