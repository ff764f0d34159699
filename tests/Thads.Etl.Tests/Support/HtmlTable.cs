using System.Net;
using System.Text.RegularExpressions;

namespace Thads.Etl.Tests.Support;

/// <summary>The tables of a page as its readers see them: text in rows of cells, and what each cell leads to.</summary>
internal sealed partial record HtmlTable(IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The bodies of the page's tables, from top to bottom.</summary>
    public static IReadOnlyList<HtmlTable> AllOf(string html) =>
        [
            .. Bodies()
                .Matches(html)
                .Select(body => new HtmlTable([
                    .. TableRows()
                        .Matches(body.Groups[1].Value)
                        .Select(row => Cells().Matches(row.Groups[1].Value).Select(cell => Plain(cell.Groups[1].Value)))
                        .Select(row => row.ToList()),
                ])),
        ];

    /// <summary>Text without marks, and with its letters as they are.</summary>
    public static string Plain(string html) => WebUtility.HtmlDecode(Marks().Replace(html, "")).Trim();

    /// <summary>What the page leads to inside the portal, its own parts aside.</summary>
    public static IReadOnlyList<string> LinksOf(string html) =>
        [.. Links().Matches(html).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Distinct()];

    [GeneratedRegex("<tbody>(.*?)</tbody>", RegexOptions.Singleline)]
    private static partial Regex Bodies();

    [GeneratedRegex("<tr[^>]*>(.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex TableRows();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cells();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Marks();

    [GeneratedRegex("<a[^>]* href=\"((?:kpi|api)[^\"]*)\"")]
    private static partial Regex Links();
}
