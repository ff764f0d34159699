using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Workbooks.Reading.Packaging;

/// <summary>The part that a package is about, if it is a workbook.</summary>
/// <param name="Part">The part.</param>
/// <param name="Kind">Whether it is written as XML or in records.</param>
internal sealed record WorkbookPart(PackagePart Part, WorkbookKind Kind)
{
    private const string BinaryType = "application/vnd.ms-excel.sheet.binary.macroenabled.main";

    /// <summary>
    /// Finds it by the package's relationship to its document; where that leads nowhere, by its content type, and by the name that all
    /// programs give it.
    /// </summary>
    /// <exception cref="UnreadableWorkbookException">The package is no workbook: a document, a presentation, any zip.</exception>
    public static WorkbookPart Of(Package package)
    {
        var related = package
            .RelationshipsOf(null)
            .Where(relationship => relationship is { Kind: "officeDocument", IsExternal: false })
            .Select(relationship => package.Part(relationship.Target));
        var typed = package.Parts.Where(part => IsWorkbook(package.ContentTypeOf(part)));
        PackagePart?[] named = [package.Part("xl/workbook.xml"), package.Part("xl/workbook.bin")];
        foreach (var part in related.Concat(typed).Concat(named))
        {
            if (part is not null && (IsWorkbook(package.ContentTypeOf(part)) || IsNamed(part)))
            {
                var isBinary =
                    package.ContentTypeOf(part) == BinaryType || part.Name.EndsWith(".bin", StringComparison.Ordinal);
                return new WorkbookPart(part, isBinary ? WorkbookKind.Xlsb : WorkbookKind.Xlsx);
            }
        }
        throw new UnreadableWorkbookException(FindingCodes.WorkbookNotAWorkbook, "zip", AcceptedFiles.All);
    }

    private static bool IsNamed(PackagePart part) => part.Name is "xl/workbook.xml" or "xl/workbook.bin";

    private static bool IsWorkbook(string contentType) =>
        contentType == BinaryType
        || contentType
            is "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
                or "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"
                or "application/vnd.ms-excel.sheet.macroenabled.main+xml"
                or "application/vnd.ms-excel.template.macroenabled.main+xml"
                or "application/vnd.ms-excel.addin.macroenabled.main+xml";
}
