namespace Thads.Etl.Workbooks.Reading.Xml;

/// <summary>The prefixes that are declared where a reader stands.</summary>
internal sealed class XmlNamespaces(string part)
{
    /// <summary>No program declares more at one place.</summary>
    private const int Most = 256;
    private readonly List<(int Depth, byte[] Prefix, XmlNamespace Namespace)> declared = [];

    /// <summary>What a name without a prefix belongs to.</summary>
    public XmlNamespace Default { get; private set; }

    public void Declare(int depth, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> uri)
    {
        if (declared.Count == Most)
        {
            throw UnreadableWorkbookException.TooComplex(part, "xmlns", Most);
        }
        if (prefix.Length > 0 && (uri.Length == 0 || prefix.SequenceEqual("xmlns"u8)))
        {
            throw UnreadableWorkbookException.Damaged(part, "xmlns");
        }
        var known = Known(uri);
        declared.Add((depth, prefix.ToArray(), known));
        Default = prefix.Length == 0 ? known : Default;
    }

    /// <summary>Forgets what elements below a depth have declared.</summary>
    public void LeaveTo(int depth)
    {
        while (declared.Count > 0 && declared[^1].Depth > depth)
        {
            var isDefault = declared[^1].Prefix.Length == 0;
            declared.RemoveAt(declared.Count - 1);
            if (isDefault)
            {
                Default = declared.FindLast(declaration => declaration.Prefix.Length == 0).Namespace;
            }
        }
    }

    /// <exception cref="UnreadableWorkbookException">The prefix is not declared.</exception>
    public XmlNamespace Of(ReadOnlySpan<byte> prefix)
    {
        for (var i = declared.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(declared[i].Prefix))
            {
                return declared[i].Namespace;
            }
        }
        return prefix.SequenceEqual("xml"u8)
            ? XmlNamespace.Other
            : throw UnreadableWorkbookException.Damaged(part, "prefix");
    }

    private static XmlNamespace Known(ReadOnlySpan<byte> uri) =>
        uri.Length == 0 ? XmlNamespace.None
        : uri.SequenceEqual("http://schemas.openxmlformats.org/spreadsheetml/2006/main"u8)
        || uri.SequenceEqual("http://purl.oclc.org/ooxml/spreadsheetml/main"u8)
            ? XmlNamespace.Main
        : uri.SequenceEqual("http://schemas.openxmlformats.org/officeDocument/2006/relationships"u8)
        || uri.SequenceEqual("http://purl.oclc.org/ooxml/officeDocument/relationships"u8)
            ? XmlNamespace.OfficeRelationships
        : uri.SequenceEqual("http://schemas.openxmlformats.org/package/2006/relationships"u8)
            ? XmlNamespace.PackageRelationships
        : uri.SequenceEqual("http://schemas.openxmlformats.org/package/2006/content-types"u8)
            ? XmlNamespace.ContentTypes
        : uri.SequenceEqual("http://schemas.openxmlformats.org/markup-compatibility/2006"u8)
            ? XmlNamespace.Compatibility
        : XmlNamespace.Other;
}
