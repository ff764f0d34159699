using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Reading.Packaging;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>Writes comments beside cells: their text, and the drawing that Excel shows them by. Comments that are there already stay.</summary>
internal sealed class CommentWriter(Package package, PackageCopy copy, XNamespace main)
{
    /// <summary>By its author a comment of ours is known, and taken away before the next annotation.</summary>
    public const string Author = "Thads ETL";

    private const string CommentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    /// <summary>Puts comments on a sheet.</summary>
    /// <returns>The relationship of a new drawing that the sheet must point at; null when it points at one already, or needs none.</returns>
    public string? Write(PackagePart sheet, IReadOnlyDictionary<(int Row, int Column), string> comments)
    {
        var relationships = package.RelationshipsOf(sheet);
        var existing = Related(relationships, "comments");
        if (existing is null && comments.Count == 0)
        {
            return null;
        }
        var waiting = comments.ToDictionary(
            comment => CellAddress.Of(comment.Key.Row, comment.Key.Column),
            comment => comment.Value
        );
        var theirs = new List<string>();
        if (existing is null)
        {
            var name = copy.Create("xl", "xml", CommentsType, writer => WriteNew(writer, waiting));
            copy.Relate(sheet, "comments", name);
        }
        else
        {
            copy.Rewrite(existing, (reader, writer) => Copy(reader, writer, waiting, theirs));
        }
        return Draw(
            sheet,
            Related(relationships, "vmlDrawing"),
            comments.Keys.Where(cell => waiting.ContainsKey(CellAddress.Of(cell.Row, cell.Column))).ToList(),
            theirs
        );
    }

    private PackagePart? Related(IReadOnlyList<Relationship> relationships, string kind) =>
        relationships
            .Where(found => !found.IsExternal && found.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase))
            .Select(found => package.Part(found.Target))
            .FirstOrDefault(part => part is not null);

    private string? Draw(
        PackagePart sheet,
        PackagePart? existing,
        IReadOnlyList<(int Row, int Column)> ours,
        List<string> theirs
    )
    {
        if (existing is null)
        {
            var all = ours.Concat(
                theirs.Where(address => CellAddress.IsOne(address)).Select(address => CellAddress.Parse(address))
            );
            var name = copy.Create("xl/drawings", "vml", DrawingType, writer => NoteDrawing.Write(writer, all));
            return copy.Relate(sheet, "vmlDrawing", name);
        }
        copy.Replace(existing, NoteDrawing.Redraw(existing, ours, theirs));
        return null;
    }

    private void WriteNew(XmlWriter writer, Dictionary<string, string> waiting)
    {
        writer.WriteStartElement("comments", main.NamespaceName);
        writer.WriteStartElement("authors", main.NamespaceName);
        writer.WriteElementString("author", main.NamespaceName, Author);
        writer.WriteEndElement();
        writer.WriteStartElement("commentList", main.NamespaceName);
        Write(writer, waiting, author: 0);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void Copy(XmlReader reader, XmlWriter writer, Dictionary<string, string> waiting, List<string> theirs)
    {
        reader.MoveToContent();
        XmlCopy.Start(reader, writer);
        var author = 0;
        var hasAny = XmlCopy.ReadIn(reader);
        while (hasAny && reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : "")
            {
                case "authors":
                    author = CopyAuthors(reader, writer);
                    break;
                case "commentList":
                    CopyComments(reader, writer, author, waiting, theirs);
                    break;
                default:
                    XmlCopy.Node(reader, writer);
                    break;
            }
        }
        writer.WriteEndElement();
    }

    /// <returns>Our number among them.</returns>
    private int CopyAuthors(XmlReader reader, XmlWriter writer)
    {
        XmlCopy.Start(reader, writer);
        var (count, ours) = (0, -1);
        var hasAny = XmlCopy.ReadIn(reader);
        while (hasAny && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }
            var author = XmlCopy.Element(reader);
            ours = author.Value == Author ? count : ours;
            count++;
            author.WriteTo(writer);
        }
        if (ours < 0)
        {
            ours = count;
            writer.WriteElementString("author", main.NamespaceName, Author);
        }
        writer.WriteEndElement();
        if (hasAny)
        {
            reader.Read();
        }
        return ours;
    }

    private void CopyComments(
        XmlReader reader,
        XmlWriter writer,
        int author,
        Dictionary<string, string> waiting,
        List<string> theirs
    )
    {
        XmlCopy.Start(reader, writer);
        var hasAny = XmlCopy.ReadIn(reader);
        while (hasAny && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }
            var comment = XmlCopy.Element(reader);
            if (comment.Attribute("authorId")?.Value == author.ToString(CultureInfo.InvariantCulture))
            {
                continue;
            }
            var address = comment.Attribute("ref")?.Value ?? "";
            theirs.Add(address);
            // A cell has one comment: what the clerk wrote there stays, and ours follows it.
            if (waiting.Remove(address, out var ours))
            {
                (comment.Element(main + "text") ?? comment).Add(Run($"\n{Author}: {ours}"));
            }
            comment.WriteTo(writer);
        }
        Write(writer, waiting, author);
        writer.WriteEndElement();
        if (hasAny)
        {
            reader.Read();
        }
    }

    private void Write(XmlWriter writer, Dictionary<string, string> waiting, int author)
    {
        foreach (var (address, text) in waiting)
        {
            new XElement(
                main + "comment",
                new XAttribute("ref", address),
                new XAttribute("authorId", author),
                new XElement(main + "text", Run(text))
            ).WriteTo(writer);
        }
    }

    private XElement Run(string text) =>
        new(main + "r", new XElement(main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
}
