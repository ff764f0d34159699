using System.Globalization;

namespace Thads.Etl.Cells;

/// <summary>What a cell's number format says about the number it shows.</summary>
internal sealed class NumberFormat
{
    /// <summary>Beyond this a double no longer tells one whole number from the next, and Excel shows none of its digits for certain.</summary>
    private const double LargestExact = 1e15;
    private const int MostPlacesTold = 15;
    private readonly IReadOnlyList<NumberFormatSection> sections;

    private NumberFormat(IReadOnlyList<NumberFormatSection> sections)
    {
        this.sections = sections;
        IsPercent = sections[0].Percents > 0;
        Places = sections[0].LeastPlaces;
        MostPlaces = sections[0].IsGeneral || sections[0].IsBeyondUs ? null : sections[0].Fraction.Count;
        // Which section shows a number may hang on a condition: [<1000]0;#,##0,
        Thousands = sections.Any(section => section.HasCondition)
            ? sections.Max(section => section.Thousands)
            : sections[0].Thousands;
        ShowsOtherDigits = sections[0].HasDigitsOfText;
        HidesNumber = sections[0].HidesNumber;
        Words = sections[0].Words;
        IsAsItStands = !IsPercent && Thousands == 0 && !ShowsOtherDigits && !HidesNumber && Words.Length == 0;
    }

    public static NumberFormat General { get; } = Parse("General");

    /// <summary>Whether it is shown as a percentage, 0.88 as 88 %.</summary>
    public bool IsPercent { get; }

    /// <summary>How many decimal places it shows at least: 2 for <c>0.00</c>, none for <c>General</c> and <c>0.##</c>.</summary>
    public int Places { get; }

    /// <summary>How many decimal places it shows at most; null where it shows as many as there are, as <c>General</c> does.</summary>
    public int? MostPlaces { get; }

    /// <summary>How often what it shows is divided by a thousand: once by <c>#,##0,</c>, where 5.000.000 is shown as 5.000.</summary>
    public int Thousands { get; }

    /// <summary>Whether it shows digits that are no part of the number: 500 as 500000 by <c>0"000"</c>.</summary>
    public bool ShowsOtherDigits { get; }

    /// <summary>Whether nothing of the number is shown, or a day in its place: <c>;;;</c>, <c>"x"</c>, <c>yyyy</c>.</summary>
    public bool HidesNumber { get; }

    /// <summary>What is shown beside the number, such as " nghìn" under <c>0" nghìn"</c>.</summary>
    public string Words { get; }

    /// <summary>Whether the number is shown as it stands, but for its places and the marks between thousands.</summary>
    public bool IsAsItStands { get; }

    /// <summary>Any text is a format; what is unknown in it shows nothing that we could tell.</summary>
    public static NumberFormat Parse(string format) => new([.. NumberFormatSection.Split(format)]);

    /// <summary>
    /// What a cell shows of a number that names something: 7 as <c>007</c> under <c>000</c> and as <c>7/QĐ</c> under <c>0"/QĐ"</c>. Marks
    /// between thousands, which are no part of a name, are left out. Null where we can't tell, or where the cell doesn't show all of it.
    /// </summary>
    public string? Show(double number)
    {
        if (!double.IsFinite(number) || Math.Abs(number) >= LargestExact)
        {
            return null;
        }
        var section =
            number < 0 && sections.Count > 1 ? sections[1]
            : number == 0 && sections.Count > 2 ? sections[2]
            : sections[0];
        // Several signs of percent would carry a number beyond what can be counted.
        if (section.IsBeyondUs || section.Percents > 1)
        {
            return null;
        }
        var sign = number < 0 && sections.Count == 1 ? "-" : "";
        if (section.IsGeneral)
        {
            return sign + Plain(Math.Abs((decimal)number));
        }
        var shown = Math.Abs((decimal)number);
        shown *= section.Percents == 1 ? 100 : 1;
        for (var i = 0; i < section.Thousands; i++)
        {
            shown /= 1000;
        }
        var rounded = Math.Round(
            shown,
            Math.Min(section.Fraction.Count, MostPlacesTold),
            MidpointRounding.AwayFromZero
        );
        if (!section.HasDigits || rounded != shown)
        {
            return null;
        }
        return section.IsPlain ? sign + Plain(rounded) : sign + section.Write(rounded);
    }

    private static string Plain(decimal number) => number.ToString("0.###############", CultureInfo.InvariantCulture);
}
