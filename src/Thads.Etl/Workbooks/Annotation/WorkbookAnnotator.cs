using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Cells;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>
/// Sends a submitter's own workbook back with every finding in it: the cell coloured and commented, and a first sheet that lists them all.
/// Everything else stays as it is, and the corrected workbook can be sent in as it stands.
/// </summary>
public sealed class WorkbookAnnotator(FindingCatalog catalog)
{
    /// <param name="workbook">A workbook that inspection found safe; null when there is none that may be opened, which leaves the list alone.</param>
    /// <param name="findings">What is to be said; findings without a cell are in the list only.</param>
    /// <returns>The annotated .xlsx: other formats are converted, and a workbook annotated before loses its old marks.</returns>
    public byte[] Annotate(InspectedWorkbook? workbook, IReadOnlyList<Finding> findings)
    {
        if (workbook is null)
        {
            return Annotate(XlsxConverter.Empty(), findings);
        }
        if (!workbook.IsXlsx)
        {
            return Annotate(Converted(workbook), findings);
        }
        try
        {
            return Annotate(workbook.File.Bytes, findings);
        }
        catch (Exception e)
            when (e is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException)
        {
            // Its figures can be read, but the package is not what Excel writes: its values are sent back in one that is.
            return Annotate(Converted(workbook), findings);
        }
    }

    /// <summary>A file that its pass gives up on comes back as the list of findings alone.</summary>
    private static byte[] Converted(InspectedWorkbook workbook)
    {
        try
        {
            return XlsxConverter.Convert(workbook);
        }
        catch (UnreadableWorkbookException)
        {
            return XlsxConverter.Empty();
        }
    }

    private byte[] Annotate(byte[] workbook, IReadOnlyList<Finding> findings)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var part = document.WorkbookPart!;
            var restored = TakeOldListAway(part);
            var styles = new MarkStyles(part);
            var changed = new List<(string Sheet, string Cell, string Fill)>();
            var sheets = part.Workbook!.Sheets!.Elements<Sheet>()
                .Where(s => part.GetPartById(s.Id!) is WorksheetPart)
                .ToList();
            foreach (var sheet in sheets)
            {
                var name = sheet.Name!.Value!;
                var marks = Marks(findings.Where(finding => finding.Sheet == name));
                var old = restored
                    .Where(r => r.Sheet == name)
                    .ToDictionary(r => CellAddress.Parse(r.Cell), r => r.Fill);
                Mark((WorksheetPart)part.GetPartById(sheet.Id!), name, marks, old, styles, changed);
            }
            PutListInFront(part, FindingSheet.Create(findings, catalog, changed, styles));
        }
        return stream.ToArray();
    }

    /// <summary>
    /// One mark a cell, with everything that is said about it. Of neighbouring cells all are coloured, and the first says why; of
    /// scattered ones the first alone is known.
    /// </summary>
    private List<CellMark> Marks(IEnumerable<Finding> findings)
    {
        var marks = new Dictionary<(int Row, int Column), CellMark>();
        foreach (var finding in findings.Where(finding => finding.Cell is not null))
        {
            var range = CellRange.Parse(finding.Cell!);
            var last = finding.Cells < range.Length ? range.FirstRow : range.LastRow;
            for (var row = range.FirstRow; row <= last; row++)
            {
                var said = row == range.FirstRow ? $"[{finding.Code}] {catalog.Vietnamese(finding)}" : null;
                marks[(row, range.Column)] = marks.TryGetValue((row, range.Column), out var mark)
                    ? mark.And(finding.Severity, said)
                    : new CellMark(row, range.Column, finding.Severity, said);
            }
        }
        return [.. marks.Values];
    }

    private static void Mark(
        WorksheetPart part,
        string sheet,
        List<CellMark> marks,
        Dictionary<(int Row, int Column), string> old,
        MarkStyles styles,
        List<(string Sheet, string Cell, string Fill)> changed
    )
    {
        var hasComments = marks.Count > 0 || part.WorksheetCommentsPart is not null;
        var drawing = hasComments ? CommentWriter.Write(part, marks) : null;
        var severities = marks.ToDictionary(mark => (mark.Row, mark.Column), mark => mark.Severity);
        var cells = new SortedDictionary<int, SortedSet<int>>();
        foreach (var (row, column) in severities.Keys.Concat(old.Keys))
        {
            if (!cells.TryGetValue(row, out var columns))
            {
                cells[row] = columns = [];
            }
            columns.Add(column);
        }
        using var output = new MemoryStream();
        using (var input = part.GetStream())
        {
            new SheetMarker(Restyle, drawing).Copy(input, output, cells);
        }
        output.Position = 0;
        part.FeedData(output);

        uint Restyle(int row, int column, uint style)
        {
            var original = old.TryGetValue((row, column), out var fill) ? styles.Unmark(style, fill) : style;
            if (!severities.TryGetValue((row, column), out var severity))
            {
                return original;
            }
            changed.Add((sheet, CellAddress.Of(row, column), styles.FillOf(original)));
            return styles.Mark(original, severity);
        }
    }

    /// <summary>Removes the list of an earlier annotation; what it says of the background that each cell had.</summary>
    private static List<(string Sheet, string Cell, string Fill)> TakeOldListAway(WorkbookPart workbook)
    {
        var sheet = workbook.Workbook!.Sheets!.Elements<Sheet>().FirstOrDefault(s => s.Name == FindingSheet.Name);
        if (sheet is null || workbook.GetPartById(sheet.Id!) is not WorksheetPart part)
        {
            return [];
        }
        var fills = FindingSheet.ReadFills(part).DistinctBy(fill => (fill.Sheet, fill.Cell)).ToList();
        var index = workbook.Workbook.Sheets.Elements<Sheet>().ToList().IndexOf(sheet);
        sheet.Remove();
        workbook.DeletePart(part);
        MoveLocalNames(workbook, index, -1);
        return fills;
    }

    private static void PutListInFront(WorkbookPart workbook, Worksheet list)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = list;
        var sheets = workbook.Workbook!.Sheets!;
        var id = sheets.Elements<Sheet>().Select(s => s.SheetId!.Value).DefaultIfEmpty(0U).Max() + 1;
        sheets.InsertAt(
            new Sheet
            {
                Name = FindingSheet.Name,
                SheetId = id,
                Id = workbook.GetIdOfPart(part),
            },
            0
        );
        MoveLocalNames(workbook, 0, 1);
        foreach (var view in workbook.Workbook.Descendants<WorkbookView>())
        {
            view.ActiveTab = 0;
            view.FirstSheet = 0;
        }
    }

    /// <summary>Names that belong to one sheet are bound to its place among the sheets.</summary>
    private static void MoveLocalNames(WorkbookPart workbook, int from, int by)
    {
        foreach (var name in workbook.Workbook!.Descendants<DefinedName>())
        {
            if (name.LocalSheetId is { } local && local.Value >= from)
            {
                name.LocalSheetId = UInt32Value.FromUInt32((uint)(local.Value + by));
            }
        }
    }
}
