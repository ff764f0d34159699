namespace Thads.Etl.Workbooks.Inspection;

/// <summary>What a sender says a workbook is. It decides where the workbook is silent; where the two disagree, that is a finding.</summary>
public sealed record DeclaredTarget(string? FormCode = null, string? OfficeCode = null, int? PeriodKey = null)
{
    public static DeclaredTarget Nothing { get; } = new();
}
