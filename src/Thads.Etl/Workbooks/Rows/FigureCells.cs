using System.Globalization;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>Reads the figure that a cell holds, in its column's unit, or says why there is none or what is odd about it.</summary>
internal sealed class FigureCells(FormSheet sheet) : CellChecks(sheet)
{
    /// <summary>Beyond this a double no longer tells one đồng from the next.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    private const double LargestPlain = 1e15;

    /// <summary>A formula's sixteen digits are not taken at their word.</summary>
    private const int MostPlacesKept = 6;

    /// <summary>Versions, awards and persons are counted in no more than this.</summary>
    private const decimal LargestNumber = 1_000_000;

    /// <summary>How far from a whole number a figure may be by the rounding of binary fractions alone.</summary>
    private const decimal RoundingNoise = 0.0001m;

    /// <summary>The figure in cases, đồng or percent; null when a finding says why it cannot be read. A blank cell is zero.</summary>
    public decimal? Read(SheetRow row, int index, FormColumn column)
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
                    && Sheet.UnitOf(column) == 1
                    && cell.Format.IsAsItStands:
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

    private static bool IsDecimal(FormColumn column) => column.Unit is MeasureUnit.Percent or MeasureUnit.Score;

    private decimal? FromText(string text, SheetRow row, int index, FormColumn column)
    {
        var isWhole = !IsDecimal(column) && Sheet.UnitOf(column) == 1;
        var reading = FigureText.Read(text, isWhole);
        var code = reading.Result switch
        {
            FigureTextResult.Ambiguous => FindingCodes.CellNumberAmbiguous,
            FigureTextResult.TwoValues => FindingCodes.CellTwoValues,
            FigureTextResult.OutOfRange => FindingCodes.CellOutOfRange,
            FigureTextResult.NotANumber => FindingCodes.CellNotANumber,
            _ when !Fits(reading.Mark, column) => FindingCodes.CellNotANumber,
            _ when reading.Mark == FigureMark.Dong && Sheet.UnitOf(column) != 1 => FindingCodes.CellUnitDiffers,
            _ => null,
        };
        if (code is null)
        {
            return Checked(reading.Figure, reading.Mark, row, index, column);
        }
        object? expected = code switch
        {
            FindingCodes.CellOutOfRange => $"0 – {Largest:0}",
            FindingCodes.CellUnitDiffers => Sheet.UnitOf(column),
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
            Report(
                FindingCodes.CellScaledFormat,
                row,
                index,
                column,
                figure,
                Math.Round(shown, Math.Min(format.Places, 6))
            );
        }
        else if (figure != 0 && ShowsAnother(format, column))
        {
            var shown = format.HidesNumber ? format.Words : format.Show(cell.Number) ?? "";
            Report(FindingCodes.CellScaledFormat, row, index, column, figure, shown.Length > 0 ? shown : "…");
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

    /// <summary>
    /// Whether a cell shows something else than its number: nothing of it, digits that are no part of it, or a word that makes another
    /// amount of it, as <c>0" triệu"</c> and <c>$0</c> do, and <c>0" đ"</c> in a table of thousands.
    /// </summary>
    private bool ShowsAnother(NumberFormat format, FormColumn column)
    {
        if (format.HidesNumber || format.ShowsOtherDigits)
        {
            return true;
        }
        var words = format.Words.AsSpan();
        while (!words.IsEmpty)
        {
            var word = FigureText.Word(ref words);
            if (
                FigureText.ScaleOf(word) > 0
                || FigureText.IsForeignMoney(word)
                || (FigureText.IsDong(word) && Sheet.UnitOf(column) != 1)
            )
            {
                return true;
            }
            if (word.Length == 0 && !words.IsEmpty)
            {
                if (char.GetUnicodeCategory(words[0]) == UnicodeCategory.CurrencySymbol)
                {
                    return true;
                }
                words = words[1..];
            }
        }
        return false;
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
        var stored = figure * (mark is FigureMark.Scaled or FigureMark.Dong ? 1 : Sheet.UnitOf(column));
        var whole = Math.Round(stored, MidpointRounding.AwayFromZero);
        if (Math.Abs(stored - whole) > RoundingNoise)
        {
            var unit = column.Unit switch
            {
                MeasureUnit.Cases => "việc",
                MeasureUnit.Money => "đồng",
                _ => "",
            };
            Sheet.Findings.Add(
                FindingCodes.CellNotWhole,
                Sheet.Name,
                CellAddress.Of(row.Number, index),
                figure,
                Math.Round(figure * 1000),
                arguments: [("column", column.Heading), ("unit", unit)]
            );
            return null;
        }
        return whole;
    }
}
