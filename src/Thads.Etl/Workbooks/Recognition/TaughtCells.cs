using System.Globalization;
using System.Text.RegularExpressions;
using Thads.Etl.Cells;
using Thads.Etl.Texts;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>What stands in the cells above a table of which a layout says what they tell, as far above its headings as there.</summary>
internal sealed partial class TaughtCells(LayoutDefinition layout, int firstHeadingRow, IReadOnlyList<SheetRow> rows)
{
    /// <summary>đồng in one unit of money where the sheet states none.</summary>
    public int? UnitWhereNone => layout.Unit;

    public (string Text, string Cell)? Office => Said(layout.OfficeCell);
    public (string Text, string Cell)? Unit => Said(layout.UnitCell);
    public (string Text, string Cell)? Figure => Said(layout.FigureCell);

    /// <summary>
    /// The period that the taught cell says: months and year in any words, or the day on which it ends; null where that is not to be told.
    /// </summary>
    public (int StatYear, int Months, string Text, string Cell)? Period(bool isYearly, ReferenceData reference)
    {
        if (At(layout.PeriodCell) is not { } at)
        {
            return null;
        }
        var text = at.Cell.ToString();
        var day = at.Cell.Kind == CellKind.Date ? DateOnly.FromDateTime(at.Cell.Date) : DayIn(text);
        if (day is { } end)
        {
            return reference.Periods.FirstOrDefault(period => period.EndDate == end) is { } ends
                ? (ends.StatYear, ends.Months, text, at.Address)
                : null;
        }
        var numbers = Numbers()
            .Matches(VietnameseText.Fold(text))
            .Select(match =>
                int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            )
            .ToList();
        var years = numbers.FindAll(number => number is >= 2000 and <= 2099);
        var months = numbers.FindAll(number => number is >= 1 and <= 12);
        return (years, months) switch
        {
            ([var year], [var month]) => (year, month, text, at.Address),
            ([var year], []) when isYearly => (year, 12, text, at.Address),
            _ => null,
        };
    }

    /// <summary>What a cell says after its label, if it has one: "Đơn vị báo cáo: Phúc Yên"; null where it is empty.</summary>
    private (string Text, string Cell)? Said(string? address)
    {
        if (At(address) is not { } at)
        {
            return null;
        }
        var text = at.Cell.ToString();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var said = colon >= 0 ? text[(colon + 1)..].Trim() : text;
        return said.Length > 0 ? (said, at.Address) : null;
    }

    private (SheetCell Cell, string Address)? At(string? address)
    {
        if (address is null)
        {
            return null;
        }
        var (row, column) = CellAddress.Parse(address);
        var number = row - layout.FirstRow + firstHeadingRow;
        return rows.FirstOrDefault(candidate => candidate.Number == number) is { } there && there.IsFilled(column)
            ? (there[column], CellAddress.Of(number, column))
            : null;
    }

    private static DateOnly? DayIn(string text) =>
        Day().Match(text) is { Success: true } match
        && DateOnly.TryParseExact(
            match.Value,
            ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    [GeneratedRegex(@"\b[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{4}\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?<number>[0-9]{1,4})t?h?\b")]
    private static partial Regex Numbers();
}
