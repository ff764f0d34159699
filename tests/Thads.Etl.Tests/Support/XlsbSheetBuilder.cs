namespace Thads.Etl.Tests.Support;

/// <summary>Records of one sheet of an .xlsb. Rows and columns from 0, as the format counts.</summary>
internal sealed class XlsbSheetBuilder
{
    private readonly MemoryStream rows = new();
    private readonly MemoryStream columns = new();
    private readonly List<byte[]> merges = [];

    public XlsbSheetBuilder Record(int type, params byte[] content)
    {
        rows.Write(XlsbBuilder.Record(type, content));
        return this;
    }

    public XlsbSheetBuilder Row(int row, bool isHidden = false) =>
        Record(
            0,
            [
                .. XlsbBuilder.Int(row),
                .. XlsbBuilder.Int(0),
                0x2C,
                1,
                0,
                (byte)(isHidden ? 0x10 : 0),
                0,
                .. XlsbBuilder.Int(0),
            ]
        );

    /// <param name="type">2 a short number, 3 an error, 4 a boolean, 5 a number, 6 a text, 7 a shared one; 8-11 what a formula gives; 62 a text with runs.</param>
    public XlsbSheetBuilder Cell(int type, int column, byte[] value, int style = 0) =>
        Record(type, [.. XlsbBuilder.Int(column), .. XlsbBuilder.Int(style), .. value]);

    public XlsbSheetBuilder Number(int column, double value, int style = 0) =>
        Cell(5, column, BitConverter.GetBytes(value), style);

    public XlsbSheetBuilder Shared(int column, int text, int style = 0) =>
        Cell(7, column, XlsbBuilder.Int(text), style);

    /// <summary>A formula, which is the whole number 1, and what it gave.</summary>
    public XlsbSheetBuilder Formula(int type, int column, byte[] value, int style = 0) =>
        Cell(type, column, [.. value, 0, 0, .. XlsbBuilder.Int(3), 0x1E, 1, 0, .. XlsbBuilder.Int(0)], style);

    public XlsbSheetBuilder HiddenColumns(int first, int last)
    {
        columns.Write(
            XlsbBuilder.Record(
                60,
                [
                    .. XlsbBuilder.Int(first),
                    .. XlsbBuilder.Int(last),
                    .. XlsbBuilder.Int(2304),
                    .. XlsbBuilder.Int(0),
                    1,
                    0,
                ]
            )
        );
        return this;
    }

    public XlsbSheetBuilder Merge(int fromRow, int toRow, int fromColumn, int toColumn)
    {
        merges.Add(
            XlsbBuilder.Record(
                176,
                [
                    .. XlsbBuilder.Int(fromRow),
                    .. XlsbBuilder.Int(toRow),
                    .. XlsbBuilder.Int(fromColumn),
                    .. XlsbBuilder.Int(toColumn),
                ]
            )
        );
        return this;
    }

    public byte[] Build() =>
        [
            .. XlsbBuilder.Record(129),
            .. columns.Length == 0
                ? []
                : (byte[])[.. XlsbBuilder.Record(390), .. columns.ToArray(), .. XlsbBuilder.Record(391)],
            .. XlsbBuilder.Record(145),
            .. rows.ToArray(),
            .. XlsbBuilder.Record(146),
            .. merges.Count == 0
                ? []
                : (byte[])
                    [
                        .. XlsbBuilder.Record(177, XlsbBuilder.Int(merges.Count)),
                        .. merges.SelectMany(merge => merge),
                        .. XlsbBuilder.Record(178),
                    ],
            .. XlsbBuilder.Record(130),
        ];
}
