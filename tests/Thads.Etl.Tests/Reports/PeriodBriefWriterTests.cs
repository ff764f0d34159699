using System.Globalization;
using Thads.Etl.Reports.Briefs;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Tests.Reports;

/// <summary>The sentences say of the figures what they are, and no word of direction says more than the figure that is shown.</summary>
public sealed class PeriodBriefWriterTests
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase(
        87,
        80,
        "Vượt chỉ tiêu năm (80,00 %) 7,00 điểm %.",
        "That is above the year’s target (80.00 %) by 7.00 points."
    )]
    [TestCase(
        80.004,
        80,
        "Bằng đúng chỉ tiêu năm (80,00 %); chênh lệch 0,00 điểm %.",
        "the difference is 0.00 points."
    )]
    [TestCase(
        79.99,
        80,
        "Thấp hơn chỉ tiêu năm (80,00 %) 0,01 điểm %.",
        "That is below the year’s target (80.00 %) by 0.01 points."
    )]
    [TestCase(79.99, null, "Chưa giao chỉ tiêu.", "No target is set.")]
    public void The_result_is_set_against_the_target(double rate, double? target, string vi, string en)
    {
        var now = Now(12);
        (now.CasesCompletionRate, now.CasesTargetRate, now.CasesTargetGapPp) = (rate, target, rate - target);
        Assert.That(Say(now, "Cases"), Does.Contain(vi));
        Assert.That(Say(now, "Cases", culture: English), Does.Contain(en));
    }

    [TestCase(1, 0.1, 0.02, "tăng 1 việc (0,1 %), tỷ lệ tăng 0,02 điểm %.")]
    [TestCase(0, 0, 0.004, "không đổi (0 việc; 0,0 %), tỷ lệ không đổi (0,00 điểm %).")]
    [TestCase(-1084, -14.6, -0.04, "giảm 1.084 việc (14,6 %), tỷ lệ giảm 0,04 điểm %.")]
    [TestCase(-5, -1, 3, "giảm 5 việc (1,0 %), tỷ lệ tăng 3,00 điểm %.")]
    public void The_change_has_the_word_of_its_own_direction(int change, double percent, double points, string vi)
    {
        var (now, before) = (Now(12), Now(12));
        (now.CasesCompletedChange, now.CasesCompletedChangePct) = (change, percent);
        before.CasesCompletionRate = now.CasesCompletionRate - points;
        Assert.That(Say(now, "Cases", before), Does.Contain(vi));
    }

    [Test]
    public void Money_that_changes_by_less_than_is_shown_has_not_changed()
    {
        var (now, before) = (Now(12), Now(12));
        (now.MoneyCompletedChange, now.MoneyCompletedChangePct) = (49_999_999, 0.01);
        Assert.That(Say(now, "Money", before), Does.Contain("không đổi (0,0 tỷ đồng; 0,0 %)"));
        now.MoneyCompletedChange = 50_000_000;
        Assert.That(Say(now, "Money", before), Does.Contain("tăng 0,1 tỷ đồng"));
    }

    /// <summary>Of 1,300 enforceable cases 600 are completed at six months: 100 a month, 1,200 by the close.</summary>
    [Test]
    public void At_this_pace_it_will_stand_there_and_needs_so_much_a_month()
    {
        var now = Now(6);
        (now.CasesEnforceable, now.CasesCompleted, now.CasesTargetRate) = (1_300, 600, 85);
        var said = Say(now, "Pace");
        Assert.That(
            said,
            Does.Contain(
                "Bình quân mỗi tháng xong 100 việc; giữ nhịp này, hết năm xong khoảng 1.200 việc, bằng 92,31 % số có điều kiện hiện nay."
            )
        );
        // 85 % of 1,300 is 1,105: 505 more, 84.2 a month, which is 85 whole cases.
        Assert.That(
            said,
            Does.Contain(
                "còn phải xong 505 việc, tức 85 việc mỗi tháng trong 6 tháng còn lại, không nhanh hơn nhịp hiện nay."
            )
        );
        now.CasesCompleted = 300;
        Assert.That(
            Say(now, "Pace"),
            Does.Contain(
                "còn phải xong 805 việc, tức 135 việc mỗi tháng trong 6 tháng còn lại, nhanh hơn nhịp hiện nay."
            )
        );
        now.CasesCompleted = 1_105;
        Assert.That(
            Say(now, "Pace"),
            Does.Contain("hết năm xong khoảng 2.210 việc, nhiều hơn số có điều kiện hiện nay (1.300 việc)")
                .And.Contain("Số đã xong đủ để đạt chỉ tiêu 85,00 %")
        );
    }

    [TestCase(850, "Năm đã kết thúc: đạt chỉ tiêu về việc (85,00 %).")]
    [TestCase(849, "Năm đã kết thúc: không đạt chỉ tiêu về việc (85,00 %), thiếu 1 việc.")]
    public void At_the_years_close_the_target_is_reached_or_missed(int completed, string vi)
    {
        var now = Now(12);
        (now.CasesEnforceable, now.CasesCompleted, now.CasesTargetRate) = (1_000, completed, 85);
        Assert.That(Say(now, "Pace"), Does.Contain(vi));
    }

    [Test]
    public void The_best_and_the_worst_are_named_with_the_component_that_sets_them_apart()
    {
        var components = new Dictionary<string, CaseComponents>
        {
            ["VP-243"] = new(100, 90, 8, 0, 2, 0, 0),
            ["VP-244"] = new(100, 70, 20, 0, 10, 0, 0),
            ["VP-246"] = new(100, 80, 14, 0, 6, 0, 0),
        };
        var offices = components
            .Select(one => new KpiOfficePeriod
            {
                OfficeCode = one.Key,
                OfficeName = one.Key,
                StatYear = 2020,
                Months = 12,
                CasesCompletionRate = one.Value.Completed,
            })
            .ToList();
        var data = Data(Now(12)) with { Offices = offices, Components = components };
        var ranked = BriefOffices.Of(data);
        Assert.That(
            ranked.Select(o => (o.OfficeCode, o.Rank, o.Standing, o.WhyStatus, o.WhyPoints)),
            Is.EqualTo(
                new[]
                {
                    ("VP-243", 1, BriefStanding.Best, "in_progress", (decimal?)-6),
                    ("VP-246", 2, BriefStanding.Between, null, null),
                    ("VP-244", 3, BriefStanding.Worst, "in_progress", 6),
                }
            )
        );
        var said = new PeriodBriefWriter(data, new BriefLanguage(Vietnamese))
            .Write(ranked)
            .Single(p => p.Topic == "Offices")
            .Text;
        Assert.That(
            said,
            Is.EqualTo(
                "Cao nhất so với chỉ tiêu về việc: Vĩnh Yên (90,00 %: “Đang thi hành” chiếm ít hơn toàn tỉnh 6,00 điểm %). "
                    + "Thấp nhất: Phúc Yên (70,00 %: “Đang thi hành” chiếm nhiều hơn toàn tỉnh 6,00 điểm %)."
            )
        );
        // The components explain the whole distance.
        var province = CaseComponents.Sum(components.Values);
        Assert.That(components["VP-244"].Against(province).Sum(share => share.Points), Is.EqualTo(80 - 70));
    }

    [Test]
    public void Late_offices_and_corrections_are_counted_and_named()
    {
        var data = Data(Now(12)) with
        {
            Timeliness = [Sent("VP-243", "on_time"), Sent("VP-244", "late"), Sent("VP-246", "missing")],
            Corrections = new Dictionary<string, int> { ["VP-244"] = 2, ["VP-247"] = 1 },
        };
        var said = new PeriodBriefWriter(data, new BriefLanguage(Vietnamese))
            .Write([])
            .ToDictionary(p => p.Topic, p => p.Text);
        Assert.That(
            said["Late"],
            Is.EqualTo(
                "Đúng hạn 1 trên 3 báo cáo phải gửi; muộn 1; chưa gửi 1. Muộn hoặc chưa gửi: Lập Thạch, Phúc Yên."
            )
        );
        Assert.That(
            said["Corrections"],
            Is.EqualTo("3 báo cáo của kỳ đã được thay bằng báo cáo đính chính, ở 2 đơn vị: Phúc Yên, Tam Dương.")
        );

        static KpiSubmissionTimeliness Sent(string office, string status) =>
            new()
            {
                OfficeCode = office,
                FormCode = "KQ-VIEC",
                Status = status,
            };
    }

    [Test]
    public void What_is_not_known_is_not_said()
    {
        var now = new KpiProvincePeriod { StatYear = 2020, Months = 6 };
        var topics = new PeriodBriefWriter(Data(now), new BriefLanguage(Vietnamese)).Write([]);
        Assert.That(topics.Select(p => p.Topic), Is.EqualTo(new[] { "Cases", "Money", "Corrections" }));
        Assert.That(topics[0].Text, Does.StartWith("Chưa có số liệu về việc."));
        Assert.That(topics.SelectMany(p => p.Figures), Is.Empty);
    }

    private string Say(
        KpiProvincePeriod now,
        string topic,
        KpiProvincePeriod? before = null,
        CultureInfo? culture = null
    ) =>
        new PeriodBriefWriter(Data(now) with { Before = before }, new BriefLanguage(culture ?? Vietnamese))
            .Write([])
            .Single(paragraph => paragraph.Topic == topic)
            .Text;

    private BriefData Data(KpiProvincePeriod now) =>
        new(
            hub.Reference.Period(now.StatYear, now.Months)!,
            now,
            null,
            [],
            [],
            new Dictionary<string, CaseComponents>(),
            [],
            null,
            null,
            new Dictionary<string, int>(),
            hub.Reference
        );

    private static KpiProvincePeriod Now(int months) =>
        new()
        {
            StatYear = 2020,
            Months = months,
            CasesToEnforce = 1_500,
            CasesEnforceable = 1_000,
            CasesCompleted = 860,
            CasesCompletionRate = 86,
            CasesBacklog = 640,
            MoneyToEnforce = 5_000_000_000,
            MoneyEnforceable = 4_000_000_000,
            MoneyCompleted = 2_000_000_000,
            MoneyCompletionRate = 50,
            MoneyBacklog = 3_000_000_000,
        };
}
