using Thads.Etl.Forms;
using Thads.Etl.Portal.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Portal;

/// <summary>What changed from version to version of a report, by the sums that were kept.</summary>
public sealed class VersionReaderTests
{
    private TestHub hub = null!;

    private VersionReader Reader => new(hub.Get<IWarehouseProvider>(), hub.Get<FormCatalog>());

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Only_sums_that_differ_are_listed_from_the_oldest_version_to_the_newest()
    {
        var (first, second) = (
            await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, 0)),
            await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, 7))
        );
        var read = await Reader.ReadAsync([second, await hub.SubmissionAsync(first.SubmissionId)], default);
        Assert.That(
            read!.Versions.Select(version => version.SubmissionId),
            Is.EqualTo(new[] { first.SubmissionId, second.SubmissionId })
        );
        var accepted = read.Rows.Single(row => row.Heading == "Mới thụ lý");
        Assert.That(accepted.Totals[1] - accepted.Totals[0], Is.EqualTo(7));
        Assert.That(read.Rows.Select(row => row.Heading), Has.None.EqualTo("Năm trước chuyển sang"));
        Assert.That(read.Rows, Has.All.Matches<VersionRow>(row => row.Totals.Distinct().Count() > 1));
    }

    [Test]
    public async Task The_newest_four_are_set_side_by_side()
    {
        var sent = new List<Submission>();
        foreach (var more in new[] { 0, 1, 2, 3, 4 })
        {
            sent.Add(await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, more)));
        }
        var read = await Reader.ReadAsync(sent, default);
        Assert.That(read!.Versions.Select(version => version.Version), Is.EqualTo(new int?[] { 2, 3, 4, 5 }));
    }

    [Test]
    public async Task One_accepted_version_and_one_that_was_refused_are_not_compared()
    {
        var first = await hub.LoadAsync(hub.Variant("VP-244", 2016, 12, 0));
        var refused = await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0).Set("C14", 1));
        Assert.That(refused.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(await Reader.ReadAsync([first, refused], default), Is.Null);
    }
}
