using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.BudgetCollection;
using Thads.Etl.Forms.Results;
using Thads.Etl.Retention;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Forms;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Findings;

/// <summary>Each code of the catalogue is provoked by a workbook, through the way that every workbook goes, and says the place it was provoked at.</summary>
public sealed class EveryFindingTests
{
    /// <summary>KQ-VIEC as it is printed without a note: totals, a group, and its first row.</summary>
    private const int GroupRow = 11;
    private const int FirstRow = 12;
    private static readonly Dictionary<string, Func<TestHub, Task<IEnumerable<FoundAt>>>> Provocations = All();

    public static IEnumerable<string> Codes => new FindingCatalog().Definitions.Select(definition => definition.Code);

    [TestCaseSource(nameof(Codes))]
    public async Task It_is_found(string code)
    {
        Assert.That(Provocations, Does.ContainKey(code), "Nothing provokes this code.");
        await using var hub = await TestHub.StartAsync();
        var found = (await Provocations[code](hub)).Where(finding => finding.Code == code);
        var (severity, cells) = FindingPlaces.Of(code);
        Assert.That(found, Is.EqualTo(cells.Select(cell => new FoundAt(code, severity, cell))));
    }

    private static Dictionary<string, Func<TestHub, Task<IEnumerable<FoundAt>>>> All()
    {
        var all = new Dictionary<string, Func<TestHub, Task<IEnumerable<FoundAt>>>>();
        File(all);
        Titles(all);
        Rows(all);
        Cells(all);
        Rules(all);
        History(all);
        return all;
    }

    /// <summary>What an office is told that sends two bytes.</summary>
    private static IEnumerable<FoundAt> Sent(TestHub hub, QuotaOptions quota)
    {
        var log = ActivatorUtilities.CreateInstance<SubmissionLog>(hub.Get<IServiceProvider>(), Options.Create(quota));
        var intake = ActivatorUtilities.CreateInstance<SubmissionIntake>(hub.Get<IServiceProvider>(), log);
        var refused = Assert.ThrowsAsync<RefusedFileException>(() =>
            intake.ReceiveAsync(new ReceivedFile("a.xlsx", [0x89, 0x50], new("lan", "VP-26")), default)
        );
        return [new FoundAt(refused!.Finding)];
    }

