using System.Globalization;
using System.Text;

namespace Thads.Etl.Portal.Kpi.Charts;

/// <summary>A line through values, some of which may be missing.</summary>
/// <param name="Solid">The path through neighbours that are there.</param>
/// <param name="Gaps">The path from each value before missing ones to the next that is there; empty where none is missing between two.</param>
internal sealed record ChartLine(string Solid, string Gaps)
{
    public static ChartLine Through(IReadOnlyList<double?> values, Func<int, double> x, Func<double, double> y)
    {
        var (solid, gaps) = (new StringBuilder(), new StringBuilder());
        var last = -1;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value || !double.IsFinite(value))
            {
                continue;
            }
            var isNext = last >= 0 && last == i - 1;
            if (last >= 0 && !isNext)
            {
                gaps.Append(Point('M', last)).Append(Point('L', i));
            }
            solid.Append(Point(isNext ? 'L' : 'M', i));
            last = i;
        }
        return new ChartLine(solid.ToString(), gaps.ToString());

        string Point(char step, int i) =>
            string.Create(CultureInfo.InvariantCulture, $"{step}{x(i):0.#} {y(values[i]!.Value):0.#}");
    }
}
