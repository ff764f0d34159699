using System.Globalization;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Validation.Causes;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Tests.Validation.Causes;

/// <summary>Makes the slips of the hand that clerks make, in cells of a right sheet that it chooses by a seed.</summary>
internal sealed class SlipMaker<TRow>(FormReading<TRow> right, FormReading<TRow>? periodBefore, Random random)
    where TRow : FormRow, new()
{
    private const int MostTries = 100;
    private const int LongestShift = 6;
    private static readonly string[] Kinds =
    [
        Slip.DigitMissing,
        Slip.DigitDoubled,
        Slip.DigitsTransposed,
        Slip.Times10,
        Slip.Times100,
        Slip.Times1000,
        Slip.LeftOut,
        Slip.Swapped,
        Slip.ShiftedRow,
        Slip.ShiftedColumn,
        Slip.LastPeriod,
    ];

    private readonly CellSystem<TRow> system = new(right, takesUnreadable: true);

    /// <summary>The figures that stand in the sheet after one slip, by cell; those that it leaves as they were are not among them.</summary>
    /// <returns>Null where no cell is left that a slip would change.</returns>
    public (string Kind, Dictionary<int, decimal> Figures)? Make(IReadOnlySet<int> taken)
    {
        for (var time = 0; time < MostTries; time++)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            var (row, column) = (random.Next(system.RowCount), random.Next(system.Printed.Count));
            var figures = Figures(kind, row, column)
                .Where(figure => figure.Value != system.FigureOf(figure.Key))
                .ToDictionary();
            var fewest =
                kind is Slip.ShiftedRow or Slip.ShiftedColumn ? 3
                : kind == Slip.Swapped ? 2
                : 1;
            if (figures.Count >= fewest && !figures.Keys.Any(taken.Contains))
            {
                return (kind, figures);
            }
        }
        return null;
    }

    private Dictionary<int, decimal> Figures(string kind, int row, int column)
    {
        var cell = Cell(row, column);
        var (figure, unit) = (system.FigureOf(cell), system.UnitOf(cell));
        var printed = figure / unit;
        return kind switch
        {
            Slip.DigitMissing => One(Digits(printed, text => text.Remove(random.Next(text.Length), 1))),
            Slip.DigitDoubled => One(Digits(printed, Doubled)),
            Slip.DigitsTransposed => One(Digits(printed, Transposed)),
            Slip.Times10 => One(printed * 10),
            Slip.Times100 => One(printed * 100),
            Slip.Times1000 => One(printed * 1_000),
            Slip.LeftOut => One(0),
            Slip.Swapped when random.Next(2) == 0 && column + 1 < system.Printed.Count => Swapped(
                cell,
                Cell(row, column + 1)
            ),
            Slip.Swapped when row + 1 < right.Rows.Count => Swapped(cell, Cell(row + 1, column)),
            Slip.ShiftedRow => Shifted(Part(system.Printed.Count, column).Select(c => Cell(row, c))),
            Slip.ShiftedColumn => Shifted(
                Part(system.RowCount, system.Downwards.ToList().IndexOf(row))
                    .Select(r => Cell(system.Downwards[r], column))
            ),
            Slip.LastPeriod when periodBefore is not null && row < periodBefore.Rows.Count && row < right.Rows.Count =>
                One(system.Printed[column].Get(periodBefore.Rows[row]) / unit),
            _ => [],
        };

        Dictionary<int, decimal> One(decimal now) => new() { [cell] = now * unit };
    }

    private int Cell(int row, int column) => CellSystem<TRow>.CellOf(row, system.Printed[column]);

    private Dictionary<int, decimal> Swapped(int first, int second) =>
        new() { [first] = system.FigureOf(second), [second] = system.FigureOf(first) };

    private IEnumerable<int> Part(int count, int first) =>
        Enumerable.Range(first, Math.Clamp(random.Next(4, LongestShift + 1), 0, count - first));

    /// <summary>Each cell has what belongs into the one before; the first is left blank.</summary>
    private Dictionary<int, decimal> Shifted(IEnumerable<int> cells)
    {
        var line = cells.ToList();
        var figures = new Dictionary<int, decimal>();
        for (var i = 0; i < line.Count; i++)
        {
            figures[line[i]] = i == 0 ? 0 : system.FigureOf(line[i - 1]);
        }
        return figures;
    }

    private string Doubled(string text)
    {
        var at = random.Next(text.Length);
        return text.Insert(at, text[at].ToString());
    }

    private string Transposed(string text)
    {
        var at = random.Next(Math.Max(1, text.Length - 1));
        return text.Length < 2 ? text : text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
    }

    private static decimal Digits(decimal printed, Func<string, string> slip)
    {
        var text = slip(decimal.Truncate(printed).ToString(CultureInfo.InvariantCulture));
        return text.Length == 0 ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}
