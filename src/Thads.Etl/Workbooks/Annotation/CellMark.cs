using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Cells;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>A cell to be marked: all that is said about it, and how bad the worst of it is. Row from 1, column from 0.</summary>
internal sealed record CellMark(int Row, int Column, Severity Severity, string Comment)
{
    public string Address => CellAddress.Of(Row, Column);
}
