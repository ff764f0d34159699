using System.Globalization;
using System.Text;
using Thads.Etl.Cells;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Text;

namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>
/// Makes a cell of what stands in the file. Nothing is guessed: what is no value of its type is a damaged cell, and a formula without a
/// stored result is one that was not calculated.
/// </summary>
internal sealed class CellValues(
    StyleTable styles,
    Func<SharedStringTable> sharedStrings,
    bool is1904,
    InspectionOptions limits
)
{
    /// <summary>Beyond this a whole number may not be told from its neighbour.</summary>
    private const int DigitsOfWholeNumber = 15;

    /// <summary>No number, index or name of an error is longer.</summary>
    private const int LongestValue = 64;
    private SharedStringTable? strings;
    private readonly LongTexts longTexts = new(limits);

    public static CellType TypeOf(ReadOnlySpan<byte> t) =>
        t.Length switch
        {
            0 => CellType.Number,
            1 => t[0] switch
            {
                (byte)'n' => CellType.Number,
                (byte)'s' => CellType.SharedString,
                (byte)'b' => CellType.Boolean,
                (byte)'e' => CellType.Error,
                (byte)'d' => CellType.IsoDate,
                _ => CellType.Unknown,
            },
            _ when t.SequenceEqual("str"u8) => CellType.FormulaString,
            _ when t.SequenceEqual("inlineStr"u8) => CellType.InlineString,
            _ => CellType.Unknown,
        };

    /// <summary>
    /// What a cell is without a value. A formula that gives an empty text has an empty one (<c>t="str"</c> and <c>v</c>); a text without any
    /// was not calculated.
    /// </summary>
    public SheetCell WithoutValue(CellType type, int style, bool hasFormula) =>
        type == CellType.Error ? SheetCell.OfError("#?", IsStruck(style))
        : hasFormula ? SheetCell.NotCalculated(IsStruck(style))
        : default;

    /// <summary>What a cell's <c>v</c> says; blank if it says nothing and its type is not that of a text.</summary>
    /// <param name="type">The cell's type.</param>
    /// <param name="style">The number of its style.</param>
    /// <param name="value">What stands there, in UTF-8.</param>
    /// <param name="length">How many bytes there are, if <paramref name="value"/> is not all.</param>
    public SheetCell Value(CellType type, int style, ReadOnlySpan<byte> value, int length)
    {
        // A text may be empty, and a formula may well give one; nothing else can be.
        if (value.Length == 0 && type is not (CellType.FormulaString or CellType.SharedString))
        {
            return default;
        }
        return type switch
        {
            CellType.Number => Number(value, style),
            CellType.SharedString => Shared(value, style),
            CellType.FormulaString => Text(Plain(value, length), style),
            CellType.Boolean => Boolean(value, style),
            CellType.Error => SheetCell.OfError(Shown(value), IsStruck(style)),
            CellType.IsoDate => Day(value, style),
            _ => Damaged(value, style),
        };
    }

    /// <param name="text">As <see cref="CellStringReader"/> gives it.</param>
    /// <param name="style">The number of the cell's style.</param>
    public SheetCell Text(object text, int style)
    {
        // A style that is not there takes nothing from a text.
        var under = styles[style] ?? CellStyle.General;
        if (text is string plain)
        {
            return SheetCell.OfText(plain, under.IsStruck);
        }
        var found = (CellString)text;
        longTexts.Count(found.Length, "xl");
        return found.Under(under);
    }

    /// <param name="found">What stands there.</param>
    /// <param name="style">The number of the cell's style.</param>
    public SheetCell Damaged(string found, int style) => SheetCell.Damaged(found, IsStruck(style));

    private SheetCell Damaged(ReadOnlySpan<byte> found, int style) => Damaged(Shown(found), style);

    private bool IsStruck(int style) => styles[style]?.IsStruck ?? false;

    private object Plain(ReadOnlySpan<byte> value, int length)
    {
        var text = CellStringReader.Text(value);
        var characters = length > value.Length ? length : text.Length;
        return characters > CellString.Longest ? new CellString(text.Truncate(80), null, characters)
            : styles.HasLegacyFonts || characters >= CellString.LongFrom ? new CellString(text, null, characters)
            : CellText.Normalize(text);
    }

    private SheetCell Number(ReadOnlySpan<byte> value, int style) =>
        styles[style] is { } under && TryReadNumber(value, out var number)
            ? under.CellOf(number, is1904)
            : Damaged(value, style);

    /// <summary>A number as XML writes it: no blanks, no commas, finite.</summary>
    private static bool TryReadNumber(ReadOnlySpan<byte> value, out double number)
    {
        if (value.Length <= DigitsOfWholeNumber && TryReadDigits(value, out var whole))
        {
            number = whole;
            return true;
        }
        return double.TryParse(
                value,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out number
            )
            && double.IsFinite(number)
            && value.Length <= LongestValue;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> value, out long number)
    {
        number = 0;
        foreach (var digit in value)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
            number = (number * 10) + (digit - '0');
        }
        return true;
    }

    private SheetCell Shared(ReadOnlySpan<byte> value, int style)
    {
        strings ??= sharedStrings();
        return
            value.Length is > 0 and <= DigitsOfWholeNumber
            && TryReadDigits(value, out var index)
            && index <= int.MaxValue
            && strings[(int)index] is { } text
            ? Text(text, style)
            : Damaged(value, style);
    }

    private SheetCell Boolean(ReadOnlySpan<byte> value, int style) =>
        value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8) ? SheetCell.OfBoolean(true, IsStruck(style))
        : value.SequenceEqual("0"u8) || value.SequenceEqual("false"u8) ? SheetCell.OfBoolean(false, IsStruck(style))
        : Damaged(value, style);

    private SheetCell Day(ReadOnlySpan<byte> value, int style) =>
        IsoDate.Read(Shown(value)) is { } serial
            ? SheetCell.OfDate(serial, styles[style]?.Format, IsStruck(style))
            : Damaged(value, style);

    /// <summary>What is shown of a value in a finding.</summary>
    private static string Shown(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value[..Math.Min(value.Length, 4 * LongestValue)]);
        return CellText.Normalize(text.Truncate(LongestValue));
    }
}
