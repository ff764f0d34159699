using Thads.Etl.Cells;
using Thads.Etl.Findings;

namespace Thads.Etl.Validation.Causes;

/// <summary>
/// The findings by cell and rule, without the figures in their sentences. Compared before and after a change of figures, they show which
/// findings are gone and which are new.
/// </summary>
internal static class FindingKeys
{
    private const int MostRows = 10_000;

    /// <summary>The arguments that tell one rule of a cell from another.</summary>
    private static readonly string[] Names = ["column", "formula", "row", "period", "other", "file", "group"];

    public static HashSet<string> Of(IEnumerable<Finding> findings) => [.. findings.SelectMany(Of)];

    public static IEnumerable<string> Of(Finding finding)
    {
        var rule = string.Join('|', Names.Select(name => finding.Arguments.GetValueOrDefault(name)));
        if (finding.Cell is null)
        {
            yield return $"{finding.Code}|{finding.Sheet}||{rule}";
            yield break;
        }
        var range = CellRange.Parse(finding.Cell);
        for (var row = range.FirstRow; row <= Math.Min(range.LastRow, range.FirstRow + MostRows); row++)
        {
            yield return $"{finding.Code}|{finding.Sheet}|{CellAddress.Of(row, range.Column)}|{rule}";
        }
    }
}
