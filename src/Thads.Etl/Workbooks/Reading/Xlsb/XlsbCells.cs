using System.Globalization;
using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Reading.Xlsb;

/// <summary>Makes a cell of its record ([MS-XLSB] 2.4.299-2.4.309 and 2.4.650-2.4.653). What is no value of its type is a damaged cell.</summary>
internal sealed class XlsbCells(XlsbStyles styles, XlsbTexts texts, bool is1904)
{
    /// <param name="records">Standing at the cell's record.</param>
    /// <param name="at">Where the value stands in it.</param>
    /// <param name="style">The number of the cell's style.</param>
    public SheetCell Read(XlsbRecords records, int at, int style) =>
        records.Type switch
        {
            XlsbRecord.CellBlank or XlsbRecord.ShortBlank => default,
            XlsbRecord.CellRk or XlsbRecord.ShortRk => Number(BiffNumber.OfRk(records.Int32(at)), style),
            XlsbRecord.CellReal or XlsbRecord.ShortReal or XlsbRecord.FormulaNumber => Number(
                records.Double(at),
                style
            ),
            XlsbRecord.CellError or XlsbRecord.ShortError or XlsbRecord.FormulaError => SheetCell.OfError(
                BiffErrors.NameOf(records.Byte(at)),
                IsStruck(style)
            ),
            XlsbRecord.CellBoolean or XlsbRecord.ShortBoolean or XlsbRecord.FormulaBoolean => Boolean(
                records.Byte(at),
                style
            ),
            XlsbRecord.CellSharedString or XlsbRecord.ShortSharedString => Shared(records, records.Int32(at), style),
            XlsbRecord.CellRichText => Text(records, texts.Rich(records, at), style),
            _ => Plain(records, at, style),
        };

    private bool IsStruck(int style) => styles[style]?.IsStruck ?? false;

    private SheetCell Number(double number, int style) =>
        styles[style] is { } under && double.IsFinite(number) ? under.CellOf(number, is1904) : Damaged(number, style);

    private SheetCell Boolean(byte truth, int style) =>
        truth <= 1 ? SheetCell.OfBoolean(truth == 1, IsStruck(style)) : Damaged(truth, style);

    private SheetCell Shared(XlsbRecords records, int index, int style) =>
        texts[index] is { } text ? Text(records, text, style) : Damaged(index, style);

    private SheetCell Plain(XlsbRecords records, int at, int style) =>
        records.Text(ref at) is { } text
            ? Text(records, texts.Plain(text), style)
            : SheetCell.NotCalculated(IsStruck(style));

    private SheetCell Text(XlsbRecords records, object text, int style)
    {
        // A style that is not there takes nothing from a text.
        var under = styles[style] ?? CellStyle.General;
        texts.CountUse(text, records.Part);
        return text is CellString found ? found.Under(under) : SheetCell.OfText((string)text, under.IsStruck);
    }

    private SheetCell Damaged(IFormattable found, int style) =>
        SheetCell.Damaged(found.ToString(null, CultureInfo.InvariantCulture), IsStruck(style));
}
