using Thads.Etl.Findings;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Forms;

/// <summary>SO-THU-LY in the layout found in use: two heading rows, a decision a cell.</summary>
public sealed class CompositeRegisterTests
{
    private const string Debtor = "Nguyễn Văn Bí Mật, thôn Kín";
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task It_is_read_as_the_register_of_cases()
    {
        await using var office = await TestHub.StartAsync();
        var bytes = Register(
            Row("30/11/2024", "Số: 1/QĐ-THADS ngày 03/12/2024 APDSST: 150.000đ"),
            Row(
                "30/11/2024",
                "2/QĐ-THADS ngày 04/12/2024 số tiền 2.000.000đ",
                completed: "Số: 9/QĐ ngày 05/01/2025 2.000.000đ"
            ),
            Row("10/01/2025", "3/QĐ-THADS ngày 11/01/2025 500.000đ", notEnforceable: "Số: 5/QĐ-THADS ngày 01/02/2025"),
            Row(
                "10/01/2025",
                "4/QĐ-THADS ngày 11/01/2025 700.000đ",
                postponed: "Số: 6/QĐ-THADS ngày 01/02/2025, điểm c khoản 1 Điều 48",
                resumed: "Số 7/QĐ-THADS ngày 01/03/2025"
            ),
            Row(
                "10/01/2025",
                "5/QĐ-THADS ngày 11/01/2025 800.000đ",
                postponed: "Số: 8/QĐ-THADS ngày 01/02/2025, điểm c khoản 1 Điều 48"
            )
        );
        var (reading, findings) = office.Read(bytes);
        Assert.That(findings, Is.Empty);
        var rows = ((FormReading<CaseRegisterRow>)reading!).Rows;
        Assert.That(
            rows.Select(r =>
                (
                    r.DecisionNumber,
                    r.Status,
                    r.StatusDate,
                    r.AmountToEnforce,
                    r.AmountCompleted,
                    r.LegalGround,
                    r.CaseType
                )
            ),
            Is.EqualTo(
                new[]
                {
                    ("1/QĐ-THADS", "in_progress", (DateOnly?)new DateOnly(2024, 12, 3), 150_000m, 0m, "", "dan_su"),
                    ("2/QĐ-THADS", "completed", new DateOnly(2025, 1, 5), 2_000_000m, 2_000_000m, "", "dan_su"),
                    ("3/QĐ-THADS", "not_enforceable", new DateOnly(2025, 2, 1), 500_000m, 0m, "", "dan_su"),
                    ("4/QĐ-THADS", "in_progress", new DateOnly(2025, 3, 1), 700_000m, 0m, "", "dan_su"),
                    ("5/QĐ-THADS", "postponed_48c", new DateOnly(2025, 2, 1), 800_000m, 0m, "dieu_48_1_c", "dan_su"),
                }
            )
        );
        var submission = await office.SubmitAsync(bytes);
        Assert.That(
            (submission.Status, submission.FormCode, submission.FactRows),
            Is.EqualTo((SubmissionStatus.Loaded, "SO-THU-LY", 5))
        );
        Assert.That((await office.VerifyAsync()).FirstDifference, Is.Null);
    }

    [TestCase(
        "1/QĐ-THADS ngày 03/12/2024: 150.000đ và 300.000đ",
        FindingCodes.CellSeveralAmounts,
        "150.000đ; 300.000đ"
    )]
    [TestCase("1/QĐ-THADS ngày 03/12/2024: trả 590m2 đất", FindingCodes.CellAmountIsArea, "590m2")]
    [TestCase(
        "1/QĐ-THADS ngày 03/12/2024: 1.000.000đ/01 tháng",
        FindingCodes.CellAmountIsPeriodic,
        "1.000.000đ/01 tháng"
    )]
    [TestCase("1/QĐ-THADS ngày 03/12/2024 cho ông Kín", FindingCodes.CellAmountMissing, null)]
    [TestCase("ngày 03/12/2024 150.000đ", FindingCodes.CellDecisionMissing, null)]
    [TestCase("1/QĐ-THADS 150.000đ", FindingCodes.CellDecisionMissing, null)]
    public void What_a_cell_leaves_open_is_asked_for_and_never_guessed(string decision, string code, string? found)
    {
        var (_, findings) = hub.Read(Register(Row("30/11/2024", decision)));
        Assert.That(
            findings.Select(f => (f.Code, f.Cell, f.Found)),
            Is.EqualTo(new[] { (code, (string?)"H6", found) })
        );
    }

