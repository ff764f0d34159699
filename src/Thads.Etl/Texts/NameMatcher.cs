using System.Text.Json;
using System.Text.RegularExpressions;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Texts;

/// <summary>Finds the member that a name in a workbook means. Several candidates are all returned: guessing is left to nobody.</summary>
internal sealed partial class NameMatcher
{
    private readonly Dictionary<string, HashSet<string>> codesByName = [];
    private readonly Dictionary<string, HashSet<string>> codesByExactName = [];
    private readonly Dictionary<string, (string Code, int WordId)> taught = [];
    private readonly Dictionary<string, (string Code, int WordId)> taughtExactly = [];

    /// <summary>Where it is noted which words that hold everywhere were used.</summary>
    private ICollection<int>? used;
    private readonly bool matchesOffices;

    /// <summary>The places of provinces, which may stand after the name of an office in them.</summary>
    private readonly HashSet<string> provinces = [];

    /// <summary>In place of a number: the word is one of the layout that is followed.</summary>
    private const int OfLayout = 0;

    private NameMatcher(bool matchesOffices) => this.matchesOffices = matchesOffices;

    /// <summary>Offices under every name they ever had, their short names and codes; the whole province as "Toàn tỉnh".</summary>
    public static NameMatcher ForOffices(IEnumerable<OfficeDimension> offices)
    {
        var matcher = new NameMatcher(matchesOffices: true);
        foreach (var office in offices)
        {
            foreach (var name in new[] { office.OfficeCode, office.OfficeName, office.ShortName })
            {
                var folded = VietnameseText.Fold(name);
                Add(matcher.codesByName, folded, office.OfficeCode);
                Add(matcher.codesByName, PlaceOf(folded), office.OfficeCode);
                if (office.Level == "province" && name != office.OfficeCode && PlaceOf(folded) is { Length: > 0 } place)
                {
                    matcher.provinces.Add(place);
                }
            }
        }
        return matcher;
    }

    public static NameMatcher ForCategories(IEnumerable<ICategory> members)
    {
        var matcher = new NameMatcher(matchesOffices: false);
        foreach (var member in members)
        {
            foreach (
                var name in member
                    .Aliases.Split('|', StringSplitOptions.RemoveEmptyEntries)
                    .Append(member.NameVi)
                    .Append(member.Code)
            )
            {
                Add(matcher.codesByName, VietnameseText.Fold(name), member.Code);
                Add(matcher.codesByExactName, Exact(name), member.Code);
            }
        }
        return matcher;
    }

    /// <summary>The members of a list under their own names, and under what the province and a layout say that they are called.</summary>
    public static NameMatcher For(
        CategoryKind kind,
        ReferenceData reference,
        KnownLayout? layout = null,
        ICollection<int>? used = null
    ) => Untaught(kind, reference).Taught(kind, reference, layout, used);

    /// <summary>The members of a list under their own names alone.</summary>
    public static NameMatcher Untaught(CategoryKind kind, ReferenceData reference) =>
        kind == CategoryKind.Office ? ForOffices(reference.Offices) : ForCategories(reference.Categories(kind));

    /// <summary>Adds what was taught, which outranks every other name: of a layout, and everywhere; the last word counts.</summary>
    /// <param name="kind">The list.</param>
    /// <param name="reference">The words that hold everywhere.</param>
    /// <param name="layout">The layout that is followed; null for none.</param>
    /// <param name="noting">Takes the numbers of the words that hold everywhere, as they are used.</param>
    public NameMatcher Taught(
        CategoryKind kind,
        ReferenceData reference,
        KnownLayout? layout,
        ICollection<int>? noting = null
    )
    {
        used = noting;
        var list = ListOf(kind);
        foreach (var word in reference.Layouts.Words.Where(word => word.ListName == list))
        {
            Teach(word.Text, word.Means, word.WordId);
        }
        foreach (var word in layout?.Definition.Words.Where(word => word.List == list) ?? [])
        {
            Teach(word.Text, word.Means, OfLayout);
        }
        return this;
    }

