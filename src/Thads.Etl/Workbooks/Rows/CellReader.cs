using System.Text.RegularExpressions;
using Thads.Etl.Forms;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Cells;
using Thads.Etl.Workbooks.Texts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>Reads what one cell holds as its column's type, or says what is wrong with it.</summary>
internal sealed partial class CellReader(FormSheet sheet)
{
    /// <summary>Free text in a hostile file: only so many values are remembered.</summary>
    private const int MostChoicesKept = 10_000;
    private static readonly HashSet<string> Yes = ["x", "co", "yes", "1", "true", "dung"];
    private static readonly HashSet<string> No = ["", "khong", "no", "0", "false"];
    private readonly Dictionary<CategoryKind, NameMatcher> matchers = [];

    /// <summary>By the text's own object: the texts of a workbook are shared, and are looked up far more often than there are of them.</summary>
    private readonly Dictionary<CategoryKind, Dictionary<string, string>> choices = [];

    /// <summary>Beyond this a double no longer tells one đồng from the next.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    private const double LargestPlain = 1e15;

    /// <summary>A formula's sixteen digits are not taken at their word.</summary>
    private const int MostPlacesKept = 6;
    private const int LongestScientific = 30;
    private readonly DateOrder order = new(sheet);

    /// <summary>Versions, awards and persons are counted in no more than this.</summary>
    private const decimal LargestNumber = 1_000_000;

    /// <summary>How far from a whole number a figure may be by the rounding of binary fractions alone.</summary>
    private const decimal RoundingNoise = 0.0001m;

    /// <summary>The figure in cases, đồng or percent; null when a finding says why it cannot be read. A blank cell is zero.</summary>
    public decimal? Figure(SheetRow row, int index, FormColumn column)
    {
        if (IsDefective(row, index, column))
        {
            return null;
        }
        ref readonly var cell = ref row[index];
        switch (cell.Kind)
        {
            case CellKind.Blank:
                if (IsMissing(row, index, column))
                {
                    return null;
                }
                return 0;
            // Nearly every figure is a count or an amount in đồng: a whole number, as it stands.
            case CellKind.Number
                when cell.Number is >= 0 and < LargestPlain
                    && cell.Number == Math.Floor(cell.Number)
                    && column.Unit is MeasureUnit.Cases or MeasureUnit.Money
                    && sheet.UnitOf(column) == 1
                    && cell.Format is { IsPercent: false, Thousands: 0 }:
                return (long)cell.Number;
            case CellKind.Number:
                return FromNumber(row, index, column);
            case CellKind.Text when column.MustBeFilled && cell.IsBlank:
                IsMissing(row, index, column);
                return null;
            case CellKind.Text:
                return FromText(cell.Text, row, index, column);
            case CellKind.Date:
                Report(FindingCodes.CellDate, row, index, column, Day(cell.Date));
                return null;
            default:
                Report(FindingCodes.CellNotANumber, row, index, column, row.Text(index));
                return null;
        }
    }

    private bool IsDefective(SheetRow row, int index, FormColumn column)
    {
        ref readonly var cell = ref row[index];
        if (!cell.IsDefective)
        {
            return false;
        }
        var code = cell.Kind switch
        {
            CellKind.NotCalculated => FindingCodes.CellNotCalculated,
            CellKind.Error => FindingCodes.CellErrorValue,
            _ => FindingCodes.CellDamaged,
        };
        Report(code, row, index, column, cell.Kind == CellKind.NotCalculated ? "=" : cell.Text);
        return true;
    }

    private bool IsMissing(SheetRow row, int index, FormColumn column)
    {
        if (column.MustBeFilled)
        {
            sheet.Findings.Add(
                FindingCodes.CellRequired,
                sheet.Name,
                CellAddress.Of(row.Number, index),
                arguments: [("column", column.Heading)]
            );
        }
        return column.MustBeFilled;
    }

    private static string Day(DateTime date) => DateText.Write(DateOnly.FromDateTime(date));

