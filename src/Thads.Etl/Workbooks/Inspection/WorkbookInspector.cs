using System.Buffers;
using System.IO.Compression;
using System.Xml;
using Microsoft.Extensions.Options;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Reading;
using Thads.Etl.Workbooks.Reading.Csv;
using Thads.Etl.Workbooks.Reading.Xls;
using Thads.Etl.Workbooks.Texts.Legacy;

namespace Thads.Etl.Workbooks.Inspection;

/// <summary>
/// Decides whether a file may be opened at all: what it really is, whether it is whole, and how large it becomes, counted while it is
/// inflated and before anything is parsed.
/// </summary>
public sealed class WorkbookInspector(IOptions<InspectionOptions> options)
{
    private const string Accepted = ".xlsx, .xlsb, .xls, .csv";
    private readonly InspectionOptions limits = options.Value;

    /// <summary>The workbook, if it is safe to open; otherwise null, and a finding says why not.</summary>
    public InspectedWorkbook? Inspect(StoredFile file, FindingCollector findings)
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
                return InspectZip(file, findings);
            case FileSignature.CompoundFile:
                return InspectCompoundFile(file, findings);
            case FileSignature.Text:
                return InspectText(file, findings);
            case var other:
                findings.Add(FindingCodes.WorkbookNotAWorkbook, found: other, expected: Accepted);
                return null;
        }
    }

    private InspectedWorkbook? InspectText(StoredFile file, FindingCollector findings)
    {
        try
        {
            if (CsvDialect.Of(file.Bytes) is not { } dialect)
            {
                findings.Add(FindingCodes.WorkbookNotAWorkbook, found: FileSignature.Text, expected: Accepted);
                return null;
            }
            if (dialect.Encoding.IsAssumed)
            {
                findings.Add(FindingCodes.WorkbookEncodingAssumed, found: dialect.Encoding.Encoding.WebName);
            }
            return new InspectedWorkbook(file, WorkbookKind.Csv, new DefectiveCells())
            {
                Csv = dialect,
                Limits = limits,
            };
        }
        catch (UnreadableWorkbookException e)
        {
            e.AddTo(findings);
            return null;
        }
    }

    private InspectedWorkbook? InspectZip(StoredFile file, FindingCollector findings)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > limits.MaxEntries)
            {
                findings.Add(
                    FindingCodes.WorkbookTooManyParts,
                    found: archive.Entries.Count,
                    expected: limits.MaxEntries
                );
                return null;
            }
            if (archive.GetEntry("xl/workbook.xml") is null && archive.GetEntry("xl/workbook.bin") is null)
            {
                findings.Add(FindingCodes.WorkbookNotAWorkbook, found: "zip", expected: Accepted);
                return null;
            }
            if (Inflate(archive, findings) is not var (sheetsToScan, hasLegacyFonts))
            {
                return null;
            }
            var defective = new DefectiveCells();
            DefectiveCellScanner.Scan(archive, sheetsToScan, defective);
            Note(archive, findings);
            var isXlsx = archive.GetEntry("xl/workbook.xml") is not null;
            return new InspectedWorkbook(file, isXlsx ? WorkbookKind.Xlsx : WorkbookKind.Xlsb, defective)
            {
                Limits = limits,
                LegacyFonts = isXlsx && hasLegacyFonts ? LegacyFonts.OfXlsx(archive) : LegacyFonts.None,
                Stamp = isXlsx ? DefectiveCellScanner.Stamp(archive) : TemplateStamp.None,
            };
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or EndOfStreamException
                        or XmlException
                        or FormatException
                        or OverflowException
            )
        {
            findings.Add(FindingCodes.WorkbookDamaged, found: e.Message);
            return null;
        }
    }

    /// <summary>Inflates every part against the limits; the sheets that hold a formula or an error cell, or null past a limit.</summary>
    private (HashSet<string> ToScan, bool HasLegacyFonts)? Inflate(ZipArchive archive, FindingCollector findings)
    {
        var toScan = new HashSet<string>();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var (total, rows, hasLegacyFonts) = (0L, 0, false);
            foreach (var entry in archive.Entries)
            {
                var scanner = new PartScanner(entry.FullName);
                long inflated = 0;
                var carried = 0;
                using var stream = entry.Open();
                for (int read; (read = stream.Read(buffer, carried, buffer.Length - carried)) > 0; )
                {
                    inflated += read;
                    total += read;
                    carried = scanner.Look(buffer.AsSpan(0, carried + read), carried);
                    if (!IsWithinLimits(entry, scanner, inflated, total, rows + scanner.Rows, findings))
                    {
                        return null;
                    }
                }
                rows += scanner.Rows;
                hasLegacyFonts |= scanner.NamesLegacyFont;
                if (scanner.MayHaveDefects)
                {
                    toScan.Add(entry.FullName);
                }
            }
            return (toScan, hasLegacyFonts);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool IsBomb(ZipArchiveEntry entry, long inflated) =>
        inflated > limits.RatioAppliesFromBytes && inflated / Math.Max(1, entry.CompressedLength) > limits.MaxRatio;

    private bool IsWithinLimits(
        ZipArchiveEntry entry,
        PartScanner scanner,
        long inflated,
        long total,
        int rows,
        FindingCollector findings
    )
    {
        (string Code, object Limit)? passed =
            total > limits.MaxInflatedBytes || IsBomb(entry, inflated)
                ? (FindingCodes.WorkbookInflatesTooFar, limits.MaxInflatedBytes)
            : scanner.Strings > limits.MaxSharedStrings || (scanner.IsStrings && inflated > limits.MaxSharedStringBytes)
                ? (FindingCodes.WorkbookTooManyStrings, limits.MaxSharedStrings)
            : rows > limits.MaxRows ? (FindingCodes.WorkbookTooManyRows, limits.MaxRows)
            : scanner.Columns > limits.MaxColumns ? (FindingCodes.WorkbookTooManyColumns, limits.MaxColumns)
            : scanner.HasDoctype ? (FindingCodes.WorkbookDtd, "")
            : null;
        if (passed is var (code, limit))
        {
            findings.Add(code, found: entry.FullName, expected: limit);
            return false;
        }
        return true;
    }

    private static void Note(ZipArchive archive, FindingCollector findings)
    {
        if (archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(FindingCodes.WorkbookMacros);
        }
        if (
            archive.Entries.Any(entry =>
                entry.FullName.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            findings.Add(FindingCodes.WorkbookExternalLinks);
        }
    }

    /// <summary>A compound file is an .xls, or the envelope of an encrypted workbook, told by the names in its root directory.</summary>
    private InspectedWorkbook? InspectCompoundFile(StoredFile file, FindingCollector findings)
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
                findings.Add(FindingCodes.WorkbookNotAWorkbook, found: FileSignature.CompoundFile, expected: Accepted);
                return null;
            }
            return new InspectedWorkbook(file, WorkbookKind.Xls, new DefectiveCells()) { Limits = limits };
        }
        catch (UnreadableWorkbookException e)
        {
            e.AddTo(findings);
            return null;
        }
    }
}
