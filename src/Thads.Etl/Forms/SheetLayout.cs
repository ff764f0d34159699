namespace Thads.Etl.Forms;

/// <summary>How a sheet was read: what a submission remembers of its workbook, so that it can be read in the same way later.</summary>
/// <param name="SheetName">The sheet.</param>
/// <param name="IsConverted">Whether the rows were made of those of another layout, whose own columns are not remembered.</param>
/// <param name="LabelColumn">The column of the sheet that names the rows, from 0; -1 where none does.</param>
/// <param name="FirstRow">The first row of headings, from 1.</param>
/// <param name="LastRow">The last row of headings, from 1.</param>
/// <param name="MoneyUnit">đồng in one unit of the printed amounts.</param>
/// <param name="TitleFigure">The figure above the table; 0 where the form has none.</param>
/// <param name="Columns">The form's columns that the sheet has.</param>
/// <param name="LayoutId">The layout that was followed, as the warehouse keeps it; null where none was told.</param>
/// <param name="TitlePlace">Where the figure above the table stands; null where the form has none.</param>
public sealed record SheetLayout(
    string SheetName,
    bool IsConverted,
    int LabelColumn,
    int FirstRow,
    int LastRow,
    decimal MoneyUnit,
    decimal TitleFigure,
    IReadOnlyList<PlacedColumn> Columns,
    int? LayoutId = null,
    PlacedColumn? TitlePlace = null
);
