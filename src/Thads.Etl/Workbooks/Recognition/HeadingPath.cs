using System.Text.RegularExpressions;
using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>The headings that stand one below the other over a column, folded.</summary>
internal sealed partial class HeadingPath
{
    private readonly List<(string Whole, string Bare)> names = [];

    /// <summary>The innermost heading as printed.</summary>
    public string LastText { get; private set; } = "";

    /// <summary>The unit of money that the innermost heading with one says in brackets, as đồng in one of it: 1.000 for "Số tiền (nghìn đồng)".</summary>
    public decimal? Unit { get; private set; }

    /// <summary>Adds the next heading inwards; a cell merged downwards repeats its text and counts once.</summary>
    public void Add(string text)
    {
        var name = VietnameseText.Fold(text);
        if (name.Length > 0 && (names.Count == 0 || names[^1].Whole != name))
        {
            names.Add((name, VietnameseText.Fold(Bare(text))));
            LastText = text;
            Unit =
                Brackets()
                    .Matches(text)
                    .Select(match =>
                        MoneyUnits.Find(
                            match.Value.Trim('(', ')').Replace("ĐVT:", "", StringComparison.OrdinalIgnoreCase)
                        )
                    )
                    .LastOrDefault(unit => unit is not null)
                ?? Unit;
        }
    }

    /// <summary>Whether the innermost headings are these, with or without what they say in brackets.</summary>
    public bool EndsWith(string[] path)
    {
        if (path.Length > names.Count)
        {
            return false;
        }
        for (var i = 0; i < path.Length; i++)
        {
            var (whole, bare) = names[names.Count - path.Length + i];
            if (whole != path[i] && bare != path[i])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>A heading without what it says in brackets: "Bản án (Số; Ngày, tháng, năm)" is a "Bản án".</summary>
    public static string Bare(string heading) => Brackets().Replace(heading, " ");

    [GeneratedRegex(@"\([^()]*\)?")]
    private static partial Regex Brackets();
}
