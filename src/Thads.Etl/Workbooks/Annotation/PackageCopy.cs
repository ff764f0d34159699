using System.IO.Compression;
using System.Xml;
using Thads.Etl.Workbooks.Reading.Packaging;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>
/// Copies a package part by part and changes a few of them on the way. What is not touched is copied byte for byte; relationships and
/// content types are written last, when it is known what has come to them.
/// </summary>
internal sealed class PackageCopy : IDisposable
{
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string RelationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
#pragma warning disable CA2213 // Whoever opened it closes it.
    private readonly Package source;
#pragma warning restore CA2213
    private readonly ZipArchive target;
    private readonly HashSet<string> settled = [];
    private readonly Dictionary<string, string> newTypes = [];
    private readonly HashSet<string> dropped = [];
    private readonly Dictionary<string, List<(string Id, string Type, string Target)>> added = [];
    private readonly Dictionary<string, PackagePart> relating = [];
    private int made;

    /// <param name="source">What is copied; it must be a workbook, and is closed with the copy.</param>
    /// <param name="workbook">Its workbook's part.</param>
    /// <param name="output">Where the copy goes.</param>
    public PackageCopy(Package source, PackagePart workbook, Stream output)
    {
        this.source = source;
        target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        RelationshipTypes = TypesOf(workbook);
    }

    /// <summary>The namespace of relationships as documents refer to them, which is another in a strict file.</summary>
    public string RelationshipTypes { get; }

    /// <summary>Writes a part anew from what it was.</summary>
    public void Rewrite(PackagePart part, Action<XmlReader, XmlWriter> rewrite)
    {
        using var input = part.Open();
        using var reader = XmlCopy.Open(input);
        using var output = Open(part);
        using var writer = XmlCopy.Create(output);
        rewrite(reader, writer);
    }

    /// <summary>Puts other bytes in the place of a part.</summary>
    public void Replace(PackagePart part, byte[] bytes)
    {
        using var output = Open(part);
        output.Write(bytes);
    }

    /// <summary>Adds a part.</summary>
    /// <param name="folder">Such as <c>xl/worksheets</c>.</param>
    /// <param name="extension">Such as <c>xml</c>.</param>
    /// <returns>Its name.</returns>
    public string Create(string folder, string extension, string contentType, Action<XmlWriter> write)
    {
        string name;
        do
        {
            name = $"{folder}/thads{++made}.{extension}";
        } while (source.Part(name) is not null);
        newTypes[name] = contentType;
        using var output = Entry(name).Open();
        using var writer = XmlCopy.Create(output);
        write(writer);
        return name;
    }

    /// <summary>Says that a part has another content type from now on.</summary>
    public void Retype(PackagePart part, string contentType) => newTypes[part.Name] = contentType;

    /// <summary>Leaves a part out, and every relationship to it.</summary>
    public void Drop(PackagePart part)
    {
        dropped.Add(part.Name);
        settled.Add(part.Name);
        settled.Add(PartName.RelationshipsOf(part.Name));
    }

    /// <summary>Adds a relationship.</summary>
    /// <param name="kind">The last word of its type, such as <c>worksheet</c>.</param>
    /// <returns>Its identifier within the part.</returns>
    public string Relate(PackagePart from, string kind, string to)
    {
        relating[from.Name] = from;
        if (!added.TryGetValue(from.Name, out var relationships))
        {
            added[from.Name] = relationships = [];
        }
        var id = $"thads{++made}";
        relationships.Add((id, $"{RelationshipTypes}/{kind}", "/" + to));
        return id;
    }

    /// <summary>Copies everything else.</summary>
    public void Finish()
    {
        var types = source.Part("[content_types].xml") ?? throw new InvalidDataException("[Content_Types].xml");
        foreach (var part in source.Parts.Where(part => part.Name.EndsWith(".rels", StringComparison.Ordinal)).ToList())
        {
            if (settled.Add(part.Name))
            {
                Rewrite(part, (reader, writer) => CopyRelationships(part, reader, writer));
            }
        }
        foreach (var (name, relationships) in added)
        {
            using var output = Entry(PartName.RelationshipsOf(Written(relating[name]))).Open();
            using var writer = XmlCopy.Create(output);
            writer.WriteStartElement("Relationships", PackageRelationships);
            Write(writer, relationships);
            writer.WriteEndElement();
        }
        Rewrite(types, CopyTypes);
        foreach (var part in source.Parts.Where(part => !settled.Contains(part.Name)))
        {
            using var input = part.Open();
            using var output = Open(part);
            input.CopyTo(output);
        }
    }

