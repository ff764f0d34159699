using System.Net;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Tests.Portal;

/// <summary>What a clerk sees of another office's figures, by the department's policy; its cells she never sees.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class KpiIsolationTests(bool seesAll)
{
    private const string Hers = KpiSamples.Hers;
    private const string Theirs = KpiSamples.Theirs;
    private PortalApp portal = null!;
    private HttpClient clerk = null!;
    private string theirName = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync(settings: ("Security:DistrictsSeeAllOffices", $"{seesAll}"));
        await portal.LoadKpisAsync();
        clerk = await portal.SignInAsync(AccountRole.District, Hers);
        await using var context = portal.Context();
        theirName = (await context.Offices.SingleAsync(o => o.OfficeCode == Theirs && o.IsCurrent)).OfficeName;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [TestCase($"/kpi/offices/{Theirs}")]
    [TestCase("/kpi/offices/vp-246?year=2020&months=6&view=CurrentStructure")]
    [TestCase($"/kpi/offices/{Theirs}/sheet?year=2020")]
    [TestCase($"/kpi/tables/kpi_officer_period?office={Theirs}")]
    [TestCase($"/kpi/tables/kpi_staffing_year?office={Theirs}")]
    [TestCase($"/kpi/tables/kpi_submission_timeliness?office={Theirs}&year=2020")]
    [TestCase($"/kpi/tables/kpi_office_period?office={Theirs}")]
    [TestCase($"/kpi/tables/kpi_office_year_approved?office={Theirs}")]
    [TestCase($"/api/kpi/2020/offices/{Theirs}")]
    [TestCase($"/api/kpi/2020/offices/{Theirs}/months")]
    [TestCase($"/api/marts/kpi_office_year?office={Theirs}&format=csv")]
    public async Task Another_offices_figures_are_there_only_if_the_department_says_so(string path)
    {
        using var answer = await clerk.GetAsync(path);
        Assert.That(answer.StatusCode, Is.EqualTo(seesAll ? HttpStatusCode.OK : HttpStatusCode.NotFound));
    }

    [TestCase("/kpi", true)]
    [TestCase("/kpi?view=CurrentStructure", true)]
    [TestCase("/kpi/ranking?year=2020&months=12", true)]
    [TestCase("/kpi/compare?year1=2019&months1=12&year2=2020&months2=12", true)]
    [TestCase("/kpi/tables/kpi_officer_period", false)]
    [TestCase("/kpi/tables/kpi_staffing_year", false)]
    [TestCase("/kpi/tables/kpi_submission_timeliness", false)]
    [TestCase("/kpi/tables/kpi_office_year", false)]
    [TestCase("/api/kpi/2020/offices", false)]
    [TestCase("/api/marts/kpi_office_year?format=csv", false)]
    [TestCase("/api/marts/kpi_officer_period?format=json", false)]
    public async Task Lists_hold_another_offices_figures_only_if_the_department_says_so(string path, bool isByName)
    {
        var body = WebUtility.HtmlDecode(await clerk.GetStringAsync(path));
        Assert.That(body, Does.Contain(Hers));
        Assert.That(body.Contains(Theirs, StringComparison.Ordinal), Is.EqualTo(seesAll));
        Assert.That(!isByName || body.Contains(theirName, StringComparison.Ordinal) == seesAll);
    }

    [TestCase($"/kpi/trace?column=cases_completed&year=2020&months=12&office={Theirs}")]
    [TestCase("/kpi/trace?column=cases_completed&year=2020&months=12")]
    [TestCase($"/api/kpi/2020/trace?column=cases_completed&office={Theirs}")]
    [TestCase("/api/kpi/2020/trace?column=cases_completed")]
    [TestCase($"/api/kpi/2020/trace?mart=kpi_staffing_year&column=quota&office={Theirs}")]
    [TestCase($"/kpi/trace?mart=kpi_staffing_year&column=quota&year=2020&office={Theirs}")]
    [TestCase("/kpi/trace?mart=kpi_province_staffing_year&column=quota&year=2020")]
    [TestCase($"/kpi/trace?mart=kpi_province_staffing_year&column=quota&year=2020&office={Hers}")]
    [TestCase("/kpi/trace?mart=kpi_index_year&column=score&year=2020&member=pci_total/province")]
    [TestCase($"/kpi/trace?mart=kpi_coordination_year&column=documents&year=2020&office={Hers}&member=ke_hoach")]
    [TestCase($"/api/kpi/2020/trace?mart=kpi_coordination_year&column=documents&office={Hers}&member=ke_hoach")]
    public async Task The_cells_of_others_are_never_there(string path)
    {
        using var answer = await clerk.GetAsync(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("/kpi")]
    [TestCase($"/kpi/offices/{Hers}")]
    [TestCase("/kpi/tables/kpi_staffing_year")]
    [TestCase("/kpi/tables/kpi_officer_period")]
    public async Task No_page_leads_to_cells_that_are_not_hers(string page) =>
        Assert.That(
            HtmlTable
                .LinksOf(await clerk.GetStringAsync(page))
                .Where(link => link.StartsWith("kpi/trace", StringComparison.Ordinal)),
            Is.Not.Empty.And.All.Contains($"office={Hers}")
        );

    [TestCase("/kpi")]
    [TestCase($"/kpi/offices/{Hers}")]
    [TestCase($"/kpi/offices/{Hers}/sheet")]
    [TestCase("/kpi/ranking")]
    [TestCase("/kpi/compare")]
    [TestCase($"/kpi/trace?column=cases_completed&year=2020&months=12&office={Hers}")]
    [TestCase($"/kpi/trace?mart=kpi_staffing_year&column=quota&year=2020&office={Hers}")]
    [TestCase($"/api/kpi/2020/trace?mart=kpi_staffing_year&column=quota&office={Hers}")]
    [TestCase("/kpi/tables/kpi_coordination_year")]
    [TestCase("/kpi/tables/kpi_index_year")]
    [TestCase("/kpi/tables/kpi_award_year")]
    [TestCase("/api/kpi/2020")]
    [TestCase("/api/kpi/2020/months")]
    [TestCase($"/api/kpi/2020/offices/{Hers}")]
    public async Task The_provinces_figures_and_her_own_are_always_there(string path)
    {
        using var answer = await clerk.GetAsync(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/kpi")]
    [TestCase($"/kpi/offices/{Hers}")]
    [TestCase("/kpi/tables/kpi_index_year")]
    [TestCase("/kpi/trace?column=cases_completed&year=2020")]
    public async Task Nobody_sees_anything_without_signing_in(string path)
    {
        using var answer = await portal.Anonymous().GetAsync(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect).Or.EqualTo(HttpStatusCode.Unauthorized));
    }
}
