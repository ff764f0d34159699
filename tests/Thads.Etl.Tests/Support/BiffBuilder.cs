using System.Text;

namespace Thads.Etl.Tests.Support;

/// <summary>Writes an .xls record by record ([MS-XLS]), as no library does: errors, formulas that nobody calculated, fonts, charts.</summary>
internal sealed class BiffBuilder(bool isOld = false)
{
    /// <summary>A record of shared strings that has more goes on in another before the next string: none may have more than 8,224.</summary>
    private const int MostBytesOfTexts = 7_000;

    private readonly List<(string Name, bool IsStruck)> fonts =
    [
        ("Times New Roman", false),
        ("Times New Roman", false),
        ("Times New Roman", false),
        ("Times New Roman", false),
    ];
    private readonly List<(int Font, int NumberFormat)> formats = [(0, 0)];
    private readonly List<(string Text, (int From, int Font)[] Runs)> texts = [];
    private readonly List<(string Name, BiffSheetBuilder Sheet, bool IsHidden)> sheets = [];

    /// <summary>Whether it is of Excel 5 and not of Excel 97.</summary>
    public bool IsOld { get; } = isOld;

    /// <summary>Characters of shared strings that a record has before the next one goes on; null for all.</summary>
    public int? BreakTextsAfter { get; init; }

    public bool IsEncrypted { get; init; }

    /// <summary>How the records are encrypted; null for in the clear.</summary>
    public EncryptedBiff? Encryption { get; init; }

    /// <summary>The index that records name a font with: there is none of index 4.</summary>
    public int Font(string name, bool isStruck = false)
    {
        fonts.Add((name, isStruck));
        return fonts.Count;
    }

    /// <summary>A format of cells that has this font, and shows numbers by this one of Excel's own formats (14 for a day).</summary>
    public int Format(int font, int numberFormat = 0)
    {
        formats.Add((font, numberFormat));
        return formats.Count - 1;
    }

    public int Text(string text, params (int From, int Font)[] runs)
    {
        texts.Add((text, runs));
        return texts.Count - 1;
    }

    public BiffSheetBuilder Sheet(string name = "Sheet1", bool isHidden = false)
    {
        var sheet = new BiffSheetBuilder(this);
        sheets.Add((name, sheet, isHidden));
        return sheet;
    }

    public byte[] Build() => CompoundFileBuilder.Of(IsOld ? "Book" : "Workbook", Stream());

    /// <summary>The workbook stream alone.</summary>
    public byte[] Stream()
    {
        var stream = new MemoryStream();
        var offsets = new List<long>();
        Write(stream, 0x0809, Beginning(0x0005));
        if (IsEncrypted)
        {
            Write(stream, 0x002F, new byte[6]);
        }
        else if (Encryption is not null)
        {
            Write(stream, 0x002F, Encryption.FilePass);
        }
        Write(stream, 0x0042, Bytes((ushort)(IsOld ? 1252 : 1200)));
        foreach (var (name, isStruck) in fonts)
        {
            byte[] font = [0xC8, 0, (byte)(isStruck ? 8 : 0), 0, 0xFF, 0x7F, 0x90, 1, 0, 0, 0, 0, 0, 0];
            Write(stream, 0x0031, [.. font, .. ShortText(name)]);
        }
        foreach (var (font, numberFormat) in formats)
        {
            Write(stream, 0x00E0, [.. Bytes((ushort)font, (ushort)numberFormat), .. new byte[IsOld ? 12 : 16]]);
        }
        foreach (var (name, _, isHidden) in sheets)
        {
            offsets.Add(stream.Position + 4);
            Write(stream, 0x0085, [0, 0, 0, 0, (byte)(isHidden ? 1 : 0), 0, .. ShortText(name)]);
        }
        if (texts.Count > 0)
        {
            WriteTexts(stream);
        }
        Write(stream, 0x000A, []);
        foreach (var (offset, (_, sheet, _)) in offsets.Zip(sheets))
        {
            var at = (uint)stream.Position;
            Write(stream, 0x0809, Beginning(0x0010));
            stream.Write(sheet.Records);
            Write(stream, 0x000A, []);
            var end = stream.Position;
            stream.Position = offset;
            stream.Write(BitConverter.GetBytes(at));
            stream.Position = end;
        }
        return Encryption is null ? stream.ToArray() : Encryption.Encrypt(stream.ToArray());
    }

    public static void Write(Stream stream, ushort type, ReadOnlySpan<byte> content)
    {
        stream.Write(BitConverter.GetBytes(type));
        stream.Write(BitConverter.GetBytes((ushort)content.Length));
        stream.Write(content);
    }

    public static byte[] Bytes(params ReadOnlySpan<ushort> values)
    {
        var bytes = new List<byte>();
        foreach (var value in values)
        {
            bytes.AddRange(BitConverter.GetBytes(value));
        }
        return [.. bytes];
    }

    public byte[] Beginning(ushort kind) =>
        IsOld ? [.. Bytes(0x0500, kind), 0, 0, 0, 0] : [.. Bytes(0x0600, kind), .. new byte[12]];

    private byte[] ShortText(string text) =>
        IsOld
            ? [(byte)text.Length, .. Encoding.Latin1.GetBytes(text)]
            : [(byte)text.Length, 1, .. Encoding.Unicode.GetBytes(text)];

    /// <summary>Every text is wide; a record that goes on within one begins with that.</summary>
    private void WriteTexts(MemoryStream stream)
    {
        var content = new MemoryStream();
        content.Write(BitConverter.GetBytes(texts.Count));
        content.Write(BitConverter.GetBytes(texts.Count));
        ushort type = 0x00FC;
        foreach (var (text, runs) in texts)
        {
            if (content.Length > MostBytesOfTexts)
            {
                Write(stream, type, content.ToArray());
                type = 0x003C;
                content.SetLength(0);
            }
            content.Write([.. Bytes((ushort)text.Length), (byte)(runs.Length > 0 ? 9 : 1)]);
            if (runs.Length > 0)
            {
                content.Write(Bytes((ushort)runs.Length));
            }
            var left = text;
            if (BreakTextsAfter is { } most && text.Length > most)
            {
                content.Write(Encoding.Unicode.GetBytes(text[..most]));
                Write(stream, type, content.ToArray());
                (type, left) = (0x003C, text[most..]);
                content.SetLength(0);
                content.WriteByte(1);
            }
            content.Write(Encoding.Unicode.GetBytes(left));
            foreach (var (from, font) in runs)
            {
                content.Write(Bytes((ushort)from, (ushort)font));
            }
        }
        Write(stream, type, content.ToArray());
    }
}
