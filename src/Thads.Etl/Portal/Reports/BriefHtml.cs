using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Thads.Etl.Lineage;
using Thads.Etl.Portal.Kpi.Charts;
using Thads.Etl.Reports.Briefs;

namespace Thads.Etl.Portal.Reports;

/// <summary>
/// Lays a brief out as one page of A4, on the portal and as a file of its own: sentences, two charts with the tables that they are drawn
/// from, and where there is one, the published report beside it.
/// </summary>
internal sealed class BriefHtml
{
    private readonly Brief brief;
    private readonly CultureInfo culture;
    private readonly BriefLanguage language;
    private readonly bool linksFigures;

    private BriefHtml(Brief brief, CultureInfo culture, bool linksFigures)
    {
        this.brief = brief;
        this.culture = culture;
        this.linksFigures = linksFigures;
        language = new BriefLanguage(culture);
    }

    /// <param name="brief">The brief, in that language.</param>
    /// <param name="culture">The language.</param>
    /// <param name="linksFigures">Whether a figure leads to the cells that it is made of, as it can on the portal.</param>
    public static MarkupString Of(Brief brief, CultureInfo culture, bool linksFigures) =>
        new(new BriefHtml(brief, culture, linksFigures).Article().ToString(SaveOptions.DisableFormatting));

