namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_lineage</c>: one component of a KPI in one fact row, and the cell of the workbook it came from.</summary>
public sealed class KpiLineage
{
    /// <summary>The column of the marts, such as <c>cases_completed</c>.</summary>
    public required string KpiColumn { get; init; }
    public int StatYear { get; init; }
    public int Months { get; init; }
    public required string OfficeCode { get; init; }
    public required string FactTable { get; init; }
    public required string FactColumn { get; init; }
    public string? BasisCode { get; init; }
    public string? CaseTypeCode { get; init; }
    public string? RevenueKindCode { get; init; }

    /// <summary>việc or đồng.</summary>
    public decimal Value { get; init; }
    public int SubmissionKey { get; init; }
    public required string FormCode { get; init; }
    public required string FileName { get; init; }
    public required string ContentHash { get; init; }
    public required string SheetName { get; init; }
    public int SourceRow { get; init; }

    /// <summary>As Excel shows it: <c>F12</c>. Null where the submission's columns are not known.</summary>
    public string? Cell { get; init; }
}
