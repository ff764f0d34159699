namespace Thads.Warehouse.Reference;

/// <summary>Which of the dimensions a form's rows are named by.</summary>
public enum CategoryKind
{
    Office,
    ExecutionBasis,
    CaseType,
    RevenueKind,
}
