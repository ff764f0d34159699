using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>
/// Texts of a format that does not share them, or whose parser makes each anew: the same text is one object, as what reads columns of
/// choices expects, and is normalised once. A hostile file may hold any number of different texts: only the latest are kept.
/// </summary>
internal sealed class SharedTexts
{
    /// <summary>Names, lists and officers of an office, several times over; a power of two.</summary>
    private const int Places = 4_096;

    /// <summary>Longer texts are remarks, which do not come again.</summary>
    private const int Longest = 256;
    private readonly (string? Raw, string Normal)[] texts = new (string?, string)[Places];

    /// <summary>The text normalised, see <see cref="CellText"/>.</summary>
    public string Normalize(string raw)
    {
        if (raw.Length > Longest)
        {
            return CellText.Normalize(raw);
        }
        ref var place = ref texts[string.GetHashCode(raw) & (Places - 1)];
        if (place.Raw != raw)
        {
            place = (raw, CellText.Normalize(raw));
        }
        return place.Normal;
    }
}
