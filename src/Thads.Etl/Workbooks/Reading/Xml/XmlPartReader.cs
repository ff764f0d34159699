using System.Text;

namespace Thads.Etl.Workbooks.Reading.Xml;

/// <summary>
/// Reads a part forward, tag by tag, as the UTF-8 that it is. It refuses whatever is not well-formed, every document type definition,
/// elements nested deeper than <see cref="MostDepth"/>, and tags that no program writes; it holds no more than a window of the part.
/// </summary>
/// <remarks>
/// What stands in <c>mc:AlternateContent</c> is read as if it were not wrapped: the first choice that needs nothing but the namespaces of
/// SpreadsheetML, or else the fallback.
/// </remarks>
internal sealed partial class XmlPartReader : IDisposable
{
    /// <summary>How deep elements may be nested.</summary>
    public const int MostDepth = 64;

    /// <summary>How many attributes a tag may have.</summary>
    private const int MostAttributes = 128;
    private readonly string part;
    private readonly XmlBuffer buffer;
    private readonly XmlNamespaces namespaces;
    private readonly Level[] levels = new Level[MostDepth + 1];
    private byte[] names = new byte[1_024];
    private XmlAttribute[] attributes = new XmlAttribute[16];
    private int attributeCount;

    /// <summary>The level of the element whose start tag or end was read last; after its end, one deeper than the reader stands.</summary>
    private int current;
    private byte[] scratch = [];
    private byte[] content = [];
    private bool isEmptyElement;
    private bool hasRoot;
    private (int Start, int Length) text;
    private bool isPlainText;

