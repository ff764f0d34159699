namespace Thads.Etl.Layouts;

/// <summary>Why a layout cannot be taught.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="What">Where, or with what: a column, a cell, a word.</param>
public sealed record LayoutProblem(LayoutProblemKind Kind, string What = "")
{
    /// <summary>In English, for the command line.</summary>
    public override string ToString() =>
        Kind switch
        {
            LayoutProblemKind.NoFile => $"It is no layout file: {What}",
            LayoutProblemKind.UnknownForm => $"There is no form “{What}”.",
            LayoutProblemKind.UnknownRegime => $"There is no circular “{What}”.",
            LayoutProblemKind.NameMissing => "It has no name, or one of more than 200 characters.",
            LayoutProblemKind.ValidityReversed => "It ends before it begins.",
            LayoutProblemKind.NoRows => "Its headings stand in 1 to 6 rows, within the first 80 of the sheet.",
            LayoutProblemKind.NoColumns => "It says of no column what it holds.",
            LayoutProblemKind.TooManyColumns => "It has more columns than any printed table.",
            LayoutProblemKind.UnknownColumn => $"The form has no column “{What}”.",
            LayoutProblemKind.ColumnTwice => $"Two columns are said to be “{What}”.",
            LayoutProblemKind.ColumnMissing => $"No column is said to be “{What}”, which the form must have.",
            LayoutProblemKind.HeadingMissing => $"Column {What} has no heading to be known by, or too long a one.",
            LayoutProblemKind.PlaceInvalid => $"“{What}” is no column of a sheet, or stands there twice.",
            LayoutProblemKind.CellInvalid => $"“{What}” is no cell above the headings.",
            LayoutProblemKind.UnitInvalid => $"“{What}” is no unit of money.",
            LayoutProblemKind.UnknownWord => $"“{What}” means nothing that is known here.",
            LayoutProblemKind.WordKnown => $"“{What}” is a name that is known already.",
            _ => $"There are too many words: {What}.",
        };
}
