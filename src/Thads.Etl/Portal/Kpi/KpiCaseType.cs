namespace Thads.Etl.Portal.Kpi;

/// <summary>What an office did of one type of case.</summary>
/// <param name="Enforceable">In cases.</param>
/// <param name="Completed">In cases, terminated included.</param>
public sealed record KpiCaseType(string NameVi, string NameEn, long Enforceable, long Completed)
{
    /// <summary>Percent, of the summed counts.</summary>
    public double Rate => (double)Completed / Enforceable * 100;
}