    /// <summary>The text, composed and with single spaces; null when a finding says why it cannot be read.</summary>
    public string? Text(SheetRow row, int index, FormColumn column)
    {
        if (IsDefective(row, index, column))
        {
            return null;
        }
        ref readonly var cell = ref row[index];
        switch (cell.Kind)
        {
            case CellKind.Date:
                Report(FindingCodes.CellTextBecameDate, row, index, column, Day(cell.Date));
                return null;
            case CellKind.Number when cell.Format.Show(cell.Number) is not { Length: > 0 }:
                Report(FindingCodes.CellTextNumber, row, index, column, row.Text(index));
                return null;
        }
        var text =
            cell.Kind == CellKind.Number ? cell.Format.Show(cell.Number)! : VietnameseText.Tidy(row.Text(index));
        if (text.Length == 0)
        {
            return IsMissing(row, index, column) ? null : "";
        }
        if (text.Length > column.MaxLength)
        {
            Report(FindingCodes.CellTooLong, row, index, column, text, column.MaxLength);
            return null;
        }
        if (text.Length <= LongestScientific && Scientific().IsMatch(text))
        {
            Report(FindingCodes.CellTextBecameScientific, row, index, column, text);
            return null;
        }
        return text;
    }

    /// <summary>The code of the list's member that is meant; null when a finding says why there is none.</summary>
    public string? Choice(SheetRow row, int index, FormColumn column)
    {
        if (IsDefective(row, index, column))
        {
            return null;
        }
        var text = row.Text(index);
        if (text.Length == 0)
        {
            return IsMissing(row, index, column) ? null : "";
        }
        var list = column.List!.Value;
        if (!choices.TryGetValue(list, out var knownChoices))
        {
            choices[list] = knownChoices = new Dictionary<string, string>(ReferenceEqualityComparer.Instance);
        }
        if (knownChoices.TryGetValue(text, out var known))
        {
            return known;
        }
        var codes = MatcherOf(column).MatchText(text);
        if (codes.Count == 1)
        {
            var code = codes.First();
            if (knownChoices.Count < MostChoicesKept)
            {
                knownChoices[text] = code;
            }
            return code;
        }
        var names = string.Join(
            ", ",
            sheet
                .Reference.Categories(list)
                .Where(member => codes.Count == 0 || codes.Contains(member.Code))
                .Select(member => member.NameVi)
        );
        Report(
            codes.Count == 0 ? FindingCodes.CellUnknownValue : FindingCodes.CellAmbiguousValue,
            row,
            index,
            column,
            text,
            names
        );
        return null;
    }

    /// <summary>Whether the cell says yes; null when it says something else.</summary>
    public bool? Flag(SheetRow row, int index, FormColumn column)
    {
        if (IsDefective(row, index, column))
        {
            return null;
        }
        ref readonly var cell = ref row[index];
        switch (cell.Kind, cell.Text)
        {
            case (CellKind.Boolean, _):
                return cell.Truth;
            case (CellKind.Blank, _) or (CellKind.Text, "không"):
                return false;
            case (CellKind.Text, "có" or "x"):
                return true;
        }
        var text = VietnameseText.Fold(row.Text(index));
        if (Yes.Contains(text))
        {
            return true;
        }
        if (!No.Contains(text))
        {
            Report(FindingCodes.CellNotYesOrNo, row, index, column, row.Text(index));
            return null;
        }
        return false;
    }

    /// <summary>The day, or null for a blank cell; false when a finding says why it cannot be read.</summary>
    public bool Date(SheetRow row, int index, FormColumn column, out DateOnly? day)
    {
        day = null;
        DateOnly? swapped = null;
        if (IsDefective(row, index, column))
        {
            return false;
        }
        ref readonly var cell = ref row[index];
        switch (cell.Kind)
        {
            case CellKind.Date:
                day = DateOnly.FromDateTime(cell.Date);
                order.SawCell(row.Number, index, day.Value);
                break;
            case CellKind.Blank:
            case CellKind.Text when cell.IsBlank:
                return !IsMissing(row, index, column);
            case CellKind.Text when DateText.Read(cell.Text, out swapped) is { } read:
                day = read;
                order.SawText(row.Number, index, read, swapped);
                break;
            default:
                if (swapped is not null)
                {
                    order.SawMonthFirst(index);
                }
                Report(FindingCodes.CellNotADate, row, index, column, row.Text(index));
                return false;
        }
        if (day < sheet.EarliestDay || day > sheet.Today)
        {
            Report(
                FindingCodes.CellDateOutOfRange,
                row,
                index,
                column,
                day,
                $"{DateText.Write(sheet.EarliestDay)} – {DateText.Write(sheet.Today)}"
            );
            day = null;
            return false;
        }
        return true;
    }