    [Test]
    public void An_amount_in_a_column_of_its_own_settles_it()
    {
        var (reading, findings) = hub.Read(
            Register(Row("30/11/2024", "1/QĐ-THADS ngày 03/12/2024: 590m2 đất", amount: 40_000_000m))
        );
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.Totals["amount_to_enforce"], Is.EqualTo(40_000_000m));
    }

    [Test]
    public void No_name_comes_into_a_finding_or_a_figure()
    {
        var (reading, findings) = hub.Read(
            Register(
                Row("không rõ, hỏi Bí Mật", "1/QĐ-THADS"),
                Row("30/11/2024", "2/QĐ-THADS ngày 04/12/2024", postponed: "ông Bí Mật xin hoãn ngày 05/12/2024"),
                [null, null, Debtor]
            )
        );
        Assert.That(findings, Is.Not.Empty);
        var told = string.Join(" ", findings.SelectMany(f => f.Arguments.Values.Append(f.Found).Append(f.Expected)));
        Assert.That(told, Does.Not.Contain("Bí Mật").And.Not.Contain("Kín"));
        var rows = ((FormReading<CaseRegisterRow>)reading!).Rows;
        Assert.That(rows.Select(row => System.Text.Json.JsonSerializer.Serialize(row)), Has.None.Contains("Mật"));
    }

    internal static object?[] Row(
        string accepted,
        string decision,
        string? notEnforceable = null,
        string? postponed = null,
        string? resumed = null,
        string? completed = null,
        decimal? amount = null
    ) =>
        [
            "1",
            accepted,
            "BA số: 04/2022/DS-ST ngày 22/06/2022 - TAND huyện",
            Debtor,
            "Trần Thị Giấu, xã Ẩn",
            null,
            null,
            decision,
            null,
            notEnforceable,
            null,
            postponed,
            resumed,
            null,
            null,
            null,
            completed,
            "CHV Lê Văn Riêng",
            amount,
        ];

    internal static byte[] Register(params object?[][] rows)
    {
        const string Details = "(Số; Ngày, tháng, năm; Số tiền)";
        return SheetWriter.Write([
            ["Đơn vị gửi báo cáo: Chi cục THADS huyện Lập Thạch"],
            ["SỔ THEO DÕI THI HÀNH ÁN DÂN SỰ"],
            ["6 tháng / năm 2025"],
            [
                "STT",
                "Ngày TL",
                "Bản án, Quyết định (Số; Ngày, tháng, năm; Cơ quan ban hành)",
                "Người phải thi hành (tên địa chỉ)",
                "Người được thi hành (tên địa chỉ)",
                "QĐ Ủy thác đi (Số; Ngày, tháng, năm; Số tiền; Nơi BH)",
                "QĐ Ủy thác đến (Số; Ngày, tháng, năm; Số tiền; Nơi BH)",
                "QĐ thi hành án dân sự " + Details,
                "Nội dung thi hành (Các khoản phải thi hành, số tiền)",
                "QĐ về việc chưa có điều kiện thi hành án dân sự " + Details,
                "QĐ rút Quyết định THA " + Details,
                "QĐ hoãn thi hành án Dân sự",
                "QĐ hoãn thi hành án Dân sự",
                "QĐ tạm đình chỉ thi hành án dân sự",
                "QĐ tạm đình chỉ thi hành án dân sự",
                "QĐ đình chỉ thi hành án dân sự " + Details,
                "Đã thi hành xong " + Details,
                "Ghi chú (Ghi các thông tin như tên chấp hành viên; Vi phạm..)",
                "Số tiền phải thi hành",
            ],
            [
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Số; Ngày, tháng, năm; Lý do; Số tiền",
                "QĐ tiếp tục THA (Số; Ngày, tháng, năm)",
                "Số; Ngày, tháng, năm; Lý do; Số tiền",
                "QĐ tiếp tục THA (Số; Ngày, tháng, năm)",
            ],
            .. rows,
        ]);
    }
}
