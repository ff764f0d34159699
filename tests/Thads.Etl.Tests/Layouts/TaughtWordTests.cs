using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Layouts;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Layouts;

/// <summary>A word that nobody knew is told, and what was refused for it is read again.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class TaughtWordTests(DatabaseEngine engine)
{
    private static readonly Actor Lan = new("lan");
    private TestHub hub = null!;

    private WordTeacher Teacher => hub.Get<WordTeacher>();
    private WordRegister Register => hub.Get<WordRegister>();

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    /// <summary>Of each kind of word: the form, what is printed, what stands there instead, what is refused, and what the word means.</summary>
    private static readonly (string Form, string Printed, string Strange, string Code, TaughtWord Word)[] Kinds =
    [
        (
            "KQ-VIEC",
            "Phá sản",
            "Mất khả năng thanh toán",
            FindingCodes.RowUnknownLabel,
            new("case_type", null, "Mất khả năng thanh toán", "pha_san")
        ),
        (
            "KQ-TIEN",
            "Mới thụ lý",
            "Nhận thêm trong kỳ",
            FindingCodes.HeaderUnknownColumn,
            new("heading", "KQ-TIEN", "Nhận thêm trong kỳ", "newly_accepted")
        ),
        ("NSNN", "Tổng cộng", "Gộp lại cả", FindingCodes.RowUnknownLabel, new("totals", null, "Gộp lại cả", "all")),
        (
            "THI-DUA",
            "Bằng khen",
            "Giấy khen cấp trên",
            FindingCodes.CellUnknownValue,
            new("award_kind", null, "Giấy khen cấp trên", "bang_khen")
        ),
        (
            "MIEN-GIAM",
            "Đơn vị gửi báo cáo: ",
            "Đơn vị gửi báo cáo: Tổ công tác số 5 của ",
            FindingCodes.OfficeUnknown,
            new("office", null, "", FormSamples.Office)
        ),
    ];

    [Test]
    public async Task Each_kind_of_word_is_taught_and_what_it_loads_stands_when_it_is_retired()
    {
        foreach (var (form, printed, strange, code, told) in Kinds)
        {
            var golden = hub.Golden(form);
            var expected = hub.Read(golden).Reading!;
            var bytes = golden.Replace(printed, strange);
            Assert.That(bytes, Is.Not.EqualTo(golden), printed);
            var id = await SendAsync(bytes);
            var finding = (await hub.FindingsAsync(id)).First(f => f.Code == code);
            var question = WordQuestion.Of(finding, expected.Form, hub.Get<FormCatalog>())!;
            var word = told.Text.Length > 0 ? told : told with { Text = question.Text };
            Assert.That((question.Text, question.Lists.Contains(word.List)), Is.EqualTo((word.Text, true)), form);
            Assert.That((await hub.SubmissionAsync(id)).Status, Is.EqualTo(SubmissionStatus.Rejected));

            var taught = await Teacher.TeachAsync(word, id, Lan, default);
            Assert.That((taught.Problem, taught.IsNew), Is.EqualTo(((LayoutProblem?)null, true)));
            Assert.That(taught.ReadAgain, Is.EqualTo(new[] { id }), form);
            await hub.ProcessAsync(id);
            var loaded = await hub.SubmissionAsync(id);
            var findings = (await hub.FindingsAsync(id)).Select(f => $"{f.Code} {f.Cell} {f.Found} {f.Expected}");
            Assert.That(
                (loaded.Status, loaded.FiguresHash),
                Is.EqualTo((SubmissionStatus.Loaded, expected.FiguresHash)),
                $"{form}: {string.Join('\n', findings)}"
            );

            Assert.That(
                await Register.RetireAsync(taught.WordId!.Value, "dạy nhầm", Lan, default),
                Is.EqualTo(RetireOutcome.Retired)
            );
            Assert.That(
                (await Register.ReadByAsync(taught.WordId.Value, default)).Select(s => s.SubmissionId),
                Is.EqualTo(new[] { id })
            );
            await hub.ReadReferenceAsync();
            Assert.That(
                hub.Read(bytes).Findings.Select(f => f.Code),
                Does.Contain(code),
                "what is new is not read by it"
            );
        }
        // What was accepted is read by the words that it was accepted by.
        var verified = await hub.VerifyAsync();
        Assert.That((verified.FirstDifference, verified.OpenReadings.Count), Is.EqualTo(((string?)null, 0)));
        await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default);
        Assert.That((await hub.VerifyAsync()).IsEqual, Is.True);
        await using var context = hub.Context();
        Assert.That(
            context.AuditEvents.Select(e => e.Action).ToList(),
            Is.SupersetOf(new[] { AuditActions.WordTaught, AuditActions.WordRetired, AuditActions.SubmissionReadAgain })
        );
    }

    /// <summary>Most headings of KQ-VIEC as nobody has printed them before: no form has as many as half of its own.</summary>
    private static readonly (string Printed, string Strange, string Means)[] Headings =
    [
        ("Năm trước chuyển sang", "Tồn đầu năm", "carried_in"),
        ("Mới thụ lý", "Nhận thêm", "newly_accepted"),
        ("Cục rút lên thi hành", "Tỉnh lấy về", "withdrawn_to_province"),
        ("Tổng số phải thi hành", "Phải làm", "to_enforce"),
        ("Đang thi hành", "Đang làm", "in_progress"),
        ("Tạm đình chỉ", "Dừng tạm", "suspended"),
        ("Trường hợp khác", "Ngoài ra", "other_enforceable"),
        ("Chưa có điều kiện thi hành", "Chưa làm được", "not_enforceable"),
        ("Số chuyển kỳ sau", "Tồn cuối", "carried_out"),
    ];

    [Test]
    public async Task Where_no_form_is_recognised_each_heading_can_be_taught_until_one_is()
    {
        var golden = hub.Golden("KQ-VIEC");
        var bytes = Headings.Aggregate(golden, (book, heading) => book.Replace(heading.Printed, heading.Strange));
        var id = await SendAsync(bytes);
        Assert.That((await hub.SubmissionAsync(id)).FormCode, Is.Null);
        var forms = hub.Get<FormCatalog>();
        var asked = (await hub.FindingsAsync(id)).Select(finding => WordQuestion.Of(finding, null, forms)).ToList();
        Assert.That(
            asked.OfType<WordQuestion>().Select(question => (question.Form!.Code, question.Text)),
            Is.SupersetOf(Headings.Select(heading => ("KQ-VIEC", heading.Strange)))
        );
        foreach (var (_, strange, means) in Headings)
        {
            var taught = await Teacher.TeachAsync(new("heading", "KQ-VIEC", strange, means), id, Lan, default);
            Assert.That(taught.ReadAgain, Is.EqualTo(new[] { id }), strange);
            await hub.ProcessAsync(id);
        }
        var loaded = await hub.SubmissionAsync(id);
        Assert.That(
            (loaded.Status, loaded.FiguresHash),
            Is.EqualTo((SubmissionStatus.Loaded, hub.Read(golden).Reading!.FiguresHash))
        );
    }

    [Test]
    public async Task Everything_that_asks_for_a_word_is_read_again_however_it_is_numbered_and_nothing_else()
    {
        var golden = hub.Golden("KQ-VIEC");
        int[] asking =
        [
            await SendAsync(golden.Replace("Phá sản", "Vỡ nợ")),
            await SendAsync(golden.Replace("Phá sản", "7. VỠ NỢ:")),
        ];
        await SendAsync(golden.Replace("Phá sản", "Nợ"));
        var first = await Teacher.TeachAsync(new("case_type", null, "Vỡ nợ", "lao_dong"), asking[0], Lan, default);
        Assert.That(first.ReadAgain, Is.EqualTo(asking));
        foreach (var id in asking)
        {
            await hub.ProcessAsync(id);
            Assert.That(
                (await hub.SubmissionAsync(id)).Status,
                Is.EqualTo(SubmissionStatus.Rejected),
                "two rows of one kind"
            );
        }
        // What is said later takes its place; what is said again is known.
        var second = await Teacher.TeachAsync(new("case_type", null, "vỡ nợ", "pha_san"), asking[0], Lan, default);
        Assert.That(second.ReadAgain, Is.Empty, "nothing asks for it any more");
        var words = await Register.ListAsync(default);
        Assert.That(
            words.Select(word => (word.WordId, word.Means, word.RetiredBy)),
            Is.EqualTo(new[] { (second.WordId, "pha_san", null), (first.WordId, "lao_dong", (string?)"lan") })
        );
        var again = await Teacher.TeachAsync(new("case_type", null, "Vỡ  nợ", "pha_san"), null, Lan, default);
        Assert.That((again.WordId, again.IsNew), Is.EqualTo((second.WordId, false)));
        await hub.ReadReferenceAsync();
        Assert.That(
            hub.Read(golden.Replace("Phá sản", "Vỡ nợ")).Reading?.FiguresHash,
            Is.EqualTo(hub.Read(golden).Reading!.FiguresHash)
        );
    }

    [Test]
    public async Task What_makes_no_sense_is_told_and_nothing_is_saved()
    {
        (TaughtWord Word, LayoutProblemKind Kind)[] wrong =
        [
            (new("case_type", null, "Dân sự", "hinh_su"), LayoutProblemKind.WordKnown),
            (new("case_type", null, "1. Án dân sự", "dan_su"), LayoutProblemKind.WordKnown),
            (new("totals", null, "Tổng số", "all"), LayoutProblemKind.WordKnown),
            (new("heading", "KQ-VIEC", "Mới thụ lý", "entrusted"), LayoutProblemKind.WordKnown),
            (new("case_type", null, "Lạ", "none"), LayoutProblemKind.UnknownWord),
            (new("case_type", null, "…", "dan_su"), LayoutProblemKind.UnknownWord),
            (new("case_type", null, new string('x', 500), "dan_su"), LayoutProblemKind.UnknownWord),
            (new("case_type", "KQ-VIEC", "Lạ", "dan_su"), LayoutProblemKind.UnknownWord),
            (new("account", null, "Lạ", "admin"), LayoutProblemKind.UnknownWord),
            (new("totals", null, "Lạ", "some"), LayoutProblemKind.UnknownWord),
            (new("heading", null, "Lạ", "entrusted"), LayoutProblemKind.UnknownForm),
            (new("heading", "KQ-VIEC", "Lạ", "none"), LayoutProblemKind.UnknownColumn),
            (new("heading", "SO-THU-LY", "Lạ", "row_label"), LayoutProblemKind.UnknownColumn),
        ];
        foreach (var (word, kind) in wrong)
        {
            var result = await Teacher.TeachAsync(word, null, Lan, default);
            Assert.That(
                (result.WordId, result.Problem?.Kind),
                Is.EqualTo(((int?)null, (LayoutProblemKind?)kind)),
                $"{word}"
            );
        }
        Assert.That(await Register.ListAsync(default), Is.Empty);
        Assert.That(await Register.RetireAsync(1, "không có", Lan, default), Is.EqualTo(RetireOutcome.Unknown));
        Assert.That(await Register.RetireAsync(1, " ", Lan, default), Is.EqualTo(RetireOutcome.ReasonMissing));
    }

    /// <summary>Sends a workbook with its warnings answered, and processes it.</summary>
    private async Task<int> SendAsync(byte[] bytes)
    {
        var receipt = await hub.Log.ReceiveAsync(
            new ReceivedFile("la.xlsx", bytes, new("test"), Justification: "mẫu"),
            default
        );
        await hub.ProcessAsync(receipt.SubmissionId);
        return receipt.SubmissionId;
    }
}