    public void Dispose()
    {
        target.Dispose();
        source.Dispose();
    }

    private Stream Open(PackagePart part)
    {
        settled.Add(part.Name);
        return Entry(Written(part)).Open();
    }

    /// <summary>Its name with its letters as they were; some programs write the folders of Windows.</summary>
    private static string Written(PackagePart part) => part.FullName.Replace('\\', '/').TrimStart('/');

    private ZipArchiveEntry Entry(string name) => target.CreateEntry(name, CompressionLevel.Fastest);

    private void CopyRelationships(PackagePart part, XmlReader reader, XmlWriter writer)
    {
        // "xl/_rels/workbook.xml.rels" belongs to "xl/workbook.xml".
        var of = part.Name.Replace("_rels/", "", StringComparison.Ordinal)[..^".rels".Length];
        reader.MoveToContent();
        XmlCopy.Start(reader, writer);
        var hasAny = XmlCopy.ReadIn(reader);
        while (hasAny && reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            if (
                reader.NodeType == XmlNodeType.Element
                && reader.GetAttribute("Target") is { } to
                && reader.GetAttribute("TargetMode") != "External"
                && dropped.Contains(PartName.Resolve(of, to))
            )
            {
                XmlCopy.Skip(reader);
            }
            else
            {
                XmlCopy.Node(reader, writer);
            }
        }
        if (added.Remove(of, out var relationships))
        {
            Write(writer, relationships);
        }
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, List<(string Id, string Type, string Target)> relationships)
    {
        foreach (var (id, type, to) in relationships)
        {
            writer.WriteStartElement("Relationship", PackageRelationships);
            writer.WriteAttributeString("Id", id);
            writer.WriteAttributeString("Type", type);
            writer.WriteAttributeString("Target", to);
            writer.WriteEndElement();
        }
    }

    private void CopyTypes(XmlReader reader, XmlWriter writer)
    {
        reader.MoveToContent();
        XmlCopy.Start(reader, writer);
        var hasAny = XmlCopy.ReadIn(reader);
        var hasRelationships = false;
        while (hasAny && reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            var named = reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("PartName") : null;
            hasRelationships |= string.Equals(
                reader.GetAttribute("Extension"),
                "rels",
                StringComparison.OrdinalIgnoreCase
            );
            if (named is not null && (dropped.Contains(PartName.Of(named)) || newTypes.ContainsKey(PartName.Of(named))))
            {
                XmlCopy.Skip(reader);
            }
            else
            {
                XmlCopy.Node(reader, writer);
            }
        }
        if (!hasRelationships)
        {
            writer.WriteStartElement("Default", ContentTypes);
            writer.WriteAttributeString("Extension", "rels");
            writer.WriteAttributeString("ContentType", RelationshipsType);
            writer.WriteEndElement();
        }
        foreach (var (name, type) in newTypes)
        {
            writer.WriteStartElement("Override", ContentTypes);
            writer.WriteAttributeString("PartName", "/" + (source.Part(name)?.FullName.TrimStart('/') ?? name));
            writer.WriteAttributeString("ContentType", type);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private string TypesOf(PackagePart workbook)
    {
        if (source.Part(PartName.RelationshipsOf(workbook.Name)) is { } part)
        {
            using var input = part.Open();
            using var reader = XmlCopy.Open(input);
            while (reader.Read())
            {
                if (
                    reader.GetAttribute("Type") is { } type
                    && type.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal)
                )
                {
                    return "http://purl.oclc.org/ooxml/officeDocument/relationships";
                }
            }
        }
        return "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    }
}
