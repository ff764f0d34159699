namespace Thads.Etl.Layouts;

/// <summary>What may be wrong with a layout.</summary>
public enum LayoutProblemKind
{
    NoFile,
    UnknownForm,
    UnknownRegime,
    NameMissing,
    ValidityReversed,
    NoRows,
    NoColumns,
    TooManyColumns,
    UnknownColumn,
    ColumnTwice,
    ColumnMissing,
    HeadingMissing,
    PlaceInvalid,
    CellInvalid,
    UnitInvalid,
    UnknownWord,
    TooManyWords,

    /// <summary>The word is a name that the list or the form has already.</summary>
    WordKnown,
}
