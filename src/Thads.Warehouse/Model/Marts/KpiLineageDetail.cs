namespace Thads.Warehouse.Model.Marts;

/// <summary>
/// A row of the view <c>mart.kpi_lineage_detail</c>: a fact cell that counts in a column of the marts of officers, staff, coordination,
/// awards or indices, or in a target.
/// </summary>
public sealed class KpiLineageDetail
{
    /// <summary>The mart, such as <c>kpi_staffing_year</c>; <c>fact_target</c> for targets.</summary>
    public required string KpiTable { get; init; }
    public required string KpiColumn { get; init; }
    public int StatYear { get; init; }

    /// <summary>Of the report that the cell is from.</summary>
    public int Months { get; init; }
    public required string OfficeCode { get; init; }

    /// <summary>Whom or what the figure is of: an officer, a person, a kind, a kind/level, an index/scope; null for a target.</summary>
    public string? MemberCode { get; init; }
    public required string FactTable { get; init; }

    /// <summary>The form's column that the cell stands in.</summary>
    public required string FactColumn { get; init; }

    /// <summary>In cases, đồng, persons, documents, points or percent.</summary>
    public double Value { get; init; }

    /// <summary>Of what is counted and not stated as a figure: what stands in the cell, a code or a text.</summary>
    public string? Counted { get; init; }
    public int SubmissionKey { get; init; }
    public required string FormCode { get; init; }
    public required string FileName { get; init; }
    public required string ContentHash { get; init; }
    public required string SheetName { get; init; }
    public int SourceRow { get; init; }

    /// <summary>As Excel shows it: <c>F12</c>. Null where the submission's columns are not known.</summary>
    public string? Cell { get; init; }
}
