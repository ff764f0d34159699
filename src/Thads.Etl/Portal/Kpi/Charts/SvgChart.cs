using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;

namespace Thads.Etl.Portal.Kpi.Charts;

/// <summary>
/// Draws charts as SVG on the server: no script, sharp on paper, and readable in black and white. A chart is a picture of a table that
/// stands beside it and never the only place where a figure is.
/// </summary>
public static class SvgChart
{
    private const double Width = 640;
    private const double Height = 300;
    private const double Left = 56;
    private const double Right = 12;
    private const double Top = 34;
    private const double Bottom = 30;
    private const double RowHeight = 24;
    private const double LabelWidth = 150;
    private const double LabelHeight = 14;
    private const double LetterWidth = 6.5;

    /// <summary>Bars that are no narrower have their value over them.</summary>
    private const double LabelledBarWidth = 24;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Bars and lines over labels from left to right: years, months.</summary>
    /// <param name="title">What is drawn.</param>
    /// <param name="description">Of what it is drawn.</param>
    /// <param name="labels">One for each place.</param>
    /// <param name="series">What is drawn there, the first of them behind the others.</param>
    /// <param name="format">How the axis says a value.</param>
    /// <param name="formatValue">How marks say theirs, where it is another way.</param>
    public static MarkupString Upright(
        string title,
        string description,
        IReadOnlyList<string> labels,
        IReadOnlyList<ChartSeries> series,
        Func<double, string> format,
        Func<double, string>? formatValue = null
    )
    {
        var say = formatValue ?? format;
        var scale = new ChartScale(series.SelectMany(s => s.Values));
        var slot = (Width - Left - Right) / Math.Max(1, labels.Count);
        // Labels that would run into each other stand in two rows.
        var rows = labels.Any(label => label.Length * LetterWidth > slot) ? 2 : 1;
        var bottom = Bottom + ((rows - 1) * LabelHeight);
        var depth = Height - Top - bottom;
        double Y(double value) => Top + (depth * (1 - scale.Place(value)));
        double X(int index) => Left + (slot * (index + 0.5));
        var svg = Frame(title, description, Width, Height);
        foreach (var tick in scale.TickValues())
        {
            svg.Add(Line(Left, Y(tick), Width - Right, Y(tick), tick == 0 ? "axis" : "grid"));
            svg.Add(Text(Left - 6, Y(tick) + 4, "end", format(tick)));
        }
        for (var i = 0; i < labels.Count; i++)
        {
            svg.Add(Text(X(i), Height - bottom + 18 + (i % rows * LabelHeight), "middle", labels[i]));
        }
        var bars = series.Where(s => IsBar(s.Mark)).ToList();
        var barWidth = Math.Min(44, slot * 0.7 / Math.Max(1, bars.Count));
        foreach (var one in series)
        {
            var group = new XElement(Svg + "g", new XAttribute("class", ClassOf(one.Mark)));
            if (bars.IndexOf(one) is >= 0 and var place)
            {
                Each(
                    one,
                    (i, value) =>
                    {
                        var x = X(i) + ((place - (bars.Count / 2.0)) * barWidth);
                        var (from, to) = (Y(Math.Max(value, 0)), Y(Math.Min(value, 0)));
                        group.Add(Titled(Rectangle(x, from, barWidth, to - from), $"{labels[i]}: {say(value)}"));
                    }
                );
            }
            else if (one.Mark == ChartMark.Target)
            {
                Each(
                    one,
                    (i, value) =>
                        group.Add(
                            Titled(
                                Line(X(i) - (slot * 0.42), Y(value), X(i) + (slot * 0.42), Y(value), null),
                                $"{labels[i]}: {say(value)}"
                            )
                        )
                );
            }
            else
            {
                AddLine(group, one, X, Y, labels, say);
            }
            svg.Add(group);
        }
        foreach (var (one, place) in bars.Select((one, place) => (one, place)).Where(_ => barWidth >= LabelledBarWidth))
        {
            var middle = (place + 0.5 - (bars.Count / 2.0)) * barWidth;
            Each(one, (i, value) => svg.Add(Value(X(i) + middle, Y(Math.Max(value, 0)) - 5, "middle", say(value))));
        }
        AddLegend(svg, series);
        return new MarkupString(svg.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>
    /// Bars from left to right, one row a label, with their targets as strokes across: offices, officers. Where <c>under</c> names them,
    /// bars that do not reach their target have a colour and a pattern of their own.
    /// </summary>
    public static MarkupString Sideways(
        string title,
        string description,
        IReadOnlyList<string> labels,
        ChartSeries bars,
        ChartSeries? targets,
        Func<double, string> format,
        Func<double, string>? formatValue = null,
        string? under = null
    )
    {
        var say = formatValue ?? format;
        var all = targets is null ? bars.Values : bars.Values.Concat(targets.Values);
        var scale = new ChartScale(all);
        var height = Top + (RowHeight * labels.Count) + Bottom;
        double X(double value) => LabelWidth + ((Width - LabelWidth - 60) * scale.Place(value));
        double Y(int row) => Top + (RowHeight * row);
        var svg = Frame(title, description, Width, height);
        foreach (var tick in scale.TickValues())
        {
            svg.Add(Line(X(tick), Top, X(tick), height - Bottom, tick == 0 ? "axis" : "grid"));
            svg.Add(Text(X(tick), height - Bottom + 18, "middle", format(tick)));
        }
        for (var i = 0; i < labels.Count; i++)
        {
            svg.Add(Text(LabelWidth - 8, Y(i) + 17, "end", labels[i]));
        }
        bool IsUnder(int i, double value) => under is not null && value < targets?.Values[i];
        var group = new XElement(Svg + "g", new XAttribute("class", ClassOf(bars.Mark)));
        var missed = new XElement(Svg + "g", new XAttribute("class", "under"));
        Each(
            bars,
            (i, value) =>
            {
                var (from, to) = (X(Math.Min(value, 0)), X(Math.Max(value, 0)));
                (IsUnder(i, value) ? missed : group).Add(
                    Titled(Rectangle(from, Y(i) + 4, to - from, RowHeight - 8), $"{labels[i]}: {say(value)}")
                );
            }
        );
        svg.Add(group, missed);
        // Beside whichever ends further right, so that no stroke runs through it.
        Each(
            bars,
            (i, value) =>
                svg.Add(
                    Value(X(Math.Max(Math.Max(value, targets?.Values[i] ?? 0), 0)) + 5, Y(i) + 17, "start", say(value))
                )
        );
        if (targets is not null)
        {
            var strokes = new XElement(Svg + "g", new XAttribute("class", ClassOf(targets.Mark)));
            Each(
                targets,
                (i, value) =>
                    strokes.Add(
                        Titled(
                            Line(X(value), Y(i) + 1, X(value), Y(i) + RowHeight - 1, null),
                            $"{labels[i]}: {say(value)}"
                        )
                    )
            );
            svg.Add(strokes);
        }
        AddLegend(svg, targets is null ? [bars] : [bars, targets], missed.HasElements ? under : null);
        return new MarkupString(svg.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Frame(string title, string description, double width, double height) =>
        new(
            Svg + "svg",
            new XAttribute("viewBox", Invariant($"0 0 {width} {height}")),
            new XAttribute("class", "chart"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", $"{title}. {description}"),
            new XElement(
                Svg + "defs",
                new XElement(
                    Svg + "pattern",
                    new XAttribute("id", "hatch"),
                    new XAttribute("width", 6),
                    new XAttribute("height", 6),
                    new XAttribute("patternUnits", "userSpaceOnUse"),
                    new XElement(Svg + "path", new XAttribute("d", "M0 6L6 0"), new XAttribute("class", "hatch"))
                )
            )
        );

    private static void AddLine(
        XElement group,
        ChartSeries series,
        Func<int, double> x,
        Func<double, double> y,
        IReadOnlyList<string> labels,
        Func<double, string> say
    )
    {
        var line = ChartLine.Through(series.Values, x, y);
        group.Add(new XElement(Svg + "path", new XAttribute("d", line.Solid)));
        if (line.Gaps.Length > 0)
        {
            group.Add(new XElement(Svg + "path", new XAttribute("d", line.Gaps), new XAttribute("class", "gap")));
        }
        Each(
            series,
            (i, value) =>
            {
                var mark = PointMark(series.Mark, x(i), y(value));
                group.Add(Titled(mark, $"{labels[i]}: {say(value)}"));
            }
        );
    }

    private static void AddLegend(XElement svg, IReadOnlyList<ChartSeries> series, string? under = null)
    {
        var x = Left;
        foreach (var one in series)
        {
            var group = new XElement(Svg + "g", new XAttribute("class", ClassOf(one.Mark)));
            group.Add(
                IsBar(one.Mark) ? Rectangle(x, 8, 22, 12)
                : one.Mark == ChartMark.Target ? Line(x, 14, x + 22, 14, null)
                : new XElement(Svg + "path", new XAttribute("d", Invariant($"M{x} 14L{x + 22} 14")))
            );
            if (one.Mark is ChartMark.Line or ChartMark.SecondLine)
            {
                group.Add(PointMark(one.Mark, x + 11, 14));
            }
            svg.Add(group, Text(x + 28, 18, "start", one.Name));
            x += 44 + (one.Name.Length * 7.2);
        }
        if (under is not null)
        {
            svg.Add(
                new XElement(Svg + "g", new XAttribute("class", "under"), Rectangle(x, 8, 22, 12)),
                Text(x + 28, 18, "start", under)
            );
        }
    }

    private static void Each(ChartSeries series, Action<int, double> draw)
    {
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value && double.IsFinite(value))
            {
                draw(i, value);
            }
        }
    }

    private static string ClassOf(ChartMark mark) => mark.ToString().ToLowerInvariant();

    private static bool IsBar(ChartMark mark) => mark is ChartMark.Bar or ChartMark.SecondBar or ChartMark.EmptyBar;

    /// <summary>What stands on a line at a value.</summary>
    private static XElement PointMark(ChartMark mark, double x, double y) =>
        mark == ChartMark.SecondLine
            ? Rectangle(x - 4, y - 4, 8, 8)
            : new XElement(
                Svg + "circle",
                new XAttribute("cx", Invariant($"{x:0.#}")),
                new XAttribute("cy", Invariant($"{y:0.#}")),
                new XAttribute("r", 4)
            );

    private static XElement Titled(XElement mark, string title)
    {
        mark.Add(new XElement(Svg + "title", title));
        return mark;
    }

    private static XElement Rectangle(double x, double y, double width, double height) =>
        new(
            Svg + "rect",
            new XAttribute("x", Invariant($"{x:0.#}")),
            new XAttribute("y", Invariant($"{y:0.#}")),
            new XAttribute("width", Invariant($"{width:0.#}")),
            new XAttribute("height", Invariant($"{Math.Max(0, height):0.#}"))
        );

    private static XElement Line(double x1, double y1, double x2, double y2, string? name) =>
        new(
            Svg + "line",
            new XAttribute("x1", Invariant($"{x1:0.#}")),
            new XAttribute("y1", Invariant($"{y1:0.#}")),
            new XAttribute("x2", Invariant($"{x2:0.#}")),
            new XAttribute("y2", Invariant($"{y2:0.#}")),
            name is null ? null : new XAttribute("class", name)
        );

    private static XElement Text(double x, double y, string anchor, string text) =>
        new(
            Svg + "text",
            new XAttribute("x", Invariant($"{x:0.#}")),
            new XAttribute("y", Invariant($"{y:0.#}")),
            new XAttribute("text-anchor", anchor),
            text
        );

    /// <summary>A value beside its mark: readable over whatever lies behind it.</summary>
    private static XElement Value(double x, double y, string anchor, string text)
    {
        var value = Text(x, y, anchor, text);
        value.Add(new XAttribute("class", "value"));
        return value;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
