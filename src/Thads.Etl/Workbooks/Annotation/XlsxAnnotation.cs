using System.Xml;
using System.Xml.Linq;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>One annotation of one .xlsx, part by part and forwards: no part of it is ever held as a whole but its styles.</summary>
internal sealed class XlsxAnnotation(byte[] file, InspectionOptions limits, FindingCatalog catalog)
{
    private const string StylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>More of it could not be read beside a cell.</summary>
    private const int LongestComment = 8_000;

    /// <returns>The annotated workbook.</returns>
    public byte[] Annotate(IReadOnlyList<Finding> findings)
    {
        using var package = new Package(file, limits);
        var workbook = WorkbookPart.Of(package).Part;
        var sheets = new XlsxWorkbook(package, workbook);
        var (main, tabs) = Tabs(workbook);
        using var output = new MemoryStream(file.Length + (file.Length / 4));
        using (var copy = new PackageCopy(package, workbook, output))
        {
            var old = sheets.Sheets.FirstOrDefault(sheet => sheet.Name == FindingSheet.Name);
            var restored = old is null ? [] : OldFills();
            MarkStyles styles;
            if (sheets.Styles is { } part)
            {
                using var stream = part.Open();
                using var reader = XmlCopy.Open(stream);
                styles = new MarkStyles(main, reader);
            }
            else
            {
                styles = new MarkStyles(main, null);
            }
            var comments = new CommentWriter(package, copy, main);
            var changed = new FillLog();
            foreach (var sheet in sheets.Sheets.Where(sheet => sheet.Name != FindingSheet.Name))
            {
                var said = findings.Where(finding => finding.Sheet == sheet.Name && finding.Cell is not null).ToList();
                var was = restored.Where(fill => fill.Sheet == sheet.Name).Select(fill => (fill.Cells, fill.Fill));
                Mark(copy, sheet, said, was, styles, comments, changed);
            }
            if (old is not null)
            {
                copy.Drop(old.Part);
            }
            var (plain, bold) = (styles.Text(isBold: false), styles.Text(isBold: true));
            var list = copy.Create(
                "xl/worksheets",
                "xml",
                FindingSheet.ContentType,
                writer =>
                    FindingSheet.Write(
                        writer,
                        main,
                        findings,
                        catalog,
                        changed.Fills,
                        name => tabs.FirstOrDefault(tab => CellText.Normalize(tab.Name) == name).Name ?? name,
                        finding => styles.Mark(plain, CellMarks.Of(finding)),
                        plain,
                        bold
                    )
            );
            WriteStyles(copy, sheets.Styles, workbook, styles);
            var oldId = old is null ? null : tabs.First(tab => CellText.Normalize(tab.Name) == old.Name).Id;
            var id = copy.Relate(workbook, "worksheet", list);
            copy.Rewrite(workbook, new WorkbookPartEditor(copy.RelationshipTypes, id, oldId).Copy);
            WithoutMacros(package, copy, workbook);
            copy.Finish();
        }
        return output.ToArray();
    }

    private void Mark(
        PackageCopy copy,
        XlsxSheet sheet,
        List<Finding> said,
        IEnumerable<(CellRange Cells, string Fill)> was,
        MarkStyles styles,
        CommentWriter comments,
        FillLog changed
    )
    {
        var marks = new SheetMarks(said.Select(finding => (Cells(finding), CellMarks.Of(finding))), was);
        var drawing = comments.Write(sheet.Part, Comments(said));
        copy.Rewrite(sheet.Part, new SheetMarker(marks, Restyle, drawing, copy.RelationshipTypes).Copy);
        changed.End(sheet.Name);

        uint Restyle(int row, int column, MarkSegment mark, uint style)
        {
            var original = mark.OldFill is { } fill ? styles.Unmark(style, fill) : style;
            if (mark.Mark is not { } kind)
            {
                return original;
            }
            changed.Add(sheet.Name, row, column, styles.FillOf(original));
            return styles.Mark(original, kind);
        }
    }

    /// <summary>Of neighbouring cells all are coloured; of scattered ones the first alone is known.</summary>
    private static CellRange Cells(Finding finding)
    {
        var cells = CellRange.Parse(finding.Cell!);
        return finding.Cells < cells.Length ? cells with { LastRow = cells.FirstRow } : cells;
    }

    /// <summary>Everything that is said about a cell, beside the first of several.</summary>
    private Dictionary<(int Row, int Column), string> Comments(List<Finding> said)
    {
        var comments = new Dictionary<(int Row, int Column), string>();
        foreach (var finding in said)
        {
            var first = Cells(finding);
            var (cell, text) = ((first.FirstRow, first.Column), $"[{finding.Code}] {catalog.Vietnamese(finding)}");
            if (!comments.TryGetValue(cell, out var before))
            {
                comments[cell] = text;
            }
            else if (before.Length + text.Length < LongestComment)
            {
                comments[cell] = $"{before}\n{text}";
            }
        }
        return comments;
    }

    /// <summary>What the list of an earlier annotation says of the background that each cell had.</summary>
    private IReadOnlyList<(string Sheet, CellRange Cells, string Fill)> OldFills()
    {
        var stored = new StoredFile("", file, DeclaredTarget.Nothing);
        using var pass = new XlsxPass(new InspectedWorkbook(stored, WorkbookKind.Xlsx, limits));
        while (pass.NextSheet(CancellationToken.None))
        {
            if (pass.Sheet.Name == FindingSheet.Name)
            {
                return FindingSheet.ReadFills(pass.Rows(CancellationToken.None));
            }
        }
        return [];
    }

    private static void WriteStyles(PackageCopy copy, PackagePart? part, PackagePart workbook, MarkStyles styles)
    {
        if (part is null)
        {
            copy.Relate(workbook, "styles", copy.Create("xl", "xml", StylesType, styles.Write));
        }
        else
        {
            copy.Rewrite(part, styles.Copy);
        }
    }

    /// <summary>Macros are not sent back: the copy is an ordinary workbook, whatever it was.</summary>
    private static void WithoutMacros(Package package, PackageCopy copy, PackagePart workbook)
    {
        foreach (var relationship in package.RelationshipsOf(workbook))
        {
            if (
                relationship is { Kind: "vbaProject", IsExternal: false }
                && package.Part(relationship.Target) is { } macros
            )
            {
                copy.Drop(macros);
            }
        }
        if (package.ContentTypeOf(workbook) != WorkbookType)
        {
            copy.Retype(workbook, WorkbookType);
        }
    }

    /// <summary>The workbook's namespace, and its sheets as they are named on their tabs.</summary>
    private static (XNamespace Main, List<(string Name, string Id)> Tabs) Tabs(PackagePart workbook)
    {
        using var stream = workbook.Open();
        using var reader = XmlCopy.Open(stream);
        reader.MoveToContent();
        XNamespace main = reader.NamespaceURI;
        var tabs = new List<(string, string)>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheet")
            {
                var id = reader.MoveToFirstAttribute() ? "" : null;
                var name = "";
                for (var more = id is not null; more; more = reader.MoveToNextAttribute())
                {
                    id = reader.LocalName == "id" && reader.NamespaceURI.Length > 0 ? reader.Value : id;
                    name = reader.Name == "name" ? reader.Value : name;
                }
                reader.MoveToElement();
                tabs.Add((name, id ?? ""));
            }
        }
        return (main, tabs);
    }
}
