namespace Thads.Etl.Portal.Account;

/// <summary>What people call a browser, from what it says of itself: enough to know one's own machines by.</summary>
internal static class BrowserName
{
    /// <summary>In the order in which they are looked for: most browsers call themselves by others' names too.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("coc_coc", "Cốc Cốc"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <returns>Such as <c>Firefox, Windows</c>; empty where it says nothing that is known.</returns>
    public static string Of(string? said) =>
        string.Join(", ", new[] { Find(Browsers, said), Find(Systems, said) }.OfType<string>());

    private static string? Find((string Mark, string Name)[] known, string? said) =>
        said is null
            ? null
            : Array.Find(known, one => said.Contains(one.Mark, StringComparison.OrdinalIgnoreCase)).Name;
}