    /// <summary>The brief as a file that needs nothing else: its style is in it.</summary>
    public static string Page(Brief brief, CultureInfo culture)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", culture.TwoLetterISOLanguageName),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("title", brief.Title),
                new XElement("style", Style())
            ),
            new XElement("body", new XElement("main", new BriefHtml(brief, culture, linksFigures: false).Article()))
        );
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting);
    }

    private static string Style()
    {
        using var css = typeof(BriefHtml).Assembly.GetManifestResourceStream("portal.css")!;
        using var reader = new StreamReader(css);
        // It stands in XML here, where ">" would not be what a style says.
        return reader.ReadToEnd().Replace(" > ", " ", StringComparison.Ordinal);
    }

    private XElement Article() =>
        new(
            "article",
            new XAttribute("class", "brief"),
            Header(),
            brief.Paragraphs.Select(Paragraph),
            new XElement("div", new XAttribute("class", "charts"), Charts()),
            Points(),
            brief.Offices.Count > 0 ? Offices() : null,
            brief.Published.Count > 0 ? Published() : null
        );

    private XElement Header() =>
        new(
            "header",
            new XElement("p", brief.Department.ToUpper(culture)),
            new XElement("h2", brief.Title),
            new XElement(
                "p",
                new XAttribute("class", "note"),
                language.Text(
                    "Complete",
                    brief.OfficesReported,
                    brief.OfficesExpected,
                    PortalFormat.Instant(brief.MadeAt)[..10]
                ) + (brief.IsSynthetic ? " " + language.Text("Synthetic") : "")
            )
        );

    private XElement Paragraph(BriefParagraph paragraph) =>
        new(
            "p",
            new XAttribute("data-topic", paragraph.Topic),
            new XElement("strong", paragraph.Title + ":"),
            " ",
            paragraph.Parts.Select(part => part.Figure is { } figure ? Figure(figure) : new XText(part.Text))
        );

    /// <summary>A figure says where it is from; one whose cells can be followed leads to them.</summary>
    private XNode Figure(BriefFigure figure)
    {
        var title = new XAttribute("title", figure.Source);
        return linksFigures && figure.Column is { } column && KpiFormulas.Find(column) is not null
            ? new XElement("a", new XAttribute("href", Trace(figure, column)), title, figure.Shown)
            : new XElement("b", title, figure.Shown);
    }

    private static string Trace(BriefFigure figure, string column)
    {
        var months = figure.Months is { } some ? FormattableString.Invariant($"&months={some}") : "";
        var office = figure.OfficeCode is { } code ? $"&office={Uri.EscapeDataString(code)}" : "";
        return FormattableString.Invariant($"kpi/trace?column={column}&year={figure.StatYear}") + months + office;
    }

    private IEnumerable<XElement> Charts()
    {
        var labels = brief.Points.Select(point => point.Label).ToList();
        var caption = language.Text(brief.IsByMonth ? "Table.Months" : "Table.Years");
        yield return ByTime("Chart.Cases", point => point.CasesRate, point => point.CasesTarget);
        yield return brief.Offices.Count > 0
            ? Chart(
                SvgChart.Sideways(
                    language.Text("Chart.Offices"),
                    language.Text("Table.Offices"),
                    [.. brief.Offices.Select(office => office.Name)],
                    new ChartSeries(
                        language.Text("Chart.Achieved"),
                        ChartMark.Bar,
                        [.. brief.Offices.Select(office => office.CasesRate)]
                    ),
                    new ChartSeries(
                        language.Text("Chart.Target"),
                        ChartMark.Target,
                        [.. brief.Offices.Select(office => office.CasesTarget)]
                    ),
                    Whole,
                    OnePlace
                ),
                language.Text("Chart.Offices")
            )
            : ByTime("Chart.Money", point => point.MoneyRate, point => point.MoneyTarget);

        XElement ByTime(string name, Func<BriefPoint, double?> rate, Func<BriefPoint, double?> target) =>
            Chart(
                SvgChart.Upright(
                    language.Text(name),
                    caption,
                    labels,
                    [
                        new ChartSeries(
                            language.Text("Chart.Achieved"),
                            brief.IsByMonth ? ChartMark.Line : ChartMark.Bar,
                            [.. brief.Points.Select(rate)]
                        ),
                        new ChartSeries(
                            language.Text(brief.IsByMonth ? "Chart.Progress" : "Chart.Target"),
                            brief.IsByMonth ? ChartMark.SecondLine : ChartMark.Target,
                            [.. brief.Points.Select(target)]
                        ),
                    ],
                    Whole,
                    OnePlace
                ),
                language.Text(name)
            );
    }

    private static XElement Chart(MarkupString svg, string caption) =>
        new("figure", new XElement("figcaption", caption), XElement.Parse(svg.Value));

    /// <summary>Months from left to right, since a page is wider than twelve rows are worth; years too.</summary>
    private XElement Points() =>
        Table(
            language.Text(brief.IsByMonth ? "Table.Months" : "Table.Years"),
            [
                (language.Text(brief.IsByMonth ? "Column.Month" : "Column.Year"), false),
                .. brief.Points.Select(point => (point.Label, true)),
            ],
            [
                Row("Column.CasesRate", point => point.CasesRate),
                Row("Column.CasesTarget", point => point.CasesTarget),
                Row("Column.MoneyRate", point => point.MoneyRate),
                Row("Column.MoneyTarget", point => point.MoneyTarget),
            ]
        );

    private IReadOnlyList<string> Row(string name, Func<BriefPoint, double?> value) =>
        [language.Text(name), .. brief.Points.Select(point => Signed(value(point), 1))];

    private XElement Offices() =>
        Table(
            language.Text("Table.Offices"),
            [
                (language.Text("Column.Rank"), true),
                (language.Text("Column.Office"), false),
                (language.Text("Column.CasesRate"), true),
                (language.Text("Column.Gap"), true),
                (language.Text("Column.Change"), true),
                (language.Text("Column.MoneyRate"), true),
                (language.Text("Column.Gap"), true),
            ],
            [
                .. brief.Offices.Select(office =>
                    (IReadOnlyList<string>)
                        [
                            office.Rank.ToString(culture),
                            office.Name,
                            Signed(office.CasesRate, 2),
                            Signed(office.CasesGap, 2),
                            Signed(office.CasesRateChange, 2),
                            Signed(office.MoneyRate, 2),
                            Signed(office.MoneyGap, 2),
                        ]
                ),
            ]
        );

    private XElement Published()
    {
        var table = Table(
            language.Text("Table.Published"),
            [
                (language.Text("Column.Figure"), false),
                (language.Text("Column.Printed"), true),
                (language.Text("Column.Computed"), true),
                (language.Text("Column.Met"), false),
            ],
            [
                .. brief.Published.Select(figure =>
                    (IReadOnlyList<string>)
                        [
                            language.Published(figure.Label),
                            figure.Printed.ToString($"N{figure.Places}", culture),
                            figure.Computed?.ToString("N4", culture) ?? "–",
                            language.Text(figure.IsMet ? "Yes" : "No"),
                        ]
                ),
            ]
        );
        return new XElement("section", new XAttribute("class", "published"), table);
    }

    private static XElement Table(
        string caption,
        IReadOnlyList<(string Name, bool IsNumber)> columns,
        IEnumerable<IReadOnlyList<string>> rows
    ) =>
        new(
            "div",
            // On a narrow screen it is moved by itself, and not the page.
            new XAttribute("class", "scroll"),
            new XAttribute("tabindex", "0"),
            new XAttribute("role", "region"),
            new XAttribute("aria-label", caption),
            new XElement(
                "table",
                new XAttribute("class", "dense"),
                new XElement("caption", caption),
                new XElement(
                    "thead",
                    new XElement(
                        "tr",
                        columns.Select(column =>
                            Cell("th", column.Name, column.IsNumber, new XAttribute("scope", "col"))
                        )
                    )
                ),
                new XElement(
                    "tbody",
                    rows.Select(row => new XElement(
                        "tr",
                        row.Select((text, index) => Cell("td", text, columns[index].IsNumber, null))
                    ))
                )
            )
        );

    private static XElement Cell(string name, string text, bool isNumber, XAttribute? scope) =>
        new(name, scope, isNumber ? new XAttribute("class", "n") : null, text);

    private string Signed(double? value, int places) =>
        value is { } known
            ? Math.Round((decimal)known, places, MidpointRounding.AwayFromZero).ToString($"N{places}", culture)
            : "–";

    private string Whole(double value) => Signed(value, 0);

    private string OnePlace(double value) => Signed(value, 1);
}
