using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Thads.Etl.Workbooks.Reading.Xml;

/// <content>Text between tags.</content>
internal sealed partial class XmlPartReader
{
    private bool isCdata;
    private XmlTextKind textKind;
    private int contentLength;

    /// <summary>How many bytes the content read last has, however long it is; more than was kept if it is longer than asked for.</summary>
    public int ContentLength => contentLength;

    /// <summary>What the text, or the piece of it, that was read last says. It holds until the next node is read.</summary>
    public ReadOnlySpan<byte> Text
    {
        get
        {
            var raw = buffer.Bytes.AsSpan(text.Start, text.Length);
            return isPlainText ? raw : Decoded(raw, textKind);
        }
    }

    /// <summary>Whether the content read last held elements: its text is without them.</summary>
    public bool HasElements { get; private set; }

    /// <summary>
    /// The text of the element whose start tag was read last, through its end, in UTF-8; no more than about <paramref name="most"/> bytes
    /// of it. It holds until the next node is read.
    /// </summary>
    public ReadOnlySpan<byte> Content(int most)
    {
        HasElements = false;
        contentLength = 0;
        if (ReadPlainContent() is { Start: >= 0 } plain)
        {
            contentLength = plain.Length;
            return buffer.Bytes.AsSpan(plain.Start, plain.Length);
        }
        var kept = 0;
        for (var depth = Depth; ; )
        {
            switch (Read())
            {
                case XmlNode.Text:
                    var piece = buffer.Bytes.AsSpan(text.Start, text.Length);
                    var length = piece.Length;
                    if (kept < most)
                    {
                        Reserve(ref content, kept + piece.Length, kept);
                        length = isPlainText
                            ? Copied(piece, content.AsSpan(kept))
                            : XmlText.Decode(piece, content.AsSpan(kept), textKind);
                        kept += length;
                    }
                    contentLength = (int)Math.Min(int.MaxValue, (long)contentLength + length);
                    break;
                case XmlNode.Element:
                    HasElements = true;
                    Skip();
                    break;
                case XmlNode.EndElement when Depth < depth:
                    return content.AsSpan(0, kept);
            }
        }
    }

    private static int Copied(ReadOnlySpan<byte> from, Span<byte> to)
    {
        from.CopyTo(to);
        return from.Length;
    }

    /// <summary>The common case: plain text, and the end tag right behind it in the window.</summary>
    private (int Start, int Length) ReadPlainContent()
    {
        if (isEmptyElement)
        {
            return (-1, 0);
        }
        ref readonly var level = ref levels[Depth];
        var rest = buffer.Rest;
        var length = rest.IndexOfAny((byte)'<', (byte)'&', (byte)']');
        if (length < 0 || rest[length] != '<')
        {
            return (-1, 0);
        }
        var nameLength = level.NameEnd - level.NameStart;
        var after = rest[length..];
        if (
            after.Length < nameLength + 3
            || after[1] != '/'
            || after[nameLength + 2] != '>'
            || !after.Slice(2, nameLength).SequenceEqual(names.AsSpan(level.NameStart, nameLength))
            || rest[..length].Contains((byte)'\r')
        )
        {
            return (-1, 0);
        }
        var start = buffer.At;
        buffer.At += length + nameLength + 3;
        Leave();
        return (start, length);
    }

    /// <summary>Reads text up to the next tag, or a piece of it as long as the window; false when it is only a break outside the root.</summary>
    private bool ReadText()
    {
        int length;
        while ((length = buffer.Rest.IndexOf((byte)'<')) < 0)
        {
            if (buffer.IsFull)
            {
                length = Piece();
                break;
            }
            if (!Fill())
            {
                length = buffer.Rest.Length;
                break;
            }
        }
        var rest = buffer.Rest[..length];
        isPlainText = !rest.ContainsAny((byte)'&', (byte)'\r');
        if (Depth == 0)
        {
            if (rest.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                throw Damaged("text");
            }
            buffer.At += length;
            return false;
        }
        if (buffer.Rest[..Math.Min(buffer.Rest.Length, length + 2)].IndexOf("]]>"u8) >= 0)
        {
            throw Damaged("text");
        }
        if (!isPlainText)
        {
            Decoded(rest, XmlTextKind.Text);
        }
        (text, textKind) = ((buffer.At, length), XmlTextKind.Text);
        buffer.At += length;
        return true;
    }

    /// <summary>How much of a window full of text can be taken without cutting a character, a reference or a line break in two.</summary>
    private int Piece()
    {
        var rest = buffer.Rest;
        var length = rest.Length - XmlText.LongestReference;
        var reference = rest[..length].LastIndexOf((byte)'&');
        if (reference > length - XmlText.LongestReference)
        {
            length = reference;
        }
        while ((rest[length] & 0xC0) == 0x80)
        {
            length--;
        }
        return rest[length] == '\n' ? length - 1 : length;
    }

    /// <summary>Reads CDATA to its end, or a piece of it; the rest of it is read next.</summary>
    private XmlNode ReadCdata()
    {
        int length;
        while ((length = buffer.Rest.IndexOf("]]>"u8)) < 0)
        {
            if (buffer.IsFull)
            {
                length = Piece();
                break;
            }
            if (!Fill())
            {
                throw Damaged("end");
            }
        }
        isCdata = !buffer.Rest[length..].StartsWith("]]>"u8);
        (text, textKind) = ((buffer.At, length), XmlTextKind.Cdata);
        isPlainText = !buffer.Rest[..length].Contains((byte)'\r');
        buffer.At += length + (isCdata ? 0 : 3);
        return XmlNode.Text;
    }

    private ReadOnlySpan<byte> Decoded(ReadOnlySpan<byte> raw, XmlTextKind kind)
    {
        Reserve(ref scratch, raw.Length, 0);
        var length = XmlText.Decode(raw, scratch, kind);
        return length >= 0 ? scratch.AsSpan(0, length) : throw Damaged("reference");
    }

    private static void Reserve(ref byte[] bytes, int length, int kept)
    {
        if (bytes.Length >= length)
        {
            return;
        }
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length, 1_024));
        bytes.AsSpan(0, kept).CopyTo(larger);
        Return(ref bytes);
        bytes = larger;
    }

    private static void Return(ref byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = [];
        }
    }

    private void ReadProlog()
    {
        if (buffer.Rest.StartsWith(Encoding.UTF8.Preamble))
        {
            buffer.At += Encoding.UTF8.Preamble.Length;
        }
        if (!buffer.Rest.StartsWith("<?xml"u8) || buffer.Rest.Length < 6 || !IsSpace(buffer.Rest[5]))
        {
            return;
        }
        var end = buffer.Rest[..Math.Min(buffer.Rest.Length, XmlEncoding.Needed)].IndexOf("?>"u8) + 2;
        if (end < 2 || !Declaration().IsMatch(Encoding.Latin1.GetString(buffer.Rest[..end])))
        {
            throw Damaged("declaration");
        }
        buffer.At += end;
    }

    [GeneratedRegex(
        """^<\?xml\s+version\s*=\s*["']1\.[0-9]["'](\s+encoding\s*=\s*["'][A-Za-z][A-Za-z0-9._-]*["'])?(\s+standalone\s*=\s*["'](yes|no)["'])?\s*\?>$""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Declaration();
}
