using System.Globalization;
using System.Xml.Linq;
using Thads.Etl.Demo;
using Thads.Etl.Lineage;
using Thads.Etl.Portal.Reports;
using Thads.Etl.Reports;
using Thads.Etl.Reports.Briefs;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Reports;

/// <summary>The briefs of the demo's province: every figure of the published report is said, and each figure is followed to where it is from.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class BriefTests(DatabaseEngine engine)
{
    private const decimal Billion = 1_000_000_000m;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        var log = hub.Log;
        foreach (
            var sample in hub.Get<SampleSubmissions>()
                .All(hub.Reference)
                .Where(sample =>
                    sample.Months is 12 or 6 && !sample.FormCode.StartsWith("CHV", StringComparison.Ordinal)
                )
        )
        {
            using var output = new MemoryStream();
            sample.Write(output);
            var receipt = await log.ReceiveAsync(
                new ReceivedFile(
                    sample.FileName,
                    output.ToArray(),
                    new Actor(SampleSubmissions.Sender),
                    Justification: "x"
                ),
                default
            );
            await hub.ProcessAsync(receipt.SubmissionId);
            Assert.That((await hub.SubmissionAsync(receipt.SubmissionId)).Status, Is.EqualTo(SubmissionStatus.Loaded));
        }
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task The_brief_of_five_years_says_every_figure_of_the_published_report()
    {
        var brief = await MakeAsync(202012, 5, Vietnamese);
        Assert.That(brief.Published, Has.Count.EqualTo(54));
        Assert.That(brief.Published.Where(figure => !figure.IsMet), Is.Empty);
        var said = brief.Paragraphs.SelectMany(paragraph => paragraph.Figures).ToList();
        var unsaid = brief.Published.Where(published => !said.Exists(figure => IsThat(figure, published)));
        Assert.That(unsaid.Select(figure => figure.Label), Is.Empty);
        var text = string.Join('\n', brief.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.That(
            text,
            Does.Contain("tăng 1.391 việc (23,4 %)")
                .And.Contain(
                    "Thi hành xong 33.260 việc và 877,5 tỷ đồng; thu cho ngân sách nhà nước 92,9 tỷ đồng, cho công dân và tổ chức 784,6 tỷ đồng"
                )
                .And.Contain("Giảm 12 người so với đầu giai đoạn; chấp hành viên trung cấp gấp 2,0 lần")
                .And.Contain("Số việc xong giảm so với năm liền trước trong các năm: 2020.")
        );
    }

    [Test]
    public async Task The_brief_of_FY2020_says_its_year_as_it_was_published()
    {
        var figures = (await MakeAsync(202012, 1, Vietnamese)).Paragraphs.SelectMany(p => p.Figures).ToList();
        var published = PublishedReport
            .Compare(await PublishedAsync())
            .Where(figure =>
                figure.Label.StartsWith("2020 cases", StringComparison.Ordinal)
                || figure.Label.StartsWith("2020 money", StringComparison.Ordinal)
            )
            .ToList();
        Assert.That(published, Has.Count.EqualTo(4));
        Assert.That(
            published.Where(one => !figures.Exists(figure => IsThat(figure, one))).Select(f => f.Label),
            Is.Empty
        );
    }

    [TestCase(202012)]
    [TestCase(202006)]
    public async Task Each_figure_that_is_a_columns_is_what_its_cells_make(int period)
    {
        var followed = 0;
        foreach (var figure in (await MakeAsync(period, 1, Vietnamese)).Paragraphs.SelectMany(p => p.Figures))
        {
            if (figure.Column is not { } column || KpiFormulas.Find(column) is not { } formula)
            {
                continue;
            }
            var place = new KpiPlace(figure.StatYear, figure.Months, figure.OfficeCode);
            var trace = await hub.Get<KpiTracer>().TraceAsync(formula, place, 0, 1, default);
            Assert.That(trace!.IsExplained, Is.True, figure.Source);
            Assert.That((double)trace.Value!, Is.EqualTo((double)figure.Value).Within(1e-9).Percent, figure.Source);
            followed++;
        }
        Assert.That(followed, Is.GreaterThan(20));
    }

    [Test]
    public async Task Every_figure_is_in_the_text_as_it_is_shown_and_says_its_source()
    {
        foreach (var years in new[] { 1, 5 })
        {
            foreach (var paragraph in (await MakeAsync(202012, years, English)).Paragraphs)
            {
                Assert.That(paragraph.Text, Is.Not.Empty.And.Not.Contains("{").And.Not.Contains("  "));
                foreach (var figure in paragraph.Figures)
                {
                    Assert.That(paragraph.Text, Does.Contain(figure.Shown));
                    Assert.That(
                        figure.Source,
                        Does.StartWith("kpi_").Or.StartWith("fact_").Or.StartWith("dim_").Or.Contain("−")
                    );
                }
            }
        }
    }

    [Test]
    public async Task At_half_of_the_year_it_says_where_the_year_will_stand()
    {
        var brief = await MakeAsync(202006, 1, English);
        var text = brief.Paragraphs.Single(p => p.Topic == "Pace").Text;
        Assert.That(text, Does.Contain("in the 6 months left"));
        Assert.That(brief.Offices, Has.Count.EqualTo(10));
        Assert.That(brief.Offices.Count(o => o.Standing == BriefStanding.Best), Is.EqualTo(3));
        Assert.That(brief.Offices.Count(o => o.Standing == BriefStanding.Worst), Is.EqualTo(3));
        Assert.That(
            brief.Offices.Where(o => o.Standing != BriefStanding.Between),
            Is.All.Property("WhyStatus").Not.Null
        );
        Assert.That(brief.IsSynthetic, Is.True);
    }

    [TestCase(1)]
    [TestCase(5)]
    public async Task Its_page_stands_by_itself_and_says_all_that_the_brief_says(int years)
    {
        var brief = await MakeAsync(202012, years, Vietnamese);
        var page = BriefHtml.Page(brief, Vietnamese);
        Assert.That(page, Does.StartWith("<!DOCTYPE html>").And.Not.Contains("<script").And.Not.Contains("href="));
        var html = XElement.Parse(page[page.IndexOf("<html", StringComparison.Ordinal)..]);
        foreach (var paragraph in brief.Paragraphs)
        {
            var said = html.Descendants("p").Single(p => (string?)p.Attribute("data-topic") == paragraph.Topic).Value;
            Assert.That(said.Trim(), Is.EqualTo($"{paragraph.Title}: {paragraph.Text}"));
        }
        Assert.That(html.Descendants(XName.Get("svg", "http://www.w3.org/2000/svg")).Count(), Is.EqualTo(2));
        Assert.That(html.Descendants("table").Count(), Is.EqualTo(2));
        Assert.That(page.Contains("2020 so với 2016: việc có điều kiện, %"), Is.EqualTo(years == 5));
    }

    [Test]
    public async Task What_nobody_has_reported_on_is_refused()
    {
        foreach (
            var (period, years, refusal) in new[]
            {
                (202003, 1, ReportRefusal.NothingReported),
                (202112, 5, ReportRefusal.NothingReported),
                (209912, 1, ReportRefusal.UnknownPeriod),
            }
        )
        {
            var refused = Assert.ThrowsAsync<ReportRefusedException>(() => MakeAsync(period, years, Vietnamese));
            Assert.That(refused!.Refusal, Is.EqualTo(refusal));
        }
        await Task.CompletedTask;
    }

    /// <summary>Whether a figure, in the unit of the printed one, is that one to its printed places.</summary>
    private static bool IsThat(BriefFigure figure, PublishedFigure published) =>
        new[] { figure.Value, figure.Value / Billion }.Any(value =>
            Math.Round(Math.Abs(value), published.Places, MidpointRounding.AwayFromZero) == published.Printed
        );

    private async Task<PublishedMarts> PublishedAsync()
    {
        await using var context = hub.Context();
        return await PublishedMarts.ReadAsync(context, default);
    }

    private Task<Brief> MakeAsync(int period, int years, CultureInfo culture) =>
        hub.Get<BriefMaker>().MakeAsync(period, years, culture, default);
}