    private static void File(Dictionary<string, Func<TestHub, Task<IEnumerable<FoundAt>>>> all)
    {
        all[FindingCodes.WorkbookEmpty] = Read(_ => []);
        all[FindingCodes.WorkbookCannotBeOpened] = async hub =>
        {
            var refused = Assert.ThrowsAsync<RefusedFileException>(() =>
                hub.Get<InboundFile>().ReadAsync(Path.Combine(hub.Folder, "nothing.xlsx"), default)
            );
            return await Task.FromResult<IEnumerable<FoundAt>>([new FoundAt(refused!.Finding)]);
        };
        all[FindingCodes.WorkbookRedacted] = async hub =>
        {
            var redacted = await hub.SubmitAsync([0x89, 0x50]);
            await hub.Get<SubmissionRedaction>().RedactAsync(redacted.SubmissionId, "test", Actor.System, default);
            return Sent(hub, new QuotaOptions());
        };
        all[FindingCodes.QuotaFiles] = async hub =>
        {
            await hub.Log.ReceiveAsync(new ReceivedFile("a.xlsx", [1], new("lan", "VP-26")), default);
            return Sent(hub, new QuotaOptions { FilesPerDay = 1 });
        };
        all[FindingCodes.QuotaBytes] = hub => Task.FromResult(Sent(hub, new QuotaOptions { BytesPerDay = 1 }));
        all[FindingCodes.WorkbookNotAWorkbook] = Read(_ => [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]);
        all[FindingCodes.WorkbookDamaged] = Read(hub => hub.Golden("KQ-VIEC")[..4000]);
        all[FindingCodes.WorkbookEncrypted] = Read(_ => CompoundFileBuilder.Of("EncryptedPackage", new byte[8]));
        all[FindingCodes.WorkbookUnreadable] = Read(_ => CompoundFileBuilder.Of("Workbook", new byte[8]));
        all[FindingCodes.WorkbookTooLarge] = Inspect(new InspectionOptions { MaxFileBytes = 10 });
        all[FindingCodes.WorkbookTooManyParts] = Inspect(new InspectionOptions { MaxEntries = 1 });
        all[FindingCodes.WorkbookInflatesTooFar] = Inspect(new InspectionOptions { MaxInflatedBytes = 10 });
        all[FindingCodes.WorkbookTooManyStrings] = Inspect(new InspectionOptions { MaxSharedStrings = 3 });
        all[FindingCodes.WorkbookTooManyRows] = Inspect(new InspectionOptions { MaxRows = 3 });
        all[FindingCodes.WorkbookTooManyColumns] = Inspect(new InspectionOptions { MaxColumns = 3 });
        all[FindingCodes.WorkbookTooComplex] = Read(_ =>
            new XlsxFile().Set(XlsxFile.SheetPart, string.Concat(Enumerable.Repeat("<a>", 100))).ToArray()
        );
        all[FindingCodes.WorkbookDtd] = Read(_ => Zip(("xl/workbook.xml", "<!DOCTYPE x><workbook/>")));
        all[FindingCodes.WorkbookConverted] = Annotated("Tên;Số;Ghi chú\nDân sự;1;x\nHình sự;2;y\n"u8.ToArray());
        all[FindingCodes.CauseProbable] = async hub =>
        {
            var check = await hub.Get<WorkbookChecker>()
                .CheckAsync(
                    new StoredFile("test", hub.Golden("KQ-VIEC").Set("C14", 7_777), DeclaredTarget.Nothing),
                    default
                );
            var annotated = hub.Get<WorkbookAnnotator>().Annotate(check.Workbook, check.Findings, check.Causes);
            return FoundAt.InList(Passes.Read(annotated).Single(sheet => sheet.Info.Name == "Lỗi").Rows);
        };
        all[FindingCodes.GroupOfFindings] = hub =>
        {
            var none = new Dictionary<string, string>();
            Finding Unusual(string cell) =>
                new(FindingCodes.HistoryImplausible, Severity.Warning, "KQ-VIEC", cell, "1", null, none);
            var file = new StoredFile("test", hub.Golden("KQ-VIEC"), DeclaredTarget.Nothing);
            var workbook = hub.Get<WorkbookInspector>().Open(file, new FindingCollector(hub.Get<FindingCatalog>()));
            var annotated = hub.Get<WorkbookAnnotator>().Annotate(workbook, [Unusual("C14"), Unusual("D14")]);
            var list = Passes.Read(annotated).Single(sheet => sheet.Info.Name == "Lỗi");
            return Task.FromResult(FoundAt.InList(list.Rows));
        };
        all[FindingCodes.WorkbookMarkedByValues] = Annotated(
            new XlsxFile().Cells("""<c r="A1"><v>1</v></c>""").Remove(XlsxFile.ContentTypes).ToArray()
        );
        all[FindingCodes.WorkbookNotMarked] = Annotated(
            new XlsxFile().Set(XlsxFile.StylesPart, string.Concat(Enumerable.Repeat("<a>", 100))).ToArray()
        );
        all[FindingCodes.WorkbookMacros] = Read(_ => Related("vbaProject"));
        all[FindingCodes.WorkbookExternalLinks] = Read(_ => Related("externalLink"));
        all[FindingCodes.WorkbookHiddenSheet] = Read(_ =>
            SheetWriter.Write(
                (
                    "Ẩn",
                    [
                        ["Lần giao", "Chỉ tiêu về việc (%)", "Chỉ tiêu về tiền (%)", "Đơn vị"],
                    ],
                    true
                )
            )
        );
        all[FindingCodes.WorkbookSheetNotRead] = async hub =>
        {
            var sheets = Passes
                .Read(hub.Golden("NSNN"))
                .Concat(
                    Passes.Read(
                        SheetWriter.Write(
                            (
                                "Tiếp",
                                [
                                    ["Hình sự", 12],
                                ],
                                false
                            )
                        )
                    )
                );
            var (_, findings) = hub.Read(new RowsPass([.. sheets.Select(sheet => (sheet.Info, sheet.Rows))]));
            return await Task.FromResult(findings.Select(finding => new FoundAt(finding)));
        };
        all[FindingCodes.WorkbookSeveralSheets] = Read(_ =>
            SheetWriter.Write(
                (
                    "A",
                    [
                        ["Lần giao", "Chỉ tiêu về việc (%)", "Chỉ tiêu về tiền (%)", "Đơn vị"],
                    ],
                    false
                ),
                (
                    "B",
                    [
                        ["Lần giao", "Chỉ tiêu về việc (%)", "Chỉ tiêu về tiền (%)", "Đơn vị"],
                    ],
                    false
                )
            )
        );
        all[FindingCodes.ReportWholeProvince] = async hub =>
        {
            await hub.LoadAsync(hub.Golden("KQ-VIEC"));
            return hub.Read(await hub.ReportAsync("KQ-VIEC")).Findings.Select(finding => new FoundAt(finding));
        };
        all[FindingCodes.ReportCountsTwice] = async hub =>
        {
            await hub.LoadAsync(hub.Golden("KQ-VIEC"));
            var sent = await hub.SubmitAsync(await hub.ReportAsync("KQ-VIEC"));
            return (await hub.FindingsAsync(sent.SubmissionId)).Select(finding => new FoundAt(finding));
        };
        all[FindingCodes.WorkbookTooManyCells] = ReadText("a;b;c\nd;e;f\n", new InspectionOptions { MaxCells = 5 });
        all[FindingCodes.WorkbookTextTooLong] = ReadText("a;b;cdef\n", new InspectionOptions { MaxTextLength = 3 });
        all[FindingCodes.WorkbookCsvQuotes] = ReadText("a;b;c\nd;\"e;f\n");
        all[FindingCodes.WorkbookCsvLetters] = ReadText("\u0110\u01A1n v?i;g?i b?o c?o;x;y\n");
        all[FindingCodes.WorkbookEncodingAssumed] = Read(_ =>
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(1258).GetBytes("Đơn vị;a;b\nx;y;z\n");
        });
    }

    private static void Titles(Dictionary<string, Func<TestHub, Task<IEnumerable<FoundAt>>>> all)
    {
        all[FindingCodes.FormUnknown] = Read(_ =>
            SheetWriter.Write([
                ["a", "b"],
                ["c", "d"],
            ])
        );
        all[FindingCodes.HeaderStrange] = Read(_ =>
            SheetWriter.Write([
                ["Biểu số: NSNN", "", ""],
                ["Nguồn", "Cần lấy", "Lấy rồi"],
                ["Án phí", 5, 4],
            ])
        );
        all[FindingCodes.FormTitleDiffers] = Read(hub =>
            hub.Golden("KQ-VIEC").Replace("TÍNH BẰNG VIỆC", "TÍNH BẰNG TIỀN")
        );
        all[FindingCodes.FormAmbiguous] = Read(hub => Blank(hub.Golden("KQ-VIEC"), 1, 6));
        all[FindingCodes.FormDisagrees] = Read(hub => hub.Golden("KQ-VIEC"), new DeclaredTarget("KQ-TIEN"));
        all[FindingCodes.FormLayoutOutdated] = Read(hub =>
            hub.Sample("VP-244", "KQ-VIEC", 2016).Replace("12 tháng / năm 2016", "12 tháng / năm 2020")
        );
        all[FindingCodes.SheetTransposed] = Read(_ =>
            SheetWriter.Write([
                ["Bảng 24.1"],
                ["I", "Số việc", 1],
                ["1", "Số cũ", 2],
                ["2", "Số mới", 3],
                ["3", "Tổng số phải thi hành", 5],
                ["4", "Có điều kiện", 4],
                ["5", "Thi hành xong", 3],
                ["6", "Đình chỉ", 1],
                ["7", "Đang thi hành", 0],
                ["8", "Chưa có điều kiện", 1],
                ["9", "Số tồn", 1],
            ])
        );
        all[FindingCodes.SheetHiddenRows] = Read(hub =>
            hub.Golden("SO-THU-LY")
                .Edit(sheet => sheet.Descendants<Row>().Single(row => row.RowIndex! == 10).Hidden = true)
        );
        all[FindingCodes.SheetHiddenColumns] = Read(hub => hub.Golden("SO-THU-LY").HideColumn(10));
        all[FindingCodes.CellDamaged] = hub =>
            Task.FromResult(
                hub.Read(
                        hub.RowsOf(hub.Golden("SO-THU-LY"))
                            .Change(row => row.Number == 10 ? row.With([(9, SheetCell.Damaged("1,5,5"))]) : row)
                    )
                    .Findings.Select(finding => new FoundAt(finding))
            );
        all[FindingCodes.SheetStruckOut] = hub =>
            Task.FromResult(
                hub.Read(
                        hub.RowsOf(hub.Golden("SO-THU-LY"))
                            .Change(row =>
                                row.Number == 10 ? row.With([(9, SheetCell.OfNumber(2_000_000, isStruck: true))]) : row
                            )
                    )
                    .Findings.Select(finding => new FoundAt(finding))
            );
        all[FindingCodes.TitleFigureMissing] = Read(hub =>
            hub.Golden("NHAN-SU").Replace("Biên chế được giao: 4", "Biên chế")
        );
        all[FindingCodes.OfficeMissing] = Read(hub => hub.Golden("KQ-VIEC").Replace("Đơn vị gửi báo cáo", "Nơi gửi"));
        all[FindingCodes.OfficeUnknown] = Read(hub => hub.Golden("KQ-VIEC").Replace("Phúc Yên", "Không Có"));
        all[FindingCodes.OfficeAmbiguous] = Read(hub =>
            hub.Golden("KQ-VIEC")
                .Replace("Đơn vị gửi báo cáo: Chi cục Thi hành án dân sự thành phố Phúc Yên", "Chi cục THADS Phúc Yên")
                .Replace("Đơn vị nhận báo cáo: Cục Thi hành án dân sự tỉnh", "Chi cục THADS Lập Thạch")
        );
        all[FindingCodes.OfficeDisagrees] = Read(
            hub => hub.Golden("KQ-VIEC"),
            new DeclaredTarget(OfficeCode: "VP-246")
        );
        all[FindingCodes.OfficeNotInPeriod] = Read(hub =>
            hub.Golden("KQ-VIEC").Replace("12 tháng / năm 2020", "1 tháng / năm 2026")
        );
        all[FindingCodes.OfficeNotTheProvince] = Read(hub =>
            hub.Print(Form<Etl.Forms.Target.TargetForm>(hub), "VP-244", 2020, 12, FormSamples.Targets())
        );
        all[FindingCodes.PeriodMissing] = Read(hub => hub.Golden("KQ-VIEC").Replace("12 tháng / năm 2020", "?"));
        all[FindingCodes.PeriodUnknown] = Read(hub =>
            hub.Golden("KQ-VIEC").Replace("12 tháng / năm", "13 tháng / năm")
        );
        all[FindingCodes.PeriodAmbiguous] = Read(hub =>
            hub.Golden("KQ-VIEC").Replace("12 tháng / năm 2020", "12 tháng / năm 2020, 9 tháng / năm 2020")
        );
        all[FindingCodes.PeriodDisagrees] = Read(hub => hub.Golden("KQ-VIEC"), new DeclaredTarget(PeriodKey: 202009));
        all[FindingCodes.PeriodNotEnded] = Read(hub =>
            hub.Golden("KQ-VIEC").Replace("12 tháng / năm 2020", "12 tháng / năm 2027")
        );
        all[FindingCodes.PeriodLocked] = async hub =>
        {
            await hub.Get<PeriodLocks>().LockAsync(202012, new("test"), default);
            return await SubmitAsync(hub, hub.Golden("KQ-VIEC"));
        };
        all[FindingCodes.PeriodApproved] = async hub =>
        {
            var approved = await hub.LoadAsync(Case(hub, 2020, 4, 100, 50, 20));
            await hub.Get<SubmissionReviews>().ApproveAsync(approved.SubmissionId, Actor.System, default);
            return await SubmitAsync(hub, Case(hub, 2020, 4, 100, 50, 21));
        };
        all[FindingCodes.PeriodSentByOther] = async hub =>
        {
            var sample = hub.Sample("VP-26", "CHI-TIEU", 2020);
            await hub.LoadAsync(sample);
            await hub.LoadOfficesAsync(
                "VP-26,26,province,Cục Thi hành án dân sự tỉnh Vĩnh Phúc,Cục THADS Vĩnh Phúc,2014-10-01,2020-04-30,",
                "PT,,province,Thi hành án dân sự tỉnh Phú Thọ,THADS Phú Thọ,2020-05-01,,"
            );
            return await SubmitAsync(
                hub,
                sample.Replace("Cục Thi hành án dân sự tỉnh Vĩnh Phúc", "Thi hành án dân sự tỉnh Phú Thọ")
            );
        };
        all[FindingCodes.PeriodResent] = hub =>
            SubmitAsync(hub, Case(hub, 2020, 4, 100, 50, 20), Case(hub, 2020, 5, 100, 50, 20));
        all[FindingCodes.UnitMissing] = Read(hub => hub.Golden("KQ-TIEN").Replace("Đơn vị tính", "Ghi chú"));
        all[FindingCodes.UnitUnknown] = Read(hub =>
            hub.Golden("KQ-TIEN").Replace("Đơn vị tính: đồng", "Đơn vị tính: USD")
        );
        all[FindingCodes.UnitAmbiguous] = Read(hub =>
            hub.Golden("KQ-TIEN").Replace("KẾT QUẢ THI", "Đơn vị tính: triệu đồng\nKẾT QUẢ THI")
        );
        all[FindingCodes.HeaderMissingColumn] = Read(hub => hub.Golden("KQ-VIEC").Replace("Mới thụ lý", "Cột lạ"));
        all[FindingCodes.HeaderDuplicateColumn] = Read(hub =>
            hub.Golden("KQ-VIEC").Replace("Tạm đình chỉ", "Đang thi hành")
        );
        all[FindingCodes.HeaderUnknownColumn] = Read(hub => hub.Golden("KQ-VIEC").Replace("Tỷ lệ", "Cột lạ"));
    }

    private static void Rows(Dictionary<string, Func<TestHub, Task<IEnumerable<FoundAt>>>> all)
    {
        all[FindingCodes.HeaderBeyondTable] = Read(hub => hub.Golden("NSNN").Set("H9", 5));
        all[FindingCodes.RowBeyondHeadings] = Read(_ => [.. Workbooks.CsvTests.Targets(), .. ";5"u8]);
        all[FindingCodes.RowOtherTitle] = Read(hub =>
            hub.Golden("SO-THU-LY").InsertRow(12, "A12", "Kỳ báo cáo: 06 tháng / năm 2020")
        );
        all[FindingCodes.HeaderUnnamedColumn] = Read(hub => hub.Golden("SO-THU-LY").MoveColumn(20, 10).Set("K9", 5));
        all[FindingCodes.RowAfterFooter] = Read(hub =>
            hub.Golden("SO-THU-LY").Copy(20, 30).Set("B30", "99/QĐ-CCTHADS")
        );
        all[FindingCodes.RowNote] = Read(hub => hub.Golden("SO-THU-LY").InsertRow(12, "B12", "Án dân sự"));
        all[FindingCodes.TotalUnchecked] = Read(hub =>
            hub.Golden("SO-THU-LY").InsertRow(12, "B12", "Cộng trang 1").Set("J12", 5)
        );
        all[FindingCodes.RowUnknownLabel] = Read(hub => hub.Golden("KQ-VIEC").Set($"B{FirstRow}", "Việc lạ"));
        all[FindingCodes.RowAmbiguousLabel] = async hub =>
        {
            await using var context = hub.Context();
            await context
                .CaseTypes.Where(type => type.Code == "lao_dong" || type.Code == "pha_san")
                .ExecuteUpdateAsync(set => set.SetProperty(type => type.Aliases, "Án chung"));
            return await SubmitAsync(hub, hub.Golden("KQ-VIEC").Set($"B{FirstRow}", "Án chung"));
        };
        all[FindingCodes.RowUnlabelled] = Read(hub => hub.Golden("KQ-VIEC").Set($"B{FirstRow}", null));
        all[FindingCodes.RowOutsideGroup] = Read(hub => Blank(hub.Golden("KQ-VIEC"), GroupRow, GroupRow));
        all[FindingCodes.RowDuplicate] = Read(hub => hub.Golden("KQ-VIEC").Set($"B{FirstRow + 1}", "Dân sự"));
        all[FindingCodes.RowPerhapsDuplicate] = Read(hub =>
            hub.Golden("SO-THU-LY")
                .Set("B9", "07/QĐ-CCTHADS")
                .Set("C9", "05/11/2019")
                .Set("B10", "7 / qđ-ccthads")
                .Set("C10", "05/11/2019")
        );
        all[FindingCodes.RowOfficeNotInPeriod] = async hub =>
        {
            await using var context = hub.Context();
            await context
                .Offices.Where(office => office.OfficeCode == "VP-246")
                .ExecuteUpdateAsync(set => set.SetProperty(office => office.ValidTo, new DateOnly(2018, 1, 1)));
            return await SubmitAsync(hub, hub.Golden("CHI-TIEU").Replace("Toàn tỉnh", "Chi cục THADS huyện Lập Thạch"));
        };
        all[FindingCodes.RowNone] = Read(hub => Blank(hub.Golden("KNTC"), 9, 12));
        all[FindingCodes.RowIncomplete] = Read(hub => Blank(hub.Golden("SO-THU-LY"), 9, 9, keepFrom: 9));
        all[FindingCodes.RowOnlyOne] = Read(hub =>
            Enumerable
                .Range(1, 5)
                .Aggregate(hub.Golden("THA-HC"), (book, column) => book.Set(CellAddress.Of(10, column), 1))
        );
    }

    private static void Cells(Dictionary<string, Func<TestHub, Task<IEnumerable<FoundAt>>>> all)
    {
        all[FindingCodes.CellNotANumber] = Read(hub => hub.Golden("KQ-VIEC").Set($"D{FirstRow}", "12a"));
        all[FindingCodes.CellNumberAmbiguous] = Read(hub => hub.Golden("KQ-VIEC").Set($"S{FirstRow}", "1,234"));
        all[FindingCodes.CellTwoValues] = Register("J9", "500000\n300000");
        all[FindingCodes.CellUnitDiffers] = Read(hub =>
            hub.Golden("KQ-TIEN").Replace("Đơn vị tính: đồng", "Đơn vị tính: nghìn đồng").Set($"D{FirstRow}", "5.000đ")
        );
        all[FindingCodes.CellMergedFigures] = Read(hub => hub.Golden("SO-THU-LY").Merge("J9:J10"));
        all[FindingCodes.CellNameMarked] = Read(hub => hub.Golden("SO-THU-LY").Set("I9", "1. CHV-01"));
        all[FindingCodes.CellLeadingZeros] = Read(hub => hub.Golden("SO-THU-LY").Set("I9", 7).Set("I11", "007"));
        all[FindingCodes.CellScaledFormat] = Read(hub => hub.Golden("SO-THU-LY").Format("J9", "#,##0,"));
        all[FindingCodes.CellPercentFormat] = Read(hub => hub.Golden("KQ-VIEC").Format($"D{FirstRow}", "0%"));
        all[FindingCodes.CellPercentFraction] = Read(hub => hub.Golden("CHI-TIEU").Set("C9", 0.82));
        all[FindingCodes.CellTextNumber] = Register("B9", 2.02e16);
        all[FindingCodes.CellTextBecameScientific] = Register("B9", "2,02E+16");
        all[FindingCodes.CellDateOrder] = Read(hub =>
            Enumerable.Range(9, 12).Aggregate(hub.Golden("SO-THU-LY"), (book, row) => book.Set($"D{row}", "02/01/2020"))
        );
        all[FindingCodes.CellNotWhole] = Read(hub => hub.Golden("KQ-VIEC").Set($"D{FirstRow}", 1.234));
        all[FindingCodes.CellNegative] = Read(hub => hub.Golden("KQ-VIEC").Set($"D{FirstRow}", -1));
        all[FindingCodes.CellOutOfRange] = Read(hub => hub.Golden("KQ-VIEC").Set($"S{FirstRow}", 120));
        all[FindingCodes.CellDate] = Read(hub => AsDate(hub.Golden("KQ-VIEC"), $"D{FirstRow}"));
        all[FindingCodes.CellErrorValue] = Read(hub =>
            hub.Golden("KQ-VIEC")
                .Edit(sheet =>
                {
                    var cell = WorkbookEdit.CellAt(sheet, $"D{FirstRow}");
                    cell.DataType = CellValues.Error;
                    cell.CellValue = new CellValue("#REF!");
                })
        );
        all[FindingCodes.CellDamaged] = Read(hub =>
            hub.Golden("KQ-VIEC")
                .Edit(sheet =>
                {
                    var cell = WorkbookEdit.CellAt(sheet, $"D{FirstRow}");
                    cell.DataType = null;
                    cell.CellValue = new CellValue("1,5");
                })
        );
        all[FindingCodes.CellNotCalculated] = Read(hub =>
            hub.Golden("KQ-VIEC")
                .Edit(sheet =>
                {
                    var cell = WorkbookEdit.CellAt(sheet, $"D{FirstRow}");
                    cell.CellFormula = new CellFormula("1+1");
                    cell.CellValue = null;
                })
        );
        all[FindingCodes.CellRequired] = Register("E9", null);
        all[FindingCodes.CellTooLong] = Register("B9", new string('9', 60));
        all[FindingCodes.CellTextBecameDate] = Read(hub => AsDate(hub.Golden("SO-THU-LY"), "B9"));
        all[FindingCodes.CellUnknownValue] = Register("L9", "Bay mất");
        all[FindingCodes.CellAmbiguousValue] = Register("N9", "DIEM D KHOAN 1 DIEU 48");
        all[FindingCodes.CellNotYesOrNo] = Register("O9", "hình như");
        all[FindingCodes.CellNotADate] = Register("C9", "hôm qua");
        all[FindingCodes.CellDateOutOfRange] = Register("C9", "01/01/1980");
        all[FindingCodes.CellDecisionMissing] = Composite("150.000đ");
        all[FindingCodes.CellAmountMissing] = Composite("1/QĐ-THADS ngày 03/12/2024");
        all[FindingCodes.CellSeveralAmounts] = Composite("1/QĐ-THADS ngày 03/12/2024 150.000đ và 300.000đ");
        all[FindingCodes.CellAmountIsArea] = Composite("1/QĐ-THADS ngày 03/12/2024 590m2");
        all[FindingCodes.CellAmountIsPeriodic] = Composite("1/QĐ-THADS ngày 03/12/2024 500.000đ/tháng");
    }

    private static void Rules(Dictionary<string, Func<TestHub, Task<IEnumerable<FoundAt>>>> all)
    {
        all[FindingCodes.IdentityNotEqual] = Read(hub => hub.Golden("KQ-VIEC").Set($"C{FirstRow}", 1));
        all[FindingCodes.IdentityExceeds] = Read(hub =>
        {
            var rows = FormSamples.Collections();
            rows[0].Collected = rows[0].ToCollect + 1;
            return hub.Golden(Form<BudgetCollectionForm>(hub), rows);
        });
        all[FindingCodes.IdentityRate] = Read(hub => hub.Golden("KQ-VIEC").Set($"S{FirstRow}", 1.5));
        all[FindingCodes.TotalMismatch] = Read(hub => hub.Golden("KQ-VIEC").Set("D10", 1));
        all[FindingCodes.TotalMissing] = Read(hub => hub.Golden("KNTC").Replace("Tổng cộng", "Ngày 05 tháng 10"));
        all[FindingCodes.DomainDatesApart] = Register("C9", "01/01/2002");
        all[FindingCodes.DomainDateOrder] = Register("M9", "01/01/2019");
        all[FindingCodes.DomainAfterPeriod] = Register("D9", "15/10/2020");
        all[FindingCodes.DomainSeniorOfficerAtDistrict] = Read(hub =>
            hub.Golden("CHV-VIEC").Replace("Sơ cấp", "Cao cấp")
        );
        all[FindingCodes.DomainCompletedWithRemainder] = Register("K9", 500_000);
        all[FindingCodes.DomainLegalGroundMissing] = Register("N11", null);
        all[FindingCodes.DomainLegalGroundUnfit] = Register("N11", "Khoản 1 Điều 49");
        all[FindingCodes.DomainOfficerWithoutGrade] = Read(hub => hub.Golden("NHAN-SU").Set("D10", null));
        all[FindingCodes.DomainGradeWithoutOfficer] = Read(hub => hub.Golden("NHAN-SU").Set("D11", "Sơ cấp"));
        all[FindingCodes.DomainOverQuota] = Read(hub =>
            hub.Golden("NHAN-SU").Replace("Biên chế được giao: 4", "Biên chế được giao: 2")
        );
        all[FindingCodes.DomainScoreOutOfRange] = Read(hub => hub.Golden("CHI-SO").Set("D8", 640));
        all[FindingCodes.CrossFormDiffers] = hub =>
        {
            var rows = FormSamples.Collections();
            rows[0].Collected -= 1;
            return SubmitAsync(hub, hub.Golden("KQ-TIEN"), hub.Golden(Form<BudgetCollectionForm>(hub), rows));
        };
        all[FindingCodes.CrossFormGroupDiffers] = hub =>
            SubmitAsync(hub, Case(hub, 2020, 12, 3, 9, 2, "VP-246"), hub.Golden("SO-THU-LY"));
    }

    private static void History(Dictionary<string, Func<TestHub, Task<IEnumerable<FoundAt>>>> all)
    {
        all[FindingCodes.HistoryChangedWithinYear] = hub =>
            SubmitAsync(hub, Case(hub, 2020, 4, 100, 50, 20), Case(hub, 2020, 6, 90, 60, 20));
        all[FindingCodes.HistoryFell] = hub =>
            SubmitAsync(hub, Case(hub, 2020, 4, 100, 50, 20), Case(hub, 2020, 6, 100, 40, 20));
        all[FindingCodes.HistoryExceedsCarriedOut] = hub =>
            SubmitAsync(hub, Case(hub, 2019, 12, 50, 50, 40), Case(hub, 2020, 4, 70, 1, 1));
        all[FindingCodes.HistoryLessThanNextOpening] = hub =>
            SubmitAsync(hub, Case(hub, 2020, 4, 70, 1, 1), Case(hub, 2019, 12, 50, 50, 40));
        all[FindingCodes.HistoryMovedToSeparateBook] = hub =>
            SubmitAsync(hub, Case(hub, 2019, 12, 50, 50, 40), Case(hub, 2020, 4, 55, 1, 1));
        all[FindingCodes.HistoryUnitMistaken] = hub =>
            SubmitAsync(
                hub,
                Case(hub, 2020, 4, 100_000, 50_000, 20_000, isMoney: true),
                Case(hub, 2020, 5, 100_000_000, 50_000_000, 20_000_000, isMoney: true)
            );
        all[FindingCodes.HistoryImplausible] = hub =>
            SubmitAsync(
                hub,
                Case(hub, 2015, 12, 100, 50, 120),
                Case(hub, 2016, 12, 30, 121, 122),
                Case(hub, 2017, 12, 29, 122, 121),
                Case(hub, 2018, 12, 30, 120, 121),
                Case(hub, 2019, 12, 29, 900, 700)
            );
    }

    private static Func<TestHub, Task<IEnumerable<FoundAt>>> Read(
        Func<TestHub, byte[]> workbook,
        DeclaredTarget? declared = null
    ) => hub => Task.FromResult(hub.Read(workbook(hub), declared).Findings.Select(finding => new FoundAt(finding)));

    /// <summary>What the list of an annotated workbook says besides the findings that it was given.</summary>
    private static Func<TestHub, Task<IEnumerable<FoundAt>>> Annotated(byte[] file) =>
        hub =>
        {
            var stored = new StoredFile("test", file, DeclaredTarget.Nothing);
            var workbook = hub.Get<WorkbookInspector>().Open(stored, new FindingCollector(hub.Get<FindingCatalog>()));
            var annotated = hub.Get<WorkbookAnnotator>().Annotate(workbook, []);
            var list = Passes.Read(annotated).Single(sheet => sheet.Info.Name == "Lỗi");
            return Task.FromResult(FoundAt.InList(list.Rows));
        };

    private static Func<TestHub, Task<IEnumerable<FoundAt>>> Register(string cell, object? value) =>
        Read(hub => hub.Golden("SO-THU-LY").Set(cell, value));

    private static Func<TestHub, Task<IEnumerable<FoundAt>>> Composite(string decision) =>
        Read(_ => CompositeRegisterTests.Register(CompositeRegisterTests.Row("30/11/2024", decision)));

    private static Func<TestHub, Task<IEnumerable<FoundAt>>> ReadText(string text, InspectionOptions? limits = null) =>
        _ =>
        {
            Passes.Read(Encoding.UTF8.GetBytes(text), out var findings, limits);
            return Task.FromResult(findings.Select(finding => new FoundAt(finding)));
        };

    private static Func<TestHub, Task<IEnumerable<FoundAt>>> Inspect(InspectionOptions limits) =>
        hub =>
        {
            var findings = new FindingCollector(hub.Get<FindingCatalog>());
            var file = new StoredFile("a.xlsx", hub.Golden("KQ-VIEC"), DeclaredTarget.Nothing);
            Assert.That(new WorkbookInspector(Options.Create(limits)).Inspect(file, findings), Is.Null);
            return Task.FromResult(findings.Findings.Select(finding => new FoundAt(finding)));
        };

    /// <summary>Sends workbooks one after the other, each loaded; what is found in the last.</summary>
    private static async Task<IEnumerable<FoundAt>> SubmitAsync(TestHub hub, params byte[][] workbooks)
    {
        foreach (var workbook in workbooks[..^1])
        {
            var loaded = await hub.SubmitAsync(workbook);
            var why = (await hub.FindingsAsync(loaded.SubmissionId)).Select(f =>
                $"{f.Code} {f.Cell} {f.Found} {f.Expected}"
            );
            Assert.That(
                loaded.Status,
                Is.EqualTo(Thads.Warehouse.Model.Submissions.SubmissionStatus.Loaded),
                string.Join("; ", why)
            );
        }
        var last = await hub.SubmitAsync(workbooks[^1]);
        return (await hub.FindingsAsync(last.SubmissionId)).Select(finding => new FoundAt(finding));
    }

    /// <summary>A result form of one row in which all is enforceable.</summary>
    private static byte[] Case(
        TestHub hub,
        int year,
        int months,
        int carriedIn,
        int newly,
        int completed,
        string office = "VP-244",
        bool isMoney = false
    )
    {
        CategoryResultForm form = isMoney ? Form<MoneyResultForm>(hub) : Form<CaseResultForm>(hub);
        var row = new CategoryResultRow
        {
            Basis = "chu_dong",
            CaseType = "dan_su",
            AcceptedTotal = carriedIn + newly,
            CarriedIn = carriedIn,
            NewlyAccepted = newly,
            ToEnforce = carriedIn + newly,
            Enforceable = carriedIn + newly,
            Completed = completed,
            InProgress = carriedIn + newly - completed,
            CarriedOut = carriedIn + newly - completed,
        };
        FormTotals.FillRates(form, row);
        return hub.Print(form, office, year, months, [row]);
    }

    private static TForm Form<TForm>(TestHub hub)
        where TForm : Form => hub.Get<FormCatalog>().Forms.OfType<TForm>().Single();

    private static byte[] Blank(byte[] workbook, int from, int to, int keepFrom = int.MaxValue) =>
        workbook.Edit(sheet =>
        {
            foreach (var cell in sheet.Descendants<Cell>())
            {
                var (row, column) = CellAddress.Parse(cell.CellReference!.Value);
                if (row >= from && row <= to && column < keepFrom)
                {
                    WorkbookEdit.Write(cell, null);
                }
            }
        });

    private static byte[] AsDate(byte[] workbook, string address) =>
        workbook.Edit(sheet =>
        {
            var cell = WorkbookEdit.CellAt(sheet, address);
            WorkbookEdit.Write(cell, 43831);
            cell.StyleIndex = (uint)Etl.Workbooks.Printing.CellStyle.Date;
        });

    /// <summary>A workbook that has a part of a kind.</summary>
    private static byte[] Related(string kind) =>
        new XlsxFile()
            .Change(
                XlsxFile.WorkbookRelationships,
                xml =>
                    xml.Replace(
                        "</Relationships>",
                        $"<Relationship Id='x' Type='{XlsxFile.Office}/{kind}' Target='x.bin'/></Relationships>"
                    )
            )
            .ToArray();

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }
        return stream.ToArray();
    }
}
