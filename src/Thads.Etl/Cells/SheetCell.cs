using System.Globalization;

namespace Thads.Etl.Cells;

/// <summary>
/// One cell as it stands in the file. Text has left its reader normalised (see <see cref="Texts.CellText"/>); nothing else is made of it.
/// </summary>
internal readonly struct SheetCell
{
    private readonly string? text;
    private readonly NumberFormat? format;

    private SheetCell(CellKind kind, double number, string? text, NumberFormat? format, bool isStruck)
    {
        Kind = kind;
        Number = number;
        IsStruck = isStruck;
        this.text = text;
        this.format = format;
    }

    public CellKind Kind { get; }

    /// <summary>The number; of a day its serial number since 1899-12-30; of a boolean 1 or 0.</summary>
    public double Number { get; }

    /// <summary>The text; of an error its name; of a damaged cell what stands there.</summary>
    public string Text => text ?? "";

    /// <summary>How a number is shown.</summary>
    public NumberFormat Format => format ?? NumberFormat.General;

    /// <summary>Whether the cell is shown struck out.</summary>
    public bool IsStruck { get; }

    /// <summary>Whether no usable value stands there: an error, a formula without a result, damage.</summary>
    public bool IsDefective => Kind >= CellKind.Error;

    /// <summary>Whether a text has nothing to be seen, or nothing is there.</summary>
    public bool IsBlank => Kind == CellKind.Blank || (Kind == CellKind.Text && string.IsNullOrWhiteSpace(text));

    public bool Truth => Number != 0;

    /// <summary>The moment that a cell of kind <see cref="CellKind.Date"/> shows.</summary>
    public DateTime Date => DateTime.FromOADate(Number);

    public static SheetCell OfNumber(double number, NumberFormat? format = null, bool isStruck = false) =>
        new(CellKind.Number, number, null, format, isStruck);

    public static SheetCell OfText(string text, bool isStruck = false) => new(CellKind.Text, 0, text, null, isStruck);

    public static SheetCell OfBoolean(bool truth, bool isStruck = false) =>
        new(CellKind.Boolean, truth ? 1 : 0, null, null, isStruck);

    /// <param name="serial">Days since 1899-12-30; within what <see cref="DateTime"/> holds, which the pass has checked.</param>
    public static SheetCell OfDate(double serial, NumberFormat? format = null, bool isStruck = false) =>
        new(CellKind.Date, serial, null, format, isStruck);

    public static SheetCell OfError(string name, bool isStruck = false) => new(CellKind.Error, 0, name, null, isStruck);

    public static SheetCell NotCalculated(bool isStruck = false) =>
        new(CellKind.NotCalculated, 0, null, null, isStruck);

    public static SheetCell Damaged(string found, bool isStruck = false) =>
        new(CellKind.Damaged, 0, found, null, isStruck);

    /// <summary>What a person would copy from the cell, trimmed; empty for a blank one.</summary>
    public override string ToString() =>
        Kind switch
        {
            CellKind.Number => Number.ToString(CultureInfo.InvariantCulture),
            CellKind.Date => Date.ToString(CultureInfo.InvariantCulture),
            CellKind.Boolean => Truth ? bool.TrueString : bool.FalseString,
            _ => Text.Trim(),
        };
}
