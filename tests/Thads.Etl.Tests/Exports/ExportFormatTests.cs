using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using Thads.Etl.Exports;
using Thads.Etl.Exports.Parquet;
using Thads.Etl.Exports.Xlsx;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Tests.Exports;

/// <summary>What each format promises beyond giving the rows back.</summary>
public sealed class ExportFormatTests
{
    private MartTable mart = null!;

    public static IEnumerable<string> Formats => ExportFormats.All.Select(format => format.Name);

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        await using var hub = await TestHub.StartAsync();
        await using var context = hub.Context();
        mart = MartTable.All(context).Single(table => table.Name == "kpi_office_period");
    }

    [TestCaseSource(nameof(Formats))]
    public async Task Memory_in_use_does_not_grow_with_the_rows(string format)
    {
        const int rows = 300_000;
        long first = 0;
        long most = 0;
        var pulled = 0;
        // Nothing but what the format itself needs: rows are made as they are asked for.
        async IAsyncEnumerable<object> Generate()
        {
            for (; pulled < rows; pulled++)
            {
                if (pulled % 50_000 == 49_000)
                {
                    var used = GC.GetTotalMemory(forceFullCollection: true);
                    first = first == 0 ? used : first;
                    most = Math.Max(most, used);
                }
                yield return Row(pulled, $"Chi cục số {pulled}");
            }
            await Task.CompletedTask;
        }
        await using var output = new MemoryWatch(long.MaxValue);
        await ExportFormats.Find(format)!.WriteAsync(mart, Generate(), output, default);
        Assert.That(pulled, Is.EqualTo(rows));
        // The rows together are more than 150 MB.
        Assert.That(most - first, Is.LessThan(16_000_000));
    }

    [TestCaseSource(nameof(Formats))]
    public void A_request_that_is_given_up_stops_the_query(string format)
    {
        using var cancellation = new CancellationTokenSource();
        var pulled = 0;
        async IAsyncEnumerable<object> Generate([EnumeratorCancellation] CancellationToken token = default)
        {
            while (true)
            {
                token.ThrowIfCancellationRequested();
                if (++pulled == 100)
                {
                    await cancellation.CancelAsync();
                }
                yield return Row(pulled, "Phúc Yên");
            }
        }
        using var output = new MemoryStream();
        Assert.CatchAsync<OperationCanceledException>(() =>
            ExportFormats.Find(format)!.WriteAsync(mart, Generate(), output, cancellation.Token)
        );
        Assert.That(pulled, Is.EqualTo(100));
    }

    [Test]
    public async Task Parquet_is_written_in_groups_and_amounts_are_decimals()
    {
        const int rows = (2 * ParquetFormat.GroupSize) + 1;
        var bytes = await WriteAsync(new ParquetFormat(), rows);
        await using var reader = await Parquet.ParquetReader.CreateAsync(new MemoryStream(bytes));
        Assert.That(
            reader.RowGroups.Select(group => group.RowCount),
            Is.EqualTo(new long[] { ParquetFormat.GroupSize, ParquetFormat.GroupSize, 1 })
        );
        var money = reader.Metadata!.Schema.Single(element => element.Name == "money_completed").LogicalType!.DECIMAL!;
        Assert.That((money.Precision, money.Scale), Is.EqualTo((19, 0)));
        var instant = reader.Metadata.Schema.Single(element => element.Name == "refreshed_at").LogicalType!.TIMESTAMP!;
        Assert.That((instant.IsAdjustedToUTC, instant.Unit.MILLIS is null), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task A_mart_without_rows_still_has_its_columns([ValueSource(nameof(Formats))] string format)
    {
        var bytes = await WriteAsync(ExportFormats.Find(format)!, 0);
        if (format == "json")
        {
            Assert.That(Encoding.UTF8.GetString(bytes), Is.EqualTo("[]"));
            return;
        }
        var (names, rows) = await ExportReader.ReadAsync(format, bytes, mart);
        Assert.That((names.Count, rows.Count), Is.EqualTo((mart.Columns.Count, 0)));
    }

    [Test]
    public async Task Rows_that_a_sheet_cannot_hold_go_on_in_the_next()
    {
        var bytes = await WriteAsync(new XlsxFormat(rowsOfSheet: 101), 250);
        var (_, rows) = await ExportReader.ReadAsync("xlsx", bytes, mart);
        Assert.That(rows.Select(row => row[0]), Is.EqualTo(Enumerable.Range(1, 250)));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.That(
            zip.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)),
            Is.EqualTo(3)
        );
    }

    [Test]
    public async Task A_workbook_is_valid_and_the_same_each_time()
    {
        var bytes = await WriteAsync(new XlsxFormat(rowsOfSheet: 101), 250);
        Assert.That(await WriteAsync(new XlsxFormat(rowsOfSheet: 101), 250), Is.EqualTo(bytes));
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.That(
            new DocumentFormat.OpenXml.Validation.OpenXmlValidator()
                .Validate(document)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"),
            Is.Empty
        );
    }

    [Test]
    public async Task A_hostile_name_is_text_in_a_workbook_and_has_no_formula()
    {
        foreach (var name in MartRows.HostileTexts)
        {
            using var zip = new ZipArchive(new MemoryStream(await WriteAsync(new XlsxFormat(), Row(1, name))));
            var sheet = await XDocument.LoadAsync(
                await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(),
                LoadOptions.PreserveWhitespace,
                default
            );
            var ns = sheet.Root!.Name.Namespace;
            Assert.That(sheet.Descendants(ns + "f"), Is.Empty);
            var cell = sheet.Descendants(ns + "c").Single(c => (string?)c.Attribute("r") == "D2");
            Assert.That(
                ((string?)cell.Attribute("t"), (string?)cell.Attribute("s")),
                Is.EqualTo(("inlineStr", ((int)XlsxStyle.PrefixedText).ToString(CultureInfo.InvariantCulture)))
            );
            Assert.That(cell.Value.Replace("_x000D_", "\r"), Is.EqualTo(name));
        }
    }

    [Test]
    public async Task A_hostile_name_begins_with_an_apostrophe_in_csv_and_numbers_do_not()
    {
        foreach (var name in MartRows.HostileTexts)
        {
            var row = Row(2020, name);
            row.MoneyTargetGapPp = -6.5;
            row.MoneyCompletedChange = -22_572_218_000;
            var csv = Encoding.UTF8.GetString(await WriteAsync(new CsvFormat(), row));
            Assert.That(csv, Does.StartWith("\uFEFFstat_year,months,office_code,office_name,"));
            Assert.That(csv, Does.Contain($",\"'{name.Replace("\"", "\"\"")}\","));
            Assert.That(csv, Does.Contain(",-6.5,-22572218000,"));
        }
    }

    [Test]
    public async Task Empty_text_is_quotes_in_csv_and_null_is_nothing()
    {
        var csv = Encoding.UTF8.GetString(await WriteAsync(new CsvFormat(), Row(2020, "")));
        Assert.That(csv, Does.Contain("\r\n2020,12,\"VP-244\",\"\",1272,,,"));
    }

    [TestCase("an toàn", "an toàn")]
    [TestCase("a=b - c", "a=b - c")]
    [TestCase("", "")]
    [TestCase("-", "'-")]
    [TestCase("x;=1+1;y", "x;'=1+1;y")]
    [TestCase("x\r\n@y\t+z", "x\r\n'@y\t'+z")]
    public void Cells_of_other_separators_are_safe_as_well(string text, string expected) =>
        Assert.That(FormulaGuard.Neutralise(text), Is.EqualTo(expected));

    private static KpiOfficePeriod Row(int year, string name) =>
        new()
        {
            StatYear = year,
            Months = 12,
            OfficeCode = "VP-244",
            OfficeName = name,
            CasesAccepted = 1_272,
            CasesCompletionRate = 86.47798742138365,
            MoneyCompleted = 17_398_169_000,
            RefreshedAt = new DateTime(2026, 6, 1, 2, 0, 0, DateTimeKind.Utc),
        };

    private async Task<byte[]> WriteAsync(ExportFormat format, int rows) =>
        await WriteAsync(format, [.. Enumerable.Range(1, rows).Select(number => Row(number, "Phúc Yên"))]);

    private async Task<byte[]> WriteAsync(ExportFormat format, params KpiOfficePeriod[] rows)
    {
        using var output = new MemoryStream();
        await format.WriteAsync(mart, rows.ToAsyncEnumerable(), output, default);
        return output.ToArray();
    }
}
