using System.Net;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Forms.AdministrativeEnforcement;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Forms.Complaint;
using Thads.Etl.Forms.Exemption;
using Thads.Etl.Forms.PrisonCollection;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Security;

/// <summary>
/// A clerk, or a key, of one office asks every endpoint there is for what is another's: by its number, by its office's code, in lists.
/// Nothing of it comes back, and what she guesses right is answered as what does not exist.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class IsolationTests(DatabaseEngine engine)
{
    private const string Theirs = "VP-253";
    private const string Hers = "VP-243";

    /// <summary>Stands in the name of their file, and in nothing else.</summary>
    private const string Mark = "bi-mat-cua-song-lo";

    /// <summary>What the marts by office are made of besides.</summary>
    private static readonly string[] OtherForms = ["KQ-TIEN", "CHV-VIEC", "CHV-TIEN", "NHAN-SU"];

    private PortalApp portal = null!;
    private int theirSubmission;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync(engine);
        await using var hub = await TestHub.StartAsync();
        var loaded = hub.Sample(Theirs, "KQ-VIEC", 2016);
        var sent = await portal
            .Get<BatchIntake>()
            .SendAsync(
                [
                    new ReceivedFile($"{Mark}.xlsx", loaded, new Actor("clerk", Theirs), Justification: "test"),
                    new ReceivedFile($"{Mark}-2.xlsx", loaded.Set("C14", "x"), new Actor("clerk", Theirs)),
                    .. OtherForms.Select(form => new ReceivedFile(
                        $"{Mark}-{form}.xlsx",
                        hub.Sample(Theirs, form, 2020),
                        new Actor("clerk", Theirs),
                        Justification: "test"
                    )),
                    .. Further(hub)
                        .Select(
                            (bytes, index) =>
                                new ReceivedFile(
                                    $"{Mark}-further-{index}.xlsx",
                                    bytes,
                                    new Actor("clerk", Theirs),
                                    Justification: "test"
                                )
                        ),
                    new ReceivedFile(
                        "hers.xlsx",
                        hub.Sample(Hers, "KQ-VIEC", 2016),
                        new Actor("lan", Hers),
                        Justification: "test"
                    ),
                ],
                null,
                default
            );
        theirSubmission = sent.Single(outcome => outcome.FileName == $"{Mark}.xlsx").Submission.SubmissionId;
        await portal.ApproveAsync(Theirs);
        await portal.Get<SubmissionConversation>().WriteAsync(theirSubmission, Mark, new Actor("tinh"), default);
        await portal.Get<MartRefresher>().RefreshPendingAsync(default);
    }

    /// <summary>What the views over facts, the changes of staff and the corrections are made of.</summary>
    private static IEnumerable<byte[]> Further(TestHub hub)
    {
        yield return Print<ComplaintForm, ComplaintRow>(FormSamples.Complaints());
        yield return Print<ExemptionForm, ExemptionRow>(FormSamples.Exemptions());
        yield return Print<AdministrativeEnforcementForm, AdministrativeEnforcementRow>(FormSamples.Administrative());
        yield return Print<PrisonCollectionForm, PrisonCollectionRow>(FormSamples.Prisons(hub));
        yield return Print<CaseRegisterForm, CaseRegisterRow>(FormSamples.Cases(12));
        yield return hub.Sample(Theirs, "NHAN-SU", 2019);
        yield return hub.Sample(Theirs, "KQ-VIEC", 2017);
        yield return hub.Variant(Theirs, 2017, 12, more: 1);

        byte[] Print<TForm, TRow>(IReadOnlyList<TRow> rows)
            where TForm : Form<TRow>
            where TRow : FormRow, new() =>
            hub.Print(hub.Get<FormCatalog>().Forms.OfType<TForm>().Single(), Theirs, FormSamples.Year, 12, rows);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task A_clerk_gets_nothing_of_another_offices_from_any_endpoint() =>
        await AskEverythingAsync(await portal.SignInAsync(AccountRole.District, Hers));

    [Test]
    public async Task A_key_gets_nothing_of_another_offices_from_any_endpoint() =>
        await AskEverythingAsync(await portal.WithKeyAsync(Hers, ApiScopes.Submit, ApiScopes.Read));

    [Test]
    public async Task No_spelling_of_a_name_gives_a_clerk_what_the_name_itself_does_not()
    {
        var client = await portal.SignInAsync(AccountRole.District, Hers);
        await AskEverySpellingAsync(client, path => !path.StartsWith("/api", StringComparison.OrdinalIgnoreCase));
    }

    [Test]
    public async Task No_spelling_of_a_name_gives_a_key_what_the_name_itself_does_not()
    {
        var client = await portal.WithKeyAsync(Hers, ApiScopes.Submit, ApiScopes.Read);
        await AskEverySpellingAsync(client, path => path.StartsWith("/api", StringComparison.OrdinalIgnoreCase));
    }

    [Test]
    public async Task Each_mart_by_office_holds_something_of_theirs_that_could_come_out()
    {
        var client = await portal.SignInAsync(AccountRole.Province);
        await using var context = portal.Context();
        foreach (var mart in MartTable.All(context).Where(mart => mart.HasOffice))
        {
            Assert.That(
                await client.GetStringAsync($"/api/marts/{mart.Name}?format=csv"),
                Does.Contain(Theirs),
                mart.Name
            );
        }
    }

    [Test]
    public async Task Every_spelling_that_names_a_mart_names_the_same_one()
    {
        var client = await portal.SignInAsync(AccountRole.District, Hers);
        var plain = await client.GetStringAsync("/api/marts/kpi_office_year?format=csv");
        Assert.That(plain, Does.Contain(Hers));
        foreach (var spelled in new[] { "mart.kpi_office_year", "MART%2eKPI_OFFICE_YEAR", "kpi_office_year%20" })
        {
            using var answer = await GetAsync(client, $"/api/marts/{spelled}?format=csv");
            Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(plain), spelled);
        }
    }

    [Test]
    public async Task What_is_anothers_is_answered_as_what_does_not_exist()
    {
        var client = await portal.SignInAsync(AccountRole.District, Hers);
        foreach (
            var path in new[]
            {
                "/api/submissions/{0}",
                "/api/submissions/{0}/findings",
                "/submissions/{0}",
                "/api/submissions/{0}/original",
            }
        )
        {
            using var theirs = await client.GetAsync(string.Format(null, path, theirSubmission));
            using var nobodys = await client.GetAsync(string.Format(null, path, 99_999));
            Assert.That(theirs.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), path);
            Assert.That(nobodys.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), path);
            Assert.That(
                Plain(await theirs.Content.ReadAsStringAsync()),
                Is.EqualTo(Plain(await nobodys.Content.ReadAsStringAsync())),
                path
            );
        }
    }

    [Test]
    public async Task She_neither_reads_nor_writes_in_anothers_conversation()
    {
        var client = await portal.SignInAsync(AccountRole.District, Hers);
        using var answer = await PortalApp.PostAsync(
            client,
            "/account/password",
            $"/submissions/{theirSubmission}/messages",
            new() { ["text"] = "chào" }
        );
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await using var context = portal.Context();
        Assert.That(await context.SubmissionMessages.CountAsync(m => m.SubmissionId == theirSubmission), Is.EqualTo(1));
        var theirs = await portal.SignInAsync(AccountRole.District, Theirs);
        Assert.That(await theirs.GetStringAsync($"/submissions/{theirSubmission}"), Does.Contain($"{Mark}</p>"));
        Assert.That(await theirs.GetStringAsync("/notices"), Does.Contain("Có trao đổi mới"));
        Assert.That(await client.GetStringAsync("/notices"), Does.Not.Contain("Có trao đổi mới"));
    }

    [Test]
    public async Task Her_own_and_the_provinces_figures_are_there()
    {
        var client = await portal.SignInAsync(AccountRole.District, Hers);
        Assert.That(await client.GetStringAsync("/api/submissions"), Does.Contain("hers.xlsx"));
        Assert.That(await client.GetStringAsync("/api/kpi/2016"), Does.Contain("cases_completed"));
        Assert.That(await client.GetStringAsync($"/api/kpi/2016/offices/{Hers}"), Does.Contain(Hers));
        Assert.That(await client.GetStringAsync("/api/marts/kpi_office_year?format=csv"), Does.Contain(Hers));
    }

    [Test]
    public async Task The_province_sees_all_offices()
    {
        var client = await portal.SignInAsync(AccountRole.Province);
        Assert.That(await client.GetStringAsync("/api/submissions"), Does.Contain(Mark).And.Contain("hers.xlsx"));
        Assert.That(await client.GetStringAsync($"/submissions/{theirSubmission}"), Does.Contain(Mark));
    }

    [Test]
    public async Task She_cannot_send_for_another_office_even_if_she_says_so()
    {
        await using var hub = await TestHub.StartAsync();
        var client = await portal.WithKeyAsync(Hers, ApiScopes.Submit, ApiScopes.Read);
        using var body = new MultipartFormDataContent
        {
            { new ByteArrayContent(hub.Variant(Theirs, 2016, 12, 7)), "file", "x.xlsx" },
        };
        using var answer = await client.PostAsync($"/api/submissions?office={Theirs}", body);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        var address = answer.Headers.Location!;
        string status;
        do
        {
            await Task.Delay(100);
            status = await client.GetStringAsync(address);
        } while (status.Contains("\"is_settled\":false", StringComparison.Ordinal));
        Assert.That(status, Does.Contain("\"rejected\""));
        await using var context = portal.Context();
        Assert.That(
            await context.Submissions.CountAsync(s => s.OfficeCode == Theirs && s.SenderOfficeCode == Hers),
            Is.Zero
        );
    }

    private async Task AskEverySpellingAsync(HttpClient client, Func<string, bool> isWanted)
    {
        var leaks = new List<string>();
        foreach (var path in portal.SpelledPaths(theirSubmission, Theirs, Hers).Where(isWanted))
        {
            if (path.Contains("account", StringComparison.OrdinalIgnoreCase))
            {
                continue; // These pages hold nothing of offices.
            }
            using var answer = await GetAsync(client, path);
            var body = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 500)
            {
                leaks.Add($"{(int)answer.StatusCode} {path}");
            }
            if (
                body.Contains(Mark, StringComparison.Ordinal)
                || (
                    (int)answer.StatusCode < 300
                    && !IsForEverybody(path)
                    && Figures(body).Contains(Theirs, StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                leaks.Add(path);
            }
        }
        Assert.That(leaks, Is.Empty, string.Join("\n", portal.Errors));
    }

    /// <summary>Asks with the address as it is written: no part of it is decoded or tidied on the way.</summary>
    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string path) =>
        client.GetAsync(
            new Uri(
                client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        );

    private static bool IsForEverybody(string path)
    {
        var plain = "/" + path.TrimStart('/', '.');
        return plain.StartsWith("/openapi", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("/docs", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("/api/forms", StringComparison.OrdinalIgnoreCase);
    }

    private async Task AskEverythingAsync(HttpClient client)
    {
        var before = await StateAsync();
        foreach (var (method, _, address) in portal.Paths(theirSubmission, Theirs))
        {
            if (address.StartsWith("/account", StringComparison.Ordinal))
            {
                continue; // Signing out would end the test; these pages hold nothing of offices.
            }
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.That(
                (int)answer.StatusCode,
                Is.LessThan(500),
                $"{method} {address}\n{string.Join("\n", portal.Errors)}"
            );
            Assert.That(body, Does.Not.Contain(Mark), $"{method} {address}");
            if (
                !address.StartsWith("/openapi", StringComparison.Ordinal)
                && !address.StartsWith("/docs", StringComparison.Ordinal)
            )
            {
                // Their code may be said back to her as what there is not, in the address of the language switch, and nowhere else.
                Assert.That(
                    (int)answer.StatusCode < 300 && Figures(body).Contains(Theirs, StringComparison.Ordinal),
                    Is.False,
                    $"{method} {address}\n{body}"
                );
            }
        }
        Assert.That(await StateAsync(), Is.EqualTo(before));
    }

    /// <summary>What an answer tells, without the addresses in it.</summary>
    private static string Figures(string body) =>
        System.Text.RegularExpressions.Regex.Replace(body, "(href|action)=\"[^\"]*\"", "");

    private async Task<string> StateAsync()
    {
        await using var context = portal.Context();
        var submission = await context.Submissions.AsNoTracking().SingleAsync(s => s.SubmissionId == theirSubmission);
        return $"{submission.Status} {submission.Approval} {await context.SubmissionPermits.CountAsync()} {await context.PeriodLocks.CountAsync()}";
    }

    private static string Plain(string body) =>
        System.Text.RegularExpressions.Regex.Replace(body, "[0-9]+|(trace_id|value)[^,}>]*", "");
}
