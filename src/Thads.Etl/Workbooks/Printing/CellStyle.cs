namespace Thads.Etl.Workbooks.Printing;

/// <summary>The cell formats of a printed form, numbered as in its stylesheet. Inputs are what a template lets be filled in.</summary>
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
    Text,
    Date,
    Score,
    InputFigure,
    InputRate,
    InputScore,
    InputText,
    InputDate,
    InputTitle,
    ComputedFigure,
    ComputedRate,
}
