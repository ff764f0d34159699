using System.Text.RegularExpressions;
using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>The headings that stand one below the other over a column, folded.</summary>
internal sealed partial class HeadingPath
{
    private readonly List<(string Whole, string Bare)> names = [];
    private readonly List<string> printed = [];

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
            printed.Add(VietnameseText.Tidy(text));
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

    /// <summary>Whether these are all the headings, but for the years that they name.</summary>
    public bool Is(IReadOnlyList<string> taught) =>
        names.Select(name => WithoutYears(name.Whole)).SequenceEqual(taught)
        || names.Select(name => WithoutYears(name.Bare)).SequenceEqual(taught);

    /// <summary>Folded headings as <see cref="Is"/> compares them: cells merged downwards once, and every year the same.</summary>
    public static IReadOnlyList<string> Taught(IEnumerable<string> headings)
    {
        var path = new HeadingPath();
        foreach (var heading in headings)
        {
            path.Add(heading);
        }
        return [.. path.names.Select(name => WithoutYears(name.Whole))];
    }

    /// <summary>The headings as printed, from the outermost in; a cell merged downwards stands once.</summary>
    public IReadOnlyList<string> Printed => printed;

    /// <summary>"Năm 2020 chuyển sang" is the heading of every year.</summary>
    public static string WithoutYears(string folded) => Year().Replace(folded, "#");

    /// <summary>A heading without what it says in brackets: "Bản án (Số; Ngày, tháng, năm)" is a "Bản án".</summary>
    public static string Bare(string heading) => Brackets().Replace(heading, " ");

    [GeneratedRegex(@"\([^()]*\)?")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\b20[0-9]{2}\b")]
    private static partial Regex Year();
}
