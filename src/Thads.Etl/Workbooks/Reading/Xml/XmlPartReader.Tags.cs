using System.Text;
using System.Xml;
using Thads.Etl.Findings;

namespace Thads.Etl.Workbooks.Reading.Xml;

/// <content>Tags and their attributes.</content>
internal sealed partial class XmlPartReader
{
    private const byte InName = 1;
    private const byte StartsName = 2;
    private const byte Space = 4;

    /// <summary>What each byte may be in a tag.</summary>
    private static readonly byte[] Classes = [.. Enumerable.Range(0, 256).Select(value => ClassOf((char)value))];

    /// <summary>How many attributes the tag that was read last has; declarations of namespaces count.</summary>
    public int AttributeCount => attributeCount;

    /// <summary>An attribute's name, with its prefix if it has one.</summary>
    public ReadOnlySpan<byte> AttributeName(int index) =>
        buffer.Bytes.AsSpan(attributes[index].NameStart, attributes[index].NameLength);

    /// <summary>An attribute's value. It holds until the next node, or the next value with references, is read.</summary>
    public ReadOnlySpan<byte> AttributeValue(int index)
    {
        ref readonly var attribute = ref attributes[index];
        var raw = buffer.Bytes.AsSpan(attribute.ValueStart, attribute.ValueLength);
        return attribute.IsPlain ? raw : Decoded(raw, XmlTextKind.Attribute);
    }

