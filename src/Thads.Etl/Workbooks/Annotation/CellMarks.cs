using Thads.Etl.Findings;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>What of a finding shows in the colour of its cells.</summary>
internal static class CellMarks
{
    public static CellMark Of(Finding finding) =>
        finding.Code == FindingCodes.CauseProbable
            ? CellMark.AtFault
            : finding.Severity switch
            {
                Severity.Error => CellMark.Error,
                Severity.Warning => CellMark.Warning,
                _ => CellMark.Info,
            };
}
