using Thads.Etl.Findings;

namespace Thads.Etl.Forms;

/// <summary>The sheet that a form's rows were read from, as far as the form has something to say about it.</summary>
internal interface IFormSheet
{
    string Name { get; }

    FindingCollector Findings { get; }

    /// <summary>The address of a column's cell in a row of the sheet; null when the sheet has no such column.</summary>
    string? CellOf(int row, FormColumn column);
}