    /// <summary>The value of an attribute without a prefix; empty when there is none.</summary>
    public ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < attributeCount; i++)
        {
            if (AttributeName(i).SequenceEqual(name))
            {
                return AttributeValue(i);
            }
        }
        return default;
    }

    /// <summary>The value of an attribute of a namespace; empty when there is none.</summary>
    public ReadOnlySpan<byte> Attribute(XmlNamespace of, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < attributeCount; i++)
        {
            var full = AttributeName(i);
            var colon = full.IndexOf((byte)':');
            if (colon > 0 && full[(colon + 1)..].SequenceEqual(name) && namespaces.Of(full[..colon]) == of)
            {
                return AttributeValue(i);
            }
        }
        return default;
    }

    /// <summary>Whether an attribute says yes: <c>1</c>, <c>true</c>, <c>on</c>.</summary>
    public static bool IsTrue(ReadOnlySpan<byte> value) =>
        value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8) || value.SequenceEqual("on"u8);

    /// <summary>The bytes of names: letters, digits, <c>_ - . :</c>, and whatever is not ASCII.</summary>
    private static bool IsName(byte value) => (Classes[value] & InName) != 0;

    private static bool IsSpace(byte value) => (Classes[value] & Space) != 0;

    /// <summary>Whether bytes that are all of names make one.</summary>
    private static bool IsName(ReadOnlySpan<byte> name) =>
        name.Length > 0
        && (Classes[name[0]] & StartsName) != 0
        && (Ascii.IsValid(name) || IsForeignName(Encoding.UTF8.GetString(name)));

    private static bool IsForeignName(string name) =>
        XmlConvert.IsStartNCNameChar(name[0]) && name.All(letter => letter == ':' || XmlConvert.IsNCNameChar(letter));

    private static byte ClassOf(char value) =>
        value is ' ' or '\t' or '\n' or '\r' ? Space
        : value >= 0x80 || char.IsAsciiLetter(value) || value == '_' ? (byte)(InName | StartsName)
        : char.IsAsciiDigit(value) || value is '-' or '.' or ':' ? InName
        : (byte)0;

    /// <summary>Reads the start tag where the reader stands; false when more of it is needed.</summary>
    private bool TryReadStartTag()
    {
        var (bytes, end) = (buffer.Bytes, buffer.End);
        var nameStart = buffer.At + 1;
        var at = nameStart;
        var colon = -1;
        while (at < end && IsName(bytes[at]))
        {
            colon = bytes[at] == ':' ? at : colon;
            at++;
        }
        if (at == end)
        {
            return false;
        }
        var nameEnd = at;
        if (!IsName(bytes.AsSpan(nameStart, nameEnd - nameStart)))
        {
            throw Damaged("tag");
        }
        attributeCount = 0;
        var hasPrefixes = false;
        while (true)
        {
            var before = at;
            while (at < end && IsSpace(bytes[at]))
            {
                at++;
            }
            if (at == end)
            {
                return false;
            }
            if (bytes[at] == '>')
            {
                isEmptyElement = false;
                break;
            }
            if (bytes[at] == '/')
            {
                if (at + 1 == end)
                {
                    return false;
                }
                if (bytes[++at] != '>')
                {
                    throw Damaged("tag");
                }
                isEmptyElement = true;
                break;
            }
            if (at == before)
            {
                throw Damaged("tag");
            }
            if (!TryReadAttribute(ref at, out var isPrefixed))
            {
                isEmptyElement = false;
                return false;
            }
            hasPrefixes |= isPrefixed;
        }
        Enter(nameStart, nameEnd, colon < 0 ? -1 : colon - nameStart, hasPrefixes);
        buffer.At = at + 1;
        return true;
    }

    private bool TryReadAttribute(ref int at, out bool isPrefixed)
    {
        var (bytes, end) = (buffer.Bytes, buffer.End);
        isPrefixed = false;
        var nameStart = at;
        while (at < end && IsName(bytes[at]))
        {
            isPrefixed |= bytes[at] == ':';
            at++;
        }
        var nameEnd = at;
        while (at < end && IsSpace(bytes[at]))
        {
            at++;
        }
        if (at == end)
        {
            return false;
        }
        if (!IsName(bytes.AsSpan(nameStart, nameEnd - nameStart)) || bytes[at++] != '=')
        {
            throw Damaged("attribute");
        }
        while (at < end && IsSpace(bytes[at]))
        {
            at++;
        }
        if (at == end)
        {
            return false;
        }
        var quote = bytes[at++];
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            throw Damaged("attribute");
        }
        var (valueStart, isPlain) = (at, true);
        for (; at < end && bytes[at] != quote; at++)
        {
            if (bytes[at] is (byte)'<')
            {
                throw Damaged("attribute");
            }
            isPlain &= bytes[at] is not ((byte)'&' or < (byte)' ');
        }
        if (at == end)
        {
            return false;
        }
        isPrefixed |= nameEnd - nameStart == 5 && bytes.AsSpan(nameStart, nameEnd - nameStart).SequenceEqual("xmlns"u8);
        Add(new XmlAttribute(nameStart, nameEnd - nameStart, valueStart, at - valueStart, isPlain));
        at++;
        return true;
    }

    private void Add(in XmlAttribute attribute)
    {
        if (attributeCount == MostAttributes)
        {
            throw UnreadableWorkbookException.TooComplex(part, "attributes", MostAttributes);
        }
        if (attributeCount == attributes.Length)
        {
            Array.Resize(ref attributes, attributes.Length * 2);
        }
        var name = buffer.Bytes.AsSpan(attribute.NameStart, attribute.NameLength);
        for (var i = 0; i < attributeCount; i++)
        {
            ref readonly var other = ref attributes[i];
            if (
                other.NameLength == name.Length
                && buffer.Bytes[other.NameStart] == name[0]
                && AttributeName(i).SequenceEqual(name)
            )
            {
                throw Damaged("attribute");
            }
        }
        attributes[attributeCount++] = attribute;
        if (!attribute.IsPlain)
        {
            // A reference that means nothing is an error, whether or not the value is asked for.
            AttributeValue(attributeCount - 1);
        }
    }

    private void Enter(int nameStart, int nameEnd, int colon, bool hasPrefixes)
    {
        if (Depth == MostDepth)
        {
            throw UnreadableWorkbookException.TooComplex(part, "depth", MostDepth);
        }
        if (Depth == 0 && hasRoot)
        {
            throw Damaged("root");
        }
        hasRoot = true;
        if (hasPrefixes)
        {
            Declare(Depth + 1);
        }
        var start = Depth == 0 ? 0 : levels[Depth].NameEnd;
        var name = buffer.Bytes.AsSpan(nameStart, nameEnd - nameStart);
        while (start + name.Length > names.Length)
        {
            Array.Resize(ref names, names.Length * 2);
        }
        name.CopyTo(names.AsSpan(start));
        if (colon == name.Length - 1 || (colon >= 0 && name[..colon].Contains((byte)':')))
        {
            throw Damaged("tag");
        }
        current = ++Depth;
        levels[current] = new Level
        {
            NameStart = start,
            NameEnd = start + name.Length,
            LocalStart = start + colon + 1,
            Namespace = colon < 0 ? namespaces.Default : namespaces.Of(name[..colon]),
        };
    }

    private void Declare(int depth)
    {
        for (var i = 0; i < attributeCount; i++)
        {
            var name = AttributeName(i);
            if (name.SequenceEqual("xmlns"u8))
            {
                namespaces.Declare(depth, [], AttributeValue(i));
            }
            else if (name.StartsWith("xmlns:"u8))
            {
                namespaces.Declare(depth, name["xmlns:"u8.Length..], AttributeValue(i));
            }
        }
        for (var i = 0; i < attributeCount; i++)
        {
            var name = AttributeName(i);
            if (name.IndexOf((byte)':') is >= 0 and var colon && !name.StartsWith("xmlns:"u8))
            {
                if (colon == name.Length - 1 || name[(colon + 1)..].Contains((byte)':'))
                {
                    throw Damaged("attribute");
                }
                namespaces.Of(name[..colon]);
            }
        }
    }

    private XmlNode ReadEndTag()
    {
        if (Depth == 0)
        {
            throw Damaged("end tag");
        }
        ref readonly var level = ref levels[Depth];
        var length = level.NameEnd - level.NameStart;
        if (buffer.End - buffer.At < length + 3)
        {
            Need(length + 3);
        }
        var at = buffer.At + 2;
        if (!buffer.Bytes.AsSpan(at, length).SequenceEqual(names.AsSpan(level.NameStart, length)))
        {
            throw Damaged("end tag");
        }
        for (at += length; buffer.Bytes[at] != '>'; at++)
        {
            if (!IsSpace(buffer.Bytes[at]))
            {
                throw Damaged("end tag");
            }
            if (at + 1 == buffer.End)
            {
                var before = at - buffer.At;
                More();
                at = buffer.At + before;
            }
        }
        buffer.At = at + 1;
        return Leave();
    }

    private XmlNode Leave()
    {
        current = Depth--;
        namespaces.LeaveTo(Depth);
        return XmlNode.EndElement;
    }

    /// <summary>Passes over an instruction to some program.</summary>
    private void PassOverInstruction()
    {
        var length = 2;
        while (true)
        {
            Need(length + 1);
            if (!IsName(buffer.Bytes[buffer.At + length]))
            {
                break;
            }
            length++;
        }
        var name = buffer.Rest[2..length];
        var next = buffer.Rest[length];
        if (
            !IsName(name)
            || name.Contains((byte)':')
            || (!IsSpace(next) && next != '?')
            || Ascii.EqualsIgnoreCase(name, "xml"u8)
        )
        {
            throw Damaged("instruction");
        }
        PassOver("<?"u8, "?>"u8);
    }

    /// <summary>Passes over an instruction or a comment, of which no more than a window is held.</summary>
    private void PassOver(ReadOnlySpan<byte> open, ReadOnlySpan<byte> close)
    {
        Need(open.Length);
        if (!buffer.Rest.StartsWith(open))
        {
            throw Damaged("markup");
        }
        buffer.At += open.Length;
        int at;
        while ((at = buffer.Rest.IndexOf(close)) < 0)
        {
            buffer.At = Math.Max(buffer.At, buffer.End - close.Length + 1);
            if (!Fill())
            {
                throw Damaged("end");
            }
        }
        buffer.At += at + close.Length;
    }

    /// <summary>A comment is passed over; of CDATA a piece of text is read.</summary>
    /// <returns>Whether there is text.</returns>
    private bool ReadMarked()
    {
        Need(3);
        if (buffer.Bytes[buffer.At + 2] == '-')
        {
            PassOver("<!--"u8, "--"u8);
            Need(1);
            if (buffer.Bytes[buffer.At++] != '>')
            {
                throw Damaged("comment");
            }
            return false;
        }
        Need(9);
        if (buffer.Rest.StartsWith("<!DOCTYPE"u8))
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookDtd, part);
        }
        if (Depth == 0 || !buffer.Rest.StartsWith("<![CDATA["u8))
        {
            throw Damaged("markup");
        }
        buffer.At += 9;
        ReadCdata();
        return true;
    }
}
