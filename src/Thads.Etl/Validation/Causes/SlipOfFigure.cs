using System.Globalization;
using Thads.Etl.Findings;

namespace Thads.Etl.Validation.Causes;

/// <summary>Tells by which slip of the hand one figure became another.</summary>
internal static class SlipOfFigure
{
    /// <param name="found">What stands in the cell, in the printed unit.</param>
    /// <param name="meant">What should.</param>
    /// <returns>A code of <see cref="Slip"/>; null where no single slip leads from one to the other.</returns>
    public static string? Of(decimal found, decimal meant)
    {
        if (found == meant || meant == 0)
        {
            return null;
        }
        return found == -meant ? Slip.Sign
            : found == 0 ? Slip.LeftOut
            : found < 0 || meant < 0 ? null
            : Scale(found, meant) ?? Digits(Written(found), Written(meant));
    }

    /// <summary>Whether a slip leads there that hardly any two figures have between them by chance.</summary>
    public static bool IsPlain(decimal found, decimal meant) =>
        Of(found, meant)
            is Slip.Times10
                or Slip.Times100
                or Slip.Times1000
                or Slip.DigitMissing
                or Slip.DigitDoubled
                or Slip.DigitsTransposed;

    /// <summary>Every figure that such a slip could have made the one that was found of.</summary>
    public static IEnumerable<decimal> Meant(decimal found)
    {
        if (found <= 0)
        {
            yield break;
        }
        foreach (var factor in new[] { 10m, 100m, 1_000m })
        {
            yield return found * factor;
            yield return found / factor;
        }
        var text = Written(decimal.Truncate(found));
        for (var i = 0; i <= text.Length; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                yield return Figure(text.Insert(i, digit.ToString()));
            }
        }
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == text[i - 1])
            {
                yield return Figure(text.Remove(i, 1));
            }
            else
            {
                yield return Figure($"{text[..(i - 1)]}{text[i]}{text[i - 1]}{text[(i + 1)..]}");
            }
        }

        static decimal Figure(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static string? Scale(decimal found, decimal meant)
    {
        foreach (var (factor, code) in new[] { (10m, Slip.Times10), (100m, Slip.Times100), (1_000m, Slip.Times1000) })
        {
            if (found == meant * factor || meant == found * factor)
            {
                return code;
            }
        }
        return null;
    }

    private static string? Digits(string found, string meant) =>
        found.Length == meant.Length - 1 && IsWithoutOne(found, meant) ? Slip.DigitMissing
        : found.Length == meant.Length + 1 && IsWithoutOne(meant, found)
            ? HasDoubled(meant, found) ? Slip.DigitDoubled
                : Slip.DigitAdded
        : found.Length == meant.Length ? Exchanged(found, meant)
        : null;

    private static string? Exchanged(string found, string meant)
    {
        var differ = Enumerable.Range(0, found.Length).Where(i => found[i] != meant[i]).ToList();
        return differ switch
        {
            // A slip in one of only two digits changes half of the figure, which says nothing.
            [_] when found.Length > 2 => Slip.DigitWrong,
            [var first, var second]
                when second == first + 1 && found[first] == meant[second] && found[second] == meant[first] =>
                Slip.DigitsTransposed,
            _ => null,
        };
    }

    /// <summary>Whether the longer text becomes the shorter one by leaving one sign out.</summary>
    private static bool IsWithoutOne(string shorter, string longer) =>
        Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);

    private static bool HasDoubled(string shorter, string longer) =>
        Enumerable.Range(1, longer.Length - 1).Any(i => longer[i] == longer[i - 1] && longer.Remove(i, 1) == shorter);

    private static string Written(decimal figure) => figure.ToString("0.######", CultureInfo.InvariantCulture);
}
