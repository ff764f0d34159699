using System.IO.Compression;
using System.Text;

namespace Thads.Etl.Tests.Support;

/// <summary>Writes an .xlsb record by record ([MS-XLSB]), since no library that can be had writes one.</summary>
internal sealed class XlsbBuilder
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, bool IsStruck)> fonts = [("Calibri", false)];
    private readonly List<string> formats = [];
    private readonly List<(int Font, int Format)> styles = [(0, 0)];
    private readonly List<byte[]> texts = [];
    private readonly List<(string Name, bool IsHidden, XlsbSheetBuilder Sheet)> sheets = [];
    private readonly List<byte[]> names = [];

    public bool Is1904 { get; init; }

    public int Font(string name, bool isStruck = false)
    {
        fonts.Add((name, isStruck));
        return fonts.Count - 1;
    }

    /// <param name="font">As <see cref="Font"/> gives it.</param>
    /// <param name="code">A number format of the file's own.</param>
    public int Style(int font = 0, string? code = null)
    {
        if (code is not null)
        {
            formats.Add(code);
        }
        styles.Add((font, code is null ? 0 : 163 + formats.Count));
        return styles.Count - 1;
    }

    public int Text(string text, params (int From, int Font)[] runs)
    {
        texts.Add(Rich(text, runs));
        return texts.Count - 1;
    }

    public XlsbSheetBuilder Sheet(string name = "Sheet1", bool isHidden = false)
    {
        var sheet = new XlsbSheetBuilder();
        sheets.Add((name, isHidden, sheet));
        return sheet;
    }

    /// <summary>A defined name that stands for a text.</summary>
    public XlsbBuilder Name(string name, string text)
    {
        byte[] formula = [0x17, .. BitConverter.GetBytes((ushort)text.Length), .. Encoding.Unicode.GetBytes(text)];
        names.Add([
            .. new byte[5],
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            .. Wide(name),
            .. Int(formula.Length),
            .. formula,
            .. Int(0),
            .. Int(-1),
        ]);
        return this;
    }

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes()));
            Add(zip, "_rels/.rels", Relationships(("rId1", "officeDocument", "xl/workbook.bin")));
            Add(zip, "xl/workbook.bin", Workbook());
            Add(
                zip,
                "xl/_rels/workbook.bin.rels",
                Relationships([
                    .. sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.bin")),
                    ("rIdS", "styles", "styles.bin"),
                    ("rIdT", "sharedStrings", "sharedStrings.bin"),
                ])
            );
            Add(zip, "xl/styles.bin", Styles());
            Add(zip, "xl/sharedStrings.bin", SharedStrings());
            foreach (var (i, (_, _, sheet)) in sheets.Index())
            {
                Add(zip, $"xl/worksheets/sheet{i + 1}.bin", sheet.Build());
            }
        }
        return stream.ToArray();
    }

    public static byte[] Record(int type, params byte[] content)
    {
        var record = new List<byte>();
        AddNumber(type);
        AddNumber(content.Length);
        return [.. record, .. content];

        void AddNumber(int number)
        {
            for (; number > 0x7F; number >>= 7)
            {
                record.Add((byte)((number & 0x7F) | 0x80));
            }
            record.Add((byte)number);
        }
    }

    public static byte[] Int(int value) => BitConverter.GetBytes(value);

    public static byte[] Wide(string text) => [.. Int(text.Length), .. Encoding.Unicode.GetBytes(text)];

    public static byte[] Rich(string text, params (int From, int Font)[] runs) =>
        runs.Length == 0
            ? [0, .. Wide(text)]
            :
            [
                1,
                .. Wide(text),
                .. Int(runs.Length),
                .. runs.SelectMany(run =>
                    (byte[])[.. BitConverter.GetBytes((ushort)run.From), .. BitConverter.GetBytes((ushort)run.Font)]
                ),
            ];

    private byte[] Workbook() =>
        [
            .. Record(131),
            .. Record(153, [(byte)(Is1904 ? 1 : 0), 0, 0, 0, .. Int(0), .. Wide("")]),
            .. Record(143),
            .. sheets.SelectMany(
                (sheet, i) =>
                    Record(
                        156,
                        [.. Int(sheet.IsHidden ? 1 : 0), .. Int(i + 1), .. Wide($"rId{i + 1}"), .. Wide(sheet.Name)]
                    )
            ),
            .. Record(144),
            .. names.SelectMany(name => Record(39, name)),
            .. Record(132),
        ];

    private byte[] Styles() =>
        [
            .. Record(278),
            .. formats.Count == 0 ? [] : Record(615, Int(formats.Count)),
            .. formats.SelectMany(
                (code, i) => Record(44, [.. BitConverter.GetBytes((ushort)(164 + i)), .. Wide(code)])
            ),
            .. formats.Count == 0 ? [] : Record(616),
            .. Record(611, Int(fonts.Count)),
            .. fonts.SelectMany(font => Record(43, FontOf(font.Name, font.IsStruck))),
            .. Record(612),
            .. Record(603, Int(1)),
            .. Record(45, [.. Int(0), .. new byte[64]]),
            .. Record(604),
            .. Record(613, Int(1)),
            .. Record(46, new byte[51]),
            .. Record(614),
            .. Record(626, Int(1)),
            .. Record(47, [0xFF, 0xFF, .. new byte[14]]),
            .. Record(627),
            .. Record(617, Int(styles.Count)),
            .. styles.SelectMany(style =>
                Record(
                    47,
                    [
                        0,
                        0,
                        .. BitConverter.GetBytes((ushort)style.Format),
                        .. BitConverter.GetBytes((ushort)style.Font),
                        .. new byte[8],
                        0x3F,
                        0,
                    ]
                )
            ),
            .. Record(618),
            .. Record(279),
        ];

    private static byte[] FontOf(string name, bool isStruck) =>
        [220, 0, (byte)(isStruck ? 8 : 0), 0, 0x90, 1, 0, 0, 0, 2, 0, 0, 7, 1, 0, 0, 0, 0, 0, 0xFF, 0, .. Wide(name)];

    private byte[] SharedStrings() =>
        [
            .. Record(159, [.. Int(texts.Count), .. Int(texts.Count)]),
            .. texts.SelectMany(text => Record(19, text)),
            .. Record(160),
        ];

    private string ContentTypes() =>
        $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Override PartName="/xl/styles.bin" ContentType="application/vnd.ms-excel.styles"/><Override PartName="/xl/sharedStrings.bin" ContentType="application/vnd.ms-excel.sharedStrings"/>{string.Concat(
                sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.bin\" ContentType=\"application/vnd.ms-excel.worksheet\"/>")
            )}</Types>
            """;

    private static byte[] Relationships(params (string Id, string Kind, string Target)[] relationships) =>
        Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"{Package}\">"
                + string.Concat(
                    relationships.Select(one =>
                        $"<Relationship Id=\"{one.Id}\" Type=\"{Office}/{one.Kind}\" Target=\"{one.Target}\"/>"
                    )
                )
                + "</Relationships>"
        );

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
