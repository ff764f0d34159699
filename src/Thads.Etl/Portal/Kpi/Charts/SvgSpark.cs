using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;

namespace Thads.Etl.Portal.Kpi.Charts;

/// <summary>A line as high as a row of text, in a cell beside the figure that it ends in.</summary>
public static class SvgSpark
{
    private const double Width = 72;
    private const double Height = 18;
    private const double Margin = 3;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <param name="label">What is said in place of the picture: the values.</param>
    /// <param name="values">One for each place, null where there is none.</param>
    /// <param name="scale">The same for all lines that are compared.</param>
    /// <returns>Nothing where no value is there.</returns>
    public static MarkupString Of(string label, IReadOnlyList<double?> values, ChartScale scale)
    {
        var last = values.Count - 1;
        while (last >= 0 && values[last] is null)
        {
            last--;
        }
        if (last < 0)
        {
            return default;
        }
        double X(int i) => Margin + ((Width - (2 * Margin)) * i / Math.Max(1, values.Count - 1));
        double Y(double value) => Margin + ((Height - (2 * Margin)) * (1 - scale.Place(value)));
        var line = ChartLine.Through(values, X, Y);
        var svg = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {Height}")),
            new XAttribute("class", "spark"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", label),
            new XElement(Svg + "title", label),
            new XElement(Svg + "path", new XAttribute("d", line.Solid))
        );
        if (line.Gaps.Length > 0)
        {
            svg.Add(new XElement(Svg + "path", new XAttribute("d", line.Gaps), new XAttribute("class", "gap")));
        }
        svg.Add(
            new XElement(
                Svg + "circle",
                new XAttribute("cx", X(last).ToString("0.#", CultureInfo.InvariantCulture)),
                new XAttribute("cy", Y(values[last]!.Value).ToString("0.#", CultureInfo.InvariantCulture)),
                new XAttribute("r", 2)
            )
        );
        return new MarkupString(svg.ToString(SaveOptions.DisableFormatting));
    }
}
