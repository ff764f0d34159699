namespace Thads.Etl.Forms.Results;

/// <summary>One basis × case type of the result forms.</summary>
public sealed class CategoryResultRow : ResultRow
{
    public string Basis { get; set; } = "";
    public string CaseType { get; set; } = "";
}
