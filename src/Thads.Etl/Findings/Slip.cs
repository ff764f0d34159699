namespace Thads.Etl.Findings;

/// <summary>The slips of the hand that are known by what they leave in a cell, by their stable codes.</summary>
internal static class Slip
{
    public const string DigitMissing = "digit-missing";
    public const string DigitDoubled = "digit-doubled";
    public const string DigitAdded = "digit-added";
    public const string DigitWrong = "digit-wrong";
    public const string DigitsTransposed = "digits-transposed";
    public const string Times10 = "times-10";
    public const string Times100 = "times-100";
    public const string Times1000 = "times-1000";
    public const string Sign = "sign";
    public const string LeftOut = "left-out";
    public const string Swapped = "swapped";
    public const string ShiftedRow = "shifted-row";
    public const string ShiftedColumn = "shifted-column";
    public const string LastPeriod = "last-period";

    /// <summary>Every code; each has a name in both languages.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        DigitMissing,
        DigitDoubled,
        DigitAdded,
        DigitWrong,
        DigitsTransposed,
        Times10,
        Times100,
        Times1000,
        Sign,
        LeftOut,
        Swapped,
        ShiftedRow,
        ShiftedColumn,
        LastPeriod,
    ];
}
