using System.Globalization;
using Thads.Etl.Forms;
using Thads.Etl.Validation;

namespace Thads.Etl.Workbooks;

/// <summary>Reads the figure in one cell, or says what is wrong with it.</summary>
internal sealed class FigureReader(FormSheet sheet)
{
    /// <summary>Beyond this a double no longer tells one đồng from the next.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>How far from a whole number a figure may be by the rounding of binary fractions alone.</summary>
    private const decimal RoundingNoise = 0.0001m;

    /// <summary>The figure in cases, đồng or percent; null when a finding says why it cannot be read. A blank cell is zero.</summary>
    public decimal? Read(SheetRow row, int index, FormColumn column)
    {
        if (sheet.DefectiveCells.TryGetValue((row.Number, index), out var defect))
        {
            Report(
                defect == DefectiveCells.NotCalculated ? FindingCodes.CellNotCalculated : FindingCodes.CellErrorValue,
                row,
                index,
                column,
                defect
            );
            return null;
        }
        switch (row[index])
        {
            case null:
                return 0;
            case double number:
                return Checked(FromDouble(number, row, index), isAbsolute: false, row, index, column);
            case string text:
                return FromText(text, row, index, column);
            case DateTime date:
                Report(
                    FindingCodes.CellDate,
                    row,
                    index,
                    column,
                    date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)
                );
                return null;
            default:
                Report(FindingCodes.CellNotANumber, row, index, column, row.Text(index));
                return null;
        }
    }

    /// <summary>Whether a cell holds a figure at all, for telling a row of figures from a line of text.</summary>
    public bool IsFigure(SheetRow row, int index) =>
        sheet.DefectiveCells.ContainsKey((row.Number, index))
        || row[index] switch
        {
            double => true,
            string text => !string.IsNullOrWhiteSpace(text)
                && text.Any(char.IsAsciiDigit)
                && FigureText.Read(text, isWhole: false, out _, out _) != FigureTextResult.NotANumber,
            _ => false,
        };

    private decimal? FromText(string text, SheetRow row, int index, FormColumn column)
    {
        var isWhole = column.Unit != MeasureUnit.Percent && sheet.UnitOf(column) == 1;
        switch (FigureText.Read(text, isWhole, out var figure, out var isAbsolute))
        {
            case FigureTextResult.Ambiguous:
                Report(FindingCodes.CellNumberAmbiguous, row, index, column, text.Trim());
                return null;
            case FigureTextResult.NotANumber:
            case FigureTextResult.Read when isAbsolute && column.Unit != MeasureUnit.Money:
                Report(FindingCodes.CellNotANumber, row, index, column, text.Trim());
                return null;
            default:
                return Checked(figure, isAbsolute, row, index, column);
        }
    }

    private decimal? Checked(decimal? printed, bool isAbsolute, SheetRow row, int index, FormColumn column)
    {
        if (printed is not { } figure || Math.Abs(figure) > Largest)
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
            return figure;
        }
        var stored = figure * (isAbsolute ? 1 : sheet.UnitOf(column));
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

    /// <summary>The number with at least as many places as its cell shows, so that a rate is known to be printed as 86.00 and not 86.</summary>
    private static decimal? FromDouble(double number, SheetRow row, int index)
    {
        if (!double.IsFinite(number) || Math.Abs(number) > (double)Largest)
        {
            return null;
        }
        var figure = (decimal)number * (row.Format(index).IsPercent ? 100 : 1);
        var places = (byte)Math.Min(row.Format(index).Places, 6);
        return figure + new decimal(0, 0, 0, false, places);
    }

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
            found,
            expected,
            arguments: [("column", column.Heading)]
        );
}
