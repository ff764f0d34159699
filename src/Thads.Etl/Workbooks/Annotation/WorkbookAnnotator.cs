using System.Xml;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>
/// Sends a submitter's own workbook back with every finding in it: the cell coloured and commented, and a first sheet that lists them all.
/// Everything else stays as it is, and the corrected workbook can be sent in as it stands. What cannot be kept is said in the list.
/// </summary>
public sealed class WorkbookAnnotator(FindingCatalog catalog, CauseCatalog causeCatalog)
{
    /// <param name="workbook">A workbook that inspection found safe; null when there is none that may be opened, which leaves the list alone.</param>
    /// <param name="findings">What is to be said; findings without a cell are in the list only.</param>
    /// <param name="causes">Which cells are probably wrong: they come first in the list, and are told at each of these cells.</param>
    /// <returns>The annotated .xlsx: other formats are converted, and a workbook annotated before loses its old marks.</returns>
    public byte[] Annotate(
        InspectedWorkbook? workbook,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<Cause>? causes = null
    ) => Annotate(workbook, [.. (causes ?? []).SelectMany(cause => Notes(cause, findings)), .. Grouped(findings)]);

    private byte[] Annotate(InspectedWorkbook? workbook, List<Finding> findings) =>
        workbook is null ? ListAlone(findings)
        : workbook.IsXlsx
            ? Try(() => Mark(workbook, workbook.File.Bytes, findings), e => OfValues(workbook, findings, e))
        : Converted(workbook, findings, FindingCodes.WorkbookConverted, workbook.Kind.ToString().ToLowerInvariant());

    /// <summary>Its figures can be read, but the package is not what Excel writes: its values are sent back in one that is.</summary>
    private byte[] OfValues(InspectedWorkbook workbook, IReadOnlyList<Finding> findings, Exception why) =>
        Converted(workbook, findings, FindingCodes.WorkbookMarkedByValues, why.Message);

    private byte[] Converted(InspectedWorkbook workbook, IReadOnlyList<Finding> findings, string code, string found) =>
        Try(
            () =>
            {
                var converted = XlsxConverter.Convert(workbook);
                return Mark(workbook, converted, [.. findings, Note(code, found)]);
            },
            e => ListAlone([.. findings, Note(FindingCodes.WorkbookNotMarked, e.Message)])
        );

    private byte[] ListAlone(IReadOnlyList<Finding> findings) =>
        new XlsxAnnotation(XlsxConverter.Empty(), new InspectionOptions(), catalog).Annotate(
            findings.Select(finding => finding with { Sheet = null, Cell = null, Cells = 1 }).ToList()
        );

    private byte[] Mark(InspectedWorkbook workbook, byte[] bytes, IReadOnlyList<Finding> findings) =>
        new XlsxAnnotation(bytes, workbook.Limits, catalog).Annotate(findings);

    /// <summary>The findings of a group beneath a line that says it, and all others after them, in the order in which they were found.</summary>
    private IEnumerable<Finding> Grouped(IReadOnlyList<Finding> findings)
    {
        var groups = FindingGroups.Of(findings);
        foreach (var group in groups)
        {
            var notes = new FindingCollector(catalog);
            notes.Add(
                FindingCodes.GroupOfFindings,
                found: group.Key,
                severity: group.Severity,
                arguments: [("sentence", causeCatalog.Vietnamese(group))]
            );
            yield return notes.Findings[0];
            foreach (var index in group.Findings)
            {
                yield return findings[index];
            }
        }
        var told = groups.SelectMany(group => group.Findings).ToHashSet();
        foreach (var finding in findings.Where((_, index) => !told.Contains(index)))
        {
            yield return finding;
        }
    }

    /// <summary>A cause at each of its cells.</summary>
    private IEnumerable<Finding> Notes(Cause cause, IReadOnlyList<Finding> findings)
    {
        var count = cause.Explains.Sum(index => findings[index].Cells);
        var sentence = causeCatalog.Vietnamese(cause, count);
        foreach (var cell in cause.Cells)
        {
            var notes = new FindingCollector(catalog);
            notes.Add(
                FindingCodes.CauseProbable,
                cell.Sheet,
                cell.Cell,
                cell.Found is { } figure ? figure : cell.FoundText,
                cell.Suggested,
                arguments: [("sentence", sentence)]
            );
            yield return notes.Findings[0];
        }
    }

    /// <summary>What is not said of a cell but of the annotated workbook itself.</summary>
    private Finding Note(string code, string found)
    {
        var notes = new FindingCollector(catalog);
        notes.Add(code, found: found);
        return notes.Findings[0];
    }

    /// <summary>Whatever goes wrong with a hostile file is one kind of thing, and there is something else to send back.</summary>
    private static byte[] Try(Func<byte[]> annotate, Func<Exception, byte[]> instead)
    {
        try
        {
            return annotate();
        }
        catch (Exception e)
            when (e
                    is UnreadableWorkbookException
                        or XmlException
                        or InvalidDataException
                        or IOException
                        or FormatException
                        or OverflowException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
            )
        {
            return instead(e);
        }
    }
}
