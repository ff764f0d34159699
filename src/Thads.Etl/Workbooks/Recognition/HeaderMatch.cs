using Thads.Etl.Forms;
using Thads.Warehouse.Layouts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>One form's reading of a header: where its label column and its columns stand, all columns of the sheet from 0.</summary>
/// <param name="Form">The form.</param>
/// <param name="LabelColumn">The column that names the rows, or -1.</param>
/// <param name="ColumnIndex">The sheet's column of each column of the form, or -1.</param>
/// <param name="Duplicates">Further columns of the sheet that carry a heading again.</param>
internal sealed record HeaderMatch(
    Form Form,
    int LabelColumn,
    int[] ColumnIndex,
    IReadOnlyList<(int SheetColumn, FormColumn Column)> Duplicates
)
{
    /// <summary>The layout that was taught and is followed; null where the form's own headings are.</summary>
    public KnownLayout? Layout { get; init; }

    /// <summary>The words that hold everywhere and that headings were known by.</summary>
    public IReadOnlyCollection<int> UsedWords { get; init; } = [];

    /// <summary>Columns of the sheet that the layout or a word knows and that are not read.</summary>
    public IReadOnlyList<int> Ignored { get; init; } = [];

    /// <summary>Whether the column that names the rows is missing.</summary>
    public bool LacksLabel => !Form.IsRegister && LabelColumn < 0;

    /// <summary>How much of what the form requires is there, from 0 to 1.</summary>
    public double Share
    {
        get
        {
            var required = Form.Columns.Where(column => column.IsRequired).ToList();
            var found = required.Count(column => ColumnIndex[column.Ordinal] >= 0);
            return Form.IsRegister
                ? (double)found / required.Count
                : (double)(found + (LabelColumn >= 0 ? 1 : 0)) / (required.Count + 1);
        }
    }
}