    /// <summary>Says of each column of days whether the day or the month stands first, where nothing in it tells.</summary>
    public void TellDateOrder() => order.Tell();

    /// <summary>Whether a cell holds a value of its column's type, so that its row is no line of words.</summary>
    public bool IsValue(SheetRow row, int index, FormColumn column)
    {
        ref readonly var cell = ref row[index];
        if (cell.IsDefective)
        {
            return true;
        }
        return column.Type switch
        {
            ColumnType.Figure => IsFigure(row, index),
            ColumnType.Date => cell.Kind == CellKind.Date
                || (cell.Kind == CellKind.Text && DateText.Read(cell.Text) is not null && !SignatureText.Closes(cell.Text)),
            ColumnType.Choice => cell.Kind is CellKind.Text or CellKind.Number
                && row.Text(index) is { Length: > 0 } text
                && MatcherOf(column).MatchText(text).Count > 0
                && !SignatureText.Closes(text),
            // What an office numbers has a digit in it; names of people that sign have none.
            ColumnType.Text => cell.Kind is CellKind.Number or CellKind.Date
                || (
                    column.MustBeFilled
                    && cell.Kind == CellKind.Text
                    && cell.Text.AsSpan().ContainsAnyInRange('0', '9')
                    && !SignatureText.Closes(cell.Text)
                    && !SignatureText.IsRemark(cell.Text)
                ),
            _ => cell.Kind == CellKind.Boolean,
        };
    }

    /// <summary>Whether a cell holds a figure at all, readable or not, for telling a row of figures from a line of text.</summary>
    public static bool IsFigure(SheetRow row, int index) =>
        row[index] is var cell
        && (
            cell.IsDefective
            || cell.Kind == CellKind.Number
            || (
                cell.Kind == CellKind.Text
                && cell.Text.AsSpan().ContainsAnyInRange('0', '9')
                && !SignatureText.Closes(cell.Text)
            )
        );

    private static bool IsDecimal(FormColumn column) => column.Unit is MeasureUnit.Percent or MeasureUnit.Score;

    private NameMatcher MatcherOf(FormColumn column)
    {
        var list = column.List!.Value;
        if (!matchers.TryGetValue(list, out var matcher))
        {
            matchers[list] = matcher = NameMatcher.For(list, sheet.Reference);
        }
        return matcher;
    }

    private decimal? FromText(string text, SheetRow row, int index, FormColumn column)
    {
        var isWhole = !IsDecimal(column) && sheet.UnitOf(column) == 1;
        var reading = FigureText.Read(text, isWhole);
        var code = reading.Result switch
        {
            FigureTextResult.Ambiguous => FindingCodes.CellNumberAmbiguous,
            FigureTextResult.TwoValues => FindingCodes.CellTwoValues,
            FigureTextResult.OutOfRange => FindingCodes.CellOutOfRange,
            FigureTextResult.NotANumber => FindingCodes.CellNotANumber,
            _ when !Fits(reading.Mark, column) => FindingCodes.CellNotANumber,
            _ when reading.Mark == FigureMark.Dong && sheet.UnitOf(column) != 1 => FindingCodes.CellUnitDiffers,
            _ => null,
        };
        if (code is null)
        {
            return Checked(reading.Figure, reading.Mark, row, index, column);
        }
        object? expected = code switch
        {
            FindingCodes.CellOutOfRange => $"0 – {Largest:0}",
            FindingCodes.CellUnitDiffers => sheet.UnitOf(column),
            _ => null,
        };
        Report(code, row, index, column, text.Trim(), expected);
        return null;
    }

    /// <summary>Whether a column counts what is written behind a figure of it.</summary>
    private static bool Fits(FigureMark mark, FormColumn column) =>
        mark switch
        {
            FigureMark.Percent => IsDecimal(column),
            FigureMark.Cases => column.Unit == MeasureUnit.Cases,
            FigureMark.Dong or FigureMark.Scaled => column.Unit == MeasureUnit.Money,
            _ => true,
        };