    /// <summary>Whether two texts are one name, however they are numbered and written.</summary>
    public static bool IsSame(string left, string right) =>
        Exact(left) == Exact(right)
        || (
            Numbering().Replace(VietnameseText.Fold(left), "") is { Length: > 0 } folded
            && folded == Numbering().Replace(VietnameseText.Fold(right), "")
        );

    /// <summary>The name of a list, as words are kept under it: <c>case_type</c>.</summary>
    public static string ListOf(CategoryKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private void Teach(string text, string code, int wordId)
    {
        taughtExactly[Exact(text)] = (code, wordId);
        if (VietnameseText.Fold(text) is { Length: > 0 } folded)
        {
            taught[folded] = (code, wordId);
            // "4. Dân sự" here may be "3. Dân sự" elsewhere.
            taught.TryAdd(Numbering().Replace(folded, ""), (code, wordId));
        }
    }

    private string[] Noted((string Code, int WordId) word)
    {
        if (word.WordId != OfLayout)
        {
            used?.Add(word.WordId);
        }
        return [word.Code];
    }

    /// <summary>
    /// The codes that a text can stand for, to the letter before anything else: "điểm d" and "điểm đ" are two grounds, and "%" is a name
    /// of which folding leaves nothing.
    /// </summary>
    public IReadOnlyCollection<string> MatchText(string text) =>
        taughtExactly.TryGetValue(Exact(text), out var word) ? Noted(word)
        : codesByExactName.TryGetValue(Exact(text), out var codes) ? codes
        : Match(VietnameseText.Fold(text));

    /// <summary>Whether more is named than that there is an office: "Chi cục Thi hành án dân sự …………" names none.</summary>
    public static bool NamesPlace(string text) => PlaceOf(VietnameseText.Fold(text)).Length > 1;

    /// <summary>The codes that a folded name can stand for: none, one, or several.</summary>
    public IReadOnlyCollection<string> Match(string folded)
    {
        foreach (var name in Readings(folded))
        {
            if (taught.TryGetValue(name, out var word))
            {
                return Noted(word);
            }
            if (name.Length > 0 && codesByName.TryGetValue(name, out var codes))
            {
                return codes;
            }
        }
        return [];
    }

    /// <summary>The name as it stands, then without a number before it ("1. Dân sự"), then, of an office, the place alone.</summary>
    private IEnumerable<string> Readings(string folded)
    {
        yield return folded;
        var unnumbered = Numbering().Replace(folded, "");
        yield return unnumbered;
        if (matchesOffices)
        {
            yield return PlaceOf(folded);
            yield return PlaceOf(unnumbered);
            // "Chi cục … thành phố Phúc Yên, tỉnh Vĩnh Phúc", "… Phúc Yên - Vĩnh Phúc".
            foreach (var province in provinces)
            {
                if (unnumbered.EndsWith(" " + province, StringComparison.Ordinal))
                {
                    var within = unnumbered[..^(province.Length + 1)];
                    within = within.EndsWith(" tinh", StringComparison.Ordinal) ? within[..^" tinh".Length] : within;
                    yield return within;
                    yield return PlaceOf(within);
                }
            }
        }
    }

    private static void Add(Dictionary<string, HashSet<string>> index, string name, string code)
    {
        if (name.Length == 0)
        {
            return;
        }
        if (!index.TryGetValue(name, out var codes))
        {
            index[name] = codes = [];
        }
        codes.Add(code);
    }

    private static string Exact(string name) => VietnameseText.Tidy(name).ToLowerInvariant();

    /// <summary>"cc thads h lap thach" and "chi cuc thi hanh an dan su huyen lap thach" are both "lap thach".</summary>
    private static string PlaceOf(string folded) => OfficeWords().Replace(folded, "").Trim();

    [GeneratedRegex(@"^([0-9]{1,3}|[ivx]{1,4}|[a-h])\s+(?=\S)")]
    private static partial Regex Numbering();

    [GeneratedRegex(
        @"^((phong(?= th(i hanh an|ads|a)\b)|chi cuc|cuc|cc|thi hanh an dan su|thi hanh an|tha dan su|thads|tha ds|tha|huyen|h|thanh pho|tp|thi xa|tx|quan|tinh)\b\s*)+"
    )]
    private static partial Regex OfficeWords();
}
