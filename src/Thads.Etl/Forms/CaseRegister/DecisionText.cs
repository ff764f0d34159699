using Thads.Etl.Texts;

namespace Thads.Etl.Forms.CaseRegister;

/// <summary>
/// What a composite cell of a register says, in which an office writes a decision's number, date, reason and money as free text. Only
/// what can be read in one way is taken.
/// </summary>
/// <param name="Number">The decision's number, such as <c>46/QĐ-THADS</c>; null when none is stated.</param>
/// <param name="Date">Its day.</param>
/// <param name="Amount">The one amount that is stated, in đồng.</param>
/// <param name="AmountDoubt">Why there is no amount.</param>
/// <param name="AmountsSeen">The words that gave rise to the doubt: amounts and areas only, never the names that stand around them.</param>
public sealed record DecisionText(
    string? Number,
    DateOnly? Date,
    decimal? Amount,
    AmountDoubt AmountDoubt,
    string AmountsSeen
)
{
    /// <summary>Stands where a date or a number was found, so that nothing reads its digits again. <c>Tidy</c> leaves no such character.</summary>
    internal const char Taken = '\u0001';

    /// <summary>Reads a cell; takes time in proportion to its length, whatever stands in it, and never throws.</summary>
    public static DecisionText Parse(string text)
    {
        var tidy = DecisionDates.Unglue(VietnameseText.Tidy(WithoutHalfCharacters(text)));
        // Dates first, then the number, then money: each reads only the digits that the one before left.
        var rest = tidy.ToCharArray();
        var dates = DecisionDates.Take(tidy, rest);
        var number = DecisionNumber.Take(rest);
        var date = DecisionDates.Choose(tidy, dates, number);
        var (amount, doubt, seen) = DecisionAmounts.Read(new string(rest));
        return new DecisionText(number?.Text, date, amount, doubt, seen);
    }

    /// <summary>A damaged file can hold half a surrogate pair, which cannot be normalised.</summary>
    private static string WithoutHalfCharacters(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
        {
            return text;
        }
        var whole = text.ToCharArray();
        for (var i = 0; i < whole.Length; i++)
        {
            if (i + 1 < whole.Length && char.IsSurrogatePair(whole[i], whole[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(whole[i]))
            {
                whole[i] = ' ';
            }
        }
        return new string(whole);
    }
}