    private decimal? FromNumber(SheetRow row, int index, FormColumn column)
    {
        ref readonly var cell = ref row[index];
        if (!double.IsFinite(cell.Number) || Math.Abs(cell.Number) > (double)Largest)
        {
            Report(FindingCodes.CellOutOfRange, row, index, column, row.Text(index), $"0 – {Largest:0}");
            return null;
        }
        var format = cell.Format;
        var figure = (decimal)cell.Number;
        if (format.Thousands > 0 && figure != 0)
        {
            var shown = figure;
            for (var i = 0; i < format.Thousands; i++)
            {
                shown /= 1000;
            }
            Report(FindingCodes.CellScaledFormat, row, index, column, figure, Math.Round(shown, Math.Min(format.Places, 6)));
        }
        if (format.IsPercent && !IsDecimal(column))
        {
            if (figure != 0)
            {
                Report(FindingCodes.CellPercentFormat, row, index, column, figure, figure * 100);
            }
            return Checked(figure, FigureMark.None, row, index, column);
        }
        figure *= format.IsPercent ? 100 : 1;
        if (column.IsRate && format.MostPlaces is { } most)
        {
            // A rate is printed as its cell shows it.
            figure = Math.Round(figure, Math.Min(most, MostPlacesKept), MidpointRounding.AwayFromZero);
        }
        return Checked(
            Printed(figure, format.Places),
            format.IsPercent ? FigureMark.Percent : FigureMark.None,
            row,
            index,
            column
        );
    }

    /// <summary>The number with as many places as its cell shows, so that a rate is known to be printed as 86.00 and not 86.</summary>
    private static decimal Printed(decimal figure, int places) =>
        figure / 1.0000000000000000000000000000m + new decimal(0, 0, 0, false, (byte)Math.Min(places, MostPlacesKept));

    private decimal? Checked(decimal figure, FigureMark mark, SheetRow row, int index, FormColumn column)
    {
        if (Math.Abs(figure) > Largest)
        {
            Report(FindingCodes.CellOutOfRange, row, index, column, row.Text(index), $"0 – {Largest:0}");
            return null;
        }
        if (figure < 0)
        {
            Report(FindingCodes.CellNegative, row, index, column, figure);
            return null;
        }
        if (column.Unit == MeasureUnit.Percent)
        {
            if (figure > 100)
            {
                Report(FindingCodes.CellOutOfRange, row, index, column, figure, "0 – 100");
                return null;
            }
            if (figure is > 0 and <= 1 && mark != FigureMark.Percent && !column.IsRate)
            {
                Report(FindingCodes.CellPercentFraction, row, index, column, figure, figure * 100);
            }
            return figure;
        }
        if (column.Unit == MeasureUnit.Score)
        {
            return figure;
        }
        if (column.Unit == MeasureUnit.Number && figure > LargestNumber)
        {
            Report(FindingCodes.CellOutOfRange, row, index, column, figure, $"0 – {LargestNumber:0}");
            return null;
        }
        var stored = figure * (mark is FigureMark.Scaled or FigureMark.Dong ? 1 : sheet.UnitOf(column));
        var whole = Math.Round(stored, MidpointRounding.AwayFromZero);
        if (Math.Abs(stored - whole) > RoundingNoise)
        {
            var unit = column.Unit switch
            {
                MeasureUnit.Cases => "việc",
                MeasureUnit.Money => "đồng",
                _ => "",
            };
            sheet.Findings.Add(
                FindingCodes.CellNotWhole,
                sheet.Name,
                CellAddress.Of(row.Number, index),
                figure,
                Math.Round(figure * 1000),
                arguments: [("column", column.Heading), ("unit", unit)]
            );
            return null;
        }
        return whole;
    }

    /// <summary>"2,02E+16": what Excel made of a long number with letters in it.</summary>
    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?[Ee]\+?[0-9]{1,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Scientific();

    private void Report(
        string code,
        SheetRow row,
        int index,
        FormColumn column,
        object found,
        object? expected = null
    ) =>
        sheet.Findings.Add(
            code,
            sheet.Name,
            CellAddress.Of(row.Number, index),
            found is string && sheet.Match.Form.NamesPeople ? null : found,
            expected,
            arguments: [("column", column.Heading)]
        );
}
