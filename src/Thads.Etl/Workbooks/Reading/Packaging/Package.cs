using System.IO.Compression;
using System.Text;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Xml;

namespace Thads.Etl.Workbooks.Reading.Packaging;

/// <summary>
/// The container of .xlsx and .xlsb: a zip whose parts are found by their relationships and content types (ECMA-376 part 2), in any letter
/// case. Nothing of it is ever written to a path.
/// </summary>
internal sealed class Package : IDisposable
{
    /// <summary>No part has more relationships than this; a sheet has one for each link in it.</summary>
    private const int MostRelationships = 100_000;
    private const int LongestName = 2_048;
    private readonly ZipArchive archive;
    private readonly InspectionOptions limits;
    private readonly Dictionary<string, PackagePart> parts = [];
    private readonly Dictionary<string, string> contentTypes = [];
    private long inflated;

    /// <exception cref="UnreadableWorkbookException">It is no whole zip, or passes a limit.</exception>
    public Package(byte[] file, InspectionOptions limits)
    {
        this.limits = limits;
        ZipDirectory.Check(file, limits);
        try
        {
            archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries)
            {
                Add(entry);
            }
            ReadContentTypes();
        }
        catch (InvalidDataException e)
        {
            archive?.Dispose();
            throw new UnreadableWorkbookException(e, FindingCodes.WorkbookDamaged);
        }
        catch (UnreadableWorkbookException)
        {
            archive?.Dispose();
            throw;
        }
    }

    public IReadOnlyCollection<PackagePart> Parts => parts.Values;

    /// <summary>The part of a name as <see cref="PartName"/> makes it.</summary>
    public PackagePart? Part(string name) => parts.GetValueOrDefault(name);

    /// <summary>What kind of content a part is said to be, in lower case; empty if nothing is said.</summary>
    public string ContentTypeOf(PackagePart part) =>
        contentTypes.TryGetValue("/" + part.Name, out var type) ? type
        : part.Name.LastIndexOf('.') is >= 0 and var point
            ? contentTypes.GetValueOrDefault(part.Name[(point + 1)..], "")
        : "";

    /// <summary>The relationships of a part, or of the package itself if there is none.</summary>
    public IReadOnlyList<Relationship> RelationshipsOf(PackagePart? source)
    {
        var sourceName = source?.Name ?? "";
        var relationships = new List<Relationship>();
        if (Part(PartName.RelationshipsOf(sourceName)) is not { } part)
        {
            return relationships;
        }
        using var xml = part.OpenXml();
        while (xml.Read() != XmlNode.Element) { }
        while (xml.ReadChild())
        {
            if (relationships.Count == MostRelationships)
            {
                throw UnreadableWorkbookException.TooComplex(part.FullName, "Relationship", MostRelationships);
            }
            if (xml.Namespace == XmlNamespace.PackageRelationships && xml.LocalName.SequenceEqual("Relationship"u8))
            {
                var isExternal = Text(xml, "TargetMode"u8).Equals("External", StringComparison.OrdinalIgnoreCase);
                var type = Text(xml, "Type"u8);
                var target = Text(xml, "Target"u8);
                relationships.Add(
                    new Relationship(
                        Text(xml, "Id"u8),
                        type[(type.LastIndexOf('/') + 1)..],
                        isExternal ? target : PartName.Resolve(sourceName, target),
                        isExternal
                    )
                );
            }
            xml.Skip();
        }
        xml.ReadToEnd();
        return relationships;
    }

    /// <summary>Notes how much of a part has come out, and holds it and all of them to the limits.</summary>
    public void Count(PackagePart part, long count)
    {
        if (count > part.Inflated)
        {
            inflated += count - part.Inflated;
            part.Inflated = count;
        }
        var isBomb =
            count > limits.RatioAppliesFromBytes && count / Math.Max(1, part.CompressedLength) > limits.MaxRatio;
        if (isBomb || inflated > limits.MaxInflatedBytes)
        {
            throw new UnreadableWorkbookException(
                FindingCodes.WorkbookInflatesTooFar,
                part.FullName,
                limits.MaxInflatedBytes
            );
        }
    }

    /// <summary>Reads every part to its end that has not been read yet: XML must be well-formed, anything else is only counted.</summary>
    /// <exception cref="UnreadableWorkbookException">A part is damaged, or passes a limit.</exception>
    public void Inspect()
    {
        foreach (var part in parts.Values.Where(part => !part.IsWhole))
        {
            if (part.IsXml)
            {
                using var xml = part.OpenXml();
                xml.ReadToEnd();
            }
            else
            {
                using var stream = part.Open();
                stream.CopyTo(Stream.Null);
            }
        }
    }

    public void Dispose() => archive.Dispose();

    private void Add(ZipArchiveEntry entry)
    {
        if (entry.FullName.EndsWith('/'))
        {
            return;
        }
        if (entry.IsEncrypted)
        {
            throw new UnreadableWorkbookException(FindingCodes.WorkbookEncrypted, entry.FullName);
        }
        var name = PartName.Of(entry.FullName);
        if (
            name.Length is 0 or > LongestName
            || name.Any(char.IsControl)
            || name.Split('/').Any(segment => segment is "." or "..")
            || !parts.TryAdd(name, new PackagePart(this, entry, name))
        )
        {
            throw UnreadableWorkbookException.Damaged("zip", Printable(entry.FullName));
        }
    }

    private void ReadContentTypes()
    {
        if (Part("[content_types].xml") is not { } part)
        {
            return;
        }
        using var xml = part.OpenXml();
        while (xml.Read() != XmlNode.Element) { }
        while (xml.ReadChild())
        {
            if (contentTypes.Count > 2 * limits.MaxEntries)
            {
                throw UnreadableWorkbookException.TooComplex(part.FullName, "Override", 2 * limits.MaxEntries);
            }
            if (xml.Namespace == XmlNamespace.ContentTypes)
            {
                var isDefault = xml.LocalName.SequenceEqual("Default"u8);
                var key = isDefault ? Text(xml, "Extension"u8) : "/" + PartName.Of(Text(xml, "PartName"u8));
                contentTypes[key.ToLowerInvariant()] = Text(xml, "ContentType"u8).ToLowerInvariant();
            }
            xml.Skip();
        }
        xml.ReadToEnd();
    }

    private static string Text(XmlPartReader xml, ReadOnlySpan<byte> attribute)
    {
        var value = xml.Attribute(attribute);
        return value.Length <= LongestName ? Encoding.UTF8.GetString(value).Trim() : "";
    }

    private static string Printable(string name) =>
        new([.. name.Take(80).Select(letter => char.IsControl(letter) ? '?' : letter)]);
}
