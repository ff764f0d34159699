using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Options;
using Thads.Etl.Validation;

namespace Thads.Etl.Workbooks;

/// <summary>
/// Decides whether a file may be opened at all: what it really is, whether it is whole, and how large it becomes, counted while it is
/// inflated and before anything is parsed.
/// </summary>
public sealed class WorkbookInspector(IOptions<InspectionOptions> options)
{
    private static readonly byte[] ErrorCell = "t=\"e\""u8.ToArray();
    private static readonly byte[] Formula = "<f"u8.ToArray();
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
            case var other:
                findings.Add(FindingCodes.WorkbookNotAWorkbook, found: other, expected: ".xlsx, .xlsb, .xls");
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
                findings.Add(FindingCodes.WorkbookNotAWorkbook, found: "zip", expected: ".xlsx, .xlsb, .xls");
                return null;
            }
            if (Inflate(archive, findings) is not { } sheetsToScan)
            {
                return null;
            }
            var defective = new DefectiveCells();
            DefectiveCellScanner.Scan(archive, sheetsToScan, defective);
            Note(archive, findings);
            return new InspectedWorkbook(file, archive.GetEntry("xl/workbook.xml") is not null, defective);
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
    private HashSet<string>? Inflate(ZipArchive archive, FindingCollector findings)
    {
        var toScan = new HashSet<string>();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            long total = 0;
            foreach (var entry in archive.Entries)
            {
                var isSheet = entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal);
                long inflated = 0;
                var carried = 0;
                using var stream = entry.Open();
                for (int read; (read = stream.Read(buffer, carried, buffer.Length - carried)) > 0; )
                {
                    inflated += read;
                    total += read;
                    if (total > limits.MaxInflatedBytes || IsBomb(entry, inflated))
                    {
                        findings.Add(
                            FindingCodes.WorkbookInflatesTooFar,
                            found: entry.FullName,
                            expected: limits.MaxInflatedBytes
                        );
                        return null;
                    }
                    if (isSheet)
                    {
                        carried = Look(buffer.AsSpan(0, carried + read), entry.FullName, toScan);
                    }
                }
            }
            return toScan;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool IsBomb(ZipArchiveEntry entry, long inflated) =>
        inflated > limits.RatioAppliesFromBytes && inflated / Math.Max(1, entry.CompressedLength) > limits.MaxRatio;

    /// <summary>Notes a sheet that must be scanned, and keeps the last bytes for a mark that spans two reads.</summary>
    private static int Look(Span<byte> window, string part, HashSet<string> toScan)
    {
        if (toScan.Contains(part))
        {
            return 0;
        }
        if (window.IndexOf(ErrorCell) >= 0 || window.IndexOf(Formula) >= 0)
        {
            toScan.Add(part);
            return 0;
        }
        var kept = Math.Min(ErrorCell.Length - 1, window.Length);
        window[^kept..].CopyTo(window);
        return kept;
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

    /// <summary>A compound file is an .xls, or the envelope of an encrypted .xlsx, told by the names in its directory.</summary>
    private static InspectedWorkbook? InspectCompoundFile(StoredFile file, FindingCollector findings)
    {
        if (HasStream(file.Bytes, "EncryptedPackage") || HasStream(file.Bytes, "EncryptionInfo"))
        {
            findings.Add(FindingCodes.WorkbookEncrypted);
            return null;
        }
        if (!HasStream(file.Bytes, "Workbook") && !HasStream(file.Bytes, "Book"))
        {
            findings.Add(FindingCodes.WorkbookNotAWorkbook, found: "compound file", expected: ".xlsx, .xlsb, .xls");
            return null;
        }
        return new InspectedWorkbook(file, isXlsx: false, new DefectiveCells());
    }

    private static bool HasStream(byte[] bytes, string name) =>
        bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name + "\0")) >= 0;
}
