using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Thads.Etl;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Forms.Target;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Printing;
using Thads.Etl.Workbooks.Reading;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Benchmarks;

/// <summary>Measures the steps that must stay close to what the bare reader can do.</summary>
internal sealed class Bench : IDisposable
{
    private const int Runs = 5;
    private readonly DirectoryInfo folder;
    private readonly bool isOwner;
    private readonly ServiceProvider services;
    private ReferenceData reference = null!;

    private Bench(DirectoryInfo? existing)
    {
        isOwner = existing is null;
        folder = existing ?? Directory.CreateTempSubdirectory("thads-bench-");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Thads:DataFolder", folder.FullName)])
            .Build();
        services = new ServiceCollection().AddLogging().AddThads(configuration).BuildServiceProvider();
    }

    /// <param name="existing">A folder that another bench has prepared; by default one of its own.</param>
    public static async Task<Bench> StartAsync(DirectoryInfo? existing = null)
    {
        var bench = new Bench(existing);
        if (existing is null)
        {
            await bench.services.GetRequiredService<WarehouseInitializer>().InitializeAsync(default);
        }
        await using var context = bench.services.GetRequiredService<IWarehouseProvider>().CreateContext();
        bench.reference = await ReferenceData.LoadAsync(context, default);
        return bench;
    }

    /// <summary>Inspect, read and check a long sheet, against a bare loop of ExcelDataReader over the same bytes.</summary>
    public void Read(int rows)
    {
        var workbook = Targets(rows);
        var floor = Measure(() => BareLoop(workbook));
        var pipeline = Measure(() => Check(workbook, expectedRows: rows));
        Print($"read + validate {rows} rows", pipeline, "bare ExcelDataReader loop", floor);
    }

    /// <summary>
    /// The register: read and check every cell and rule, all good and all bad, against the bare loop, and against what any reader of its XML
    /// must do; and what it costs once more at the door.
    /// </summary>
    public void Register(int rows)
    {
        var form = services.GetRequiredService<FormCatalog>().Forms.OfType<CaseRegisterForm>().Single();
        var good = RegisterWorkbook.Write(form, rows, isBad: false);
        var bad = RegisterWorkbook.Write(form, rows, isBad: true);
        var times = Measure(
            () => BareLoop(good),
            () => BareXml(good),
            () => Check(good, expectedRows: rows),
            () => CheckBad(bad, atLeast: 3 * rows),
            () => Inspect(good)
        );
        var (loop, xml, pipeline, allBad, door) = (times[0], times[1], times[2], times[3], times[4]);
        Print($"SO-THU-LY, read + validate {rows} rows, all good", pipeline, "bare ExcelDataReader loop", loop);
        Print("the same", pipeline, "unzip + XmlReader", xml);
        Print("the same rows, each with three bad cells", allBad, "all good", pipeline);
        Print("the same file at the door", door, "read + validate", pipeline);
        var most = Math.Min(rows, RegisterInOtherFormats.MostRowsOfXls);
        var xls = RegisterInOtherFormats.Xls(form, most);
        var csv = RegisterInOtherFormats.Csv(form, rows);
        times = Measure(
            () => BareLoop(xls),
            () => Check(xls, expectedRows: most, "bench.xls"),
            () => Pass(xls, "bench.xls"),
            () => BareCsv(csv),
            () => Check(csv, expectedRows: rows, "bench.csv"),
            () => Pass(csv, "bench.csv")
        );
        Print($"the same as .xls, {most} rows", times[1], "bare ExcelDataReader loop", times[0]);
        Print("only its cells", times[2], "bare ExcelDataReader loop", times[0]);
        Print("the same as .csv", times[4], "bare ExcelDataReader loop", times[3]);
        Print("only its cells", times[5], "bare ExcelDataReader loop", times[3]);
        var path = Path.Combine(folder.FullName, "register.xlsx");
        File.WriteAllBytes(path, good);
        using var alone = Process.Start("dotnet", [typeof(Bench).Assembly.Location, "peak", path]);
        alone.WaitForExit();
    }

