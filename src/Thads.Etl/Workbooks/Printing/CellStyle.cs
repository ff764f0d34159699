namespace Thads.Etl.Workbooks.Printing;

/// <summary>The cell formats of a printed form, numbered as in its stylesheet.</summary>
internal enum CellStyle : uint
{
    Plain,
    Title,
    Centred,
    Note,
    Heading,
    ColumnNumber,
    Label,
    Ordinal,
    Figure,
    Rate,
    TotalLabel,
    TotalFigure,
    TotalRate,
    Signature,
}
