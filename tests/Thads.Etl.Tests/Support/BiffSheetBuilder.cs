using System.Text;

namespace Thads.Etl.Tests.Support;

/// <summary>Records of one sheet of an .xls. Rows and columns from 0, as the format counts.</summary>
internal sealed class BiffSheetBuilder(BiffBuilder book)
{
    private readonly MemoryStream records = new();

    public byte[] Records => records.ToArray();

    public BiffSheetBuilder Record(ushort type, params byte[] content)
    {
        BiffBuilder.Write(records, type, content);
        return this;
    }

    /// <summary>Records as they are.</summary>
    public BiffSheetBuilder Raw(ReadOnlySpan<byte> bytes)
    {
        records.Write(bytes);
        return this;
    }

    public BiffSheetBuilder Dimensions(int rows, int columns) =>
        book.IsOld
            ? Record(0x0200, BiffBuilder.Bytes(0, (ushort)rows, 0, (ushort)columns, 0))
            : Record(
                0x0200,
                [
                    .. BitConverter.GetBytes(0),
                    .. BitConverter.GetBytes(rows),
                    .. BiffBuilder.Bytes(0, (ushort)columns, 0),
                ]
            );

    public BiffSheetBuilder Number(int row, int column, double value, int format = 0) =>
        Record(0x0203, [.. Cell(row, column, format), .. BitConverter.GetBytes(value)]);

    public BiffSheetBuilder Shared(int row, int column, int text, int format = 0) =>
        Record(0x00FD, [.. Cell(row, column, format), .. BitConverter.GetBytes(text)]);

    public BiffSheetBuilder Label(int row, int column, string text, int format = 0) =>
        Record(0x0204, [.. Cell(row, column, format), .. LongText(text)]);

    public BiffSheetBuilder RichLabel(
        int row,
        int column,
        string text,
        int format,
        params (int From, int Font)[] runs
    ) =>
        Record(
            0x00D6,
            [
                .. Cell(row, column, format),
                .. LongText(text),
                .. book.IsOld ? [(byte)runs.Length] : BiffBuilder.Bytes((ushort)runs.Length),
                .. runs.SelectMany(run =>
                    book.IsOld
                        ? [(byte)run.From, (byte)run.Font]
                        : BiffBuilder.Bytes((ushort)run.From, (ushort)run.Font)
                ),
            ]
        );

    public BiffSheetBuilder Error(int row, int column, byte error, int format = 0) =>
        Record(0x0205, [.. Cell(row, column, format), error, 1]);

    public BiffSheetBuilder Boolean(int row, int column, bool truth) =>
        Record(0x0205, [.. Cell(row, column, 0), (byte)(truth ? 1 : 0), 0]);

    /// <summary>A formula that gives a number.</summary>
    public BiffSheetBuilder Formula(int row, int column, double value, ushort flags = 0, int format = 0) =>
        Formula(row, column, BitConverter.GetBytes(value), flags, format);

    /// <summary>A formula that gives something else: 0 a text, 1 a boolean, 2 an error, 3 an empty text.</summary>
    public BiffSheetBuilder FormulaOf(int row, int column, byte kind, byte value = 0, int format = 0) =>
        Formula(row, column, [kind, 0, value, 0, 0, 0, 0xFF, 0xFF], 0, format);

    /// <summary>The text that the formula before gives.</summary>
    public BiffSheetBuilder Result(string text) => Record(0x0207, LongText(text));

    public BiffSheetBuilder HiddenColumns(int first, int last) =>
        Record(0x007D, BiffBuilder.Bytes((ushort)first, (ushort)last, 2048, 0, 1, 0));

    public BiffSheetBuilder HiddenRow(int row) =>
        Record(0x0208, BiffBuilder.Bytes((ushort)row, 0, 10, 255, 0, 0, 0x0120, 0));

    public BiffSheetBuilder Merge(int fromRow, int toRow, int fromColumn, int toColumn) =>
        Record(0x00E5, BiffBuilder.Bytes(1, (ushort)fromRow, (ushort)toRow, (ushort)fromColumn, (ushort)toColumn));

    /// <summary>A chart in the sheet, with what its records hold.</summary>
    public BiffSheetBuilder Chart(Action<BiffSheetBuilder> write)
    {
        Record(0x0809, book.Beginning(0x0020));
        write(this);
        return Record(0x000A);
    }

    private BiffSheetBuilder Formula(int row, int column, byte[] result, ushort flags, int format) =>
        // Its formula is the whole number 1.
        Record(0x0006, [.. Cell(row, column, format), .. result, .. BiffBuilder.Bytes(flags, 0, 0, 3), 0x1E, 1, 0]);

    private static byte[] Cell(int row, int column, int format) =>
        BiffBuilder.Bytes((ushort)row, (ushort)column, (ushort)format);

    private byte[] LongText(string text) =>
        book.IsOld
            ? [.. BiffBuilder.Bytes((ushort)text.Length), .. Encoding.Latin1.GetBytes(text)]
            : [.. BiffBuilder.Bytes((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)];
}
