namespace Thads.Etl.Workbooks.Annotation;

/// <summary>How a cell is coloured in an annotated workbook, the mildest first.</summary>
internal enum CellMark
{
    Info,
    Warning,
    Error,

    /// <summary>Probably the cell at fault, whatever else is said of it.</summary>
    AtFault,
}
