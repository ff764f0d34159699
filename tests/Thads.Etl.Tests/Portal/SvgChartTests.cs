using System.Globalization;
using System.Xml.Linq;
using Thads.Etl.Portal.Kpi.Charts;

namespace Thads.Etl.Tests.Portal;

/// <summary>Charts as readers of the picture, of the page's source and of the screen reader get them.</summary>
public sealed class SvgChartTests
{
    private static readonly string[] Years = ["2016", "2017", "2018", "2019", "2020"];

    [Test]
    public void A_bar_stands_for_each_value_and_none_for_what_is_missing()
    {
        var chart = Upright(Years, Series(ChartMark.Bar, 88, null, 0, double.NaN, 43.5));
        var bars = Marks(chart, "bar", "rect");
        Assert.That(Titles(bars), Is.EqualTo(new[] { "2016: 88", "2018: 0", "2020: 43.5" }));
        Assert.That(bars.Select(bar => Number(bar, "height") > 0), Is.EqualTo(new[] { true, false, true }));
    }

    [Test]
    public void Bars_are_as_high_as_their_values_are_and_stand_on_zero()
    {
        var chart = Upright(Years[..2], Series(ChartMark.Bar, 80, 40));
        var (high, half) = (Marks(chart, "bar", "rect")[0], Marks(chart, "bar", "rect")[1]);
        Assert.That(Number(high, "height"), Is.EqualTo(2 * Number(half, "height")).Within(0.2));
        Assert.That(Foot(high), Is.EqualTo(Foot(half)).Within(0.2));
        Assert.That(Foot(high), Is.EqualTo(Number(Axis(chart), "y1")).Within(0.2));
    }

    [Test]
    public void What_is_below_zero_hangs_from_the_axis()
    {
        var chart = Upright(Years[..2], Series(ChartMark.Bar, 4.1, -6.5));
        var (above, below) = (Marks(chart, "bar", "rect")[0], Marks(chart, "bar", "rect")[1]);
        var axis = Number(Axis(chart), "y1");
        Assert.That(Foot(above), Is.EqualTo(axis).Within(0.2));
        Assert.That(Number(below, "y"), Is.EqualTo(axis).Within(0.2));
        Assert.That(Number(below, "height"), Is.GreaterThan(Number(above, "height")));
        Assert.That(Ticks(chart), Is.EqualTo(new[] { -10, -5, 0, 5 }));
    }

