using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Tests.Forms;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>
/// Valid workbooks of every form damaged at random, in their cells, in their bytes and in the XML inside: each is refused by a finding or
/// read, never an exception, never a hang; and damage to the bytes never changes a figure unnoticed.
/// </summary>
public sealed class WorkbookFuzzTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly object?[] Values =
    [
        null,
        "",
        "abc",
        "-",
        "x",
        -1,
        1e300,
        "1,234",
        "=1+1",
        "Tổng số",
        "Chủ động",
        "Dân sự",
        "Mới thụ lý",
        "(1)",
        12,
        0.5,
        "31/02/2020",
        "05/10/2020",
        "có",
        "١٢ tháng năm ٢٠٢٠",
        "٠٥/١٠/٢٠٢٥",
        "12 tháng / năm 99999",
        "Ngày 05 tháng 10 năm 2020",
    ];
    private static readonly string[] Fragments =
    [
        "<",
        ">",
        "&#0;",
        "</row>",
        "<row r=\"99999999\">",
        "<c r=\"ZZZ1\"/>",
        "<c r=\"\" t=\"s\"><v>999999</v></c>",
        "<v>-1</v>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "r=\"-1\"",
        "\u0001",
    ];

    [TestCase(2_000, false)]
    public async Task They_are_read_or_refused(int files, bool isAnnotated) => await RunAsync(files, isAnnotated);

    /// <summary>
    /// As many as one likes, annotated too:
    /// <c>dotnet test tests/Thads.Etl.Tests --filter As_many_as_asked -- 'TestRunParameters.Parameter(name="mutants", value="20000")'</c>.
    /// </summary>
    [Test]
    [Explicit("Takes an hour or so.")]
    public async Task As_many_as_asked() =>
        await RunAsync(TestContext.Parameters.Get("mutants", 20_000), TestContext.Parameters.Get("annotated", true));

    private static async Task RunAsync(int files, bool isAnnotated)
    {
        await using var hub = await TestHub.StartAsync();
        var random = new Random(20200930);
        var golden = Golden(hub);
        var hashes = golden.Select(workbook => hub.Read(workbook).Reading!.FiguresHash).ToList();
        var (loaded, refused, marked, slowest) = (0, 0, 0, TimeSpan.Zero);
        for (var file = 0; file < files; file++)
        {
            var index = file % golden.Count;
            var isOfBytes = random.Next(3) == 0;
            var workbook =
                isOfBytes ? ChangeBytes(golden[index], random)
                : golden[index][0] != (byte)'P' ? ChangeText(golden[index], random)
                : random.Next(2) == 0 ? ChangeCells(golden[index], random)
                : ChangeParts(golden[index], random);
            var watch = Stopwatch.StartNew();
            var (reading, findings) = hub.Read(workbook);
            Assert.That(watch.Elapsed, Is.LessThan(Patience), $"file {file}");
            Assert.That(reading is not null || findings.Count > 0, Is.True, $"file {file}");
            refused += findings.Any(finding => finding.Severity == Severity.Error) ? 1 : 0;
            if (isAnnotated)
            {
                marked += Annotate(hub, workbook, findings) ? 1 : 0;
                Assert.That(watch.Elapsed, Is.LessThan(Patience), $"file {file}, annotated");
            }
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            var isZip = golden[index][0] == (byte)'P';
            if (findings.Any(finding => finding.Severity == Severity.Error))
            {
                continue;
            }
            if (isOfBytes && isZip)
            {
                Assert.That(reading!.FiguresHash, Is.EqualTo(hashes[index]), $"file {file}");
            }
            // What has no error by itself goes all the way; other periods and forms may still speak against it.
            var submission = await hub.SubmitAsync(workbook);
            Assert.That(submission.Status, Is.Not.EqualTo(SubmissionStatus.Failed), $"file {file}");
            loaded += submission.Status == SubmissionStatus.Loaded ? 1 : 0;
        }
        await TestContext.Out.WriteLineAsync(
            $"{files} mutants: {refused} with errors, {loaded} loaded, {marked} annotated; slowest {slowest.TotalSeconds:0.0} s"
        );
        Assert.That(loaded, Is.Positive);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    /// <summary>Marks a mutant at its findings and at cells of its first sheet; what comes back is a workbook that opens. False where it is not even opened.</summary>
    private static bool Annotate(TestHub hub, byte[] mutant, IReadOnlyList<Finding> findings)
    {
        var collector = new FindingCollector(hub.Get<FindingCatalog>());
        var workbook = hub.Get<WorkbookInspector>()
            .Inspect(new StoredFile("test", mutant, DeclaredTarget.Nothing), collector);
        if (workbook is null)
        {
            return false;
        }
        foreach (var cell in new[] { "A1", "C12", "J9" })
        {
            collector.Add(
                FindingCodes.CellNegative,
                findings.FirstOrDefault(f => f.Sheet is not null)?.Sheet,
                cell,
                -1m,
                arguments: [("column", "Cột")]
            );
        }
        var annotated = hub.Get<WorkbookAnnotator>().Annotate(workbook, [.. findings, .. collector.Findings]);
        Assert.That(Passes.Drain(annotated), Is.Null);
        return true;
    }

    /// <summary>One of each form, the composite register, and a .csv.</summary>
    private static List<byte[]> Golden(TestHub hub) =>
        [
            .. new FormCatalog().Forms.Select(form => hub.Golden(form.Code)),
            CompositeRegisterTests.Register(
                CompositeRegisterTests.Row("30/11/2024", "Số: 1/QĐ-THADS ngày 03/12/2024 150.000đ")
            ),
            CsvTests.Targets(),
        ];

    private static byte[] ChangeBytes(byte[] workbook, Random random)
    {
        var changed = workbook.ToArray();
        for (var i = random.Next(1, 20); i > 0; i--)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }
        return random.Next(4) == 0 ? changed[..random.Next(changed.Length)] : changed;
    }

    private static byte[] ChangeCells(byte[] workbook, Random random)
    {
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var address = Etl.Cells.CellAddress.Of(random.Next(1, 32), random.Next(0, 20));
            workbook = workbook.Set(address, Values[random.Next(Values.Length)]);
        }
        return workbook;
    }

    /// <summary>Changes what the parts say, in a container that stays whole.</summary>
    private static byte[] ChangeParts(byte[] workbook, Random random)
    {
        using var output = new MemoryStream();
        using (var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        using (var source = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read))
        {
            foreach (var entry in source.Entries)
            {
                if (random.Next(40) == 0)
                {
                    continue;
                }
                using var content = new MemoryStream();
                using (var stream = entry.Open())
                {
                    stream.CopyTo(content);
                }
                var bytes = content.ToArray();
                if (random.Next(3) == 0)
                {
                    bytes = ChangeText(bytes, random);
                }
                using var copy = target.CreateEntry(entry.FullName).Open();
                copy.Write(bytes);
            }
        }
        return output.ToArray();
    }

    private static byte[] ChangeText(byte[] content, Random random)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(content));
        for (var i = random.Next(1, 6); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            if (random.Next(2) == 0)
            {
                text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
            }
            else
            {
                text.Insert(at, Fragments[random.Next(Fragments.Length)]);
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
