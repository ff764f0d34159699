using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Cli;

/// <summary>The verbs <c>submission</c> and <c>permit</c>, and <c>kpi --approved</c>, as a province without the portal uses them.</summary>
public sealed class SubmissionCommandTests
{
    private string folder = null!;
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("thads-review-").FullName;
        hub = await TestHub.StartAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await hub.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_submission_is_approved_and_locked_and_a_permit_lets_a_correction_in()
    {
        var first = await FileAsync("1.xlsx", 0);
        var second = await FileAsync("2.xlsx", 5);
        Assert.That((await RunAsync(0, "ingest", first, "--json")), Does.Contain("\"loaded\""));
        Assert.That(await ApprovedAsync(), Is.Zero);
        Assert.That(await RunAsync(0, "submission", "approve", "1"), Does.Contain("approved"));
        Assert.That(await ApprovedAsync(), Is.EqualTo(1));
        await RunAsync(2, "submission", "approve", "1");
        await RunAsync(2, "submission", "return", "1", " ");
        await RunAsync(2, "submission", "withdraw", "1");
        await RunAsync(2, "submission", "approve", "99");
        Assert.That(await RunAsync(1, "ingest", second), Does.Contain(FindingCodes.PeriodApproved));

        string[] slot = ["VP-244", "KQ-VIEC", "2016-12"];
        await RunAsync(2, ["permit", "grant", .. slot, "--until", "2020-01-01", "--reason", "Sai"]);
        await RunAsync(0, ["permit", "grant", .. slot, "--until", "2999-12-31", "--reason", "Sai sót khi nhập"]);
        var listed = JsonDocument.Parse(await RunAsync(0, "permit", "list", "--json")).RootElement[0];
        Assert.That(
            (
                listed.GetProperty("office_code").GetString(),
                listed.GetProperty("period_key").GetInt32(),
                listed.GetProperty("reason").GetString(),
                listed.GetProperty("expires_at").GetDateTime()
            ),
            Is.EqualTo(("VP-244", 201612, "Sai sót khi nhập", new DateTime(2999, 12, 31, 17, 0, 0, DateTimeKind.Utc)))
        );
        await RunAsync(0, "ingest", second);
        Assert.That(await ApprovedAsync(), Is.Zero);
        await RunAsync(0, ["permit", "revoke", .. slot]);
        Assert.That(
            JsonDocument.Parse(await RunAsync(0, "permit", "list", "--json")).RootElement.GetArrayLength(),
            Is.Zero
        );
        await RunAsync(2, "kpi", "--approved", "--structure", "current");
    }

    [Test]
    public async Task What_the_system_failed_on_is_processed_again_one_or_all()
    {
        var one = await FailedAsync("VP-244");
        var two = await FailedAsync("VP-246");
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(hub.Folder, "submission", "retry", $"{one}");
        Assert.That((exitCode, output), Is.EqualTo((0, $"Submission {one}: processed again\n")), errors);
        Assert.That((await hub.SubmissionAsync(one)).Status, Is.EqualTo(SubmissionStatus.Loaded));
        Assert.That((await hub.SubmissionAsync(two)).Status, Is.EqualTo(SubmissionStatus.Failed));
        await using (var context = hub.Context())
        {
            Assert.That(await context.KpiOfficePeriods.Select(k => k.OfficeCode).ToListAsync(), Is.EqualTo(["VP-244"]));
        }
        (exitCode, _, errors) = await ThadsProcess.RunAsync(hub.Folder, "submission", "retry", $"{one}");
        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(errors, Does.Contain($"submission {one}"));
        (exitCode, output, errors) = await ThadsProcess.RunAsync(hub.Folder, "submission", "retry", "--all");
        Assert.That((exitCode, output), Is.EqualTo((0, $"Submission {two}: processed again\n")), errors);
        Assert.That((await hub.SubmissionAsync(two)).Status, Is.EqualTo(SubmissionStatus.Loaded));
        (exitCode, _, _) = await ThadsProcess.RunAsync(hub.Folder, "submission", "retry");
        Assert.That(exitCode, Is.EqualTo(2), "Neither a number nor --all.");
    }

    /// <summary>A submission of the hub's warehouse that the system failed on after its tries.</summary>
    private async Task<int> FailedAsync(string office)
    {
        var receipt = await hub.Log.ReceiveAsync(
            new ReceivedFile("KQ.xlsx", hub.Variant(office, 2016, 12, 0), new("test"), Justification: "test"),
            default
        );
        var tries = hub.Get<SubmissionTries>();
        await tries.BeginAsync(receipt.SubmissionId, default);
        Assert.That(await tries.FailAsync(receipt.SubmissionId, "the disk is full", afterTries: 1, default), Is.True);
        return receipt.SubmissionId;
    }

    private async Task<int> ApprovedAsync() =>
        JsonDocument.Parse(await RunAsync(0, "kpi", "--approved", "--json")).RootElement.GetArrayLength();

    private async Task<string> RunAsync(int expected, params string[] arguments)
    {
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(Path.Combine(folder, "data"), arguments);
        Assert.That(exitCode, Is.EqualTo(expected), $"{string.Join(' ', arguments)}: {output} {errors}");
        return output;
    }

    private async Task<string> FileAsync(string name, int more)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, hub.Variant("VP-244", 2016, 12, more));
        return path;
    }
}