    [Test]
    public void A_line_breaks_where_a_value_is_missing()
    {
        var chart = Upright(Years, Series(ChartMark.Line, 1, 2, null, 4, 5));
        var path = Marks(chart, "line", "path")[0].Attribute("d")!.Value;
        Assert.That(path.Count(c => c == 'M'), Is.EqualTo(2));
        Assert.That(path.Count(c => c == 'L'), Is.EqualTo(2));
        Assert.That(Marks(chart, "line", "circle"), Has.Count.EqualTo(4));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_line_breaks_at_what_is_no_number(double value)
    {
        var chart = Upright(Years, Series(ChartMark.Line, 1, 2, value, 4, 5));
        Assert.That(chart.ToString(), Does.Not.Contain("NaN").And.Not.Contain("Infinity"));
        Assert.That(Marks(chart, "line", "circle"), Has.Count.EqualTo(4));
    }

    [Test]
    public void Lines_are_told_apart_by_their_marks_and_bars_by_hatching_without_colour()
    {
        var chart = Upright(
            Years,
            Series(ChartMark.Line, 1, 2, 3, 4, 5),
            Series(ChartMark.SecondLine, 5, 4, 3, 2, 1),
            Series(ChartMark.Bar, 1, 2, 3, 4, 5),
            Series(ChartMark.SecondBar, 5, 4, 3, 2, 1)
        );
        Assert.That(Marks(chart, "line", "circle"), Has.Count.EqualTo(5));
        Assert.That(Marks(chart, "secondline", "rect"), Has.Count.EqualTo(5));
        Assert.That(
            Marks(chart, "bar", "rect").Select(Left),
            Is.Not.EquivalentTo(Marks(chart, "secondbar", "rect").Select(Left))
        );
        Assert.That(
            chart.Descendants().Single(e => e.Name.LocalName == "pattern").Attribute("id")!.Value,
            Is.EqualTo("hatch")
        );
    }

    [TestCase(new double[] { 1, 0, 3, 4, 0 }, 1)]
    [TestCase(new double[] { 1, 0, 3, 0, 5 }, 2)]
    [TestCase(new double[] { 0, 2, 3, 4, 0 }, 0)]
    [TestCase(new double[] { 0, 0, 3, 0, 0 }, 0)]
    public void A_line_goes_on_dashed_over_places_without_a_value(double[] values, int gaps)
    {
        var series = Series(ChartMark.Line, [.. values.Select(value => value == 0 ? null : (double?)value)]);
        var dashed = Upright(Years, series)
            .Descendants()
            .Where(e => e.Name.LocalName == "path" && e.Attribute("class")?.Value == "gap")
            .Select(e => e.Attribute("d")!.Value);
        Assert.That(string.Concat(dashed).Count(step => step == 'M'), Is.EqualTo(gaps));
    }

    [Test]
    public void A_line_in_a_cell_says_its_values_and_ends_in_the_last()
    {
        var scale = new ChartScale([0, 100]);
        var spark = XElement.Parse(SvgSpark.Of("1: 10; 3: 90", [10, null, 90, null], scale).Value);
        Assert.That(spark.Attribute("aria-label")!.Value, Is.EqualTo("1: 10; 3: 90"));
        Assert.That(
            spark.Elements().Where(e => e.Name.LocalName == "path").Select(e => e.Attribute("class")?.Value),
            Is.EqualTo(new[] { null, "gap" })
        );
        var circle = spark.Elements().Single(e => e.Name.LocalName == "circle");
        Assert.That(Number(circle, "cx"), Is.EqualTo(47).Within(0.1), "the third of four places");
        Assert.That(Number(circle, "cy"), Is.LessThan(6), "near the top");
        Assert.That(SvgSpark.Of("none", [null, null], scale).Value, Is.Null);
    }

    [Test]
    public void A_target_is_a_stroke_across_its_own_bar()
    {
        var chart = Upright(Years[..2], Series(ChartMark.Bar, 86, 43), Series(ChartMark.Target, 82, null));
        var target = Marks(chart, "target", "line").Single();
        var bar = Marks(chart, "bar", "rect")[0];
        Assert.That(Number(target, "x1"), Is.LessThan(Left(bar)));
        Assert.That(Number(target, "x2"), Is.GreaterThan(Left(bar) + Number(bar, "width")));
        Assert.That(Number(target, "y1"), Is.GreaterThan(Number(bar, "y")));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void One_value_makes_a_chart(bool isSideways)
    {
        var series = Series(ChartMark.Bar, 43);
        var chart = isSideways ? Sideways(["Vĩnh Yên"], series) : Upright(["2020"], series);
        Assert.That(Marks(chart, "bar", "rect"), Has.Count.EqualTo(1));
        Inside(chart);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void No_value_makes_an_empty_chart_with_an_axis(bool isSideways)
    {
        var series = Series(ChartMark.Bar, null, null);
        var chart = isSideways ? Sideways(["a", "b"], series) : Upright(["a", "b"], series);
        Assert.That(Marks(chart, "bar", "rect"), Is.Empty);
        Assert.That(Ticks(chart), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(Upright([]).Descendants(), Is.Not.Empty);
    }

    [Test]
    public void Labels_that_would_run_into_each_other_stand_in_two_rows()
    {
        string[] offices =
        [
            "Vĩnh Yên",
            "Phúc Yên",
            "Lập Thạch",
            "Tam Dương",
            "Tam Đảo",
            "Bình Xuyên",
            "Yên Lạc",
            "Vĩnh Tường",
            "Sông Lô",
            "Vĩnh Phúc",
        ];
        Assert.That(Rows(offices), Is.EqualTo(2));
        Assert.That(Rows(Years), Is.EqualTo(1));

        static int Rows(string[] labels) =>
            Upright(labels, Series(ChartMark.Bar, [.. labels.Select(_ => (double?)1)]))
                .Elements()
                .Where(e => labels.Contains(e.Value))
                .Select(e => Number(e, "y"))
                .Distinct()
                .Count();
    }

    [Test]
    public void Wide_bars_say_their_value_over_them_and_narrow_ones_do_not()
    {
        Assert.That(
            Values(Upright(Years, Series(ChartMark.Bar, 88, null, 35, 70, 43))),
            Is.EqualTo(new[] { "88", "35", "70", "43" })
        );
        var labels = Enumerable.Range(1, 30).Select(i => $"{i}").ToArray();
        Assert.That(Values(Upright(labels, Series(ChartMark.Bar, [.. labels.Select(_ => (double?)1)]))), Is.Empty);

        static IEnumerable<string> Values(XElement chart) =>
            chart.Elements().Where(e => e.Attribute("class")?.Value == "value").Select(e => e.Value);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Sixty_labels_stay_inside_and_apart(bool isSideways)
    {
        var labels = Enumerable.Range(1, 60).Select(i => $"VP-{i}").ToArray();
        var series = Series(ChartMark.Bar, [.. labels.Select((_, i) => (double?)i + 1)]);
        var chart = isSideways ? Sideways(labels, series) : Upright(labels, series);
        var bars = Marks(chart, "bar", "rect");
        Inside(chart);
        foreach (var (one, next) in bars.Zip(bars.Skip(1)))
        {
            Assert.That(
                isSideways ? Foot(one) : Left(one) + Number(one, "width"),
                Is.LessThanOrEqualTo(isSideways ? Number(next, "y") : Left(next))
            );
        }
    }

    [Test]
    public void Offices_lie_one_below_the_other_with_their_values_and_targets()
    {
        var chart = Sideways(
            ["a", "b", "c"],
            Series(ChartMark.Bar, 50, null, 100),
            Series(ChartMark.Target, 60, 70, null)
        );
        var bars = Marks(chart, "bar", "rect");
        Assert.That(Titles(bars), Is.EqualTo(new[] { "a: 50", "c: 100" }));
        Assert.That(Number(bars[1], "width"), Is.EqualTo(2 * Number(bars[0], "width")).Within(0.2));
        Assert.That(Titles(Marks(chart, "target", "line")), Is.EqualTo(new[] { "a: 60", "b: 70" }));
    }

    [Test]
    public void It_is_read_out_by_its_title_and_description_and_hostile_names_stay_text()
    {
        var chart = Upright("Tỷ lệ <b>", "theo năm & \"kỳ\"", ["<script>"], Series(ChartMark.Bar, 1));
        Assert.That(chart.Attribute("role")!.Value, Is.EqualTo("img"));
        Assert.That(chart.Attribute("aria-label")!.Value, Is.EqualTo("Tỷ lệ <b>. theo năm & \"kỳ\""));
        Assert.That(chart.ToString(), Does.Not.Contain("<script>").And.Not.Contain("style="));
    }

    [Test]
    [SetCulture("vi-VN")]
    public void Places_are_written_with_points_whatever_the_language_of_the_page_is()
    {
        var chart = Upright(Years, Series(ChartMark.Line, 1.25, 2.5, 3.75, 4.5, 5.25));
        Assert.That(Marks(chart, "line", "path")[0].Attribute("d")!.Value, Does.Contain('.').And.Not.Contain(','));
        Inside(chart);
    }

    private static ChartSeries Series(ChartMark mark, params double?[] values) => new(mark.ToString(), mark, values);

    private static XElement Upright(IReadOnlyList<string> labels, params ChartSeries[] series) =>
        Upright("Title", "Description", labels, series);

    private static XElement Upright(
        string title,
        string description,
        IReadOnlyList<string> labels,
        params ChartSeries[] series
    ) => XElement.Parse(SvgChart.Upright(title, description, labels, series, Format).Value);

    private static XElement Sideways(IReadOnlyList<string> labels, ChartSeries bars, ChartSeries? targets = null) =>
        XElement.Parse(SvgChart.Sideways("Title", "Description", labels, bars, targets, Format).Value);

    private static string Format(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The marks of a series: those that say their value; and its path.</summary>
    private static List<XElement> Marks(XElement chart, string series, string kind) =>
        [
            .. chart
                .Elements()
                .Where(group => group.Attribute("class")?.Value == series)
                .Elements()
                .Where(mark => mark.Name.LocalName == kind && (kind == "path" || mark.HasElements)),
        ];

    private static IEnumerable<string> Titles(IEnumerable<XElement> marks) => marks.Select(mark => mark.Value);

    private static XElement Axis(XElement chart) =>
        chart.Elements().Single(line => line.Attribute("class")?.Value == "axis");

    private static List<double> Ticks(XElement chart)
    {
        var lines = chart.Elements().Count(line => line.Attribute("class")?.Value is "axis" or "grid");
        return
        [
            .. chart
                .Elements()
                .Where(e => e.Name.LocalName == "text")
                .Take(2 * lines)
                .Select(e =>
                    double.TryParse(e.Value, CultureInfo.InvariantCulture, out var tick) ? tick : (double?)null
                )
                .OfType<double>()
                .Take(lines),
        ];
    }

    /// <summary>Whether nothing is drawn outside of the picture.</summary>
    private static void Inside(XElement chart)
    {
        var box = chart
            .Attribute("viewBox")!
            .Value.Split(' ')
            .Select(n => double.Parse(n, CultureInfo.InvariantCulture))
            .ToArray();
        foreach (var rectangle in chart.Elements().Elements().Where(e => e.Name.LocalName == "rect"))
        {
            Assert.That(Left(rectangle), Is.GreaterThanOrEqualTo(0));
            Assert.That(Left(rectangle) + Number(rectangle, "width"), Is.LessThanOrEqualTo(box[2]));
            Assert.That(Number(rectangle, "y"), Is.GreaterThanOrEqualTo(0));
            Assert.That(Foot(rectangle), Is.LessThanOrEqualTo(box[3]));
        }
    }

    private static double Left(XElement mark) => Number(mark, "x");

    private static double Foot(XElement mark) => Number(mark, "y") + Number(mark, "height");

    private static double Number(XElement mark, string name) =>
        double.Parse(mark.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
