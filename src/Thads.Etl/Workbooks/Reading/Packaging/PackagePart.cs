using System.IO.Compression;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Reading.Xml;

namespace Thads.Etl.Workbooks.Reading.Packaging;

/// <summary>One part of a package.</summary>
internal sealed class PackagePart(Package package, ZipArchiveEntry entry, string name)
{
    /// <summary>As it is compared; see <see cref="PartName"/>.</summary>
    public string Name { get; } = name;

    /// <summary>As it stands in the file, for findings.</summary>
    public string FullName => entry.FullName;

    /// <summary>Whether it is XML, by its name: drawings of the old kind are not well-formed.</summary>
    public bool IsXml =>
        Name.EndsWith(".xml", StringComparison.Ordinal) || Name.EndsWith(".rels", StringComparison.Ordinal);

    public long CompressedLength => entry.CompressedLength;

    public uint Crc => entry.Crc32;

    /// <summary>The most bytes that were inflated of it at one time.</summary>
    public long Inflated { get; set; }

    /// <summary>Whether it has been read to its end, and was what its checksum says.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Its bytes, counted against the limits and checked at the end against their checksum.</summary>
    /// <exception cref="UnreadableWorkbookException">It cannot be inflated.</exception>
    public Stream Open()
    {
        try
        {
            return new PartStream(entry.Open(), this, package);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            throw new UnreadableWorkbookException(e, FindingCodes.WorkbookDamaged);
        }
    }

    /// <exception cref="UnreadableWorkbookException">It is no XML.</exception>
    public XmlPartReader OpenXml() => new(Open, FullName);
}
