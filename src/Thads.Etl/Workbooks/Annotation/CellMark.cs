using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Cells;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>
/// A cell to be marked: all that is said about it, null where its neighbour above says it, and how bad the worst of it is. Row from 1,
/// column from 0.
/// </summary>
internal sealed record CellMark(int Row, int Column, Severity Severity, string? Comment)
{
    public string Address => CellAddress.Of(Row, Column);

    /// <summary>The mark with something more said.</summary>
    public CellMark And(Severity severity, string? comment) =>
        this with
        {
            Severity = (Severity)Math.Max((int)Severity, (int)severity),
            Comment =
                Comment is null ? comment
                : comment is null ? Comment
                : $"{Comment}\n{comment}",
        };
}
