using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Reports.Briefs;

/// <summary>The words and figures of a brief in one language.</summary>
internal sealed partial class BriefLanguage(CultureInfo culture)
{
    private const decimal Billion = 1_000_000_000m;
    private readonly ResourceManager texts = new(typeof(BriefText));

    public bool IsEnglish => culture.TwoLetterISOLanguageName == "en";

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public string Text(string name, params object?[] arguments) => string.Format(culture, Template(name), arguments);

    /// <summary>A text as words and figures: a place that a figure fills is the figure; others are filled with words.</summary>
    public IEnumerable<BriefPart> Parts(string name, params object[] arguments)
    {
        var template = Template(name);
        var at = 0;
        foreach (Match place in Place().Matches(template))
        {
            if (place.Index > at)
            {
                yield return new BriefPart(template[at..place.Index]);
            }
            var filled = arguments[
                int.Parse(place.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            ];
            yield return filled is BriefFigure figure
                ? new BriefPart(figure.Shown, figure)
                : new BriefPart((string)filled);
            at = place.Index + place.Length;
        }
        if (at < template.Length)
        {
            yield return new BriefPart(template[at..]);
        }
    }

    /// <summary>The label of a figure of the published report, which begins with its year or years.</summary>
    public string Published(string label)
    {
        var match = YearsAndWhat().Match(label);
        var years = match.Groups["than"] is { Success: true, Value: var than }
            ? Text("Published.Against", match.Groups["year"].Value, than)
            : match.Groups["year"].Value;
        return Text($"Published.{match.Groups["what"].Value}", years);
    }

    public string Name(ICategory member) => IsEnglish ? member.NameEn : member.NameVi;

    public string Label(PeriodDimension period) => IsEnglish ? period.LabelEn : period.LabelVi;

    /// <summary>Cases, persons, offices.</summary>
    public string Count(decimal value) => Math.Abs(value).ToString("N0", culture);

    /// <summary>An amount in đồng, said in tỷ with one place.</summary>
    public string Billions(decimal value) => Places(value / Billion, 1);

    /// <summary>A rate, a gap or a change, without its sign: the word beside it says the direction.</summary>
    public string Places(decimal value, int places) => Math.Abs(Rounded(value, places)).ToString($"N{places}", culture);

    /// <summary>Which way a figure that is shown to so many places has gone.</summary>
    public static BriefDirection DirectionOf(decimal value, int places) =>
        Rounded(value, places) switch
        {
            > 0 => BriefDirection.Up,
            < 0 => BriefDirection.Down,
            _ => BriefDirection.Same,
        };

    /// <summary>Which way an amount that is shown in tỷ with one place has gone.</summary>
    public static BriefDirection DirectionOfBillions(decimal value) => DirectionOf(value / Billion, 1);

    private static decimal Rounded(decimal value, int places) =>
        Math.Round(value, places, MidpointRounding.AwayFromZero);

    private string Template(string name) =>
        texts.GetString(name, culture) ?? throw new ArgumentException($"There is no text {name}.", nameof(name));

    [GeneratedRegex(@"^(?<year>\d{4}(-\d{4})?)( against (?<than>\d{4}),)? (?<what>.+)$")]
    private static partial Regex YearsAndWhat();

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