    /// <summary>Reads and checks a file, so that this process has done nothing else, and tells what memory that took.</summary>
    public void Peak(string path)
    {
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        services
            .GetRequiredService<WorkbookPipeline>()
            .Read(
                new StoredFile("bench.xlsx", File.ReadAllBytes(path), DeclaredTarget.Nothing),
                reference,
                new FindingCollector(services.GetRequiredService<FindingCatalog>()),
                default
            );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the same in a process of its own: peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB, of which the program itself {before >> 20} MB"
            )
        );
    }

    /// <summary>Annotate a long workbook, against the same bare loop.</summary>
    public void Annotate(int rows, int findings)
    {
        var workbook = Targets(rows);
        var collector = new FindingCollector(services.GetRequiredService<FindingCatalog>());
        for (var i = 0; i < findings; i++)
        {
            var row = 20 + (i * (rows / findings));
            collector.Add(
                FindingCodes.CellNegative,
                "CHI-TIEU",
                CellAddress.Of(row, 2),
                found: -1m,
                arguments: [("column", "Chỉ tiêu")]
            );
        }
        var file = new StoredFile("bench.xlsx", workbook, DeclaredTarget.Nothing);
        var inspected = services.GetRequiredService<WorkbookPipeline>().Inspect(file, collector)!;
        var annotator = services.GetRequiredService<WorkbookAnnotator>();
        var floor = Measure(() => BareLoop(workbook));
        var annotate = Measure(() => annotator.Annotate(inspected, collector.Findings));
        Print($"annotate {rows} rows with {findings} findings", annotate, "bare ExcelDataReader loop", floor);
    }

    /// <inheritdoc cref="ForeignFiles.Run"/>
    public void Foreign(string corpora, string? output) =>
        ForeignFiles.Run(
            new FileTrial(
                services.GetRequiredService<WorkbookPipeline>(),
                services.GetRequiredService<WorkbookAnnotator>(),
                services.GetRequiredService<FindingCatalog>(),
                services.GetRequiredService<FormCatalog>(),
                reference
            ),
            corpora,
            output
        );

    /// <inheritdoc cref="RewrittenFiles"/>
    public void Rewritten(string folder) =>
        new RewrittenFiles(
            services.GetRequiredService<WorkbookPipeline>(),
            services.GetRequiredService<FindingCatalog>(),
            reference
        ).Run(folder);

    /// <inheritdoc cref="CellDump.Run"/>
    public void Cells(string folder, string output) =>
        new CellDump(
            services.GetRequiredService<WorkbookPipeline>(),
            services.GetRequiredService<FindingCatalog>()
        ).Run(folder, output);

    public void Dispose()
    {
        services.Dispose();
        if (isOwner)
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A long sheet of a form we have: every office's target, over and over, told apart by its version.</summary>
    private byte[] Targets(int rows)
    {
        var form = services.GetRequiredService<FormCatalog>().Forms.OfType<TargetForm>().Single();
        var period = reference.Period(2020, 12)!;
        var offices = reference.Offices.Where(o => o.Reports && o.IsInForceOn(period.EndDate)).ToList();
        var targets = Enumerable
            .Range(0, rows)
            .Select(i => new TargetRow
            {
                Office = offices[i % offices.Count].OfficeCode,
                CasesTargetRate = 80 + (i % 10),
                MoneyTargetRate = 40.5m,
                TargetVersion = 1 + (i / offices.Count),
            })
            .ToList();
        var sheet = new PrintedSheet(offices[0].OfficeName, 2020, 12, "", 1, null, period.EndDate);
        using var output = new MemoryStream();
        services.GetRequiredService<PrintedFormWriter>().Write(output, form, sheet, targets, reference);
        return output.ToArray();
    }

    private static void BareLoop(byte[] workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        Loop(reader);
    }

    private static void BareCsv(byte[] text)
    {
        using var reader = ExcelReaderFactory.CreateCsvReader(new MemoryStream(text));
        Loop(reader);
    }

    private static void Loop(IExcelDataReader reader)
    {
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                reader.GetValue(column);
            }
        }
    }

    /// <summary>Every part inflated and parsed once by the framework, and nothing made of it.</summary>
    private static void BareXml(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var xml = XmlReader.Create(stream);
            while (xml.Read()) { }
        }
    }

    private void Inspect(byte[] workbook)
    {
        var findings = new FindingCollector(services.GetRequiredService<FindingCatalog>());
        var file = new StoredFile("bench.xlsx", workbook, DeclaredTarget.Nothing);
        if (services.GetRequiredService<WorkbookPipeline>().Inspect(file, findings) is null)
        {
            throw new InvalidOperationException(findings.Findings[0].Code);
        }
    }

    /// <summary>Our pass over all cells, and nothing made of them.</summary>
    private void Pass(byte[] workbook, string name)
    {
        var findings = new FindingCollector(services.GetRequiredService<FindingCatalog>());
        var file = new StoredFile(name, workbook, DeclaredTarget.Nothing);
        using var pass = WorkbookPasses.Open(services.GetRequiredService<WorkbookPipeline>().Inspect(file, findings)!);
        while (pass.NextSheet(default))
        {
            while (pass.NextRow() is not null) { }
        }
    }

    private void Check(byte[] workbook, int expectedRows, string name = "bench.xlsx")
    {
        var findings = new FindingCollector(services.GetRequiredService<FindingCatalog>());
        var file = new StoredFile(name, workbook, DeclaredTarget.Nothing);
        var reading = services.GetRequiredService<WorkbookPipeline>().Read(file, reference, findings, default);
        if (reading?.RowCount != expectedRows || findings.HasErrors)
        {
            throw new InvalidOperationException(
                $"Read {reading?.RowCount} rows with {findings.Findings.Count} findings."
            );
        }
    }

    private void CheckBad(byte[] workbook, int atLeast)
    {
        var findings = new FindingCollector(services.GetRequiredService<FindingCatalog>());
        var file = new StoredFile("bench.xlsx", workbook, DeclaredTarget.Nothing);
        services.GetRequiredService<WorkbookPipeline>().Read(file, reference, findings, default);
        if (findings.Findings.Sum(finding => finding.Cells) < atLeast)
        {
            throw new InvalidOperationException($"Only {findings.Findings.Count} findings.");
        }
    }

    private static TimeSpan Measure(Action action) => Measure([action])[0];

    /// <summary>The least time of each, by turns, so that what the machine does meanwhile falls on all alike; the first turn warms up.</summary>
    private static TimeSpan[] Measure(params Action[] actions)
    {
        var least = Enumerable.Repeat(TimeSpan.MaxValue, actions.Length).ToArray();
        for (var run = 0; run <= Runs; run++)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                var watch = Stopwatch.StartNew();
                actions[i]();
                least[i] = run > 0 && watch.Elapsed < least[i] ? watch.Elapsed : least[i];
            }
        }
        return least;
    }

    private static void Print(string what, TimeSpan time, string floorName, TimeSpan floor) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {time / floor:0.00} × {floorName} ({time.TotalSeconds:0.00} s against {floor.TotalSeconds:0.00} s)"
            )
        );
}
