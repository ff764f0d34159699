using System.IO.Compression;
using System.Text;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>Files that are no workbook, or no safe one: each is one clear finding, its status kept, nothing loaded.</summary>
public sealed class WorkbookInspectorTests
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public Task Zero_bytes() => RefusedAsync([], FindingCodes.WorkbookEmpty);

    [Test]
    public Task Text() => RefusedAsync("just some text"u8.ToArray(), FindingCodes.WorkbookNotAWorkbook, "text");

    [Test]
    public Task An_image_renamed() =>
        RefusedAsync(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3],
            FindingCodes.WorkbookNotAWorkbook,
            "PNG"
        );

    [Test]
    public Task HTML_renamed() =>
        RefusedAsync("<html><table></table></html>"u8.ToArray(), FindingCodes.WorkbookNotAWorkbook, "HTML");

    [Test]
    public Task A_zip_that_is_no_workbook() =>
        RefusedAsync(Zip(("hello.txt", "hello"u8.ToArray())), FindingCodes.WorkbookNotAWorkbook, "zip");

    [TestCase(0.3)]
    [TestCase(0.9)]
    public Task A_truncated_workbook(double share)
    {
        var whole = hub.Sample("VP-244", "KQ-VIEC", 2016);
        return RefusedAsync(whole[..(int)(whole.Length * share)], FindingCodes.WorkbookDamaged);
    }

    [Test]
    public Task An_encrypted_workbook() =>
        RefusedAsync(CompoundFileBuilder.Of("EncryptedPackage", new byte[8]), FindingCodes.WorkbookEncrypted);

    [Test]
    public Task A_compound_file_that_is_no_workbook() =>
        RefusedAsync(CompoundFileBuilder.Of("WordDocument", new byte[8]), FindingCodes.WorkbookNotAWorkbook);

    [Test]
    public Task A_bomb_is_caught_while_it_inflates() =>
        RefusedAsync(Zip(("xl/workbook.xml", Blanks(64))), FindingCodes.WorkbookInflatesTooFar);

    [TestCase("xl/worksheets/sheet1.xml")]
    [TestCase("xl/sharedStrings.xml")]
    [TestCase("xl/media/image1.png")]
    public void A_bomb_of_a_hundred_kilobytes_is_refused_at_once_and_in_little_memory(string part)
    {
        var book = Encoding.UTF8.GetBytes($"<workbook xmlns='{XlsxFile.Main}'/>");
        var bomb = Zip(("xl/workbook.xml", book), (part, Blanks(100)));
        Assert.That(bomb.Length, Is.InRange(90_000, 130_000));
        var inspector = hub.Get<WorkbookInspector>();
        var findings = new FindingCollector(hub.Get<FindingCatalog>());
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var workbook = inspector.Inspect(new StoredFile("bomb.xlsx", bomb, DeclaredTarget.Nothing), findings);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - allocated, Is.LessThan(64L * 1024 * 1024));
        Assert.That(workbook, Is.Null);
        Assert.That(findings.Findings.Select(f => f.Code), Is.EqualTo(new[] { FindingCodes.WorkbookInflatesTooFar }));
    }

    [Test]
    public Task Too_many_parts() =>
        RefusedAsync(
            Zip([("xl/workbook.xml", []), .. Enumerable.Range(0, 2_001).Select(i => ($"p{i}", Array.Empty<byte>()))]),
            FindingCodes.WorkbookTooManyParts
        );

    [Test]
    public Task A_workbook_whose_parts_are_nonsense() =>
        RefusedAsync(
            Zip(("xl/workbook.xml", "<workbook"u8.ToArray()), ("[Content_Types].xml", "<x"u8.ToArray())),
            FindingCodes.WorkbookDamaged
        );

    [Test]
    public Task A_document_type_definition_is_refused() =>
        RefusedAsync(
            Zip(("xl/workbook.xml", """<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>"""u8.ToArray())),
            FindingCodes.WorkbookDtd
        );

    private static byte[] Blanks(int megabytes)
    {
        var blanks = new byte[megabytes * 1024 * 1024];
        Array.Fill(blanks, (byte)' ');
        return blanks;
    }

    private async Task RefusedAsync(byte[] bytes, string code, string? found = null)
    {
        var submission = await hub.SubmitAsync(bytes);
        var findings = await hub.FindingsAsync(submission.SubmissionId);
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(findings.Select(f => (f.Code, f.Severity)), Is.EqualTo(new[] { (code, "error") }));
        if (found is not null)
        {
            Assert.That(findings[0].Found, Is.EqualTo(found));
        }
        await using var context = hub.Context();
        Assert.That(context.CaseResults.Any(), Is.False);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }
}
