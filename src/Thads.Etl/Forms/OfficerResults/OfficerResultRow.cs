using Thads.Etl.Forms.Results;

namespace Thads.Etl.Forms.OfficerResults;

/// <summary>One officer of the result forms.</summary>
public sealed class OfficerResultRow : ResultRow
{
    public string Officer { get; set; } = "";
    public string Grade { get; set; } = "";
}