    /// <param name="open">Opens the part from its start; once more if its encoding turns out not to be UTF-8.</param>
    /// <param name="part">What the part is called in findings.</param>
    /// <exception cref="UnreadableWorkbookException">The part begins with nothing that can be XML.</exception>
    public XmlPartReader(Func<Stream> open, string part)
    {
        this.part = part;
        namespaces = new XmlNamespaces(part);
        var start = new byte[XmlEncoding.Needed];
        int length;
        using (var stream = open())
        {
            length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }
        var encoding = XmlEncoding.Of(start.AsSpan(0, length), part);
        buffer = new XmlBuffer(
            encoding is null ? open() : Encoding.CreateTranscodingStream(open(), encoding, new UTF8Encoding(false)),
            part
        );
        try
        {
            Fill();
            ReadProlog();
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>One level of nesting: where its element's name stands, and what is done with it.</summary>
    private struct Level
    {
        public int NameStart;
        public int NameEnd;
        public int LocalStart;
        public XmlNamespace Namespace;

        /// <summary>Whether its tags are read as if they were not there.</summary>
        public bool IsTransparent;

        /// <summary>Of <c>mc:AlternateContent</c>: whether one of its branches has been taken.</summary>
        public bool IsChosen;
    }

    /// <summary>How many elements are open.</summary>
    public int Depth { get; private set; }

    /// <summary>The name, without a prefix, of the element whose start tag or end was read last.</summary>
    public ReadOnlySpan<byte> LocalName
    {
        get
        {
            ref readonly var level = ref levels[current];
            return names.AsSpan(level.LocalStart, level.NameEnd - level.LocalStart);
        }
    }

    /// <summary>That element's namespace.</summary>
    public XmlNamespace Namespace => levels[current].Namespace;

    /// <summary>Whether the element that was read last is this one of SpreadsheetML.</summary>
    public bool Is(ReadOnlySpan<byte> name) => Namespace == XmlNamespace.Main && LocalName.SequenceEqual(name);

    /// <summary>Goes to the next tag or text.</summary>
    /// <exception cref="UnreadableWorkbookException">The part is not well-formed, or passes a limit.</exception>
    public XmlNode Read()
    {
        while (true)
        {
            var node = ReadNode();
            if (node == XmlNode.Element && Namespace == XmlNamespace.Compatibility && IsBranch())
            {
                continue;
            }
            if (node == XmlNode.EndElement && levels[current].IsTransparent)
            {
                continue;
            }
            return node;
        }
    }

    /// <summary>Goes to the next element within the one that is open; false at that one's end. Text between them is passed over.</summary>
    public bool ReadChild()
    {
        while (true)
        {
            switch (Read())
            {
                case XmlNode.Element:
                    return true;
                case XmlNode.EndElement:
                case XmlNode.End:
                    return false;
            }
        }
    }

    /// <summary>Passes over the element whose start tag was read last, through its end.</summary>
    public void Skip()
    {
        for (var depth = Depth; Depth >= depth; )
        {
            ReadNode();
        }
    }

    /// <summary>
    /// Goes to the end of the element whose start tag was read last by looking for its end tag alone, without the tags between. In XML a
    /// <c>&lt;</c> opens a tag, a comment, CDATA or an instruction and stands nowhere else, so none but the last three can hold an end tag
    /// that is none: they are passed over as always. What stands between is not found to be well-formed; that is for whoever reads it.
    /// </summary>
    public void SkipUnread()
    {
        if (isEmptyElement)
        {
            ReadNode();
            return;
        }
        ref readonly var level = ref levels[Depth];
        byte[] end = [.. "</"u8, .. names.AsSpan(level.NameStart, level.NameEnd - level.NameStart)];
        while (true)
        {
            var rest = buffer.Rest;
            var at = rest.IndexOf(end);
            var before = at < 0 ? rest : rest[..at];
            var marked = Math.Max(before.IndexOf("<!"u8), before.IndexOf("<?"u8));
            if (marked >= 0)
            {
                PassOverMarked();
            }
            else if (at >= 0)
            {
                buffer.At += at;
                ReadEndTag();
                return;
            }
            else
            {
                buffer.At = Math.Max(buffer.At, buffer.End - end.Length);
                More();
            }
        }
    }

    /// <summary>Reads what is left of the part, so that all of it is known to be whole.</summary>
    public void ReadToEnd()
    {
        while (ReadNode() != XmlNode.End) { }
    }

    public void Dispose()
    {
        buffer.Dispose();
        Return(ref scratch);
        Return(ref content);
    }

    private XmlNode ReadNode()
    {
        if (isEmptyElement)
        {
            isEmptyElement = false;
            return Leave();
        }
        if (isCdata)
        {
            return ReadCdata();
        }
        while (true)
        {
            while (buffer.At == buffer.End)
            {
                if (!Fill())
                {
                    return Depth == 0 && hasRoot ? XmlNode.End : throw Damaged("end");
                }
            }
            if (buffer.Bytes[buffer.At] != '<')
            {
                if (ReadText())
                {
                    return XmlNode.Text;
                }
                continue;
            }
            if (buffer.At + 1 == buffer.End)
            {
                Need(2);
            }
            switch (buffer.Bytes[buffer.At + 1])
            {
                case (byte)'/':
                    return ReadEndTag();
                case (byte)'?':
                    PassOverInstruction();
                    break;
                case (byte)'!':
                    if (ReadMarked())
                    {
                        return XmlNode.Text;
                    }
                    break;
                default:
                    while (!TryReadStartTag())
                    {
                        More();
                    }
                    return XmlNode.Element;
            }
        }
    }

    /// <summary>Passes over the first comment, CDATA or instruction of the window.</summary>
    private void PassOverMarked()
    {
        var (marked, instruction) = (buffer.Rest.IndexOf("<!"u8), buffer.Rest.IndexOf("<?"u8));
        if (marked >= 0 && (instruction < 0 || marked < instruction))
        {
            buffer.At += marked;
            for (var isText = ReadMarked(); isText && isCdata; )
            {
                ReadCdata();
            }
        }
        else
        {
            buffer.At += instruction;
            PassOverInstruction();
        }
    }

    /// <summary>Whether the element is of markup compatibility and has been dealt with.</summary>
    private bool IsBranch()
    {
        if (LocalName.SequenceEqual("AlternateContent"u8))
        {
            levels[Depth].IsTransparent = true;
            return true;
        }
        var isChoice = LocalName.SequenceEqual("Choice"u8);
        if (!isChoice && !LocalName.SequenceEqual("Fallback"u8))
        {
            return false;
        }
        ref var parent = ref levels[Depth - 1];
        if (Depth < 2 || parent.Namespace != XmlNamespace.Compatibility || parent.IsChosen || (isChoice && !IsKnown()))
        {
            Skip();
            return true;
        }
        parent.IsChosen = true;
        levels[Depth].IsTransparent = true;
        return true;
    }

    /// <summary>Whether a choice needs no namespace but those that are read here.</summary>
    private bool IsKnown()
    {
        var needed = Attribute("Requires"u8);
        if (needed.Length == 0)
        {
            return false;
        }
        foreach (var prefix in needed.Split((byte)' '))
        {
            if (needed[prefix].Length > 0 && namespaces.Of(needed[prefix]) != XmlNamespace.Main)
            {
                return false;
            }
        }
        return true;
    }

    private bool Fill()
    {
        try
        {
            return buffer.Fill();
        }
        catch (DecoderFallbackException)
        {
            throw Damaged("character");
        }
    }

    /// <summary>Brings more of a tag that does not end in the window.</summary>
    private void More()
    {
        if (buffer.IsFull)
        {
            buffer.Grow();
        }
        if (!Fill())
        {
            throw Damaged("end");
        }
    }

    private void Need(int bytes)
    {
        while (buffer.End - buffer.At < bytes)
        {
            More();
        }
    }

    private UnreadableWorkbookException Damaged(string what) => UnreadableWorkbookException.Damaged(part, what);
}
