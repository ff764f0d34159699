using Microsoft.Extensions.Options;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Reading;
using Thads.Etl.Workbooks.Reading.Csv;
using Thads.Etl.Workbooks.Reading.Packaging;
using Thads.Etl.Workbooks.Reading.Xls;
using Thads.Etl.Workbooks.Reading.Xlsb;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Inspection;

/// <summary>Decides whether a file may be opened at all: what it really is, whether it is whole, and how large it becomes.</summary>
/// <remarks>
/// A file is inspected once, where it comes in. What was stored is opened again without that: whoever reads a file counts what he reads,
/// so it is held to the same limits.
/// </remarks>
public sealed class WorkbookInspector(IOptions<InspectionOptions> options)
{
    private readonly InspectionOptions limits = options.Value;

    /// <summary>The workbook, if every part of it is whole and within the limits; otherwise null, and a finding says why not.</summary>
    public InspectedWorkbook? Inspect(StoredFile file, FindingCollector findings)
    {
        if (Open(file, findings) is not { } workbook)
        {
            return null;
        }
        try
        {
            InspectParts(workbook);
            return workbook;
        }
        catch (UnreadableWorkbookException e)
        {
            e.AddTo(findings);
            return null;
        }
    }

    /// <summary>The workbook, if it is one and not too large; otherwise null, and a finding says why not. Nothing is inflated but its plan.</summary>
    public InspectedWorkbook? Open(StoredFile file, FindingCollector findings)
    {
        if (file.Bytes.Length == 0)
        {
            findings.Add(FindingCodes.WorkbookEmpty);
            return null;
        }
        if (file.Bytes.LongLength > limits.MaxFileBytes)
        {
            findings.Add(FindingCodes.WorkbookTooLarge, found: file.Bytes.LongLength, expected: limits.MaxFileBytes);
            return null;
        }
        switch (FileSignature.Of(file.Bytes))
        {
            case FileSignature.Zip:
                return OpenPackage(file, findings);
            case FileSignature.CompoundFile:
                return OpenCompoundFile(file, findings);
            case FileSignature.Text:
                return OpenText(file, findings);
            case var other:
                findings.Add(FindingCodes.WorkbookNotAWorkbook, found: other, expected: AcceptedFiles.All);
                return null;
        }
    }

    private static void InspectParts(InspectedWorkbook workbook)
    {
        switch (workbook.Kind)
        {
            case WorkbookKind.Xlsx:
                using (var pass = new XlsxPass(workbook))
                {
                    pass.Inspect();
                }
                break;
            case WorkbookKind.Xlsb:
                using (var pass = new XlsbPass(workbook))
                {
                    pass.Inspect();
                }
                break;
        }
    }

    private InspectedWorkbook? OpenPackage(StoredFile file, FindingCollector findings)
    {
        try
        {
            using var package = new Package(file.Bytes, limits);
            var (part, kind) = WorkbookPart.Of(package);
            IWorkbookPlan book =
                kind == WorkbookKind.Xlsb ? new XlsbWorkbook(package, part) : new XlsxWorkbook(package, part);
            if (book.HasMacros)
            {
                findings.Add(FindingCodes.WorkbookMacros);
            }
            if (book.HasExternalLinks)
            {
                findings.Add(FindingCodes.WorkbookExternalLinks);
            }
            return new InspectedWorkbook(file, kind, limits) { Stamp = book.Stamp };
        }
        catch (UnreadableWorkbookException e)
        {
            e.AddTo(findings);
            return null;
        }
    }

    private InspectedWorkbook? OpenText(StoredFile file, FindingCollector findings)
    {
        try
        {
            if (CsvDialect.Of(file.Bytes) is not { } dialect)
            {
                findings.Add(FindingCodes.WorkbookNotAWorkbook, found: FileSignature.Text, expected: AcceptedFiles.All);
                return null;
            }
            if (dialect.Encoding.IsAssumed)
            {
                findings.Add(FindingCodes.WorkbookEncodingAssumed, found: dialect.Encoding.Encoding.WebName);
            }
            return new InspectedWorkbook(file, WorkbookKind.Csv, limits) { Csv = dialect };
        }
        catch (UnreadableWorkbookException e)
        {
            e.AddTo(findings);
            return null;
        }
    }

    /// <summary>A compound file is an .xls, or the envelope of an encrypted workbook, told by the names in its root directory.</summary>
    private InspectedWorkbook? OpenCompoundFile(StoredFile file, FindingCollector findings)
    {
        try
        {
            var container = new CompoundFile(file.Bytes);
            if (container.Holds("EncryptedPackage") || container.Holds("EncryptionInfo"))
            {
                findings.Add(FindingCodes.WorkbookEncrypted);
                return null;
            }
            if (!container.Holds("Workbook") && !container.Holds("Book"))
            {
                findings.Add(
                    FindingCodes.WorkbookNotAWorkbook,
                    found: FileSignature.CompoundFile,
                    expected: AcceptedFiles.All
                );
                return null;
            }
            return new InspectedWorkbook(file, WorkbookKind.Xls, limits);
        }
        catch (UnreadableWorkbookException e)
        {
            e.AddTo(findings);
            return null;
        }
    }
}
