using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>Writes comments beside cells: their text, and the drawing that older Excels show them by. Comments that are there already stay.</summary>
internal static class CommentWriter
{
    /// <summary>By its author a comment of ours is known, and taken away before the next annotation.</summary>
    public const string Author = "Thads ETL";

    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    /// <returns>The relationship of a new drawing that the sheet must point at; null when it points at one already.</returns>
    public static string? Write(WorksheetPart sheet, IReadOnlyList<CellMark> marks)
    {
        var part = sheet.WorksheetCommentsPart ?? sheet.AddNewPart<WorksheetCommentsPart>();
        part.Comments ??= new Comments(new Authors(), new CommentList());
        var authors = part.Comments.Authors ??= new Authors();
        var author = authors.Elements<Author>().ToList().FindIndex(a => a.Text == Author);
        if (author < 0)
        {
            author = authors.ChildElements.Count;
            authors.Append(new Author(Author));
        }
        var list = part.Comments.CommentList ??= new CommentList();
        Remove(list, comment => comment.AuthorId?.Value == (uint)author);
        var taken = list.Elements<Comment>().ToDictionary(comment => comment.Reference!.Value!);
        foreach (var mark in marks.Where(mark => mark.Comment is not null))
        {
            if (taken.TryGetValue(mark.Address, out var theirs))
            {
                // A cell has one comment: what the clerk wrote there stays, and ours follows it.
                theirs.CommentText!.Append(new Run(new Text($"\n{Author}: {mark.Comment}")));
                continue;
            }
            list.Append(
                new Comment(
                    new CommentText(
                        new Run(
                            new Text(mark.Comment!)
                            {
                                Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve,
                            }
                        )
                    )
                )
                {
                    Reference = mark.Address,
                    AuthorId = (uint)author,
                }
            );
        }
        return Draw(sheet, marks.Where(mark => mark.Comment is not null && !taken.ContainsKey(mark.Address)));
    }

    private static void Remove(CommentList list, Func<Comment, bool> isOurs)
    {
        foreach (var comment in list.Elements<Comment>().Where(isOurs).ToList())
        {
            comment.Remove();
        }
    }

    private static string? Draw(WorksheetPart sheet, IEnumerable<CellMark> marks)
    {
        var existing = sheet.VmlDrawingParts.FirstOrDefault();
        var drawing = existing ?? sheet.AddNewPart<VmlDrawingPart>();
        var xml = existing is null ? Empty() : Load(existing);
        xml.Elements(Vml + "shape").Where(shape => (string?)shape.Attribute("alt") == Author).Remove();
        xml.Add(marks.Select(Shape));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting)));
        drawing.FeedData(stream);
        return existing is null ? sheet.GetIdOfPart(drawing) : null;
    }

    private static XElement Load(VmlDrawingPart part)
    {
        using var stream = part.GetStream();
        return XElement.Load(stream);
    }

    private static XElement Empty() =>
        new(
            "xml",
            new XAttribute(XNamespace.Xmlns + "v", Vml),
            new XAttribute(XNamespace.Xmlns + "o", Office),
            new XAttribute(XNamespace.Xmlns + "x", Excel),
            new XElement(
                Vml + "shapetype",
                new XAttribute("id", "_x0000_t202"),
                new XAttribute("coordsize", "21600,21600"),
                new XAttribute(Office + "spt", "202"),
                new XAttribute("path", "m,l,21600r21600,l21600,xe"),
                new XElement(Vml + "stroke", new XAttribute("joinstyle", "miter")),
                new XElement(
                    Vml + "path",
                    new XAttribute("gradientshapeok", "t"),
                    new XAttribute(Office + "connecttype", "rect")
                )
            )
        );

    private static XElement Shape(CellMark mark) =>
        new(
            Vml + "shape",
            new XAttribute("type", "#_x0000_t202"),
            new XAttribute("alt", Author),
            new XAttribute("style", "position:absolute;width:260pt;height:90pt;z-index:1;visibility:hidden"),
            new XAttribute("fillcolor", "#ffffe1"),
            new XAttribute(Office + "insetmode", "auto"),
            new XElement(Vml + "fill", new XAttribute("color2", "#ffffe1")),
            new XElement(Vml + "textbox", new XAttribute("style", "mso-direction-alt:auto")),
            new XElement(
                Excel + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(Excel + "MoveWithCells"),
                new XElement(Excel + "AutoFill", "False"),
                new XElement(Excel + "Row", (mark.Row - 1).ToString(CultureInfo.InvariantCulture)),
                new XElement(Excel + "Column", mark.Column.ToString(CultureInfo.InvariantCulture))
            )
        );
}
